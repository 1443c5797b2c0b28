/* feed_test.c - how news begins and ends, headlines made, and bytes that are no news. */
#include <config.h>

#include <stdlib.h>

#include "base/file.h"
#include "feed/dateline.h"
#include "feed/feed_draft.h"
#include "feed/feed.h"
#include "feed/headline.h"
#include "feed/sentence.h"
#include "text/utf8.h"
#include "tap.h"

/* The text; what of it is the dateline, NULL for none; who publishes. */
static const struct {
	const char *text, *line, *source;
} datelines[] = {
	{ "ERBIL (Kurdistan 24) – Rain fell.", "ERBIL (Kurdistan 24) – ", "Kurdistan 24" },
	{ "ERBIL, Kurdistan Region (Kurdistan24) - Rain fell.",
	    "ERBIL, Kurdistan Region (Kurdistan24) - ", "Kurdistan24" },
	{ "BAGHDAD, Dec. 2 (Reuters) - Rain fell.", "BAGHDAD, Dec. 2 (Reuters) - ", "Reuters" },
	{ "Erbil (Rudaw) -- Rain fell.", "Erbil (Rudaw) -- ", "Rudaw" },
	{ "AL-HASAKAH (AFP) — Rain fell.", "AL-HASAKAH (AFP) — ", "AFP" },
	{ "BAGHDAD — Rain fell.", "BAGHDAD — ", "" },
	{ "NEW YORK - Rain fell.", "NEW YORK - ", "" },
	{ "ERBIL, Kurdistan Region – Rain fell.", "ERBIL, Kurdistan Region – ", "" },
	{ "هەولێر (کوردستان٢٤) - باران باری.", "هەولێر (کوردستان٢٤) - ", "کوردستان٢٤" },
	{ "هەولێر (کوردستان ٢٤): باران باری.", "هەولێر (کوردستان ٢٤): ", "کوردستان ٢٤" },
	{ "هەولێر-K24: باران باری.", "هەولێر-K24: ", "K24" },
	{ "سلێمانی - ڕووداو: باران باری.", "سلێمانی - ڕووداو: ", "ڕووداو" },
	{ "Rain fell on Erbil (and on Duhok) - it was cold.", NULL, NULL },
	{ "Masoud Barzani (KDP) – a life", NULL, NULL },
	{ "NATO – the view from Erbil", NULL, NULL },
	{ "EXCLUSIVE - A river is found", NULL, NULL },
	{ "Rain – at last", NULL, NULL },
	{ "Iraq-Turkey trade grows", NULL, NULL },
	{ "ئێران - ئەمریکا: گفتوگۆ دەست پێ دەکات", NULL, NULL },
	{ "پارتی دیموکراتی کوردستان (پدک) - مێژوویەک", NULL, NULL },
	{ "باران: سێ ڕۆژی دیکە", NULL, NULL },
	{ "\"ERBIL (AFP) - no\"", NULL, NULL },
	{ "ERBIL (", NULL, NULL },
	{ "ERBIL ()", NULL, NULL },
	{ "ERBIL (AFP)", NULL, NULL },
	{ "-", NULL, NULL },
	{ "", NULL, NULL },
};

static void
test_datelines(void)
{
	for (size_t i = 0; i < sizeof datelines / sizeof *datelines; i++) {
		const char *s = datelines[i].text, *line = datelines[i].line;
		struct dateline d;
		bool is = dateline_find(s, strlen(s), &d);

		ok(is == (line != NULL) && (!is || (d.len == strlen(line) &&
		    d.source_len == strlen(datelines[i].source) &&
		    !memcmp(s + d.source, datelines[i].source, d.source_len))),
		    "dateline of '%s'", s);
	}
}

static const struct {
	const char *text, *rest, *date;	/* rest NULL: no date head */
} date_heads[] = {
	{ "date 2021-10-28 ERBIL", "ERBIL", "2021-10-28" },
	{ "date: 2021-10-28", "", "2021-10-28" },
	{ "Date:2021-10-28T09:30:00Z Text", "Text", "2021-10-28" },
	{ "date 28 October 2021 Text", "Text", "2021-10-28" },
	{ "بەروار: ٢٠٢١-١٠-٢٨ دەق", "دەق", "2021-10-28" },
	{ "date 2021-13-28 Text", NULL, NULL },
	{ "date 2021 Text", NULL, NULL },
	{ "date palms grow in Basra", NULL, NULL },
	{ "dates 2021-10-28", NULL, NULL },
	{ "2021-10-28 Text", NULL, NULL },
	{ "date", NULL, NULL },
};

