/* map.c - open addressing with linear probing and the FNV-1a hash. */
#include <config.h>

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"

struct map_slot {
	char *key;	/* NULL: empty */
	size_t len;
	uint64_t hash;
	void *value;
};

void
map_release(struct map *m)
{
	arena_release(&m->keys);
	free(m->slot);
	*m = (struct map){ 0 };
}

/* The slot that holds the key, or the empty one where it belongs. */
static struct map_slot *
slot_of(const struct map *m, const char *key, size_t len, uint64_t hash)
{
	for (size_t i = hash & (m->cap - 1);; i = (i + 1) & (m->cap - 1)) {
		struct map_slot *s = &m->slot[i];

		if (!s->key || (s->hash == hash && s->len == len && !memcmp(s->key, key, len)))
			return s;
	}
}

void *
map_get(const struct map *m, const char *key, size_t len)
{
	return m->cap ? slot_of(m, key, len, hash_add(HASH_START, key, len))->value : NULL;
}

static void
grow(struct map *m)
{
	struct map old = *m;

	m->cap = old.cap ? old.cap * 2 : 16;
	m->slot = MEM_NEW(m->cap, struct map_slot);
	for (size_t i = 0; i < old.cap; i++)
		if (old.slot[i].key)
			*slot_of(m, old.slot[i].key, old.slot[i].len, old.slot[i].hash) =
			    old.slot[i];
	free(old.slot);
}

void
map_set(struct map *m, const char *key, size_t len, void *value)
{
	uint64_t hash = hash_add(HASH_START, key, len);
	struct map_slot *s;

	assert(value);
	if ((m->len + 1) * 4 > m->cap * 3)
		grow(m);
	s = slot_of(m, key, len, hash);
	if (!s->key) {
		*s = (struct map_slot){ arena_dup(&m->keys, key, len), len, hash, NULL };
		m->len++;
	}
	s->value = value;
}

int
map_next(const struct map *m, size_t *i, const char **key, void **value)
{
	while (*i < m->cap) {
		const struct map_slot *s = &m->slot[(*i)++];

		if (s->key) {
			*key = s->key;
			*value = s->value;
			return 1;
		}
	}
	return 0;
}
