/*
 * names.c - a hash table of name keys; those of the same key form a chain.
 *
 * Most words of a text begin no name. So that they cost next to nothing, the first
 * four letters of every name (all of a shorter one) are also in a Bloom filter, which
 * answers before any key is made longer word by word; so are the first eight, which
 * tell whether it is worth going on.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/names.h"
#include "text/fold.h"

enum {
	LOOSE_LETTERS = 5,	/* shorter names are compared as they are */
	BEGIN_LETTERS = 4,
	DEEP_LETTERS = 8,	/* those left of NAMES_DEEP when none is written double */
	BEGIN_BITS = 1 << 19,	/* a few for each of many thousand names */
	ACRONYM_LETTERS = 8,
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
	buf_release(&n->folded);
	free(n->slot);
	free(n->begin);
	*n = (struct names){ 0 };
}

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint32_t
hash_of(const char *key, size_t len)
{
	uint32_t h = 0x811c9dc5u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)key[i]) * 0x01000193u;
	return h ^ h >> 15;
}

/* Bytes of the letter that begins at S. */
static size_t
letter_len(const char *s, size_t len)
{
	size_t n = 1;

	if (*s >= 0)
		return 1;
	while (n < len && ((unsigned char)s[n] & 0xc0) == 0x80)
		n++;
	return n;
}

/* Bytes of the first MOST letters; how many there are in *LETTERS. */
static size_t
prefix_len(const char *s, size_t len, size_t most, size_t *letters)
{
	size_t i = 0, n = 0;

	for (; i < len && n < most; n++)
		i += letter_len(s + i, len - i);
	*letters = n;
	return i;
}

