/*
 * charref.c - numeric character references to controls, in pages.
 *
 * An HTML parser drops "&#27;" and leaves the rest of the escape sequence as
 * text; so these references are turned into bytes before the text is cleaned.
 */
#include <config.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "feed/charref.h"

enum { C1 = 0x80, C1_END = 0xA0, DELETE = 0x7F };

/*
 * What the numbers 128 to 159 stand for in pages, which is windows-1252; 0
 * where it has nothing. Source: HTML Living Standard, 13.2.5.80 "Numeric
 * character reference end state".
 */
static const uint16_t windows[C1_END - C1] = {
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

/* The reference at S: its length in bytes and its number; 0 if it is none. */
static size_t
read_reference(const char *s, size_t len, unsigned long *number)
{
	enum { LONGEST = 12 };
	char digits[LONGEST + 1];
	size_t n = len < LONGEST ? len : LONGEST;
	bool hex;
	char *end;

	if (n < 4 || s[1] != '#')
		return 0;
	memcpy(digits, s, n);
	digits[n] = '\0';
	hex = digits[2] == 'x' || digits[2] == 'X';
	if (!strchr(hex ? "0123456789abcdefABCDEF" : "0123456789", digits[2 + hex]) ||
	    digits[2 + hex] == '\0')
		return 0;
	*number = strtoul(digits + 2 + hex, &end, hex ? 16 : 10);
	return (size_t)(end - digits) + (*end == ';');
}

static bool
is_control(unsigned long c)
{
	return (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == DELETE;
}

void
charref_decode(const char *s, size_t len, struct buf *out)
{
	const char *end = s + len, *amp;

	for (; (amp = memchr(s, '&', (size_t)(end - s))) != NULL;) {
		unsigned long c = 0;
		size_t n = read_reference(amp, (size_t)(end - amp), &c);

		buf_add(out, s, (size_t)(amp - s));
		s = amp + (n ? n : 1);
		if (n > 0 && is_control(c))
			buf_putc(out, (char)c);
		else if (n > 0 && c >= C1 && c < C1_END)
			buf_putu(out, windows[c - C1] ? windows[c - C1] : (uint32_t)c);
		else
			buf_add(out, amp, n ? n : 1);
	}
	buf_add(out, s, (size_t)(end - s));
}
