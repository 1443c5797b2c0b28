/* grid_test.c - what is drawn where, and that nothing is drawn elsewhere. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "text/cluster.h"
#include "text/utf8.h"
#include "ui/grid.h"
#include "ui/theme.h"
#include "tap.h"

static char *
dump(const struct grid *g)
{
	struct buf b = { 0 };

	grid_dump(g, &b);
	return buf_take(&b);
}

static void
is_dump(const struct grid *g, const char *want, const char *name)
{
	char *got = dump(g);

	is_str(got, want, name);
	free(got);
}

/* One text between columns 2 and 12 of a row of 14. */
static const struct {
	const char *text;
	enum dir dir;
	enum align align;
	int width;
	const char *want;
} texts[] = {
	{ "Erbil", DIR_LTR, ALIGN_START, 5, "  Erbil\n" },
	{ "Erbil", DIR_LTR, ALIGN_END, 5, "       Erbil\n" },
	{ "Erbil", DIR_RTL, ALIGN_START, 5, "       Erbil\n" },
	{ "Erbil", DIR_RTL, ALIGN_END, 5, "  Erbil\n" },
	{ "Erbil", DIR_RTL, ALIGN_LEFT, 5, "  Erbil\n" },
	{ "Erbil", DIR_LTR, ALIGN_RIGHT, 5, "       Erbil\n" },
	{ "Erbil", DIR_LTR, ALIGN_CENTRE, 5, "    Erbil\n" },
	{ "Erbil", DIR_RTL, ALIGN_CENTRE, 5, "     Erbil\n" },
	{ "", DIR_LTR, ALIGN_START, 0, "\n" },
	{ "0123456789", DIR_LTR, ALIGN_START, 10, "  0123456789\n" },
	{ "0123456789A", DIR_LTR, ALIGN_START, 10, "  012345678…\n" },
	{ "日本語", DIR_LTR, ALIGN_END, 6, "      日本語\n" },
	{ "دار", DIR_RTL, ALIGN_START, 3, "         ﺭﺍﺩ\n" },
	{ "دار", DIR_AUTO, ALIGN_START, 3, "         ﺭﺍﺩ\n" },
	{ "دار", DIR_LTR, ALIGN_START, 3, "  ﺭﺍﺩ\n" },
};

static void
test_texts(void)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct grid g = grid_new(14, 1);
		int width = grid_put_text(&g, 0, 2, 12, texts[i].text, texts[i].dir,
		    texts[i].align, STYLE_TEXT);

		is_dump(&g, texts[i].want, texts[i].text);
		is_num(width, texts[i].width, "the cells it took");
		grid_release(&g);
	}
}

static void
test_fill(void)
{
	struct grid g = grid_new(4, 3);

	grid_fill(&g, (struct rect){ 0, 0, 4, 3 }, STYLE_TEXT);
	for (int col = -1; col < 5; col++)
		for (int row = -1; row < 4; row++)
			grid_put_point(&g, row, col, '#', STYLE_BORDER);
	is_dump(&g, "####\n####\n####\n", "signs inside and out");
	grid_fill(&g, (struct rect){ 1, 1, 2, 9 }, STYLE_META);
	is_dump(&g, "####\n#  #\n#  #\n", "a fill is clipped");
	grid_fill(&g, (struct rect){ -2, -2, 3, 3 }, STYLE_META);
	is_dump(&g, " ###\n#  #\n#  #\n", "on all sides");
	grid_release(&g);
}

/* Two signs of two cells each, and then one thing drawn over them. */
static void
test_wide(void)
{
	static const struct {
		int col;
		uint32_t point;
		const char *want;
	} cases[] = {
		{ 0, 'a', "a 日\n" }, { 1, 'a', " a日\n" }, { 2, 'a', "日a\n" },
		{ 3, 'a', "日 a\n" }, { 1, 0x8a9e, " 語\n" }, { 3, 0x8a9e, "日\n" },
		{ 4, 0x8a9e, "日日\n" }, { -1, 0x8a9e, "  日\n" }, { -2, 0x8a9e, "日日\n" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct grid g = grid_new(4, 1);

		grid_put_point(&g, 0, 0, 0x65e5, STYLE_TEXT);
		grid_put_point(&g, 0, 2, 0x65e5, STYLE_TEXT);
		grid_put_point(&g, 0, cases[i].col, cases[i].point, STYLE_TEXT);
		is_dump(&g, cases[i].want, "no half of a wide sign is left");
		grid_release(&g);
	}
}

static void
test_safe(void)
{
	static const uint32_t unsafe[] = { 0, 7, 0x1b, 0x1f, 0x7f, 0x80, 0x9b, 0x9f, 0x61c,
		0x200e, 0x202e, 0x2028, 0x2067, 0x2069, 0xfeff, 0xd800, 0x110000 };
	static const uint32_t safe[] = { ' ', '~', 0xa0, 0x200c, 0x640, 0x65a, 0x2502, 0xfefc,
		0x1f600, 0x10ffff };
	struct grid g = grid_new(3, 1);
	bool all = true, none = false;

	for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++)
		none |= grid_point_is_safe(unsafe[i]);
	for (size_t i = 0; i < sizeof safe / sizeof *safe; i++)
		all &= grid_point_is_safe(safe[i]);
	ok(!none, "controls, bidi controls and what is no letter are not safe");
	ok(all, "letters, marks and lines are");
	for (int i = 0; i < 3; i++)
		grid_put_point(&g, 0, i, unsafe[i + 1], STYLE_TEXT);
	is_dump(&g, "���\n", "what is not safe is replaced");
	grid_release(&g);
}

