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
	if (normal_is_safe(point))
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
