/*
 * profile.h - which terminal this is, told from its environment, and what it does with Kurdish.
 *
 * Tried on Debian 12 with text in visual order and joined forms, after CSI 8 l: xterm 379,
 * VTE 0.70, urxvt 9.30, mlterm 3.9, kitty 0.26, Alacritty 0.11, foot 1.13, st 0.9,
 * Konsole 22.12, PuTTY 0.78, the Linux console, tmux 3.3 and screen 4.9.
 */
#ifndef HEWAL_UI_PROFILE_H
#define HEWAL_UI_PROFILE_H

/* How Kurdish looks in VISUAL mode, the one in use. */
enum profile_verdict {
	PROFILE_RIGHT,		/* ordered, joined, every letter there */
	PROFILE_MARKS,		/* ordered and joined, but small marks over letters are lost or out of place */
	PROFILE_REORDERS,	/* the terminal orders the text once more: it looks reversed */
	PROFILE_HIDDEN		/* inside another program; the outer terminal cannot be told */
};

struct profile {
	const char *name;
	const char *variable;	/* set in its environment, or NULL */
	const char *term;	/* its TERM begins so, or NULL */
	enum profile_verdict verdict;
	const char *advice;	/* N_(...), or NULL */
};

/* The first that fits; there is always one. */
const struct profile *profile_detect(void);

#endif
