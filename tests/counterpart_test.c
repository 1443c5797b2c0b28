/*
 * counterpart_test.c - which article of the other language is about the same,
 * on notes of our own.
 */
#include <config.h>

#include <stdlib.h>

#include "entity/counterpart.h"
#include "entity/resolve.h"
#include "tap.h"

static const char table[] =
    "kurdistan-region\tLOC\tregion\tKurdistan Region\tهەرێمی کوردستان\n"
    "iraq\tLOC\tcountry\tIraq\tعێراق\n"
    "russia\tLOC\tcountry\tRussia\tڕووسیا\n"
    "greece\tLOC\tcountry\tGreece\tیۆنان\n"
    "erbil\tLOC\tcity\tErbil\tهەولێر\n"
    "baghdad\tLOC\tcity\tBaghdad\tبەغدا\n"
    "halabja\tLOC\tcity\tHalabja\tهەڵەبجە\n"
    "athens\tLOC\tcity\tAthens\tئەسینا\n"
    "nechirvan-barzani\tPER\tpolitician\tNechirvan Barzani\tنێچیرڤان بارزانی\n"
    "mikhail-bogdanov\tPER\tdiplomat\tMikhail Bogdanov\tمیخائیل بۆگدانۆڤ\n"
    "unesco\tORG\tinternational\tUNESCO\tیونسکۆ\n";

/* Notes in pairs: English, Kurdish; the pairs are about different things. */
static const char *const notes[][2] = {
	{ "Mikhail Bogdanov met Nechirvan Barzani in Erbil. They spoke about Russia and Iraq.",
	    "نێچیرڤان بارزانی لە هەولێر لەگەڵ میخائیل بۆگدانۆڤ کۆبووەوە و باسی ڕووسیا و عێراقیان کرد." },
	{ "UNESCO gives Halabja 250 trees. The trees come from Greece on 14 March 2022.",
	    "یونسکۆ ٢٥٠ دار دەداتە هەڵەبجە. دارەکان لە ١٤ی ئازاری ٢٠٢٢ لە یۆنانەوە دێن." },
	{ "In Iraq and the Kurdistan Region it rained.",
	    "لە هەرێمی کوردستان و عێراق باران باری." },
	{ "A fire near Athens in Greece burned 4,300 trees.",
	    "لە نزیک ئەسینای یۆنان ئاگرێک ٤٣٠٠ داری سووتاند." },
};

enum { PAIRS = sizeof notes / sizeof notes[0] };

static struct article *
article_of(enum lang lang, const char *text)
{
	struct article *a = article_new();
	const struct paragraph p[] = {
		{ "", 0, PARAGRAPH_TEXT }, { text, strlen(text), PARAGRAPH_TEXT },
	};

	a->lang = lang;
	article_set_paragraphs(a, p, 2);
	return a;
}

/* Does article I find the other of its pair first? */
static void
test_first(struct article *const *a, size_t i)
{
	double own = counterpart_score(a[i], a[i ^ 1], NULL), other = 0;

	for (size_t k = 0; k < 2 * PAIRS; k++)
		if (k / 2 != i / 2 && counterpart_score(a[i], a[k], NULL) > other)
			other = counterpart_score(a[i], a[k], NULL);
	ok(own > other, "note %zu finds its counterpart first (%.2f, %.2f)", i, own, other);
	ok(other < COUNTERPART_LIKELY, "note %zu: the others are unlikely", i);
	if (i / 2 != 2)
		ok(own >= COUNTERPART_LIKELY, "note %zu: its own is likely", i);
	else
		ok(own < COUNTERPART_LIKELY, "note %zu: what all articles name is not enough", i);
}

static void
test_scores(struct article *const *a)
{
	bool fair = true, same = true;

	for (size_t i = 0; i < 2 * PAIRS; i++)
		for (size_t k = 0; k < 2 * PAIRS; k++) {
			double x = counterpart_score(a[i], a[k], NULL);

			fair &= x >= 0 && x <= 1;
			same &= x - counterpart_score(a[k], a[i], NULL) < 1e-9;
		}
	ok(fair, "every score is within 0..1");
	ok(same, "the score is the same both ways");
	ok(counterpart_score(a[0], a[2], NULL) <= 0, "articles in the same language are none");
}

