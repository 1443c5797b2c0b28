/* justify.h - lines filled to the margin, as print does it. */
#ifndef HEWAL_TEXT_JUSTIFY_H
#define HEWAL_TEXT_JUSTIFY_H

#include "base/vec.h"
#include "text/piece.h"

/* Places where cells can go, as units counted from the line's first; starts as { 0 }. */
struct justify {
	struct places VEC_OF(uint32_t) word, gap;
};

void justify_release(struct justify *j);

/*
 * Share out CELLS more cells over the units FROM to TO (not included) of P:
 * EXTRA[i] gets how many go behind unit FROM + i: tatweels behind a joined
 * letter (only with TATWEEL), spaces behind a space.  False, and EXTRA all 0,
 * if the line should rather stay ragged.
 */
bool justify_share(struct justify *j, const struct piece *p, size_t from, size_t to, int cells,
    bool tatweel, uint8_t *extra);

#endif
