/*
 * store_test.c - what the library keeps and how it is asked, in memory and on
 * disk alike.
 */
#include <config.h>

#include <math.h>
#include <stdint.h>

#include "store_samples.h"
#include "tap.h"

/* An open library and where it is: PATH is NULL for memory. */
struct place {
	struct store *s;
	const char *path;
	int64_t id[SAMPLES];
	struct err e;
};

static bool
good(struct place *p, bool done, const char *what)
{
	ok(done, "%s", what);
	if (!done)
		printf("# %s\n", p->e.text);
	return done;
}

/* On disk: what was kept must be there after closing and opening. */
static void
reopen(struct place *p)
{
	if (!p->path)
		return;
	store_close(p->s);
	p->s = store_open(p->path, &p->e);
	if (!good(p, p->s, "opens again"))
		exit(done());
}

/* The samples found, as letters: "ab" is samples 0 and 1 in this order. */
static void
found(struct place *p, const struct store_query *q, char letters[SAMPLES + 2])
{
	struct store_ids ids = { 0 };
	size_t n = 0;

	if (!store_find(p->s, q, &ids, &p->e))
		letters[n++] = '!';
	for (size_t i = 0; i < ids.len && n <= SAMPLES; i++)
		for (int k = 0; k < SAMPLES; k++)
			if (ids.at[i] == p->id[k])
				letters[n++] = (char)('a' + k);
	letters[n] = '\0';
	vec_release(&ids);
}

static const struct finding {
	const char *want, *name;
	struct store_query q;
} findings[] = {
	{ "badce", "all, newest first, undated last", { 0 } },
	{ "ace", "of one language", { .by_lang = true, .lang = LANG_CKB } },
	{ "", "of a language without articles", { .by_lang = true, .lang = LANG_KMR } },
	{ "badce", "unread at first", { .unread = true } },
	{ "", "none is flagged", { .flagged = true } },
	{ "badc", "of one entity", { .entity = "erbil" } },
	{ "dce", "of another", { .entity = "halabja" } },
	{ "ce", "entity and language", { .entity = "halabja", .by_lang = true, .lang = LANG_CKB } },
	{ "", "of an entity there is not", { .entity = "no' such; --" } },
	{ "bad", "since a day", { .since = { 2021, 12, 2 } } },
	{ "badc", "since a month", { .since = { 2021, 12, 0 } } },
	{ "ba", "since a year", { .since = { 2022, 0, 0 } } },
	{ "dc", "until a year holds all of it, not the undated", { .until = { 2021, 0, 0 } } },
	{ "adc", "until a day", { .until = { 2022, 3, 14 } } },
	{ "a", "one day", { .since = { 2022, 3, 14 }, .until = { 2022, 3, 14 } } },
	{ "cedba", "by source, none first", { .sort = STORE_BY_SOURCE } },
	{ "db", "by source, of one language",
	  { .sort = STORE_BY_SOURCE, .by_lang = true, .lang = LANG_EN } },
	{ "db", "by headline", { .sort = STORE_BY_HEADLINE, .by_lang = true, .lang = LANG_EN } },
	{ "b", "a word", { .words = "borrow" } },
	{ "b", "capitals do not matter", { .words = "BORROW Library" } },
	{ "b", "words of headline and body", { .words = "opens director" } },
	{ "", "all words must be there", { .words = "opens flood" } },
	{ "b", "the last word may go on", { .words = "new libr" } },
	{ "", "not if a space ends it", { .words = "new libr " } },
	{ "", "nor any other", { .words = "libr opens" } },
	{ "b", "an apostrophe", { .words = "isn't" } },
	{ "b", "a typographic one", { .words = "isn’t" } },
	{ "b", "quotes mean nothing", { .words = "\"library\"" } },
	{ "b", "nor do signs of the query language", { .words = "library* ^new - {student}" } },
	{ "", "nor do its words", { .words = "flood OR library" } },
	{ "", "nor column names", { .words = "headline:flood" } },
	{ "", "only signs: no such word", { .words = "\" * -" } },
	{ "badce", "no words at all", { .words = " \n " } },
	{ "ac", "a Kurdish word and what is written at it", { .words = "هەولێر" } },
	{ "ac", "with Arabic letters and digits' neighbours", { .words = "هه‌ولێر" } },
	{ "a", "Arabic kaf and yeh", { .words = "كتێبخانه‌ كراوه‌یه‌" } },
	{ "a", "any word may have an ending", { .words = "خوێندکار هەموو" } },
	{ "dc", "entity and dates and words together are all conditions",
	  { .entity = "erbil", .until = { 2021, 12, 31 } } },
	{ "d", "three at once", { .entity = "erbil", .until = { 2021, 12, 31 }, .words = "flood" } },
};

