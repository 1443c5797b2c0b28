/*
 * layout.h - which pane stands where, for every size and both directions.
 *
 *
 *
 *
 *
 *
 * In a right-to-left interface all of it is seen in a mirror. Panes never
 * overlap, and together with the tabs and the status line they fill the
 * screen.
 */
#ifndef HEWAL_UI_LAYOUT_H
#define HEWAL_UI_LAYOUT_H

#include <stdbool.h>

#include "ui/rect.h"

/*
 * The two texts have a pane each. An article in a third language stands in
 * the one whose direction is its own.
 */
enum pane { PANE_LIST, PANE_ENGLISH, PANE_KURDISH, PANE_NAMES, PANE_COUNT };

enum layout_kind { LAYOUT_SMALL, LAYOUT_NARROW, LAYOUT_MEDIUM, LAYOUT_WIDE };

/* In cells: what has at least so much is wide, medium, not small. */
enum {
	LAYOUT_WIDE_COLS = 140, LAYOUT_MEDIUM_COLS = 90,
	LAYOUT_LEAST_COLS = 40, LAYOUT_LEAST_ROWS = 10
};

struct layout_options {
	int cols, rows;		/* of the screen, at least 1 */
	bool rtl;		/* the interface reads from right to left */
	enum pane focus;	/* the pane the keys go to; always shown */
	bool zoom;		/* it alone is shown */
	bool bare[PANE_COUNT];	/* a text pane with nothing but a sentence to show */
	int list_rows;		/* a list above the texts needs no more; 0: any number */
};

struct layout {
	enum layout_kind kind;
	bool rtl, zoom;
	struct rect screen;
	struct rect tabs, status;	/* a row each, or nothing */
	struct rect pane[PANE_COUNT];	/* with the border; nothing where not shown */
	bool framed[PANE_COUNT];	/* has a row with its title above it */
	bool ruled[PANE_COUNT];		/* has a line at its end, to the next pane */
	enum pane order[PANE_COUNT];	/* as Tab goes through them: in reading order */
};

struct layout layout_make(const struct layout_options *o);

/* The cells of a pane inside its border. */
struct rect layout_inside(const struct layout *l, enum pane p);

/* The column of the line at its end; only where it is ruled. */
int layout_rule(const struct layout *l, enum pane p);

/* The pane shown at a place; PANE_COUNT for none. */
enum pane layout_pane_at(const struct layout *l, int col, int row);

/* The pane STEP (1 or -1) places on in reading order; round the end if WRAP, else it stays. */
enum pane layout_next(const struct layout *l, enum pane p, int step, bool wrap);

/* The tabs of a narrow layout, and the one a pane belongs to. */
enum tab { TAB_LIST, TAB_TEXTS, TAB_NAMES, TAB_COUNT };
enum tab layout_tab(enum pane p);

#endif
