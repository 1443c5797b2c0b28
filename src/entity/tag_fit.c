/*
 * tag_fit.c - weights learned from tagged sentences.
 *
 * All sums over rows of tags are made in the domain of probabilities, each
 * token's brought to a sum of one.
 */
#include <config.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "entity/tag_fit.h"

enum {
	BEGIN = TAG_ROW, END = TAG_ROW + 1,
	AHEAD = TAG_FIT_AHEAD,	/* features whose rows are asked for early */
};

#define SMALL 0.002f

/* What one sentence needs; rows of TAG_ROW, as many as it has tokens. */
struct tag_fit_room {
	float (*score)[TAG_ROW], (*factor)[TAG_ROW], (*before)[TAG_ROW], (*behind)[TAG_ROW];
	size_t cap;
	uint8_t *kept;		/* by feature of the sentence: not dropped */
	size_t kept_cap;
	size_t *order;		/* of the sentences */
	float move[TAG_ROW + 2][TAG_ROW];	/* factors */
	float expect[TAG_ROW + 2][TAG_ROW];
	uint64_t random;
	/* Sums of what was noted. */
	float *weight_sum, move_sum[TAG_ROW + 2][TAG_ROW], scale_sum;
	unsigned notes;
};

static uint64_t
next_random(uint64_t *state)
{
	uint64_t x = *state += 0x9e3779b97f4a7c15u;

	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	return x ^ x >> 31;
}

void
tag_fit_init(struct tag_fit *f, size_t types, size_t features, const struct tag_data *d)
{
	memset(f, 0, sizeof *f);
	f->types = types;
	f->stride = (tag_count(types) + 3) & ~(size_t)3;
	f->features = features;
	f->weight = MEM_NEW(features * f->stride, float);
	f->slope = MEM_NEW(features * f->stride, float);
	f->often = MEM_NEW(features, float);
	for (size_t k = 0; k < d->start[d->n]; k++)
		f->often[d->id[k]] += 1;
	for (size_t k = 0; k < features; k++)
		f->often[k] = f->often[k] > 0 ? 1 / f->often[k] : 1;
	f->scale = d->base ? 1 : 0;
	f->room = MEM_NEW(1, struct tag_fit_room);
	f->room->order = MEM_NEW(d->sentences, size_t);
	for (size_t i = 0; i < d->sentences; i++)
		f->room->order[i] = i;
}

void
tag_fit_release(struct tag_fit *f)
{
	struct tag_fit_room *r = f->room;

	if (r) {
		free(r->score);
		free(r->factor);
		free(r->before);
		free(r->behind);
		free(r->kept);
		free(r->order);
		free(r->weight_sum);
		free(r);
	}
	free(f->weight);
	free(f->slope);
	free(f->often);
}

void
tag_fit_score(const struct tag_fit *f, const struct tag_data *d, size_t i, float *row)
{
	const size_t stride = f->stride;

	for (size_t j = 0; j < stride; j++)
		row[j] = d->base ? f->scale * d->base[i * stride + j] : 0;
	for (size_t k = d->start[i]; k < d->start[i + 1]; k++) {
		const float *w = f->weight + d->id[k] * stride;

		for (size_t j = 0; j < stride; j++)
			row[j] += w[j];
	}
}

/* The same without the features that are dropped this time, the rest made up for it. */
static void
score_kept(const struct tag_fit *f, const struct tag_data *d, size_t i,
    const uint8_t *kept, float up, float *restrict row)
{
	const size_t stride = f->stride;

	for (size_t j = 0; j < stride; j++)
		row[j] = 0;
	for (size_t k = d->start[i]; k < d->start[i + 1]; k++) {
		const float *restrict w = f->weight + d->id[k] * stride;

		__builtin_prefetch(f->weight + d->id[k + AHEAD] * stride);
		__builtin_prefetch(f->weight + d->id[k + AHEAD] * stride + 16);
		if (kept[k - d->start[i]])
			for (size_t j = 0; j < stride; j++)
				row[j] += w[j];
	}
	for (size_t j = 0; j < stride; j++)
		row[j] = row[j] * up + (d->base ? f->scale * d->base[i * stride + j] : 0);
}

