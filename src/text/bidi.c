/*
 * bidi.c - embedding levels and the order on the screen.
 *
 * Fribidi wants the isolate controls that surround an island as members of the
 * text.  The text has none, so its arrays of types get them here, and the
 * levels of the additions are left out again when the result is copied back.
 */
#include <config.h>

#include <fribidi.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/bidi.h"

bool
bidi_is_strong(uint32_t point, enum dir *dir)
{
	FriBidiCharType type = fribidi_get_bidi_type(point);

	if (!FRIBIDI_IS_STRONG(type) || !FRIBIDI_IS_LETTER(type))
		return false;
	*dir = FRIBIDI_IS_RTL(type) ? DIR_RTL : DIR_LTR;
	return true;
}

/*
 * Fribidi 1.0.8 takes quadratic time over pairs of brackets (its issue 163).  A
 * stretch with more brackets than this is no prose; the rest of them count as
 * other punctuation.
 */
enum { BRACKETS_MOST = 1000 };

/* What fribidi reads and writes, with the added isolate controls. */
struct arrays {
	FriBidiCharType *type;
	FriBidiBracketType *bracket;
	FriBidiLevel *level;
	FriBidiStrIndex len;
	int brackets;
};

static void
arrays_add(struct arrays *a, FriBidiChar c, FriBidiCharType type)
{
	FriBidiBracketType bracket = FRIBIDI_NO_BRACKET;

	if (type == FRIBIDI_TYPE_ON && a->brackets < BRACKETS_MOST)
		bracket = fribidi_get_bracket(c);
	a->brackets += bracket != FRIBIDI_NO_BRACKET;
	a->bracket[a->len] = bracket;
	a->type[a->len++] = type;
}

static void
arrays_fill(struct arrays *a, const uint32_t *point, size_t n,
    const struct island *island, size_t nislands)
{
	size_t k = 0;		/* the island we are in, or the next one */
	bool inside = false;

	for (size_t i = 0; i <= n; i++) {
		if (inside && island[k].end == i) {
			arrays_add(a, 0x2069, FRIBIDI_TYPE_PDI);
			inside = false;
			k++;
		}
		if (k < nislands && island[k].start == i) {
			arrays_add(a, 0x2066, FRIBIDI_TYPE_LRI);
			inside = true;
		}
		if (i < n)
			arrays_add(a, point[i], inside && island[k].number ? FRIBIDI_TYPE_LTR :
			    fribidi_get_bidi_type(point[i]));
	}
}

/* The levels without those of the additions. */
static void
arrays_take(const struct arrays *a, size_t n,
    const struct island *island, size_t nislands, uint8_t *level)
{
	const FriBidiLevel *from = a->level;
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		if (k < nislands && island[k].end == i) {
			from++;
			k++;
		}
		if (k < nislands && island[k].start == i)
			from++;
		level[i] = (uint8_t)*from++;
	}
}

void
bidi_levels(const uint32_t *point, size_t n, enum dir dir,
    const struct island *island, size_t nislands, uint8_t *level)
{
	size_t room = n + 2 * nislands;
	FriBidiParType base = dir == DIR_RTL ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	struct arrays a = {
		.type = MEM_NEW(room, FriBidiCharType),
		.bracket = MEM_NEW(room, FriBidiBracketType),
		.level = MEM_NEW(room, FriBidiLevel),
	};

	arrays_fill(&a, point, n, island, nislands);
	if (a.len && !fribidi_get_par_embedding_levels_ex(a.type, a.bracket, a.len, &base, a.level))
		abort();	/* no memory */
	arrays_take(&a, n, island, nislands, level);
	free(a.type);
	free(a.bracket);
	free(a.level);
}

static void
reverse(uint32_t *order, size_t start, size_t end)
{
	while (start + 1 < end) {
		uint32_t swap = order[start];

		order[start++] = order[--end];
		order[end] = swap;
	}
}

/* Turn round every run whose levels are all at least FLOOR. */
static void
reverse_runs(const uint8_t *level, size_t n, uint8_t floor, uint32_t *order)
{
	for (size_t i = 0, end; i < n; i = end + 1) {
		for (end = i; end < n && level[end] >= floor; end++)
			;
		reverse(order, i, end);
	}
}

void
bidi_order(const uint8_t *level, size_t n, uint32_t *order)
{
	uint8_t highest = 0, lowest_odd = UINT8_MAX;

	for (size_t i = 0; i < n; i++) {
		order[i] = (uint32_t)i;
		if (level[i] > highest)
			highest = level[i];
		if (level[i] % 2 && level[i] < lowest_odd)
			lowest_odd = level[i];
	}
	for (uint8_t floor = highest; floor >= lowest_odd; floor--)
		reverse_runs(level, n, floor, order);
}

uint32_t
bidi_mirror(uint32_t point)
{
	FriBidiChar mirrored;

	return fribidi_get_mirror_char(point, &mirrored) ? mirrored : point;
}
