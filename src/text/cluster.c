/*
 * cluster.c - how many cells a sign takes, and where a cluster ends.
 *
 * Both questions are Unicode's, answered by libunistring; this file only mends
 * the few points where its widths and the terminal's differ.
 */
#include <config.h>

#include <assert.h>
#include <stdbool.h>
#include <unigbrk.h>
#include <unictype.h>
#include <uniwidth.h>

#include "text/cluster.h"
#include "text/utf8.h"

/* Hexagrams and circled numbers on black: wide in glibc, not in libunistring. */
static bool
is_wide_symbol(uint32_t c)
{
	return (c >= 0x3248 && c <= 0x324F) || (c >= 0x4DC0 && c <= 0x4DFF);
}

int
cluster_point_width(uint32_t point)
{
	int width;

	if (point < 0xA0)
		return (point >= 0x20 && point < 0x7F) || point == '\t';
	if (is_wide_symbol(point))
		return 2;
	if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me) ||
	    uc_is_property_default_ignorable_code_point(point))
		return 0;
	width = uc_width(point, "UTF-8");
	if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Cf))	/* number signs show */
		return uc_graphemeclusterbreak_property(point) == GBP_PREPEND;
	return width < 0 ? 1 : width;
}

static bool
is_flag_half(uint32_t c)
{
	return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* Is the cluster whole before AFTER?  FLAGS: how many flag halves it ends with. */
static bool
is_boundary(uint32_t before, uint32_t after, int flags)
{
	if (flags && is_flag_half(after))
		return flags == 2;
	return uc_is_grapheme_break(before, after);
}

size_t
cluster_end(const char *s, size_t len, size_t i)
{
	uint32_t point;
	int flags;

	assert(i < len);
	point = utf8_next(s, len, &i);
	flags = is_flag_half(point);
	while (i < len) {
		size_t next = i;
		uint32_t after = utf8_next(s, len, &next);

		if (is_boundary(point, after, flags))
			break;
		flags = is_flag_half(after) ? flags + 1 : 0;
		point = after;
		i = next;
	}
	return i;
}

size_t
cluster_text_width(const char *s, size_t len)
{
	size_t width = 0;

	for (size_t i = 0; i < len;)
		width += (size_t)cluster_point_width(utf8_next(s, len, &i));
	return width;
}