static void
make_room(struct tag_fit_room *r, size_t n, size_t features)
{
	if (n > r->cap) {
		r->cap = n * 2;
		r->score = mem_resize(r->score, r->cap, sizeof *r->score);
		r->factor = mem_resize(r->factor, r->cap, sizeof *r->factor);
		r->before = mem_resize(r->before, r->cap, sizeof *r->before);
		r->behind = mem_resize(r->behind, r->cap, sizeof *r->behind);
	}
	if (features > r->kept_cap) {
		r->kept_cap = features * 2;
		r->kept = mem_resize(r->kept, r->kept_cap, 1);
	}
}

/* May B come after A? */
static bool
allowed(size_t types, size_t a, size_t b)
{
	size_t type = a > 2 * types ? (a - 2 * types - 1) % types : 0;

	if (a <= 2 * types)
		return b >= types && b <= 3 * types;
	return b == tag_e(types, type) || b == tag_i(types, type);
}

/* The factors of all steps, 0 for those that cannot be. */
static void
set_moves(struct tag_fit *f)
{
	const size_t tags = tag_count(f->types), types = f->types;
	struct tag_fit_room *r = f->room;

	memset(r->move, 0, sizeof r->move);
	for (size_t a = 0; a < tags; a++)
		for (size_t b = 0; b < tags; b++)
			if (allowed(types, a, b))
				r->move[a][b] = expf(f->move[a][b]);
	for (size_t t = types; t <= 3 * types; t++)
		r->move[BEGIN][t] = expf(f->move[BEGIN][t]);
	for (size_t t = 0; t <= 2 * types; t++)
		r->move[END][t] = expf(f->move[END][t]);
}

static float
make_sum_one(float *row, size_t n)
{
	float sum = 0;

	for (size_t j = 0; j < n; j++)
		sum += row[j];
	for (size_t j = 0; j < n; j++)
		row[j] /= sum;
	return sum;
}

/* NEW[b] = what leads from OLD to b. */
static void
step_ahead(const struct tag_fit *f, const float *restrict old, float *restrict new)
{
	const size_t types = f->types;
	float (*move)[TAG_ROW] = f->room->move;

	for (size_t b = 0; b < f->stride; b++)
		new[b] = 0;
	for (size_t a = 0; a <= 2 * types; a++)
		for (size_t b = types; b <= 3 * types; b++)
			new[b] += old[a] * move[a][b];
	for (size_t t = 0; t < types; t++) {
		size_t b = tag_b(types, t), i = tag_i(types, t), e = tag_e(types, t);

		new[i] = old[b] * move[b][i] + old[i] * move[i][i];
		new[e] = old[b] * move[b][e] + old[i] * move[i][e];
	}
}

/* OLD[a] = what leads from a on to NEW. */
static void
step_back(const struct tag_fit *f, const float *restrict new, float *restrict old)
{
	const size_t types = f->types;
	float (*move)[TAG_ROW] = f->room->move;

	for (size_t a = 0; a <= 2 * types; a++) {
		float sum = 0;

		for (size_t b = types; b <= 3 * types; b++)
			sum += move[a][b] * new[b];
		old[a] = sum;
	}
	for (size_t t = 0; t < types; t++) {
		size_t b = tag_b(types, t), i = tag_i(types, t), e = tag_e(types, t);

		old[b] = move[b][i] * new[i] + move[b][e] * new[e];
		old[i] = move[i][i] * new[i] + move[i][e] * new[e];
	}
}

/* Add the expected number of each step from A (before) to B (behind). */
static void
expect_steps(const struct tag_fit *f, const float *a, const float *b, float (*expect)[TAG_ROW])
{
	const size_t types = f->types;
	float (*move)[TAG_ROW] = f->room->move, sum = 0, by;

	for (size_t x = 0; x <= 2 * types; x++)
		for (size_t y = types; y <= 3 * types; y++)
			sum += a[x] * move[x][y] * b[y];
	for (size_t x = 2 * types + 1; x < tag_count(types); x++) {
		size_t t = (x - 2 * types - 1) % types;

		sum += a[x] * (move[x][t] * b[t] + move[x][tag_i(types, t)] * b[tag_i(types, t)]);
	}
	by = 1 / sum;
	for (size_t x = 0; x <= 2 * types; x++)
		for (size_t y = types; y <= 3 * types; y++)
			expect[x][y] += a[x] * move[x][y] * b[y] * by;
	for (size_t x = 2 * types + 1; x < tag_count(types); x++) {
		size_t t = (x - 2 * types - 1) % types, i = tag_i(types, t);

		expect[x][t] += a[x] * move[x][t] * b[t] * by;
		expect[x][i] += a[x] * move[x][i] * b[i] * by;
	}
}

