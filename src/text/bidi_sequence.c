/*
 * bidi_sequence.c - a text with embeddings or isolates, taken apart.
 *
 * Rules X1 to X8 tell which items form an isolating run sequence
 * (bidi_explicit.c); the items are sorted by sequence, each sequence is copied
 * out, resolved for itself (bidi_rules.c), and copied back.
 */
#include <config.h>

#include <string.h>

#include "text/bidi.h"
#include "text/bidi_explicit.h"
#include "text/bidi_rules.h"
#include "text/trait.h"

/* AT gets the items of all sequences, sorted by sequence; START where each begins. */
static void
sort_items(struct bidi *b, uint32_t sequences)
{
	memset(b->start, 0, (sequences + 1) * sizeof *b->start);
	for (size_t i = 0; i < b->n; i++)
		if (b->sequence[i] != BIDI_REMOVED)
			b->start[b->sequence[i]]++;
	for (uint32_t k = 0, sum = 0; k <= sequences; k++) {
		uint32_t len = b->start[k];

		b->start[k] = sum;
		sum += len;
	}
	for (size_t i = 0; i < b->n; i++)
		if (b->sequence[i] != BIDI_REMOVED)
			b->at[b->start[b->sequence[i]]++] = (uint32_t)i;
	for (uint32_t k = sequences; k > 0; k--)
		b->start[k] = b->start[k - 1];
	b->start[0] = 0;
}

/* X10: the class that stands for the border between a level and what is beside it. */
static uint8_t
border(uint8_t level, uint8_t beside)
{
	return (level > beside ? level : beside) % 2 ? BIDI_R : BIDI_L;
}

static uint8_t
level_before(const struct bidi *b, size_t i, uint8_t base)
{
	while (i-- > 0)
		if (b->sequence[i] != BIDI_REMOVED)
			return b->level[i];
	return base;
}

static uint8_t
level_after(const struct bidi *b, size_t i, uint8_t base)
{
	uint8_t c = b->given[i];

	if (c == BIDI_LRI || c == BIDI_RLI || c == BIDI_FSI)
		return base;
	while (++i < b->n)
		if (b->sequence[i] != BIDI_REMOVED)
			return b->level[i];
	return base;
}

/* The borders of a sequence, while all levels are those of rules X. */
static void
find_borders(struct bidi *b, const uint32_t *at, size_t n, uint8_t base, uint8_t border_of[2])
{
	uint8_t level = b->level[at[0]];

	border_of[0] = border(level, level_before(b, at[0], base));
	border_of[1] = border(level, level_after(b, at[n - 1], base));
}

/* Resolve the sequence with the items AT; OUT gets what they become. */
static void
resolve_sequence(struct bidi *b, const uint32_t *at, size_t n, uint8_t base)
{
	struct bidi_run r = {
		.n = n, .given = b->in, .type = b->out, .level = b->level[at[0]],
		.bracket = b->brackets ? b->inner : NULL,
		.open = b->open, .close = b->close,
	};
	uint8_t borders[2];

	find_borders(b, at, n, base, borders);
	r.before = borders[0];
	r.after = borders[1];
	for (size_t i = 0; i < n; i++)
		b->in[i] = b->placed[at[i]];
	for (size_t i = 0; b->brackets && i < n; i++)
		b->inner[i] = b->bracket[at[i]];
	bidi_resolve(&r);
	for (size_t i = 0; i < n; i++)
		b->placed[at[i]] = b->out[i];
}

void
bidi_resolve_explicit(struct bidi *b, uint8_t base)
{
	uint32_t sequences = bidi_explicit(b->given, b->n, base, b->level, b->placed, b->sequence);

	sort_items(b, sequences);
	for (uint32_t k = 0; k < sequences; k++)
		resolve_sequence(b, b->at + b->start[k], b->start[k + 1] - b->start[k], base);
	for (size_t i = 0; i < b->n; i++) {
		if (b->sequence[i] == BIDI_REMOVED)
			b->level[i] = i ? b->level[i - 1] : base;
		else
			b->level[i] += bidi_added(b->level[i], b->placed[i]);
	}
}
