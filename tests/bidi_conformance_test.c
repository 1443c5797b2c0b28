/*
 * bidi_conformance_test.c - levels and order against Unicode's own tests of
 * UAX 9.
 *
 * BidiTest.txt has all short rows of bidi classes, each for up to three
 * directions of the paragraph; a class is tested with one point of it.
 * BidiCharacterTest.txt has texts with brackets.  Debian has both in the package
 * unicode-data.  Every case goes through the functions that a paragraph goes
 * through: the direction found, levels, order.  Clean text holds no bidi
 * controls; the cases that hold none, nor marks, are laid out by para as well.
 */
#include <config.h>

#include <stdlib.h>

#include "base/buf.h"
#include "tap.h"
#include "text/bidi.h"
#include "text/para.h"
#include "text/trait.h"

static const char classes_path[] = "/usr/share/unicode/BidiTest.txt";
static const char texts_path[] = "/usr/share/unicode/BidiCharacterTest.txt";

enum { MOST = 512, REMOVED = 255 };

struct bidi_case {
	uint32_t point[MOST], trait[MOST];
	uint32_t level[MOST], order[MOST];	/* as they should be */
	size_t n, nlevels, norder;
	enum dir dir;		/* asked for */
	enum dir settled;	/* as it should be; DIR_AUTO: not told */
};

static struct count {
	int all, wrong, laid, wrong_laid;
} count;

/* The direction as para finds it. */
static enum dir
settle(const struct bidi_case *c)
{
	size_t isolates = 0;
	enum dir dir = c->dir;

	for (size_t i = 0; dir == DIR_AUTO && i < c->n; i++)
		if (bidi_decides(c->point[i], &isolates, &dir))
			break;
	return dir == DIR_AUTO ? DIR_LTR : dir;
}

static bool
levels_hold(struct bidi *b, const struct bidi_case *c)
{
	uint8_t level[MOST], seen[MOST];
	uint32_t order[MOST], place[MOST];
	struct bidi_text text = { .point = c->point, .trait = c->trait, .n = c->n, .dir = settle(c) };
	size_t n = 0;

	if (c->settled != DIR_AUTO && c->settled != text.dir)
		return false;
	bidi_levels(b, &text, level);
	for (size_t i = 0; i < c->n; i++) {
		if (c->level[i] == REMOVED)
			continue;
		if (level[i] != c->level[i])
			return false;
		place[n] = (uint32_t)i;
		seen[n++] = level[i];
	}
	bidi_order(seen, n, order);
	for (size_t i = 0; i < n; i++)
		if (i >= c->norder || place[order[i]] != c->order[i])
			return false;
	return n == c->norder;
}

/* Does para give every point a cell, in which it stands alone? */
static bool
is_plain(const struct bidi_case *c)
{
	for (size_t i = 0; i < c->n; i++) {
		enum bidi_class class = trait_bidi(c->trait[i]);

		if (c->trait[i] & TRAIT_NOTHING || !trait_width(c->trait[i]) ||
		    class == BIDI_S || class == BIDI_B)
			return false;
	}
	return true;
}

/* The same through para: spaces at the end are not shown. */
static bool
layout_holds(struct para_maker *m, const struct bidi_case *c, struct buf *text)
{
	struct para_options o = { .dir = c->dir };
	size_t at[MOST + 1], n = c->n, k = 0;
	struct para p;

	buf_clear(text);
	for (size_t i = 0; i < c->n; i++) {
		at[i] = text->len;
		buf_putu(text, c->point[i]);
	}
	while (n && c->trait[n - 1] & TRAIT_SPACE)
		n--;
	p = para_make(m, text->data, text->len, NULL, 0, &o);
	if (p.line[0].len != n)
		return false;
	for (size_t i = 0; i < c->norder; i++) {
		const struct cluster *cluster = &p.line[0].cluster[k];
		size_t point = c->order[i];

		if (point >= n)
			continue;
		if (cluster->start != at[point] || cluster->level != c->level[point])
			return false;
		k++;
	}
	return k == n;
}

static void
check(struct bidi *b, struct para_maker *m, struct bidi_case *c, const char *line)
{
	static const char *const names[] = { "from the left", "from the right", "auto" };
	struct buf text = { 0 };

	count.all++;
	if (!levels_hold(b, c) && ++count.wrong <= 5)
		printf("# levels, %s: %s", names[c->dir], line);
	if (is_plain(c)) {
		count.laid++;
		if (!layout_holds(m, c, &text) && ++count.wrong_laid <= 5)
			printf("# layout, %s: %s", names[c->dir], line);
	}
	buf_release(&text);
}

static void
find_traits(struct bidi_case *c)
{
	for (size_t i = 0; i < c->n; i++)
		c->trait[i] = trait_of(c->point[i]);
}

