/* body_test.c - an article laid out for reading, the names of both texts, and what ties them. */
#include <config.h>

#include <stdint.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "sample.h"
#include "tap.h"
#include "ui/body_state.h"
#include "ui/entity_pane.h"
#include "ui/hits.h"
#include "ui/tie.h"
#include "ui/topics.h"

static const struct body_marks no_marks = { .here = BODY_NO_MENTION };

static void
fit(struct body *b, int cols, int rows)
{
	body_fit(b, &(struct body_view){ .cols = cols, .rows = rows, .lang = LANG_EN });
}

/* What the body shows in so many cells. */
static const char *
shown(struct body *b, int cols, int rows, const struct body_marks *marks, bool styles,
    struct buf *out)
{
	struct grid g = grid_new(cols, rows);

	fit(b, cols, rows);
	body_draw(b, &g, (struct rect){ 0, 0, cols, rows }, marks);
	buf_clear(out);
	if (styles)
		grid_dump_styles(&g, out);
	else
		grid_dump(&g, out);
	grid_release(&g);
	return buf_str(out);
}

static void
test_reading(void)
{
	struct article *a = sample_article(&samples[SAMPLE_BRIDGE_EN]);
	struct article *d = sample_article(&samples[SAMPLE_FAIR_EN]);
	struct body *b = body_new();
	struct buf out = { 0 };

	body_set(b, a);
	is_str(shown(b, 42, 8, &no_marks, false, &out),
	    " New bridge over the Sirwan opens near\n"
	    " Halabja\n"
	    " Zagros Daily · 14 March 2022\n"
	    "\n"
	    " HALABJA – Governor Karwan Rostam opened\n"
	    " the new bridge over the Sirwan on\n"
	    " Monday, together with engineers of the\n"
	    " Ministry of Construction.\n", "headline, source and date, text");
	is_str(shown(b, 42, 8, &no_marks, true, &out),
	    " HHHHHHHHHHHHHHHHHHHHLLLLLLHHHHHHHHHHH\n"
	    " LLLLLLL\n"
	    " mmmmmmmmmmmm m mmmmmmmmmmmmm\n"
	    "\n"
	    " LLLLLLL            PPPPPPPPPPPPP\n"
	    "                         LLLLLL\n"
	    " DDDDDD\n"
	    " OOOOOOOOOOOOOOOOOOOOOOOO\n", "names in the style of their type");
	is_str(shown(b, 14, 3, &no_marks, false, &out), " New bridge\n over the\n Sirwan opens\n",
	    "narrow");
	body_set(b, d);
	is_str(shown(b, 60, 4, &no_marks, false, &out),
	    " Zagros Daily · 28 October 2022\n"
	    "\n"
	    " Halabja has opened its pomegranate fair. Growers from\n"
	    " forty villages show what they picked this autumn.\n",
	    "a headline made from the first sentence is not read twice");
	body_set(b, NULL);
	is_str(shown(b, 10, 2, &no_marks, false, &out), "\n\n", "nothing to read");
	buf_release(&out);
	body_free(b);
	article_free(a);
	article_free(d);
}

static void
test_marks(void)
{
	struct article *a = sample_article(&samples[SAMPLE_BRIDGE_EN]);
	struct topics t = { 0 };
	struct body *b = body_new();
	struct buf out = { 0 };
	const struct article *both[SIDE_COUNT] = { a, NULL };

	topics_make(&t, both);
	body_set(b, a);
	struct body_marks marks = { .topic = t.of[SIDE_ENGLISH], .here = 0,
	    .chosen = topics_find(&t, &sample_sirwan) };
	is_str(shown(b, 42, 1, &marks, true, &out), " HHHHHHHHHHHHHHHHHHHH@@@@@@HHHHHHHHHHH\n",
	    "the mention one is on");
	marks.here = BODY_NO_MENTION;
	is_str(shown(b, 42, 1, &marks, true, &out), " HHHHHHHHHHHHHHHHHHHH++++++HHHHHHHHHHH\n",
	    "a mention of the chosen name");
	body_search(b, "BRIDGE");
	is_str(shown(b, 42, 1, &no_marks, true, &out), " HHHH//////HHHHHHHHHHLLLLLLHHHHHHHHHHH\n",
	    "a word that is searched for");
	body_search(b, NULL);
	is_num((long long)body_mention_at(b, (struct rect){ 0, 0, 42, 1 }, 21, 0), 0,
	    "a click on a name");
	is_num((long long)body_mention_at(b, (struct rect){ 0, 0, 42, 1 }, 20, 0),
	    (long long)BODY_NO_MENTION, "a click beside it");
	buf_release(&out);
	body_free(b);
	topics_release(&t);
	article_free(a);
}