/*
 * From the scores of a sentence to how likely each tag is at each token, in
 * BEFORE, and the expected steps; the logarithm of the sum over all rows.
 */
static double
weigh(struct tag_fit *f, size_t n)
{
	struct tag_fit_room *r = f->room;
	const size_t tags = tag_count(f->types);
	double log_sum = 0;

	for (size_t i = 0; i < n; i++) {
		float top = r->score[i][0];

		for (size_t j = 1; j < tags; j++)
			top = r->score[i][j] > top ? r->score[i][j] : top;
		for (size_t j = 0; j < tags; j++)
			r->factor[i][j] = expf(r->score[i][j] - top);
		log_sum += top;
	}
	for (size_t i = 0; i < n; i++) {
		if (i == 0)
			memcpy(r->before[0], r->move[BEGIN], sizeof r->before[0]);
		else
			step_ahead(f, r->before[i - 1], r->before[i]);
		for (size_t j = 0; j < tags; j++)
			r->before[i][j] = r->before[i][j] * r->factor[i][j] + 1e-30f;
		log_sum += log(make_sum_one(r->before[i], tags));
	}
	memcpy(r->behind[n - 1], r->move[END], sizeof r->behind[0]);
	for (size_t i = n - 1; i-- > 0;) {
		float next[TAG_ROW];

		for (size_t j = 0; j < tags; j++)
			next[j] = r->behind[i + 1][j] * r->factor[i + 1][j];
		make_sum_one(next, tags);
		expect_steps(f, r->before[i], next, r->expect);
		step_back(f, next, r->behind[i]);
	}
	for (size_t i = 0; i < n; i++) {
		float sum;

		for (size_t j = 0; j < tags; j++)
			r->before[i][j] *= r->behind[i][j];
		sum = make_sum_one(r->before[i], tags);
		if (i + 1 == n)
			log_sum += log(sum);
	}
	return log_sum;
}

static inline void
climb(float *weight, float *slope, float gradient, float step)
{
	*slope += gradient * gradient;
	*weight -= step * gradient / sqrtf(*slope + 1e-8f);
}

/* Is hardly anything wrong with a token, so that its features stay as they are? */
static bool
is_small(const float *row, size_t n)
{
	float most = 0;

	for (size_t j = 0; j < n; j++)
		most = fabsf(row[j]) > most ? fabsf(row[j]) : most;
	return most < SMALL;
}

/* One step for the features of token I, whose gradient is ROW. */
static void
update_token(struct tag_fit *f, const struct tag_data *d, size_t i, const uint8_t *kept,
    float up, const float *restrict row, const struct tag_settings *s)
{
	const size_t stride = f->stride;

	if (is_small(row, stride))
		return;
	for (size_t k = d->start[i]; k < d->start[i + 1]; k++) {
		float *restrict w = f->weight + d->id[k] * stride;
		float *restrict g = f->slope + d->id[k] * stride;
		float l2 = s->l2 * f->often[d->id[k]], l1 = s->l1 * f->often[d->id[k]];

		__builtin_prefetch(f->slope + d->id[k + AHEAD] * stride);
		__builtin_prefetch(f->slope + d->id[k + AHEAD] * stride + 16);
		if (!kept[k - d->start[i]])
			continue;
		for (size_t j = 0; j < stride; j++) {
			float x = row[j] * up + l2 * w[j], step, v, least;

			g[j] += x * x;
			step = s->step / sqrtf(g[j] + 1e-8f);
			v = w[j] - step * x;
			least = step * l1;
			v = v > least ? v - least : v < -least ? v + least : 0;
			w[j] = v;
		}
	}
}

static void
update_moves(struct tag_fit *f, const struct tag_settings *s)
{
	const size_t tags = tag_count(f->types);
	const float l2 = s->l2 * 1e-3f;

	for (size_t a = 0; a < TAG_ROW + 2; a++)
		for (size_t b = 0; (a < tags || a >= TAG_ROW) && b < tags; b++)
			if (f->room->expect[a][b] != 0)
				climb(&f->move[a][b], &f->move_slope[a][b],
				    f->room->expect[a][b] + l2 * f->move[a][b], s->step);
}

