/*
 * term.h - a grid on a real terminal.  The only module that knows curses.
 *
 * The locale must be one with UTF-8 (i18n.h).  Signals are the caller's: it
 * polls term_fd(), calls term_size() after SIGWINCH and term_free() before
 * it goes.
 */
#ifndef HEWAL_UI_TERM_H
#define HEWAL_UI_TERM_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/grid.h"
#include "ui/key.h"

struct term;

struct term_options {
	bool colour;		/* false: attributes only (NO_COLOR) */
	bool mouse;
};

/*
 * Take over the terminal on standard input and output: CSI 8 l (explicit
 * bidi, ECMA-48 BDSM) before the first frame, alternate screen, no cursor.
 * NULL and E if there is none or it can do too little.
 */
struct term *term_open(const struct term_options *o, struct err *e);

/* Give it back as it was, CSI 8 h and all. Again, or with NULL, does nothing. */
void term_close(struct term *t);

/* Close it if need be and end T. */
void term_free(struct term *t);

/* Give it back for a while (Ctrl-Z, another program); after term_resume() show a grid again. */
void term_suspend(struct term *t);
void term_resume(struct term *t);

/* Look at the size anew (after SIGWINCH) and tell it, in cells. */
void term_size(struct term *t, int *cols, int *rows);

/* Show the grid: only what differs from the last is sent. What is larger than the screen is cut. */
void term_show(struct term *t, const struct grid *g);

/* Forget what is on the screen, so that the next term_show() sends all. */
void term_redraw(struct term *t);

/* The file descriptor to poll for keys. */
int term_fd(const struct term *t);

/*
 * The next key that has come in; false if none is waiting. CLOSED is set when
 * the terminal is gone. Keys are given as typed (key_to_latin() is the
 * caller's choice); what is pasted is passed over.
 */
bool term_key(struct term *t, struct key *k, bool *closed);

#endif
