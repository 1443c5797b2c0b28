/*
 * names.c - a hash table of name keys; those of the same key form a chain.
 *
 * Most words of a text begin no name.  So that they cost next to nothing, the
 * first four letters of every name (all of a shorter one) are also in a Bloom
 * filter, which answers before any key is made longer word by word; so are
 * the first eight, which tell whether it is worth going on.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/names.h"

enum {
	BEGIN_BITS = 1 << 19,	/* a few for each of many thousand names */
	ACRONYM_LETTERS = 8,
	SLOTS_LEAST = 64,
};

struct names_slot {
	uint32_t hash;
	uint32_t first;		/* name + 1; 0: empty */
	uint32_t key;		/* in keys: its length in a byte, then itself */
};

void
names_release(struct names *n)
{
	vec_release(&n->name);
	buf_release(&n->keys);
	free(n->slot);
	free(n->begin);
	*n = (struct names){ 0 };
}

/*
 * Where in the filter a key of N letters and more is that begins so; a shorter
 * one as far as it goes.  Letters are taken to be as long as the first one is:
 * for the filter they may as well be cut.
 */
static uint32_t
begin_bit(const char *key, size_t len, size_t n)
{
	size_t letter = len && *key < 0 ? 2 : 1, most = n * letter;

	return key_hash(key, len < most ? len - len % letter : most) % BEGIN_BITS;
}

struct names_begin
names_begin_of(const char *key, size_t len)
{
	char kept[KEY_BYTES];
	struct names_begin b;

	for (size_t i = 0; i < KEY_FIRST; i++)
		b.bit[i] = begin_bit(key, len, i + 1);
	memcpy(kept, key, len);
	len = key_loosen(kept, len);
	b.bit[KEY_FIRST] = begin_bit(kept, len, KEY_FIRST);
	b.deep = begin_bit(kept, len, KEY_DEEP);
	return b;
}

static bool
begin_has(const struct names *n, uint32_t bit)
{
	return n->begin[bit / 64] >> bit % 64 & 1;
}

static void
begin_set(struct names *n, uint32_t bit)
{
	n->begin[bit / 64] |= (uint64_t)1 << bit % 64;
}

bool
names_may_begin(const struct names *n, const struct names_begin *b)
{
	bool may = false;

	for (size_t i = 0; n->begin && i < NAMES_BEGIN && !may; i++)
		may = begin_has(n, b->bit[i]);
	return may;
}

bool
names_may_go_on(const struct names *n, const struct names_begin *b)
{
	return n->begin && begin_has(n, b->deep);
}

static struct names_slot *
slot_of(const struct names *n, const char *key, size_t len, uint32_t hash)
{
	for (size_t i = hash & (n->cap - 1);; i = (i + 1) & (n->cap - 1)) {
		struct names_slot *s = &n->slot[i];

		if (!s->first)
			return s;
		if (s->hash == hash) {
			const char *own = n->keys.data + s->key;

			if ((unsigned char)*own == len && !memcmp(own + 1, key, len))
				return s;
		}
	}
}

/* Make it CAP slots, a power of two. */
static void
resize(struct names *n, size_t cap)
{
	struct names_slot *old = n->slot;
	size_t old_cap = n->cap;

	n->cap = cap;
	n->slot = MEM_NEW(cap, struct names_slot);
	for (size_t i = 0; i < old_cap; i++)
		for (size_t j = old[i].hash & (cap - 1); old[i].first; j = (j + 1) & (cap - 1))
			if (!n->slot[j].first) {
				n->slot[j] = old[i];
				break;
			}
	free(old);
	if (!n->begin)
		n->begin = MEM_NEW(BEGIN_BITS / 64, uint64_t);
}

/* Room for the names themselves and their keys, which so need not move as they grow. */
static void
reserve(struct names *n, size_t names)
{
	enum { KEY_USUAL = 24 };	/* bytes, with the length */

	n->name.cap = names;
	n->name.at = mem_resize(n->name.at, names, sizeof *n->name.at);
	if (n->keys.cap < names * KEY_USUAL) {
		n->keys.cap = names * KEY_USUAL;
		n->keys.data = mem_resize(n->keys.data, n->keys.cap, 1);
	}
}

void
names_expect(struct names *n, size_t more)
{
	size_t cap = n->cap ? n->cap : SLOTS_LEAST;

	while ((n->used + more) * 4 > cap * 3)
		cap *= 2;
	if (cap > n->cap)
		resize(n, cap);
	if (more > 1 && n->name.cap < n->name.len + more)
		reserve(n, n->name.len + more);
}

const struct name *
names_find(const struct names *n, const char *key, size_t len)
{
	char kept[KEY_BYTES];
	const struct names_slot *s;

	if (!n->cap || !len || len > KEY_BYTES)
		return NULL;
	memcpy(kept, key, len);
	len = key_loosen(kept, len);
	s = slot_of(n, kept, len, key_hash(kept, len));
	return s->first ? &n->name.at[s->first - 1] : NULL;
}

