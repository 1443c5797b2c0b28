/* reader_mouse.c - clicks, drags and the wheel. */
#include <config.h>

#include "app/reader_state.h"
#include "base/i18n.h"
#include "ui/frame.h"

enum { WHEEL_LINES = 3 };

static void
click_tab(struct reader *r, enum tab tab)
{
	static const enum pane first[TAB_COUNT] = {
		[TAB_LIST] = PANE_LIST, [TAB_TEXTS] = PANE_ENGLISH, [TAB_NAMES] = PANE_NAMES,
	};

	if (tab == TAB_TEXTS)
		texts_focus(r, pane_of_side(r->side));
	else if (tab < TAB_COUNT)
		texts_focus(r, first[tab]);
}

static void
click_list(struct reader *r, int row)
{
	struct rect in = layout_inside(&r->layout, PANE_LIST);
	size_t line = r->listing.list.top + (size_t)(row - in.row);
	size_t item = line / (size_t)headline_lines(in.cols);

	if (row < in.row || item >= r->listing.list.len)
		return;
	list_select(&r->listing.list, item);
	listing_open_selected(r);
}

static void
click_text(struct reader *r, enum side side, int col, int row)
{
	size_t mention = body_mention_at(r->body[side], r->body_rect[side], col, row);

	if (mention == BODY_NO_MENTION)
		return;
	jump_remember(r);
	texts_here(r, side, mention);
}

/* What a drag that ends here selects: from where it began, both ends with it. */
static void
release(struct reader *r, int col, int row)
{
	struct selection *s = &r->selection;
	size_t start, end;

	if (!s->pressed || !body_offset_at(r->body[s->side], r->body_rect[s->side], col, row, &start, &end))
		return;
	s->pressed = false;
	if (start == s->start)
		return;
	s->from = start < s->start ? start : s->start;
	s->to = end > s->end ? end : s->end;
	reader_message(r, _("y copies what is selected."));
}

static void
press_text(struct reader *r, enum side side, int col, int row)
{
	struct selection *s = &r->selection;

	s->side = side;
	s->pressed = body_offset_at(r->body[side], r->body_rect[side], col, row, &s->start, &s->end);
}

static void
click_names(struct reader *r, int row)
{
	int topic = entity_pane_at(&r->names, row);

	texts_leave_here(r);
	if (topic != TOPIC_NONE)
		texts_choose(r, topic);
}

static void
click(struct reader *r, struct key k)
{
	enum pane p = layout_pane_at(&r->layout, k.col, k.row);

	reader_deselect(r);
	if (rect_holds(r->layout.tabs, k.col, k.row)) {
		click_tab(r, frame_tab_at(&r->layout, k.col));
		return;
	}
	if (p == PANE_COUNT)
		return;
	r->focus = p;
	if (p == PANE_LIST)
		click_list(r, k.row);
	else if (p == PANE_NAMES)
		click_names(r, k.row);
	else {
		press_text(r, side_of_pane(p), k.col, k.row);
		click_text(r, side_of_pane(p), k.col, k.row);
	}
	if (is_text_pane(p))
		reader_mark_read(r, side_of_pane(p));
}

/* The wheel moves what is under it and leaves the focus where it is. */
static void
wheel(struct reader *r, struct key k)
{
	enum pane p = layout_pane_at(&r->layout, k.col, k.row), focus = r->focus;
	bool down = k.code == KEYS_WHEEL_DOWN;
	enum side side = side_of_pane(p);

	if (r->cover != COVER_NONE) {
		reader_act(r, down ? ACTION_DOWN : ACTION_UP);
	} else if (p < PANE_COUNT && is_text_pane(p)) {
		if (body_scroll(r->body[side], down ? WHEEL_LINES : -WHEEL_LINES))
			texts_scrolled(r, side);
	} else if (p < PANE_COUNT) {
		r->focus = p;
		reader_act(r, down ? ACTION_DOWN : ACTION_UP);
		r->focus = focus;
	}
}

void
reader_mouse(struct reader *r, struct key k)
{
	if (k.code == KEYS_RELEASE) {
		release(r, k.col, k.row);
		return;
	}
	if (k.code == KEYS_WHEEL_UP || k.code == KEYS_WHEEL_DOWN) {
		wheel(r, k);
		return;
	}
	if (r->prompting || r->cover == COVER_HELP)
		return;
	if (r->cover == COVER_ABOUT) {
		if (entity_page_click(&r->about.shown, k.row) && k.code == KEYS_DOUBLE_CLICK)
			reader_act(r, ACTION_OPEN);
		return;
	}
	click(r, k);
	if (k.code == KEYS_DOUBLE_CLICK && !rect_holds(r->layout.tabs, k.col, k.row))
		reader_act(r, ACTION_OPEN);
}
