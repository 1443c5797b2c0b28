/*
 * profile.h - which terminal this is, told from its environment, and what it
 * needs.
 *
 * Tried on Debian 12 with Kurdish text in visual order and joined forms:
 * xterm 379, VTE 0.70, urxvt 9.30, mlterm 3.9, kitty 0.26, Alacritty 0.11,
 * foot 1.13, st 0.9, Konsole 22.12, PuTTY 0.78, tmux 3.3 and screen 4.9.
 */
#ifndef HEWAL_UI_PROFILE_H
#define HEWAL_UI_PROFILE_H

#include "ui/emit.h"

/* How Kurdish looks in it. */
enum profile_verdict {
	PROFILE_RIGHT,		/* in order, joined, every letter there */
	PROFILE_MARKS,		/* the same, but marks over letters are lost or out of place */
	PROFILE_REORDERS,	/* it orders the text once more: lines look reversed */
	PROFILE_HIDDEN		/* another program stands between; the terminal cannot be told */
};

struct profile {
	const char *name;	/* NULL: any other terminal */
	const char *variable, *prefix;	/* this one if the environment variable begins so */
	emit_row *row;
	const char *begin, *end;	/* sent before the first frame and after the last */
	enum profile_verdict verdict;
	const char *advice;	/* for the user, marked for translation; or NULL */
};

/*
 * The profile for the terminal that the environment tells of: the first in
 * the table that matches.  VARIABLE is getenv(), or a test's own.  Never
 * NULL.
 */
const struct profile *profile_find(char *(*variable)(const char *name));

#endif
