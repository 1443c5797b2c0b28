/*
 * trait.c - what the libraries know of a code point.
 *
 * Fribidi knows how it reads and joins, libunistring what it is, cluster.c how
 * wide it is.
 */
#include <config.h>

#include <fribidi.h>
#include <unictype.h>

#include "text/cluster.h"
#include "text/letter.h"
#include "text/trait.h"

static enum bidi_class
ask_bidi(uint32_t point)
{
	static const struct { FriBidiCharType type; enum bidi_class class; } classes[] = {
		{ FRIBIDI_TYPE_LTR, BIDI_L }, { FRIBIDI_TYPE_RTL, BIDI_R },
		{ FRIBIDI_TYPE_AL, BIDI_AL }, { FRIBIDI_TYPE_EN, BIDI_EN },
		{ FRIBIDI_TYPE_ES, BIDI_ES }, { FRIBIDI_TYPE_ET, BIDI_ET },
		{ FRIBIDI_TYPE_AN, BIDI_AN }, { FRIBIDI_TYPE_CS, BIDI_CS },
		{ FRIBIDI_TYPE_NSM, BIDI_NSM }, { FRIBIDI_TYPE_BN, BIDI_BN },
		{ FRIBIDI_TYPE_BS, BIDI_B }, { FRIBIDI_TYPE_SS, BIDI_S },
		{ FRIBIDI_TYPE_WS, BIDI_WS }, { FRIBIDI_TYPE_ON, BIDI_ON },
		{ FRIBIDI_TYPE_LRE, BIDI_LRE }, { FRIBIDI_TYPE_LRO, BIDI_LRO },
		{ FRIBIDI_TYPE_RLE, BIDI_RLE }, { FRIBIDI_TYPE_RLO, BIDI_RLO },
		{ FRIBIDI_TYPE_PDF, BIDI_PDF }, { FRIBIDI_TYPE_LRI, BIDI_LRI },
		{ FRIBIDI_TYPE_RLI, BIDI_RLI }, { FRIBIDI_TYPE_FSI, BIDI_FSI },
		{ FRIBIDI_TYPE_PDI, BIDI_PDI },
	};
	FriBidiCharType type = fribidi_get_bidi_type(point);

	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (classes[i].type == type)
			return classes[i].class;
	return BIDI_ON;
}

/* What fribidi ignores altogether counts as a mark. */
static enum join_class
ask_join(uint32_t point)
{
	switch (fribidi_get_joining_type(point)) {
	case FRIBIDI_JOINING_TYPE_R:
		return JOIN_R;
	case FRIBIDI_JOINING_TYPE_D:
		return JOIN_D;
	case FRIBIDI_JOINING_TYPE_C:
		return JOIN_C;
	case FRIBIDI_JOINING_TYPE_L:
		return JOIN_L;
	case FRIBIDI_JOINING_TYPE_T:
	case FRIBIDI_JOINING_TYPE_G:
		return JOIN_T;
	default:
		return JOIN_U;
	}
}

/* Clean text has none of these but ZWNJ, which the joining still needs to see. */
static bool
shows_nothing(uint32_t c)
{
	if (c < 0xA0)
		return (c < 0x20 && c != '\t') || c >= 0x7F;
	return c >= 0xAD && uc_is_property_default_ignorable_code_point(c) && c != LETTER_ZWNJ;
}

/* Is it a space that may vanish at the end of a line?  (The no-break ones may not.) */
static bool
is_space(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) ||
	    c == 0x205F || c == 0x3000;
}

static bool
is_in_islands(uint32_t c)
{
	return c == '@' || c == '#' || c == '/' || c == '+' || c == '(' || c == 'w' || c == 'W' ||
	    c == '0' || c == 0x660 || c == 0x6F0;
}

uint32_t
trait_ask(uint32_t point)
{
	FriBidiChar other;
	enum bidi_class bidi = ask_bidi(point);
	uint32_t trait = (uint32_t)bidi | (uint32_t)ask_join(point) << TRAIT_JOIN
	    | (uint32_t)cluster_point_width(point) << TRAIT_WIDTH;

	if (shows_nothing(point))
		trait |= TRAIT_NOTHING;
	if (is_space(point))
		trait |= TRAIT_SPACE;
	if (fribidi_get_mirror_char(point, &other))
		trait |= TRAIT_MIRROR;
	if (bidi == BIDI_ON && fribidi_get_bracket(point) != FRIBIDI_NO_BRACKET)
		trait |= TRAIT_BRACKET;
	if (is_in_islands(point))
		trait |= TRAIT_ISLAND;
	if (point == '@' || point == '/')
		trait |= TRAIT_ADDRESS;
	return trait;
}
