/*
 * show.c - hewal show: an article laid out to be read, or both counterparts
 * side by side.
 *
 * Each article becomes a column: laid-out paragraphs, line under line.
 * Columns are put beside each other into one grid.  Where stdout takes no
 * attributes names stand between ‹ ›.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/date.h"
#include "ui/grid.h"
#include "ui/topics.h"
#include "ui/words.h"

enum {
	MARGIN = 1,		/* cells between a column and the bar beside it */
	SIDE_BY_SIDE = 40,	/* from that width on two columns fit */
	MEASURE_MOST = 100	/* cells: longer lines are hard to read */
};

/* A laid-out paragraph in a column. */
struct block {
	struct para para;
	uint16_t style;
};

struct column_text {
	VEC(struct block) block;	/* an empty line follows each */
	size_t rows;
};

struct show {
	struct library *lib;
	struct store_ids shown;
	int width;
	bool plain, both, marks;
	bool by_lang;
	enum lang lang;		/* if by_lang */
	bool failed;
};

static void
add_block(struct column_text *c, const char *text, size_t len, const struct span *span,
    size_t nspans, enum dir dir, int width, uint16_t style)
{
	const struct para_options o = { .dir = dir, .width = width };
	struct para p = para_layout(text, len, span, nspans, &o);

	*vec_push(&c->block) = (struct block){ p, style };
	c->rows += p.len;
}

static void
release_column(struct column_text *c)
{
	for (size_t i = 0; i < c->block.len; i++)
		para_release(&c->block.at[i].para);
	vec_release(&c->block);
}

static uint16_t
style_of(const struct mention *m)
{
	return (uint16_t)(topic_style(m->type) | (m->likely ? STYLE_LIKELY : 0));
}

/* Paragraph I with its names as spans, or between marks. */
static void
add_paragraph(const struct show *s, struct column_text *c, const struct article *a, size_t i,
    int width, uint16_t style)
{
	const struct paragraph *p = &a->paragraph[i];
	VEC(struct span) spans = { 0 };
	struct buf text = { 0 };
	size_t from = 0;

	for (size_t k = 0; k < a->nmentions; k++) {
		const struct mention *m = &a->mention[k];

		if (m->paragraph != i)
			continue;
		buf_add(&text, p->text + from, m->start - from);
		buf_puts(&text, s->marks ? "‹" : "");
		*vec_push(&spans) = (struct span){ text.len, text.len + m->end - m->start, style_of(m) };
		buf_add(&text, p->text + m->start, m->end - m->start);
		buf_puts(&text, s->marks ? "›" : "");
		from = m->end;
	}
	buf_add(&text, p->text + from, p->len - from);
	add_block(c, buf_str(&text), text.len, spans.at, spans.len, words_dir_of(a->lang), width, style);
	buf_release(&text);
	vec_release(&spans);
}

/* Source and date, in the article's own language. */
static void
add_meta(struct column_text *c, const struct article *a, int width)
{
	struct buf b = { 0 };

	if (a->source)
		buf_puts(&b, a->source);
	if (a->date.year) {
		buf_puts(&b, b.len ? " · " : "");
		date_write(a->date, a->lang, &b);
	}
	if (b.len)
		add_block(c, b.data, b.len, NULL, 0, words_dir_of(a->lang), width, STYLE_META);
	buf_release(&b);
}

static struct column_text
lay_out(const struct show *s, const struct article *a, int width)
{
	struct column_text c = { 0 };

	if (!a->headline_derived)
		add_paragraph(s, &c, a, 0, width, STYLE_HEADLINE);
	add_meta(&c, a, width);
	for (size_t i = 1; i < a->nparagraphs; i++)
		add_paragraph(s, &c, a, i, width,
		    a->paragraph[i].kind == PARAGRAPH_RELATED ? STYLE_RELATED : STYLE_TEXT);
	return c;
}

static int
rows_of(const struct column_text *c)
{
	return c->block.len ? (int)(c->rows + c->block.len - 1) : 1;
}

static void
put_column(struct grid *g, const struct column_text *c, int left, int right)
{
	int row = 0;

	for (size_t i = 0; i < c->block.len; i++, row++)
		for (size_t k = 0; k < c->block.at[i].para.len; k++)
			grid_put_line(g, row++, left, right, &c->block.at[i].para.line[k],
			    c->block.at[i].para.dir, c->block.at[i].style);
}

static void
print_and_release(struct grid *g)
{
	struct buf b = { 0 };

	output_grid(&b, g);
	output_flush(&b);
	buf_release(&b);
	grid_release(g);
}

static void
print_one(const struct show *s, const struct article *a)
{
	int measure = s->width < MEASURE_MOST ? s->width : MEASURE_MOST;
	struct column_text c = lay_out(s, a, measure);
	struct grid g = grid_new(s->width, rows_of(&c));
	bool right = lang_is_rtl(a->lang);

	put_column(&g, &c, right ? s->width - measure : 0, right ? s->width : measure);
	print_and_release(&g);
	release_column(&c);
}