static void
test_shared(struct article *const *a)
{
	struct shared s = { 0 };

	counterpart_score(a[0], a[1], &s);
	if (is_num((long long)s.len, 5, "entities of both")) {
		ok(s.at[0]->type == ENTITY_PER && s.at[1]->type == ENTITY_PER, "persons come first");
		is_str(s.at[4]->id, "iraq", "what all name comes last");
	}
	vec_release(&s);
}

/* Days between two articles make the score less, the more the farther. */
static void
test_days(struct article *const *a)
{
	static const struct date days[] = {
		{ 2021, 12, 2 }, { 2021, 12, 3 }, { 2021, 11, 28 }, { 2021, 12, 24 }, { 2022, 5, 1 },
	};
	double none = counterpart_score(a[0], a[1], NULL), last = none + 0.001;

	a[0]->date = (struct date){ 2021, 12, 2 };
	is_num((long long)(counterpart_score(a[0], a[1], NULL) * 1e6), (long long)(none * 1e6),
	    "an article without a date may be of any day");
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
		double score;

		a[1]->date = days[i];
		score = counterpart_score(a[0], a[1], NULL);
		ok(score < last, "%.3f on %d-%d", score, days[i].year, days[i].month);
		last = score;
	}
	a[1]->date = (struct date){ 2021, 12, 0 };
	ok(counterpart_score(a[0], a[1], NULL) > none * 0.99, "a month alone is not another day");
}

/* Counted in a library, as naming() of tally. */
struct counted {
	const char *id;
	size_t articles;
};

static size_t
naming(void *owner, const struct entity *e)
{
	const struct counted *c = owner;

	return strcmp(e->id, c->id) ? 2 : c->articles;
}

/* The place of an entity among what the first two notes share, the weightiest first. */
static size_t
place_of(struct article *const *a, const char *id, const struct tally *t)
{
	struct gist *x = gist_new(a[0]), *y = gist_new(a[1]);
	struct shared s = { 0 };
	size_t place = 0;

	gist_weigh(x, t);
	gist_weigh(y, t);
	gist_score(x, y, &s);
	while (place < s.len && strcmp(s.at[place]->id, id))
		place++;
	vec_release(&s);
	gist_free(x);
	gist_free(y);
	return place;
}

