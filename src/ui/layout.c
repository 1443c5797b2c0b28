/*
 * layout.c - which pane stands where, for every size and both directions.
 *
 * Everything is cut for a left-to-right interface and mirrored at the very
 * end, so that both directions cannot differ. A pane's border is one row
 * above it, for title and position, and one column at its end where another
 * pane follows: the least that keeps two texts apart, and all other cells are
 * for reading.
 */
#include <config.h>

#include "ui/layout.h"

static int
clamp(int n, int least, int most)
{
	return n < least ? least : n > most ? most : n;
}

/* Cut ROWS rows from the top of *R. */
static struct rect
take_top(struct rect *r, int rows)
{
	struct rect top = *r;

	top.rows = clamp(rows, 0, r->rows);
	r->row += top.rows;
	r->rows -= top.rows;
	return top;
}

/* Cut COLS columns from the left of *R. */
static struct rect
take_left(struct rect *r, int cols)
{
	struct rect left = *r;

	left.cols = clamp(cols, 0, r->cols);
	r->col += left.cols;
	r->cols -= left.cols;
	return left;
}

static struct rect
take_bottom(struct rect *r, int rows)
{
	struct rect rest = take_top(r, r->rows - clamp(rows, 0, r->rows)), bottom = *r;

	*r = rest;
	return bottom;
}

/* The panes side by side in R, each but the last with a line at its end. */
static void
put_beside(struct layout *l, struct rect r, int names)
{
	struct rect both = take_left(&r, r.cols - names);

	l->pane[PANE_NAMES] = r;
	l->pane[PANE_ENGLISH] = take_left(&both, (both.cols + 1) / 2);
	l->pane[PANE_KURDISH] = both;
	l->ruled[PANE_ENGLISH] = l->ruled[PANE_KURDISH] = true;
}

static void
make_wide(struct layout *l, struct rect r)
{
	int names = clamp(r.cols * 20 / 100, 28, 44);

	l->pane[PANE_LIST] = take_left(&r, clamp(r.cols * 22 / 100, 32, 56));
	l->ruled[PANE_LIST] = true;
	put_beside(l, r, names);
}

/* A short list leaves its rows to the texts. */
static void
make_medium(struct layout *l, struct rect r, int list_rows)
{
	int most = clamp(r.rows * 28 / 100, 3, 14);

	l->pane[PANE_LIST] = take_top(&r, list_rows ? clamp(list_rows + 1, 3, most) : most);
	put_beside(l, r, clamp(r.cols * 26 / 100, 26, 34));
}

/* Two texts, the one in the interface's direction above; a bare one needs only its sentence. */
static void
make_stacked(struct layout *l, struct rect r, const struct layout_options *o)
{
	enum pane upper = o->rtl ? PANE_KURDISH : PANE_ENGLISH;
	enum pane lower = o->rtl ? PANE_ENGLISH : PANE_KURDISH;
	int rows = (r.rows + 1) / 2, least = clamp(4, 0, rows);

	if (o->bare[upper] != o->bare[lower])
		rows = o->bare[upper] ? least : r.rows - clamp(4, 0, r.rows / 2);
	l->pane[upper] = take_top(&r, rows);
	l->pane[lower] = r;
}

static void
make_narrow(struct layout *l, struct rect r, const struct layout_options *o)
{
	l->tabs = take_top(&r, 1);
	if (layout_tab(o->focus) == TAB_TEXTS) {
		make_stacked(l, r, o);
		return;
	}
	l->pane[o->focus] = r;
	l->framed[o->focus] = false;	/* its tab is its title */
}

/* The small screen keeps a status line as long as there are two rows. */
static void
make_small(struct layout *l, struct rect r, enum pane focus)
{
	l->pane[focus] = r;
	l->framed[focus] = false;
}

static enum layout_kind
kind_of(const struct layout_options *o)
{
	if (o->cols < LAYOUT_LEAST_COLS || o->rows < LAYOUT_LEAST_ROWS)
		return LAYOUT_SMALL;
	if (o->cols < LAYOUT_MEDIUM_COLS)
		return LAYOUT_NARROW;
	return o->cols < LAYOUT_WIDE_COLS ? LAYOUT_MEDIUM : LAYOUT_WIDE;
}

static void
mirror(struct layout *l)
{
	for (int p = 0; p < PANE_COUNT; p++)
		l->pane[p] = rect_mirror(l->pane[p], l->screen);
}

static void
put_order(struct layout *l)
{
	bool stacked = l->kind <= LAYOUT_NARROW && l->rtl;

	l->order[0] = PANE_LIST;
	l->order[1] = stacked ? PANE_KURDISH : PANE_ENGLISH;
	l->order[2] = stacked ? PANE_ENGLISH : PANE_KURDISH;
	l->order[3] = PANE_NAMES;
}

struct layout
layout_make(const struct layout_options *o)
{
	struct layout l = { .kind = kind_of(o), .rtl = o->rtl, .zoom = o->zoom,
	    .screen = { 0, 0, o->cols, o->rows } };
	struct rect r = l.screen;

	for (int p = 0; p < PANE_COUNT; p++)
		l.framed[p] = true;
	l.status = take_bottom(&r, o->rows > 1);
	if (l.kind == LAYOUT_SMALL)
		make_small(&l, r, o->focus);
	else if (o->zoom)
		l.pane[o->focus] = r;
	else if (l.kind == LAYOUT_NARROW)
		make_narrow(&l, r, o);
	else if (l.kind == LAYOUT_MEDIUM)
		make_medium(&l, r, o->list_rows);
	else
		make_wide(&l, r);
	put_order(&l);
	if (o->rtl)
		mirror(&l);
	return l;
}

struct rect
layout_inside(const struct layout *l, enum pane p)
{
	struct rect r = l->pane[p];

	if (l->framed[p])
		take_top(&r, 1);
	if (l->ruled[p] && r.cols > 0) {
		r.cols--;
		r.col += l->rtl;
	}
	return r;
}

int
layout_rule(const struct layout *l, enum pane p)
{
	struct rect r = l->pane[p];

	return l->rtl ? r.col : r.col + r.cols - 1;
}

enum pane
layout_pane_at(const struct layout *l, int col, int row)
{
	int p = 0;

	while (p < PANE_COUNT && !rect_holds(l->pane[p], col, row))
		p++;
	return (enum pane)p;
}

enum pane
layout_next(const struct layout *l, enum pane p, int step, bool wrap)
{
	int i = 0;

	while (l->order[i] != p)
		i++;
	i += step;
	if (wrap)
		return l->order[(i + PANE_COUNT) % PANE_COUNT];
	return l->order[clamp(i, 0, PANE_COUNT - 1)];
}

enum tab
layout_tab(enum pane p)
{
	return p == PANE_LIST ? TAB_LIST : p == PANE_NAMES ? TAB_NAMES : TAB_TEXTS;
}
