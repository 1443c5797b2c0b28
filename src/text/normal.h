/*
 * normal.h - code points written as UTF-8 in normal form C (Unicode UAX 15).
 */
#ifndef HEWAL_TEXT_NORMAL_H
#define HEWAL_TEXT_NORMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* Starts as { .out = where the text goes }. */
struct normal {
	struct buf *out;
	struct buf held;	/* UTF-8 from the last safe place on */
	bool mixed;		/* held has points that are not safe */
};

/* Add one point; it may be kept back until those that can compose with it are known. */
void normal_add(struct normal *n, uint32_t point);

/* Write all that was kept back, and release N's own memory. */
void normal_finish(struct normal *n);

#endif
