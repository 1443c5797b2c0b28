/*
 * reader_draw.c - all of the reader as a grid.
 *
 * Every frame is drawn whole from the state; nothing remembers what was on the screen.
 * What it costs is bounded by the screen, for every part asks only for the rows that are
 * seen.
 */
#include <config.h>

#include <stdio.h>

#include "app/reader_state.h"
#include "base/i18n.h"
#include "ui/frame.h"
#include "ui/headline.h"
#include "ui/help.h"
#include "ui/pen.h"
#include "ui/status.h"
#include "ui/words.h"

static bool
is_rtl(const struct reader *r)
{
	return r->layout.rtl;
}

static void
put_sentence(struct grid *g, struct rect in, const char *s)
{
	bool margin = in.cols > 12 && in.rows > 2;

	in.col += margin;
	in.cols -= 2 * margin;
	in.row += margin;
	in.rows -= margin;
	pen_sentence(g, in, s, words_dir(), STYLE_META);
}

static const char *
words_for_empty_list(const struct reader *r)
{
	if (listing_is_library_empty(r))
		return _("The library is empty. “hewal import FILE...” puts articles into it.");
	if (r->listing.words.len)
		return _("No article has these words. Esc shows all again.");
	return _("No such article. f goes on to the next filter.");
}

static void
draw_row(struct reader *r, struct grid *g, struct rect at, size_t i)
{
	const struct store_row *row = listing_row(r, i);
	uint16_t flags = 0;

	if (!row)
		return;
	if (i == r->listing.list.selected)
		flags = (uint16_t)(STYLE_CURSOR | (r->focus == PANE_LIST ? 0 : STYLE_DIM));
	if (flags)
		grid_fill(g, at, flags);
	headline_draw(g, at, &(struct headline){ .text = row->headline, .source = row->source,
	    .lang = row->lang, .date = row->date, .unread = row->unread,
	    .flagged = row->flagged, .paired = row->counterpart != 0,
	    .pinned = row->pinned }, is_rtl(r), flags);
}

static void
draw_list(struct reader *r, struct grid *g)
{
	struct rect in = layout_inside(&r->layout, PANE_LIST);
	struct list *l = &r->listing.list;
	int each = headline_lines(in.cols);

	if (in.rows < 1 || in.cols < 1)
		return;
	if (!l->len) {
		put_sentence(g, in, words_for_empty_list(r));
		return;
	}
	list_show_selected(l, (size_t)each, in.rows);
	for (size_t i = l->top / (size_t)each; i < l->len; i++) {
		int line = (int)((long)(i * (size_t)each) - (long)l->top);
		struct rect at = { in.col, in.row + line, in.cols, each };

		if (line >= in.rows)
			break;
		if (line < 0)
			continue;
		if (line + each > in.rows)
			at.rows = in.rows - line;
		draw_row(r, g, at, i);
	}
}

static const char *
words_for_empty_text(const struct reader *r, enum side side)
{
	if (!r->id)
		return _("Nothing to read yet. Choose an article in the list.");
	return side == SIDE_KURDISH
	    ? _("There is no Kurdish article about the same event.")
	    : _("There is no English article about the same event.");
}

/* Where a text stands: a wide pane alone on the screen keeps it in its middle. */
static struct rect
text_rect(const struct reader *r, enum side side)
{
	struct rect in = layout_inside(&r->layout, pane_of_side(side));
	int spare = in.cols - BODY_MEASURE - 2;

	if (r->layout.zoom && spare > 0) {
		in.col += spare / 2;
		in.cols -= spare;
	}
	return in;
}

/* Bodies know the size they are seen in before anything asks where they stand. */
static void
fit_texts(struct reader *r)
{
	for (int side = 0; side < SIDE_COUNT; side++) {
		struct rect in = text_rect(r, (enum side)side);
		const struct body_view view = { .cols = in.cols, .rows = in.rows,
		    .justify = r->justify, .lang = words_lang(), .rtl = is_rtl(r) };

		r->body_rect[side] = in;
		if (in.cols > 0 && in.rows > 0)
			body_fit(r->body[side], &view);
	}
}

