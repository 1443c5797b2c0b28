/*
 * topics.h - who and what the two texts side by side speak of, each once.
 *
 * Made from the mentions of both. A topic is an entity, or a date; it is
 * known by its place in this list, which also tells every mention's topic, so
 * that nothing else has to compare entities.
 */
#ifndef HEWAL_UI_TOPICS_H
#define HEWAL_UI_TOPICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "model/article.h"

/* The two texts; the numbers are those of the panes' order from left to right. */
enum side { SIDE_ENGLISH, SIDE_KURDISH, SIDE_COUNT };

/* Where an article stands: by its direction. */
enum side side_of(enum lang lang);

struct topic {
	enum entity_type type;
	const struct entity *entity;	/* NULL for a date */
	struct date date;		/* of a date; year 0 where it cannot be told: then */
	const char *word;		/* it is known by how it is written, NUL-terminated */
	unsigned count[SIDE_COUNT];	/* mentions in either text */
	bool likely;
};

enum { TOPIC_NONE = -1 };

struct topics {
	struct topic *at;	/* by type; in a type those of both texts first, then the frequent */
	size_t len;
	int *of[SIDE_COUNT];	/* the topic of each mention of that text */
	struct arena memory;
};

/* Starts as { 0 }. Either article may be NULL; they must outlive it. */
void topics_make(struct topics *t, const struct article *const article[SIDE_COUNT]);
void topics_release(struct topics *t);

/* The topic of this entity, or TOPIC_NONE. */
int topics_find(const struct topics *t, const struct entity *e);

/* Is it named in both texts? */
bool topic_shared(const struct topic *t);

/* The style (style.h) that names of a type are drawn in. */
uint16_t topic_style(enum entity_type type);

#endif
