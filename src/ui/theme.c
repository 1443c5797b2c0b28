/*
 * theme.c - how a style looks.
 *
 * One table: a row a style, a column for each kind of terminal.  The colours
 * of the 256-palette have a relative luminance near 0.18 (WCAG 2.1), where
 * the contrast with black and with white is the same, about 4.5.  Nothing is
 * slanted: Kurdish has no such letters, and monospaced fonts lack them (boxes
 * in mlterm).  On top of that the flags:
 *
 *
 *
 *
 *
 *
 *
 */
#include <config.h>

#include "ui/theme.h"

/* Short names for the table below only. */
enum {
	NONE = THEME_DEFAULT,
	B = THEME_BOLD, D = THEME_DIM, U = THEME_UNDERLINE, R = THEME_REVERSE
};

/* The 256-palette: 6x6x6 cube from 16 on, greys from 232 on. */
enum {
	BLACK = 16, BLUE = 32, GREEN = 28, TEAL = 30, VIOLET = 97, BROWN = 130, RED = 160,
	ROSE = 168, AMBER = 221, WHITE = 231, DARK_GREY = 240, GREY = 244
};

/*
 * The palette of 8, which every terminal sets as it likes.  Yellow is lost on
 * white and blue on black nearly everywhere, so the one is not used for
 * letters and the other is bold, for which many terminals take a lighter
 * blue.
 */
enum { RED8 = 1, GREEN8, YELLOW8, BLUE8, MAGENTA8, CYAN8, BLACK8 = 0 };

/* Columns: 256 colours, 8 or 16 colours, no colours. */
static const struct {
	struct theme_look many, few, none;
} table[STYLE_COUNT] = {
#define LOOK(style, fg, bg, attr, fg8, bg8, attr8, attr0) \
	[STYLE_##style] = { { fg, bg, attr }, { fg8, bg8, attr8 }, { NONE, NONE, attr0 } }
	LOOK(TEXT, NONE, NONE, 0, NONE, NONE, 0, 0),
	LOOK(HEADLINE, NONE, NONE, B, NONE, NONE, B, B),
	LOOK(META, GREY, NONE, 0, NONE, NONE, D, D),
	LOOK(RELATED, GREY, NONE, 0, NONE, NONE, D, D),
	LOOK(PER, BLUE, NONE, U, BLUE8, NONE, B | U, U),
	LOOK(ORG, BROWN, NONE, U, CYAN8, NONE, U, U),
	LOOK(LOC, GREEN, NONE, U, GREEN8, NONE, U, U),
	LOOK(GROUP, VIOLET, NONE, U, MAGENTA8, NONE, U, U),
	LOOK(EVENT, ROSE, NONE, U, RED8, NONE, U, U),
	LOOK(DATE, TEAL, NONE, U, NONE, NONE, U, U),
	LOOK(BORDER, GREY, NONE, 0, NONE, NONE, D, D),
	LOOK(TITLE, GREY, NONE, B, NONE, NONE, 0, 0),
	LOOK(TITLE_FOCUS, NONE, NONE, B | R, NONE, NONE, B | R, B | R),
	LOOK(UNREAD, NONE, NONE, B, NONE, NONE, B, B),
	LOOK(STATUS, NONE, NONE, 0, NONE, NONE, 0, 0),
	LOOK(KEY, NONE, NONE, B, NONE, NONE, B, B),
	LOOK(ERROR, RED, NONE, B, RED8, NONE, B, B | R),
	LOOK(HIT, BLACK, AMBER, 0, BLACK8, YELLOW8, 0, R),
	LOOK(PROMPT, NONE, NONE, B, NONE, NONE, B, B),
#undef LOOK
};

/* The kind alone. */
static struct theme_look
base_look(uint16_t style, int colours)
{
	int base = style & STYLE_BASE;

	if (base >= STYLE_COUNT)
		base = STYLE_TEXT;
	return colours >= 256 ? table[base].many : colours >= 8 ? table[base].few
	    : table[base].none;
}

/* The selected row: one colour all along, so that it is one thing to the eye. */
static struct theme_look
cursor_look(struct theme_look l, bool dim, int colours)
{
	l.attributes &= (uint8_t)~(THEME_DIM | THEME_REVERSE);
	l.fg = l.bg = THEME_DEFAULT;
	if (!dim)
		l.attributes |= THEME_REVERSE;
	else if (colours >= 256)
		l.fg = WHITE, l.bg = DARK_GREY;
	else
		l.attributes |= THEME_BOLD | THEME_UNDERLINE;
	return l;
}

static struct theme_look
chosen_look(struct theme_look l, int colours)
{
	if (colours >= 8)
		l.attributes = (l.attributes & THEME_BOLD) | THEME_REVERSE;
	else
		l.attributes |= THEME_BOLD;
	return l;
}

/* In a pane the keys do not go to. */
static struct theme_look
dim_look(struct theme_look l, int base, int colours)
{
	if (base == STYLE_TITLE_FOCUS)
		return base_look(STYLE_TITLE, colours);
	if (base == STYLE_BORDER || base == STYLE_TITLE || base == STYLE_META)
		l.attributes |= THEME_DIM;
	return l;
}

/* The look without regard to what the letter can bear. */
static struct theme_look
look_of(uint16_t style, int colours)
{
	struct theme_look l = base_look(style, colours);
	bool dim = style & STYLE_DIM;

	if ((style & STYLE_NO_LINE) && l.fg != NONE)
		l.attributes &= (uint8_t)~THEME_UNDERLINE;
	if (style & STYLE_HERE)
		return (struct theme_look){ NONE, NONE, THEME_BOLD | THEME_REVERSE };
	if (style & STYLE_LIKELY) {
		l.attributes &= (uint8_t)~THEME_UNDERLINE;
		if (colours < 8)
			l.attributes |= THEME_UNDERLINE | THEME_DIM;
	}
	if (style & STYLE_CHOSEN)
		return chosen_look(l, colours);
	if (style & STYLE_CURSOR)
		return cursor_look(l, dim, colours);
	return dim ? dim_look(l, style & STYLE_BASE, colours) : l;
}

struct theme_look
theme_look(uint16_t style, int colours)
{
	struct theme_look l = look_of(style, colours);

	/* Where bold is a lighter colour as well (8 colours) the letter would stick out. */
	if ((style & STYLE_NO_BOLD) && (colours < 8 || colours >= 256))
		l.attributes &= (uint8_t)~THEME_BOLD;
	return l;
}

bool
theme_shows_on_blank(uint16_t style)
{
	struct theme_look many = theme_look(style, 256), none = theme_look(style, 0);

	return many.bg != THEME_DEFAULT
	    || ((many.attributes | none.attributes) & (THEME_REVERSE | THEME_UNDERLINE));
}

/* Add ";" and the parameters of a palette colour; PLACE is 3 for the letter, 4 behind it. */
static void
put_colour(int colour, int place, struct buf *out)
{
	if (colour != THEME_DEFAULT)
		buf_printf(out, ";%d8;5;%d", place, colour);
}

void
theme_sgr(uint16_t style, bool colour, struct buf *out)
{
	static const char parameter[] = { '1', '2', '4', '7' };	/* in the order of the bits */
	struct theme_look l = theme_look(style, colour ? 256 : 0);

	buf_puts(out, "\033[0");
	for (unsigned i = 0; i < sizeof parameter; i++) {
		if (l.attributes & 1u << i) {
			buf_putc(out, ';');
			buf_putc(out, parameter[i]);
		}
	}
	put_colour(l.fg, 3, out);
	put_colour(l.bg, 4, out);
	buf_putc(out, 'm');
}
