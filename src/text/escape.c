/*
 * escape.c - how long an escape sequence is.
 *
 * Reads ahead on a copy of the source; the copy replaces the source when a
 * sequence was there.  Every point is looked at twice at most: a string is
 * searched only as far as the next control that could begin another one.
 */
#include <config.h>

#include "text/escape.h"

enum {
	BEL = 0x07, LF = 0x0A, CR = 0x0D, CAN = 0x18, SUB = 0x1A, ESC = 0x1B,
	C1_FIRST = 0x80, C1_NEL = 0x85, C1_DCS = 0x90, C1_SOS = 0x98, C1_CSI = 0x9B, C1_ST = 0x9C,
	C1_OSC = 0x9D, C1_PM = 0x9E, C1_APC = 0x9F
};

static bool
within(uint32_t c, uint32_t low, uint32_t high)
{
	return c >= low && c <= high;
}

/* The next point without moving; 0 at the end. */
static uint32_t
peek(const struct source *src)
{
	struct source ahead = *src;

	return src->i < src->len ? source_next(&ahead) : 0;
}

/* Pass over points from LOW to HIGH. */
static void
skip_range(struct source *src, uint32_t low, uint32_t high)
{
	while (src->i < src->len && within(peek(src), low, high))
		source_next(src);
}

/* Pass over one point from LOW to HIGH, if there is one. */
static void
skip_one(struct source *src, uint32_t low, uint32_t high)
{
	if (src->i < src->len && within(peek(src), low, high))
		source_next(src);
}

/* The rest of a CSI: parameters, intermediates, one final byte. */
static void
skip_csi(struct source *src)
{
	skip_range(src, 0x30, 0x3F);
	skip_range(src, 0x20, 0x2F);
	skip_one(src, 0x40, 0x7E);
}

/* The rest of a control string; nothing at all if the line ends first. */
static void
skip_string(struct source *src)
{
	struct source ahead = *src;

	while (ahead.i < ahead.len) {
		uint32_t c = peek(&ahead);

		if (c == LF || c == CR || c == C1_NEL || c == 0x2028 || c == 0x2029)
			return;
		if (c == ESC || within(c, C1_FIRST, C1_APC)) {
			*src = ahead;
			return;
		}
		source_next(&ahead);
		if (c == BEL || c == CAN || c == SUB) {
			*src = ahead;
			return;
		}
	}
}

static bool
opens_string(uint32_t c)
{
	return c == C1_DCS || c == C1_SOS || c == C1_OSC || c == C1_PM || c == C1_APC;
}

/* What follows an ESC. */
static void
skip_after_esc(struct source *src)
{
	uint32_t c = peek(src);

	if (within(c, 0x40, 0x5F)) {	/* ESC @ ... ESC _ are the C1 controls in 7 bits */
		source_next(src);
		if (c + 0x40 == C1_CSI)
			skip_csi(src);
		else if (opens_string(c + 0x40))
			skip_string(src);
	} else if (c == 'k') {
		source_next(src);
		skip_string(src);
	} else {
		skip_range(src, 0x20, 0x2F);
		skip_one(src, 0x30, 0x7E);
	}
}

bool
escape_skip(struct source *src)
{
	struct source ahead = *src;
	uint32_t c = source_next(&ahead);

	if (c == ESC)
		skip_after_esc(&ahead);
	else if (c == C1_CSI)
		skip_csi(&ahead);
	else if (opens_string(c))
		skip_string(&ahead);
	else if (c != C1_ST)
		return false;
	*src = ahead;
	return true;
}
