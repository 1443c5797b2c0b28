/*
 * headline.h - the row of an article in a list: marks, date, source,
 * headline.
 *
 * Where there is room all stands in one line, in columns; else the headline
 * has a line or, in a narrow list, two, and the rest follows below it.
 */
#ifndef HEWAL_UI_HEADLINE_H
#define HEWAL_UI_HEADLINE_H

#include <stdbool.h>

#include "ui/grid.h"
#include "text/date.h"
#include "text/lang.h"

struct headline {
	const char *text;
	const char *source;	/* or NULL */
	enum lang lang;
	struct date date;
	bool unread, flagged;
	bool paired;		/* has a counterpart in the other language */
	bool pinned;		/* which a person chose */
};

/* The marks of such articles: arrows to and fro, and a sign for what holds. */
#define HEADLINE_PAIRED "\u21c4"
#define HEADLINE_PINNED "\u2261"

/* Lines that each row of a list takes in a pane COLS cells wide. */
int headline_lines(int cols);

/* Draw it at the upper end of R; STYLE are flags for all of it. */
void headline_draw(struct grid *g, struct rect r, const struct headline *h, bool rtl,
    uint16_t style);

#endif
