/*
 * bidi_test.c - what must hold of levels on any text, long and random.
 *
 * There are short ways for texts that need few rules, and a long one; what they
 * find is compared by means of signs that must change nothing.
 */
#include <config.h>

#include <string.h>

#include "tap.h"
#include "text/bidi.h"
#include "text/trait.h"

enum { MOST = 200, ROUNDS = 20000 };

struct text {
	uint32_t point[MOST * 3], trait[MOST * 3];
	uint8_t level[MOST * 3];
	size_t n;
};

static uint32_t seed = 9;

static uint32_t
next_random(void)
{
	seed = seed * 1664525 + 1013904223;
	return seed >> 8;
}

static void
add(struct text *t, uint32_t point)
{
	t->point[t->n] = point;
	t->trait[t->n++] = trait_of(point);
}

static void
find(struct bidi *b, struct text *t, enum dir dir, const struct island *island, size_t n)
{
	bidi_levels(b, &(struct bidi_text){ .point = t->point, .trait = t->trait, .n = t->n,
	    .dir = dir, .island = island, .nislands = n }, t->level);
}

/* Few kinds of signs at a time, so that all short ways are gone. */
static void
random_text(struct text *t)
{
	static const uint32_t signs[] = {
		' ', 'a', 0x5D0, 0x627, ' ', '.', ',', 0x64E, '1', 0x661, '(', ')', 'b', '[', ']',
		'-', '%', 0xAB, 0xBB, 0x3008, 0x3009, 0x300, '+', 0x200C, '\t', ':',
	};
	size_t n = 1 + next_random() % MOST, kinds = 2 + next_random() % (sizeof signs / sizeof *signs - 1);
	size_t first = next_random() % 3;

	t->n = 0;
	for (size_t i = 0; i < n; i++)
		add(t, signs[(first + next_random() % kinds) % (sizeof signs / sizeof *signs)]);
}

/* An empty isolate at the end says nothing, but takes the long way. */
static bool
same_the_long_way(struct bidi *b, const struct text *t, enum dir dir)
{
	struct text other = *t;

	add(&other, 0x2066);
	add(&other, 0x2069);
	find(b, &other, dir, NULL, 0);
	return !memcmp(t->level, other.level, t->n);
}

/* So do signs that rule X9 removes. */
static bool
same_with_removed(struct bidi *b, const struct text *t, enum dir dir)
{
	struct text other = { .n = 0 };
	size_t k = 0;
	bool same = true;

	for (size_t i = 0; i < t->n; i++) {
		if (next_random() % 4 == 0)
			add(&other, 0xAD);
		add(&other, t->point[i]);
	}
	find(b, &other, dir, NULL, 0);
	for (size_t i = 0; i < other.n; i++)
		if (other.point[i] != 0xAD && other.level[i] != t->level[k++])
			same = false;
	return same && k == t->n;
}

/* Islands are isolates from left to right. */
static bool
same_as_isolates(struct bidi *b, const struct text *t, enum dir dir)
{
	struct text plain = *t, other = { .n = 0 };
	struct island island[MOST];
	size_t n = 0, at = 0, k = 0;
	bool same = true;

	while (n < 5 && at < t->n) {
		size_t start = at + next_random() % 20, end = start + 1 + next_random() % 10;

		if (end > t->n)
			break;
		island[n++] = (struct island){ .start = start, .end = end };
		at = end;
	}
	find(b, &plain, dir, island, n);
	for (size_t i = 0, j = 0; i <= t->n; i++) {
		if (j < n && island[j].end == i) {
			add(&other, 0x2069);
			j++;
		}
		if (j < n && island[j].start == i)
			add(&other, 0x2066);
		if (i < t->n)
			add(&other, t->point[i]);
	}
	find(b, &other, dir, NULL, 0);
	for (size_t i = 0; i < other.n; i++)
		if (other.point[i] != 0x2066 && other.point[i] != 0x2069
		    && other.level[i] != plain.level[k++])
			same = false;
	return same && k == t->n;
}

/* Each place once; and a line read back by rule L2 again is as it was. */
static bool
is_permutation(const struct text *t)
{
	uint32_t order[MOST * 3];
	bool seen[MOST * 3] = { false };

	bidi_order(t->level, t->n, order);
	for (size_t i = 0; i < t->n; i++) {
		if (order[i] >= t->n || seen[order[i]])
			return false;
		seen[order[i]] = true;
	}
	return true;
}

static void
test_random(void)
{
	int far = 0, removed = 0, islands = 0, orders = 0;
	struct bidi b = { 0 };

	for (int i = 0; i < ROUNDS; i++) {
		enum dir dir = next_random() % 2 ? DIR_RTL : DIR_LTR;
		struct text t;

		random_text(&t);
		find(&b, &t, dir, NULL, 0);
		far += !same_the_long_way(&b, &t, dir);
		removed += !same_with_removed(&b, &t, dir);
		islands += !same_as_isolates(&b, &t, dir);
		orders += !is_permutation(&t);
	}
	is_num(far, 0, "the short ways and the long one agree");
	is_num(removed, 0, "what is removed changes nothing");
	is_num(islands, 0, "islands are isolates");
	is_num(orders, 0, "the order on the screen is a permutation");
	bidi_release(&b);
}

/* Digits in Arabic script are to stand as written in a phone number. */
static void
test_number(void)
{
	struct text t = { .n = 0 };
	struct bidi b = { 0 };

	add(&t, 0x627);
	for (uint32_t c = 0; c < 4; c++)
		add(&t, 0x660 + c);
	find(&b, &t, DIR_RTL, (struct island[]){ { 1, 5, DIR_LTR, true } }, 1);
	ok(t.level[1] == 2 && t.level[4] == 2 && t.level[0] == 1, "a number is one run");
	bidi_release(&b);
}

int
main(void)
{
	test_random();
	test_number();
	return done();
}
