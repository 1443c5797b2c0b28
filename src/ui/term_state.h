/*
 * term_state.h - what a terminal in use is.  Shared by term.c and its parts,
 * by nobody else.
 *
 *	term.c		life: opened, left for a while, closed
 *	term_ask.c	which terminal it is
 *	term_draw.c	a grid becomes what curses sends
 *	term_keys.c	what comes in becomes keys
 *	term_copy.c	text for the clipboard
 */
#ifndef HEWAL_UI_TERM_STATE_H
#define HEWAL_UI_TERM_STATE_H

#define key_name curses_key_name	/* curses has one as well, for codes of its own */
#include <curses.h>
#undef key_name

#include "base/vec.h"
#include "ui/input.h"
#include "ui/query.h"
#include "ui/term.h"

enum { TERM_MOUSE_EVENTS = 8 };	/* as many as curses keeps */

/*
 * How long curses waits after ESC for the rest of a key's sequence, in
 * milliseconds: longer while a reply may come in pieces.
 */
enum { TERM_ESCAPE_DELAY = 25, TERM_REPLY_DELAY = 500 };

/* Key codes of our own, far from those of curses. */
enum { TERM_PASTE_BEGIN = 0x7000, TERM_PASTE_END };

struct term {
	SCREEN *screen;
	WINDOW *keys;		/* a pad: reading from it never draws anything */
	struct term_options options;
	struct terminal terminal;
	struct term_rescue rescue;
	bool open, suspended;
	bool changed;		/* found out late: the frame on the screen is made for another */
	int colours;

	int cols, rows;		/* of the arrays below */
	struct emit_sign *sent;	/* what curses has, row by row */
	struct emit_sign *row;	/* one row, while it is made */
	cchar_t *out;

	struct query query;
	bool asked;		/* and the last reply has not come */
	long asked_at;		/* in milliseconds of the monotonic clock */
	struct input input;
	struct buf typed;	/* bytes that are keys for certain, and how many of them were read */
	size_t typed_at;
	VEC(struct key) early;	/* keys that came while the terminal was asked */
	size_t early_at;
	bool pasting;
	bool named;		/* the last code was a key that curses knows */
	struct key mouse[TERM_MOUSE_EVENTS];	/* came in together, the last first */
	int nmouse;
};

/* The monotonic clock. */
long term_milliseconds(void);

/* Write all of S to the terminal, past curses. */
void term_write(const char *s);

/*
 * Find out which terminal T is, asking it if need be.  What is typed
 * meanwhile is kept for term_key().  false and E for a spec nobody knows.
 */
bool term_ask(struct term *t, struct err *e);

/* The same from what is known by now, without asking. */
bool term_guess(const struct term_options *o, const struct query_replies *replies,
    struct terminal *out, struct err *e);

/* Is there nothing more to come? */
bool term_is_gone(void);

/* The next key that has come in, as term_key() says, but for early ones. */
bool term_read_key(struct term *t, struct key *k);

/* Go over to another terminal's ways: undo those of the old, send the frame anew. */
void term_switch(struct term *t, const struct terminal *to);

/* Make the arrays fit the screen; curses is told all anew after that. */
void term_fit(struct term *t);

#endif
