/*
 * map.h - from strings to pointers; open addressing, keys are copied.
 *
 * Starts as { 0 }.  The values stay the caller's; a value is never NULL.
 */
#ifndef HEWAL_BASE_MAP_H
#define HEWAL_BASE_MAP_H

#include <stddef.h>

#include "base/arena.h"

struct map_slot;

struct map {
	struct map_slot *slot;
	size_t len, cap;	/* entries; slots, a power of two */
	struct arena keys;
};

void map_release(struct map *m);

/* The value of the key, LEN bytes at KEY; NULL if there is none. */
void *map_get(const struct map *m, const char *key, size_t len);

/* Set it, over what was there. */
void map_set(struct map *m, const char *key, size_t len, void *value);

/* Slot by slot, for (size_t i = 0; map_next(m, &i, &key, &value);) - in no order. */
int map_next(const struct map *m, size_t *i, const char **key, void **value);

#endif