static void
test_date_heads(void)
{
	for (size_t i = 0; i < sizeof date_heads / sizeof *date_heads; i++) {
		const char *s = date_heads[i].text, *rest = date_heads[i].rest;
		struct date date = { 0 };
		char iso[DATE_ISO_SIZE];
		size_t n = dateline_date_head(s, strlen(s), &date);

		ok(rest ? n > 0 && !strcmp(s + n, rest) &&
		    !strcmp(date_iso(date, iso), date_heads[i].date) : n == 0,
		    "date head of '%s'", s);
	}
}

static const struct {
	enum lang lang;
	const char *text, *headline;
} headlines[] = {
	{ LANG_EN, "Rain fell. It was cold.", "Rain fell" },
	{ LANG_EN, "BAGHDAD (Example) - Rain fell. It was cold.", "Rain fell" },
	{ LANG_EN, "Did rain fall? It did.", "Did rain fall?" },
	{ LANG_EN, "Mr. A. Baker of the U.S. company came. He left.",
	    "Mr. A. Baker of the U.S. company came" },
	{ LANG_EN, "\"Rain fell.\" It was cold.", "\"Rain fell.\"" },
	{ LANG_EN, "On Thursday, December 2, 2021, the minister opened a school.",
	    "The minister opened a school" },
	{ LANG_EN, "The minister opened a school on December 2, 2021.",
	    "The minister opened a school on December 2, 2021" },
	{ LANG_EN, "The minister opened a school in the old town on Sunday, which the people "
	    "who live there had been waiting for since the flood.",
	    "The minister opened a school in the old town on Sunday…" },
	{ LANG_EN, "The minister opened a school in the old town to which the children of the "
	    "four villages around it will go by bus from autumn on.",
	    "The minister opened a school in the old town to which the children of the four "
	    "villages around it…" },
	{ LANG_EN, "The minister spoke of \"a school that everybody has been waiting for,\" and "
	    "of the many others that are yet to be built.",
	    "The minister spoke of \"a school that everybody has been waiting for\"…" },
	{ LANG_EN, "\"A school that everybody in the old town and in the four villages around it "
	    "has been waiting for is open,\" the minister said.",
	    "\"A school that everybody in the old town and in the four villages around it has been "
	    "waiting…\"" },
	{ LANG_CKB, "ڕۆژی پێنجشەممە ٠٢ - ١٢ - ٢٠٢١ وەزیر قوتابخانەیەکی کردەوە.",
	    "وەزیر قوتابخانەیەکی کردەوە" },
	{ LANG_CKB, "هەولێر (کوردستان٢٤) - ئەمڕۆ وەزیر قوتابخانەیەکی کردەوە.",
	    "ئەمڕۆ وەزیر قوتابخانەیەکی کردەوە" },
	{ LANG_CKB, "وەزیر لە شارە کۆنەکە قوتابخانەیەکی نوێی کردەوە، کە خەڵکی گەڕەکەکە چەند ساڵێک "
	    "بوو چاوەڕێیان دەکرد و زۆر پێویستیان پێی بوو.",
	    "وەزیر لە شارە کۆنەکە قوتابخانەیەکی نوێی کردەوە…" },
	{ LANG_CKB, "وەزیر گوتی: قوتابخانەکە جوانە؟", "وەزیر گوتی: قوتابخانەکە جوانە؟" },
	{ LANG_EN, "", "" },
};

static void
test_headlines(void)
{
	for (size_t i = 0; i < sizeof headlines / sizeof *headlines; i++) {
		struct buf out = { 0 };

		headline_derive(headlines[i].text, strlen(headlines[i].text), headlines[i].lang,
		    &out);
		is_str(buf_str(&out), headlines[i].headline, headlines[i].headline);
		buf_release(&out);
	}
}

static const struct {
	const char *text;
	bool whole;
} ends[] = {
	{ "It rained.", true }, { "Did it?", true }, { "باران باری؟", true },
	{ "\"It rained.\"", true }, { "(It rained.)", true }, { "“It rained!”", true },
	{ "باران «باری».", true }, { "\"پێویستە\".", true }, { "It rained", false },
	{ "It rained,", false }, { "\"It rained,\"", false }, { "", false },
};