/* Is the byte of a folded name part of its key? */
static bool
is_kept(char c)
{
	return c < 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

size_t
names_strip(const char *folded, size_t len, char key[NAMES_KEY])
{
	static const char comma[] = "،";
	size_t n = 0;

	for (size_t i = 0; i < len && n < NAMES_KEY; i++)
		if (i + 1 < len && folded[i] == comma[0] && folded[i + 1] == comma[1])
			i++;
		else if (is_kept(folded[i]))
			key[n++] = folded[i];
	return n;
}

/* Letters that stand for each other in longer names, as UTF-8 of two bytes. */
static const char loose[][2][3] = {
	{ "ڕ", "ر" }, { "ڵ", "ل" }, { "ۆ", "و" }, { "ێ", "ی" }, { "ڤ", "ف" },
};

/* The letter of two bytes that S is kept as. */
static const char *
loose_letter(const char *s)
{
	if (s[0] != '\xda' && s[0] != '\xdb')	/* none of the above */
		return s;
	for (size_t i = 0; i < sizeof loose / sizeof loose[0]; i++)
		if (s[0] == loose[i][0][0] && s[1] == loose[i][0][1])
			return loose[i][1];
	return s;
}

/* Is the letter S the last one of the N bytes at OUT, written double? */
static bool
is_double(const char *out, size_t n, const char *s, size_t step)
{
	if (n < step || out[n - 1] != s[step - 1] || (*s >= '0' && *s <= '9'))
		return false;
	return step == 1 || !memcmp(out + n - step, s, step);
}

/* The key under which KEY is kept; its length. */
static size_t
loosen(const char *key, size_t len, char out[NAMES_KEY])
{
	size_t letters, n = 0, step;

	prefix_len(key, len, LOOSE_LETTERS, &letters);
	if (letters < LOOSE_LETTERS) {
		memcpy(out, key, len);
		return len;
	}
	for (size_t i = 0; i < len; i += step) {
		const char *s = key + i;

		step = letter_len(s, len - i);
		if (step == 2)
			s = loose_letter(s);
		if (is_double(out, n, s, step))
			continue;
		out[n++] = s[0];
		for (size_t k = 1; k < step; k++)
			out[n++] = s[k];
	}
	return n;
}

/* The bit of the filter for what a key of LEN bytes begins with. */
static uint32_t
begin_bit(const char *key, size_t len, size_t letters)
{
	size_t n;

	return hash_of(key, prefix_len(key, len, letters, &n)) % BEGIN_BITS;
}

struct names_begin
names_begin_of(const char *key, size_t len)
{
	struct names_begin b;
	char kept[NAMES_KEY];
	size_t kept_len = loosen(key, len, kept);

	for (size_t i = 0; i < BEGIN_LETTERS; i++)
		b.bit[i] = begin_bit(key, len, i + 1);
	b.bit[BEGIN_LETTERS] = begin_bit(kept, kept_len, BEGIN_LETTERS);
	b.deep = begin_bit(kept, kept_len, DEEP_LETTERS);
	return b;
}

static bool
begin_has(const struct names *n, uint32_t bit)
{
	return n->begin[bit / 64] >> bit % 64 & 1;
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

static void
grow(struct names *n)
{
	struct names_slot *old = n->slot;
	size_t cap = n->cap;

	n->cap = cap ? cap * 4 : 64;
	n->slot = MEM_NEW(n->cap, struct names_slot);
	for (size_t i = 0; i < cap; i++)
		for (size_t j = old[i].hash & (n->cap - 1); old[i].first;
		    j = (j + 1) & (n->cap - 1))
			if (!n->slot[j].first) {
				n->slot[j] = old[i];
				break;
			}
	free(old);
	if (!n->begin)
		n->begin = MEM_NEW(BEGIN_BITS / 64, uint64_t);
}

const struct name *
names_find(const struct names *n, const char *key, size_t len)
{
	char kept[NAMES_KEY];
	const struct names_slot *s;

	if (!n->cap || !len || len > NAMES_KEY)
		return NULL;
	len = loosen(key, len, kept);
	s = slot_of(n, kept, len, hash_of(kept, len));
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
	struct buf folded = { 0 };
	char key[NAMES_KEY];
	const struct name *x;

	fold_key(s, len, &folded);
	x = names_find(n, key, names_strip(buf_str(&folded), folded.len, key));
	buf_release(&folded);
	return x;
}

/* What the looks of a spelling tell about how it may be met. */
static unsigned
looks(const char *s, size_t len)
{
	size_t upper = 0, lower = 0;
	unsigned flags = memchr(s, ' ', len) ? NAME_SEVERAL : 0;

	if (memchr(s, ',', len) || memmem(s, len, "،", 2))
		flags |= NAME_COMMA;
	if (*s < 0)
		return flags;
	for (size_t i = 0; i < len; i++) {
		upper += s[i] >= 'A' && s[i] <= 'Z';
		lower += s[i] >= 'a' && s[i] <= 'z';
	}
	if (*s >= 'a' && *s <= 'z')
		flags |= NAME_SMALL;
	if (upper >= 2 && !lower && upper <= ACRONYM_LETTERS)
		flags |= NAME_CAPITALS;
	return flags;
}

/* Put the name under the kept key, behind those that are there; once for an entity. */
static void
chain(struct names *n, const char *kept, size_t len, const struct entity *e, unsigned flags)
{
	uint32_t hash = hash_of(kept, len), *link;
	struct names_slot *s = slot_of(n, kept, len, hash);
	uint32_t number = (uint32_t)n->name.len + 1;

	if (!s->first) {
		*s = (struct names_slot){ hash, number, (uint32_t)n->keys.len, (uint32_t)len };
		buf_add(&n->keys, kept, len);
		n->used++;
	} else {
		for (link = &s->first; *link; link = &n->name.at[*link - 1].next)
			if (n->name.at[*link - 1].entity == e) {
				if (!(flags & NAME_WEAK))
					n->name.at[*link - 1].flags &= (uint8_t)~NAME_WEAK;
				n->name.at[*link - 1].flags |= flags & NAME_LAST;
				return;
			}
		*link = number;
	}
	*vec_push(&n->name) = (struct name){ e, 0, (uint8_t)flags };
}

static void
begin_set(struct names *n, uint32_t bit)
{
	n->begin[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void
add_key(struct names *n, const char *key, size_t len, const struct entity *e, unsigned flags)
{
	char kept[NAMES_KEY];

	if ((n->used + 1) * 4 > n->cap * 3)
		grow(n);
	len = loosen(key, len, kept);
	begin_set(n, begin_bit(kept, len, BEGIN_LETTERS));
	begin_set(n, begin_bit(kept, len, DEEP_LETTERS));
	if (len > n->longest)
		n->longest = len;
	chain(n, kept, len, e, flags);
}

/* Letters that folding leaves as they are: the second bytes of those with D8, D9, DA, DB. */
static const char *const kept_letters[4] = {
	"\xa6\xa7\xa8\xaa\xac\xad\xae\xaf\xb2\xb3\xb4\xb9\xba",	/* ئ ا ب ت ج ح خ د ز س ش ع غ */
	"\x81\x82\x84\x85\x86\x88\xbe",				/* ف ق ل م ن و پ */
	"\x86\x95\x98\xa4\xa9\xaf\xb5",				/* چ ڕ ژ ڤ ک گ ڵ */
	"\x86\x8c\x8e\x95",						/* ۆ ی ێ ە */
};

/*
 * Fold a name that is ASCII or of such letters, as nearly all are, into OUT; false if it
 * is not. A lexicon has more names than fold_key() folds before a reader notices.
 */
static bool
fold_plain(const char *s, size_t len, char *out)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c < 0x80) {
			out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
			continue;
		}
		if (c < 0xd8 || c > 0xdb || i + 1 == len)
			return false;
		if (c == 0xd8 && s[i + 1] == '\xb1' && i && s[i - 1] != ' ') {	/* ر inside a word */
			out[i] = s[i];
		} else {
			if (!s[i + 1] || !strchr(kept_letters[c - 0xd8], s[i + 1]))
				return false;
			out[i] = s[i];
		}
		i++;
		out[i] = s[i];
	}
	return true;
}

void
names_add(struct names *n, const char *spelling, size_t len,
    const struct entity *e, unsigned flags)
{
	char key[NAMES_KEY], folded[NAMES_KEY];
	size_t klen;

	if (len <= sizeof folded && fold_plain(spelling, len, folded)) {
		klen = names_strip(folded, len, key);
	} else {
		buf_clear(&n->folded);
		fold_key(spelling, len, &n->folded);
		klen = names_strip(buf_str(&n->folded), n->folded.len, key);
	}
	if (klen && klen < NAMES_KEY)
		add_key(n, key, klen, e, flags | looks(spelling, len));
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