/* Spaces that justifying adds before a name are no part of it. */
static void
test_justified(void)
{
	struct article *a = sample_article(&samples[SAMPLE_BRIDGE_EN]);
	struct body *b = body_new();
	struct grid g = grid_new(34, 12);
	bool blank = true;

	body_set(b, a);
	body_fit(b, &(struct body_view){ .cols = 34, .rows = 12, .lang = LANG_EN, .justify = true });
	body_draw(b, &g, (struct rect){ 0, 0, 34, 12 }, &no_marks);
	for (int i = 1; i < g.rows * g.cols; i++) {
		const struct cell *c = grid_at(&g, i % g.cols, i / g.cols);

		if (c->shown[0] == ' ' && c->style != STYLE_TEXT
		    && c[-1].shown[0] == ' ' && c[-1].style == STYLE_TEXT)
			blank = false;
	}
	ok(blank, "spaces added before a name do not belong to it");
	grid_release(&g);
	body_free(b);
	article_free(a);
}

/* A long article: paragraph I is the word wI, many times. */
static struct article *
long_article(size_t paragraphs, int words)
{
	struct article *a = article_new();
	struct paragraph *p = MEM_NEW(paragraphs + 1, struct paragraph);
	struct buf text = { 0 };

	p[0] = (struct paragraph){ "Long", 4, PARAGRAPH_TEXT };
	for (size_t i = 1; i <= paragraphs; i++) {
		for (int w = 0; w < words; w++)
			buf_printf(&text, "w%zu%s", i, w + 1 < words ? " " : "");
		p[i].len = text.len;
		p[i].text = buf_take(&text);
	}
	article_set_paragraphs(a, p, paragraphs + 1);
	for (size_t i = 1; i <= paragraphs; i++)
		free((char *)p[i].text);
	free(p);
	a->lang = LANG_EN;
	return a;
}

static void
test_scrolling(void)
{
	struct article *a = long_article(200, 40);
	struct body *b = body_new();
	struct buf out = { 0 };
	char word[16];
	bool kept = true;

	body_set(b, a);
	fit(b, 40, 10);
	is_num(body_percent(b), 0, "at the beginning nothing is read");
	ok(!body_scroll(b, -1), "there is nothing above it");
	ok(body_scroll(b, 3) && body_scroll(b, -3), "down and up again");
	ok(!body_home(b), "that is the beginning");
	ok(body_end(b) && !body_scroll(b, 1) && !body_end(b), "nothing below the end");
	is_num(body_percent(b), 100, "at the end all is read");
	shown(b, 40, 10, &no_marks, false, &out);
	ok(strlen(buf_str(&out)) > 20 && out.data[out.len - 2] != '\n', "no empty rows below it");
	body_home(b);
	for (int i = 0; i < 20; i++)
		body_page(b, 1);
	size_t place = body_offset(b);
	for (int i = 0; i < 7; i++)
		body_page(b, 1);
	for (int i = 0; i < 7; i++)
		body_page(b, -1);
	is_num((long long)body_offset(b), (long long)place, "as many pages back as forth");
	for (int cols = 90; cols > 14; cols -= 5) {
		fit(b, cols, 10);
		kept = kept && body_offset(b) <= place;
		fit(b, 40, 10);
		kept = kept && body_offset(b) == place;
	}
	ok(kept, "resizing and back keeps the place");
	snprintf(word, sizeof word, "w%d", 100);
	body_search(b, word);
	ok(body_reveal_hit(b), "the word searched for is found");
	ok(strstr(shown(b, 40, 10, &no_marks, false, &out), word), "and shown");
	body_search(b, "nowhere");
	ok(!body_reveal_hit(b), "another is not");
	buf_release(&out);
	body_free(b);
	article_free(a);
}

