/* bidi.h - which way each letter reads (Unicode UAX 9, by fribidi). */
#ifndef HEWAL_TEXT_BIDI_H
#define HEWAL_TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/para.h"

/* A stretch of points that keeps its own direction, as between U+2066 and U+2069. */
struct island {
	size_t start, end;	/* points */
	bool number;		/* digits and gaps: Arabic-Indic ones too go left to right */
};

/* Has the point a direction of its own?  If so, *DIR is it. */
bool bidi_is_strong(uint32_t point, enum dir *dir);

/*
 * The embedding level of each of the N points of one paragraph, rules P2 to L1
 * (trailing spaces of lines excepted), with DIR as its direction.  The islands
 * read from left to right inside; they are sorted and do not overlap.
 */
void bidi_levels(const uint32_t *point, size_t n, enum dir dir,
    const struct island *island, size_t nislands, uint8_t *level);

/* Rule L2: ORDER[k] is the place in logical order of what stands k-th from the left. */
void bidi_order(const uint8_t *level, size_t n, uint32_t *order);

/* The mirror image of a bracket or quotation mark (rule L4), or the point itself. */
uint32_t bidi_mirror(uint32_t point);

#endif