static void
draw_text(struct reader *r, struct grid *g, enum side side)
{
	struct rect in = r->body_rect[side];
	bool selected = r->selection.side == side;
	const struct body_marks marks = { .topic = r->topics.of[side], .chosen = r->chosen,
	    .here = r->chosen >= 0 && r->here_side == side ? r->here : BODY_NO_MENTION,
	    .from = selected ? r->selection.from : 0, .to = selected ? r->selection.to : 0 };

	if (in.cols < 1 || in.rows < 1)
		return;
	if (r->article[side])
		body_draw(r->body[side], g, in, &marks);
	else
		put_sentence(g, layout_inside(&r->layout, pane_of_side(side)),
		    words_for_empty_text(r, side));
}

/* A cell at the line beside it; at the edge of the screen only where there is room. */
static struct rect
with_margin(struct rect in, bool rtl)
{
	bool begin = in.cols > 12, end = in.cols > 28;

	in.col += rtl ? end : begin;
	in.cols -= begin + end;
	return in;
}

static void
draw_names(struct reader *r, struct grid *g)
{
	struct rect in = layout_inside(&r->layout, PANE_NAMES);
	const struct entity_pane_look look = { .rtl = is_rtl(r), .focus = r->focus == PANE_NAMES,
	    .both = r->article[0] && r->article[1], .chosen = r->chosen };

	if (in.rows < 1 || in.cols < 1)
		return;
	in = with_margin(in, is_rtl(r));
	if (r->topics.len)
		entity_pane_draw(&r->names, g, in, &look);
	else
		put_sentence(g, in, _("No names are known in what is shown."));
}

static void
draw_panes(struct reader *r, struct grid *g)
{
	draw_list(r, g);
	draw_text(r, g, SIDE_ENGLISH);
	draw_text(r, g, SIDE_KURDISH);
	draw_names(r, g);
	title_draw_frames(r, g);
	title_draw_tabs(r, g);
}

/* How much of the help has been seen; false if all of it is in view. */
static bool
write_help_place(const struct reader *r, int rows, struct buf *out)
{
	size_t all = help_lines(), seen = r->help.top + (size_t)(rows > 0 ? rows : 0);

	if (all <= (size_t)(rows > 0 ? rows : 0))
		return false;
	words_percent((int)((seen < all ? seen : all) * 100 / all), out);
	return true;
}

/* What covers all panes has a border with its title, where there is room for one. */
static void
draw_cover(struct reader *r, struct grid *g)
{
	struct rect in = r->layout.screen;
	struct frame_title title = { _("Help"), NULL };
	struct buf place = { 0 };

	in.rows -= r->layout.status.rows;
	if (r->cover == COVER_HELP && write_help_place(r, in.rows - 1, &place))
		title.place = buf_str(&place);
	if (r->cover == COVER_ABOUT)
		title.name = entity_name(r->about.shown.entity, words_lang());
	if (r->layout.kind != LAYOUT_SMALL) {
		frame_cover(g, in, &title, is_rtl(r));
		in.row++;
		in.rows--;
		in.col++;
		in.cols -= 2;
	}
	if (r->cover == COVER_HELP)
		help_draw(g, in, &r->help, is_rtl(r));
	else
		entity_page_draw(&r->about.shown, g, in, is_rtl(r));
	buf_release(&place);
}

struct hints {
	const enum action *at;
	size_t len;
};

