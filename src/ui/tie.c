/*
 * tie.c - the matching place in another text, told by the names both share.
 *
 * Which mentions match is a longest common subsequence of topics, where a
 * name said once weighs more than one that stands in every sentence (the
 * weight is one over its mentions). The work grows with the product of the
 * mentions, so only the first few hundred count.
 */
#include <config.h>

#include <stdlib.h>

#include "base/mem.h"
#include "ui/tie.h"

enum { MOST_MENTIONS = 400 };

struct alignment {
	const struct tie_text *text;
	size_t n, m;		/* mentions of both that count */
	float *best;		/* [i * (m + 1) + j]: of those from i and j on */
	float *weight;		/* of each mention of the first text */
};

static float
best_at(const struct alignment *a, size_t i, size_t j)
{
	return a->best[i * (a->m + 1) + j];
}

static float
match_weight(const struct alignment *a, size_t i, size_t j)
{
	return a->text[0].topic[i] == a->text[1].topic[j] ? a->weight[i] : 0;
}

static void
weigh(struct alignment *a)
{
	for (size_t i = 0; i < a->n; i++) {
		int same = 0;

		for (int side = 0; side < SIDE_COUNT; side++)
			for (size_t j = 0; j < (side ? a->m : a->n); j++)
				same += a->text[side].topic[j] == a->text[0].topic[i];
		a->weight[i] = 1.0f / (float)same;
	}
}

static void
fill_table(struct alignment *a)
{
	for (size_t i = a->n; i-- > 0;) {
		for (size_t j = a->m; j-- > 0;) {
			float *best = &a->best[i * (a->m + 1) + j], w = match_weight(a, i, j);

			*best = best_at(a, i + 1, j);
			if (best_at(a, i, j + 1) > *best)
				*best = best_at(a, i, j + 1);
			if (w > 0 && best_at(a, i + 1, j + 1) + w > *best)
				*best = best_at(a, i + 1, j + 1) + w;
		}
	}
}

static void
add_anchor(struct tie *t, size_t first, size_t second)
{
	*vec_push(t) = (struct tie_anchor){ { first, second } };
}

/* Does the anchor agree with what the reader said belongs together? */
static bool
agrees(size_t first, size_t second, const size_t here[SIDE_COUNT])
{
	return (first < here[0] && second < here[1]) || (first > here[0] && second > here[1]);
}

/* Walk the table along its best path. */
static void
add_matches(struct tie *t, const struct alignment *a, const size_t here[SIDE_COUNT])
{
	size_t i = 0, j = 0;

	while (i < a->n && j < a->m) {
		if (best_at(a, i, j) == best_at(a, i + 1, j)) {
			i++;
		} else if (best_at(a, i, j) == best_at(a, i, j + 1)) {
			j++;
		} else {
			if (agrees(a->text[0].offset[i], a->text[1].offset[j], here))
				add_anchor(t, a->text[0].offset[i], a->text[1].offset[j]);
			i++;
			j++;
		}
	}
}

static int
by_place(const void *p, const void *q)
{
	const struct tie_anchor *a = p, *b = q;

	for (int side = 0; side < SIDE_COUNT; side++)
		if (a->at[side] != b->at[side])
			return a->at[side] < b->at[side] ? -1 : 1;
	return 0;
}

static size_t
at_most(size_t n, size_t most)
{
	return n < most ? n : most;
}

void
tie_make(struct tie *t, const struct tie_text text[SIDE_COUNT], const size_t here[SIDE_COUNT])
{
	struct alignment a = { .text = text,
	    .n = at_most(text[0].mentions, MOST_MENTIONS),
	    .m = at_most(text[1].mentions, MOST_MENTIONS) };

	a.best = MEM_NEW((a.n + 1) * (a.m + 1), float);
	a.weight = MEM_NEW(a.n, float);
	weigh(&a);
	fill_table(&a);
	t->len = 0;
	add_anchor(t, 0, 0);
	add_anchor(t, here[0], here[1]);
	add_matches(t, &a, here);
	add_anchor(t, text[0].length > here[0] ? text[0].length : here[0],
	    text[1].length > here[1] ? text[1].length : here[1]);
	qsort(t->at, t->len, sizeof *t->at, by_place);
	free(a.best);
	free(a.weight);
}

size_t
tie_match(const struct tie *t, enum side from, size_t offset)
{
	enum side to = from == SIDE_ENGLISH ? SIDE_KURDISH : SIDE_ENGLISH;
	size_t i = 0;

	if (t->len == 0)
		return 0;
	while (i + 1 < t->len && t->at[i + 1].at[from] <= offset)
		i++;
	const struct tie_anchor *a = &t->at[i], *b = &t->at[i + 1 < t->len ? i + 1 : i];
	size_t span = b->at[from] - a->at[from];

	if (span == 0)
		return a->at[to];
	return a->at[to] + (size_t)((double)(offset - a->at[from]) / (double)span
	    * (double)(b->at[to] - a->at[to]));
}
