/*
 * date_number.c - the numbers in one token of a date.
 *
 * A token is up to three numbers with one and the same sign between them, then
 * an ending.  Anything else, "$200", "1,250", "5-year-old", is no part of a
 * date.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "text/date_number.h"
#include "text/letter.h"
#include "text/utf8.h"

enum { MOST_DIGITS = 4 };

/* Read one number at I, which moves behind it. */
static bool
read_part(const char *s, size_t len, size_t *i, struct date_number *n)
{
	int k = n->parts, digits = 0, value = 0;

	while (*i < len && k < DATE_PARTS) {
		size_t next = *i;
		int digit = letter_digit(utf8_next(s, len, &next));

		if (digit < 0)
			break;
		if (++digits > MOST_DIGITS)
			return false;
		value = value * 10 + digit;
		*i = next;
	}
	if (!digits)
		return false;
	n->part[k] = value;
	n->digits[k] = digits;
	n->parts++;
	return true;
}

/* The sign between two numbers at I, which moves behind it; 0 if there is none. */
static char
read_sign(const char *s, size_t len, size_t *i)
{
	size_t next = *i;
	uint32_t p;

	if (*i >= len)
		return 0;
	p = utf8_next(s, len, &next);
	p = p == 0x2013 || p == 0x2010 || p == 0x2011 ? '-' : p;
	if ((p != '-' && p != '/' && p != '.') || next >= len)
		return 0;
	*i = next;
	return (char)p;
}

static bool
has(const char *s, size_t len, const char *part)
{
	return memmem(s, len, part, strlen(part)) != NULL;
}

static bool
read_suffix(const char *s, size_t len, enum date_suffix *suffix)
{
	static const char ordinals[][3] = { "st", "nd", "rd", "th" };
	size_t i = 0;

	*suffix = DATE_SUFFIX_NONE;
	if (len == 0)
		return true;
	for (size_t k = 0; k < sizeof ordinals / sizeof *ordinals; k++) {
		if (len == 2 && !strncasecmp(s, ordinals[k], 2))
			return *suffix = DATE_SUFFIX_ORDINAL, true;
	}
	if (len == 1 && *s == 's')
		return *suffix = DATE_SUFFIX_DECADE, true;
	if (len > 1 && *s == 'T' && letter_digit((unsigned char)s[1]) >= 0)
		return *suffix = DATE_SUFFIX_TIME, true;
	*suffix = has(s, len, "کان") || has(s, len, "كان") ? DATE_SUFFIX_DECADE
	    : DATE_SUFFIX_KURDISH;
	while (i < len) {
		uint32_t p = utf8_next(s, len, &i);

		if (!letter_is_arabic(p) && (letter_is_letter(p) || !letter_is_inner(p)))
			return false;
	}
	return true;
}

/* An apostrophe, at the head of '40s. */
static size_t
skip_apostrophe(const char *s, size_t len)
{
	static const char typographic[] = "\u2019";
	size_t n = strlen(typographic);

	if (len > 1 && *s == '\'')
		return 1;
	return len > n && !memcmp(s, typographic, n) ? n : 0;
}

bool
date_number_read(const char *s, size_t len, struct date_number *n)
{
	size_t i = skip_apostrophe(s, len);

	*n = (struct date_number){ .short_decade = i > 0 };
	if (!read_part(s, len, &i, n))
		return false;
	while (n->parts < DATE_PARTS) {
		char sign = read_sign(s, len, &i);

		if (!sign)
			break;
		if ((n->between && n->between != sign) || !read_part(s, len, &i, n))
			return false;
		n->between = sign;
	}
	return read_suffix(s + i, len - i, &n->suffix);
}