static void
test_styles(void)
{
	struct grid g = grid_new(16, 2);
	struct span spans[] = { { 0, 5, STYLE_LOC }, { 6, 10, STYLE_PER | STYLE_HERE } };
	struct para_options o = { .dir = DIR_LTR, .width = 16 };
	struct para p = para_layout("Erbil Sara met", 14, spans, 2, &o);
	struct buf b = { 0 };

	grid_put_line(&g, 0, 0, 16, &p.line[0], DIR_LTR, STYLE_META | STYLE_LIKELY);
	grid_put_text(&g, 1, 0, 16, "x", DIR_LTR, ALIGN_START, STYLE_KEY);
	grid_dump_styles(&g, &b);
	is_str(b.data, "LLLLLm@@@@mmmm\nk\n", "a name keeps its kind, the rest takes the line's");
	is_num(grid_at(&g, 0, 0)->style, STYLE_LOC | STYLE_LIKELY, "flags are added to both");
	for (int col = 0; col < 16; col++)
		grid_at(&g, col, 0)->style |= col < 2 ? STYLE_CURSOR | STYLE_CHOSEN : STYLE_CURSOR;
	buf_clear(&b);
	grid_dump_styles(&g, &b);
	is_str(b.data, "++>>>>@@@@>>>>>>\nk\n", "the strongest flag shows");
	buf_clear(&b);
	grid_dump(&g, &b);
	is_str(b.data, "Erbil Sara met\nx\n", "and the text is as it was");
	buf_release(&b);
	para_release(&p);
	grid_release(&g);
}

static void
test_sgr(void)
{
	struct grid g = grid_new(8, 2);
	struct buf b = { 0 };

	grid_put_text(&g, 0, 0, 8, "ab", DIR_LTR, ALIGN_START, STYLE_TEXT);
	grid_put_text(&g, 0, 2, 8, "cd", DIR_LTR, ALIGN_START, STYLE_HEADLINE);
	grid_dump_sgr(&g, true, &b);
	is_str(b.data, "ab\033[0;1mcd\033[0m\n\n", "a style is set and ended in its line");
	buf_clear(&b);
	grid_fill(&g, (struct rect){ 0, 1, 4, 1 }, STYLE_TEXT | STYLE_CURSOR);
	grid_dump_sgr(&g, false, &b);
	is_str(b.data, "ab\033[0;1mcd\033[0m\n\033[0;7m    \033[0m\n", "blanks that show are kept");
	buf_release(&b);
	grid_release(&g);
}

/* The mark of ڕ is misplaced by bold fonts: its cell, and only its, is kept from them. */
static void
test_no_bold(void)
{
	struct grid g = grid_new(4, 1);

	grid_put_text(&g, 0, 0, 4, "ڕۆژ", DIR_RTL, ALIGN_START, STYLE_HEADLINE);
	is_num(grid_at(&g, 3, 0)->style, STYLE_HEADLINE | STYLE_NO_BOLD, "ڕ is not bold");
	is_num(grid_at(&g, 2, 0)->style, STYLE_HEADLINE, "ۆ is");
	grid_release(&g);
}

/* A line under Arabic letters runs through their dots. */
static void
test_no_line(void)
{
	struct grid g = grid_new(8, 1);

	grid_put_text(&g, 0, 0, 8, "بانە Ib", DIR_RTL, ALIGN_START, STYLE_LOC);
	is_num(grid_at(&g, 7, 0)->style, STYLE_LOC | STYLE_NO_LINE, "no line under ب");
	is_num(grid_at(&g, 2, 0)->style, STYLE_LOC, "one under Latin letters beside it");
	grid_put_text(&g, 0, 0, 8, "بانە", DIR_RTL, ALIGN_START, STYLE_TEXT);
	is_num(grid_at(&g, 7, 0)->style, STYLE_TEXT, "what is no name has none anyway");
	grid_release(&g);
}

static int
by_order(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	return (x->order > y->order) - (x->order < y->order);
}

/*
 * What an emitter for a terminal with its own bidi needs: the cells of a line, put in
 * logical order, are the text as written, though two lines stand in the same row.
 */