static void
test_find(struct place *p)
{
	char letters[SAMPLES + 2];

	good(p, sample_put_all(p->s, p->id, &p->e), "five articles kept");
	reopen(p);
	for (size_t i = 0; i < sizeof findings / sizeof findings[0]; i++) {
		found(p, &findings[i].q, letters);
		is_str(letters, findings[i].want, findings[i].name);
	}
}

static bool
same_string(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

static bool
same_mentions(const struct article *a, const struct article *b)
{
	bool same = a->nmentions == b->nmentions;

	for (size_t i = 0; same && i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i], *n = &b->mention[i];

		same = m->paragraph == n->paragraph && m->start == n->start &&
		    m->end == n->end && m->type == n->type && m->likely == n->likely &&
		    !memcmp(&m->date, &n->date, sizeof m->date) && !m->entity == !n->entity &&
		    (!m->entity || same_string(m->entity->id, n->entity->id));
	}
	return same;
}

static bool
same_article(const struct article *a, const struct article *b)
{
	bool same = same_string(a->file, b->file) && same_string(a->link, b->link) &&
	    same_string(a->source, b->source) && a->lang == b->lang &&
	    !memcmp(&a->date, &b->date, sizeof a->date) &&
	    a->headline_derived == b->headline_derived && a->nparagraphs == b->nparagraphs;

	for (size_t i = 0; same && i < a->nparagraphs; i++)
		same = same_string(a->paragraph[i].text, b->paragraph[i].text) &&
		    a->paragraph[i].len == b->paragraph[i].len &&
		    a->paragraph[i].kind == b->paragraph[i].kind;
	return same && same_mentions(a, b);
}

/* Put A, read it back and compare. */
static void
round_trip(struct place *p, struct article *a, const char *name)
{
	enum store_put what;
	struct article *b;

	if (!good(p, store_put_article(p->s, a, &what, &p->e), name))
		return;
	reopen(p);
	b = store_article(p->s, a->id, &p->e);
	ok(b && same_article(a, b), "%s: comes back as it was", name);
	ok(b && b->unread && !b->flagged && b->id == a->id, "%s: unread, not flagged", name);
	article_free(b);
}

static void
test_round_trip(struct place *p)
{
	static const struct paragraph odd[] = {
		{ "", 0, PARAGRAPH_TEXT },
		{ "'; DROP TABLE article; -- %s _ \\ \"", 34, PARAGRAPH_TEXT },
		{ "", 0, PARAGRAPH_TEXT },
		{ "هه‌ولێر \U0001f469‍\U0001f33e a\u0301", 0, PARAGRAPH_RELATED },
		{ "", 0, PARAGRAPH_TEXT },
	};
	struct paragraph copy[5];
	struct article *a;

	for (int i = 0; i < SAMPLES; i++) {
		a = sample_article(&samples[i]);
		round_trip(p, a, samples[i].file);
		article_free(a);
	}
	a = article_new();
	a->file = "o'neill_100%.txt";
	memcpy(copy, odd, sizeof odd);
	for (int i = 0; i < 5; i++)
		copy[i].len = strlen(copy[i].text);
	article_set_paragraphs(a, copy, 5);
	a->headline_derived = true;
	round_trip(p, a, "empty paragraphs and odd text");
	article_free(a);
	a = article_new();
	a->file = "";
	a->link = "https://news.example/?a=1&b='2'";
	round_trip(p, a, "an article of nothing");
	article_free(a);
	ok(!store_article(p->s, 999, &p->e) && strstr(p->e.text, "999"), "no such article: %s",
	    p->e.text);
}

/* Put a sample with another second paragraph, link or file. */
static int64_t
put_as(struct place *p, int which, const char *file, const char *link, const char *text,
    enum store_put *what)
{
	struct sample changed = samples[which];

	changed.file = file;
	changed.link = link;
	if (text) {
		changed.text[1] = text;
		changed.mention[1] = (struct sample_mention){ 0 };
	}
	return sample_put(p->s, &changed, what, &p->e);
}

static void
test_identity(struct place *p)
{
	enum store_put what;
	int64_t a, b, c;

	a = put_as(p, LIBRARY_EN, "feed.xml", "https://x/1", NULL, &what);
	b = put_as(p, FLOOD_EN, "feed.xml", "https://x/2", NULL, &what);
	ok(a && b && a != b && what == STORE_NEW, "one file, two links: two articles");
	c = put_as(p, LIBRARY_EN, "saved.html", "https://x/1", NULL, &what);
	ok(c == a && what == STORE_SAME, "one link, two files: one article");
	c = put_as(p, FLOOD_EN, "feed.xml", NULL, NULL, &what);
	ok(c && c != a && c != b && what == STORE_NEW, "no link: the file says which it is");
	ok(put_as(p, LIBRARY_EN, "feed.xml", "", NULL, &what) == c && what == STORE_CHANGED,
	    "the same file without a link is the same article, and a link of nothing is none");
	ok(put_as(p, LIBRARY_EN, "feed.xml", NULL, NULL, &what) == c && what == STORE_SAME,
	    "and now the same text");
}

