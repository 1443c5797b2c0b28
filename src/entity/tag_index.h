/* tag_index.h - features numbered from 0 on, for training. */
#ifndef HEWAL_ENTITY_TAG_INDEX_H
#define HEWAL_ENTITY_TAG_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

#define TAG_INDEX_NONE UINT32_MAX

struct tag_index {
	VEC(uint32_t) feature;	/* by number */
	VEC(uint32_t) count;	/* by number: how often it was added */
	uint32_t *slot;		/* number + 1 */
	size_t slots;
};

/* Starts as { 0 }. */
void tag_index_release(struct tag_index *x);

/* The number of the feature, which is counted and added if it is new. */
uint32_t tag_index_add(struct tag_index *x, uint32_t feature);

/* Its number, or TAG_INDEX_NONE. */
uint32_t tag_index_find(const struct tag_index *x, uint32_t feature);

#endif
