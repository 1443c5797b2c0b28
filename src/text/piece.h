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

#include "text/bidi.h"
#include "text/breaks.h"
#include "text/island.h"
#include "text/join.h"
#include "text/para.h"
#include "text/trait.h"

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

/* Its arrays are used anew for each stretch; starts as { 0 }. */
struct piece {
	size_t start, end;	/* bytes of the paragraph */
	size_t npoints;
	uint32_t *point;	/* as written */
	uint32_t *trait;	/* of each (trait.h) */
	uint32_t *shown;	/* joined and mirrored */
	uint32_t *at;		/* where each point stands, in bytes from START; and the end */
	uint32_t *span;		/* number from 1 of the last span over each, if there are spans */
	uint8_t *level, *tied;	/* of each: bidi.h, join.h */
	char *may_break;	/* of each: breaks.h */
	size_t nunits;
	struct unit *unit;	/* logical order; one more for the end */
	const struct span *spans;	/* all of the paragraph, borrowed; NULL if there are none */
	uint32_t traits;	/* all bits of TRAIT */
	size_t room;		/* points the arrays hold */
	struct bidi bidi;
	struct breaks breaks;
	struct islands islands;
};

/* Take apart the bytes START to END of S, a few MB at most. */
void piece_take(struct piece *p, const char *s, size_t start, size_t end, enum dir dir,
    const struct span *span, size_t nspans);
void piece_release(struct piece *p);

/*
 * Where unit I begins, or for I = nunits where the last one ends, in bytes of
 * the paragraph.
 */
static inline size_t
piece_at(const struct piece *p, size_t i)
{
	return i ? p->start + p->at[p->unit[i].first] : p->start;
}

/* The points and style of a unit that has spans, marks, two letters, or no letter at all. */
void piece_fill(const struct piece *p, size_t i, struct cluster *c);

/* Unit I as a cluster; its order is left 0. */
static inline void
piece_cluster(const struct piece *p, size_t i, struct cluster *c)
{
	const struct unit *u = &p->unit[i];
	size_t first = u->first;

	*c = (struct cluster){
		.start = piece_at(p, i), .end = piece_at(p, i + 1),
		.shown = { p->shown[first], join_mark(p->point[first]) },
		.plain = { p->point[first] },
		.width = u->width, .level = u->level,
	};
	if (p->spans || u[1].first - first != 1 || !trait_width(p->trait[first]))
		piece_fill(p, i, c);
}

#endif
