/*
 * reader_list.c - which articles are listed; marks, filter, sort, search.
 *
 * Only the ids are held for all of them. A row is read from the store when it is first
 * seen and then kept, so that moving through ten thousand costs no more than through ten.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/reader_state.h"
#include "base/i18n.h"

static void
forget_row(struct listing *l, size_t i)
{
	if (l->row[i])
		store_row_release(l->row[i]);
	free(l->row[i]);
	l->row[i] = NULL;
}

static void
forget_rows(struct listing *l)
{
	for (size_t i = 0; i < l->ids.len; i++)
		forget_row(l, i);
	free(l->row);
	l->row = NULL;
	l->ids.len = 0;
}

void
listing_release(struct listing *l)
{
	forget_rows(l);
	vec_release(&l->ids);
	buf_release(&l->words);
}

const struct store_row *
listing_row(struct reader *r, size_t i)
{
	struct listing *l = &r->listing;
	struct store_row row = { 0 };
	struct err e;

	if (i >= l->ids.len)
		return NULL;
	if (!l->row[i]) {
		if (!store_row(r->store, l->ids.at[i], &row, &e)) {
			reader_failed(r, &e);
			return NULL;
		}
		l->row[i] = MEM_NEW(1, struct store_row);
		*l->row[i] = row;
	}
	return l->row[i];
}

static struct store_query
query_of(const struct listing *l)
{
	return (struct store_query){
		.by_lang = l->filter == FILTER_KURDISH || l->filter == FILTER_ENGLISH,
		.lang = l->filter == FILTER_ENGLISH ? LANG_EN : LANG_CKB,
		.unread = l->filter == FILTER_UNREAD,
		.flagged = l->filter == FILTER_FLAGGED,
		.words = l->words.len ? buf_str(&l->words) : NULL,
		.sort = l->sort,
	};
}

void
listing_find(struct reader *r)
{
	struct listing *l = &r->listing;
	struct store_query q = query_of(l);
	struct store_ids ids = { 0 };
	struct err e;

	if (!library_find(r->library, &q, &ids, &e)) {
		reader_failed(r, &e);
		vec_release(&ids);
		return;
	}
	forget_rows(l);
	vec_release(&l->ids);
	l->ids = ids;
	l->row = MEM_NEW(ids.len, struct store_row *);
	l->list = (struct list){ .len = ids.len };
	listing_select(r, r->id);
}

/* The place of an article in the list; len if it is not there. */
static size_t
place_of(const struct listing *l, int64_t id)
{
	size_t i = 0;

	while (i < l->ids.len && l->ids.at[i] != id)
		i++;
	return i;
}

void
listing_select(struct reader *r, int64_t id)
{
	size_t i = place_of(&r->listing, id);

	if (i < r->listing.ids.len)
		list_select(&r->listing.list, i);
}

void
listing_open_selected(struct reader *r)
{
	if (r->listing.ids.len)
		texts_show(r, r->listing.ids.at[r->listing.list.selected]);
}

bool
listing_is_library_empty(const struct reader *r)
{
	const struct listing *l = &r->listing;

	return l->ids.len == 0 && l->filter == FILTER_ALL && l->words.len == 0;
}

/* List anew, and show the first article if the one shown is not among them. */
static void
list_anew(struct reader *r)
{
	listing_find(r);
	if (place_of(&r->listing, r->id) == r->listing.ids.len)
		listing_open_selected(r);
}

void
reader_search(struct reader *r, const char *words)
{
	struct listing *l = &r->listing;

	buf_clear(&l->words);
	buf_puts(&l->words, words);
	l->named = *words ? library_entity_named(r->library, words) : NULL;
	/* What was found is to be seen also where one pane hides the others. */
	if (*words) {
		r->focus = PANE_LIST;
		texts_leave_here(r);
		texts_choose(r, TOPIC_NONE);	/* "next" goes through the words now */
	}
	list_anew(r);
	/* A name that was searched for is chosen where it is mentioned, however it is spelt. */
	if (l->named)
		texts_choose(r, topics_find(&r->topics, l->named));
	for (int side = 0; side < SIDE_COUNT; side++) {
		body_search(r->body[side], words);
		if (*words)
			body_reveal_hit(r->body[side]);
	}
	if (*words && !l->ids.len)
		reader_message(r, _("Found nothing. Esc shows all again."));
}

void
reader_filter(struct reader *r)
{
	r->listing.filter = (enum filter)((r->listing.filter + 1) % FILTER_COUNT);
	list_anew(r);
}

void
reader_sort(struct reader *r)
{
	static const char *const words[] = {
		[STORE_BY_DATE] = N_("Sorted by date, the newest first."),
		[STORE_BY_SOURCE] = N_("Sorted by source."),
		[STORE_BY_HEADLINE] = N_("Sorted by headline."),
	};

	r->listing.sort = (enum store_sort)((r->listing.sort + 1) % (sizeof words / sizeof *words));
	listing_find(r);
	reader_message(r, _(words[r->listing.sort]));
}

/* The article that a key for marks means: in the list the selected one, else the one read. */
static int64_t
article_meant(const struct reader *r)
{
	const struct article *a = r->article[side_of_pane(r->focus)];

	if (is_text_pane(r->focus))
		return a ? a->id : 0;
	if (r->focus == PANE_LIST && r->listing.ids.len)
		return r->listing.ids.at[r->listing.list.selected];
	return r->id;
}

/* Its row is read again when it is next seen. */
void
listing_touch(struct reader *r, int64_t id)
{
	size_t i = place_of(&r->listing, id);

	if (i < r->listing.ids.len)
		forget_row(&r->listing, i);
}

/* The two marks an article can bear, and what is said when one is set or taken away. */
static const struct mark {
	bool (*set)(struct store *s, int64_t id, bool on, struct err *e);
	const char *is_set, *is_gone;
} unread_mark = { store_set_unread, N_("Marked as unread."), N_("Marked as read.") },
    flag_mark = { store_set_flagged, N_("Flag set."), N_("Flag removed.") };

static void
toggle(struct reader *r, const struct mark *m)
{
	struct store_row row;
	struct err e;
	int64_t id = article_meant(r);
	bool on;

	if (!id)
		return;
	if (!store_row(r->store, id, &row, &e)) {
		reader_failed(r, &e);
		return;
	}
	on = !(m == &flag_mark ? row.flagged : row.unread);
	store_row_release(&row);
	if (!m->set(r->store, id, on, &e)) {
		reader_failed(r, &e);
		return;
	}
	reader_message(r, on ? _(m->is_set) : _(m->is_gone));
	listing_touch(r, id);
}

void
reader_toggle_unread(struct reader *r)
{
	toggle(r, &unread_mark);
}

void
reader_toggle_flag(struct reader *r)
{
	toggle(r, &flag_mark);
}

void
reader_mark_read(struct reader *r, enum side side)
{
	struct article *a = r->article[side];
	struct err e;

	if (!a || !a->unread)
		return;
	a->unread = false;
	if (store_set_unread(r->store, a->id, false, &e))
		listing_touch(r, a->id);
	else
		reader_failed(r, &e);
}
