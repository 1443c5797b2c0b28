/*
 * number.c - numbers written for reading, and read from text.
 *
 * Each language's digits are ten code points in a row, so writing is an
 * addition.  In reading, a sign groups digits only if three follow it and no
 * fourth.
 */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>

#include "text/letter.h"
#include "text/number.h"
#include "text/utf8.h"

enum { GROUP = 3 };

static uint32_t
zero_of(enum lang lang)
{
	return lang == LANG_CKB || lang == LANG_AR ? 0x0660 : lang == LANG_FA ? 0x06f0 : '0';
}

void
number_digits(const char *s, enum lang lang, struct buf *out)
{
	uint32_t zero = zero_of(lang);

	for (; *s; s++) {
		if (*s >= '0' && *s <= '9')
			buf_putu(out, zero + (uint32_t)(*s - '0'));
		else
			buf_putc(out, *s);
	}
}

void
number_write(long long n, enum lang lang, struct buf *out)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", n);
	number_digits(digits, lang, out);
}

/*
 * Add digits at I, at most MOST, to N; how many, or -1 if N gets too large.  I
 * moves on.
 */
static int
read_digits(const char *s, size_t len, size_t *i, int most, uint64_t *n)
{
	int count = 0;

	while (*i < len && count < most) {
		size_t next = *i;
		int digit = letter_digit(utf8_next(s, len, &next));

		if (digit < 0)
			break;
		if (*n > (UINT64_MAX - (uint64_t)digit) / 10)
			return -1;
		*n = *n * 10 + (uint64_t)digit;
		*i = next;
		count++;
	}
	return count;
}

/* The sign at I that may group digits, and where it ends; 0 for none. */
static uint32_t
group_sign(const char *s, size_t len, size_t i, size_t *next)
{
	uint32_t p;

	if (i >= len)
		return 0;
	p = utf8_next(s, len, &i);
	*next = i;
	return p == ',' || p == 0x066c || p == 0x060c || p == 0x2009 || p == 0x202f
	    || p == 0xa0 || p == '\'' ? p : 0;
}

/* Is there a digit at I? */
static bool
is_digit_at(const char *s, size_t len, size_t i)
{
	return i < len && letter_digit(utf8_next(s, len, &i)) >= 0;
}

size_t
number_read(const char *s, size_t len, uint64_t *n)
{
	enum { ANY_MANY = 1 << 20 };
	size_t i = 0, next;
	uint64_t value = 0;
	uint32_t sign = 0;
	int first = read_digits(s, len, &i, ANY_MANY, &value);

	if (first <= 0)
		return 0;
	while (first <= GROUP && value > 0) {
		uint32_t p = group_sign(s, len, i, &next);
		uint64_t more = value;
		int count;

		if (!p || (sign && p != sign))
			break;
		count = read_digits(s, len, &next, GROUP, &more);
		if (count < 0)
			return 0;
		if (count < GROUP || is_digit_at(s, len, next))
			break;
		sign = p;
		value = more;
		i = next;
	}
	*n = value;
	return i;
}
