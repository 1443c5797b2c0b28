/*
 * body_state.h - what a body knows. Shared by body.c, body_find.c and
 * body_draw.c only.
 */
#ifndef HEWAL_UI_BODY_STATE_H
#define HEWAL_UI_BODY_STATE_H

#include "ui/body.h"
#include "ui/body_block.h"
#include "ui/hits.h"

#define NO_HIT SIZE_MAX

/* A line of the article: block, and line in it; the line after its last is the gap below. */
struct place {
	size_t block, line;
};

struct body {
	const struct article *article;
	struct body_view view;
	struct hits_query query;
	VEC(struct block) blocks;
	struct place top;
	size_t hit;		/* offset of the word searched for that the cursor is on, or NO_HIT */
	size_t anchor;		/* offset the top was last brought to: resizing keeps to it */
	VEC(struct cluster) styled;	/* the line being drawn */
};

/* Block I, laid out if it was not. */
struct block *body_laid_out(struct body *b, size_t i);

/* One row on or back; false at the end. */
bool body_step_down(struct body *b, struct place *p);
bool body_step_up(struct body *b, struct place *p);

bool body_same_place(struct place a, struct place b);

/* The block that holds an offset, 0 if there is none; and the row. */
size_t body_block_of(const struct body *b, size_t offset);
struct place body_place_of(struct body *b, size_t offset);

/* The top was moved from BEFORE on purpose; did it move? */
bool body_moved_from(struct body *b, struct place before);

/* Cells for text: a margin of one on each side where there is room for it. */
int body_measure(const struct body_view *v);

#endif
