/*
 * profile.h - kinds of terminals: what each needs so that Kurdish is right in
 * it, and how to tell which one this is.
 *
 * Tried on Debian 12: xterm 379, VTE 0.70, Konsole 22.12, QTerminal 1.2,
 * mlterm 3.9, kitty 0.26, Alacritty 0.11, foot 1.13, st 0.9, rxvt-unicode
 * 9.30, PuTTY 0.78, zutty 0.14, tmux 3.3 and screen 4.9.
 *
 * Nothing here touches a terminal: clues go in, what to do comes out.
 */
#ifndef HEWAL_UI_PROFILE_H
#define HEWAL_UI_PROFILE_H

#include "base/err.h"
#include "ui/emit.h"
#include "ui/query.h"

/* How Kurdish looks in it. */
enum profile_verdict {
	PROFILE_RIGHT,		/* in order, joined, every letter there */
	PROFILE_MARKS,		/* the same, but marks over letters are lost */
	PROFILE_UNTRIED,	/* nobody has looked yet, or it cannot be told which terminal this is */
};

struct profile {
	const char *name;	/* as in --terminal=NAME */
	const char *title;	/* for people; a name, not translated */
	struct emit_settings emit;
	const char *init, *fini;	/* sent before the first frame and after the last */
	enum profile_verdict verdict;
	const char *advice;	/* for the user, marked for translation; or NULL */
};

/* How it was found, the strongest first. */
enum profile_how {
	PROFILE_BY_OPTION,	/* --terminal, HEWAL_TERMINAL */
	PROFILE_BY_CHOICE,	/* what the user chose with T */
	PROFILE_BY_REPLY,	/* the terminal answered a query */
	PROFILE_BY_TMUX,	/* tmux told what it runs in */
	PROFILE_BY_ENVIRONMENT,
	PROFILE_BY_DEFAULT
};

enum { PROFILE_NAME = 48, PROFILE_SEQUENCE = 64 };

/* A profile as it is to be used here. */
struct terminal {
	const struct profile *profile;
	struct emit_settings emit;	/* the profile's, or what was asked for */
	char init[PROFILE_SEQUENCE], fini[PROFILE_SEQUENCE];
	enum profile_how how;
	char name[PROFILE_NAME];	/* of what was found, for remembering a choice: "vte", "tmux-vte" */
	char evidence[PROFILE_NAME];	/* what told: "CSI 8;1$y", "KONSOLE_VERSION"; or "" */
	const char *inside;	/* "tmux", "screen": stands between; or NULL */
	bool may_choose;	/* the spec was not the user's own for this run */
};

/* All that is known about the terminal. */
struct profile_clues {
	char *(*variable)(const char *name);	/* getenv(), or a test's own */
	const struct query_replies *replies;	/* NULL: it was not asked */
	const char *tmux;	/* tmux's client_termname and client_termtype with a space between; or NULL */
};

/* "tmux", "screen", or NULL: does the environment tell of one that stands between? */
const char *profile_inside(char *(*variable)(const char *name));

/* May this terminal be asked?  Not the Linux console, nor what shows the queries as text. */
bool profile_answers(char *(*variable)(const char *name));

/* The terminal that the clues tell of. */
struct terminal profile_detect(const struct profile_clues *clues);

/*
 * Change T to what SPEC asks for: the name of a profile or mode, and any of
 * marks=on|left|off|plain|console, digits=keep|ascii, mirror=terminal|pre,
 * border=bar|strong, order=row|look after commas.  false and E if there is no such thing; T
 * is then as it was.
 */
bool profile_apply(struct terminal *t, const char *spec, enum profile_how how, struct err *e);

/* The settings as such a spec, "visual,marks=on,digits=keep", with what is not usual in the mode. */
void profile_spec(const struct emit_settings *s, struct buf *out);

/* "VISUAL" in small letters, as in a spec. */
const char *profile_mode_name(enum emit_mode mode);

/* The profiles, the default last; NULL behind the last. */
const struct profile *profile_at(size_t i);

/* One by its name; NULL for none. */
const struct profile *profile_named(const char *name);

#endif
