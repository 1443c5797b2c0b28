/*
 * source.c - UTF-8 and UTF-16 decoded, whatever the bytes are.
 *
 * The idea for UTF-8: the lead byte tells how many bytes follow and what range
 * the second must be in, which alone keeps out overlong forms, surrogates and
 * what lies beyond U+10FFFF (Unicode 15.0, table 3-7).
 */
#include <config.h>

#include <assert.h>

#include "text/source.h"

enum { REPLACEMENT = 0xFFFD };

struct source
source_of(const char *s, size_t len)
{
	struct source src = { .s = s, .len = len };

	if (len >= 2 && s[0] == '\xFE' && s[1] == '\xFF')
		src.kind = SOURCE_UTF16_BE;
	else if (len >= 2 && s[0] == '\xFF' && s[1] == '\xFE')
		src.kind = SOURCE_UTF16_LE;
	src.i = src.kind == SOURCE_UTF8 ? 0 : 2;
	return src;
}

static uint32_t
bad(struct source *src)
{
	src->bad = true;
	return REPLACEMENT;
}

/* Bytes after the lead byte, and the bounds of the first of them; -1 for no lead byte. */
static int
lead(unsigned char b, unsigned char *low, unsigned char *high)
{
	*low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
	*high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
	return b < 0x80 ? 0 : b < 0xC2 ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : -1;
}

static uint32_t
next_utf8(struct source *src)
{
	static const unsigned char mask[] = { 0x7F, 0x1F, 0x0F, 0x07 };
	unsigned char b = src->s[src->i++], low, high;
	int more = lead(b, &low, &high);
	uint32_t point;

	if (more < 0)
		return bad(src);
	point = b & mask[more];
	for (; more > 0; more--, low = 0x80, high = 0xBF) {
		if (src->i >= src->len)
			return bad(src);
		b = src->s[src->i];
		if (b < low || b > high)
			return bad(src);
		point = point << 6 | (b & 0x3F);
		src->i++;
	}
	return point;
}

/* One 16-bit unit; false, and all bytes used up, if there is only half of it. */
static bool
unit16(struct source *src, uint32_t *unit)
{
	const unsigned char *b = (const unsigned char *)src->s + src->i;

	if (src->len - src->i < 2) {
		src->i = src->len;
		return false;
	}
	*unit = src->kind == SOURCE_UTF16_BE ?
	    (uint32_t)b[0] << 8 | b[1] : (uint32_t)b[1] << 8 | b[0];
	src->i += 2;
	return true;
}

static uint32_t
next_utf16(struct source *src)
{
	uint32_t high, low;
	size_t back;

	if (!unit16(src, &high) || (high >= 0xDC00 && high <= 0xDFFF))
		return bad(src);
	if (high < 0xD800 || high > 0xDFFF)
		return high;
	back = src->i;
	if (!unit16(src, &low) || low < 0xDC00 || low > 0xDFFF) {
		src->i = back;
		return bad(src);
	}
	return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

uint32_t
source_next(struct source *src)
{
	assert(src->i < src->len);
	src->bad = false;
	return src->kind == SOURCE_UTF8 ? next_utf8(src) : next_utf16(src);
}
