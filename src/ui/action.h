/*
 * action.h - what the reader can do: one table for keys, help and status
 * line.
 */
#ifndef HEWAL_UI_ACTION_H
#define HEWAL_UI_ACTION_H

#include <stddef.h>

#include "base/buf.h"
#include "ui/key.h"

/*
 * Name, group of the help, keys as key_read() takes them, a word or two for
 * the status line ("" if it is never shown there), and the line of the help.
 * The order is the help's.
 */
/* TRANSLATORS: of each pair, the first stands in the status line right behind a
 * key ("Enter open"): one word, two at most.  The second is a line of the
 * help behind the keys: up to 60 cells. */
#define ACTION_LIST(X) \
	X(DOWN, MOVE, "j<Down>", "", N_("one line or row down")) \
	X(UP, MOVE, "k<Up>", "", N_("one line or row up")) \
	X(PAGE_DOWN, MOVE, "<Space><PgDn>", N_("page"), N_("a page down")) \
	X(PAGE_UP, MOVE, "b<PgUp>", "", N_("a page up")) \
	X(HOME, MOVE, "g<Home>", "", N_("to the beginning")) \
	X(END, MOVE, "G<End>", "", N_("to the end")) \
	X(LEFT, MOVE, "h<Left>", "", N_("to the pane on the left")) \
	X(RIGHT, MOVE, "l<Right>", "", N_("to the pane on the right")) \
	X(NEXT_PANE, MOVE, "<Tab>", N_("pane"), N_("to the next pane")) \
	X(PREVIOUS_PANE, MOVE, "<BackTab>", "", \
	    N_("to the pane before")) \
	X(OPEN, MOVE, "<Enter>", N_("open"), \
	    N_("open the article; go to where the name stands")) \
	X(BACK, MOVE, "<", N_("back"), N_("back to where the last jump began")) \
	X(FORWARD, MOVE, ">", "", N_("forward again")) \
	X(NEXT_MENTION, NAMES, "n", N_("next"), \
	    N_("to the next mention of the name, or of the words searched")) \
	X(PREVIOUS_MENTION, NAMES, "N", "", \
	    N_("to the mention before")) \
	X(OTHER, NAMES, "o", N_("other text"), \
	    N_("to the same name in the other language")) \
	X(NEXT_ARTICLE, NAMES, "]", "", \
	    N_("to the next article with this name")) \
	X(PREVIOUS_ARTICLE, NAMES, "[", "", \
	    N_("to the previous article with this name")) \
	X(ENTITY, NAMES, "e", N_("about it"), \
	    N_("a page about the name: its spellings, its articles")) \
	X(SEARCH, ARTICLES, "/", N_("search"), \
	    N_("show only articles in which these words stand")) \
	X(FILTER, ARTICLES, "f", N_("filter"), \
	    N_("show all, the unread, flagged, Kurdish or English ones")) \
	X(SORT, ARTICLES, "s", N_("sort"), \
	    N_("sort by date, source or headline")) \
	X(UNREAD, ARTICLES, "u", N_("unread"), N_("mark as read or unread")) \
	X(FLAG, ARTICLES, "*", N_("flag"), N_("set or remove the flag")) \
	X(PAIR, ARTICLES, "p", N_("pair"), \
	    N_("pin the pair shown, or choose a counterpart: p on both")) \
	X(UNPAIR, ARTICLES, "P", "", \
	    N_("the two shown are no pair; again: they are after all")) \
	X(COPY, ARTICLES, "y", N_("copy"), \
	    N_("copy the paragraph or name; pressed again: the article")) \
	X(ZOOM, VIEW, "z", N_("zoom"), N_("this pane alone, or all of them")) \
	X(JUSTIFY, VIEW, "J", "", N_("even or uneven line ends")) \
	X(TIE, VIEW, "t", N_("tie"), \
	    N_("scroll both texts together from here, or each alone")) \
	X(LANGUAGE, VIEW, "L", "", \
	    N_("English, Central Kurdish or Kurmanji interface")) \
	X(TERMINAL, VIEW, "T", "", \
	    N_("Kurdish looks wrong? Press until the line shown reads right")) \
	X(REDRAW, VIEW, "<C-l>", "", N_("draw the screen anew")) \
	X(CANCEL, PROGRAM, "<Esc>", N_("back"), \
	    N_("drop the search, the chosen name, the zoom")) \
	X(HELP, PROGRAM, "?<F1>", N_("help"), N_("this help")) \
	X(SUSPEND, PROGRAM, "<C-z>", "", N_("to the shell; “fg” comes back")) \
	X(QUIT, PROGRAM, "q", N_("quit"), N_("back; from the whole view: leave"))

#define ACTION_GROUP_LIST(X) \
	X(MOVE, N_("Moving")) \
	X(NAMES, N_("Names")) \
	X(ARTICLES, N_("Articles")) \
	X(VIEW, N_("View")) \
	X(PROGRAM, N_("Program"))

enum action_group {
#define X(name, title) ACTION_GROUP_##name,
	ACTION_GROUP_LIST(X)
#undef X
	ACTION_GROUP_COUNT
};

enum action {
#define X(name, group, keys, hint, help) ACTION_##name,
	ACTION_LIST(X)
#undef X
	ACTION_COUNT	/* also: none */
};

/* What a key is bound to; ACTION_COUNT for nothing. */
enum action action_of(struct key k);

enum action_group action_group(enum action a);
const char *action_group_title(enum action_group g);	/* translated */

/* Translated; the hint may be "". */
const char *action_hint(enum action a);
const char *action_help(enum action a);

/* Add the names of its keys, with a space between: "j Down"; only the first if FIRST. */
void action_keys(enum action a, bool first, struct buf *out);

#endif
