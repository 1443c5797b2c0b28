/*
 * emit.h - from a row of cells to what a terminal is sent for it.
 *
 * Terminals differ in what they do with right-to-left text: most show the
 * cells as sent, some reorder them or join the letters themselves.  An
 * emitter is the answer for one kind: a function from a row of a grid to
 * signs at columns.  It may move signs inside the row, take the letters as
 * written (cell.plain) instead of the joined ones, put controls around a
 * laid-out line (cell.line, cell.order, cell.level tell which cells are one,
 * in what order and direction) or drop marks.  Only an emitter may add bidi
 * controls; what cells hold is checked.
 */
#ifndef HEWAL_UI_EMIT_H
#define HEWAL_UI_EMIT_H

#include <stdint.h>

#include "ui/grid.h"

/* One sign and what combines with it: ends with 0 if short. */
struct emit_sign {
	uint32_t point[PARA_POINTS];	/* point[0] is 0 behind a wide sign, and nowhere else */
	uint16_t style;
	uint16_t width;		/* 1, 2; 0 behind a wide one */
};

/* Fill OUT[0..COLS) from the COLS cells of a row. */
typedef void emit_row(const struct cell *row, int cols, struct emit_sign *out);

/* The emitters there are. */
emit_row emit_visual;	/* the cells as they stand: most terminals */
emit_row emit_console;	/* the same without marks, with ASCII digits: the Linux console's font */

#endif
