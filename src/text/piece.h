/*
 * piece.h - a stretch of a paragraph without line feeds, taken apart for
 * wrapping.
 *
 * All that does not depend on the width of a line is found here, once: points,
 * levels, joined forms, places where a line may break, and the units that take
 * room on the screen.
 */
#ifndef HEWAL_TEXT_PIECE_H
#define HEWAL_TEXT_PIECE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/para.h"

/* What takes a cell or two: a letter with its marks, lam-alef, a space. */
struct unit {
	uint32_t first;		/* its first point; it ends where the next unit begins */
	uint8_t width;		/* cells */
	bool breaks : 1;	/* a line may begin with it */
	bool space : 1;		/* not shown at the end of a line */
	bool tied : 1;		/* joined to the unit after it */
	bool ligature : 1;	/* two letters in one form */
	bool island : 1;	/* in a web address, a phone number or their like */
	uint8_t level;		/* bidi level */
};

struct piece {
	size_t start, end;	/* bytes of the paragraph */
	size_t npoints;
	uint32_t *point;	/* as written */
	uint32_t *shown;	/* joined and mirrored */
	uint32_t *at;		/* where each point stands, in bytes from START; and the end */
	uint32_t *span;		/* number from 1 of the last span over each; NULL: no spans */
	size_t nunits;
	struct unit *unit;	/* logical order; one more for the end */
	const struct span *spans;	/* all of the paragraph, borrowed */
};

/* Take apart the bytes START to END of S, a few MB at most. */
struct piece piece_new(const char *s, size_t start, size_t end, enum dir dir,
    const struct span *span, size_t nspans);
void piece_release(struct piece *p);

/* Unit I as a cluster; its order is left 0. */
struct cluster piece_cluster(const struct piece *p, size_t i);

/*
 * Where unit I begins, or for I = nunits where the last one ends, in bytes of
 * the paragraph.
 */
size_t piece_at(const struct piece *p, size_t i);

#endif
