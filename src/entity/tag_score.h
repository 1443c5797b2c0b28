/* tag_score.h - how good tags are: names found exactly, as CoNLL counts them. */
#ifndef HEWAL_ENTITY_TAG_SCORE_H
#define HEWAL_ENTITY_TAG_SCORE_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tag_corpus.h"

struct tag_count {
	size_t right, found, there;	/* names: both alike, ours, of the file */
};

struct tag_score {
	struct tag_count type[TAG_TYPES], all;
};

/*
 * Compare TAG with the corpus's own, a name being right if both ends and the
 * type are.
 */
void tag_score_add(struct tag_score *s, const struct tag_corpus *c, const uint8_t *tag);

/* 0..1; 0 where there is nothing. */
double tag_precision(const struct tag_count *c);
double tag_recall(const struct tag_count *c);
double tag_f1(const struct tag_count *c);

#endif
