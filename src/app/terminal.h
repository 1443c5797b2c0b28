/*
 * terminal.h - the one terminal the program has: which it is, and what the
 * user chose for it.
 *
 * A choice is kept in the settings as "terminal.NAME = SPEC" (ui/profile.h).
 */
#ifndef HEWAL_APP_TERMINAL_H
#define HEWAL_APP_TERMINAL_H

#include "base/err.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/term.h"

/* Options for a terminal: what was chosen for it counts, NO_COLOR as well. */
struct term_options terminal_options(const char *wanted);

/*
 * The terminal that results are printed on, found out the first time it is
 * asked for.
 */
const struct terminal *terminal_of_output(void);

/* Does the spec of --terminal (or NULL: of HEWAL_TERMINAL) mean anything?  If not, E. */
bool terminal_spec_is_good(const char *wanted, struct err *e);

/* How it was found, in words. */
const char *terminal_how(enum profile_how how);

/* A line in Central Kurdish with all that terminals get wrong: letters, digits, brackets, Latin. */
extern const char terminal_sample[];

/*
 * Choosing by eye: each press of T goes on to the next way of sending, until
 * the line in the box reads right.
 */
struct terminal_choice {
	bool on;
	size_t step;		/* which one; 0 is what was found out */
	struct buf before;	/* spec in use when it began */
};

void terminal_choice_release(struct terminal_choice *c);

/* T was pressed: begin, or go on to the next. */
void terminal_choice_next(struct terminal_choice *c, struct term *t);

/*
 * Another key while choosing: Escape takes back what was chosen, any other
 * keeps it and remembers it for this terminal.  False and E if it cannot be
 * remembered.
 */
bool terminal_choice_end(struct terminal_choice *c, struct term *t, struct key k, struct err *e);

/* The box over the middle of the screen. */
void terminal_choice_draw(const struct terminal_choice *c, const struct term *t, struct grid *g);

#endif
