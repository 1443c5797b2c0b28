/* reader_title.c - what stands in the borders of the panes, and the tabs of a narrow screen. */
#include <config.h>

#include "app/reader_state.h"
#include "base/i18n.h"
#include "ui/headline.h"
#include "ui/words.h"

static void
title_list(const struct reader *r, struct title *t)
{
	static const char *const filters[FILTER_COUNT] = {
		[FILTER_ALL] = N_("Articles"),
		/* TRANSLATORS: titles of the list of articles when it shows only some: 20 cells. */
		[FILTER_UNREAD] = N_("Unread articles"),
		[FILTER_FLAGGED] = N_("Flagged articles"),
		[FILTER_KURDISH] = N_("Kurdish articles"),
		[FILTER_ENGLISH] = N_("English articles"),
	};
	const struct listing *l = &r->listing;

	buf_puts(&t->name, _(filters[l->filter]));
	if (l->words.len)
		buf_printf(&t->name, " / %s", buf_str(&l->words));
	if (!l->ids.len)
		return;
	words_number(l->list.selected + 1, &t->place);
	buf_putc(&t->place, '/');
	words_number(l->ids.len, &t->place);
}

#define TIED "\u21c5"	/* an arrow up beside one down: the texts scroll together */

static void
title_text(const struct reader *r, enum side side, struct title *t)
{
	const struct article *a = r->article[side];
	int percent = a && r->body_rect[side].rows > 0 ? body_percent(r->body[side]) : -1;
	enum lang lang = a ? a->lang : side == SIDE_KURDISH ? LANG_CKB : LANG_EN;

	buf_puts(&t->name, words_language(lang));
	if (r->pinned)
		buf_puts(&t->place, HEADLINE_PINNED);
	if (r->tied && r->article[0] && r->article[1])
		buf_printf(&t->place, "%s" TIED, t->place.len ? " " : "");
	if (percent >= 0 && t->place.len)
		buf_putc(&t->place, ' ');
	if (percent >= 0)
		words_percent(percent, &t->place);
}

static void
title_names(const struct reader *r, struct title *t)
{
	buf_puts(&t->name, _("Names"));
	if (r->topics.len)
		words_number(r->topics.len, &t->place);
}

struct frame_title
title_make(const struct reader *r, enum pane p, struct title *t)
{
	if (p == PANE_LIST)
		title_list(r, t);
	else if (p == PANE_NAMES)
		title_names(r, t);
	else
		title_text(r, side_of_pane(p), t);
	return (struct frame_title){ buf_str(&t->name), t->place.len ? buf_str(&t->place) : NULL };
}

void
title_release(struct title *t)
{
	buf_release(&t->name);
	buf_release(&t->place);
}

void
title_draw_tabs(const struct reader *r, struct grid *g)
{
	static const enum pane of[TAB_COUNT] = { PANE_LIST, PANE_ENGLISH, PANE_NAMES };
	struct frame_title tab[TAB_COUNT];
	struct title t[TAB_COUNT] = { 0 };

	if (!r->layout.tabs.rows)
		return;
	for (int i = 0; i < TAB_COUNT; i++)
		tab[i] = title_make(r, of[i], &t[i]);
	/* TRANSLATORS: the tab with the two texts, between "Articles" and "Names". */
	tab[TAB_TEXTS] = (struct frame_title){ _("Texts"), NULL };
	frame_tabs(g, &r->layout, tab, r->focus);
	for (int i = 0; i < TAB_COUNT; i++)
		title_release(&t[i]);
}

void
title_draw_frames(const struct reader *r, struct grid *g)
{
	for (int i = 0; i < PANE_COUNT; i++) {
		enum pane p = (enum pane)i;
		struct title t = { 0 };
		struct frame_title title = title_make(r, p, &t);

		frame_draw(g, &r->layout, p, &title, r->focus == p);
		title_release(&t);
	}
}