/*
 * English at the left margin and Kurdish at the right, each at the side it
 * begins at; a right-to-left interface is the mirror image: there both begin
 * at the bar.
 */
static void
print_two(const struct show *s, const struct article *a, const struct article *b)
{
	const struct article *ckb = a->lang == LANG_CKB ? a : b, *en = ckb == a ? b : a;
	const struct article *left = i18n_is_rtl() ? ckb : en, *right = left == ckb ? en : ckb;
	int bar = (s->width - 1) / 2, cols = bar - MARGIN;
	struct column_text l = lay_out(s, left, cols), r = lay_out(s, right, s->width - bar - 1 - MARGIN);
	int rows = rows_of(&l) > rows_of(&r) ? rows_of(&l) : rows_of(&r);
	struct grid g = grid_new(s->width, rows);

	put_column(&g, &l, 0, cols);
	put_column(&g, &r, bar + 1 + MARGIN, s->width);
	for (int row = 0; row < rows; row++)
		grid_put_point(&g, row, bar, 0x2502, STYLE_BORDER);
	print_and_release(&g);
	release_column(&l);
	release_column(&r);
}

/* The text as it is stored: headline, then paragraphs, with empty lines between. */
static void
print_plain(const struct article *a)
{
	bool first = true;

	for (size_t i = a->headline_derived ? 1 : 0; i < a->nparagraphs; i++) {
		printf("%s%s\n", first ? "" : "\n", a->paragraph[i].text);
		first = false;
	}
}

static void
print_articles(const struct show *s, const struct article *a, const struct article *b)
{
	if (s->plain) {
		print_plain(a);
		if (b)
			putchar('\n');
		if (b)
			print_plain(b);
	} else if (b && s->width >= SIDE_BY_SIDE) {
		print_two(s, a, b);
	} else {
		print_one(s, a);
		if (b)
			putchar('\n');
		if (b)
			print_one(s, b);
	}
}

static bool
was_shown(const struct show *s, int64_t id)
{
	for (size_t i = 0; i < s->shown.len; i++)
		if (s->shown.at[i] == id)
			return true;
	return false;
}

/* The counterpart, if it was not shown yet, or 0. */
static int64_t
counterpart_of(struct show *s, int64_t id)
{
	struct store_counterpart c;
	struct err e;

	if (!store_counterpart(library_store(s->lib), id, &c, &e)) {
		cmd_say("%s", e.text);
		return 0;
	}
	return was_shown(s, c.id) ? 0 : c.id;
}

static struct article *
article_of(struct show *s, int64_t id)
{
	struct err e;
	struct article *a = id ? store_article(library_store(s->lib), id, &e) : NULL;

	if (id && !a) {
		cmd_say("%s", e.text);
		s->failed = true;
	}
	if (a)
		*vec_push(&s->shown) = id;
	return a;
}

/* Show article ID, with its counterpart or as its counterpart where that is asked for. */
static void
show_article(struct show *s, int64_t id)
{
	struct article *a = article_of(s, id), *b = NULL;
	bool wrong = a && s->by_lang && a->lang != s->lang;

	if (a && (s->both || wrong))
		b = article_of(s, counterpart_of(s, id));
	if (a && s->shown.len > 1 + (b != NULL))
		putchar('\n');
	if (wrong && (!b || b->lang != s->lang)) {
		cmd_say(_("%s: there is no counterpart in the language %s"), a->file, lang_code(s->lang));
		s->failed = true;
	} else if (wrong) {
		print_articles(s, b, NULL);
	} else if (a) {
		print_articles(s, a, b);
	}
	article_free(a);
	article_free(b);
}

int
cmd_show(struct cmd_call *call)
{
	const char *lang = call->value[1];
	struct show s = { .width = output_width(call->value[0]), .plain = call->value[2] != NULL };
	struct library_import done;
	int status;

	s.marks = !output_is_terminal();
	if (!s.width)
		return cmd_usage(call, _("--width is a number from 20 to 1000, not %s"), call->value[0]);
	s.both = lang && !strcmp(lang, "both");
	s.by_lang = lang && !s.both;
	if (s.by_lang && (!lang_from_code(lang, &s.lang) || lang_other(s.lang) == LANG_UNKNOWN))
		return cmd_usage(call, _("--lang is ckb, en or both, not %s"), lang);
	s.lib = cmd_articles(call, &done, &status);
	if (!s.lib)
		return status;
	for (size_t i = 0; i < done.ids.len; i++)
		if (!was_shown(&s, done.ids.at[i]))
			show_article(&s, done.ids.at[i]);
	vec_release(&s.shown);
	library_import_release(&done);
	library_close(s.lib);
	return s.failed ? STATUS_PARTLY : status;
}
