/* normal.h - code points written as UTF-8 in normal form C (Unicode UAX 15). */
#ifndef HEWAL_TEXT_NORMAL_H
#define HEWAL_TEXT_NORMAL_H

#include <stdbool.h>
#include <stddef.h>
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

/*
 * Is it in normal form itself, and does it never compose with what stands before
 * it?  All below the combining marks are so, and the Arabic letters (not their
 * marks); of others not all.  Source: NFC_Quick_Check=Yes and ccc=0 in Unicode's
 * DerivedNormalizationProps.txt.
 */
static inline bool
normal_is_safe(uint32_t c)
{
	return c < 0x300 || (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D5);
}

/* Is S an Arabic letter, in UTF-8, that is safe so? */
static inline bool
normal_is_safe_arabic(const char s[2])
{
	return (s[0] & 0xFC) == 0xD8 && (s[1] & 0xC0) == 0x80
	    && normal_is_safe((s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu));
}

/*
 * Add LEN bytes at S, ASCII and letters as above; the last sign among them,
 * LAST bytes, is kept back as with normal_add().
 */
void normal_add_safe(struct normal *n, const char *s, size_t len, size_t last);

/* Write all that was kept back, and release N's own memory. */
void normal_finish(struct normal *n);

#endif