/* What the library counts takes the place of what is guessed, by and by. */
static void
test_rarity(struct article *const *a)
{
	static const struct {
		const char *what;
		struct counted c;
		size_t articles, place;
	} cases[] = {
		{ "nothing counted: a person comes first", { "mikhail-bogdanov", 0 }, 0, 0 },
		{ "two articles tell nothing yet", { "mikhail-bogdanov", 2 }, 2, 0 },
		{ "named in half of few articles", { "mikhail-bogdanov", 10 }, 20, 1 },
		{ "in half of many", { "mikhail-bogdanov", 5000 }, 10000, 4 },
		{ "Iraq comes last", { "iraq", 0 }, 0, 4 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct counted c = cases[i].c;

		is_num((long long)place_of(a, c.id, &(struct tally){ cases[i].articles, naming, &c }),
		    (long long)cases[i].place, cases[i].what);
	}
}

/*
 * Events that are easily taken for each other; each has to find its own, and
 * clearly.  The same persons on the same day about something else; the next
 * day's news of it; the same kind of thing at another place.
 */
static const struct event {
	struct date date[2];
	const char *text[2];
} events[] = {
	{ { { 2022, 3, 14 }, { 2022, 3, 14 } }, {
	    "Nechirvan Barzani received Mikhail Bogdanov in Erbil on 14 March 2022. They "
	    "spoke about wheat: Russia sends 45,000 tonnes to Iraq.",
	    "نێچیرڤان بارزانی لە ١٤ی ئازاری ٢٠٢٢ لە هەولێر پێشوازی لە میخائیل بۆگدانۆڤ کرد. باسی "
	    "گەنمیان کرد: ڕووسیا ٤٥ هەزار تۆن دەنێرێتە عێراق." } },
	{ { { 2022, 3, 14 }, { 2022, 3, 15 } }, {
	    "Nechirvan Barzani opened a hospital with 120 beds in Halabja on 14 March 2022. "
	    "UNESCO and the Kurdistan Region had paid for it.",
	    "نێچیرڤان بارزانی لە ١٤ی ئازاری ٢٠٢٢ لە هەڵەبجە نەخۆشخانەیەکی ١٢٠ قەرەوێڵەیی کردەوە. "
	    "یونسکۆ و هەرێمی کوردستان پارەکەیان دا." } },
	{ { { 2022, 3, 15 }, { 2022, 3, 15 } }, {
	    "Mikhail Bogdanov went on to Baghdad and praised Nechirvan Barzani there. Russia "
	    "offers 300 students from Iraq a place.",
	    "میخائیل بۆگدانۆڤ گەیشتە بەغدا و لەوێ ستایشی نێچیرڤان بارزانیی کرد. ڕووسیا شوێن دەداتە "
	    "٣٠٠ خوێندکاری عێراق." } },
	{ { { 2022, 3, 15 }, { 2022, 3, 15 } }, {
	    "UNESCO counts 64 old houses in Erbil. In Halabja it found 17.",
	    "یونسکۆ لە هەولێر ٦٤ خانووی کۆن دەژمێرێت. لە هەڵەبجە ١٧ی دۆزییەوە." } },
	{ { { 2022, 3, 15 }, { 2022, 3, 15 } }, {
	    "Greece gives Athens 17 new parks. UNESCO praised the mayor.",
	    "یۆنان ١٧ پارکی نوێ دەداتە ئەسینا. یونسکۆ ستایشی شارەوانی کرد." } },
};

enum { EVENTS = sizeof events / sizeof events[0] };

static void
test_events(struct resolver *r)
{
	struct article *a[2 * EVENTS];
	double least = 1, most = 0;

	for (size_t i = 0; i < 2 * EVENTS; i++) {
		a[i] = article_of(i % 2 ? LANG_CKB : LANG_EN, events[i / 2].text[i % 2]);
		a[i]->date = events[i / 2].date[i % 2];
	}
	resolver_run(r, a, 2 * EVENTS);
	for (size_t i = 0; i < 2 * EVENTS; i++) {
		double own = counterpart_score(a[i], a[i ^ 1], NULL), other = 0;

		for (size_t k = 0; k < 2 * EVENTS; k++)
			if (k / 2 != i / 2 && counterpart_score(a[i], a[k], NULL) > other)
				other = counterpart_score(a[i], a[k], NULL);
		ok(own > other + 0.15, "event %zu, %s: own %.2f, best other %.2f", i / 2,
		    i % 2 ? "ckb" : "en", own, other);
		least = own < least ? own : least;
		most = other > most ? other : most;
	}
	ok(least >= COUNTERPART_LIKELY, "every right pair is likely: %.2f", least);
	ok(least > most, "no wrong pair, up to %.2f, has more than a right one", most);
	for (size_t i = 0; i < 2 * EVENTS; i++)
		article_free(a[i]);
}

int
main(void)
{
	struct lexicon *lex = lexicon_new_empty();
	struct article *a[2 * PAIRS], *empty = article_new();
	struct resolver *r;

	lexicon_add(lex, "table", table, strlen(table), NULL);
	r = resolver_new(lex);
	for (size_t i = 0; i < 2 * PAIRS; i++)
		a[i] = article_of(i % 2 ? LANG_CKB : LANG_EN, notes[i / 2][i % 2]);
	resolver_run(r, a, 2 * PAIRS);
	for (size_t i = 0; i < 2 * PAIRS; i++)
		test_first(a, i);
	test_scores(a);
	test_shared(a);
	test_rarity(a);
	test_days(a);
	test_events(r);
	empty->lang = LANG_CKB;
	ok(counterpart_score(a[0], empty, NULL) <= 0, "nothing is about the same as an empty article");
	for (size_t i = 0; i < 2 * PAIRS; i++)
		article_free(a[i]);
	article_free(empty);
	resolver_free(r);
	lexicon_free(lex);
	return done();
}