static const struct {
	const char *name;
	bool known;
} names[] = {
	{ "a.txt", true }, { "a.TEXT", true }, { "dir.x/a.html", true }, { "a.htm", true },
	{ "a.xhtml", true }, { "a.pdf", false }, { "txt", false }, { ".txt", false },
	{ "a.txt~", false }, { "", false },
};

static const struct {
	const char *text;
	bool related;
} related[] = {
	{ "Read More: A bridge", true }, { "READ MORE : A bridge", true },
	{ "Read also: A bridge", true }, { "زیاتر بخوێنەوە: پردێک", true },
	{ "هەروەها بخوێنەوە: پردێک", true }, { "Read more about it", false },
	{ "Related work: none", false }, { "Read More", false },
};

static void
test_small_questions(void)
{
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		ok(sentence_is_whole(ends[i].text, strlen(ends[i].text)) == ends[i].whole,
		    "'%s' is %sa whole sentence", ends[i].text, ends[i].whole ? "" : "not ");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		ok(feed_knows_name(names[i].name) == names[i].known, "the name '%s'",
		    names[i].name);
	for (size_t i = 0; i < sizeof related / sizeof *related; i++)
		ok(feed_draft_is_related(related[i].text, strlen(related[i].text)) ==
		    related[i].related, "'%s' is %sa link to another article",
		    related[i].text, related[i].related ? "" : "not ");
}

/* The only article in TEXT, or NULL; the caller frees it. */
static struct article *
parse(const char *name, const struct buf *text, struct report *r, struct err *e)
{
	struct articles list = { 0 };
	struct article *a = NULL;

	if (feed_parse(name, buf_str(text), text->len, &list, r, e) && list.len == 1) {
		a = list.at[0];
		list.len = 0;
	}
	articles_release(&list);
	return a;
}

static void
test_refused(void)
{
	struct articles list = { 0 };
	struct err e = { "" };
	struct buf big = { 0 };

	ok(!feed_parse("x.txt", "", 0, &list, NULL, &e), "an empty file is refused");
	is_str(e.text, "x.txt: empty", "and named");
	ok(!feed_parse("x.txt", "a", FEED_LIMIT + 1, &list, NULL, &e), "so is a huge one");
	is_str(e.text, "x.txt: larger than 32 MiB", "and the limit told");
	buf_puts(&big, "<html><p>");
	for (int i = 0; i < 17 << 10; i++)
		buf_printf(&big, "%01024d", i);
	ok(!feed_parse("x.html", big.data, big.len, &list, NULL, &e), "so is a huge page");
	is_str(e.text, "x.html: a page larger than 16 MiB", "with its limit");
	buf_release(&big);
	articles_release(&list);
}

/* Pages nested far deeper than any stack: read up to there, and said so. */
static void
test_deep_page(void)
{
	enum { DEPTH = 200000 };
	struct report r = { 0 };
	struct err e = { "" };
	struct buf page = { 0 };
	struct article *a;

	buf_puts(&page, "<html><body><p>Before the deep part stands a sentence.</p>");
	for (int i = 0; i < DEPTH; i++)
		buf_puts(&page, "<div>");
	buf_puts(&page, "Below");
	for (int i = 0; i < DEPTH; i++)
		buf_puts(&page, "</div>");
	a = parse("deep.html", &page, &r, &e);
	ok(a != NULL && a->nparagraphs == 2 && r.count == 1,
	    "of %d nested elements what stands before them is kept %s", DEPTH, e.text);
	article_free(a);
	buf_release(&page);
}

/* Hostile pages whose cost must not grow with the square of their length. */
static void
test_many_tags(void)
{
	static const char *const tag[] = { "<p>a", "</b>", "<i>", "<br>", "&#27;", "<!--", "\"'<a " };

	for (size_t t = 0; t < sizeof tag / sizeof *tag; t++) {
		struct buf page = { 0 };
		struct err e = { "" };
		struct article *a;

		buf_puts(&page, "<html><body><p>A sentence that is long enough.</p><div><div>");
		for (int i = 0; i < 50000; i++)
			buf_puts(&page, tag[t]);
		a = parse("many.html", &page, NULL, &e);
		ok(a != NULL && !strncmp(a->paragraph[1].text, "A sentence", 10),
		    "50000 times %s %s", tag[t], e.text);
		article_free(a);
		buf_release(&page);
	}
}

