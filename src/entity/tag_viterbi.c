/*
 * tag_viterbi.c - the best row of tags for a sentence.
 *
 * For every tag of a token the best way that leads to it is kept.  The order
 * of the tags (tag_scheme.h) makes the allowed steps one dense block, from
 * where no name is open to where none goes on, and two into each I and E.
 *
 * Most tokens are in no name, and then all other tags before them are so far
 * behind O that no step can bring them to the front again: these are passed
 * over.  What is left is done for four tags at once.
 */
#include <config.h>

#include <limits.h>
#include <stdbool.h>
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

/* Numbers of four tags that stand in a row. */
typedef int32_t four __attribute__((vector_size(16)));
enum { FOUR = 4, TYPE_ROW = TAG_TYPES + 1 };

static inline four
load(const int32_t *from)
{
	four v;

	memcpy(&v, from, sizeof v);
	return v;
}

static inline void
store(int32_t *to, four v)
{
	memcpy(to, &v, sizeof v);
}

/* X where MASK is all ones, Y where it is all zeros. */
static inline four
choose(four mask, four x, four y)
{
	return (mask & x) | (~mask & y);
}

static inline four
greater(four x, four y)
{
	return choose(x > y, x, y);
}

static inline int32_t
greatest(four v)
{
	int32_t most = v[0];

	for (int i = 1; i < FOUR; i++)
		most = v[i] > most ? v[i] : most;
	return most;
}

/* The moves of a model as the steps want them. */
struct steps {
	const struct tag_moves *m;
	int32_t lead[TAG_ROW];	/* by tag: the most that a move from it gives beyond the one from O */
	/* By type: from its B and I into its E and I; NEVER behind the last. */
	int32_t b_e[TYPE_ROW], i_e[TYPE_ROW], b_i[TYPE_ROW], i_i[TYPE_ROW];
};

static int32_t
lead_of(const struct tag_moves *m, size_t tag)
{
	const int32_t *move = m->move[tag], *o = m->move[tag_o(m->types)];
	int32_t lead = NEVER;

	for (size_t j = m->types; j < 3 * m->types + 1; j++)
		lead = move[j] - o[j] > lead ? move[j] - o[j] : lead;
	return lead;
}

static void
make_steps(struct steps *s, const struct tag_moves *m)
{
	const size_t types = m->types;

	s->m = m;
	for (size_t i = 0; i <= 2 * types; i++)
		s->lead[i] = lead_of(m, i);
	for (size_t t = 0; t < TYPE_ROW; t++) {
		const int32_t *b = t < types ? m->move[tag_b(types, t)] : NULL;
		const int32_t *i = t < types ? m->move[tag_i(types, t)] : NULL;

		s->b_e[t] = b ? b[tag_e(types, t)] : NEVER;
		s->b_i[t] = b ? b[tag_i(types, t)] : NEVER;
		s->i_e[t] = i ? i[tag_e(types, t)] : NEVER;
		s->i_i[t] = i ? i[tag_i(types, t)] : NEVER;
	}
}

/* Can a way over the tag, at SCORE, win against the one over O, at OPEN?  No is certain. */
static inline bool
may_win(const struct steps *s, size_t tag, int32_t score, int32_t open)
{
	return score != NEVER && (open < NEVER / 2 || score + s->lead[tag] >= open);
}

/* Into the tags O, S and B, from E, O and S; up to three behind them become anything. */
static void
step_open(const struct steps *s, const int32_t *old, int32_t *new, uint8_t *from)
{
	const size_t types = s->m->types, first = types, end = 3 * types + 1;
	const int32_t open = old[tag_o(types)];
	int32_t via[TAG_ROW + FOUR];

	for (size_t j = first; j < end; j += FOUR) {
		store(new + j, (four){ NEVER, NEVER, NEVER, NEVER });
		store(via + j, (four){ 0 });
	}
	for (size_t i = 0; i <= 2 * types; i++) {
		const int32_t *move = s->m->move[i], base = old[i], tag = (int32_t)i;

		if (!may_win(s, i, base, open))
			continue;
		for (size_t j = first; j < end; j += FOUR) {
			four score = base + load(move + j), best = load(new + j);
			four better = score > best;

			store(new + j, choose(better, score, best));
			store(via + j, choose(better, tag - (four){ 0 }, load(via + j)));
		}
	}
	for (size_t j = first; j < end; j++)
		from[j] = (uint8_t)via[j];
}

/*
 * Into the tags of all types from TO on, from B and I of the same type, by
 * their moves; up to three behind them become anything.
 */
static void
step_inside(const struct steps *s, size_t to, const int32_t *from_b, const int32_t *from_i,
    const int32_t *old, int32_t *new, uint8_t *from)
{
	const size_t types = s->m->types;

	for (size_t t = 0; t < types; t += FOUR) {
		four begun = load(old + tag_b(types, t)) + load(from_b + t);
		four gone_on = load(old + tag_i(types, t)) + load(from_i + t);
		four better = gone_on > begun;

		store(new + to + t, choose(better, gone_on, begun));
		for (size_t k = 0; k < FOUR && t + k < types; k++)
			from[to + t + k] = (uint8_t)(better[k] ? tag_i(types, t + k) : tag_b(types, t + k));
	}
}

static void
step(const struct steps *s, const int32_t *old, int32_t *new, uint8_t *from)
{
	step_inside(s, tag_e(s->m->types, 0), s->b_e, s->i_e, old, new, from);
	step_open(s, old, new, from);
	step_inside(s, tag_i(s->m->types, 0), s->b_i, s->i_i, old, new, from);
}

/* Add a token's scores; the best becomes 0, to keep numbers small however long the sentence is. */
static void
add_scores(size_t tags, const int32_t *score, int32_t *new)
{
	int32_t row[TAG_ROW + FOUR];
	four top = { NEVER, NEVER, NEVER, NEVER }, never = top;

	memcpy(row, score, tags * sizeof *row);
	for (size_t j = tags; j < tags + FOUR; j++)
		row[j] = new[j] = NEVER;
	for (size_t j = 0; j < tags; j += FOUR) {
		four sum = load(new + j) + load(row + j);

		store(new + j, sum);
		top = greater(sum, top);
	}
	top = greatest(top) - (four){ 0 };
	for (size_t j = 0; j < tags; j += FOUR)
		store(new + j, greater(load(new + j) - top, never));
}

static void
begin(const struct tag_moves *m, const int32_t *score, int32_t *now)
{
	for (size_t j = 0; j < TAG_ROW + FOUR; j++)
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
	int32_t rows[2][TAG_ROW + FOUR], *now = rows[0], *next = rows[1], *swap;
	struct steps steps;
	size_t best;

	if (n > v->cap) {
		v->cap = n * 2;
		v->from = mem_resize(v->from, v->cap, sizeof *v->from);
	}
	make_steps(&steps, m);
	begin(m, score, now);
	for (size_t i = 1; i < n; i++) {
		step(&steps, now, next, v->from[i]);
		add_scores(tags, score + i * stride, next);
		swap = now, now = next, next = swap;
	}
	best = best_end(m, now);
	for (size_t i = n; i-- > 0;) {
		tag[i] = (uint8_t)best;
		if (i > 0)
			best = v->from[i][best];
	}
}