static void
test_put_again(struct place *p)
{
	struct store_counterpart c;
	struct store_row row;
	enum store_put what;
	int64_t id, flood = sample_put(p->s, &samples[FLOOD_EN], &what, &p->e);
	struct sample changed = samples[LIBRARY_CKB];

	id = sample_put(p->s, &samples[LIBRARY_CKB], &what, &p->e);
	ok(what == STORE_NEW, "new");
	good(p, store_set_unread(p->s, id, false, &p->e) &&
	    store_set_flagged(p->s, id, true, &p->e) &&
	    store_set_counterpart(p->s, id, flood, 0.5, &p->e), "read, flagged, paired");
	reopen(p);
	ok(sample_put(p->s, &samples[LIBRARY_CKB], &what, &p->e) == id && what == STORE_SAME,
	    "the same again");
	changed.source = "ڕۆژنامەیەکی تر";
	changed.mention[2] = (struct sample_mention){ 0 };
	ok(sample_put(p->s, &changed, &what, &p->e) == id && what == STORE_SAME,
	    "another source and fewer mentions: the same text");
	good(p, store_row(p->s, id, &row, &p->e), "its row");
	ok(!row.unread && row.flagged && row.counterpart == flood && row.score == 0.5,
	    "reading state and counterpart stay");
	is_str(row.source, "ڕۆژنامەیەکی تر", "the source is the new one");
	store_row_release(&row);
	changed.text[2] = "کتێبخانەکە هەینی داخراوە.";
	ok(sample_put(p->s, &changed, &what, &p->e) == id && what == STORE_CHANGED,
	    "another paragraph: changed");
	reopen(p);
	good(p, store_row(p->s, id, &row, &p->e), "its row");
	ok(row.unread && row.flagged && !row.counterpart && row.score == 0,
	    "unread again, still flagged, no counterpart");
	store_row_release(&row);
	ok(store_counterpart(p->s, flood, &c, &p->e) && !c.id, "the other one lost it too");
	good(p, store_say_pair(p->s, id, flood, STORE_PINNED, &p->e), "pinned");
	changed.text[2] = "کتێبخانەکە شەممە کراوەیە.";
	ok(sample_put(p->s, &changed, &what, &p->e) == id && what == STORE_CHANGED &&
	    store_counterpart(p->s, flood, &c, &p->e) && c.id == id && c.pinned,
	    "a pin outlives another text");
}

/* How many articles have the words. */
static size_t
hits(struct place *p, const char *words)
{
	struct store_ids ids = { 0 };
	size_t n;

	if (!store_find(p->s, &(struct store_query){ .words = words }, &ids, &p->e))
		printf("# %s\n", p->e.text);
	n = ids.len;
	vec_release(&ids);
	return n;
}

static void
test_index_follows(struct place *p)
{
	enum store_put what;

	sample_put(p->s, &samples[LIBRARY_EN], &what, &p->e);
	put_as(p, LIBRARY_EN, "a", samples[LIBRARY_EN].link, "Snow fell on the roof.", &what);
	reopen(p);
	is_num((long long)hits(p, "snow"), 1, "new words are found");
	is_num((long long)hits(p, "borrow"), 0, "old ones no longer");
	is_num((long long)hits(p, "director"), 1, "what stayed still is");
}

static void
test_row(struct place *p)
{
	struct store_row row;

	good(p, sample_put_all(p->s, p->id, &p->e), "five articles kept");
	good(p, store_row(p->s, p->id[FLOOD_CKB], &row, &p->e), "a row");
	is_str(row.headline, samples[FLOOD_CKB].text[0], "headline");
	is_str(row.file, "flood-ckb.txt", "file");
	is_str(row.link, "https://news.example/لافاو", "link");
	ok(!row.source, "no source");
	ok(row.lang == LANG_CKB && row.date.year == 2021 && row.date.month == 12 &&
	    row.date.day == 0, "language and a date without a day");
	ok(row.unread && !row.flagged && !row.headline_derived && !row.counterpart, "marks");
	store_row_release(&row);
	ok(!store_row(p->s, 12345, &row, &p->e) && strstr(p->e.text, "12345"),
	    "no such row: %s", p->e.text);
}

