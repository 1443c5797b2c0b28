/*
 * break_conformance_test.c - line breaks and clusters against Unicode's own tests
 * of UAX 14 and UAX 29.
 *
 * A line of the files is a case: code points with ÷ between them where there is
 * a break, × where there is none.  Debian has them in the package unicode-data.
 * Texts go through the functions of para as clean text does: a sign that ends a
 * line ends the text, and cases with signs that cleaning or para leave out (ZWJ,
 * WJ, tabs ...) are counted, not tried.
 *
 * Where we differ stands below, case by case.  What differs and is not there is
 * an error, and so is what stands there and does not differ.
 */
#include <config.h>

#include <stdlib.h>

#include "base/buf.h"
#include "tap.h"
#include "text/breaks.h"
#include "text/cluster.h"
#include "text/trait.h"

static const char lines_path[] = "/usr/share/unicode/auxiliary/LineBreakTest.txt";
static const char clusters_path[] = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt";

/* Why we differ. */
enum reason {
	NUMBERS,	/* the file has LB25 tailored for numbers (UAX 14, 8.2, example 7), we the rule */
	BESIDE_OBJECT,	/* libunistring 1.0 has no rule LB20 for U+FFFC */
	BEHIND_COMMA,	/* libunistring 1.0 breaks behind a comma where LB29 does not */
	SMALL_KANA,	/* libunistring 1.0 breaks before NS behind ) and spaces, LB16 does not */
	FLAGS,		/* libunistring 1.0 takes a mark between two flag halves for an end */
	LONE_DASH,	/* a dash between spaces ends a line, it does not begin one */
	JOINED_EMOJI,	/* ZWJ is taken out of all text, GB11 is of no use */
};

struct deviation {
	const char *points;
	enum reason reason;
};

static const struct deviation line_deviations[] = {
	{ "00B4 FFFC", BESIDE_OBJECT },
	{ "00B4 0308 FFFC", BESIDE_OBJECT },
	{ "FFFC 002D", BESIDE_OBJECT },
	{ "FFFC 0308 002D", BESIDE_OBJECT },
	{ "FFFC 2024", BESIDE_OBJECT },
	{ "FFFC 0308 2024", BESIDE_OBJECT },
	{ "FFFC 17D6", BESIDE_OBJECT },
	{ "FFFC 0308 17D6", BESIDE_OBJECT },
	{ "FFFC 0025", BESIDE_OBJECT },
	{ "FFFC 0308 0025", BESIDE_OBJECT },
	{ "FFFC 3041", BESIDE_OBJECT },
	{ "FFFC 0308 3041", BESIDE_OBJECT },
	{ "007D 0025", NUMBERS },
	{ "007D 0308 0025", NUMBERS },
	{ "007D 0024", NUMBERS },
	{ "007D 0308 0024", NUMBERS },
	{ "002C 05D0", BEHIND_COMMA },
	{ "002C 0308 05D0", BEHIND_COMMA },
	{ "002C 0030", NUMBERS },
	{ "002C 0308 0030", NUMBERS },
	{ "002C 50005", BEHIND_COMMA },
	{ "002C 0308 50005", BEHIND_COMMA },
	{ "002C 0E01", BEHIND_COMMA },
	{ "002C 0308 0E01", BEHIND_COMMA },
	{ "0025 2329", NUMBERS },
	{ "0025 0308 2329", NUMBERS },
	{ "0025 0028", NUMBERS },
	{ "0025 0308 0028", NUMBERS },
	{ "0024 FFFC", BESIDE_OBJECT },
	{ "0024 0308 FFFC", BESIDE_OBJECT },
	{ "0024 2329", NUMBERS },
	{ "0024 0308 2329", NUMBERS },
	{ "0024 0028", NUMBERS },
	{ "0024 0308 0028", NUMBERS },
	{ "002F 0030", NUMBERS },
	{ "002F 0308 0030", NUMBERS },
	{ "1F1E6 0308 1F1E6", FLAGS },
	{ "0029 0020 17D6", SMALL_KANA },
	{ "0029 0308 0020 17D6", SMALL_KANA },
	{ "0029 0025", NUMBERS },
	{ "0029 0308 0025", NUMBERS },
	{ "0029 0024", NUMBERS },
	{ "0029 0308 0024", NUMBERS },
	{ "0029 0020 3041", SMALL_KANA },
	{ "0029 0308 0020 3041", SMALL_KANA },
	{ "0065 0071 0075 0061 006C 0073 0020 002E 0033 0035 0020 0063 0065 006E 0074 0073", NUMBERS },
	{ "0063 006F 0064 0065 005C 0028 0073 005C 0029", NUMBERS },
	{ "0063 006F 0064 0065 005C 007B 0073 005C 007D", NUMBERS },
	{ "0061 002E 0032 0020", NUMBERS },
	{ "0061 002E 0032 0020 0915", NUMBERS },
	{ "0061 002E 0032 0020 672C", NUMBERS },
	{ "0061 002E 0032 3000 672C", NUMBERS },
	{ "0061 002E 0032 3000 307E", NUMBERS },
	{ "0061 002E 0032 3000 0033", NUMBERS },
	{ "0041 002E 0031 0020 BABB", NUMBERS },
	{ "BD24 C5B4 002E 0020 0041 002E 0032 0020 BCFC", NUMBERS },
	{ "BD10 C694 002E 0020 0041 002E 0033 0020 BABB", NUMBERS },
	{ "C694 002E 0020 0041 002E 0034 0020 BABB", NUMBERS },
	{ "0061 002E 0032 3000 300C", NUMBERS },
	{ "8CA8 0029 0020 002D 0020 0028 0070 006F", LONE_DASH },
	{ "91CF 0029 0020 301C 0020 0028 0070 006F", SMALL_KANA },
};

