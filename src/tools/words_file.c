/*
 * words_file.c - makes the table of entity/tag_words.h from word classes and
 * lists of names.
 *
 *	words_file OUTPUT (KIND FILE)...
 *
 * KIND is
 *	class0 class1	a table of word_classes.c or vector_classes.c, for that
 *			column; words that only stand here keep their place by count
 *	a fact		a list of names, one a line: given family city region
 *			country people org proper common
 *	~ and a fact	the same, found by its sound
 *	lexicon:en lexicon:ckb	a table of entity/lexicon.h, for that language
 *
 * It is no part of the program.
 */
#include <config.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "entity/tag_words.h"
#include "text/fold.h"

enum { MOST = 1 << 28, BAND = 24 };

struct entry {
	uint64_t hash;
	uint32_t facts;		/* with the band */
	uint16_t leaf[TAG_WORDS_COLUMNS];
	uint16_t row;
};

struct table {
	VEC(struct entry) word;
	struct map index;	/* from a key to its number + 1 */
	VEC(uint16_t) level[TAG_WORDS_COLUMNS];	/* TAG_WORDS_LEVELS a leaf */
	VEC(uint32_t) row;
};

/* A line's field, told from the next by a tab. */
struct field {
	const char *s;
	size_t len;
};

enum { FIELDS = 12 };

struct line {
	struct field field[FIELDS];
	size_t n;
};

static struct entry *
table_word(struct table *t, const char *key, size_t len)
{
	uintptr_t i = (uintptr_t)map_get(&t->index, key, len);
	if (!i) {
		*vec_push(&t->word) = (struct entry){ .hash = tag_words_hash(key, len) };
		i = t->word.len;
		map_set(&t->index, key, len, (void *)i);
	}
	return &t->word.at[i - 1];
}

/* The folded key: words of letters and digits with a space between. */
static void
key_of(const char *s, size_t len, struct buf *key)
{
	struct buf folded = { 0 };
	buf_clear(key);
	fold_key(s, len, &folded);
	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.data[i];
		if (c == ' ' && (!key->len || key->data[key->len - 1] == ' '))
			continue;
		buf_putc(key, c);
	}
	while (key->len && key->data[key->len - 1] == ' ')
		buf_cut(key, key->len - 1);
	buf_release(&folded);
}

/* Add a name, and mark what it begins with. */
static void
table_name(struct table *t, const char *s, size_t len, uint32_t facts)
{
	struct buf key = { 0 };
	key_of(s, len, &key);
	for (size_t i = 0; i < key.len; i++)
		if (key.data[i] == ' ')
			table_word(t, key.data, i)->facts |= TAG_BEGIN;
	if (key.len)
		table_word(t, key.data, key.len)->facts |= facts;
	buf_release(&key);
}

static void
table_sound(struct table *t, const char *s, size_t len, uint32_t facts)
{
	struct buf key = { 0 };
	tag_words_sound_key(s, len, &key);
	if (key.len)
		table_word(t, key.data, key.len)->facts |= facts | TAG_SOUND;
	buf_release(&key);
}

/* The leaf with these classes, made if there is none. */
static uint16_t
table_leaf(struct table *t, size_t column, const uint16_t class[TAG_WORDS_LEVELS])
{
	size_t size = TAG_WORDS_LEVELS * sizeof *class, n = t->level[column].len;
	for (size_t i = 0; i < n; i += TAG_WORDS_LEVELS)
		if (memcmp(t->level[column].at + i, class, size) == 0)
			return (uint16_t)(i / TAG_WORDS_LEVELS + 1);
	for (size_t k = 0; k < TAG_WORDS_LEVELS; k++)
		*vec_push(&t->level[column]) = class[k];
	return (uint16_t)(n / TAG_WORDS_LEVELS + 1);
}

static uint32_t
number(const struct line *l, size_t i)
{
	return i < l->n ? (uint32_t)strtoul(l->field[i].s, NULL, 10) : 0;
}

/* Twice as frequent is one band higher. */
static uint32_t
band_of(uint32_t count)
{
	uint32_t band = 1;
	for (; count > 1; count /= 2)
		band++;
	return band;
}

static void
add_class(struct table *t, const struct line *l, uint32_t column)
{
	uint16_t class[TAG_WORDS_LEVELS];
	if (l->n < 2 + TAG_WORDS_LEVELS)
		return;
	for (size_t k = 0; k < TAG_WORDS_LEVELS; k++)
		class[k] = (uint16_t)(number(l, 2 + k) + 1);
	struct entry *w = table_word(t, l->field[0].s, l->field[0].len);
	w->leaf[column] = table_leaf(t, column, class);
	if (!(w->facts >> BAND))
		w->facts |= band_of(number(l, 1)) << BAND;
}

