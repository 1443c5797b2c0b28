/*
 * tag_train.h - a model of names made from tagged sentences.
 */
#ifndef HEWAL_ENTITY_TAG_TRAIN_H
#define HEWAL_ENTITY_TAG_TRAIN_H

#include <stdbool.h>

#include "base/buf.h"
#include "entity/tag_corpus.h"
#include "entity/tag_fit.h"
#include "entity/tag_score.h"
#include "text/lang.h"

struct tag_training {
	enum lang lang;
	struct tag_settings settings;	/* see tag_training_usual() */
	unsigned least;		/* a feature met less often is left out */
	float lean;		/* how much the model shall lean towards names */
	size_t own;		/* documents that people tagged; 0: all ... */
	float worth;		/* ... and what a sentence of the rest counts */
	unsigned folds;		/* for the second pass; 0: there is none */
	unsigned models;	/* whose weights are averaged, each from another seed */
	size_t limit;		/* bytes of the weights in the file */
	const char *origin;	/* which data the model is made from, a text */
	const void *words;	/* the words file; or NULL, 0 */
	size_t words_len;

	/* Called after each round. SCORE is NULL where there is nothing to compare with. */
	void (*progress)(void *owner, unsigned round, unsigned rounds, double loss,
	    const struct tag_score *score);
	void *owner;
};

/* What is usual for the language. */
struct tag_training tag_training_usual(enum lang lang);

/*
 * Learn from TRAIN; with DEV (which may be NULL; it must have been read with
 * TRAIN's types) say how good the tags are on the way.  The file is added to
 * MODEL.  The same input gives the same bytes.  False and E if TRAIN has no
 * names, or the words file is damaged.
 */
bool tag_train(const struct tag_training *t, const struct tag_corpus *train,
    const struct tag_corpus *dev, struct buf *model, struct err *e);

#endif