static const struct deviation cluster_deviations[] = {
	{ "0061 1F3FF 1F476 200D 1F6D1", JOINED_EMOJI },
	{ "1F476 1F3FF 0308 200D 1F476 1F3FF", JOINED_EMOJI },
	{ "1F6D1 200D 1F6D1", JOINED_EMOJI },
	{ "2701 200D 2701", JOINED_EMOJI },
};

enum { MOST = 256 };

struct break_case {
	uint32_t point[MOST], trait[MOST];
	char want[MOST], got[MOST];	/* 1: a break before the point */
	size_t n;
	char name[MOST * 8];	/* the points, as in the tables above */
};

static void
add_point(struct break_case *c, uint32_t point, bool breaks)
{
	size_t len = strlen(c->name);

	snprintf(c->name + len, sizeof c->name - len, "%s%04X", c->n ? " " : "", point);
	c->point[c->n] = point;
	c->trait[c->n] = trait_of(point);
	c->want[c->n++] = breaks;
}

static bool
read_case(const char *s, struct break_case *c)
{
	bool breaks = false;

	c->n = 0;
	c->name[0] = '\0';
	while (*s && *s != '#' && c->n < MOST) {
		char *end;
		unsigned long point = strtoul(s, &end, 16);

		if (end > s)
			add_point(c, (uint32_t)point, breaks);
		else if (!strncmp(s, "÷", 2))
			breaks = true;
		else if (!strncmp(s, "×", 2))
			breaks = false;
		s = end > s ? end : s + 1;
	}
	if (c->n)
		c->want[0] = 0;
	return c->n > 0;
}

/* BK, CR, LF, NL (LB4, LB5): cleaning makes a line feed of each, and para cuts there. */
static bool
ends_line(const struct break_case *c, size_t i)
{
	uint32_t p = c->point[i];

	return p == '\n' || p == 0x0B || p == 0x0C || p == 0x85 || p == 0x2028 || p == 0x2029 ||
	    (p == '\r' && !(i + 1 < c->n && c->point[i + 1] == '\n'));
}

/* Does para see all of its points as they are? */
static bool
is_seen(const struct break_case *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->point[i] == '\t' || (c->trait[i] & TRAIT_NOTHING && c->point[i] != '\r' &&
		    !ends_line(c, i)))
			return false;
	return true;
}

static bool
find_lines(struct break_case *c)
{
	struct breaks b = { 0 };
	size_t from = 0;

	if (!is_seen(c))
		return false;
	for (size_t i = 0; i < c->n; i++) {
		bool ends = ends_line(c, i);

		if (!ends && i + 1 < c->n)
			continue;
		breaks_find(&b, c->point + from, c->trait + from, i + !ends - from, c->got + from);
		if (ends)
			c->got[i] = 0;
		if (from)
			c->got[from] = 1;
		from = i + 1;
	}
	breaks_release(&b);
	return true;
}

static bool
find_clusters(struct break_case *c)
{
	struct buf text = { 0 };
	size_t at[MOST + 1], k = 0;

	for (size_t i = 0; i < c->n; i++) {
		at[i] = text.len;
		buf_putu(&text, c->point[i]);
		c->got[i] = 0;
	}
	for (size_t i = 0; i < text.len;) {
		i = cluster_end(text.data, text.len, i);
		while (k < c->n && at[k] < i)
			k++;
		if (k < c->n && at[k] == i)
			c->got[k] = 1;
	}
	buf_release(&text);
	return true;
}

static const struct deviation *
find_deviation(const char *name, const struct deviation *d, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(name, d[i].points))
			return &d[i];
	return NULL;
}

struct conformance {
	const char *path, *name;
	int cases;		/* at least */
	bool (*find)(struct break_case *);
	const struct deviation *deviation;
	size_t ndeviations;
};

static void
test_file(const struct conformance *t)
{
	FILE *f = fopen(t->path, "r");
	int all = 0, unseen = 0, wrong = 0, mended = 0, untried = 0;
	bool tried[MOST] = { false };
	const struct deviation *d;
	struct break_case c;
	char line[8192];

	if (!f) {
		ok(true, "%s # SKIP no %s", t->name, t->path);
		return;
	}
	while (fgets(line, sizeof line, f)) {
		bool same;

		if (!read_case(line, &c))
			continue;
		all++;
		if (!t->find(&c)) {
			unseen++;
			continue;
		}
		same = !memcmp(c.want + 1, c.got + 1, c.n - 1);
		d = find_deviation(c.name, t->deviation, t->ndeviations);
		if (d) {
			tried[d - t->deviation] = true;
			if (same && ++mended)
				printf("# no longer differs: %s\n", c.name);
		} else if (!same && ++wrong)
			printf("# differs: %s", line);
	}
	fclose(f);
	ok(all >= t->cases, "%s: %d cases, %d of them with signs left out before", t->name, all, unseen);
	is_num(wrong, 0, "what differs is listed");
	is_num(mended, 0, "what is listed differs");
	for (size_t i = 0; i < t->ndeviations; i++)
		untried += !tried[i];
	is_num(untried, 0, "all that is listed was tried");
}

int
main(void)
{
	test_file(&(struct conformance){ lines_path, "UAX 14", 7600, find_lines,
	    line_deviations, sizeof line_deviations / sizeof *line_deviations });
	test_file(&(struct conformance){ clusters_path, "UAX 29", 600, find_clusters,
	    cluster_deviations, sizeof cluster_deviations / sizeof *cluster_deviations });
	return done();
}
