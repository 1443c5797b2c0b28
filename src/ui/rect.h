/* rect.h - rectangles of cells. */
#ifndef HEWAL_UI_RECT_H
#define HEWAL_UI_RECT_H

#include <stdbool.h>

struct rect {
	int col, row;		/* upper left cell */
	int cols, rows;		/* size; 0: nothing to see */
};

static inline bool
rect_holds(struct rect r, int col, int row)
{
	return col >= r.col && col < r.col + r.cols && row >= r.row && row < r.row + r.rows;
}

/* R without MARGIN cells on each side, never less than nothing. */
static inline struct rect
rect_inset(struct rect r, int margin)
{
	int cols = r.cols - 2 * margin, rows = r.rows - 2 * margin;

	return (struct rect){ r.col + margin, r.row + margin, cols > 0 ? cols : 0, rows > 0 ? rows : 0 };
}

/* The same place when the area OUTER is seen in a mirror. */
static inline struct rect
rect_mirror(struct rect r, struct rect outer)
{
	r.col = outer.col + outer.cols - (r.col - outer.col) - r.cols;
	return r;
}

#endif
