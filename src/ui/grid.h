/*
 * grid.h - a screen as a value: rows of cells in visual order.
 *
 * Panes draw into a grid and know no terminal; a terminal shows a grid and
 * knows no panes. The same grid dumped as text is what tests, `hewal screen`
 * and `show` print. A cell keeps its bidi level, its place in the logical
 * line and its letters as written, for terminals that must be given text in
 * logical order.
 */
#ifndef HEWAL_UI_GRID_H
#define HEWAL_UI_GRID_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/para.h"
#include "ui/rect.h"
#include "ui/style.h"

struct cell {
	uint32_t shown[PARA_POINTS];	/* as in struct cluster; shown[0] is never 0 but behind a wide one */
	uint32_t plain[PARA_POINTS];	/* plain[0] is 0 for what the layout added */
	uint16_t style;
	uint16_t line;		/* the laid-out line it belongs to, numbered from 1 in this grid; 0: none */
	uint32_t order;		/* its place in that line in logical order */
	uint8_t level;		/* bidi level */
	uint8_t width;		/* 1, 2; 0 behind a wide one */
};

struct grid {
	int cols, rows;
	uint16_t lines;		/* given out so far */
	struct cell *cell;	/* row by row */
	int cursor_col, cursor_row;	/* where the terminal's cursor stands; -1: hidden */
};

/* A blank grid; both at least 1. */
struct grid grid_new(int cols, int rows);
void grid_release(struct grid *g);

/* All of it. */
static inline struct rect
grid_rect(const struct grid *g)
{
	return (struct rect){ 0, 0, g->cols, g->rows };
}

/* The cell, which must be inside. */
struct cell *grid_at(const struct grid *g, int col, int row);

/*
 * May this code point stand in a cell? Not controls (C0, C1, DEL), which a
 * terminal would obey, nor bidi controls and line separators, which would
 * move what stands beside them.
 */
bool grid_point_is_safe(uint32_t point);

/* Where a text begins and which side it keeps to. */
enum align { ALIGN_START, ALIGN_END, ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/*
 * Put a laid-out line on ROW between columns LEFT and RIGHT (not included),
 * at the left for DIR_LTR, at the right for DIR_RTL. STYLE is or'ed to the
 * clusters' own flags, and is their style where they have none. What does not
 * fit is not drawn; outside the grid nothing is.
 */
void grid_put_line(struct grid *g, int row, int left, int right,
    const struct line *l, enum dir dir, uint16_t style);

/*
 * Lay out the text S (one line, clean) in direction DIR and put it so; cut
 * with an ellipsis where it is too long. ALIGN_START is the side the text's
 * direction begins at. Returns the cells it took.
 */
int grid_put_text(struct grid *g, int row, int left, int right,
    const char *s, enum dir dir, enum align align, uint16_t style);

/* One sign (a border, a mark) at a place. */
void grid_put_point(struct grid *g, int row, int col, uint32_t point, uint16_t style);

/* Make all cells of R blank with that style. */
void grid_fill(struct grid *g, struct rect r, uint16_t style);

/* Add the rows to OUT as UTF-8 lines, spaces at line ends left out. */
void grid_dump(const struct grid *g, struct buf *out);

/*
 * Add a second layer: for each row a line with one sign a cell, the style's
 * letter (style.h) unless a flag says more: HERE '@', else CHOSEN '+', else
 * CURSOR '>'. LIKELY and DIM do not show. Spaces at line ends are left out.
 */
void grid_dump_styles(const struct grid *g, struct buf *out);

/*
 * Add the rows with the theme's SGR sequences in them (attributes only
 * without COLOUR), for a terminal without the reader. Every line begins and
 * ends in ordinary text.
 */
void grid_dump_sgr(const struct grid *g, bool colour, struct buf *out);

#endif