/* Rows laid out at this moment. */
static size_t
rows_laid(const struct body *b)
{
	size_t rows = 0;

	for (size_t i = 0; i < b->blocks.len; i++)
		rows += b->blocks.at[i].laid ? b->blocks.at[i].rows : 0;
	return rows;
}

/* One paragraph of the numbers from 1 on, apart by spaces, a full stop at times. */
static struct article *
counting_article(int numbers)
{
	struct article *a = article_new();
	struct buf text = { 0 };

	for (int i = 1; i <= numbers; i++)
		buf_printf(&text, "n%d%s", i, i == numbers ? "" : i % 9 ? " " : ". ");
	article_set_paragraphs(a, (struct paragraph[]){ { "Long", 4, PARAGRAPH_TEXT },
	    { buf_str(&text), text.len, PARAGRAPH_TEXT } }, 2);
	a->lang = LANG_EN;
	buf_release(&text);
	return a;
}

/* Read from the beginning to the end, row by row: is every number there, and in order? */
static bool
counts_to(struct body *b, int numbers)
{
	struct buf out = { 0 };
	int seen = 0;
	bool gap = false;

	fit(b, 60, 1);
	body_home(b);
	do {
		shown(b, 60, 1, &no_marks, false, &out);
		for (char *s = out.data; (s = strchr(s, 'n')); s++)
			if (s[1] >= '0' && s[1] <= '9' && strtol(s + 1, NULL, 10) == seen + 1)
				seen++;
		gap = gap || (seen && out.len < 2);
	} while (body_scroll(b, 1));
	buf_release(&out);
	return seen == numbers && !gap;
}

/* A paragraph longer than all print: only what is seen is laid out, nothing is lost. */
static void
test_very_long(void)
{
	enum { NUMBERS = 100000 };
	struct article *a = counting_article(NUMBERS);
	struct mention m[3] = { { .paragraph = 1 }, { .paragraph = 1 }, { .paragraph = 1 } };
	struct body *b = body_new();
	struct buf out = { 0 };
	bool kept = true, sees = true;

	for (size_t i = 0; i < 3; i++) {
		m[i].start = (size_t)(strstr(a->paragraph[1].text, ((const char *const[]){
		    "n7 ", "n50000 ", "n99999" })[i]) - a->paragraph[1].text);
		m[i].end = m[i].start + 2;
		m[i].type = ENTITY_PER;
	}
	article_set_mentions(a, m, 3);
	body_set(b, a);
	fit(b, 60, 20);
	ok(rows_laid(b) < 1000, "its beginning costs %zu rows", rows_laid(b));
	body_end(b);
	ok(rows_laid(b) < 2000, "its end, with it, %zu", rows_laid(b));
	ok(strstr(shown(b, 60, 20, &no_marks, false, &out), "n100000"), "the end is seen");
	is_num(body_percent(b), 100, "all is read there");
	body_page(b, -20);
	for (int cols = 90; cols > 20; cols -= 7) {
		size_t place = body_offset(b);

		fit(b, cols, 20);
		fit(b, 60, 20);
		kept = kept && body_offset(b) == place;
	}
	ok(kept, "resizing keeps the place");
	for (size_t i = 0; i < 3; i++) {
		body_home(b);
		body_reveal(b, i);
		shown(b, 60, 20, &no_marks, true, &out);
		sees = sees && body_sees(b, i) && strchr(buf_str(&out), 'P') &&
		    body_mention_offset(b, i) == m[i].start + strlen("Long") + 2;
	}
	ok(sees, "names in it are found and marked");
	body_home(b);
	body_search(b, "n77777");
	ok(body_reveal_hit(b) && strstr(shown(b, 60, 20, &no_marks, false, &out), "n77777"),
	    "a word in it is found");
	ok(strchr(shown(b, 60, 20, &no_marks, true, &out), '/'), "and marked");
	ok(body_step_hit(b, 1, true) && !body_step_hit(b, 1, false), "once");
	ok(counts_to(b, NUMBERS), "scrolling through it misses nothing, and no row is empty");
	ok(rows_laid(b) < 5000, "what is far is forgotten: %zu rows are kept", rows_laid(b));
	buf_release(&out);
	body_free(b);
	article_free(a);
}

