/*
 * reader_texts.c - the two articles side by side, the chosen name, tied scrolling.
 *
 * One article is what was opened; the other pane shows its best counterpart. The names
 * of both are gathered once when they are opened, and everything else speaks of them by
 * number.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/reader_state.h"
#include "base/i18n.h"

void
texts_release(struct reader *r)
{
	for (int side = 0; side < SIDE_COUNT; side++) {
		body_set(r->body[side], NULL);
		article_free(r->article[side]);
		r->article[side] = NULL;
	}
	topics_release(&r->topics);
	entity_pane_set(&r->names, &r->topics);
	r->tie.len = 0;
	r->chosen = TOPIC_NONE;
	r->here = BODY_NO_MENTION;
	reader_deselect(r);
	r->id = 0;
}

static struct article *
read_article(struct reader *r, int64_t id)
{
	struct err e;
	struct article *a = store_article(r->store, id, &e);

	if (!a)
		reader_failed(r, &e);
	return a;
}

/* The counterpart, which stands on the other side; NULL if there is none. */
static struct article *
read_counterpart(struct reader *r, int64_t id, enum side side)
{
	struct store_counterpart c;
	struct article *a;
	struct err e;

	r->pinned = false;
	if (!store_counterpart(r->store, id, &c, &e)) {
		reader_failed(r, &e);
		return NULL;
	}
	a = c.id ? read_article(r, c.id) : NULL;
	if (a && side_of(a->lang) == side) {
		article_free(a);
		return NULL;
	}
	r->pinned = a && c.pinned;
	return a;
}

/* Both articles are there: make what is told from both. */
static void
begin(struct reader *r)
{
	topics_make(&r->topics, (const struct article *const *)r->article);
	entity_pane_set(&r->names, &r->topics);
	for (int side = 0; side < SIDE_COUNT; side++) {
		body_set(r->body[side], r->article[side]);
		if (r->listing.words.len)
			body_reveal_hit(r->body[side]);
	}
}

void
texts_show(struct reader *r, int64_t id)
{
	struct article *a;
	const struct entity *chosen;

	if (id == r->id || !(a = read_article(r, id)))
		return;
	chosen = r->chosen >= 0 ? r->topics.at[r->chosen].entity : r->listing.named;
	texts_release(r);
	r->id = id;
	r->side = r->hit_side = side_of(a->lang);
	r->article[r->side] = a;
	r->article[other_side(r->side)] = read_counterpart(r, id, r->side);
	begin(r);
	/* Who was chosen stays chosen where he is named too. */
	texts_choose(r, topics_find(&r->topics, chosen));
	if (r->tied)
		texts_scrolled(r, r->side);
}

void
texts_show_again(struct reader *r)
{
	int64_t id = r->id;
	size_t offset = body_offset(r->body[r->side]);
	enum side side = r->side;

	r->id = 0;
	texts_show(r, id);
	body_go(r->body[side], offset);
}

void
texts_focus(struct reader *r, enum pane p)
{
	r->focus = p;
	if (is_text_pane(p))
		reader_mark_read(r, side_of_pane(p));
	if (p == PANE_NAMES && r->topics.len)
		texts_choose(r, (int)r->names.list.selected);
}

void
texts_choose(struct reader *r, int topic)
{
	r->chosen = topic;
	if (topic >= 0)
		list_select(&r->names.list, (size_t)topic);
}

void
texts_leave_here(struct reader *r)
{
	r->here = BODY_NO_MENTION;
}

void
texts_here(struct reader *r, enum side side, size_t mention)
{
	r->here_side = side;
	r->here = mention;
	texts_choose(r, r->topics.of[side][mention]);
	body_reveal(r->body[side], mention);
}

/* A text as the tie sees it; the offsets become the caller's. */
static struct tie_text
text_of(const struct reader *r, enum side side, size_t **offsets)
{
	const struct article *a = r->article[side];
	struct tie_text t = { .topic = r->topics.of[side], .mentions = a->nmentions };

	*offsets = MEM_NEW(a->nmentions, size_t);
	for (size_t i = 0; i < a->nmentions; i++)
		(*offsets)[i] = body_mention_offset(r->body[side], i);
	for (size_t i = 0; i < a->nparagraphs; i++)
		t.length += a->paragraph[i].len + 1;
	t.offset = *offsets;
	return t;
}

/* Find the anchors of this pair; HERE belongs together for sure. */
static void
make_tie(struct reader *r, const size_t here[SIDE_COUNT])
{
	struct tie_text text[SIDE_COUNT];
	size_t *offsets[SIDE_COUNT];

	for (int side = 0; side < SIDE_COUNT; side++)
		text[side] = text_of(r, (enum side)side, &offsets[side]);
	tie_make(&r->tie, text, here);
	free(offsets[0]);
	free(offsets[1]);
}

void
texts_scrolled(struct reader *r, enum side side)
{
	const size_t begin_of_both[SIDE_COUNT] = { 0, 0 };
	enum side other = other_side(side);

	if (!r->tied || !r->article[0] || !r->article[1])
		return;
	if (!r->tie.len)
		make_tie(r, begin_of_both);
	body_go(r->body[other], tie_match(&r->tie, side, body_offset(r->body[side])));
}

void
reader_toggle_tie(struct reader *r)
{
	r->tied = !r->tied;
	if (!r->tied) {
		reader_message(r, _("Each text scrolls alone."));
		return;
	}
	if (r->article[0] && r->article[1]) {
		const size_t here[SIDE_COUNT] = { body_offset(r->body[0]),
		    body_offset(r->body[1]) };

		make_tie(r, here);
	}
	reader_message(r, _("Both texts scroll together from here."));
}
