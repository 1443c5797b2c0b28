/* tag_index.c - features numbered from 0 on. */
#include <config.h>

#include "entity/tag_index.h"

void
tag_index_release(struct tag_index *x)
{
	vec_release(&x->feature);
	vec_release(&x->count);
	free(x->slot);
	x->slot = NULL;
	x->slots = 0;
}

static size_t
find_slot(const struct tag_index *x, uint32_t feature)
{
	size_t i = (size_t)(feature * 0x9e3779b97f4a7c15u >> 20) & (x->slots - 1);

	while (x->slot[i] && x->feature.at[x->slot[i] - 1] != feature)
		i = (i + 1) & (x->slots - 1);
	return i;
}

static void
grow(struct tag_index *x)
{
	free(x->slot);
	x->slots = x->slots ? x->slots * 2 : 1 << 16;
	x->slot = MEM_NEW(x->slots, uint32_t);
	for (size_t i = 0; i < x->feature.len; i++)
		x->slot[find_slot(x, x->feature.at[i])] = (uint32_t)i + 1;
}

uint32_t
tag_index_add(struct tag_index *x, uint32_t feature)
{
	size_t at;

	if (x->feature.len * 2 >= x->slots)
		grow(x);
	at = find_slot(x, feature);
	if (!x->slot[at]) {
		*vec_push(&x->feature) = feature;
		*vec_push(&x->count) = 0;
		x->slot[at] = (uint32_t)x->feature.len;
	}
	x->count.at[x->slot[at] - 1]++;
	return x->slot[at] - 1;
}

uint32_t
tag_index_find(const struct tag_index *x, uint32_t feature)
{
	return x->slots ? x->slot[find_slot(x, feature)] - 1 : TAG_INDEX_NONE;
}
