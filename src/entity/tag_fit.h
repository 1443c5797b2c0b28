/*
 * tag_fit.h - weights learned from tagged sentences: a linear-chain CRF.
 *
 * The likelihood of the right tags, with a price on large weights, is made as
 * high as can be by going through the sentences in random order, each time
 * stepping a little up the slope, with a step of its own for each weight
 * (AdaGrad).
 *
 * Sources: J. Lafferty et al., Conditional Random Fields (2001); J. Duchi et
 * al., Adaptive Subgradient Methods (2011); S. Wager et al., Dropout Training
 * as Adaptive Regularization (2013).
 */
#ifndef HEWAL_ENTITY_TAG_FIT_H
#define HEWAL_ENTITY_TAG_FIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entity/tag_scheme.h"

enum { TAG_FIT_AHEAD = 6 };

/* Sentences, one behind the other. */
struct tag_data {
	size_t n;		/* tokens */
	const size_t *start;	/* by token: its features in id, n + 1 numbers */
	const uint32_t *id;	/* and TAG_FIT_AHEAD more behind them, of any number there is */
	const size_t *sentence;	/* their ends, in tokens */
	size_t sentences;
	const uint8_t *gold;	/* by token: the right tag, see tag_scheme.h */
	const float *base;	/* rows of the fit's stride that are added, or NULL */
	const float *worth;	/* by sentence, or NULL: all are worth 1 */
};

struct tag_settings {
	unsigned rounds;
	float step;		/* AdaGrad's */
	float l1, l2;		/* prices of weights */
	float drop;		/* share of features left out at random, at each look */
	uint64_t seed;
};

struct tag_fit {
	size_t types, stride, features;
	float *weight;		/* rows of stride */
	float *slope;		/* sums of squares, likewise */
	float *often;		/* by feature: one by how many tokens have it */
	float move[TAG_ROW + 2][TAG_ROW];	/* the last rows: to begin and to end with */
	float move_slope[TAG_ROW + 2][TAG_ROW];
	float scale, scale_slope;	/* of the base */
	struct tag_fit_room *room;
};

void tag_fit_init(struct tag_fit *f, size_t types, size_t features, const struct tag_data *d);
void tag_fit_release(struct tag_fit *f);

/* Go through the sentences once; the loss for a token. */
double tag_fit_round(struct tag_fit *f, const struct tag_data *d,
    const struct tag_settings *s, unsigned round);

/* Note the weights as they are; and make them what they were on average when noted. */
void tag_fit_note(struct tag_fit *f);
void tag_fit_average(struct tag_fit *f);

/* The scores of token I's tags: a row of stride. */
void tag_fit_score(const struct tag_fit *f, const struct tag_data *d, size_t i, float *row);

#endif
