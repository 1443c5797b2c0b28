/* pen.c - one row written from its beginning and from its end, piece by piece. */
#include <config.h>

#include <string.h>

#include "ui/pen.h"

struct pen
pen_on(struct grid *g, struct rect r, int row, bool rtl)
{
	int cols = row >= 0 && row < r.rows ? r.cols : 0;

	return (struct pen){ g, r.row + row, r.col, r.col + cols, rtl };
}

int
pen_room(const struct pen *p)
{
	return p->right - p->left;
}

static int
at_most(int n, int most)
{
	return n < 0 ? 0 : n < most ? n : most;
}

void
pen_skip(struct pen *p, int n)
{
	n = at_most(n, pen_room(p));
	if (p->rtl)
		p->right -= n;
	else
		p->left += n;
}

/* What is done at one end is done at the other by a pen that goes the other way. */
static struct pen
turned(const struct pen *p)
{
	struct pen t = *p;

	t.rtl = !t.rtl;
	return t;
}

static void
turn_back(struct pen *p, const struct pen *t)
{
	p->left = t->left;
	p->right = t->right;
}

void
pen_skip_at_end(struct pen *p, int n)
{
	struct pen t = turned(p);

	pen_skip(&t, n);
	turn_back(p, &t);
}

void
pen_put(struct pen *p, const char *s, enum dir dir, uint16_t style)
{
	if (pen_room(p) > 0)
		pen_skip(p, grid_put_text(p->grid, p->row, p->left, p->right, s, dir,
		    p->rtl ? ALIGN_RIGHT : ALIGN_LEFT, style));
}

void
pen_put_at_end(struct pen *p, const char *s, enum dir dir, uint16_t style)
{
	struct pen t = turned(p);

	pen_put(&t, s, dir, style);
	turn_back(p, &t);
}

struct pen
pen_take(struct pen *p, int n)
{
	struct pen part = *p;

	n = at_most(n, pen_room(p));
	if (p->rtl)
		part.left = part.right - n;
	else
		part.right = part.left + n;
	pen_skip(p, n);
	return part;
}

struct pen
pen_take_at_end(struct pen *p, int n)
{
	struct pen t = turned(p), part = pen_take(&t, n);

	turn_back(p, &t);
	part.rtl = p->rtl;
	return part;
}

void
pen_blank(struct pen *p, int n, uint16_t style)
{
	struct pen part = pen_take(p, n);

	for (int col = part.left; col < part.right; col++)
		grid_put_point(part.grid, part.row, col, ' ', style);
}

void
pen_blank_at_end(struct pen *p, int n, uint16_t style)
{
	struct pen t = turned(p);

	pen_blank(&t, n, style);
	turn_back(p, &t);
}

int
pen_width(const char *s, enum dir dir)
{
	struct para_options o = { .dir = dir };
	struct para p = para_layout(s, strlen(s), NULL, 0, &o);
	int width = p.len ? p.line[0].width : 0;

	para_release(&p);
	return width;
}

int
pen_lines(struct grid *g, struct rect r, int first, int most, const char *s, enum dir dir,
    uint16_t style)
{
	struct para_options o = { .dir = dir, .width = r.cols, .most_lines = most };
	struct para p;
	int n;

	if (r.cols < 1 || most < 1)
		return 0;
	p = para_layout(s, strlen(s), NULL, 0, &o);
	n = (int)p.len;
	for (int i = 0; g && i < n; i++)
		if (first + i >= 0 && first + i < r.rows)
			grid_put_line(g, r.row + first + i, r.col, r.col + r.cols, &p.line[i], p.dir,
			    style);
	para_release(&p);
	return n;
}

void
pen_sentence(struct grid *g, struct rect r, const char *s, enum dir dir, uint16_t style)
{
	pen_lines(g, r, 0, r.rows, s, dir, style);
}
