/* tag_viterbi.h - the best row of tags for a sentence. */
#ifndef HEWAL_ENTITY_TAG_VITERBI_H
#define HEWAL_ENTITY_TAG_VITERBI_H

#include <stddef.h>
#include <stdint.h>

#include "entity/tag_scheme.h"

/*
 * What it costs or pays to go from one tag to the next, to begin and to end
 * with one.  Only allowed ones are looked at.
 */
struct tag_moves {
	size_t types;
	int32_t move[TAG_ROW][TAG_ROW], begin[TAG_ROW], end[TAG_ROW];
};

/* Room for sentences of any length; starts as { 0 }. */
struct tag_viterbi {
	uint8_t (*from)[TAG_ROW];
	size_t cap;
};

void tag_viterbi_release(struct tag_viterbi *v);

/*
 * The tags of N tokens, whose scores are rows of STRIDE numbers each; N > 0.
 * The same scores always give the same tags.
 */
void tag_viterbi_run(struct tag_viterbi *v, const struct tag_moves *m,
    const int32_t *score, size_t stride, size_t n, uint8_t *tag);

#endif
