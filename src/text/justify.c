/*
 * justify.c - where the extra cells of a justified line go.
 *
 * Printed Kurdish lengthens words before it widens spaces.  Cells are given out
 * in rounds: one tatweel a word, one space a gap, a second tatweel a word, then
 * spaces only.  A round with fewer cells than places spreads them evenly over
 * the line.
 */
#include <config.h>

#include <string.h>

#include "text/justify.h"
#include "text/letter.h"

enum {
	TATWEEL_MOST = 2,	/* cells a word may grow */
	WORD_LEAST = 3,		/* letters of the shortest word that may be lengthened */
	GAP_MOST = 2,		/* cells added to a space, beyond which ragged looks better */
};

/*
 * The best place for a tatweel in the units START to END: the last joint, which
 * calligraphy lengthens too, if it is in the second half of the word.  END if
 * there is none.
 */
static size_t
last_joint(const struct piece *p, size_t start, size_t end)
{
	size_t middle = start + (end - start + 1) / 2;

	if (end - start < WORD_LEAST)
		return end;
	for (size_t i = end - 1; i-- >= middle;)
		if (p->unit[i].tied && !p->unit[i].island
		    && letter_is_arabic(p->point[p->unit[i].first]))
			return i;
	return end;
}

/* Digits and dashes: the spaces between them belong to a date or a range. */
static bool
is_numeric(const struct piece *p, size_t i)
{
	uint32_t c = p->point[p->unit[i].first];

	return letter_digit(c) >= 0 || c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/*
 * May the spaces that end before unit I, behind the word that ends before unit
 * WORD, grow?
 */
static bool
may_widen(const struct piece *p, size_t word, size_t i)
{
	return !(p->unit[word - 1].island && p->unit[i - 1].island) &&
	    !(is_numeric(p, word - 1) && is_numeric(p, i));
}

static void
find_places(const struct piece *p, size_t from, size_t to, struct justify *j)
{
	size_t word = from, end;

	j->word.len = j->gap.len = 0;
	while (word < to && p->unit[word].space)	/* an indent stays as it is */
		word++;
	for (; word < to; word = end) {
		size_t joint;

		for (end = word; end < to && !p->unit[end].space; end++)
			;
		joint = last_joint(p, word, end);
		if (joint < end)
			*vec_push(&j->word) = (uint32_t)(joint - from);
		for (word = end; end < to && p->unit[end].space; end++)
			;
		if (end < to && may_widen(p, word, end))
			*vec_push(&j->gap) = (uint32_t)(end - 1 - from);
	}
}

/*
 * One more cell for each place, or for CELLS of them spread evenly; returns
 * what is left.
 */
static int
give_round(const struct places *to, int cells, uint8_t *extra)
{
	int n = (int)to->len, given = cells < n ? cells : n;

	for (int k = 0; k < given; k++)
		extra[to->at[(2 * k + 1) * (long)n / (2 * given)]]++;
	return cells - given;
}

bool
justify_share(struct justify *j, const struct piece *p, size_t from, size_t to, int cells,
    bool tatweel, uint8_t *extra)
{
	size_t room;

	memset(extra, 0, to - from);
	find_places(p, from, to, j);
	if (!tatweel)
		j->word.len = 0;
	room = j->word.len * TATWEEL_MOST + j->gap.len * GAP_MOST;
	if (!j->gap.len || (size_t)cells > room)
		return false;
	for (int round = 0; cells; round++) {
		if (round < TATWEEL_MOST)
			cells = give_round(&j->word, cells, extra);
		cells = give_round(&j->gap, cells, extra);
	}
	return true;
}

void
justify_release(struct justify *j)
{
	vec_release(&j->word);
	vec_release(&j->gap);
}
