/*
 * bidi.c - embedding levels.
 *
 * Nearly every paragraph is one sequence on one level, and many hold nothing
 * that reads against it: these need no rules at all.  Texts with isolates in them
 * are taken apart first (bidi_sequence.c).  An island gets its isolate controls
 * as items of the text; they are left out again when the result is copied.
 */
#include <config.h>

#include <fribidi.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/bidi_explicit.h"
#include "text/bidi_rules.h"
#include "text/trait.h"

#define BIT(class) (1u << (class))

enum {
	RIGHT = BIT(BIDI_R) | BIT(BIDI_AL),
	ISOLATES = BIT(BIDI_LRI) | BIT(BIDI_RLI) | BIT(BIDI_FSI) | BIT(BIDI_PDI),
	EMBEDDINGS = BIT(BIDI_LRE) | BIT(BIDI_LRO) | BIT(BIDI_RLE) | BIT(BIDI_RLO) | BIT(BIDI_PDF),
	EXPLICIT = ISOLATES | EMBEDDINGS | BIT(BIDI_BN),
	NUMBERS = BIT(BIDI_EN) | BIT(BIDI_AN),
};

bool
bidi_decides(uint32_t point, size_t *isolates, enum dir *dir)
{
	enum bidi_class c = trait_bidi(trait_of(point));

	if (c == BIDI_LRI || c == BIDI_RLI || c == BIDI_FSI)
		++*isolates;
	else if (c == BIDI_PDI)
		*isolates -= *isolates > 0;
	if (*isolates || !(BIT(c) & (RIGHT | BIT(BIDI_L))))
		return false;
	*dir = c == BIDI_L ? DIR_LTR : DIR_RTL;
	return true;
}

void
bidi_release(struct bidi *b)
{
	free(b->given);
	free(b->placed);
	free(b->level);
	free(b->bracket);
	free(b->sequence);
	free(b->at);
	free(b->start);
	free(b->in);
	free(b->out);
	free(b->inner);
	free(b->open);
	free(b->close);
	*b = (struct bidi){ 0 };
}

/* Room for all but the classes; texts that need no rules do without. */
static void
make_room(struct bidi *b, size_t n)
{
	if (n <= b->rest_room)
		return;
	b->rest_room = n + n / 2;
	n = b->rest_room;
	b->placed = mem_resize(b->placed, n, 1);
	b->level = mem_resize(b->level, n, 1);
	b->bracket = mem_resize(b->bracket, n, sizeof *b->bracket);
	b->sequence = mem_resize(b->sequence, n, sizeof *b->sequence);
	b->at = mem_resize(b->at, n, sizeof *b->at);
	b->start = mem_resize(b->start, n + 1, sizeof *b->start);
	b->in = mem_resize(b->in, n, 1);
	b->out = mem_resize(b->out, n, 1);
	b->inner = mem_resize(b->inner, n, sizeof *b->inner);
	b->open = mem_resize(b->open, n, sizeof *b->open);
	b->close = mem_resize(b->close, n, sizeof *b->close);
}

/* The classes of the points FROM to TO, with their brackets. */
static void
add_points(struct bidi *b, const struct bidi_text *t, size_t from, size_t to)
{
	uint8_t *given = b->given + b->n;
	unsigned seen = 0;
	uint32_t traits = 0;

	for (size_t i = from; i < to; i++) {
		uint8_t c = (uint8_t)trait_bidi(t->trait[i]);

		given[i - from] = c;
		seen |= BIT(c);
		traits |= t->trait[i];
	}
	b->seen |= seen;
	b->brackets |= (traits & TRAIT_BRACKET) != 0;
	b->n += to - from;
}

/* A whole island, between isolate controls. */
static void
add_island(struct bidi *b, const struct bidi_text *t, const struct island *island)
{
	enum bidi_class opening = island->dir == DIR_RTL ? BIDI_RLI : BIDI_LRI;

	b->given[b->n++] = (uint8_t)opening;
	add_points(b, t, island->start, island->end);
	if (island->number)
		memset(b->given + b->n - (island->end - island->start), BIDI_L,
		    island->end - island->start);
	b->given[b->n++] = BIDI_PDI;
	b->seen |= BIT(opening) | BIT(BIDI_PDI);
}

