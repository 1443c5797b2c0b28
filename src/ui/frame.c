/*
 * frame.c - the lines between the panes, with their titles; and the tabs of a
 * narrow screen.
 *
 * A border is one row above a pane and one column at its end, no box: lines
 * stand only where two things meet, and no cell at the edge of the screen is
 * lost.
 */
#include <config.h>

#include "ui/frame.h"
#include "ui/pen.h"
#include "ui/words.h"

enum {
	LINE = 0x2500, BAR = 0x2502, TEE = 0x252c,	/* light box drawing */
	MARK_LTR = 0x25b8, MARK_RTL = 0x25c2,		/* small triangles */
};

static void
put_mark(struct pen *p)
{
	struct pen at = pen_take(p, 1);

	if (pen_room(&at))
		grid_put_point(at.grid, at.row, at.left, at.rtl ? MARK_RTL : MARK_LTR,
		    STYLE_TITLE_FOCUS);
}

static void
put_title(struct pen *p, const struct frame_title *t, bool focus)
{
	uint16_t style = focus ? STYLE_TITLE_FOCUS : STYLE_TITLE;

	pen_skip(p, 1);
	pen_skip_at_end(p, 1);
	if (t->place && pen_room(p) > 16) {
		pen_blank_at_end(p, 1, STYLE_BORDER);
		pen_put_at_end(p, t->place, words_dir(), STYLE_META);
		pen_blank_at_end(p, 1, STYLE_BORDER);
		pen_skip_at_end(p, 1);
	}
	if (focus)
		put_mark(p);
	else
		pen_blank(p, 1, STYLE_BORDER);
	pen_put(p, t->name, words_dir(), style);
	pen_blank(p, 1, focus ? STYLE_TITLE_FOCUS : STYLE_BORDER);
}

static void
put_line(struct grid *g, struct rect r)
{
	for (int col = r.col; r.rows > 0 && col < r.col + r.cols; col++)
		grid_put_point(g, r.row, col, LINE, STYLE_BORDER);
}

void
frame_draw(struct grid *g, const struct layout *l, enum pane p, const struct frame_title *t,
    bool focus)
{
	struct rect r = l->pane[p];
	struct pen pen;

	if (r.cols < 1 || r.rows < 1)
		return;
	if (l->framed[p]) {
		put_line(g, r);
		pen = pen_on(g, r, 0, l->rtl);
		pen_skip_at_end(&pen, l->ruled[p]);
		put_title(&pen, t, focus);
	}
	for (int row = r.row; l->ruled[p] && row < r.row + r.rows; row++)
		grid_put_point(g, row, layout_rule(l, p), row == r.row ? TEE : BAR, STYLE_BORDER);
}

void
frame_cover(struct grid *g, struct rect r, const struct frame_title *t, bool rtl)
{
	struct pen pen = pen_on(g, r, 0, rtl);

	put_line(g, r);
	put_title(&pen, t, true);
}

/* Tabs are equally wide, so that a click finds them without having drawn them. */
static struct pen
pen_for_tab(struct grid *g, const struct layout *l, int tab)
{
	struct pen p = pen_on(g, l->tabs, 0, l->rtl);

	pen_skip(&p, l->tabs.cols * tab / TAB_COUNT);
	return pen_take(&p, l->tabs.cols * (tab + 1) / TAB_COUNT - l->tabs.cols * tab / TAB_COUNT);
}

void
frame_tabs(struct grid *g, const struct layout *l, const struct frame_title tab[TAB_COUNT],
    enum pane focus)
{
	put_line(g, l->tabs);
	for (int i = 0; i < TAB_COUNT && l->tabs.rows; i++) {
		struct pen p = pen_for_tab(g, l, i);

		put_title(&p, &tab[i], layout_tab(focus) == (enum tab)i);
	}
}

enum tab
frame_tab_at(const struct layout *l, int col)
{
	for (int i = 0; i < TAB_COUNT; i++) {
		struct pen p = pen_for_tab(NULL, l, i);

		if (col >= p.left && col < p.right)
			return (enum tab)i;
	}
	return TAB_COUNT;
}