/* From how likely each tag is to how far that is from what is right; the gold row's score. */
static double
subtract_gold(struct tag_fit *f, const struct tag_data *d, size_t first, size_t n)
{
	struct tag_fit_room *r = f->room;
	const uint8_t *gold = d->gold + first;
	double score = f->move[BEGIN][gold[0]] + f->move[END][gold[n - 1]];
	size_t tags = tag_count(f->types);

	for (size_t j = 0; j < tags; j++) {
		r->expect[BEGIN][j] += r->before[0][j];
		r->expect[END][j] += r->before[n - 1][j];
	}
	r->expect[BEGIN][gold[0]] -= 1;
	r->expect[END][gold[n - 1]] -= 1;
	for (size_t i = 0; i < n; i++) {
		score += r->score[i][gold[i]];
		r->before[i][gold[i]] -= 1;
		if (i > 0) {
			score += f->move[gold[i - 1]][gold[i]];
			r->expect[gold[i - 1]][gold[i]] -= 1;
		}
	}
	return score;
}

/* One sentence, tokens FIRST to END; its loss. */
static double
learn(struct tag_fit *f, const struct tag_data *d, const struct tag_settings *s,
    size_t first, size_t end, float worth)
{
	struct tag_fit_room *r = f->room;
	const float up = 1 / (1 - s->drop);
	const uint64_t bar = (uint64_t)(s->drop * 256);
	size_t at = d->start[first];
	double loss;

	make_room(r, end - first, d->start[end] - at);
	for (size_t k = 0; k < d->start[end] - at; k++)
		r->kept[k] = bar == 0 || (next_random(&r->random) & 0xff) >= bar;
	for (size_t i = first; i < end; i++)
		score_kept(f, d, i, r->kept + d->start[i] - at, up, r->score[i - first]);
	set_moves(f);
	memset(r->expect, 0, sizeof r->expect);
	loss = weigh(f, end - first);
	loss -= subtract_gold(f, d, first, end - first);
	for (size_t i = first; i < end; i++) {
		float *row = r->before[i - first], scale = 0;

		for (size_t j = 0; j < f->stride; j++) {
			row[j] = j < tag_count(f->types) ? row[j] * worth : 0;
			if (d->base)
				scale += row[j] * d->base[i * f->stride + j];
		}
		update_token(f, d, i, r->kept + d->start[i] - at, up, row, s);
		if (d->base)
			climb(&f->scale, &f->scale_slope, scale, s->step * 0.1f);
	}
	update_moves(f, s);
	return loss;
}

double
tag_fit_round(struct tag_fit *f, const struct tag_data *d, const struct tag_settings *s,
    unsigned round)
{
	struct tag_fit_room *r = f->room;
	double loss = 0;

	r->random = s->seed * 1000003 + round;
	for (size_t i = d->sentences; i > 1; i--) {
		size_t j = next_random(&r->random) % i, other = r->order[i - 1];

		r->order[i - 1] = r->order[j];
		r->order[j] = other;
	}
	for (size_t i = 0; i < d->sentences; i++) {
		size_t x = r->order[i], first = x ? d->sentence[x - 1] : 0;

		if (d->worth && d->worth[x] == 0)
			continue;
		loss += learn(f, d, s, first, d->sentence[x], d->worth ? d->worth[x] : 1);
	}
	return loss / (double)(d->n ? d->n : 1);
}

void
tag_fit_note(struct tag_fit *f)
{
	struct tag_fit_room *r = f->room;

	if (!r->weight_sum)
		r->weight_sum = MEM_NEW(f->features * f->stride, float);
	for (size_t k = 0; k < f->features * f->stride; k++)
		r->weight_sum[k] += f->weight[k];
	for (size_t a = 0; a < TAG_ROW + 2; a++)
		for (size_t b = 0; b < TAG_ROW; b++)
			r->move_sum[a][b] += f->move[a][b];
	r->scale_sum += f->scale;
	r->notes++;
}

void
tag_fit_average(struct tag_fit *f)
{
	struct tag_fit_room *r = f->room;
	const float share = 1 / (float)r->notes;

	for (size_t k = 0; k < f->features * f->stride; k++)
		f->weight[k] = r->weight_sum[k] * share;
	for (size_t a = 0; a < TAG_ROW + 2; a++)
		for (size_t b = 0; b < TAG_ROW; b++)
			f->move[a][b] = r->move_sum[a][b] * share;
	f->scale = r->scale_sum * share;
}
