/*
 * tie.h - the matching place in another text, told by the names both share.
 *
 * Names that stand in the same order in both texts are anchors; between two
 * of them the place is in proportion. So a text with a paragraph more than
 * the other still keeps step.
 */
#ifndef HEWAL_UI_TIE_H
#define HEWAL_UI_TIE_H

#include <stddef.h>

#include "base/vec.h"
#include "ui/topics.h"

struct tie_anchor {
	size_t at[SIDE_COUNT];	/* offsets (body.h); never less than in the anchor before */
};

/* Starts as { 0 }. */
struct tie VEC_OF(struct tie_anchor);

/* A text as the tie sees it: its length and its mentions, in order. */
struct tie_text {
	size_t length;		/* in bytes, as offsets */
	const int *topic;	/* of each mention */
	const size_t *offset;
	size_t mentions;
};

/* HERE are offsets in both that must match, whatever the names say: where the reader tied them. */
void tie_make(struct tie *t, const struct tie_text text[SIDE_COUNT],
    const size_t here[SIDE_COUNT]);

/* The offset in the other text that matches OFFSET in FROM's. */
size_t tie_match(const struct tie *t, enum side from, size_t offset);

#define tie_release(t) vec_release(t)

#endif
