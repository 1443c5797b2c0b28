/*
 * bidi.h - which way each letter reads (Unicode UAX 9).
 *
 * All of UAX 9 is here, in time and memory in proportion to the text and
 * without a look at the memory of others: Unicode's own test files hold it
 * right.
 */
#ifndef HEWAL_TEXT_BIDI_H
#define HEWAL_TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/para.h"

/* A stretch of points that keeps its own direction, as between U+2066 or 2067 and U+2069. */
struct island {
	size_t start, end;	/* points */
	enum dir dir;		/* DIR_LTR or DIR_RTL */
	bool number;		/* digits and gaps: Arabic-Indic ones too go left to right */
};

/*
 * Rules P2 and P3, a point at a time: is this the letter that decides the
 * direction of its paragraph?  If so, *DIR is it.  ISOLATES starts as 0.
 */
bool bidi_decides(uint32_t point, size_t *isolates, enum dir *dir);

/* A paragraph to be looked at. */
struct bidi_text {
	const uint32_t *point, *trait;	/* trait.h */
	size_t n;
	enum dir dir;			/* DIR_LTR or DIR_RTL */
	const struct island *island;	/* sorted, apart */
	size_t nislands;
};

/* Memory that each paragraph uses anew; starts as { 0 }. */
struct bidi {
	size_t room, rest_room;	/* items that GIVEN can hold, and the other arrays */
	size_t n;		/* items: the points, and what stands around islands */
	unsigned seen;		/* their classes, a bit each */
	bool brackets;		/* there are some */
	uint8_t *given, *placed, *level;	/* classes, those after rules X, levels */
	uint32_t *bracket;	/* fribidi's */
	uint32_t *sequence;	/* the number of that it belongs to */
	uint32_t *at, *start;	/* items by sequence; where each sequence begins there */
	uint8_t *in, *out;	/* one sequence: classes, and what they become */
	uint32_t *inner;	/* its brackets */
	uint32_t *open, *close;	/* its pairs of brackets */
};

void bidi_release(struct bidi *b);

/*
 * The embedding level of each point, rules X1 to L1, with the end of the text as
 * the end of a line.  A point that rule X9 removes gets that of its neighbour.
 */
void bidi_levels(struct bidi *b, const struct bidi_text *text, uint8_t *level);

/* Rule L2: ORDER[k] is the place in logical order of what stands k-th from the left. */
void bidi_order(const uint8_t *level, size_t n, uint32_t *order);

/* The mirror image of a bracket or quotation mark (rule L4), or the point itself. */
uint32_t bidi_mirror(uint32_t point);

#endif
