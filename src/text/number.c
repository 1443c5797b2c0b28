/*
 * number.c - numbers written for reading.
 *
 * Each language's digits are ten code points in a row, so writing is an
 * addition.
 */
#include <config.h>

#include <stdio.h>

#include "text/number.h"

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
