/* line.h - one line put together from the units of a piece. */
#ifndef HEWAL_TEXT_LINE_H
#define HEWAL_TEXT_LINE_H

#include "base/vec.h"
#include "text/justify.h"
#include "text/piece.h"

struct clusters VEC_OF(struct cluster);

/* Memory that every line uses anew; starts as { 0 }. */
struct line_maker {
	struct clusters logical;	/* the line in logical order */
	VEC(uint8_t) level;
	VEC(uint32_t) order;
	VEC(uint8_t) extra;	/* cells that justifying adds behind each unit */
	struct justify justify;
};

void line_maker_release(struct line_maker *m);

/* What a line is made of. */
struct line_plan {
	size_t from, to;	/* units; spaces before TO are not shown */
	int fill;		/* cells to fill by stretching; 0: leave it ragged */
	bool ellipsis;		/* add one behind it */
	enum dir dir;
	int limit;		/* units wider than this are left out */
};

/* Add the clusters of the line in visual order to OUT; returns its width. */
int line_make(struct line_maker *m, const struct piece *p, const struct line_plan *plan,
    struct clusters *out);

#endif