static void
test_marks(struct place *p)
{
	char letters[SAMPLES + 2];

	sample_put_all(p->s, p->id, &p->e);
	good(p, store_set_unread(p->s, p->id[0], false, &p->e) &&
	    store_set_unread(p->s, p->id[3], false, &p->e) &&
	    store_set_unread(p->s, p->id[3], true, &p->e) &&
	    store_set_flagged(p->s, p->id[2], true, &p->e), "marks set");
	reopen(p);
	found(p, &(struct store_query){ .unread = true }, letters);
	is_str(letters, "bdce", "unread");
	found(p, &(struct store_query){ .flagged = true }, letters);
	is_str(letters, "c", "flagged");
	found(p, &(struct store_query){ .unread = true, .entity = "halabja" }, letters);
	is_str(letters, "dce", "unread of an entity");
	ok(!store_set_unread(p->s, 99, true, &p->e) && strstr(p->e.text, "99"),
	    "no such article: %s", p->e.text);
}

/* Who is paired with the article I, as a letter; small if pinned by nobody, '-' for none. */
static char
mate(struct place *p, int i)
{
	struct store_counterpart c;
	struct store_row row;
	char letter = '-';

	if (!store_counterpart(p->s, p->id[i], &c, &p->e) ||
	    !store_row(p->s, p->id[i], &row, &p->e))
		return '?';
	if (row.counterpart != c.id || row.pinned != c.pinned || fabs(row.score - c.score) > 0)
		letter = '!';
	for (int k = 0; k < SAMPLES; k++)
		if (c.id && c.id == p->id[k])
			letter = (char)((c.pinned ? 'A' : 'a') + k);
	store_row_release(&row);
	return letter;
}

static void
mates(struct place *p, const char *want, const char *what)
{
	char letters[SAMPLES + 1] = "";

	for (int i = 0; i < SAMPLES; i++)
		letters[i] = mate(p, i);
	is_str(letters, want, what);
}

/* Steps on the articles a to e, and who is whose pair after each. */
static const struct pair_step {
	int a, b;
	double score;		/* or -1: SAID */
	enum store_said said;
	const char *want, *what;
} pair_steps[] = {
	{ 0, 1, 0.5, 0, "ba---", "a score makes a pair" },
	{ 3, 0, 0.4, 0, "ba---", "a lesser one does not part it" },
	{ 3, 2, 0.3, 0, "badc-", "but who lost finds another" },
	{ 0, 3, 0.6, 0, "d--a-", "a better one does, and its other goes free" },
	{ 0, 3, 0.4, 0, "badc-", "lower again: as before" },
	{ 1, 0, 0, 0, "d--a-", "taken back: the second best" },
	{ 1, 0, 0.5, 0, "badc-", "given again" },
	{ 0, 1, -1, STORE_NO_PAIR, "d--a-", "said to be none: the second best" },
	{ 1, 0, 0.9, 0, "d--a-", "whatever the score" },
	{ 1, 2, 0.2, 0, "dcba-", "the other one finds another, too" },
	{ 1, 4, -1, STORE_PINNED, "dE-aB", "pinned without any score" },
	{ 1, 2, 0.9, 0, "dE-aB", "no score parts those" },
	{ 4, 3, 0.9, 0, "dE-aB", "from no side" },
	{ 1, 2, -1, STORE_PINNED, "-CBed", "another pin takes its place" },
	{ 1, 2, -1, STORE_NO_PAIR, "---ed", "gone" },
};

static void
test_pairs(struct place *p)
{
	sample_put_all(p->s, p->id, &p->e);
	for (size_t i = 0; i < sizeof pair_steps / sizeof pair_steps[0]; i++) {
		const struct pair_step *t = &pair_steps[i];
		bool done = t->score < 0
		    ? store_say_pair(p->s, p->id[t->a], p->id[t->b], t->said, &p->e)
		    : store_set_counterpart(p->s, p->id[t->a], p->id[t->b], t->score, &p->e);

		good(p, done, "done");
		if (i % 4 == 3)
			reopen(p);
		mates(p, t->want, t->what);
	}
	ok(!store_set_counterpart(p->s, p->id[0], 77, 0.5, &p->e) && strstr(p->e.text, "77"),
	    "with none: %s", p->e.text);
	ok(!store_say_pair(p->s, 78, p->id[0], STORE_PINNED, &p->e) && strstr(p->e.text, "78"),
	    "nor pinned with none: %s", p->e.text);
}

/*
 * What pairs are by definition: pinned ones first, then from the highest score
 * down those whose ends have none.  MATE gets a number from 0 for each, or -1.
 */
