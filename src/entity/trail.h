/*
 * trail.h - who was mentioned last, for a reader who goes through an article.
 *
 * To look through all mentions at each word would take a long article's time
 * squared; the trail keeps only the last one of each entity and goes on with
 * the reader.
 */
#ifndef HEWAL_ENTITY_TRAIL_H
#define HEWAL_ENTITY_TRAIL_H

#include <stddef.h>
#include <stdint.h>

#include "base/map.h"
#include "base/vec.h"
#include "entity/spotting.h"

/* Numbers of mentions in spotting.spot, from 1; 0: none. */
struct track {
	size_t first;	/* of the whole article */
	size_t last;	/* before the place */
};

struct trail {
	const struct spotting *d;
	struct map number;		/* of an entity's track, from 1, by its address */
	VEC(struct track) track;
	VEC(size_t) order;		/* the mentions there were at first, as read */
	size_t passed;			/* of those */
};

/* Starts at the article's beginning, with the mentions D has by now. */
void trail_init(struct trail *t, const struct spotting *d);
void trail_release(struct trail *t);

/* Go on to word I of a paragraph; never back. */
void trail_move(struct trail *t, uint32_t paragraph, size_t i);

/* Tell of the mention added to D last; it is before all places yet to be asked for. */
void trail_add(struct trail *t);

/* The last mention of E before the place, or else the first behind; or NULL. */
const struct spot *trail_nearest(const struct trail *t, const struct entity *e);

#endif
