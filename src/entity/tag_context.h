/*
 * tag_context.h - what a first look at a whole document tells a second one.
 *
 * A name met in one sentence is known in all others: where most other
 * occurrences of a word were taken for a place, a doubtful one is likely to be
 * that place.
 *
 * After V. Krishnan and C. D. Manning, An Effective Two-Stage Model for
 * Exploiting Non-Local Dependencies in Named Entity Recognition (2006).
 */
#ifndef HEWAL_ENTITY_TAG_CONTEXT_H
#define HEWAL_ENTITY_TAG_CONTEXT_H

#include "entity/tag_document.h"
#include "entity/tag_scheme.h"

struct tag_context {
	const struct tag_document *d;
	const struct tagger_token *token;
	size_t types;
	const uint8_t *tag;	/* the first pass's */
	uint32_t *same;		/* by token: which of the words that count as the same */
	uint32_t (*seen)[TAG_ROW];	/* by such: how often with each tag */
};

void tag_context_init(struct tag_context *c, const struct tag_document *d,
    const struct tagger_token *token, size_t types, const uint8_t *tag);
void tag_context_release(struct tag_context *c);

/* Add to OUT the features of token I. */
void tag_context_features(const struct tag_context *c, size_t i, struct tag_hashes *out);

#endif
