/*
 * names.c - a hash table of name keys; those of the same key form a chain.
 *
 * Most words of a text begin no name.  So that they cost next to nothing, the
 * first four letters of every name (all of a shorter one) are also in a Bloom
 * filter, which answers before any key is made longer word by word; so are
 * the first eight, which tell whether it is worth going on.
 */
#include <config.h>

#include <ctype.h>
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
	uint32_t key;		/* in keys */
	uint32_t len;
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

struct names_begin
names_begin_of(const char *key, size_t len)
{
	char kept[KEY_BYTES];
	struct key_hash h = key_hash(key, len);
	struct names_begin b;

	for (size_t i = 0; i < KEY_FIRST; i++)
		b.bit[i] = h.first[i] % BEGIN_BITS;
	memcpy(kept, key, len);
	h = key_hash(kept, key_loosen(kept, len));
	b.bit[KEY_FIRST] = h.first[KEY_FIRST - 1] % BEGIN_BITS;
	b.deep = h.deep % BEGIN_BITS;
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

		if (!s->first || (s->hash == hash && s->len == len &&
		    !memcmp(n->keys.data + s->key, key, len)))
			return s;
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

void
names_expect(struct names *n, size_t more)
{
	size_t cap = n->cap ? n->cap : SLOTS_LEAST;

	while ((n->used + more) * 4 > cap * 3)
		cap *= 2;
	if (cap > n->cap)
		resize(n, cap);
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
	s = slot_of(n, kept, len, key_hash(kept, len).all);
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
	for (size_t i = 0; i < len; i++)
		if (s[i] == '\xe2' || (s[i] >= 0 && !isalnum((unsigned char)s[i])))
			return false;
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
 * Put the name under the kept key, behind those that are there, one's own before
 * those of the program; once for an entity.
 */
static void
chain(struct names *n, const char *kept, size_t len, uint32_t hash, const struct name *new)
{
	struct names_slot *s = slot_of(n, kept, len, hash);
	uint32_t number = (uint32_t)n->name.len + 1, *link = &s->first;
	struct name added = *new;

	if (!s->first) {
		*s = (struct names_slot){ hash, 0, (uint32_t)n->keys.len, (uint32_t)len };
		buf_add(&n->keys, kept, len);
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
	char key[KEY_BYTES];
	size_t klen = key_of(spelling, len, key);
	struct key_hash h;

	if (!klen)
		return;
	if ((n->used + 1) * 4 > n->cap * 3)
		names_expect(n, 1);
	klen = key_loosen(key, klen);
	h = key_hash(key, klen);
	begin_set(n, h.first[KEY_FIRST - 1] % BEGIN_BITS);
	begin_set(n, h.deep % BEGIN_BITS);
	if (klen > n->longest)
		n->longest = klen;
	flags |= looks(spelling, len);
	chain(n, key, klen, h.all, &(struct name){ e, 0, (uint16_t)flags });
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
