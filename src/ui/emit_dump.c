/* emit_dump.c - a grid as text with attributes, in the order a terminal needs. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/emit.h"
#include "ui/theme.h"

/* Behind the last sign of the row that is not just an ordinary blank. */
static int
row_end(const struct emit_sign *row, int cols)
{
	while (cols > 0 && row[cols - 1].point[0] == ' ' && !row[cols - 1].point[1]
	    && !theme_shows_on_blank(row[cols - 1].style))
		cols--;
	return cols;
}

static void
dump_row(const struct emit_sign *row, int cols, bool colour, struct buf *out)
{
	uint16_t style = STYLE_TEXT;
	int end = row_end(row, cols);

	for (int col = 0; col < end; col++) {
		if (row[col].style != style)
			theme_sgr(row[col].style, colour, out);
		style = row[col].style;
		for (int i = 0; i < EMIT_POINTS && row[col].point[i]; i++)
			buf_putu(out, row[col].point[i]);
	}
	if (style != STYLE_TEXT)
		theme_sgr(STYLE_TEXT, colour, out);
	buf_putc(out, '\n');
}

int
emit_margin(const struct emit_settings *s)
{
	return s->mode == EMIT_RUNS;
}

void
emit_dump(const struct emit_settings *s, const struct grid *g, bool colour, struct buf *out)
{
	int margin = emit_margin(s), cols = g->cols + margin;
	struct emit_sign *row = MEM_NEW((size_t)cols, struct emit_sign);
	struct cell *cell = MEM_NEW((size_t)cols, struct cell);

	cell[0] = (struct cell){ .shown = { ' ' }, .plain = { ' ' }, .width = 1 };
	for (int i = 0; i < g->rows; i++) {
		memcpy(cell + margin, grid_at(g, 0, i), sizeof *cell * (size_t)g->cols);
		emit_row(s, cell, cols, row);
		dump_row(row, cols, colour, out);
	}
	free(cell);
	free(row);
}
