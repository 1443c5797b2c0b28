/*
 * style.h - what a cell means, and how a theme shows that.
 *
 * A style is one of the list below, or'ed with any of the flags. The number 0
 * is ordinary text. The theme maps it to colour and attributes; without
 * colours (NO_COLOR, a terminal that has none) attributes alone must tell all
 * apart that matters.
 */
#ifndef HEWAL_UI_STYLE_H
#define HEWAL_UI_STYLE_H

#include <stdint.h>

/* name in themes and `screen --styles`, letter in that dump */
#define STYLE_LIST(X) \
	X(TEXT, "text", ' ') \
	X(HEADLINE, "headline", 'H') \
	X(META, "meta", 'm')		/* source, date, counts */ \
	X(RELATED, "related", 'r')	/* "Read More" lines */ \
	X(PER, "person", 'P') \
	X(ORG, "organisation", 'O') \
	X(LOC, "place", 'L') \
	X(GROUP, "group", 'G') \
	X(EVENT, "event", 'E') \
	X(DATE, "date", 'D') \
	X(BORDER, "border", '.') \
	X(TITLE, "title", 't')		/* of a pane */ \
	X(TITLE_FOCUS, "title-focus", 'T')	/* of the pane the keys go to */ \
	X(UNREAD, "unread", 'u') \
	X(STATUS, "status", 's') \
	X(KEY, "key", 'k')		/* a key named in the status line or help */ \
	X(ERROR, "error", '!') \
	X(HIT, "hit", '/')		/* what was searched for */ \
	X(PROMPT, "prompt", ':')

enum style {
#define X(name, text, letter) STYLE_##name,
	STYLE_LIST(X)
#undef X
	STYLE_COUNT,

	/* Flags. */
	STYLE_CURSOR = 0x100,	/* the selected row of a list */
	STYLE_CHOSEN = 0x200,	/* a mention of the selected entity */
	STYLE_HERE = 0x400,	/* the one mention the cursor is on */
	STYLE_LIKELY = 0x800,	/* an entity that is only likely */
	STYLE_DIM = 0x1000,	/* of a pane the keys do not go to */
	STYLE_NO_BOLD = 0x2000,	/* put by the grid on letters that bold fonts break */
	STYLE_NO_LINE = 0x4000,	/* no line under a name that has a colour: put by the grid on
				 * Arabic script, and by lists of nothing but names */
	STYLE_BASE = 0xff	/* mask: the style without flags */
};

#endif
