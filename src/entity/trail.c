/*
 * trail.c - the last mention of each entity, kept while reading.
 *
 * The mentions are put in reading order once.  As the place moves on, those
 * it passes become the last ones of their entities.
 */
#include <config.h>

#include <stdlib.h>

#include "entity/trail.h"

/* The track of E, new if it has none. */
static struct track *
track_of(struct trail *t, const struct entity *e)
{
	uintptr_t number = (uintptr_t)map_get(&t->number, (const char *)&e, sizeof e);

	if (number)
		return &t->track.at[number - 1];
	*vec_push(&t->track) = (struct track){ 0 };
	map_set(&t->number, (const char *)&e, sizeof e, (void *)(uintptr_t)t->track.len);
	return &t->track.at[t->track.len - 1];
}

static int
by_place(const void *a, const void *b, void *spots)
{
	const struct spot *all = spots;
	const struct spot *x = &all[*(const size_t *)a], *y = &all[*(const size_t *)b];

	if (x->paragraph != y->paragraph)
		return x->paragraph < y->paragraph ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

void
trail_init(struct trail *t, const struct spotting *d)
{
	*t = (struct trail){ .d = d };
	for (size_t i = 0; i < d->spot.len; i++)
		if (d->spot.at[i].entity)
			*vec_push(&t->order) = i;
	if (t->order.len)
		qsort_r(t->order.at, t->order.len, sizeof t->order.at[0], by_place, d->spot.at);
	for (size_t i = 0; i < t->order.len; i++) {
		struct track *x = track_of(t, d->spot.at[t->order.at[i]].entity);

		if (!x->first)
			x->first = t->order.at[i] + 1;
	}
}

void
trail_release(struct trail *t)
{
	map_release(&t->number);
	vec_release(&t->track);
	vec_release(&t->order);
}

void
trail_move(struct trail *t, uint32_t paragraph, size_t i)
{
	for (; t->passed < t->order.len; t->passed++) {
		size_t number = t->order.at[t->passed];
		const struct spot *s = &t->d->spot.at[number];

		if (s->paragraph > paragraph || (s->paragraph == paragraph && s->first >= i))
			break;
		track_of(t, s->entity)->last = number + 1;
	}
}

void
trail_add(struct trail *t)
{
	size_t number = t->d->spot.len;
	struct track *x = track_of(t, t->d->spot.at[number - 1].entity);

	x->last = number;
	if (!x->first)
		x->first = number;
}

const struct spot *
trail_nearest(const struct trail *t, const struct entity *e)
{
	uintptr_t number = (uintptr_t)map_get(&t->number, (const char *)&e, sizeof e);
	const struct track *x = number ? &t->track.at[number - 1] : NULL;

	return x ? &t->d->spot.at[(x->last ? x->last : x->first) - 1] : NULL;
}
