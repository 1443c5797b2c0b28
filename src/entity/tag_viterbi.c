/*
 * tag_viterbi.c - the best row of tags for a sentence.
 *
 * For every tag of a token the best way that leads to it is kept.  The order
 * of the tags (tag_scheme.h) makes the allowed steps one dense block, from
 * where no name is open to where none goes on, and two into each I and E.
 */
#include <config.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "entity/tag_viterbi.h"

enum { NEVER = INT_MIN / 4 };

void
tag_viterbi_release(struct tag_viterbi *v)
{
	free(v->from);
	*v = (struct tag_viterbi){ 0 };
}

/* Into the tags O, S and B, from E, O and S. */
static void
step_open(const struct tag_moves *m, const int32_t *restrict old, int32_t *restrict new,
    uint8_t *restrict from)
{
	const size_t types = m->types, first = types, end = 3 * types + 1;
	int32_t best[TAG_ROW], via[TAG_ROW];

	for (size_t j = first; j < end; j++) {
		best[j] = NEVER;
		via[j] = 0;
	}
	for (size_t i = 0; i <= 2 * types; i++) {
		const int32_t *move = m->move[i], base = old[i];

		if (base == NEVER)
			continue;
		for (size_t j = first; j < end; j++) {
			int32_t score = base + move[j];

			via[j] = score > best[j] ? (int32_t)i : via[j];
			best[j] = score > best[j] ? score : best[j];
		}
	}
	for (size_t j = first; j < end; j++) {
		new[j] = best[j];
		from[j] = (uint8_t)via[j];
	}
}

/* Into TO, from B and I of the same type. */
static void
step_inside(const struct tag_moves *m, size_t type, size_t to, const int32_t *old,
    int32_t *new, uint8_t *from)
{
	size_t b = tag_b(m->types, type), i = tag_i(m->types, type);
	int32_t begun = old[b] + m->move[b][to], gone_on = old[i] + m->move[i][to];

	from[to] = (uint8_t)(gone_on > begun ? i : b);
	new[to] = gone_on > begun ? gone_on : begun;
}

static void
step(const struct tag_moves *m, const int32_t *old, int32_t *new, uint8_t *from)
{
	step_open(m, old, new, from);
	for (size_t type = 0; type < m->types; type++) {
		step_inside(m, type, tag_e(m->types, type), old, new, from);
		step_inside(m, type, tag_i(m->types, type), old, new, from);
	}
}

static void
begin(const struct tag_moves *m, const int32_t *score, int32_t *now)
{
	for (size_t j = 0; j < tag_count(m->types); j++)
		now[j] = NEVER;
	for (size_t j = m->types; j < 3 * m->types + 1; j++)
		now[j] = score[j] + m->begin[j];
}

static size_t
best_end(const struct tag_moves *m, const int32_t *now)
{
	size_t best = m->types;

	for (size_t j = 0; j <= 2 * m->types; j++)
		if (now[j] + m->end[j] > now[best] + m->end[best])
			best = j;
	return best;
}

void
tag_viterbi_run(struct tag_viterbi *v, const struct tag_moves *m,
    const int32_t *score, size_t stride, size_t n, uint8_t *tag)
{
	const size_t tags = tag_count(m->types);
	int32_t rows[2][TAG_ROW], *now = rows[0], *next = rows[1], *swap;
	size_t best;

	if (n > v->cap) {
		v->cap = n * 2;
		v->from = mem_resize(v->from, v->cap, sizeof *v->from);
	}
	begin(m, score, now);
	for (size_t i = 1; i < n; i++) {
		int32_t top = NEVER;

		step(m, now, next, v->from[i]);
		/* Keep the numbers small however long the sentence is. */
		for (size_t j = 0; j < tags; j++) {
			next[j] += score[i * stride + j];
			top = next[j] > top ? next[j] : top;
		}
		for (size_t j = 0; j < tags; j++)
			next[j] = next[j] - top < NEVER ? NEVER : next[j] - top;
		swap = now, now = next, next = swap;
	}
	best = best_end(m, now);
	for (size_t i = n; i-- > 0;) {
		tag[i] = (uint8_t)best;
		if (i > 0)
			best = v->from[i][best];
	}
}
