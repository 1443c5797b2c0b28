/*
 * bidi_explicit.c - embeddings, overrides and isolates.
 *
 * One walk with a stack, as UAX 9 words it.  The same walk tells what belongs
 * together: a new sequence begins wherever the level changes, but behind the
 * end of an isolate the sequence goes on that the isolate had interrupted.
 */
#include <config.h>

#include <stdbool.h>

#include "text/bidi_explicit.h"
#include "text/trait.h"

enum { DEPTH_MOST = 125 };	/* max_depth (BD2) */

struct status {
	uint8_t level;
	uint8_t override;	/* BIDI_L, BIDI_R, or BIDI_ON for none */
	bool isolate;
	uint32_t sequence;	/* what the isolate interrupts */
};

struct walk {
	struct status stack[DEPTH_MOST + 2];
	size_t depth;		/* the last entry */
	size_t overflow_isolates, overflow_embeddings, isolates;
	uint32_t sequences, now;	/* how many; that of the item before */
	uint8_t before;		/* level of the item before */
	bool opened;		/* the item before began an isolate */
};

static bool
is_initiator(uint8_t c)
{
	return c == BIDI_LRI || c == BIDI_RLI || c == BIDI_FSI;
}

/* X5c: what an FSI is, by the text up to its PDI (P2, P3). */
static uint8_t
first_strong(const uint8_t *given, size_t n, size_t i)
{
	size_t inside = 0;

	for (i++; i < n; i++) {
		uint8_t c = given[i];

		if (is_initiator(c))
			inside++;
		else if (c == BIDI_PDI && inside-- == 0)
			break;
		else if (!inside && (c == BIDI_L || c == BIDI_R || c == BIDI_AL))
			return c == BIDI_L ? BIDI_LRI : BIDI_RLI;
	}
	return BIDI_LRI;
}

static uint8_t
next_level(uint8_t level, bool odd)
{
	return odd ? (level + 1) | 1 : (level + 2) & ~1;
}

/* X2 to X5: embeddings and overrides. */
static void
embed(struct walk *w, uint8_t c)
{
	bool odd = c == BIDI_RLE || c == BIDI_RLO;
	uint8_t level = next_level(w->stack[w->depth].level, odd);

	if (w->overflow_isolates)
		return;
	if (level > DEPTH_MOST || w->overflow_embeddings) {
		w->overflow_embeddings++;
		return;
	}
	w->stack[++w->depth] = (struct status){
		.level = level,
		.override = c == BIDI_LRO ? BIDI_L : c == BIDI_RLO ? BIDI_R : BIDI_ON,
	};
}

/* X7 */
static void
pop_embedding(struct walk *w)
{
	if (w->overflow_isolates)
		return;
	if (w->overflow_embeddings)
		w->overflow_embeddings--;
	else if (w->depth && !w->stack[w->depth].isolate)
		w->depth--;
}

/* X5a, X5b; the item itself has been placed. */
static void
isolate(struct walk *w, uint8_t c)
{
	uint8_t level = next_level(w->stack[w->depth].level, c == BIDI_RLI);

	if (level > DEPTH_MOST || w->overflow_isolates || w->overflow_embeddings) {
		w->overflow_isolates++;
		return;
	}
	w->isolates++;
	w->opened = true;
	w->stack[++w->depth] = (struct status){
		.level = level, .override = BIDI_ON, .isolate = true, .sequence = w->now,
	};
}

/* X6a, before the PDI is placed; true, and the sequence goes on, if it ends an isolate. */
static bool
end_isolate(struct walk *w)
{
	if (w->overflow_isolates) {
		w->overflow_isolates--;
		return false;
	}
	if (!w->isolates)
		return false;
	w->overflow_embeddings = 0;
	while (!w->stack[w->depth].isolate)
		w->depth--;
	w->now = w->stack[w->depth--].sequence;
	w->isolates--;
	return true;
}

static uint32_t
place(struct walk *w, uint8_t level, bool goes_on)
{
	if (!goes_on && (!w->sequences || w->opened || level != w->before))
		w->now = w->sequences++;
	w->before = level;
	w->opened = false;
	return w->now;
}

uint32_t
bidi_explicit(const uint8_t *given, size_t n, uint8_t base,
    uint8_t *level, uint8_t *type, uint32_t *sequence)
{
	struct walk w = { .stack = { { .level = base, .override = BIDI_ON } } };

	for (size_t i = 0; i < n; i++) {
		uint8_t c = given[i];
		bool goes_on = c == BIDI_PDI && end_isolate(&w);
		const struct status *s = &w.stack[w.depth];

		type[i] = s->override == BIDI_ON || c == BIDI_B ? c : s->override;
		level[i] = c == BIDI_B ? base : s->level;
		sequence[i] = BIDI_REMOVED;
		if (c >= BIDI_LRE && c <= BIDI_RLO)
			embed(&w, c);
		else if (c == BIDI_PDF)
			pop_embedding(&w);
		else if (c != BIDI_BN) {
			sequence[i] = place(&w, level[i], goes_on);
			if (is_initiator(c))
				isolate(&w, c == BIDI_FSI ? first_strong(given, n, i) : c);
		}
	}
	return w.sequences;
}