static void
pair_up(double score[SAMPLES][SAMPLES], int said[SAMPLES][SAMPLES], int mate_of[SAMPLES])
{
	for (int i = 0; i < SAMPLES; i++)
		mate_of[i] = -1;
	for (;;) {
		int a = -1, b = -1;
		double best = 0;

		for (int i = 0; i < SAMPLES; i++)
			for (int k = 0; k < i; k++) {
				double s = said[i][k] == STORE_PINNED ? 2
				    : said[i][k] ? 0 : score[i][k];

				if (mate_of[i] < 0 && mate_of[k] < 0 && s > best) {
					best = s;
					a = i;
					b = k;
				}
			}
		if (a < 0)
			return;
		mate_of[a] = b;
		mate_of[b] = a;
	}
}

/* After any steps the pairs are those, and both ends say so. */
static void
test_any_pairs(struct place *p)
{
	double score[SAMPLES][SAMPLES] = { { 0 } };
	int said[SAMPLES][SAMPLES] = { { 0 } }, want[SAMPLES], bad = 0;
	uint32_t seed = 5;

	sample_put_all(p->s, p->id, &p->e);
	for (int step = 0; step < 1500; step++) {
		int a, b;

		seed = seed * 1664525u + 1013904223u;
		a = (int)(seed >> 10) % SAMPLES;
		b = (a + 1 + (int)(seed >> 16) % (SAMPLES - 1)) % SAMPLES;
		if (seed >> 28 < 4) {
			int what = (int)(seed >> 24 & 15) % 3 - 1;

			for (int i = 0; what == STORE_PINNED && i < SAMPLES; i++) {
				said[a][i] = said[i][a] = said[a][i] == STORE_PINNED ? 0 : said[a][i];
				said[b][i] = said[i][b] = said[b][i] == STORE_PINNED ? 0 : said[b][i];
			}
			said[a][b] = said[b][a] = what;
			bad += !store_say_pair(p->s, p->id[a], p->id[b], what, &p->e);
		} else {
			/* No two are the same, so that there is one right answer. */
			double to = seed >> 28 < 6 ? 0 : (seed >> 5 & 0xffff) * 1e-5 + step * 1e-9;

			score[a][b] = score[b][a] = to;
			bad += !store_set_counterpart(p->s, p->id[a], p->id[b], to, &p->e);
		}
		pair_up(score, said, want);
		for (int i = 0; i < SAMPLES; i++) {
			char is = mate(p, i);

			bad += want[i] < 0 ? is != '-' : (is | 32) != 'a' + want[i];
		}
	}
	is_num(bad, 0, "1500 steps: pairs are always those from the highest score down");
}

/* How many articles name each is counted along. */
static void
test_counts(struct place *p)
{
	struct sample changed = samples[LIBRARY_CKB];
	enum store_put what;
	size_t n;

	ok(store_count(p->s, &n, &p->e) && n == 0, "no article yet");
	sample_put_all(p->s, p->id, &p->e);
	ok(store_count(p->s, &n, &p->e) && n == SAMPLES, "all articles");
	ok(store_naming(p->s, "erbil", &n, &p->e) && n == 4, "an entity, however often each names it");
	ok(store_naming(p->s, "nobody", &n, &p->e) && n == 0, "one there is not");
	changed.mention[0] = samples[LIBRARY_CKB].mention[1];
	changed.mention[1] = (struct sample_mention){ 0 };
	sample_put(p->s, &changed, &what, &p->e);
	ok(store_naming(p->s, "erbil", &n, &p->e) && n == 3, "an article that names it no more");
}

static const struct candidate {
	int of, days;
	size_t most;
	enum lang lang;
	const char *want, *name;
} candidates[] = {
	{ LIBRARY_CKB, 3, 9, LANG_EN, "b", "a day apart" },
	{ LIBRARY_CKB, 0, 9, LANG_EN, "", "not the same day" },
	{ LIBRARY_CKB, 200, 9, LANG_EN, "bd", "both, the nearer first" },
	{ LIBRARY_CKB, 200, 1, LANG_EN, "b", "only one wanted" },
	{ FLOOD_EN, 30, 9, LANG_CKB, "ce", "two shared before one; undated always" },
	{ FLOOD_EN, 19, 9, LANG_CKB, "ce", "a month counts from its first day" },
	{ FLOOD_EN, 18, 9, LANG_CKB, "e", "which is 19 days away" },
	{ UNDATED_CKB, 0, 9, LANG_EN, "d", "of an undated one any date" },
	{ UNDATED_CKB, 0, 9, LANG_CKB, "c", "never itself" },
	{ LIBRARY_CKB, 200, 9, LANG_KMR, "", "no such language" },
};

