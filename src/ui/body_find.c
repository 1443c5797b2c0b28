/* body_find.c - where names and words stand in an article, and bringing them into view. */
#include <config.h>

#include "ui/body_state.h"

/* The block that shows a byte of a paragraph; NULL for a headline that is not shown. */
static const struct block *
block_of_byte(const struct body *b, size_t paragraph, size_t byte)
{
	bool headline = b->blocks.len && b->blocks.at[0].kind == BLOCK_HEADLINE;
	size_t low = paragraph ? headline + 1u : 0, high = b->blocks.len;

	if (low >= high || (!paragraph && !headline))
		return NULL;
	/* The last that does not begin behind it. */
	while (high - low > 1) {
		size_t mid = (low + high) / 2;
		const struct block *k = &b->blocks.at[mid];

		if (k->kind == BLOCK_META ? !paragraph : k->paragraph > paragraph
		    || (k->paragraph == paragraph && k->from > byte))
			high = mid;
		else
			low = mid;
	}
	return &b->blocks.at[low];
}

size_t
body_mention_offset(const struct body *b, size_t mention)
{
	const struct mention *m = &b->article->mention[mention];
	const struct block *k = block_of_byte(b, m->paragraph, m->start);

	return k ? k->start + m->start - k->from : 0;
}

/* Is the row in view; and if so, which one is it? */
static bool
row_in_view(struct body *b, struct place at, int *row)
{
	struct place p = b->top;

	for (*row = 0; *row < b->view.rows; ++*row) {
		if (body_same_place(p, at))
			return true;
		if (!body_step_down(b, &p))
			return false;
	}
	return false;
}

bool
body_sees(struct body *b, size_t mention)
{
	int row;

	return row_in_view(b, body_place_of(b, body_mention_offset(b, mention)), &row);
}

/* Bring the row of an offset into view, a third below the top: what was said before matters. */
static void
reveal(struct body *b, size_t offset)
{
	struct place at = body_place_of(b, offset);
	int row;

	if (row_in_view(b, at, &row))
		return;
	b->top = at;
	for (int n = b->view.rows / 3; n > 0 && body_step_up(b, &b->top); n--)
		;
	body_moved_from(b, at);
}

void
body_reveal(struct body *b, size_t mention)
{
	reveal(b, body_mention_offset(b, mention));
}

size_t
body_first_mention(struct body *b)
{
	size_t offset = body_offset(b);

	for (size_t i = 0; b->article && i < b->article->nmentions; i++)
		if (body_mention_offset(b, i) >= offset)
			return i;
	return BODY_NO_MENTION;
}

bool
body_reveal_hit(struct body *b)
{
	for (size_t i = 0; i < b->blocks.len; i++) {
		const struct hits *h = block_hits(&b->blocks.at[i], b->article, &b->query);

		if (h->len) {
			reveal(b, b->blocks.at[i].start + h->at[0].start);
			return true;
		}
	}
	return false;
}

static size_t
hit_at_or_after(struct body *b, size_t offset)
{
	for (size_t i = body_block_of(b, offset); i < b->blocks.len; i++) {
		const struct hits *h = block_hits(&b->blocks.at[i], b->article, &b->query);

		for (size_t j = 0; j < h->len; j++)
			if (b->blocks.at[i].start + h->at[j].start >= offset)
				return b->blocks.at[i].start + h->at[j].start;
	}
	return NO_HIT;
}

static size_t
hit_before(struct body *b, size_t offset)
{
	size_t i = b->blocks.len ? body_block_of(b, offset) + 1 : 0;

	while (i-- > 0) {
		const struct hits *h = block_hits(&b->blocks.at[i], b->article, &b->query);

		for (size_t j = h->len; j-- > 0;)
			if (b->blocks.at[i].start + h->at[j].start < offset)
				return b->blocks.at[i].start + h->at[j].start;
	}
	return NO_HIT;
}

/* The cursor scrolled out of view is no place to go on from. */
static bool
sees_hit(struct body *b)
{
	int row;

	return b->hit != NO_HIT && row_in_view(b, body_place_of(b, b->hit), &row);
}

bool
body_step_hit(struct body *b, int step, bool from_end)
{
	bool here = b->blocks.len && sees_hit(b);
	size_t from = here ? b->hit : body_offset(b), found;

	if (step > 0)
		found = hit_at_or_after(b, from_end ? 0 : from + here);
	else
		found = hit_before(b, from_end ? SIZE_MAX : from);
	if (found == NO_HIT)
		return false;
	b->hit = found;
	reveal(b, found);
	return true;
}

void
body_leave_hit(struct body *b)
{
	b->hit = NO_HIT;
}

void
body_text(const struct body *b, size_t from, size_t to, struct buf *out)
{
	size_t paragraph = SIZE_MAX;

	for (size_t i = 0; i < b->blocks.len; i++) {
		const struct block *k = &b->blocks.at[i];
		size_t begin = from > k->start ? from - k->start : 0;
		size_t end = to > k->start ? to - k->start : 0;

		if (end > k->len)
			end = k->len;
		if (k->kind == BLOCK_META || begin >= end)
			continue;
		if (paragraph != SIZE_MAX && paragraph != k->paragraph)
			buf_puts(out, "\n\n");
		paragraph = k->paragraph;
		buf_add(out, b->article->paragraph[k->paragraph].text + k->from + begin, end - begin);
	}
}