static void
test_logical(void)
{
	static const char *const text[] = {
		"ڕۆژی ٢ی کانوون لە Erbil (هەولێر)، نیشان‌دەر", "Sara visited هەولێر on 2 May",
	};
	struct grid g = grid_new(90, 1);

	grid_put_text(&g, 0, 0, 44, text[0], DIR_RTL, ALIGN_START, STYLE_TEXT);
	grid_put_text(&g, 0, 45, 90, text[1], DIR_LTR, ALIGN_START, STYLE_TEXT);
	for (int line = 1; line <= 2; line++) {
		struct cell found[90];
		struct buf b = { 0 };
		size_t n = 0;

		for (int col = 0; col < 90; col++)
			if (grid_at(&g, col, 0)->line == line && grid_at(&g, col, 0)->width)
				found[n++] = *grid_at(&g, col, 0);
		qsort(found, n, sizeof *found, by_order);
		for (size_t i = 0; i < n; i++)
			for (int k = 0; k < PARA_POINTS && found[i].plain[k]; k++)
				buf_putu(&b, found[i].plain[k]);
		is_str(buf_str(&b), text[line - 1], "cells in logical order are the text as written");
		buf_release(&b);
	}
	grid_release(&g);
}

/* Numbers that are the same in every run (Knuth's constants). */
static unsigned
next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33);
}

static void
random_text(uint64_t *state, struct buf *out)
{
	static const char *const pieces[] = { "a", "Z", " ", "هەولێر", "ڵا", "ڕ", "و", "٢٠", "12",
		"日", "é", "e\u0301", "(", ")", "\u200c", "😀", "\xff", "\033[2J", "\u202e", "-" };
	unsigned n = next(state) % 12;

	while (n--)
		buf_puts(out, pieces[next(state) % (sizeof pieces / sizeof *pieces)]);
}

/* Is the cell still the mark it was filled with? */
static bool
untouched(const struct cell *c)
{
	return c->shown[0] == '#' && !c->shown[1] && c->style == STYLE_KEY && c->width == 1;
}

/* Does each wide sign have its second half, and no half stand alone? */
static bool
halves_match(const struct grid *g, int row)
{
	int width = 0;

	for (int col = 0; col < g->cols; col++) {
		const struct cell *c = grid_at(g, col, row);

		if ((width == 2) != (c->width == 0) || (c->width == 0) != (c->shown[0] == 0))
			return false;
		width = c->width;
	}
	return width != 2;
}

/* Draw at random places of a grid full of marks, and look at all that lies outside. */
static bool
draw_at_random(uint64_t *state, bool *wide)
{
	struct grid g = grid_new((int)(next(state) % 20) + 1, (int)(next(state) % 3) + 1);
	int row = (int)(next(state) % 5) - 1, left = (int)(next(state) % 30) - 5;
	int right = left + (int)(next(state) % 20) - 2;
	struct buf text = { 0 };
	bool inside = true;

	for (int i = 0; i < g.cols * g.rows; i++)
		grid_put_point(&g, i / g.cols, i % g.cols, '#', STYLE_KEY);
	random_text(state, &text);
	int width = grid_put_text(&g, row, left, right, buf_str(&text),
	    (enum dir)(next(state) % 3), (enum align)(next(state) % 5), STYLE_META);

	for (int r = 0; r < g.rows; r++) {
		for (int c = 0; c < g.cols; c++)
			if (r != row || c < left || c >= right)
				inside &= untouched(grid_at(&g, c, r));
		*wide &= halves_match(&g, r);
	}
	inside &= width >= 0 && width <= (right > left ? right - left : 0);
	buf_release(&text);
	grid_release(&g);
	return inside;
}

/* A grid that many texts were drawn into still has rows of its own width. */
static bool
dump_fits(uint64_t *state)
{
	struct grid g = grid_new((int)(next(state) % 30) + 1, 2);
	struct buf text = { 0 }, out = { 0 };
	bool fits = true;
	size_t start = 0;

	for (int i = 0; i < 8; i++) {
		int left = (int)(next(state) % 40) - 5;

		buf_clear(&text);
		random_text(state, &text);
		grid_put_text(&g, (int)(next(state) % 2), left, left + 15, buf_str(&text),
		    (enum dir)(next(state) % 3), ALIGN_START, STYLE_META);
		fits &= halves_match(&g, 0) && halves_match(&g, 1);
	}
	grid_dump(&g, &out);
	for (int row = 0; row < 2; row++) {
		size_t end = start + strcspn(out.data + start, "\n"), i = start;

		int cells = 0;

		while (i < end)
			cells += cluster_point_width(utf8_next(out.data, end, &i));
		fits &= cells <= g.cols;
		start = end + 1;
	}
	fits &= start == out.len && !strpbrk(out.data, "\033\177\r");
	buf_release(&text);
	buf_release(&out);
	grid_release(&g);
	return fits;
}

static void
test_random(void)
{
	uint64_t state = 42;
	bool inside = true, wide = true, fits = true;

	for (int i = 0; i < 5000; i++)
		inside &= draw_at_random(&state, &wide);
	for (int i = 0; i < 2000; i++)
		fits &= dump_fits(&state);
	ok(inside, "random text at random places stays in its place");
	ok(wide, "and leaves no half of a wide sign");
	ok(fits, "the dump has as many rows as the grid, none wider, and no controls");
}

int
main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	test_texts();
	test_fill();
	test_wide();
	test_safe();
	test_styles();
	test_sgr();
	test_no_bold();
	test_no_line();
	test_logical();
	test_random();
	return done();
}