static void
test_candidates(struct place *p)
{
	sample_put_all(p->s, p->id, &p->e);
	reopen(p);
	for (size_t i = 0; i < sizeof candidates / sizeof candidates[0]; i++) {
		const struct candidate *c = &candidates[i];
		struct store_ids ids = { 0 };
		char letters[SAMPLES + 1];
		size_t n = 0;

		good(p, store_candidates(p->s, p->id[c->of], c->lang, c->days, c->most, &ids,
		    &p->e), "asked");
		for (; n < ids.len && n < SAMPLES; n++)
			for (int k = 0; k < SAMPLES; k++)
				if (ids.at[n] == p->id[k])
					letters[n] = (char)('a' + k);
		letters[n] = '\0';
		is_str(letters, c->want, c->name);
		vec_release(&ids);
	}
	ok(!store_candidates(p->s, 55, LANG_EN, 1, 1, NULL, &p->e), "of none: %s", p->e.text);
}

/* So many that not all are given; one that is neither among the first nor the last. */
enum {
	MANY = STORE_LIKELY_OFTEN + STORE_LIKELY_NEW + 500, MIDDLE = STORE_LIKELY_OFTEN + 200,
};

/* Of very many likely entities the store gives those named most and the newest. */
static void
test_many_likely(struct place *p)
{
	struct store_entities likely = { 0 };
	char middle[24], newest[24];
	bool often = false, new = false, sorted = true, put = store_begin(p->s, &p->e);

	for (int i = 0; put && i < MANY; i++) {
		struct sample one = samples[FLOOD_EN];
		char id[24], file[24];
		struct entity e = { .id = id, .type = ENTITY_LOC, .kind = "", .likely = true };
		enum store_put what;

		/* The last of all, and one in the middle that two articles name. */
		snprintf(id, sizeof id, "place-%d", i == MANY - 1 ? MIDDLE : i);
		snprintf(file, sizeof file, "%d.txt", i);
		one.file = file;
		one.mention[0].entity = &e;
		put = sample_put(p->s, &one, &what, &p->e) != 0;
	}
	ok(put && store_commit(p->s, &p->e), "very many");
	reopen(p);
	good(p, store_likely_entities(p->s, &likely, &p->e), "asked");
	snprintf(middle, sizeof middle, "place-%d", MIDDLE);
	snprintf(newest, sizeof newest, "place-%d", MANY - 2);
	is_num((long long)likely.len, STORE_LIKELY_OFTEN + STORE_LIKELY_NEW, "not all are given");
	for (size_t i = 0; i < likely.len; i++) {
		often |= !strcmp(likely.at[i]->id, middle);
		new |= !strcmp(likely.at[i]->id, newest);
		sorted &= i == 0 || strcmp(likely.at[i - 1]->id, likely.at[i]->id) < 0;
	}
	ok(often && new && sorted, "those named most and the newest, by id");
	vec_release(&likely);
}

static void
test_entities(struct place *p)
{
	struct store_entities likely = { 0 };
	const struct entity *one;
	struct article *a;

	sample_put_all(p->s, p->id, &p->e);
	one = sample_entity(p->s, "erbil");
	ok(one && one != &erbil && one->type == ENTITY_LOC && !one->likely, "an entity");
	reopen(p);
	one = sample_entity(p->s, "erbil");
	ok(one && one->type == ENTITY_LOC && !one->likely, "and after reading");
	is_str(one->kind, "city", "its kind");
	is_str(entity_name(one, LANG_KMR), "Hewlêr", "its name");
	ok(!sample_entity(p->s, "erbil%") && !sample_entity(p->s, ""), "no others");
	ok(sample_entity(p->s, "erbil") == one, "asked twice: the same one");
	a = store_article(p->s, p->id[LIBRARY_EN], &p->e);
	ok(a && a->mention[0].entity == one && !a->mention[1].entity &&
	    a->mention[2].entity == one, "articles point to it");
	article_free(a);
	good(p, store_likely_entities(p->s, &likely, &p->e), "the likely ones");
	ok(likely.len == 1 && !strcmp(likely.at[0]->id, "shilan-karim") && likely.at[0]->likely &&
	    !likely.at[0]->name[LANG_EN], "one, without an English name");
	vec_release(&likely);
}