const struct name *
names_next(const struct names *n, const struct name *x)
{
	return x->next ? &n->name.at[x->next - 1] : NULL;
}

const struct name *
names_called(const struct names *n, const char *s, size_t len)
{
	char key[KEY_BYTES];

	return names_find(n, key, key_of(s, len, key));
}

/* Is the spelling one of two to ACRONYM_LETTERS letters, all of them capitals? */
static bool
is_acronym(const char *s, size_t len)
{
	size_t upper = 0;

	for (size_t i = 0; i < len && upper <= ACRONYM_LETTERS; i++) {
		if (s[i] >= 'a' && s[i] <= 'z')
			return false;
		upper += s[i] >= 'A' && s[i] <= 'Z';
	}
	return upper >= 2 && upper <= ACRONYM_LETTERS;
}

/* Has it several words, and a comma behind one? */
static unsigned
words_flags(const char *s, size_t len)
{
	const char *end = s + len, *space = s;
	unsigned flags = 0;

	while ((space = memchr(space, ' ', (size_t)(end - space)))) {
		flags |= NAME_SEVERAL;
		if (space - s >= 2 && (space[-1] == ',' || !memcmp(space - 2, "،", 2)))
			flags |= NAME_COMMA;
		space++;
	}
	return flags;
}

/* Is it written in one, with no sign inside, no ZWNJ (E2 80 8C) either? */
static bool
is_solid(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i], small = c | 0x20;

		if (c == 0xe2 || (c < 0x80 && !(small >= 'a' && small <= 'z') && !(c >= '0' && c <= '9')))
			return false;
	}
	return true;
}

/* What the looks of a spelling tell about how it may be met. */
static unsigned
looks(const char *s, size_t len)
{
	unsigned flags = words_flags(s, len);

	if (!flags && is_solid(s, len))
		flags |= NAME_SOLID;
	if (*s < 0)
		return flags;
	if (*s >= 'a' && *s <= 'z')
		flags |= NAME_SMALL;
	if (is_acronym(s, len))
		flags |= NAME_CAPITALS;
	return flags;
}

/* E is called so twice: what only one of the spellings asks for is asked no more. */
static void
merge(struct name *x, unsigned flags)
{
	x->flags &= (uint16_t)(flags | ~(unsigned)(NAME_WEAK | NAME_SOLID | NAME_CAPITALS));
	x->flags |= (uint16_t)(flags & (NAME_LAST | NAME_OWN));
}

/*
 * Put the name under the kept key, whose length stands before it, behind those
 * that are there, one's own before those of the program; once for an entity.
 */
static void
chain(struct names *n, const char *kept, const struct name *new)
{
	size_t len = (unsigned char)*kept++;
	uint32_t hash = key_hash(kept, len);
	struct names_slot *s = slot_of(n, kept, len, hash);
	uint32_t number = (uint32_t)n->name.len + 1, *link = &s->first;
	struct name added = *new;

	if (!s->first) {
		*s = (struct names_slot){ hash, 0, (uint32_t)n->keys.len };
		buf_add(&n->keys, kept - 1, len + 1);
		n->used++;
	}
	for (; *link; link = &n->name.at[*link - 1].next)
		if (n->name.at[*link - 1].entity == new->entity) {
			merge(&n->name.at[*link - 1], new->flags);
			return;
		}
	if ((new->flags & (NAME_OWN | NAME_WEAK)) == NAME_OWN)
		for (link = &s->first; *link && n->name.at[*link - 1].flags & NAME_OWN;)
			link = &n->name.at[*link - 1].next;
	added.next = *link;
	*link = number;
	*vec_push(&n->name) = added;
}

void
names_add(struct names *n, const char *spelling, size_t len,
    const struct entity *e, unsigned flags)
{
	char kept[1 + KEY_BYTES], *key = kept + 1;
	size_t klen = key_kept(spelling, len, key);

	if (!klen)
		return;
	if ((n->used + 1) * 4 > n->cap * 3)
		names_expect(n, 1);
	begin_set(n, begin_bit(key, klen, KEY_FIRST));
	begin_set(n, begin_bit(key, klen, KEY_DEEP));
	if (klen > n->longest)
		n->longest = klen;
	flags |= looks(spelling, len);
	*kept = (char)klen;
	chain(n, kept, &(struct name){ e, 0, (uint16_t)flags });
}

void
names_add_last(struct names *n, const char *s, size_t len, const struct entity *e)
{
	const char *space = memrchr(s, ' ', len);

	if (space)
		names_add(n, space + 1, (size_t)(s + len - space - 1), e, NAME_LAST);
}

void
names_add_parts(struct names *n, const char *s, size_t len, const struct entity *e)
{
	const char *end = s + len, *space;

	names_add_last(n, s, len, e);
	while ((space = memchr(s, ' ', (size_t)(end - s)))) {
		if (space > s)
			names_add(n, s, (size_t)(space - s), e, NAME_PART);
		s = space + 1;
	}
}
