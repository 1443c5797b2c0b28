/* reader_about.c - the page about a name, filled from the store. */
#include <config.h>

#include "app/reader_state.h"

enum { MOST_BESIDE = 12 };

void
about_release(struct about *p)
{
	store_spellings_release(&p->spellings);
	vec_release(&p->besides);
	vec_release(&p->months);
	vec_release(&p->ids);
	store_row_release(&p->row);
	vec_release(&p->spelling);
	vec_release(&p->beside);
	vec_release(&p->month);
	*p = (struct about){ 0 };
}

/* Fills H with article I of the page; an unreadable one is a row without text. */
static void
give_article(void *owner, size_t i, struct headline *h)
{
	struct reader *r = owner;
	struct store_row *row = &r->about.row;
	struct err e;

	store_row_release(row);
	*row = (struct store_row){ 0 };
	*h = (struct headline){ .text = "", .lang = LANG_UNKNOWN };
	if (!store_row(r->store, r->about.ids.at[i], row, &e)) {
		*row = (struct store_row){ 0 };
		reader_failed(r, &e);
		return;
	}
	*h = (struct headline){ .text = row->headline, .source = row->source, .lang = row->lang,
	    .date = row->date, .unread = row->unread, .flagged = row->flagged,
	    .paired = row->counterpart != 0, .pinned = row->pinned };
}

/* What the store gave, as the page wants it. */
static void
hand_over(struct reader *r, const struct entity *e)
{
	struct about *p = &r->about;

	for (size_t i = 0; i < p->spellings.len; i++)
		*vec_push(&p->spelling) = (struct entity_page_spelling){
		    p->spellings.at[i].surface, p->spellings.at[i].lang, p->spellings.at[i].count };
	for (size_t i = 0; i < p->besides.len; i++)
		*vec_push(&p->beside) = (struct entity_page_beside){
		    p->besides.at[i].entity, p->besides.at[i].count };
	for (size_t i = 0; i < p->months.len; i++)
		*vec_push(&p->month) = (struct entity_page_month){
		    p->months.at[i].year, p->months.at[i].month, p->months.at[i].mentions };
	p->shown = (struct entity_page){
		.entity = library_known(r->library, e), .narticles = p->ids.len, .article = give_article, .owner = r,
		.spelling = p->spelling.at, .nspellings = p->spelling.len,
		.beside = p->beside.at, .nbesides = p->beside.len,
		.month = p->month.at, .nmonths = p->month.len,
	};
	entity_page_begin(&p->shown);
}

void
about_open(struct reader *r, const struct entity *e)
{
	struct store_query q = { .entity = e->id, .sort = STORE_BY_DATE };
	struct about *p = &r->about;
	struct err err;

	about_release(p);
	if (!store_spellings(r->store, e->id, &p->spellings, &err)
	    || !store_beside(r->store, e->id, MOST_BESIDE, &p->besides, &err)
	    || !store_months(r->store, e->id, &p->months, &err)
	    || !store_find(r->store, &q, &p->ids, &err)) {
		reader_failed(r, &err);
		return;
	}
	hand_over(r, e);
	r->cover = COVER_ABOUT;
}

void
about_choose(struct reader *r)
{
	const struct entity *page = r->about.shown.entity, *beside;
	size_t i = entity_page_selected(&r->about.shown, &beside);

	if (beside) {
		about_open(r, beside);
		return;
	}
	if (i >= r->about.ids.len)
		return;
	r->cover = COVER_NONE;
	jump_open(r, r->about.ids.at[i], page);
}