static void
fill(struct bidi *b, const struct bidi_text *t)
{
	size_t at = 0, n = t->n + 2 * t->nislands;

	b->n = b->seen = b->brackets = 0;
	if (n > b->room) {
		b->room = n + n / 2;
		b->given = mem_resize(b->given, b->room, 1);
	}
	for (size_t k = 0; k < t->nislands; k++) {
		add_points(b, t, at, t->island[k].start);
		add_island(b, t, &t->island[k]);
		at = t->island[k].end;
	}
	add_points(b, t, at, t->n);
}

static void
fill_brackets(struct bidi *b, const struct bidi_text *t)
{
	size_t k = 0, item = 0;	/* the island we are in, or the next one */

	for (size_t i = 0; i < t->n; i++, item++) {
		if (k < t->nislands && t->island[k].end == i) {
			b->bracket[item++] = FRIBIDI_NO_BRACKET;
			k++;
		}
		if (k < t->nislands && t->island[k].start == i)
			b->bracket[item++] = FRIBIDI_NO_BRACKET;
		b->bracket[item] = t->trait[i] & TRAIT_BRACKET ?
		    fribidi_get_bracket(t->point[i]) : FRIBIDI_NO_BRACKET;
	}
	if (item < b->n)
		b->bracket[item] = FRIBIDI_NO_BRACKET;
}

/* The text as one run on one level: no isolates, nothing removed. */
static void
resolve_plain(struct bidi *b, uint8_t base)
{
	struct bidi_run r = {
		.n = b->n, .given = b->given, .type = b->out, .level = base,
		.bracket = b->brackets ? b->bracket : NULL,
		.before = base ? BIDI_R : BIDI_L, .after = base ? BIDI_R : BIDI_L,
		.open = b->open, .close = b->close,
	};

	bidi_resolve(&r);
	for (size_t i = 0; i < b->n; i++)
		b->level[i] = base + bidi_added(base, b->out[i]);
}

/* L1: separators, and spaces before them or at the end, are on the level of the paragraph. */
static void
reset_spaces(struct bidi *b, uint8_t base)
{
	const unsigned separators = BIT(BIDI_B) | BIT(BIDI_S), spaces = BIT(BIDI_WS) | EXPLICIT;
	bool trailing = true;

	for (size_t i = b->n; i-- > 0 && (trailing || b->seen & separators);) {
		unsigned c = BIT(b->given[i]);

		trailing = c & separators || (trailing && c & spaces);
		if (trailing)
			b->level[i] = base;
	}
}

/* The levels without those of what stands around islands. */
static void
take(const struct bidi *b, const struct bidi_text *t, uint8_t *level)
{
	const uint8_t *from = b->level;
	size_t at = 0;

	for (size_t k = 0; k < t->nislands; k++) {
		const struct island *island = &t->island[k];
		size_t outside = island->start - at, inside = island->end - island->start;

		memcpy(level + at, from, outside);
		memcpy(level + island->start, from + outside + 1, inside);
		from += outside + 1 + inside + 1;
		at = island->end;
	}
	memcpy(level + at, from, t->n - at);
}

/* Does nothing in the text read against the direction of the paragraph? */
static bool
is_uniform(const struct bidi *b, enum dir dir)
{
	unsigned against = dir == DIR_RTL ? BIT(BIDI_L) | NUMBERS : RIGHT | BIT(BIDI_AN);

	return !(b->seen & (against | (EXPLICIT & ~BIT(BIDI_BN))));
}

void
bidi_levels(struct bidi *b, const struct bidi_text *t, uint8_t *level)
{
	uint8_t base = t->dir == DIR_RTL;

	if (!t->n)
		return;
	fill(b, t);
	if (is_uniform(b, t->dir)) {
		memset(level, base, t->n);
		return;
	}
	make_room(b, b->n);
	if (b->brackets)
		fill_brackets(b, t);
	if (b->seen & EXPLICIT)
		bidi_resolve_explicit(b, base);
	else
		resolve_plain(b, base);
	reset_spaces(b, base);
	take(b, t, level);
}
