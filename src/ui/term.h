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
#include <stddef.h>
#include <termios.h>

#include "base/err.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/profile.h"

struct term;

struct term_options {
	bool colour;		/* false: attributes only (NO_COLOR) */
	bool mouse;
	const char *wanted;	/* --terminal=, as profile_apply() takes it; NULL: HEWAL_TERMINAL, if set */
	char *(*chosen)(const char *name);	/* what the user chose once for the terminal of
				 * that name (terminal.name), to be freed; NULL: nothing.  May be NULL */
	int reply_limit;	/* milliseconds to wait for its replies; 0: as usual, below 0: for ever */
};

/*
 * Take over the terminal on standard input and output: find out which it is,
 * send what it needs (CSI 8 l and the like) before the first frame, alternate
 * screen, no cursor.  NULL and E if there is none or it can do too little.
 */
struct term *term_open(const struct term_options *o, struct err *e);

/* Which terminal that is, and what it is sent. */
const struct terminal *term_terminal(const struct term *t);

/* Go over to what SPEC asks for (profile_apply()); then show the grid again. */
bool term_use(struct term *t, const char *spec, struct err *e);

/* Has a late reply told that it is another terminal?  Then show the grid again.  Asked once, it is no more. */
bool term_changed(struct term *t);

/*
 * Find out which terminal the program has, without taking it over: for what
 * prints once.  It is asked only where nothing is typed ahead.  false and E
 * for a spec nobody knows.
 */
bool term_identify(const struct term_options *o, struct terminal *out, struct err *e);

/*
 * What gives the terminal back when the program crashes: to be written to it
 * and set on it by a signal handler, which cannot call term_close().  Valid as
 * long as T is; nothing is to be done while LEN is 0.
 */
enum { TERM_RESCUE = 512 };
struct term_rescue {
	char bytes[TERM_RESCUE];
	volatile size_t len;
	struct termios before;
};
const struct term_rescue *term_rescue(const struct term *t);

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

/*
 * Put the LEN bytes at TEXT on the clipboard, by OSC 52 or through tmux.  No
 * terminal answers; false if this one is known not to do it.
 */
bool term_copy(struct term *t, const char *text, size_t len);

/*
 * The file descriptor to poll for keys.  What was typed before term_open()
 * came back does not show there: ask term_key() before waiting the first time.
 */
int term_fd(const struct term *t);

/*
 * The next key that has come in; false if none is waiting. CLOSED is set when
 * the terminal is gone. Keys are given as typed (key_to_latin() is the
 * caller's choice); what is pasted, replies of the terminal and sequences of
 * unknown keys are passed over.
 */
bool term_key(struct term *t, struct key *k, bool *closed);

#endif
