/*
 * bidi_rules.c - rules W1 to N2: numbers, brackets and other neutral signs.
 *
 * Each function is a rule or a few that one walk can do together; they are
 * called in the order of UAX 9.
 */
#include <config.h>

#include <fribidi.h>
#include <stdbool.h>

#include "text/bidi_rules.h"
#include "text/trait.h"

#define BIT(class) (1u << (class))

enum {
	STRONG = BIT(BIDI_L) | BIT(BIDI_R),
	NUMBER = BIT(BIDI_EN) | BIT(BIDI_AN),
	WEAK = NUMBER | BIT(BIDI_ES) | BIT(BIDI_ET) | BIT(BIDI_CS),
	ISOLATE = BIT(BIDI_LRI) | BIT(BIDI_RLI) | BIT(BIDI_FSI) | BIT(BIDI_PDI),
	OPEN_MOST = 63,		/* brackets that may be open at once (BD16) */
};

static bool
is_in(unsigned set, uint8_t class)
{
	return set >> class & 1;
}

/*
 * W1 to W3: a mark is like what it stands on, a number behind an Arabic letter
 * is Arabic, and from then on an Arabic letter is one like others.  Returns the
 * classes there are now.
 */
static unsigned
marks_and_arabic(struct bidi_run *r)
{
	uint8_t last = r->before, strong = r->before;
	unsigned seen = 0;

	for (size_t i = 0; i < r->n; i++) {
		uint8_t c = r->given[i];

		if (c == BIDI_NSM)
			c = is_in(ISOLATE, last) ? BIDI_ON : last;
		last = c;
		if (is_in(STRONG | BIT(BIDI_AL), c))
			strong = c;
		if (c == BIDI_EN && strong == BIDI_AL)
			c = BIDI_AN;
		else if (c == BIDI_AL)
			c = BIDI_R;
		r->type[i] = c;
		seen |= BIT(c);
	}
	return seen;
}

/* W4 to W7: what stands between, before and behind figures; figures in Latin text. */
static void
numbers(struct bidi_run *r)
{
	uint8_t before = BIDI_ON;	/* the type of the item before, as W4 left it */
	uint8_t strong = r->before;

	for (size_t i = 0, end; i < r->n; i = end) {
		uint8_t c = r->type[i], next = i + 1 < r->n ? r->type[i + 1] : BIDI_ON;

		end = i + 1;
		if (c == BIDI_ET) {
			while (end < r->n && r->type[end] == BIDI_ET)
				end++;
			next = end < r->n ? r->type[end] : BIDI_ON;
			c = before == BIDI_EN || next == BIDI_EN ? BIDI_EN : BIDI_ON;
			before = BIDI_ET;
		} else {
			if (c == BIDI_ES)
				c = before == BIDI_EN && next == BIDI_EN ? BIDI_EN : BIDI_ON;
			else if (c == BIDI_CS)
				c = before == next && is_in(NUMBER, next) ? next : BIDI_ON;
			else if (is_in(STRONG, c))
				strong = c;
			before = c;
		}
		if (c == BIDI_EN && strong == BIDI_L)
			c = BIDI_L;
		while (i < end)
			r->type[i++] = c;
	}
}

/* The direction of a class for rules N0 to N2; BIDI_ON if it has none. */
static uint8_t
direction(uint8_t type)
{
	return type == BIDI_L ? BIDI_L : is_in(BIT(BIDI_R) | NUMBER, type) ? BIDI_R : BIDI_ON;
}

/*
 * BD16: OPEN gets the opening brackets of all pairs in the order of the text,
 * CLOSE their other ends; returns how many.  A bracket that finds no partner
 * has CLOSE 0.
 */
static size_t
find_pairs(const struct bidi_run *r)
{
	size_t waiting[OPEN_MOST], depth = 0, n = 0;

	for (size_t i = 0; i < r->n; i++) {
		uint32_t b = r->type[i] == BIDI_ON ? r->bracket[i] : 0;
		size_t k = depth;

		if (!b)
			continue;
		if (FRIBIDI_IS_BRACKET_OPEN(b)) {
			if (depth == OPEN_MOST)
				return n;
			waiting[depth++] = n;
			r->open[n] = (uint32_t)i;
			r->close[n++] = 0;
			continue;
		}
		while (k && FRIBIDI_BRACKET_ID(r->bracket[r->open[waiting[k - 1]]]) != FRIBIDI_BRACKET_ID(b))
			k--;
		if (k) {
			depth = k - 1;
			r->close[waiting[depth]] = (uint32_t)i;
		}
	}
	return n;
}

/*
 * N0, b and c: the direction of a pair by what is in it, or before it; BIDI_ON
 * if nothing in it has one.
 */
static uint8_t
pair_direction(const struct bidi_run *r, size_t open, size_t close)
{
	uint8_t own = r->level % 2 ? BIDI_R : BIDI_L, found = BIDI_ON, before;

	for (size_t i = open + 1; i < close; i++) {
		uint8_t d = direction(r->type[i]);

		if (d == own)
			return own;
		if (d != BIDI_ON)
			found = d;
	}
	if (found == BIDI_ON)
		return found;
	for (before = BIDI_ON; open-- > 0 && before == BIDI_ON;)
		before = direction(r->type[open]);
	if (before == BIDI_ON)
		before = r->before;
	return before == found ? found : own;
}

/* A bracket and the marks on it. */
static void
set_bracket(struct bidi_run *r, size_t i, uint8_t type)
{
	do
		r->type[i++] = type;
	while (i < r->n && r->given[i] == BIDI_NSM);
}

/* N0: both brackets of a pair read the same way. */
static void
brackets(struct bidi_run *r)
{
	size_t n = find_pairs(r);

	for (size_t k = 0; k < n; k++) {
		uint8_t type = r->close[k] ? pair_direction(r, r->open[k], r->close[k]) : BIDI_ON;

		if (type == BIDI_ON)
			continue;
		set_bracket(r, r->open[k], type);
		set_bracket(r, r->close[k], type);
	}
}

/* N1 and N2: neutral signs go with both neighbours if these agree, else with the run. */
static void
neutrals(struct bidi_run *r)
{
	uint8_t own = r->level % 2 ? BIDI_R : BIDI_L, before = r->before, after;

	for (size_t i = 0, end; i < r->n; i = end) {
		uint8_t d = direction(r->type[i]);

		end = i + 1;
		if (d != BIDI_ON) {
			before = d;
			continue;
		}
		while (end < r->n && direction(r->type[end]) == BIDI_ON)
			end++;
		after = end < r->n ? direction(r->type[end]) : r->after;
		while (i < end)
			r->type[i++] = before == after ? before : own;
	}
}

void
bidi_resolve(struct bidi_run *r)
{
	unsigned seen = marks_and_arabic(r);

	if (seen & WEAK)
		numbers(r);
	if (r->bracket)
		brackets(r);
	if (seen & ~(unsigned)(STRONG | NUMBER))
		neutrals(r);
}
