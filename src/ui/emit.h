/*
 * emit.h - from a row of cells to what a terminal is sent for it.
 *
 * Terminals differ in what they do with right-to-left text: most show the
 * cells as sent, some reorder them, join the letters themselves, or lose the
 * marks over them.  An emitter is the answer for one kind: it may move signs
 * inside the row, take the letters as written (cell.plain) instead of the
 * joined ones, put controls around a laid-out line (cell.line, cell.order and
 * cell.level tell which cells are one, in what order and direction) or drop
 * marks.  Only an emitter may add bidi controls; what cells hold is checked.
 *
 * In the modes that reorder, a changed cell changes what its neighbours are
 * sent as: such a row is to be sent again whole.
 */
#ifndef HEWAL_UI_EMIT_H
#define HEWAL_UI_EMIT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "ui/grid.h"

/* One list makes the enums and the names in settings. */
#define EMIT_MODE_LIST(X) \
	X(VISUAL, "visual")	/* the cells as they stand, for terminals that leave them alone */ \
	X(RUNS, "runs")		/* right-to-left stretches backwards: the terminal turns them round */ \
	X(ISOLATE, "isolate")	/* text in logical order between RLI and PDI, letters as written */ \
	X(KITTY, "kitty")	/* each word with Arabic letters backwards */

#define EMIT_MARKS_LIST(X) \
	X(ON, "on")		/* ێ is ی with a small v over it */ \
	X(LEFT, "left")		/* the same, for terminals that draw marks a cell too far right */ \
	X(OFF, "off")		/* no marks: ێ as written, which does not join */ \
	X(PLAIN, "plain")	/* no marks: ێ looks like ی */ \
	X(CONSOLE, "console")	/* no marks: what the fonts of the Linux console have */

enum emit_mode {
#define X(name, text) EMIT_##name,
	EMIT_MODE_LIST(X)
#undef X
	EMIT_MODES
};

enum emit_marks {
#define X(name, text) EMIT_MARKS_##name,
	EMIT_MARKS_LIST(X)
#undef X
	EMIT_MARKS_COUNT
};

struct emit_settings {
	enum emit_mode mode;
	enum emit_marks marks;
	bool ascii_digits;	/* 2021 for ٢٠٢١ */
	bool mirrored;		/* brackets as they are to look, for the terminal does not turn them */
	bool by_look;		/* the terminal orders stretches of one look each for itself */
	uint32_t border;	/* for U+2502 between panes; 0: as it is */
};

/*
 * A bar of bidi class L (U+01C0, LATIN LETTER DENTAL CLICK): Arabic text on
 * both sides of it is not taken for one stretch, as it is beside U+2502.
 */
enum { EMIT_STRONG_BAR = 0x01c0 };

enum { EMIT_POINTS = 5 };	/* as many as curses takes into one cell (CCHARW_MAX) */

/* One sign and what combines with it: ends with 0 if short. */
struct emit_sign {
	uint32_t point[EMIT_POINTS];	/* point[0] is 0 behind a wide sign, and nowhere else */
	uint16_t style;
	uint16_t width;		/* 1, 2; 0 behind a wide one */
};

/* Fill OUT[0..COLS) from the COLS cells of a row. */
void emit_row(const struct emit_settings *s, const struct cell *row, int cols,
    struct emit_sign *out);

/*
 * Add the rows of a grid to OUT with the theme's SGR sequences in them
 * (attributes only without COLOUR), for a terminal without the reader.  Every
 * line begins and ends in ordinary text, spaces at its end are left out.  It
 * is emit_margin() cells wider than the grid.
 */
void emit_dump(const struct emit_settings *s, const struct grid *g, bool colour,
    struct buf *out);

/*
 * Cells that emit_dump() puts before each line: 1 in the mode RUNS, for a line
 * that begins with Arabic needs something before it, else 0.
 */
int emit_margin(const struct emit_settings *s);

#endif