/* A title of a megabyte is none, and is not searched for each headline of the page. */
static void
test_long_title(void)
{
	struct buf page = { 0 };
	struct err e = { "" };
	struct article *a;

	buf_puts(&page, "<html><head><meta property=\"og:title\" content=\"");
	for (int i = 0; i < 500000; i++)
		buf_puts(&page, "a ");
	buf_puts(&page, "\"></head><body>");
	for (int i = 0; i < 20000; i++)
		buf_puts(&page, "<h1>Other news</h1>");
	buf_puts(&page, "<article><h1>Our news</h1><p>A sentence that is long enough.</p></article>");
	a = parse("title.html", &page, NULL, &e);
	ok(a != NULL, "a page with an endless title %s", e.text);
	is_str(a ? a->paragraph[0].text : NULL, "Our news", "has the headline of its article");
	article_free(a);
	buf_release(&page);
}

static void
test_long_line(void)
{
	struct buf text = { 0 };
	struct err e = { "" };
	struct article *a;

	for (int i = 0; i < 200000; i++)
		buf_puts(&text, "\"word\"  ");
	a = parse("long.txt", &text, NULL, &e);
	ok(a != NULL && a->nparagraphs == 2 && a->headline_derived &&
	    utf8_length(a->paragraph[0].text, a->paragraph[0].len) <= 102,
	    "a line without end is one paragraph under a short headline %s", e.text);
	article_free(a);
	buf_release(&text);
}

/* A paragraph is text on one line: nothing in it has to be cleaned any more. */
static bool
is_clean(const struct paragraph *p)
{
	struct buf again = { 0 };
	struct utf8_damage d;
	bool same;

	utf8_clean(p->text, p->len, &again, &d);
	same = again.len == p->len && !memcmp(buf_str(&again), p->text, p->len) && !d.bad &&
	    !d.controls && memchr(p->text, '\n', p->len) == NULL && !strstr(p->text, "  ") &&
	    strlen(p->text) == p->len;
	buf_release(&again);
	return same;
}

static uint32_t
next_random(uint32_t *state)
{
	return (*state = *state * 1664525 + 1013904223) >> 8;
}

/* Random scraps of news and markup, put together. */
static void
add_scraps(struct buf *b, uint32_t *state)
{
	static const char *const scrap[] = {
		"A sentence. ", "  ", "\n", "\n\n", "\"", ").", "ERBIL (AFP) – ", "date 2021-10-28 ",
		"Read More: ", "هەولێر-K24: ", "باران باری؟ ", "\x1b[31m", "\xff", "\xe2\x80\xae", "\r\n",
		"<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<br>", "<title>", "</title>",
		"<article>", "<form>", "&#27;", "&#x202e;", "&amp;", "<script>", "</script>",
		"<time datetime='2021-10-28'>", "<a href='", "'>", "\xe2\x80\x8c", "و", "\xc2\xa0", "<!--",
		"<meta property=\"og:title\" content=\"A \x1b]0;title\">", "<html lang=ckb>", "]]>",
	};

	for (unsigned n = next_random(state) % 60 + 1; n > 0; n--)
		buf_puts(b, scrap[next_random(state) % (sizeof scrap / sizeof *scrap)]);
}

static void
test_random(void)
{
	static const char *const name[] = { "random.txt", "random.html" };
	uint32_t state = 20211202;
	int bad = 0, articles = 0;

	for (int round = 0; round < 4000; round++) {
		struct buf b = { 0 };
		struct err e = { "" };
		struct article *a;

		add_scraps(&b, &state);
		a = parse(name[round % 2], &b, NULL, &e);
		articles += a != NULL;
		bad += a == NULL && e.text[0] == '\0';
		for (size_t i = 0; a && i < a->nparagraphs; i++)
			bad += !is_clean(&a->paragraph[i]) || (i > 0 && !a->paragraph[i].len);
		article_free(a);
		buf_release(&b);
	}
	is_num(bad, 0, "all paragraphs of random input are clean, or it says why there is none");
	ok(articles > 2000, "%d of 4000 were articles", articles);
}

int
main(void)
{
	test_datelines();
	test_date_heads();
	test_headlines();
	test_small_questions();
	test_refused();
	test_deep_page();
	test_many_tags();
	test_long_title();
	test_long_line();
	test_random();
	return done();
}
