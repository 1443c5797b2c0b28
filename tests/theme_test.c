/* theme_test.c - styles that must be told apart are, with colours and without. */
#include <config.h>

#include <math.h>
#include <stdlib.h>

#include "ui/theme.h"
#include "tap.h"

static const char *const style_names[] = {
#define X(name, text, letter) text,
	STYLE_LIST(X)
#undef X
};

static bool
same_look(struct theme_look a, struct theme_look b)
{
	return a.fg == b.fg && a.bg == b.bg && a.attributes == b.attributes;
}

static bool
differ(uint16_t a, uint16_t b, int colours)
{
	return !same_look(theme_look(a, colours), theme_look(b, colours));
}

static const int palettes[] = { 0, 8, 16, 256 };
enum { PALETTES = sizeof palettes / sizeof *palettes };

/* Pairs that are told apart on every terminal, also one without colours. */
static const uint16_t pairs[][2] = {
	{ STYLE_TEXT, STYLE_HEADLINE },
	{ STYLE_TEXT, STYLE_META },
	{ STYLE_TEXT, STYLE_PER },
	{ STYLE_TEXT, STYLE_DATE },
	{ STYLE_TEXT, STYLE_HIT },
	{ STYLE_TEXT, STYLE_ERROR },
	{ STYLE_TEXT, STYLE_UNREAD },
	{ STYLE_STATUS, STYLE_KEY },
	{ STYLE_TITLE, STYLE_TITLE_FOCUS },
	{ STYLE_PER, STYLE_PER | STYLE_LIKELY },
	{ STYLE_PER, STYLE_PER | STYLE_CHOSEN },
	{ STYLE_PER, STYLE_PER | STYLE_HERE },
	{ STYLE_PER | STYLE_CHOSEN, STYLE_PER | STYLE_HERE },
	{ STYLE_HIT, STYLE_PER | STYLE_HERE },
	{ STYLE_TEXT, STYLE_TEXT | STYLE_CURSOR },
	{ STYLE_TEXT, STYLE_TEXT | STYLE_CURSOR | STYLE_DIM },
	{ STYLE_TEXT | STYLE_CURSOR, STYLE_TEXT | STYLE_CURSOR | STYLE_DIM },
	{ STYLE_TITLE_FOCUS, STYLE_TITLE_FOCUS | STYLE_DIM },
	{ STYLE_TEXT | STYLE_CURSOR, STYLE_UNREAD | STYLE_CURSOR },
};

static void
test_pairs(void)
{
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		bool all = true;

		for (int p = 0; p < PALETTES; p++)
			all &= differ(pairs[i][0], pairs[i][1], palettes[p]);
		ok(all, "%s %#x is not %s %#x", style_names[pairs[i][0] & STYLE_BASE],
		    (unsigned)pairs[i][0], style_names[pairs[i][1] & STYLE_BASE],
		    (unsigned)pairs[i][1]);
	}
}

static void
test_kinds(void)
{
	for (int p = 1; p < PALETTES; p++)
		for (int a = STYLE_PER; a <= STYLE_DATE; a++) {
			bool apart = true, underlined = true;

			for (int b = a + 1; b <= STYLE_DATE; b++)
				apart &= differ((uint16_t)a, (uint16_t)b, palettes[p]);
			underlined = theme_look((uint16_t)a, palettes[p]).attributes & THEME_UNDERLINE;
			is_num(theme_look((uint16_t)a | STYLE_NO_LINE, palettes[p]).attributes
			    & THEME_UNDERLINE, theme_look((uint16_t)a, palettes[p]).fg == THEME_DEFAULT
			    ? THEME_UNDERLINE : 0, "the colour alone where there is one");
			ok(apart && underlined, "%s has a colour of its own and a line (%d)",
			    style_names[a], palettes[p]);
		}
}

/* The light a colour of the 256-palette gives, 0..1 (WCAG 2.1, relative luminance). */
static double
luminance(int colour)
{
	static const int steps[] = { 0, 95, 135, 175, 215, 255 };
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	int cube = colour - 16, part[3] = { cube / 36, cube / 6 % 6, cube % 6 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double c = (colour >= 232 ? 8 + 10 * (colour - 232) : steps[part[i]]) / 255.0;

		sum += weight[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double
contrast(double a, double b)
{
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static void
test_contrast(void)
{
	bool readable = true;

	for (int s = 0; s < STYLE_COUNT; s++) {
		struct theme_look l = theme_look((uint16_t)s, 256);

		if (l.fg == THEME_DEFAULT)
			continue;
		double fg = luminance(l.fg);
		double least = l.bg == THEME_DEFAULT
		    ? fmin(contrast(fg, 0), contrast(fg, 1)) : contrast(fg, luminance(l.bg));

		if (least < 3.5)
			printf("# %s: %.2f\n", style_names[s], least);
		readable &= least >= 3.5;
	}
	ok(readable, "every colour stands out from black and from white by 3.5 to 1");
}

static void
test_no_colours(void)
{
	bool none = true, few = true;

	for (unsigned s = 0; s < 0x2000; s++) {
		struct theme_look l = theme_look((uint16_t)s, 0);

		none &= l.fg == THEME_DEFAULT && l.bg == THEME_DEFAULT;
		l = theme_look((uint16_t)s, 8);
		few &= l.fg < 8 && l.bg < 8;
	}
	ok(none, "without colours there is none, whatever the style");
	ok(few, "with eight there is none beyond");
	ok(same_look(theme_look(STYLE_TEXT, 256), theme_look(STYLE_TEXT | STYLE_DIM, 256)),
	    "text is not dimmed: two bodies are read side by side");
}

static void
test_sgr(void)
{
	static const struct {
		uint16_t style;
		bool colour;
		const char *want;
	} cases[] = {
		{ STYLE_TEXT, true, "\033[0m" },
		{ STYLE_HEADLINE, true, "\033[0;1m" },
		{ STYLE_PER, true, "\033[0;4;38;5;32m" },
		{ STYLE_PER, false, "\033[0;4m" },
		{ STYLE_HIT, true, "\033[0;38;5;16;48;5;221m" },
		{ STYLE_HIT, false, "\033[0;7m" },
		{ STYLE_LOC | STYLE_HERE, true, "\033[0;1;7m" },
		{ STYLE_RELATED, false, "\033[0;2m" },
		{ STYLE_HEADLINE | STYLE_NO_BOLD, true, "\033[0m" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = { 0 };

		theme_sgr(cases[i].style, cases[i].colour, &b);
		is_str(b.data + 1, cases[i].want + 1, style_names[cases[i].style & STYLE_BASE]);
		buf_release(&b);
	}
	ok(theme_shows_on_blank(STYLE_TEXT | STYLE_CURSOR), "the selected row shows on blanks");
	ok(!theme_shows_on_blank(STYLE_HEADLINE), "a headline does not");
}

int
main(void)
{
	test_pairs();
	test_kinds();
	test_contrast();
	test_no_colours();
	test_sgr();
	return done();
}
