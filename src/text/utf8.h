/*
 * utf8.h - foreign bytes become text: checked, cleaned, in normal form C.
 *
 * After this nothing has to be checked again.  Text is UTF-8 without controls
 * but the line feed, without bidi controls (U+061C, U+200E-200F, U+202A-202E,
 * U+2066-206F), without U+FEFF, U+00AD and other default-ignorable code points
 * that could hide or disturb, ZWJ and variation selectors among them, for no
 * two terminals agree how wide these make a sign; ZWNJ (U+200C) stays between
 * letters, for it is spelling.
 */
#ifndef HEWAL_TEXT_UTF8_H
#define HEWAL_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* What had to be mended. */
struct utf8_damage {
	size_t bad;		/* ill-formed sequences and noncharacters, each now U+FFFD */
	size_t first_bad;	/* where the first stood, in bytes from the start */
	size_t controls;	/* control, escape and bidi characters removed */
	size_t first_control;	/* where the first stood, in bytes from the start */
};

/*
 * Add LEN foreign bytes at S to OUT as clean text.  CR LF, CR, VT, FF, NEL and
 * U+2028-2029 become LF, TAB a space.  Escape sequences go as a whole, not only
 * their first byte (escape.h); of a control string that its line does not end
 * only the opening goes.  UTF-16 with a byte order mark is read as such.
 * Cleaning clean text changes nothing.  D may be NULL.
 */
void utf8_clean(const char *s, size_t len, struct buf *out, struct utf8_damage *d);

/*
 * The code point at S[*I], which moves on behind it.  For clean text; anything
 * else gives U+FFFD and moves at least one byte.  *I < LEN.
 */
uint32_t utf8_next(const char *s, size_t len, size_t *i);

/* The same, quicker where the point takes one or two bytes. */
static inline uint32_t
utf8_step(const char *s, size_t len, size_t *i)
{
	unsigned char b = (unsigned char)s[*i];

	if (b < 0x80)
		return (*i)++, b;
	if ((b & 0xFC) == 0xD8 && len - *i > 1 && (s[*i + 1] & 0xC0) == 0x80) {
		*i += 2;
		return (b & 0x1Fu) << 6 | (s[*i - 1] & 0x3Fu);
	}
	return utf8_next(s, len, i);
}

/* The code point that ends right before S[*I], which moves back to its start.  *I > 0. */
uint32_t utf8_prev(const char *s, size_t *i);

/* How many code points LEN bytes hold. */
size_t utf8_length(const char *s, size_t len);

#endif
