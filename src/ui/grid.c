/*
 * grid.c - a screen as a value.
 *
 * Everything is drawn by put(): it alone clips, keeps the two halves of a
 * wide sign together and lets no control character into a cell.
 */
#include <config.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/cluster.h"
#include "ui/grid.h"

enum { REPLACEMENT = 0xfffd, CARON_BELOW = 0x32c };

static const struct cell BLANK = { .shown = { ' ' }, .plain = { ' ' }, .width = 1 };

struct grid
grid_new(int cols, int rows)
{
	struct grid g = { .cols = cols, .rows = rows, .cursor_col = -1, .cursor_row = -1 };

	assert(cols >= 1 && rows >= 1);
	g.cell = mem_new((size_t)cols * (size_t)rows, sizeof *g.cell);
	grid_fill(&g, grid_rect(&g), STYLE_TEXT);
	return g;
}

void
grid_release(struct grid *g)
{
	free(g->cell);
	*g = (struct grid){ 0 };
}

struct cell *
grid_at(const struct grid *g, int col, int row)
{
	assert(rect_holds(grid_rect(g), col, row));
	return &g->cell[(size_t)row * (size_t)g->cols + (size_t)col];
}

bool
grid_point_is_safe(uint32_t p)
{
	if (p < 0x20 || (p >= 0x7f && p < 0xa0))
		return false;
	if (p > 0x10ffff || (p >= 0xd800 && p < 0xe000))
		return false;
	return !(p == 0x61c || p == 0x200e || p == 0x200f || (p >= 0x2028 && p <= 0x202e)
	    || (p >= 0x2066 && p <= 0x2069) || p == 0xfeff);
}

/* Letters of a cell: an unsafe base is replaced, unsafe marks go. */
static void
clean_points(uint32_t point[PARA_POINTS])
{
	int n = 1, i = 1;

	if (!grid_point_is_safe(point[0]))
		point[0] = REPLACEMENT;
	for (; i < PARA_POINTS && point[i]; i++)
		if (grid_point_is_safe(point[i]))
			point[n++] = point[i];
	for (; n < PARA_POINTS; n++)
		point[n] = 0;
}

/*
 * Has the letter a caron below, as ڕ is shown?  In bold, VTE's terminals draw
 * letter and mark side by side (seen with VTE 0.70 and DejaVu Sans Mono).
 */
static bool
breaks_in_bold(const uint32_t point[PARA_POINTS])
{
	for (int i = 1; i < PARA_POINTS; i++)
		if (point[i] == CARON_BELOW)
			return true;
	return false;
}

static bool
is_name(uint16_t style)
{
	return (style & STYLE_BASE) >= STYLE_PER && (style & STYLE_BASE) <= STYLE_DATE;
}

/*
 * Is it part of a stretch in Arabic script?  A line under it runs through the
 * dots below ب پ ی, and a name can no longer be told from another.
 */
static bool
is_arabic(const struct cluster *k)
{
	uint32_t c = k->plain[0];

	return k->level % 2 || (c >= 0x0600 && c < 0x0700);
}

/* Make blank what would be left of a wide sign if this cell were drawn over. */
static void
split_wide(struct grid *g, int col, int row)
{
	struct cell *c = grid_at(g, col, row), *other = NULL;

	if (c->width == 0 && col > 0)
		other = c - 1;
	else if (c->width == 2 && col + 1 < g->cols)
		other = c + 1;
	if (!other)
		return;
	uint16_t style = other->style;
	*other = BLANK;
	other->style = style;
}

/*
 * Put a cell at a place where only columns LEFT to RIGHT (not included) may
 * be drawn on.  Of a wide sign that is cut there only a blank is seen.
 */