/* What is kept of an entity when several articles tell of it, one after the other. */
static const struct learning {
	const char *name;
	struct entity told, kept;
} learnings[] = {
	{ "a likely person", { .kind = "", .type = ENTITY_PER, .likely = true,
	    .name = { [LANG_CKB] = "شیلان" } },
	  { .kind = "", .type = ENTITY_PER, .likely = true, .name = { [LANG_CKB] = "شیلان" } } },
	{ "gets an English name", { .kind = "", .type = ENTITY_PER, .likely = true,
	    .name = { [LANG_CKB] = "شیلانە", [LANG_EN] = "Shilan" } },
	  { .kind = "", .type = ENTITY_PER, .likely = true,
	    .name = { [LANG_CKB] = "شیلان", [LANG_EN] = "Shilan" } } },
	{ "a guess does not overrule", { .kind = "minister", .type = ENTITY_ORG, .likely = true,
	    .name = { [LANG_EN] = "Silan" } },
	  { .kind = "minister", .type = ENTITY_PER, .likely = true,
	    .name = { [LANG_CKB] = "شیلان", [LANG_EN] = "Shilan" } } },
	{ "knowledge does", { .kind = "writer", .type = ENTITY_PER,
	    .name = { [LANG_CKB] = "شیلان کەریم" } },
	  { .kind = "writer", .type = ENTITY_PER,
	    .name = { [LANG_CKB] = "شیلان کەریم", [LANG_EN] = "Shilan" } } },
	{ "and no guess overrules it", { .kind = "", .type = ENTITY_LOC, .likely = true,
	    .name = { [LANG_CKB] = "شیلان", [LANG_KMR] = "Şîlan" } },
	  { .kind = "writer", .type = ENTITY_PER,
	    .name = { [LANG_CKB] = "شیلان کەریم", [LANG_EN] = "Shilan", [LANG_KMR] = "Şîlan" } } },
};

static void
test_learning(struct place *p)
{
	const struct entity *kept = NULL;

	for (size_t i = 0; i < sizeof learnings / sizeof learnings[0]; i++) {
		const struct learning *l = &learnings[i];
		struct sample s = samples[LIBRARY_CKB];
		struct entity told = l->told;
		enum store_put what;
		bool same;

		told.id = "shilan";
		s.mention[1].entity = &told;
		sample_put(p->s, &s, &what, &p->e);
		if (i == 2)
			reopen(p), kept = NULL;
		same = !kept || kept == sample_entity(p->s, "shilan");
		kept = sample_entity(p->s, "shilan");
		ok(same && kept && kept->type == l->kept.type && kept->likely == l->kept.likely &&
		    !strcmp(kept->kind, l->kept.kind), "%s", l->name);
		for (int k = 0; kept && k < LANG_COUNT; k++)
			if (!same_string(kept->name[k], l->kept.name[k]))
				ok(false, "%s: name %d is %s", l->name, k, kept->name[k]);
	}
}

static void
test_entity_pages(struct place *p)
{
	struct store_spellings sp = { 0 };
	struct store_besides beside = { 0 };
	struct store_months months = { 0 };
	enum store_put what;

	sample_put_all(p->s, p->id, &p->e);
	reopen(p);
	good(p, store_spellings(p->s, "erbil", &sp, &p->e), "spellings");
	ok(sp.len == 3 && !strcmp(sp.at[0].surface, "Erbil") && sp.at[0].count == 3 &&
	    sp.at[0].lang == LANG_EN && !strcmp(sp.at[1].surface, "هەولێر") &&
	    sp.at[1].count == 2 && sp.at[1].lang == LANG_CKB && sp.at[2].count == 1,
	    "the most frequent first");
	store_spellings_release(&sp);
	good(p, store_beside(p->s, "erbil", 5, &beside, &p->e), "beside");
	ok(beside.len == 2 && beside.at[0].entity == sample_entity(p->s, "halabja") &&
	    beside.at[0].count == 2 && beside.at[1].count == 1, "the most frequent first");
	vec_release(&beside);
	ok(store_beside(p->s, "erbil", 1, &beside, &p->e) && beside.len == 1, "at most one");
	vec_release(&beside);
	good(p, store_months(p->s, "erbil", &months, &p->e), "months");
	ok(months.len == 2 && months.at[0].year == 2021 && months.at[0].month == 12 &&
	    months.at[0].mentions == 2 && months.at[1].year == 2022 &&
	    months.at[1].month == 3 && months.at[1].mentions == 4, "two of them, ascending");
	vec_release(&months);
	ok(store_months(p->s, "nobody", &months, &p->e) && months.len == 0, "of nobody: none");
	put_as(p, LIBRARY_EN, "x", samples[LIBRARY_EN].link, "Rain.", &what);
	good(p, store_spellings(p->s, "erbil", &sp, &p->e), "after a change");
	ok(sp.len == 3 && sp.at[0].count == 2, "the sums follow");
	store_spellings_release(&sp);
}

