/*
 * letter.c - what a code point is.
 *
 * Nearly all text here is ASCII or the Arabic block, so these are told by
 * comparing; only what is left goes to libunistring's tables.
 */
#include <config.h>

#include <unictype.h>

#include "text/letter.h"

bool
letter_is_arabic(uint32_t p)
{
	if (p < 0x0620)
		return false;
	if (p <= 0x06ff)
		return (p <= 0x064a && p != LETTER_TATWEEL)
		    || p == 0x066e || p == 0x066f
		    || (p >= 0x0671 && p <= 0x06d3) || p == LETTER_AE
		    || p == 0x06ee || p == 0x06ef || (p >= 0x06fa && p <= 0x06fc);
	return (p >= 0x0750 && p <= 0x077f) || (p >= 0x08a0 && p <= 0x08c7)
	    || (p >= 0xfb50 && p <= 0xfbb1) || (p >= 0xfbd3 && p <= 0xfd3d)
	    || (p >= 0xfe80 && p <= 0xfefc);
}

static bool
is_ascii_letter(uint32_t p)
{
	return (p | 0x20) >= 'a' && (p | 0x20) <= 'z';
}

bool
letter_is_latin(uint32_t p)
{
	if (p < 0x80)
		return is_ascii_letter(p);
	return p == 0xaa || p == 0xba
	    || (p >= 0xc0 && p <= 0x24f && p != 0xd7 && p != 0xf7)
	    || (p >= 0x1e00 && p <= 0x1eff)
	    || (p >= 0xff21 && p <= 0xff3a) || (p >= 0xff41 && p <= 0xff5a);
}

bool
letter_is_letter(uint32_t p)
{
	if (p < 0x80)
		return is_ascii_letter(p);
	if (p >= 0x0600 && p <= 0x06ff)
		return letter_is_arabic(p);
	return uc_is_general_category(p, UC_CATEGORY_L);
}

bool
letter_is_mark(uint32_t p)
{
	if (p < 0x0300)
		return false;
	if (p >= 0x0600 && p <= 0x06ff)
		return (p >= 0x0610 && p <= 0x061a) || (p >= 0x064b && p <= 0x065f)
		    || p == 0x0670 || (p >= 0x06d6 && p <= 0x06ed && p != 0x06dd
		    && p != 0x06de && p != 0x06e5 && p != 0x06e6 && p != 0x06e9);
	return uc_is_general_category(p, UC_CATEGORY_M);
}

bool
letter_is_inner(uint32_t p)
{
	return p == LETTER_TATWEEL || p == LETTER_ZWNJ || p == LETTER_ZWJ
	    || letter_is_letter(p) || letter_is_mark(p);
}

bool
letter_is_upper(uint32_t p)
{
	if (p < 0x80)
		return p >= 'A' && p <= 'Z';
	return uc_is_upper(p);
}

bool
letter_is_space(uint32_t p)
{
	if (p < 0x80)
		return p == ' ' || (p >= '\t' && p <= '\r');
	return p == 0xa0 || p == 0x1680 || (p >= 0x2000 && p <= 0x200b)
	    || p == 0x2028 || p == 0x2029 || p == 0x202f || p == 0x205f || p == 0x3000;
}

int
letter_digit(uint32_t p)
{
	if (p < 0x80)
		return p >= '0' && p <= '9' ? (int)(p - '0') : -1;
	if (p >= 0x0660 && p <= 0x0669)
		return (int)(p - 0x0660);
	if (p >= 0x06f0 && p <= 0x06f9)
		return (int)(p - 0x06f0);
	return p < 0x07c0 ? -1 : uc_decimal_value(p);
}