static void
put(struct grid *g, int col, int row, int left, int right, const struct cell *from)
{
	struct cell c = *from;
	int width = c.width == 2 ? 2 : 1;

	if (left < 0)
		left = 0;
	if (right > g->cols)
		right = g->cols;
	if (row < 0 || row >= g->rows || col + width <= left || col >= right)
		return;
	if (col < left || col + width > right) {
		col = col < left ? left : col;
		c = BLANK;
		c.style = from->style;
		width = 1;
	}
	c.width = (uint8_t)width;
	clean_points(c.shown);
	if (c.plain[0])		/* a stroke that only joins was never written */
		clean_points(c.plain);
	if (breaks_in_bold(c.shown))
		c.style |= STYLE_NO_BOLD;
	for (int i = 0; i < width; i++)
		split_wide(g, col + i, row);
	*grid_at(g, col, row) = c;
	if (width == 2) {
		struct cell *behind = grid_at(g, col + 1, row);

		*behind = c;
		behind->width = 0;
		memset(behind->shown, 0, sizeof behind->shown);
		memset(behind->plain, 0, sizeof behind->plain);
	}
}

/* The style of a cluster that lies on STYLE: its own kind wins, all flags count. */
static uint16_t
style_over(uint16_t own, uint16_t style)
{
	if (own & STYLE_BASE)
		return own | (style & (uint16_t)~STYLE_BASE);
	return own | style;
}

/* Draw the line from column COL on, seen between LEFT and RIGHT. */
static void
put_clusters(struct grid *g, int row, int col, int left, int right,
    const struct line *l, uint16_t style)
{
	uint16_t number = g->lines == UINT16_MAX ? g->lines : ++g->lines;

	for (size_t i = 0; i < l->len; i++) {
		const struct cluster *k = &l->cluster[i];
		struct cell c = {
			.style = style_over(k->style, style), .line = number,
			.order = k->order, .level = k->level, .width = k->width,
		};

		if (is_name(c.style) && is_arabic(k))
			c.style |= STYLE_NO_LINE;
		memcpy(c.shown, k->shown, sizeof c.shown);
		memcpy(c.plain, k->plain, sizeof c.plain);
		put(g, col, row, left, right, &c);
		col += k->width;
	}
}

void
grid_put_line(struct grid *g, int row, int left, int right,
    const struct line *l, enum dir dir, uint16_t style)
{
	put_clusters(g, row, dir == DIR_RTL ? right - l->width : left, left, right, l, style);
}

/* Where WIDTH cells begin that keep to this side of the room from LEFT to RIGHT. */
static int
aligned(int left, int right, int width, enum dir dir, enum align align)
{
	bool rtl = dir == DIR_RTL;
	int spare = right - left - width;

	switch (align) {
	case ALIGN_LEFT:
		return left;
	case ALIGN_RIGHT:
		return left + spare;
	case ALIGN_CENTRE:
		return left + (spare + rtl) / 2;
	case ALIGN_END:
		return rtl ? left : left + spare;
	case ALIGN_START:
		break;
	}
	return rtl ? left + spare : left;
}

int
grid_put_text(struct grid *g, int row, int left, int right,
    const char *s, enum dir dir, enum align align, uint16_t style)
{
	struct para_options o = { .dir = dir, .width = right - left, .most_lines = 1 };
	int width = 0;

	if (o.width < 1)
		return 0;
	struct para p = para_layout(s, strlen(s), NULL, 0, &o);
	if (p.len) {
		width = p.line[0].width;
		put_clusters(g, row, aligned(left, right, width, p.dir, align),
		    left, right, &p.line[0], style);
	}
	para_release(&p);
	return width;
}

void
grid_put_point(struct grid *g, int row, int col, uint32_t point, uint16_t style)
{
	struct cell c = { .shown = { point }, .plain = { point }, .style = style };

	c.width = cluster_point_width(point) == 2 ? 2 : 1;
	put(g, col, row, 0, g->cols, &c);
}

/* R without what lies outside the grid. */
static struct rect
clip(const struct grid *g, struct rect r)
{
	int right = r.col + r.cols, bottom = r.row + r.rows;

	r.col = r.col < 0 ? 0 : r.col;
	r.row = r.row < 0 ? 0 : r.row;
	r.cols = (right < g->cols ? right : g->cols) - r.col;
	r.rows = (bottom < g->rows ? bottom : g->rows) - r.row;
	return r;
}

void
grid_fill(struct grid *g, struct rect r, uint16_t style)
{
	struct cell c = BLANK;

	c.style = style;
	r = clip(g, r);
	for (int row = r.row; row < r.row + r.rows; row++)
		for (int col = r.col; col < r.col + r.cols; col++)
			put(g, col, row, 0, g->cols, &c);
}