static void
test_transactions(struct place *p)
{
	enum store_put what;
	struct store_ids ids = { 0 };
	int64_t id;

	good(p, store_begin(p->s, &p->e), "begin");
	sample_put(p->s, &samples[0], &what, &p->e);
	store_rollback(p->s);
	is_num((long long)hits(p, ""), 0, "rolled back: nothing");
	good(p, store_begin(p->s, &p->e), "begin");
	id = sample_put(p->s, &samples[0], &what, &p->e);
	good(p, store_begin(p->s, &p->e), "begin inside");
	sample_put(p->s, &samples[1], &what, &p->e);
	store_set_flagged(p->s, id, true, &p->e);
	store_rollback(p->s);
	sample_put(p->s, &samples[2], &what, &p->e);
	good(p, store_commit(p->s, &p->e), "commit");
	reopen(p);
	is_num((long long)hits(p, ""), 2, "the inner one alone is undone");
	is_num((long long)hits(p, "library"), 0, "its words too");
	ok(store_find(p->s, &(struct store_query){ .flagged = true }, &ids, &p->e) && ids.len == 0,
	    "and its flag");
	vec_release(&ids);
	ok(sample_entity(p->s, "halabja"), "entities of the outer one are there");
	sample_put(p->s, &samples[1], &what, &p->e);
	is_num((long long)hits(p, "library"), 1, "kept after all");
}

/* What was learnt of an entity in what is undone must be learnt again. */
static void
test_rollback_forgets(struct place *p)
{
	enum store_put what;
	const struct entity *one;

	store_begin(p->s, &p->e);
	sample_put(p->s, &samples[FLOOD_EN], &what, &p->e);
	one = sample_entity(p->s, "halabja");
	store_rollback(p->s);
	is_str(one->name[LANG_EN], "Halabja", "what was given out stays readable");
	ok(!sample_entity(p->s, "halabja"), "but is no longer in the library");
	sample_put(p->s, &samples[LIBRARY_EN], &what, &p->e);
	good(p, sample_put(p->s, &samples[FLOOD_EN], &what, &p->e) != 0, "kept now");
	ok(sample_entity(p->s, "halabja") == one, "and it is the same one");
	reopen(p);
	ok(sample_entity(p->s, "halabja"), "in the file too");
}

static const struct {
	void (*run)(struct place *);
	const char *name;
} tests[] = {
	{ test_find, "find" },
	{ test_round_trip, "round trip" },
	{ test_identity, "identity" },
	{ test_put_again, "put again" },
	{ test_index_follows, "index" },
	{ test_row, "row" },
	{ test_marks, "marks" },
	{ test_pairs, "pairs" },
	{ test_any_pairs, "any pairs" },
	{ test_counts, "counts" },
	{ test_candidates, "candidates" },
	{ test_entities, "entities" },
	{ test_many_likely, "many likely" },
	{ test_learning, "learning" },
	{ test_entity_pages, "entity pages" },
	{ test_transactions, "transactions" },
	{ test_rollback_forgets, "rollback" },
};

static void
run_in(const char *dir)
{
	for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
		struct place p = { 0 };
		char path[512];

		printf("# %s, %s\n", tests[i].name, dir ? "on disk" : "in memory");
		if (dir) {
			snprintf(path, sizeof path, "%s/%zu.db", dir, i);
			p.path = path;
		}
		p.s = store_open(p.path, &p.e);
		if (good(&p, p.s, "opens"))
			tests[i].run(&p);
		store_close(p.s);
	}
}

/* Keeping of one list what is in another: their order, gaps, nothing at all. */
static void
test_ids_keep(void)
{
	static const int64_t all[] = { 9, 2, 7, 4, 2 }, set[] = { 4, 2, 100, 9 };
	struct store_ids ids = { 0 }, keep = { 0 };

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		*vec_push(&ids) = all[i];
	for (size_t i = 0; i < sizeof set / sizeof set[0]; i++)
		*vec_push(&keep) = set[i];
	store_ids_keep(&ids, &keep);
	ok(ids.len == 4 && ids.at[0] == 9 && ids.at[1] == 2 && ids.at[2] == 4 && ids.at[3] == 2,
	    "ids in both stay, in their order");
	keep.len = 0;
	store_ids_keep(&ids, &keep);
	is_num((long long)ids.len, 0, "of an empty set nothing stays");
	store_ids_keep(&ids, &keep);
	is_num((long long)ids.len, 0, "nor of an empty list");
	vec_release(&ids);
	vec_release(&keep);
}

int
main(void)
{
	char dir[256];

	test_ids_keep();
	scratch_make(dir, sizeof dir);
	run_in(NULL);
	run_in(dir);
	scratch_remove(dir);
	return done();
}
