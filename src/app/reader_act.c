/*
 * reader_act.c - what each action does.
 *
 * A table from actions to functions. What covers the panes (the help, the page about a
 * name) takes the moving keys first; a key that is for the panes puts it away.
 */
#include <config.h>

#include "app/reader_state.h"
#include "base/i18n.h"
#include "ui/headline.h"
#include "ui/help.h"

/* Rows to page by in a list whose items take EACH lines. */
static long
page_of(int rows, size_t each)
{
	long n = rows / (long)each - 1;

	return n > 0 ? n : 1;
}

static void
move_in_list(struct list *l, enum action a, long page)
{
	switch (a) {
	case ACTION_DOWN:
		list_move(l, 1);
		break;
	case ACTION_UP:
		list_move(l, -1);
		break;
	case ACTION_PAGE_DOWN:
		list_move(l, page);
		break;
	case ACTION_PAGE_UP:
		list_move(l, -page);
		break;
	case ACTION_HOME:
		list_select(l, 0);
		break;
	default:
		list_select(l, l->len);
	}
}

static void
move_in_help(struct reader *r, enum action a)
{
	int rows = r->layout.screen.rows - 2;
	long page = page_of(rows, 1), all = (long)help_lines();
	long step = a == ACTION_DOWN ? 1 : a == ACTION_UP ? -1 : a == ACTION_PAGE_DOWN ? page
	    : a == ACTION_PAGE_UP ? -page : a == ACTION_HOME ? -all : all;

	list_scroll(&r->help, step, help_lines(), rows);
}

static void
move_in_text(struct reader *r, enum action a)
{
	enum side side = side_of_pane(r->focus);
	struct body *b = r->body[side];
	bool moved = a == ACTION_DOWN ? body_scroll(b, 1) : a == ACTION_UP ? body_scroll(b, -1)
	    : a == ACTION_PAGE_DOWN ? body_page(b, 1) : a == ACTION_PAGE_UP ? body_page(b, -1)
	    : a == ACTION_HOME ? body_home(b) : body_end(b);

	if (moved)
		texts_scrolled(r, side);
}

static void
act_move(struct reader *r, enum action a)
{
	struct rect inside = layout_inside(&r->layout, r->focus);

	if (r->cover == COVER_HELP) {
		move_in_help(r, a);
	} else if (r->cover == COVER_ABOUT) {
		struct entity_page *p = &r->about.shown;

		move_in_list(&p->list, a, page_of(p->inside.rows, p->each ? p->each : 1));
	} else if (is_text_pane(r->focus)) {
		move_in_text(r, a);
	} else if (r->focus == PANE_LIST) {
		move_in_list(&r->listing.list, a,
		    page_of(inside.rows, (size_t)headline_lines(inside.cols)));
		listing_open_selected(r);
	} else if (r->topics.len) {
		move_in_list(&r->names.list, a, page_of(inside.rows, 1));
		texts_leave_here(r);
		texts_choose(r, (int)r->names.list.selected);
	}
}

/* A pane without a text is passed over, if there is a text at all. */
static bool
is_worth_going_to(const struct reader *r, enum pane p)
{
	return !is_text_pane(p) || r->article[side_of_pane(p)] || !r->id;
}

static void
act_pane(struct reader *r, enum action a)
{
	bool wrap = a == ACTION_NEXT_PANE || a == ACTION_PREVIOUS_PANE;
	int step = a == ACTION_NEXT_PANE || a == ACTION_RIGHT ? 1 : -1;
	enum pane p = r->focus;

	if (!wrap && r->layout.rtl)
		step = -step;
	for (int i = 0; i < PANE_COUNT; i++) {
		p = layout_next(&r->layout, p, step, wrap);
		if (is_worth_going_to(r, p))
			break;
	}
	if (is_worth_going_to(r, p))
		texts_focus(r, p);
}

static void
act_entity(struct reader *r, enum action a)
{
	(void)a;
	if (!jump_has_name(r))
		return;
	if (!r->topics.at[r->chosen].entity)
		reader_message(r, _("There is a page about names, not about dates."));
	else
		about_open(r, r->topics.at[r->chosen].entity);
}

static void
act_open(struct reader *r, enum action a)
{
	if (r->cover == COVER_ABOUT)
		about_choose(r);
	else if (r->focus == PANE_NAMES)
		jump_to_chosen(r);
	else if (is_text_pane(r->focus))
		act_entity(r, a);
	else if (r->id)
		texts_focus(r, pane_of_side(r->side));
}

static void
act_history(struct reader *r, enum action a)
{
	if (a == ACTION_BACK)
		jump_back(r);
	else
		jump_forward(r);
}

static bool
is_step(enum action a)
{
	return a == ACTION_NEXT_MENTION || a == ACTION_PREVIOUS_MENTION || a == ACTION_OTHER;
}

