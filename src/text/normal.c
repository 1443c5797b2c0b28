/*
 * normal.c - normal form C, a stretch at a time.
 *
 * Some points are safe: they are in normal form themselves and never compose
 * with what stands before them.  Text is held back only from one safe point to
 * the next, mostly a single letter, and goes through the library only when
 * something else followed the safe one.
 */
#include <config.h>

#include <stdlib.h>
#include <uninorm.h>

#include "text/normal.h"

/*
 * All below the combining marks, and the Arabic letters (not their marks).
 * Source: NFC_Quick_Check=Yes and ccc=0 in Unicode's
 * DerivedNormalizationProps.txt.
 */
static bool
is_safe(uint32_t c)
{
	return c < 0x300 || (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D5);
}

bool
normal_is_safe_arabic(const char s[2])
{
	return (s[0] & 0xFC) == 0xD8 && (s[1] & 0xC0) == 0x80
	    && is_safe((s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu));
}

static void
flush(struct normal *n)
{
	struct buf *held = &n->held;

	if (n->mixed) {
		size_t len;
		uint8_t *s = u8_normalize(UNINORM_NFC, (const uint8_t *)held->data,
		    held->len, NULL, &len);

		if (!s)
			abort();	/* no memory */
		buf_add(n->out, (const char *)s, len);
		free(s);
	} else if (held->len)
		buf_add(n->out, held->data, held->len);
	buf_clear(held);
	n->mixed = false;
}

void
normal_add(struct normal *n, uint32_t point)
{
	if (is_safe(point))
		flush(n);
	else
		n->mixed = true;
	buf_putu(&n->held, point);
}

void
normal_add_safe(struct normal *n, const char *s, size_t len, size_t last)
{
	flush(n);
	buf_add(n->out, s, len - last);
	buf_add(&n->held, s + len - last, last);
}

void
normal_finish(struct normal *n)
{
	flush(n);
	buf_release(&n->held);
}
