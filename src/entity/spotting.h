/*
 * spotting.h - an article while its mentions are being found.
 */
#ifndef HEWAL_ENTITY_SPOTTING_H
#define HEWAL_ENTITY_SPOTTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/map.h"
#include "base/vec.h"
#include "entity/cue.h"
#include "entity/names.h"
#include "entity/words.h"
#include "model/article.h"

/* A mention found, by its words.  One that was dropped has no words and no entity. */
struct spot {
	uint32_t paragraph, first, end;	/* words */
	enum entity_type type;
	const struct entity *entity;	/* NULL for a date */
	struct date date;
	bool likely;
	uint8_t order;		/* the lower wins where all else is the same */
	struct why why;
};

struct spotting {
	struct article *article;
	struct words *para;	/* as many as the article has paragraphs */
	VEC(struct spot) spot;	/* in no order until spotting_finish() */
	struct map proposed;	/* entities made from this article's own words, by address */
	VEC(struct why) reason;	/* for them; the map has their numbers from 1 */
};

void spotting_init(struct spotting *d, struct article *a);
void spotting_release(struct spotting *d);

/* Add a mention over untaken words, and take them. */
void spotting_add(struct spotting *d, const struct spot *s);

/* Drop the mentions inside words FIRST to END of a paragraph: a longer name is there. */
void spotting_clear(struct spotting *d, uint32_t paragraph, size_t first, size_t end);

/*
 * Find the dates and the names of N, the longest first; dates only if DATES.  Of
 * institutions tied in a chain, each the first's of the next, at most eight make one
 * mention.
 */
void spotting_find(struct spotting *d, const struct names *n, const struct cues *cues,
    bool dates);

/* Set the article's mentions. */
void spotting_finish(struct spotting *d);

/* The mention that word I of a paragraph is in, or NULL; until one is added or dropped. */
const struct spot *spotting_at(const struct spotting *d, uint32_t paragraph, size_t i);

/* Note that the article itself proposed E, and why; the first reason stays. */
void spotting_propose(struct spotting *d, const struct entity *e, struct why why);

/* RULE, told by the words FIRST to END of a paragraph. */
struct why spotting_why(const struct spotting *d, enum why_rule rule, uint32_t paragraph,
    size_t first, size_t end);

#endif