static void
act_step(struct reader *r, enum action a)
{
	if (!is_step(r->last))
		jump_remember(r);
	if (a == ACTION_OTHER)
		jump_other(r);
	else
		jump_mention(r, a == ACTION_NEXT_MENTION ? 1 : -1);
}

static void
act_article(struct reader *r, enum action a)
{
	jump_article(r, a == ACTION_NEXT_ARTICLE ? 1 : -1);
}

static void
act_search(struct reader *r, enum action a)
{
	(void)a;
	r->prompting = true;
	prompt_set(&r->prompt, buf_str(&r->listing.words));
}

static void
act_list(struct reader *r, enum action a)
{
	if (a == ACTION_FILTER)
		reader_filter(r);
	else if (a == ACTION_SORT)
		reader_sort(r);
	else if (a == ACTION_UNREAD)
		reader_toggle_unread(r);
	else
		reader_toggle_flag(r);
}

static void
act_copy(struct reader *r, enum action a)
{
	(void)a;
	reader_copy(r);
}

static void
act_pair(struct reader *r, enum action a)
{
	if (a == ACTION_PAIR)
		reader_pair(r);
	else
		reader_unpair(r);
}

static void
act_view(struct reader *r, enum action a)
{
	if (a == ACTION_ZOOM)
		r->zoom = !r->zoom;
	else if (a == ACTION_JUSTIFY)
		r->justify = !r->justify;
	else
		reader_toggle_tie(r);
}

static void
act_language(struct reader *r, enum action a)
{
	(void)a;
	i18n_use((enum i18n_language)((i18n_used() + 1) % I18N_COUNT));
	/* TRANSLATORS: said in the new language when the interface changes to yours. */
	reader_message(r, _("The interface speaks English now."));
}

static void
act_help(struct reader *r, enum action a)
{
	(void)a;
	r->cover = r->cover == COVER_HELP ? COVER_NONE : COVER_HELP;
	r->help = (struct list){ 0 };
}

/* Undo one thing, the nearest first. */
static void
act_cancel(struct reader *r, enum action a)
{
	(void)a;
	if (r->cover != COVER_NONE) {
		r->cover = COVER_NONE;
	} else if (pair_let_go(r) || reader_deselect(r)) {
		return;
	} else if (r->listing.words.len) {
		reader_search(r, "");
	} else if (r->chosen >= 0) {
		/* The next name is looked for from here on. */
		texts_choose(r, TOPIC_NONE);
	} else {
		r->zoom = false;
	}
}

static const struct {
	void (*act)(struct reader *, enum action);
	bool covered;	/* also while something covers the panes */
} acts[ACTION_COUNT] = {
	[ACTION_DOWN] = { act_move, true },
	[ACTION_UP] = { act_move, true },
	[ACTION_PAGE_DOWN] = { act_move, true },
	[ACTION_PAGE_UP] = { act_move, true },
	[ACTION_HOME] = { act_move, true },
	[ACTION_END] = { act_move, true },
	[ACTION_LEFT] = { act_pane, false },
	[ACTION_RIGHT] = { act_pane, false },
	[ACTION_NEXT_PANE] = { act_pane, false },
	[ACTION_PREVIOUS_PANE] = { act_pane, false },
	[ACTION_OPEN] = { act_open, true },
	[ACTION_BACK] = { act_history, false },
	[ACTION_FORWARD] = { act_history, false },
	[ACTION_NEXT_MENTION] = { act_step, false },
	[ACTION_PREVIOUS_MENTION] = { act_step, false },
	[ACTION_OTHER] = { act_step, false },
	[ACTION_NEXT_ARTICLE] = { act_article, false },
	[ACTION_PREVIOUS_ARTICLE] = { act_article, false },
	[ACTION_ENTITY] = { act_entity, false },
	[ACTION_SEARCH] = { act_search, false },
	[ACTION_FILTER] = { act_list, false },
	[ACTION_SORT] = { act_list, false },
	[ACTION_UNREAD] = { act_list, false },
	[ACTION_FLAG] = { act_list, false },
	[ACTION_PAIR] = { act_pair, false },
	[ACTION_UNPAIR] = { act_pair, false },
	[ACTION_COPY] = { act_copy, false },
	[ACTION_ZOOM] = { act_view, false },
	[ACTION_JUSTIFY] = { act_view, false },
	[ACTION_TIE] = { act_view, false },
	[ACTION_LANGUAGE] = { act_language, true },
	[ACTION_CANCEL] = { act_cancel, true },
	[ACTION_HELP] = { act_help, true },
};

void
reader_act(struct reader *r, enum action a)
{
	/* A key for the panes puts away what covers them. */
	if (!acts[a].covered)
		r->cover = COVER_NONE;
	if (acts[a].act)
		acts[a].act(r, a);
	r->last = a;
}