/* Numbers apart by spaces up to the next semicolon; x is REMOVED. */
static const char *
read_numbers(const char *s, int base, uint32_t *number, size_t *n)
{
	for (*n = 0; *s && *s != ';' && *s != '\n' && *n < MOST;) {
		char *end = NULL;

		if (*s == 'x') {
			number[(*n)++] = REMOVED;
			s++;
		} else if (*s == ' ' || *s == '\t')
			s++;
		else {
			number[(*n)++] = (uint32_t)strtoul(s, &end, base);
			if (end == s)
				return s;
			s = end;
		}
	}
	return *s == ';' ? s + 1 : s;
}

/* "code points;direction;paragraph level;levels;order" */
static bool
read_text(const char *s, struct bidi_case *c)
{
	static const enum dir dirs[] = { DIR_LTR, DIR_RTL, DIR_AUTO };
	uint32_t number[MOST];
	size_t n;

	if (*s == '#' || *s == '\n')
		return false;
	s = read_numbers(s, 16, c->point, &c->n);
	s = read_numbers(s, 10, number, &n);
	c->dir = dirs[number[0] % 3];
	s = read_numbers(s, 10, number, &n);
	c->settled = number[0] ? DIR_RTL : DIR_LTR;
	s = read_numbers(s, 10, c->level, &c->nlevels);
	read_numbers(s, 10, c->order, &c->norder);
	find_traits(c);
	return c->n && c->n == c->nlevels;
}

/* "L R AL; 7": classes, and the directions asked for as bits: auto, left, right. */
static unsigned
read_classes(const char *s, struct bidi_case *c)
{
	static const struct { const char *name; uint32_t point; } classes[] = {
		{ "L", 'a' }, { "R", 0x5D0 }, { "AL", 0x627 }, { "EN", '1' }, { "ES", '+' },
		{ "ET", '%' }, { "AN", 0x661 }, { "CS", ',' }, { "NSM", 0x300 }, { "BN", 0xAD },
		{ "B", 0x2029 }, { "S", '\t' }, { "WS", ' ' }, { "ON", '!' }, { "LRE", 0x202A },
		{ "LRO", 0x202D }, { "RLE", 0x202B }, { "RLO", 0x202E }, { "PDF", 0x202C },
		{ "LRI", 0x2066 }, { "RLI", 0x2067 }, { "FSI", 0x2068 }, { "PDI", 0x2069 },
	};
	enum { CLASSES = sizeof(classes) / sizeof(*classes) };

	c->settled = DIR_AUTO;
	for (c->n = 0; *s && *s != ';'; s += strspn(s, " ")) {
		size_t len = strcspn(s, " ;"), k = 0;

		while (k < CLASSES && (strlen(classes[k].name) != len || memcmp(s, classes[k].name, len)))
			k++;
		if (k == CLASSES || c->n == MOST)
			return 0;
		c->point[c->n++] = classes[k].point;
		s += len;
	}
	find_traits(c);
	return *s == ';' && c->n == c->nlevels ? (unsigned)strtoul(s + 1, NULL, 16) : 0;
}

static void
classes_line(struct bidi *b, struct para_maker *m, struct bidi_case *c, const char *line)
{
	static const enum dir dirs[] = { DIR_AUTO, DIR_LTR, DIR_RTL };
	unsigned asked;

	if (!strncmp(line, "@Levels:", 8))
		read_numbers(line + 8, 10, c->level, &c->nlevels);
	else if (!strncmp(line, "@Reorder:", 9))
		read_numbers(line + 9, 10, c->order, &c->norder);
	else if (*line != '#' && *line != '\n' && *line != '@') {
		asked = read_classes(line, c);
		if (!asked) {
			count.wrong++;
			printf("# cannot be read: %s", line);
		}
		for (int i = 0; i < 3; i++) {
			c->dir = dirs[i];
			if (asked >> i & 1)
				check(b, m, c, line);
		}
	}
}

static void
text_line(struct bidi *b, struct para_maker *m, struct bidi_case *c, const char *line)
{
	if (read_text(line, c))
		check(b, m, c, line);
}

static void
test_file(const char *path, int cases,
    void (*do_line)(struct bidi *, struct para_maker *, struct bidi_case *, const char *))
{
	struct para_maker *m = para_maker_new();
	FILE *f = fopen(path, "r");
	struct bidi b = { 0 };
	struct bidi_case c;
	char line[4096];

	count = (struct count){ 0 };
	if (!f) {
		ok(true, "UAX 9 # SKIP no %s", path);
		para_maker_free(m);
		return;
	}
	while (fgets(line, sizeof(line), f))
		do_line(&b, m, &c, line);
	fclose(f);
	ok(count.all >= cases, "%s: %d cases were read", path, count.all);
	is_num(count.wrong, 0, "all levels and orders are as Unicode says");
	ok(!count.wrong_laid, "and %d of them laid out: %d wrong", count.laid, count.wrong_laid);
	bidi_release(&b);
	para_maker_free(m);
}

int
main(void)
{
	test_file(classes_path, 770000, classes_line);
	test_file(texts_path, 91000, text_line);
	return done();
}
