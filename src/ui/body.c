/*
 * body.c - an article laid out for reading: headline, source and date,
 * paragraphs.
 *
 * The place at the top of the view is a block and a line of it. Moving walks
 * from there line by line, so that only blocks on the way are laid out;
 * nothing ever needs the number of all lines. How far one has read is told in
 * bytes for the same reason.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "ui/body_state.h"

struct body *
body_new(void)
{
	struct body *b = MEM_NEW(1, struct body);

	b->view = (struct body_view){ .cols = 40, .rows = 10, .lang = LANG_EN };
	b->hit = NO_HIT;
	return b;
}

static void
drop_blocks(struct body *b)
{
	for (size_t i = 0; i < b->blocks.len; i++)
		block_release(&b->blocks.at[i]);
	vec_release(&b->blocks);
}

void
body_free(struct body *b)
{
	if (!b)
		return;
	drop_blocks(b);
	hits_query_release(&b->query);
	vec_release(&b->styled);
	free(b);
}

/* A headline made from the first sentence is not shown: it would be read twice. */
static bool
shows_headline(const struct article *a)
{
	return !a->headline_derived && a->paragraph[0].len > 0;
}

/* The line with source and date; it counts as one byte. */
static void
add_meta(struct body *b, size_t *offset)
{
	*vec_push(&b->blocks) = (struct block){ .kind = BLOCK_META, .last = true, .start = *offset };
	*offset += 1;
}

/* A paragraph, in parts if it is very long, and a byte for its end. */
static void
add_paragraph(struct body *b, enum block_kind kind, size_t paragraph, size_t *offset)
{
	const struct paragraph *p = &b->article->paragraph[paragraph];
	size_t from = 0;

	do {
		size_t len = block_part(p->text + from, p->len - from);

		*vec_push(&b->blocks) = (struct block){
			.kind = kind, .paragraph = paragraph, .from = from, .len = len,
			.last = from + len == p->len, .start = *offset + from,
		};
		from += len;
	} while (from < p->len);
	*offset += p->len + 1;
}

void
body_set(struct body *b, const struct article *a)
{
	size_t offset = 0;

	drop_blocks(b);
	b->article = a;
	b->top = (struct place){ 0 };
	b->anchor = 0;
	b->hit = NO_HIT;
	if (!a)
		return;
	if (shows_headline(a))
		add_paragraph(b, BLOCK_HEADLINE, 0, &offset);
	add_meta(b, &offset);
	for (size_t i = 1; i < a->nparagraphs; i++)
		add_paragraph(b, a->paragraph[i].kind == PARAGRAPH_RELATED ? BLOCK_RELATED
		    : BLOCK_TEXT, i, &offset);
}

void
body_search(struct body *b, const char *words)
{
	hits_query_set(&b->query, words);
	b->hit = NO_HIT;
	for (size_t i = 0; i < b->blocks.len; i++)
		block_forget_hits(&b->blocks.at[i]);
}

int
body_measure(const struct body_view *v)
{
	int cols = v->cols > 12 ? v->cols - 2 : v->cols;

	return cols < 1 ? 1 : cols > BODY_MEASURE ? BODY_MEASURE : cols;
}

struct block *
body_laid_out(struct body *b, size_t i)
{
	struct block *k = &b->blocks.at[i];

	if (!k->laid)
		block_lay_out(k, b->article, &b->view, body_measure(&b->view));
	return k;
}

/* Rows a block takes, with the empty one below its paragraph. */
static size_t
rows_of(struct body *b, size_t i)
{
	struct block *k = body_laid_out(b, i);
	bool gap = k->kind != BLOCK_HEADLINE && k->last && i + 1 < b->blocks.len;

	return k->rows + gap;
}

size_t
body_block_of(const struct body *b, size_t offset)
{
	size_t low = 0, high = b->blocks.len;

	while (high - low > 1) {
		size_t mid = (low + high) / 2;

		if (b->blocks.at[mid].start <= offset)
			low = mid;
		else
			high = mid;
	}
	return low;
}

struct place
body_place_of(struct body *b, size_t offset)
{
	struct place at = { .block = body_block_of(b, offset) };
	struct block *k = body_laid_out(b, at.block);

	if (k->kind == BLOCK_META)
		return at;
	while (at.line + 1 < k->rows && k->start + k->para.line[at.line + 1].start <= offset)
		at.line++;
	return at;
}

size_t
body_offset(const struct body *b)
{
	const struct block *k;

	if (!b->blocks.len)
		return 0;
	k = &b->blocks.at[b->top.block];
	if (!k->laid || k->kind == BLOCK_META)
		return k->start;
	if (b->top.line < k->rows)
		return k->start + k->para.line[b->top.line].start;
	return k->start + k->len;
}

bool
body_step_down(struct body *b, struct place *p)
{
	if (p->line + 1 < rows_of(b, p->block))
		p->line++;
	else if (p->block + 1 < b->blocks.len)
		*p = (struct place){ p->block + 1, 0 };
	else
		return false;
	return true;
}

