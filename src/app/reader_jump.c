/*
 * reader_jump.c - from name to name, from article to article, back and forward.
 *
 * Before a jump the place is remembered; several steps of the same kind in a row count
 * as one, so that "back" leads to where the search for a name began.
 */
#include <config.h>

#include "app/reader_state.h"
#include "base/i18n.h"

enum { MOST_SPOTS = 100 };

void
jump_release(struct reader *r)
{
	vec_release(&r->back);
	vec_release(&r->forward);
}

static struct spot
spot_here(const struct reader *r)
{
	struct spot s = { .id = r->id, .focus = r->focus,
	    .has_here = r->chosen >= 0 && r->here != BODY_NO_MENTION,
	    .here_side = r->here_side, .here = r->here };

	for (int side = 0; side < SIDE_COUNT; side++)
		s.offset[side] = body_offset(r->body[side]);
	if (r->chosen >= 0)
		s.entity = r->topics.at[r->chosen].entity;
	return s;
}

static void
push(struct spots *spots, struct spot s)
{
	if (spots->len == MOST_SPOTS) {
		for (size_t i = 1; i < spots->len; i++)
			spots->at[i - 1] = spots->at[i];
		spots->len--;
	}
	*vec_push(spots) = s;
}

void
jump_remember(struct reader *r)
{
	if (!r->id)
		return;
	push(&r->back, spot_here(r));
	r->forward.len = 0;
}

/* Articles may have gone meanwhile; then it says so and stays. */
static void
go_to(struct reader *r, const struct spot *s)
{
	texts_show(r, s->id);
	if (r->id != s->id)
		return;
	listing_select(r, s->id);
	for (int side = 0; side < SIDE_COUNT; side++)
		body_go(r->body[side], s->offset[side]);
	texts_choose(r, topics_find(&r->topics, s->entity));
	texts_leave_here(r);
	if (s->has_here && r->article[s->here_side]
	    && s->here < r->article[s->here_side]->nmentions)
		texts_here(r, s->here_side, s->here);
	r->focus = s->focus;
}

static void
travel(struct reader *r, struct spots *from, struct spots *to, const char *none)
{
	struct spot s;

	if (!from->len) {
		reader_message(r, none);
		return;
	}
	s = from->at[--from->len];
	push(to, spot_here(r));
	go_to(r, &s);
}

void
jump_back(struct reader *r)
{
	travel(r, &r->back, &r->forward, _("There is nothing to go back to."));
}

void
jump_forward(struct reader *r)
{
	travel(r, &r->forward, &r->back, _("There is nothing to go forward to."));
}

bool
jump_has_name(struct reader *r)
{
	if (r->chosen >= 0)
		return true;
	reader_message(r, _("Choose a name first: n goes to the next one, a click does it too."));
	return false;
}

/* Is it what TOPIC stands for; or any name, where no topic is chosen? */
static bool
fits(const struct reader *r, enum side side, size_t mention, int topic)
{
	int of = r->topics.of[side][mention];

	return topic >= 0 ? of == topic : r->topics.at[of].entity != NULL;
}

/* The mention STEP on from FROM in a text that fits TOPIC. */
static size_t
next_in(const struct reader *r, enum side side, long from, int step, int topic)
{
	const struct article *a = r->article[side];
	bool headline = a && !a->headline_derived;

	for (long i = from; a && i >= 0 && i < (long)a->nmentions; i += step) {
		if (a->mention[i].paragraph == 0 && !headline)
			continue;
		if (fits(r, side, (size_t)i, topic))
			return (size_t)i;
	}
	return BODY_NO_MENTION;
}

/* Where to begin: behind the mention one is on, if it is in view, else at the top of the view. */
static long
begin_in(struct reader *r, enum side side, int step)
{
	size_t first;

	if (r->here != BODY_NO_MENTION && r->here_side == side
	    && body_sees(r->body[side], r->here))
		return (long)r->here + step;
	first = body_first_mention(r->body[side]);
	if (first == BODY_NO_MENTION)
		first = r->article[side] ? r->article[side]->nmentions : 0;
	return step > 0 ? (long)first : (long)first - 1;
}

static long
end_in(const struct reader *r, enum side side, int step)
{
	return step > 0 || !r->article[side] ? 0 : (long)r->article[side]->nmentions - 1;
}

/* The text in which mentions are gone through: the one in focus, else the one just gone through. */
static enum side
side_in_focus(const struct reader *r)
{
	if (is_text_pane(r->focus))
		return side_of_pane(r->focus);
	return r->here != BODY_NO_MENTION ? r->here_side : r->side;
}

/* To the next word that was searched for, in one text, then in the other; false if there is none. */
static bool
jump_hit(struct reader *r, int step)
{
	enum side side = is_text_pane(r->focus) ? side_of_pane(r->focus) : r->hit_side;

	if (!body_step_hit(r->body[side], step, false)) {
		if (body_step_hit(r->body[other_side(side)], step, true))
			side = other_side(side);
		else if (!body_step_hit(r->body[side], step, true))
			return false;
	}
	body_leave_hit(r->body[other_side(side)]);
	r->hit_side = side;
	if (is_text_pane(r->focus))
		texts_focus(r, pane_of_side(side));
	texts_scrolled(r, side);
	return true;
}

