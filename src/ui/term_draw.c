/*
 * term_draw.c - a grid on the terminal.
 *
 * A row goes through the terminal's emitter and is handed to curses only if
 * it is not what was handed over before; curses sends what differs on the
 * screen.
 */
#include <config.h>

#include <string.h>

#include "ui/term_state.h"
#include "ui/theme.h"

/* What curses calls the attributes of a style. */
static attr_t
attributes(struct theme_look l)
{
	static const struct {
		uint8_t ours;
		attr_t theirs;
	} table[] = {
		{ THEME_BOLD, A_BOLD }, { THEME_DIM, A_DIM },
		{ THEME_UNDERLINE, A_UNDERLINE }, { THEME_REVERSE, A_REVERSE },
	};
	attr_t a = A_NORMAL;

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (l.attributes & table[i].ours)
			a |= table[i].theirs;
	return a;
}

/* The colour pair of a look; curses gives the same pair for the same colours again. */
static short
pair_of(const struct term *t, struct theme_look l)
{
	if (!t->colours || (l.fg == THEME_DEFAULT && l.bg == THEME_DEFAULT))
		return 0;
	int pair = alloc_pair(l.fg, l.bg);

	return pair > 0 && pair < 256 ? (short)pair : 0;
}

/* Make curses' cells of the signs in t->row, t->cols of them; returns how many. */
static int
convert_row(struct term *t)
{
	struct theme_look look = { THEME_DEFAULT, THEME_DEFAULT, 0 };
	uint16_t style = STYLE_TEXT;
	attr_t attr = A_NORMAL;
	short pair = 0;
	int n = 0;

	for (int col = 0; col < t->cols; col++) {
		const struct emit_sign *s = &t->row[col];
		wchar_t text[EMIT_POINTS + 1] = { 0 };

		if (!s->width)
			continue;
		if (s->style != style) {
			style = s->style;
			look = theme_look(style, t->colours);
			attr = attributes(look);
			pair = pair_of(t, look);
		}
		for (int i = 0; i < EMIT_POINTS; i++)
			text[i] = (wchar_t)s->point[i];
		if (setcchar(&t->out[n], text, attr, pair, NULL) == ERR)
			setcchar(&t->out[n], L"?", attr, pair, NULL);
		n++;
	}
	return n;
}

/* The row of the grid, or blanks below and right of it, as signs in t->row. */
static void
emit(struct term *t, const struct grid *g, int row)
{
	int cols = g->cols < t->cols ? g->cols : t->cols;

	if (row < g->rows)
		emit_row(&t->terminal.emit, grid_at(g, 0, row), cols, t->row);
	else
		cols = 0;
	if (cols && cols < g->cols && t->row[cols - 1].width == 2)
		cols--;
	for (; cols < t->cols; cols++)
		t->row[cols] = (struct emit_sign){ .point = { ' ' }, .width = 1 };
}

static void
place_cursor(const struct term *t, const struct grid *g)
{
	if (g->cursor_col >= 0 && g->cursor_row >= 0
	    && g->cursor_col < t->cols && g->cursor_row < t->rows) {
		wmove(stdscr, g->cursor_row, g->cursor_col);
		curs_set(1);
	} else {
		curs_set(0);
	}
}

/*
 * Where the terminal orders the text itself, a sign moves others on the row
 * that were not sent anew, and not every terminal draws these again.
 */
static bool
sends_whole_rows(const struct term *t)
{
	return t->terminal.emit.mode == EMIT_RUNS || t->terminal.emit.mode == EMIT_ISOLATE;
}

void
term_show(struct term *t, const struct grid *g)
{
	size_t size = (size_t)t->cols * sizeof *t->row;

	if (!t->open || t->suspended)
		return;
	for (int row = 0; row < t->rows; row++) {
		struct emit_sign *sent = &t->sent[(size_t)row * (size_t)t->cols];

		emit(t, g, row);
		if (!memcmp(sent, t->row, size))
			continue;
		memcpy(sent, t->row, size);
		if (sends_whole_rows(t))
			wredrawln(stdscr, row, 1);
		mvwadd_wchnstr(stdscr, row, 0, t->out, convert_row(t));
	}
	place_cursor(t, g);
	wrefresh(stdscr);
}