bool
body_step_up(struct body *b, struct place *p)
{
	if (p->line > 0)
		p->line--;
	else if (p->block > 0)
		*p = (struct place){ p->block - 1, rows_of(b, p->block - 1) - 1 };
	else
		return false;
	return true;
}

/* Rows from the top of the view to the end of the text, counted no further than the view. */
static long
rows_seen(struct body *b)
{
	struct place p = b->top;
	long n = 1;

	while (n < b->view.rows && body_step_down(b, &p))
		n++;
	return n;
}

/* No empty rows below the end as long as there is text above. */
static void
fill_view(struct body *b)
{
	for (long n = b->view.rows - rows_seen(b); n > 0 && body_step_up(b, &b->top); n--)
		;
}

/* From the top of the view on by STEP, how far blocks are kept; behind the last one. */
static size_t
keep_until(const struct body *b, size_t step)
{
	enum { NEAR = 1000 };	/* rows */
	size_t i = b->top.block, rows = 0;

	for (; i < b->blocks.len && rows < NEAR; i += step)
		rows += b->blocks.at[i].laid ? b->blocks.at[i].rows : 0;
	return i;
}

/* Blocks far from view are forgotten, so that reading on does not keep all of them. */
static void
forget_far_blocks(struct body *b)
{
	enum { MANY = 4000 };	/* rows */
	size_t rows = 0, above, below;

	for (size_t i = 0; i < b->blocks.len; i++)
		rows += b->blocks.at[i].laid ? b->blocks.at[i].rows : 0;
	if (rows <= MANY)
		return;
	above = keep_until(b, (size_t)-1);
	below = keep_until(b, 1);
	for (size_t i = 0; i < b->blocks.len; i++)
		if (i >= below || (above < b->blocks.len && i <= above))
			block_release(&b->blocks.at[i]);
}

void
body_fit(struct body *b, const struct body_view *view)
{
	bool same = view->cols == b->view.cols && view->justify == b->view.justify
	    && view->lang == b->view.lang && view->rtl == b->view.rtl;
	bool same_rows = view->rows == b->view.rows;

	b->view = *view;
	if (!b->blocks.len)
		return;
	for (size_t i = 0; !same && i < b->blocks.len; i++)
		block_release(&b->blocks.at[i]);
	if (!same || !same_rows)
		b->top = body_place_of(b, b->anchor);
	fill_view(b);
	forget_far_blocks(b);
}

bool
body_same_place(struct place a, struct place b)
{
	return a.block == b.block && a.line == b.line;
}

bool
body_moved_from(struct body *b, struct place before)
{
	fill_view(b);
	b->anchor = body_offset(b);
	return !body_same_place(before, b->top);
}

bool
body_scroll(struct body *b, long lines)
{
	struct place before = b->top;

	if (!b->blocks.len)
		return false;
	for (; lines > 0 && body_step_down(b, &b->top); lines--)
		;
	for (; lines < 0 && body_step_up(b, &b->top); lines++)
		;
	return body_moved_from(b, before);
}

bool
body_page(struct body *b, int pages)
{
	/* A row seen before stays, so that the eye finds on. */
	return body_scroll(b, pages * (b->view.rows > 2 ? b->view.rows - 1L : 1L));
}

bool
body_home(struct body *b)
{
	struct place before = b->top;

	b->top = (struct place){ 0 };
	return b->blocks.len && body_moved_from(b, before);
}

bool
body_end(struct body *b)
{
	struct place before = b->top;

	if (!b->blocks.len)
		return false;
	b->top.block = b->blocks.len - 1;
	b->top.line = rows_of(b, b->top.block) - 1;
	return body_moved_from(b, before);
}

void
body_go(struct body *b, size_t offset)
{
	if (!b->blocks.len)
		return;
	b->top = body_place_of(b, offset);
	body_moved_from(b, b->top);
}

/* Where the bytes of a row end, as an offset. */
static size_t
end_of_row(struct body *b, struct place p)
{
	const struct block *k = body_laid_out(b, p.block);

	if (k->kind != BLOCK_META && p.line < k->rows)
		return k->start + k->para.line[p.line].end;
	return k->start + (k->kind == BLOCK_META ? 1 : k->len);
}

int
body_percent(struct body *b)
{
	struct place last = b->top, next;
	const struct block *end;
	size_t all;

	if (!b->blocks.len)
		return -1;
	for (int n = 1; n < b->view.rows && body_step_down(b, &last); n++)
		;
	next = last;
	if (!body_step_down(b, &next))
		return b->top.block || b->top.line ? 100 : -1;
	end = &b->blocks.at[b->blocks.len - 1];
	all = end->start + end->len;
	return all ? (int)(end_of_row(b, last) * 100 / (all + 1)) : 0;
}