void
jump_mention(struct reader *r, int step)
{
	enum side side = side_in_focus(r), other = other_side(side);
	size_t found;

	if (r->chosen < 0 && r->listing.words.len && jump_hit(r, step))
		return;
	found = next_in(r, side, begin_in(r, side, step), step, r->chosen);

	/* Then the other text from its end, then this one again. */
	if (found == BODY_NO_MENTION
	    && (found = next_in(r, other, end_in(r, other, step), step, r->chosen))
	    != BODY_NO_MENTION)
		side = other;
	if (found == BODY_NO_MENTION)
		found = next_in(r, side, end_in(r, side, step), step, r->chosen);
	if (found == BODY_NO_MENTION) {
		reader_message(r, _("No names are known in this text."));
		return;
	}
	texts_here(r, side, found);
	if (is_text_pane(r->focus))
		texts_focus(r, pane_of_side(side));
	texts_scrolled(r, side);
}

/* The mention of a topic whose place is nearest to an offset. */
static size_t
nearest(const struct reader *r, enum side side, int topic, size_t offset)
{
	size_t best = BODY_NO_MENTION, best_distance = SIZE_MAX;

	for (size_t i = 0; r->article[side] && i < r->article[side]->nmentions; i++) {
		size_t at = body_mention_offset(r->body[side], i);
		size_t distance = at > offset ? at - offset : offset - at;

		if (r->topics.of[side][i] == topic && distance < best_distance) {
			best = i;
			best_distance = distance;
		}
	}
	return best;
}

/* The same share of the other text, which is near enough to choose between mentions. */
static size_t
matching_offset(const struct reader *r, enum side side, size_t offset)
{
	size_t length[SIDE_COUNT] = { 1, 1 };

	for (int s = 0; s < SIDE_COUNT; s++)
		for (size_t i = 0; r->article[s] && i < r->article[s]->nparagraphs; i++)
			length[s] += r->article[s]->paragraph[i].len;
	return (size_t)((double)offset / (double)length[side]
	    * (double)length[other_side(side)]);
}

void
jump_other(struct reader *r)
{
	enum side side = side_in_focus(r), other = other_side(side);
	size_t offset, found;

	if (!jump_has_name(r))
		return;
	offset = r->here != BODY_NO_MENTION && r->here_side == side
	    ? body_mention_offset(r->body[side], r->here) : body_offset(r->body[side]);
	found = nearest(r, other, r->chosen, matching_offset(r, side, offset));
	if (found == BODY_NO_MENTION) {
		reader_message(r, r->article[other] ? _("The other text does not mention it.")
		    : _("There is no counterpart beside this article."));
		return;
	}
	texts_here(r, other, found);
	texts_focus(r, pane_of_side(other));
}

void
jump_to_chosen(struct reader *r)
{
	enum side side = r->here != BODY_NO_MENTION ? r->here_side : r->side;
	size_t found;

	if (!jump_has_name(r))
		return;
	found = next_in(r, side, 0, 1, r->chosen);
	if (found == BODY_NO_MENTION) {
		side = other_side(side);
		found = next_in(r, side, 0, 1, r->chosen);
	}
	if (found == BODY_NO_MENTION)
		return;
	jump_remember(r);
	texts_here(r, side, found);
	texts_focus(r, pane_of_side(side));
	texts_scrolled(r, side);
}

void
jump_open(struct reader *r, int64_t id, const struct entity *e)
{
	size_t found;

	jump_remember(r);
	texts_show(r, id);
	if (r->id != id)
		return;
	listing_select(r, id);
	texts_focus(r, pane_of_side(r->side));
	texts_choose(r, topics_find(&r->topics, e));
	texts_leave_here(r);
	found = r->chosen >= 0 ? next_in(r, r->side, 0, 1, r->chosen) : BODY_NO_MENTION;
	if (found != BODY_NO_MENTION)
		texts_here(r, r->side, found);
}

/* Is it one of the two articles shown? */
static bool
is_shown(const struct reader *r, int64_t id)
{
	for (int side = 0; side < SIDE_COUNT; side++)
		if (r->article[side] && r->article[side]->id == id)
			return true;
	return false;
}

/* The article STEP on from the one shown that is not shown itself; 0 if there is none. */
static int64_t
next_unshown(const struct reader *r, const struct store_ids *ids, int step)
{
	long at = 0;

	while (at < (long)ids->len && ids->at[at] != r->id)
		at++;
	for (at += step; at >= 0 && at < (long)ids->len; at += step)
		if (!is_shown(r, ids->at[at]))
			return ids->at[at];
	return 0;
}

void
jump_article(struct reader *r, int step)
{
	struct store_query q = { .sort = r->listing.sort };
	struct store_ids ids = { 0 };
	struct err e;
	int64_t id;

	if (!jump_has_name(r))
		return;
	if (!r->topics.at[r->chosen].entity) {
		reader_message(r, _("This goes by names, not by dates."));
		return;
	}
	q.entity = r->topics.at[r->chosen].entity->id;
	if (!store_find(r->store, &q, &ids, &e))
		reader_failed(r, &e);
	id = next_unshown(r, &ids, step);
	vec_release(&ids);
	if (id)
		jump_open(r, id, r->topics.at[r->chosen].entity);
	else
		reader_message(r, step > 0 ? _("No further article mentions it.")
		    : _("No article before this one mentions it."));
}
