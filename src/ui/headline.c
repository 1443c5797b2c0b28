/* headline.c - the row of an article in a list: marks, date, source, headline. */
#include <config.h>

#include "base/i18n.h"
#include "ui/headline.h"
#include "ui/pen.h"
#include "ui/words.h"

enum {
	ONE_LINE = 72, TWO_LINES = 48,	/* cells from which on so many are enough */
	DATE = 12, MOST_SOURCE = 18,
	MARK_UNREAD = 0x25cf,	/* BLACK CIRCLE */
	MARK_FLAG = 0x2605,	/* BLACK STAR */
	MARK_PAIR = 0x21c4,	/* RIGHTWARDS ARROW OVER LEFTWARDS ARROW */
	MARK_PINNED = 0x2261,	/* IDENTICAL TO */
};

int
headline_lines(int cols)
{
	return cols >= ONE_LINE ? 1 : cols >= TWO_LINES ? 2 : 3;
}

static void
put_mark(struct pen *p, bool set, uint32_t mark, uint16_t style)
{
	struct pen at = pen_take(p, 1);

	if (set && pen_room(&at) == 1)
		grid_put_point(at.grid, at.row, at.left, mark, style);
}

/* From the pen's row on, in at most so many lines; how many it took. */
static int
put_headline(struct pen *p, const struct headline *h, int most, uint16_t flags)
{
	/* TRANSLATORS: stands in a list for an article that has no text at all. */
	const char *text = *h->text ? h->text : _("(no headline)");

	pen_skip_at_end(p, 1);
	return pen_lines(p->grid, (struct rect){ p->left, p->row, pen_room(p), most }, 0, most,
	    text, *h->text ? words_dir_of(h->lang) : words_dir(),
	    (uint16_t)((h->unread ? STYLE_UNREAD : STYLE_TEXT) | flags));
}

static void
put_date(struct pen *p, const struct headline *h, uint16_t flags)
{
	struct buf date = { 0 };

	if (h->date.year)
		words_date(h->date, &date);
	pen_put(p, buf_str(&date), words_dir(), STYLE_META | flags);
	buf_release(&date);
}

static void
draw_one_line(struct grid *g, struct rect r, const struct headline *h, bool rtl, uint16_t flags)
{
	struct pen p = pen_on(g, r, 0, rtl), part;
	int source = r.cols / 6 < MOST_SOURCE ? r.cols / 6 : MOST_SOURCE;

	put_mark(&p, h->unread, MARK_UNREAD, STYLE_UNREAD | flags);
	put_mark(&p, h->flagged, MARK_FLAG, STYLE_KEY | flags);
	put_mark(&p, h->paired, h->pinned ? MARK_PINNED : MARK_PAIR, STYLE_META | flags);
	pen_skip(&p, 1);
	part = pen_take(&p, DATE);
	put_date(&part, h, flags);
	pen_skip(&p, 1);
	part = pen_take(&p, source);
	if (h->source)
		pen_put(&part, h->source, DIR_AUTO, STYLE_META | flags);
	pen_skip(&p, 2);
	put_headline(&p, h, 1, flags);
}

/* The headline, which may be long, and then the rest: an empty line if it is short. */
static void
draw_lines(struct grid *g, struct rect r, const struct headline *h, bool rtl, uint16_t flags)
{
	struct pen p = pen_on(g, r, 0, rtl);
	int most = headline_lines(r.cols) - 1, lines;

	put_mark(&p, h->unread, MARK_UNREAD, STYLE_UNREAD | flags);
	pen_skip(&p, 1);
	lines = put_headline(&p, h, most < r.rows ? most : r.rows, flags);
	p = pen_on(g, r, lines > 0 ? lines : 1, rtl);
	put_mark(&p, h->flagged, MARK_FLAG, STYLE_KEY | flags);
	pen_skip(&p, 1);
	put_date(&p, h, flags);
	if (h->paired) {
		pen_skip_at_end(&p, 1);
		struct pen mark = pen_take_at_end(&p, 1);

		put_mark(&mark, true, h->pinned ? MARK_PINNED : MARK_PAIR,
		    STYLE_META | flags);
	}
	if (h->source) {
		if (h->date.year) {
			pen_skip(&p, 1);
			pen_put(&p, "·", words_dir(), STYLE_META | flags);
			pen_skip(&p, 1);
		}
		pen_put(&p, h->source, DIR_AUTO, STYLE_META | flags);
	}
}

void
headline_draw(struct grid *g, struct rect r, const struct headline *h, bool rtl, uint16_t style)
{
	if (headline_lines(r.cols) == 1)
		draw_one_line(g, r, h, rtl, style);
	else
		draw_lines(g, r, h, rtl, style);
}