static struct hints
hints_for(const struct reader *r)
{
	static const enum action list[] = { ACTION_OPEN, ACTION_NEXT_PANE, ACTION_SEARCH,
	    ACTION_FILTER, ACTION_SORT, ACTION_FLAG, ACTION_UNREAD, ACTION_HELP, ACTION_QUIT };
	static const enum action found[] = { ACTION_OPEN, ACTION_NEXT_MENTION, ACTION_NEXT_PANE,
	    ACTION_CANCEL, ACTION_SEARCH, ACTION_FILTER, ACTION_SORT, ACTION_HELP, ACTION_QUIT };
	static const enum action text[] = { ACTION_PAGE_DOWN, ACTION_NEXT_MENTION, ACTION_OTHER,
	    ACTION_ENTITY, ACTION_NEXT_PANE, ACTION_TIE, ACTION_ZOOM, ACTION_HELP, ACTION_QUIT };
	static const enum action names[] = { ACTION_OPEN, ACTION_NEXT_MENTION, ACTION_OTHER,
	    ACTION_ENTITY, ACTION_NEXT_PANE, ACTION_BACK, ACTION_HELP, ACTION_QUIT };
	static const enum action cover[] = { ACTION_PAGE_DOWN, ACTION_CANCEL };
	static const enum action page[] = { ACTION_OPEN, ACTION_PAGE_DOWN, ACTION_CANCEL,
	    ACTION_HELP };

#define HINTS(a) (struct hints){ (a), sizeof (a) / sizeof *(a) }
	if (r->cover != COVER_NONE)
		return r->cover == COVER_ABOUT ? HINTS(page) : HINTS(cover);
	if (r->focus == PANE_LIST)
		return r->listing.words.len ? HINTS(found) : HINTS(list);
	return r->focus == PANE_NAMES ? HINTS(names)
	    : HINTS(text);
#undef HINTS
}

/* At the end of the status line: the chosen name; on a small screen, which pane this is. */
static void
write_place(const struct reader *r, struct buf *out)
{
	struct title t = { 0 };

	if (r->cover != COVER_NONE)
		return;
	if (r->layout.kind == LAYOUT_SMALL)
		buf_puts(out, title_make(r, r->focus, &t).name);
	else if (r->chosen >= 0)
		entity_pane_name(&r->topics.at[r->chosen], out);
	title_release(&t);
}

static void
draw_status(struct reader *r, struct grid *g)
{
	struct hints hints = hints_for(r);
	struct buf place = { 0 };
	struct status s = { .message = r->message.len ? buf_str(&r->message) : pair_reminder(r),
	    .is_error = r->message.len && r->is_error,
	    .hint = hints.at, .nhints = hints.len };
	struct rect row = { 0, g->rows - 1, g->cols, 1 };

	if (r->prompting) {
		grid_fill(g, row, STYLE_TEXT);
		/* TRANSLATORS: stands before what is typed to search for. */
		prompt_draw(&r->prompt, g, row, _("Search:"), is_rtl(r));
		return;
	}
	write_place(r, &place);
	s.place = place.len ? buf_str(&place) : NULL;
	status_draw(g, r->layout.status, &s, is_rtl(r));
	buf_release(&place);
}

/* Rows the list has use for: none empty below a short one, some for a sentence if it is empty. */
static int
list_rows(const struct reader *r)
{
	size_t len = r->listing.list.len;

	return len == 0 ? 4 : len < 100 ? (int)len : 100;
}

void
reader_draw(struct reader *r, struct grid *g)
{
	const struct layout_options o = { .cols = g->cols, .rows = g->rows, .rtl = i18n_is_rtl(),
	    .focus = r->focus, .zoom = r->zoom,
	    .list_rows = list_rows(r), .bare = { [PANE_ENGLISH] = !r->article[SIDE_ENGLISH],
	    [PANE_KURDISH] = !r->article[SIDE_KURDISH] } };

	r->layout = layout_make(&o);
	g->lines = 0;
	g->cursor_col = g->cursor_row = -1;
	grid_fill(g, (struct rect){ 0, 0, g->cols, g->rows }, STYLE_TEXT);
	fit_texts(r);
	if (r->cover != COVER_NONE)
		draw_cover(r, g);
	else
		draw_panes(r, g);
	draw_status(r, g);
}