static void
add_fact(struct table *t, const struct line *l, uint32_t facts)
{
	table_name(t, l->field[0].s, l->field[0].len, facts);
}

static void
add_sound(struct table *t, const struct line *l, uint32_t facts)
{
	table_sound(t, l->field[0].s, l->field[0].len, facts);
}

static uint32_t
known_as(const struct field *type)
{
	static const struct {
		const char *type;
		uint32_t fact;
	} known[] = {
		{ "PER", TAG_KNOWN_PER }, { "LOC", TAG_KNOWN_LOC }, { "ORG", TAG_KNOWN_ORG },
		{ "GROUP", TAG_KNOWN_GROUP }, { "EVENT", TAG_KNOWN_EVENT },
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strlen(known[i].type) == type->len &&
		    memcmp(known[i].type, type->s, type->len) == 0)
			return known[i].fact;
	return 0;
}

/* One spelling of an entity; one that is doubtful begins with ? and is left out. */
static void
add_spelling(struct table *t, const char *s, size_t len, uint32_t fact)
{
	if (!len || *s == '?')
		return;
	table_name(t, s, len, fact);
	const char *last = memrchr(s, ' ', len);
	if (last && fact == TAG_KNOWN_PER)
		table_name(t, last + 1, (size_t)(s + len - last - 1), TAG_LAST_PER);
}

/* FIRST and MORE are the fields of a language's name and of its other spellings. */
static void
add_entity(struct table *t, const struct line *l, size_t first, size_t more)
{
	if (*l->field[0].s == '#' || l->n <= first)
		return;
	uint32_t fact = known_as(&l->field[1]);
	add_spelling(t, l->field[first].s, l->field[first].len, fact);
	if (l->n <= more)
		return;
	const char *s = l->field[more].s, *end = s + l->field[more].len;
	while (s < end) {
		const char *bar = memchr(s, '|', (size_t)(end - s));
		if (!bar)
			bar = end;
		add_spelling(t, s, (size_t)(bar - s), fact);
		s = bar + (bar < end);
	}
}

static void
add_entity_en(struct table *t, const struct line *l, uint32_t none)
{
	(void)none;
	add_entity(t, l, 3, 6);
}

static void
add_entity_ckb(struct table *t, const struct line *l, uint32_t none)
{
	(void)none;
	add_entity(t, l, 4, 7);
}

static const struct kind {
	const char *name;
	void (*add)(struct table *t, const struct line *l, uint32_t value);
	uint32_t value;
} kinds[] = {
	{ "class0", add_class, 0 },
	{ "class1", add_class, 1 },
	{ "given", add_fact, TAG_GIVEN },
	{ "family", add_fact, TAG_FAMILY },
	{ "city", add_fact, TAG_CITY },
	{ "region", add_fact, TAG_REGION },
	{ "country", add_fact, TAG_COUNTRY },
	{ "people", add_fact, TAG_PEOPLE },
	{ "proper", add_fact, TAG_PROPER },
	{ "org", add_fact, TAG_ORG },
	{ "common", add_fact, TAG_COMMON },
	{ "~given", add_sound, TAG_GIVEN },
	{ "~family", add_sound, TAG_FAMILY },
	{ "~city", add_sound, TAG_CITY },
	{ "~region", add_sound, TAG_REGION },
	{ "~country", add_sound, TAG_COUNTRY },
	{ "lexicon:en", add_entity_en, 0 },
	{ "lexicon:ckb", add_entity_ckb, 0 },
};

static const struct kind *
kind_of(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	fprintf(stderr, "words_file: what is a %s?\n", name);
	exit(2);
}

static void
line_split(struct line *l, const char *s, const char *end)
{
	l->n = 0;
	while (s <= end && l->n < FIELDS) {
		const char *tab = s < end ? memchr(s, '\t', (size_t)(end - s)) : NULL;
		if (!tab)
			tab = end;
		l->field[l->n++] = (struct field){ s, (size_t)(tab - s) };
		s = tab + 1;
	}
}

static void
table_read(struct table *t, const struct kind *kind, const char *path)
{
	struct err e;
	struct buf b = { 0 };
	struct line l;
	if (!file_read(path, MOST, &b, &e)) {
		fprintf(stderr, "words_file: %s\n", e.text);
		exit(1);
	}
	for (const char *s = b.data, *end = s + b.len; s < end;) {
		const char *line = memchr(s, '\n', (size_t)(end - s));
		if (!line)
			line = end;
		if (line > s) {
			line_split(&l, s, line);
			kind->add(t, &l, kind->value);
		}
		s = line + 1;
	}
	buf_release(&b);
}

