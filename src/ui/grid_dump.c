/* grid_dump.c - a grid written as text: its letters, its styles, or both for a terminal. */
#include <config.h>

#include "ui/grid.h"
#include "ui/theme.h"

static void
put_points(const struct cell *c, struct buf *out)
{
	for (int i = 0; i < PARA_POINTS && c->shown[i]; i++)
		buf_putu(out, c->shown[i]);
}

/* End a line that began at START in OUT, without the spaces at its end. */
static void
end_line(struct buf *out, size_t start)
{
	while (out->len > start && out->data[out->len - 1] == ' ')
		buf_cut(out, out->len - 1);
	buf_putc(out, '\n');
}

void
grid_dump(const struct grid *g, struct buf *out)
{
	for (int row = 0; row < g->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < g->cols; col++)
			put_points(grid_at(g, col, row), out);
		end_line(out, start);
	}
}

static char
style_letter(uint16_t style)
{
	static const char letter[STYLE_COUNT] = {
#define X(name, text, sign) [STYLE_##name] = sign,
		STYLE_LIST(X)
#undef X
	};

	if (style & STYLE_HERE)
		return '@';
	if (style & STYLE_CHOSEN)
		return '+';
	if (style & STYLE_CURSOR)
		return '>';
	return (style & STYLE_BASE) < STYLE_COUNT ? letter[style & STYLE_BASE] : '?';
}

void
grid_dump_styles(const struct grid *g, struct buf *out)
{
	for (int row = 0; row < g->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < g->cols; col++)
			buf_putc(out, style_letter(grid_at(g, col, row)->style));
		end_line(out, start);
	}
}

/* Behind the last cell of the row that is not just an ordinary blank. */
static int
row_end(const struct grid *g, int row)
{
	int end = g->cols;

	while (end > 0) {
		const struct cell *c = grid_at(g, end - 1, row);

		if (c->shown[0] != ' ' || c->shown[1] || theme_shows_on_blank(c->style))
			break;
		end--;
	}
	return end;
}

void
grid_dump_sgr(const struct grid *g, bool colour, struct buf *out)
{
	for (int row = 0; row < g->rows; row++) {
		uint16_t style = STYLE_TEXT;
		int end = row_end(g, row);

		for (int col = 0; col < end; col++) {
			const struct cell *c = grid_at(g, col, row);

			if (c->style != style)
				theme_sgr(c->style, colour, out);
			style = c->style;
			put_points(c, out);
		}
		if (style != STYLE_TEXT)
			theme_sgr(STYLE_TEXT, colour, out);
		buf_putc(out, '\n');
	}
}
