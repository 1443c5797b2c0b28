/*
 * bidi_conformance_test.c - levels and order against Unicode's own test of UAX
 * 9.
 *
 * The file has a line a case: code points; direction asked for; paragraph
 * level; the level of each point, x for those that rule X9 removes; the visible
 * points from left to right.  Debian has it in the package unicode-data.  Clean
 * text holds no bidi controls, but levels must come out right with them as
 * well.
 */
#include <config.h>

#include <stdlib.h>

#include "tap.h"
#include "text/bidi.h"

static const char path[] = "/usr/share/unicode/BidiCharacterTest.txt";

enum { MOST = 512, REMOVED = 255 };

struct bidi_case {
	uint32_t point[MOST];
	uint8_t level[MOST];
	uint32_t order[MOST];
	size_t n, nlevels, norder;
	enum dir dir;
};

/* Numbers apart by spaces up to the next semicolon; x is REMOVED. */
static const char *
read_numbers(const char *s, int base, uint32_t *number, size_t *n)
{
	for (*n = 0; *s && *s != ';' && *s != '\n' && *n < MOST;) {
		char *end = NULL;

		if (*s == 'x') {
			number[(*n)++] = REMOVED;
			s++;
		} else if (*s == ' ')
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

static bool
read_case(const char *s, struct bidi_case *c)
{
	uint32_t number[MOST];
	size_t n;

	if (*s == '#' || *s == '\n')
		return false;
	s = read_numbers(s, 16, c->point, &c->n);
	s = read_numbers(s, 10, number, &n);
	s = read_numbers(s, 10, number, &n);
	c->dir = number[0] ? DIR_RTL : DIR_LTR;
	s = read_numbers(s, 10, number, &c->nlevels);
	for (size_t i = 0; i < c->nlevels; i++)
		c->level[i] = (uint8_t)number[i];
	read_numbers(s, 10, c->order, &c->norder);
	return c->n && c->n == c->nlevels;
}

/* Rule L1, part 4, which para does by not showing spaces at a line's end. */
static bool
is_trailing(uint32_t c)
{
	return c == ' ' || c == 0x0C || c == 0x2003 || c == 0x3000 || (c >= 0x2066 && c <= 0x2069);
}

static bool
case_holds(const struct bidi_case *c)
{
	uint8_t level[MOST], seen[MOST];
	uint32_t order[MOST], place[MOST];
	size_t n = 0;

	bidi_levels(c->point, c->n, c->dir, NULL, 0, level);
	for (size_t i = c->n; i-- > 0 && (c->level[i] == REMOVED || is_trailing(c->point[i]));)
		level[i] = c->dir == DIR_RTL;
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

int
main(void)
{
	FILE *f = fopen(path, "r");
	struct bidi_case c;
	char line[4096];
	int count = 0, wrong = 0;

	if (!f) {
		printf("1..0 # SKIP no %s\n", path);
		return 0;
	}
	while (fgets(line, sizeof(line), f)) {
		if (!read_case(line, &c))
			continue;
		count++;
		if (!case_holds(&c) && ++wrong <= 5)
			printf("# %s", line);
	}
	fclose(f);
	ok(count > 90000, "%d cases were read", count);
	is_num(wrong, 0, "all levels and orders are as Unicode says");
	return done();
}
