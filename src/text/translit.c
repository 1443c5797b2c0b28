/*
 * translit.c - how alike two names sound.
 *
 * The usual edit distance: the cheapest way of turning one row of sounds into
 * the other, against what it would cost to drop both.  Between the two scripts
 * the costs are those learned from names written in both, within one those of
 * sound_cost.c.
 */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "text/sound.h"
#include "text/translit.h"

/* Two rows of sounds to be compared; of two scripts, A is the Kurdish one. */
struct couple {
	const struct sounds *a, *b;
	bool learned;		/* of two scripts */
	uint8_t an[SOUND_MOST], bn[SOUND_MOST];	/* their numbers, if so */
};

static struct couple
couple_of(const struct sounds *a, const struct sounds *b)
{
	struct couple c = { .a = a, .b = b, .learned = a->kurdish != b->kurdish };

	if (c.learned && b->kurdish) {
		c.a = b;
		c.b = a;
	}
	for (size_t i = 0; c.learned && i < c.a->len; i++)
		c.an[i] = (uint8_t)sound_number(c.a->sound[i]);
	for (size_t i = 0; c.learned && i < c.b->len; i++)
		c.bn[i] = (uint8_t)sound_number(c.b->sound[i]);
	return c;
}

/* What leaving out sound I of A, or J of B, costs. */
static double
drop_a(const struct couple *c, size_t i)
{
	return c->learned ? sound_learned[c->an[i]][SOUND_NONE] / 255.0 : sound_cost(c->a->sound[i]);
}

static double
drop_b(const struct couple *c, size_t j)
{
	return c->learned ? sound_learned[SOUND_NONE][c->bn[j]] / 255.0 : sound_cost(c->b->sound[j]);
}

static double
swap(const struct couple *c, size_t i, size_t j)
{
	if (c->learned)
		return sound_learned[c->an[i]][c->bn[j]] / 255.0;
	return sound_distance(c->a->sound[i], c->b->sound[j]);
}

/* What it costs to drop both. */
static double
weight(const struct sounds *a, const struct sounds *b)
{
	const struct couple c = couple_of(a, b);
	double sum = 0;

	for (size_t i = 0; i < c.a->len; i++)
		sum += drop_a(&c, i);
	for (size_t j = 0; j < c.b->len; j++)
		sum += drop_b(&c, j);
	return sum;
}

static double
least(double a, double b)
{
	return a < b ? a : b;
}

static double
distance(const struct sounds *a, const struct sounds *b)
{
	const struct couple c = couple_of(a, b);
	double row[SOUND_MOST + 1] = { 0 };

	for (size_t j = 0; j < c.b->len; j++)
		row[j + 1] = row[j] + drop_b(&c, j);
	for (size_t i = 0; i < c.a->len; i++) {
		double drop = drop_a(&c, i), corner = row[0];

		row[0] += drop;
		for (size_t j = 0; j < c.b->len; j++) {
			double swapped = corner + swap(&c, i, j);

			corner = row[j + 1];
			row[j + 1] = least(swapped, least(row[j + 1] + drop, row[j] + drop_b(&c, j)));
		}
	}
	return row[c.b->len];
}

/* The word without the Arabic article it begins with; false if it has none. */
static bool
without_article(const struct sounds *w, struct sounds *rest)
{
	if (w->len < 5 || w->sound[1] != 'l' || !strchr("aei", w->sound[0]))
		return false;
	rest->kurdish = w->kurdish;
	rest->len = w->len - 2;
	memcpy(rest->sound, w->sound + 2, rest->len);
	return true;
}

/* The same, where an article on one side only costs little. */
static double
word_distance(const struct sounds *a, const struct sounds *b)
{
	const double article = 0.3;
	double cost = distance(a, b);
	struct sounds rest;

	if (without_article(a, &rest))
		cost = least(cost, article + distance(&rest, b));
	if (without_article(b, &rest))
		cost = least(cost, article + distance(a, &rest));
	return cost;
}

/* All words in one. */
static struct sounds
joined(const struct sound_words *words)
{
	struct sounds all = { .kurdish = words->len && words->word[0].kurdish };

	for (size_t i = 0; i < words->len; i++) {
		size_t n = words->word[i].len;

		if (n > SOUND_MOST - all.len)
			n = SOUND_MOST - all.len;
		memcpy(all.sound + all.len, words->word[i].sound, n);
		all.len += n;
	}
	return all;
}

static double
likeness(double cost, double both)
{
	double like = both > 0 ? 1 - 2 * cost / both : 0;

	return like > 0 ? like : 0;
}

static double
joined_likeness(const struct sound_words *a, const struct sound_words *b)
{
	struct sounds x = joined(a), y = joined(b);

	return likeness(word_distance(&x, &y), weight(&x, &y));
}

/* The mean of the whole and the word that fits worst. */
static double
word_likeness(const struct sound_words *a, const struct sound_words *b)
{
	double cost = 0, both = 0, worst = 1;

	for (size_t i = 0; i < a->len; i++) {
		double c = word_distance(&a->word[i], &b->word[i]);
		double w = weight(&a->word[i], &b->word[i]);

		cost += c;
		both += w;
		worst = least(worst, likeness(c, w));
	}
	return (likeness(cost, both) + worst) / 2;
}

double
translit_likeness(const struct sound_words *a, const struct sound_words *b)
{
	if (a->len == 0 || b->len == 0)
		return 0;
	return a->len == b->len ? word_likeness(a, b) : joined_likeness(a, b);
}

double
translit_similarity(const char *a, size_t alen, const char *b, size_t blen)
{
	struct sound_words x, y;

	sound_read(a, alen, &x);
	sound_read(b, blen, &y);
	return translit_likeness(&x, &y);
}

/* The letter of the key for a sound; 0 for one that spellings differ in too often. */
static char
key_letter(char sound)
{
	static const char *const classes[] = {
		"bp", "dtT", "fv", "kqgGc", "xhH", "szSZCjQ", "l", "m", "n", "r",
	};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (strchr(classes[i], sound))
			return classes[i][0];
	}
	return 0;
}

void
translit_key(const char *s, size_t len, struct buf *out)
{
	struct sound_words words;

	sound_read(s, len, &words);
	for (size_t i = 0; i < words.len; i++) {
		struct sounds rest = words.word[i];

		without_article(&words.word[i], &rest);
		for (size_t k = 0; k < rest.len; k++) {
			char letter = key_letter(rest.sound[k]);

			if (letter)
				buf_putc(out, letter);
		}
	}
}