/* Without spaces, and in Kurdish: parts end between letters, or behind a sentence. */
static void
test_parts(void)
{
	struct buf text = { 0 };
	bool whole = true;
	size_t part;

	while (text.len < 40000)
		buf_puts(&text, "هەولێر");
	part = block_part(text.data, text.len);
	ok(part < text.len && (text.data[part] & 0xC0) != 0x80, "a letter is not cut");
	buf_clear(&text);
	while (text.len < 40000)
		buf_puts(&text, "ئەمە ڕستەیەکە لە هەولێر، کەی دەچیت؟ ");
	part = block_part(text.data, text.len);
	ok(part < text.len && !memcmp(text.data + part - 3, "؟ ", 3), "it ends behind a sentence");
	for (size_t len = 0; len < 4000; len += 100)
		whole = whole && block_part(text.data, len) == len;
	ok(whole, "what print has is not cut");
	buf_release(&text);
}

static void
test_mentions(void)
{
	struct article *a = sample_article(&samples[SAMPLE_BRIDGE_EN]);
	struct body *b = body_new();
	bool revealed = true, rising = true;
	size_t last = a->nmentions - 1;

	body_set(b, a);
	fit(b, 30, 4);
	ok(body_sees(b, 0) && !body_sees(b, last), "the first name is in view, the last is not");
	for (size_t i = 0; i < a->nmentions; i++) {
		body_home(b);
		body_reveal(b, i);
		revealed = revealed && body_sees(b, i);
		rising = rising && (i == 0
		    || body_mention_offset(b, i) > body_mention_offset(b, i - 1));
	}
	ok(revealed, "each name is brought into view");
	ok(rising, "their offsets rise");
	body_home(b);
	is_num((long long)body_first_mention(b), 0, "the first name from the beginning on");
	body_end(b);
	ok(body_first_mention(b) > 0, "another from the end on");
	body_free(b);
	article_free(a);
}

/* Every size and every move: nothing is drawn outside, offsets stay in the text. */
static void
test_any_size(void)
{
	struct article *a = sample_article(&samples[SAMPLE_BRIDGE_CKB]);
	struct body *b = body_new();
	struct buf out = { 0 };
	uint32_t seed = 11;
	bool fine = true;

	body_set(b, a);
	for (int round = 0; round < 3000; round++) {
		int cols, rows;

		seed = seed * 1664525u + 1013904223u;
		cols = 1 + (int)(seed >> 8 & 63);
		rows = 1 + (int)(seed >> 16 & 31);
		fit(b, cols, rows);
		body_scroll(b, (long)(seed >> 24) - 128);
		if (seed & 0x40)
			body_reveal(b, (seed >> 9) % a->nmentions);
		shown(b, cols, rows, &no_marks, false, &out);
		fine = fine && body_offset(b) < 5000 && body_percent(b) <= 100;
	}
	ok(fine, "any size, any move");
	buf_release(&out);
	body_free(b);
	article_free(a);
}