static int
by_hash(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	return (x->hash > y->hash) - (x->hash < y->hash);
}

static void
put16(struct buf *b, uint32_t n)
{
	buf_putc(b, (char)(n & 255));
	buf_putc(b, (char)(n >> 8 & 255));
}

static void
put32(struct buf *b, uint32_t n)
{
	put16(b, n & 65535);
	put16(b, n >> 16);
}

static uint16_t
table_row(struct table *t, uint32_t facts)
{
	for (size_t i = 0; i < t->row.len; i++)
		if (t->row.at[i] == facts)
			return (uint16_t)i;
	*vec_push(&t->row) = facts;
	return (uint16_t)(t->row.len - 1);
}

static void
put_buckets(const struct table *t, struct buf *out, unsigned bits)
{
	struct buf sizes = { 0 };
	size_t at = 0;
	for (uint64_t b = 0; b < (uint64_t)1 << bits; b++) {
		size_t first = at;
		if (b % TAG_WORDS_GROUP == 0)
			put32(out, (uint32_t)at);
		while (at < t->word.len && t->word.at[at].hash >> (64 - bits) == b)
			at++;
		buf_putc(&sizes, (char)(at - first));
	}
	buf_add(out, sizes.data, sizes.len);
	buf_release(&sizes);
}

static void
put_word(struct buf *b, const struct entry *w)
{
	uint64_t v = w->hash & ((1u << TAG_WORDS_HASH_BITS) - 1);
	v = v << TAG_WORDS_ROW_BITS | w->row;
	for (size_t c = TAG_WORDS_COLUMNS; c-- > 0;)
		v = v << TAG_WORDS_LEAF_BITS | w->leaf[c];
	put32(b, (uint32_t)v);
	buf_putc(b, (char)(v >> 32));
}

/* What does not fit the table. */
static void
table_check(const struct table *t)
{
	size_t leaves = (size_t)TAG_WORDS_LEVELS << TAG_WORDS_LEAF_BITS;
	for (size_t c = 0; c < TAG_WORDS_COLUMNS; c++)
		if (t->level[c].len + TAG_WORDS_LEVELS > leaves) {
			fprintf(stderr, "words_file: too many classes\n");
			exit(1);
		}
	if (t->row.len > 1 << TAG_WORDS_ROW_BITS) {
		fprintf(stderr, "words_file: %zu kinds of facts are too many\n", t->row.len);
		exit(1);
	}
}

static void
table_write(struct table *t, struct buf *out)
{
	static const char magic[] = "hewal words 2";
	unsigned bits = 1, columns = t->level[1].len ? 2 : t->level[0].len ? 1 : 0;
	size_t leaves = 0;
	while ((size_t)4 << bits < t->word.len)
		bits++;
	for (size_t c = 0; c < columns; c++)
		if (t->level[c].len / TAG_WORDS_LEVELS > leaves)
			leaves = t->level[c].len / TAG_WORDS_LEVELS;
	qsort(t->word.at, t->word.len, sizeof *t->word.at, by_hash);
	for (size_t i = 0; i < t->word.len; i++)
		t->word.at[i].row = table_row(t, t->word.at[i].facts);
	table_check(t);
	buf_add(out, magic, sizeof magic);
	put16(out, columns);
	put32(out, (uint32_t)t->word.len);
	put32(out, bits);
	put32(out, (uint32_t)leaves);
	put32(out, (uint32_t)t->row.len);
	put_buckets(t, out, bits);
	for (size_t i = 0; i < t->row.len; i++)
		put32(out, t->row.at[i]);
	for (size_t c = 0; c < columns; c++)
		for (size_t i = 0; i < leaves * TAG_WORDS_LEVELS; i++)
			put16(out, i < t->level[c].len ? t->level[c].at[i] : 0);
	for (size_t i = 0; i < t->word.len; i++)
		put_word(out, &t->word.at[i]);
}

int
main(int argc, char **argv)
{
	struct table t = { 0 };
	struct buf out = { 0 };
	struct err e;
	if (argc < 4 || argc % 2)
		return 2;
	for (int i = 2; i + 1 < argc; i += 2)
		table_read(&t, kind_of(argv[i]), argv[i + 1]);
	table_write(&t, &out);
	if (!file_replace(argv[1], out.data, out.len, &e)) {
		fprintf(stderr, "words_file: %s\n", e.text);
		return 1;
	}
	printf("%zu words, %zu kinds of facts, %zu bytes\n", t.word.len, t.row.len, out.len);
	return 0;
}
