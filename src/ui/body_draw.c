/*
 * body_draw.c - the part of an article that is in view, in the styles of the
 * moment.
 *
 * Layouts hold no styles. When a line is drawn, each cluster's bytes say
 * which mention and which word searched for it belongs to; so a new choice
 * costs no new layout.
 */
#include <config.h>

#include "ui/body_state.h"
#include "ui/topics.h"

/* The mention that holds a byte of a paragraph; BODY_NO_MENTION for none. */
static size_t
mention_of_byte(const struct article *a, size_t paragraph, size_t byte)
{
	size_t low = 0, high = a->nmentions;

	/* The first that ends behind the byte. */
	while (low < high) {
		size_t mid = (low + high) / 2;
		const struct mention *m = &a->mention[mid];

		if (m->paragraph < paragraph || (m->paragraph == paragraph && m->end <= byte))
			low = mid + 1;
		else
			high = mid;
	}
	if (low < a->nmentions && a->mention[low].paragraph == paragraph
	    && a->mention[low].start <= byte)
		return low;
	return BODY_NO_MENTION;
}

static uint16_t
mention_style(const struct article *a, size_t i, const struct body_marks *marks)
{
	const struct mention *m = &a->mention[i];
	uint16_t style = topic_style(m->type);

	if (m->likely || (m->entity && m->entity->likely))
		style |= STYLE_LIKELY;
	if (marks->topic && marks->chosen >= 0 && marks->topic[i] == marks->chosen)
		style |= STYLE_CHOSEN;
	if (marks->here == i)
		style |= STYLE_HERE;
	return style;
}

/* The byte that tells what a cluster belongs to; what the layout added goes with what is before. */
static size_t
byte_of(const struct cluster *c)
{
	return c->start == c->end && c->start > 0 ? c->start - 1 : c->start;
}

static uint16_t
style_of(struct body *b, struct block *k, const struct cluster *c,
    const struct body_marks *marks)
{
	size_t byte = byte_of(c), i = mention_of_byte(b->article, k->paragraph, k->from + byte);
	const struct span *hit = hits_at(block_hits(k, b->article, &b->query), byte);
	uint16_t style = i == BODY_NO_MENTION ? 0 : mention_style(b->article, i, marks);

	if (hit)
		style = (uint16_t)(STYLE_HIT | (style & ~STYLE_BASE));
	if (hit && k->start + hit->start == b->hit)
		style |= STYLE_HERE;
	if (k->start + c->start >= marks->from && k->start + c->start < marks->to)
		style |= STYLE_CURSOR;
	return style;
}

/* The line with each cluster in the style it has now. */
static struct line
styled_line(struct body *b, struct block *k, size_t i, const struct body_marks *marks)
{
	struct line line = k->para.line[i];

	b->styled.len = 0;
	for (size_t j = 0; j < line.len; j++) {
		struct cluster *c = vec_push(&b->styled);

		*c = line.cluster[j];
		c->style = style_of(b, k, c, marks);
	}
	line.cluster = b->styled.at;
	return line;
}

/* Where text stands in R: at the side its language begins, a cell from the edge. */
static struct rect
column_of(const struct body *b, struct rect r)
{
	int cols = body_measure(&b->view), spare = r.cols - cols;

	if (lang_is_rtl(b->article->lang))
		r.col += spare - (spare > 1);
	else
		r.col += spare > 1;
	r.cols = cols;
	return r;
}

/* Draw a row of the article into R, which is one row high. */
static void
draw_row(struct body *b, struct place p, struct grid *g, struct rect r,
    const struct body_marks *marks)
{
	struct block *k = body_laid_out(b, p.block);
	struct line line;

	if (p.line >= k->rows)
		return;
	if (k->kind == BLOCK_META) {
		block_draw_meta(k, p.line, b->article, &b->view, g, r);
		return;
	}
	line = styled_line(b, k, p.line, marks);
	grid_put_line(g, r.row, r.col, r.col + r.cols, &line,
	    lang_is_rtl(b->article->lang) ? DIR_RTL : DIR_LTR, block_style(k->kind));
}

void
body_draw(struct body *b, struct grid *g, struct rect r, const struct body_marks *marks)
{
	int rows = r.rows < b->view.rows ? r.rows : b->view.rows;
	struct place p = b->top;

	if (!b->blocks.len)
		return;
	r = column_of(b, r);
	r.rows = 1;
	for (; rows > 0; rows--, r.row++) {
		draw_row(b, p, g, r, marks);
		if (!body_step_down(b, &p))
			break;
	}
}

/*
 * What is drawn at a place of R: the block and its line, and the cluster there,
 * or the nearest.  NULL if no text is on that row.
 */
static const struct cluster *
cluster_at(struct body *b, struct rect r, int col, int row, const struct block **block, bool *there)
{
	struct rect column = column_of(b, r);
	struct place p = b->top;
	const struct line *line;
	int at = column.col;

	for (int n = row - r.row; n > 0; n--)
		if (!body_step_down(b, &p))
			return NULL;
	*block = body_laid_out(b, p.block);
	if (p.line >= (*block)->rows || (*block)->kind == BLOCK_META)
		return NULL;
	line = &(*block)->para.line[p.line];
	if (lang_is_rtl(b->article->lang))
		at += column.cols - line->width;
	*there = false;
	for (size_t i = 0; i < line->len; at += line->cluster[i++].width) {
		*there = col >= at && col < at + line->cluster[i].width;
		if (*there || col < at || i + 1 == line->len)
			return &line->cluster[i];
	}
	return NULL;
}

size_t
body_mention_at(struct body *b, struct rect r, int col, int row)
{
	const struct cluster *c;
	const struct block *k;
	bool there;

	if (!b->blocks.len || !rect_holds(r, col, row))
		return BODY_NO_MENTION;
	c = cluster_at(b, r, col, row, &k, &there);
	return c && there ? mention_of_byte(b->article, k->paragraph, k->from + byte_of(c))
	    : BODY_NO_MENTION;
}

bool
body_offset_at(struct body *b, struct rect r, int col, int row, size_t *start, size_t *end)
{
	const struct cluster *c;
	const struct block *k;
	bool there;

	if (!b->blocks.len || !rect_holds(r, col, row))
		return false;
	c = cluster_at(b, r, col, row, &k, &there);
	if (!c)
		return false;
	*start = k->start + c->start;
	*end = k->start + c->end;
	return true;
}