static void
test_hits(void)
{
	static const struct { const char *words, *text; size_t n, start, end; } cases[] = {
		{ "bridge", "The bridge and the Bridge", 2, 4, 10 },
		{ "ridge", "The bridge", 0, 0, 0 },
		{ "", "The bridge", 0, 0, 0 },
		{ "کورد", "لە کوردستان", 1, 5, 13 },
		{ "كورد", "کورد", 1, 0, 8 },
		{ "one two", "two one", 2, 0, 3 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct hits_query q = { 0 };
		struct hits h = { 0 };

		hits_query_set(&q, cases[i].words);
		hits_find(&q, cases[i].text, strlen(cases[i].text), &h);
		ok(h.len == cases[i].n && (!h.len || (h.at[0].start == cases[i].start
		    && h.at[0].end == cases[i].end)), "\"%s\" in \"%s\"", cases[i].words,
		    cases[i].text);
		vec_release(&h);
		hits_query_release(&q);
	}
}

/* A pane so narrow that names go on below; no cell of theirs stands in the columns of counts. */
static void
test_narrow_names(const struct topics *t)
{
	struct grid g = grid_new(26, 30);
	struct entity_pane pane = { 0 };
	struct buf out = { 0 };

	entity_pane_set(&pane, t);
	entity_pane_draw(&pane, &g, (struct rect){ 0, 0, 26, 30 },
	    &(struct entity_pane_look){ .both = true, .chosen = TOPIC_NONE });
	grid_dump(&g, &out);
	ok(strstr(buf_str(&out), "⇄ Ministry of         2  2\n  Construction and\n  Housing\n"),
	    "a long name goes on in the lines below");
	ok(!strstr(buf_str(&out), "…"), "nothing is cut");
	entity_pane_release(&pane);
	buf_release(&out);
	grid_release(&g);
}

static void
test_topics(void)
{
	struct article *en = sample_article(&samples[SAMPLE_BRIDGE_EN]);
	struct article *ckb = sample_article(&samples[SAMPLE_BRIDGE_CKB]);
	const struct article *both[SIDE_COUNT] = { en, ckb };
	struct topics t = { 0 };
	struct grid g = grid_new(60, 14);
	struct entity_pane pane = { 0 };
	struct buf out = { 0 };

	topics_make(&t, both);
	is_num((long long)t.len, 8, "each name once");
	int rostam = topics_find(&t, &sample_rostam);
	ok(rostam == 0 && t.at[0].count[SIDE_ENGLISH] == 2 && t.at[0].count[SIDE_KURDISH] == 2,
	    "a person named in both comes first");
	ok(topic_shared(&t.at[0]) && !topic_shared(&t.at[topics_find(&t, &sample_sulaimani)]),
	    "who stands in both");
	ok(t.of[SIDE_KURDISH][0] == topics_find(&t, &sample_sirwan), "the topic of a mention");
	is_num(topics_find(&t, NULL), TOPIC_NONE, "no topic for nobody");
	entity_pane_set(&pane, &t);
	entity_pane_draw(&pane, &g, (struct rect){ 0, 0, 60, 14 },
	    &(struct entity_pane_look){ .both = true, .chosen = TOPIC_NONE });
	grid_dump(&g, &out);
	ok(!strncmp(buf_str(&out), "People", 6), "the pane begins with people");
	ok(strstr(buf_str(&out), "\n ?Lana Aziz"), "a likely name has its mark");
	ok(strstr(buf_str(&out), "14 March 2022"), "dates are written out");
	is_num(entity_pane_at(&pane, 1), 0, "a click on the first row");
	is_num(entity_pane_at(&pane, 40), TOPIC_NONE, "a click below all");
	entity_pane_release(&pane);
	test_narrow_names(&t);
	topics_release(&t);
	buf_release(&out);
	grid_release(&g);
	article_free(en);
	article_free(ckb);
}

static void
test_tie(void)
{
	static const int a[] = { 1, 2, 3, 1, 4 }, b[] = { 1, 3, 4, 1 };
	static const size_t at_a[] = { 10, 20, 30, 40, 90 }, at_b[] = { 100, 300, 900, 950 };
	const struct tie_text text[SIDE_COUNT] = {
		{ 100, a, at_a, 5 }, { 1000, b, at_b, 4 },
	};
	struct tie t = { 0 };
	bool rising = true;

	tie_make(&t, text, (size_t[]){ 0, 0 });
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 0), 0, "both begin together");
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 100), 1000, "and end together");
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 30), 300, "at a name both have");
	is_num((long long)tie_match(&t, SIDE_KURDISH, 300), 30, "and back");
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 20), 200, "between two names in proportion");
	for (size_t i = 1; i <= 100; i++)
		rising = rising && tie_match(&t, SIDE_ENGLISH, i) >= tie_match(&t, SIDE_ENGLISH, i - 1);
	ok(rising, "on in one is never back in the other");
	tie_make(&t, text, (size_t[]){ 50, 100 });
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 50), 100, "tied by hand holds against the names");
	tie_make(&t, (struct tie_text[]){ { 10, NULL, NULL, 0 }, { 20, NULL, NULL, 0 } },
	    (size_t[]){ 0, 0 });
	is_num((long long)tie_match(&t, SIDE_ENGLISH, 5), 10, "without names in proportion");
	tie_release(&t);
}

int
main(void)
{
	i18n_use(I18N_EN);
	test_reading();
	test_marks();
	test_justified();
	test_scrolling();
	test_very_long();
	test_parts();
	test_mentions();
	test_any_size();
	test_hits();
	test_topics();
	test_tie();
	return done();
}
