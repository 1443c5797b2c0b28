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

/* Days between two articles make the score less. */
static void
test_days(struct article *const *a)
{
	double none = counterpart_score(a[0], a[1], NULL), near, far;

	a[0]->date = (struct date){ 2021, 12, 2 };
	a[1]->date = (struct date){ 2021, 12, 1 };
	near = counterpart_score(a[0], a[1], NULL);
	a[1]->date = (struct date){ 2019, 5, 1 };
	far = counterpart_score(a[0], a[1], NULL);
	ok(near >= none && far < near, "the same days are better than others");
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
	test_days(a);
	empty->lang = LANG_CKB;
	ok(counterpart_score(a[0], empty, NULL) <= 0, "nothing is about the same as an empty article");
	for (size_t i = 0; i < 2 * PAIRS; i++)
		article_free(a[i]);
	article_free(empty);
	resolver_free(r);
	lexicon_free(lex);
	return done();
}
