/*
 * body_block.c - a paragraph of a body, laid out when it is needed.
 *
 * The layout carries no styles: names chosen and words searched for change at
 * every key, and a line finds its styles by the bytes its clusters came from
 * when it is drawn.
 */
#include <config.h>

#include <string.h>

#include "base/buf.h"
#include "text/date.h"
#include "ui/body_block.h"
#include "ui/pen.h"

/* The last part of a path or address. */
static const char *
base_name(const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;

	return slash && slash[1] ? slash + 1 : file ? file : "";
}

/*
 * Source and date, apart: "Kurdistan 24" and "28 October 2021" may run in
 * different directions, and as one text the figures of the date would stand
 * in the wrong place. The file's name if nothing else is known.
 */
struct meta {
	struct buf date;
	const char *source;
	int source_width, date_width;
	enum dir dir;		/* of the interface */
};

enum { SEPARATOR = 3 };	/* cells of " · " */

static struct meta
meta_of(const struct article *a, const struct body_view *view)
{
	struct meta m = { .source = a->source ? a->source : "",
	    .dir = view->rtl ? DIR_RTL : DIR_LTR };

	if (a->date.year)
		date_write(a->date, view->lang, &m.date);
	if (!*m.source && !m.date.len)
		m.source = base_name(a->file);
	m.source_width = pen_width(m.source, DIR_AUTO);
	m.date_width = pen_width(buf_str(&m.date), m.dir);
	return m;
}

/* Cells of both in one row. */
static int
meta_width(const struct meta *m)
{
	return m->source_width + m->date_width
	    + (m->source_width && m->date_width ? SEPARATOR : 0);
}

static size_t
meta_rows(const struct article *a, const struct body_view *view, int cols)
{
	struct meta m = meta_of(a, view);
	size_t rows = m.source_width && m.date_width && meta_width(&m) > cols ? 2 : 1;

	buf_release(&m.date);
	return rows;
}

static void
put_source(struct pen *p, const struct meta *m)
{
	if (m->source_width)
		pen_put(p, m->source, DIR_AUTO, STYLE_META);
}

static void
put_date(struct pen *p, const struct meta *m)
{
	if (m->date_width)
		pen_put(p, buf_str(&m->date), m->dir, STYLE_META);
}

void
block_draw_meta(const struct block *k, size_t i, const struct article *a,
    const struct body_view *view, struct grid *g, struct rect r)
{
	struct meta m = meta_of(a, view);
	int width = k->rows == 1 ? meta_width(&m) : i == 0 ? m.source_width : m.date_width;
	struct pen p;

	/* It keeps to the side of the text below it. */
	width = width < r.cols ? width : r.cols;
	if (lang_is_rtl(a->lang))
		r.col += r.cols - width;
	r.cols = width;
	p = pen_on(g, r, 0, view->rtl);
	if (i == 0)
		put_source(&p, &m);
	if (k->rows == 1 && m.source_width && m.date_width) {
		pen_skip(&p, 1);
		pen_put(&p, "·", m.dir, STYLE_META);
		pen_skip(&p, 1);
	}
	if (k->rows == 1 || i == 1)
		put_date(&p, &m);
	buf_release(&m.date);
}

/*
 * The last place in the LEN bytes at S, but not before LEAST, that stands behind
 * a space; with SENTENCE behind one that follows the end of a sentence. 0 if
 * there is none.
 */
static size_t
last_gap(const char *s, size_t least, size_t len, bool sentence)
{
	for (size_t i = len; i > least && i > 1; i--) {
		if (s[i - 1] != ' ')
			continue;
		if (!sentence || strchr(".!?", s[i - 2]) || (i > 2 && !memcmp(s + i - 3, "؟", 2)))
			return i;
	}
	return 0;
}

size_t
block_part(const char *s, size_t len)
{
	enum { MOST = 16384, LEAST = MOST / 4 * 3 };	/* bytes; print has some 1000 */
	size_t part;

	if (len <= MOST)
		return len;
	part = last_gap(s, LEAST, MOST, true);
	if (!part)
		part = last_gap(s, LEAST, MOST, false);
	if (part)
		return part;
	for (part = MOST; part > LEAST && ((unsigned char)s[part] & 0xC0) == 0x80; part--)
		;
	return part;
}

void
block_lay_out(struct block *k, const struct article *a, const struct body_view *view, int cols)
{
	const struct paragraph *p = &a->paragraph[k->paragraph];
	const struct para_options o = { .width = cols,
	    .justify = view->justify && k->kind != BLOCK_HEADLINE,
	    .dir = lang_is_rtl(a->lang) ? DIR_RTL : DIR_LTR };

	k->laid = true;
	if (k->kind == BLOCK_META) {
		k->rows = meta_rows(a, view, cols);
		return;
	}
	k->para = para_layout(p->text + k->from, k->len, NULL, 0, &o);
	k->rows = k->para.len;
}

const struct hits *
block_hits(struct block *k, const struct article *a, const struct hits_query *query)
{
	const struct paragraph *p = &a->paragraph[k->paragraph];

	if (!k->searched && k->kind != BLOCK_META)
		hits_find(query, p->text + k->from, k->len, &k->hits);
	k->searched = true;
	return &k->hits;
}

void
block_forget_hits(struct block *k)
{
	vec_release(&k->hits);
	k->searched = false;
}

void
block_release(struct block *k)
{
	if (k->laid && k->kind != BLOCK_META)
		para_release(&k->para);
	k->laid = false;
	block_forget_hits(k);
}

uint16_t
block_style(enum block_kind kind)
{
	static const uint16_t styles[] = {
		[BLOCK_HEADLINE] = STYLE_HEADLINE, [BLOCK_META] = STYLE_META,
		[BLOCK_TEXT] = STYLE_TEXT, [BLOCK_RELATED] = STYLE_RELATED,
	};

	return styles[kind];
}
