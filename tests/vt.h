/*
 * vt.h - a terminal for tests, as far as curses uses one.
 *
 * It understands what programs send to TERM=xterm-256color and TERM=vt100, notes
 * down what it does not understand, and dumps its screen as grid_dump() does a grid.
 * Sources: ECMA-48; the VT100 user guide; xterm's list of control sequences.
 */
#ifndef HEWAL_TESTS_VT_H
#define HEWAL_TESTS_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

enum vt_attribute { VT_BOLD = 1, VT_DIM = 2, VT_ITALIC = 4, VT_UNDERLINE = 8, VT_REVERSE = 16 };

enum { VT_POINTS = 8, VT_COLOUR = -1 };

struct vt_look {
	int16_t fg, bg;		/* number in the palette; VT_COLOUR: its own */
	uint8_t attributes;	/* of enum vt_attribute */
};

struct vt_cell {
	uint32_t point[VT_POINTS];	/* point[0] is 0 behind a wide sign */
	struct vt_look look;
};

enum { VT_PARAMETERS = 16, VT_CONTROL = 256 };

/* What the terminal answers, without the frame of the reply; NULL: nothing. */
struct vt_replies {
	const char *bdsm;	/* CSI 8 $ p: "1"; "live": whether it is set now */
	const char *version;	/* CSI > 0 q: "XTerm(379)" */
	const char *da3;	/* CSI = c: "7E565445" */
	const char *da2;	/* CSI > c: "41;379;0" */
	const char *da1;	/* CSI c: "1;2" */
};

struct vt {
	int cols, rows;
	struct vt_cell *cell, *other;	/* the screen in use, and the one not in use */
	int col, row, top, bottom;	/* cursor; scrolling region, both rows in it */
	int saved_col, saved_row;
	bool wrap_pending;	/* the last column was written and the next sign goes below */
	struct vt_look look;
	uint32_t last;		/* the last sign, for REP */
	int last_col;		/* and its column, for its marks; -1 once the cursor was moved */
	bool line_drawing, second_set, second_drawing;	/* VT100 character sets */

	bool alternate, cursor_shown, bracketed_paste, keypad, insert;
	bool no_wrap;
	int mouse;		/* 1000 or so; 0: off */
	bool mouse_sgr;
	bool implicit;		/* BDSM: the terminal orders the text itself */

	bool printed;		/* something was shown so far */
	bool explicit_first;	/* CSI 8 l came before that */
	size_t colours;		/* SGR parameters that set a colour */
	size_t received;	/* bytes */
	struct buf unknown;	/* sequences not understood, each as ESC ... LF */
	int path;		/* SCP: character path, 0 default, 1 left to right */
	struct vt_replies replies;
	struct buf answer;	/* what it has to say, until somebody takes it */

	char control[VT_CONTROL];	/* a sequence or letter that is not whole yet */
	size_t len;
};

/* A blank screen with a cursor, no modes, bidi implicit as in VTE; only CSI c is answered. */
void vt_init(struct vt *v, int cols, int rows);
void vt_release(struct vt *v);

/* What the program sent. */
void vt_write(struct vt *v, const char *s, size_t len);

/* Another size; what is outside it is lost. */
void vt_resize(struct vt *v, int cols, int rows);

const struct vt_cell *vt_at(const struct vt *v, int col, int row);

/* Add the rows to OUT as UTF-8 lines, spaces at line ends left out. */
void vt_dump(const struct vt *v, struct buf *out);

#endif
