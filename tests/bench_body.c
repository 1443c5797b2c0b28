/*
 * bench_body.c - how soon a very long article stands on the screen and moves.
 *
 * Three articles of a megabyte, as no newspaper prints them: of many paragraphs,
 * of a single one, of short lines.  What is measured is what the reader does
 * between a key and the bytes for the terminal: fit, draw, tell the percentage.
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/vec.h"
#include "bench.h"
#include "model/article.h"
#include "ui/body.h"

enum { BYTES = 1000 * 1000, COLS = 100, ROWS = 45, STEPS = 200 };

struct paragraphs VEC_OF(struct paragraph);

static void
add(struct paragraphs *list, const char *s, size_t len)
{
	*vec_push(list) = (struct paragraph){ .text = s, .len = len };
}

/* The text in LINES paragraphs of about one length, cut at spaces. */
static struct article *
article_of(const struct buf *text, size_t lines)
{
	struct article *a = article_new();
	struct paragraphs list = { 0 };
	size_t from = 0;

	add(&list, "A headline", 10);
	for (size_t i = 1; i <= lines && from < text->len; i++) {
		size_t end = text->len / lines * i;

		while (end < text->len && (i == lines || text->data[end] != ' '))
			end++;
		add(&list, text->data + from, end - from);
		from = end + 1;
	}
	article_set_paragraphs(a, list.at, list.len);
	a->lang = LANG_CKB;
	vec_release(&list);
	return a;
}

static struct grid screen;

static double
show(struct body *b, int cols, double from)
{
	const struct body_marks none = { .here = BODY_NO_MENTION };

	body_fit(b, &(struct body_view){ .cols = cols, .rows = ROWS, .lang = LANG_CKB });
	body_draw(b, &screen, (struct rect){ 0, 0, cols, ROWS }, &none);
	body_percent(b);
	return bench_used() - from;
}

static double
slowest_of(struct body *b, bool (*move)(struct body *, int), int by)
{
	double worst = 0;

	for (int i = 0; i < STEPS; i++) {
		double from = bench_used(), t;

		move(b, by);
		t = show(b, COLS, from);
		worst = t > worst ? t : worst;
	}
	return worst;
}

static bool
line(struct body *b, int by)
{
	return body_scroll(b, by);
}

static void
measure(const char *name, const struct buf *text, size_t lines)
{
	struct article *a = article_of(text, lines);
	struct body *b = body_new();
	double from = bench_used();
	double first, next, end, back, up, resize, find, word;

	body_set(b, a);
	first = show(b, COLS, from);
	next = slowest_of(b, body_page, 1);
	from = bench_used();
	body_end(b);
	end = show(b, COLS, from);
	back = slowest_of(b, body_page, -1);
	up = slowest_of(b, line, -1);
	from = bench_used();
	resize = show(b, COLS - 17, from);
	from = bench_used();
	body_search(b, "nowhere");
	body_reveal_hit(b);
	find = show(b, COLS, from);
	from = bench_used();
	body_step_hit(b, 1, false);
	word = show(b, COLS, from);
	printf("%-22s %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f\n", name, first, next, end,
	    back, up, resize, find, word);
	body_free(b);
	article_free(a);
}

void
bench_body(void)
{
	struct buf text = { 0 };

	screen = grid_new(COLS, ROWS);
	bench_text(BYTES, ' ', &text);
	printf("articles of 1 MB, %dx%d; ms of processor, of steps the slowest of %d\n",
	    COLS, ROWS, STEPS);
	printf("%-22s %8s %8s %8s %8s %8s %8s %8s %8s\n", "", "first", "page", "to end",
	    "back", "line up", "resize", "search", "again");
	measure("5000 paragraphs", &text, 5000);
	measure("one paragraph", &text, 1);
	measure("10000 short lines", &text, 10000);
	grid_release(&screen);
	buf_release(&text);
}
