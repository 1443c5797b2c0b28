/*
 * pen.h - one row written from its beginning and from its end, piece by
 * piece.
 *
 * The beginning is the left in a left-to-right interface, the right in the
 * other. What is between the two ends is still free.
 */
#ifndef HEWAL_UI_PEN_H
#define HEWAL_UI_PEN_H

#include "ui/grid.h"

struct pen {
	struct grid *grid;
	int row, left, right;	/* columns still free, right not included */
	bool rtl;
};

/* On row ROW (from 0) of R; none of it if R has no such row. */
struct pen pen_on(struct grid *g, struct rect r, int row, bool rtl);

int pen_room(const struct pen *p);

/* Put S, cut with an ellipsis where there is no room; DIR is the text's own. */
void pen_put(struct pen *p, const char *s, enum dir dir, uint16_t style);
void pen_put_at_end(struct pen *p, const char *s, enum dir dir, uint16_t style);

/* Make N cells blank in that style (a layout leaves spaces at the end of a text away). */
void pen_blank(struct pen *p, int n, uint16_t style);
void pen_blank_at_end(struct pen *p, int n, uint16_t style);

/* Leave N cells free. */
void pen_skip(struct pen *p, int n);
void pen_skip_at_end(struct pen *p, int n);

/* Cut N cells off the beginning, to be written with a pen of their own. */
struct pen pen_take(struct pen *p, int n);
struct pen pen_take_at_end(struct pen *p, int n);

/* Cells of S in one line. */
int pen_width(const char *s, enum dir dir);

/*
 * Lay out S in R from its row FIRST on, which may lie above it or below, in
 * at most MOST lines; only what is inside R is drawn. With G NULL nothing is.
 * Returns the lines it takes.
 */
int pen_lines(struct grid *g, struct rect r, int first, int most, const char *s, enum dir dir,
    uint16_t style);

/* Lay out a sentence of the interface in R, as many lines as fit. */
void pen_sentence(struct grid *g, struct rect r, const char *s, enum dir dir, uint16_t style);

#endif
