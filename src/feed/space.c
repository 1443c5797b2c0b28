/* space.c - white space in clean text: told, trimmed, squeezed. */
#include <config.h>

#include "feed/space.h"
#include "text/utf8.h"

bool
space_is(uint32_t point)
{
	return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 ||
	    point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
	    point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F ||
	    point == 0x3000;
}

/*
 * Does a byte begin white space, perhaps?  Most do not, those inside a code
 * point among them, and need not be decoded.
 */
static bool
may_begin(unsigned char byte)
{
	return byte <= ' ' || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
}

/* Go on behind the white space at S[*I], or else some bytes that are none; which? */
static bool
passes_space(const char *s, size_t len, size_t *i)
{
	if (!may_begin((unsigned char)s[*i])) {
		++*i;
		return false;
	}
	return space_is(utf8_next(s, len, i));
}

size_t
space_length(const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len && passes_space(s, len, &i);)
		n = i;
	return n;
}

void
space_trim(const char **s, size_t *len)
{
	size_t n = space_length(*s, *len);

	*s += n;
	*len -= n;
	while (*len > 0) {
		size_t i = *len;

		if (!space_is(utf8_prev(*s, &i)))
			break;
		*len = i;
	}
}

void
space_squeeze(const char *s, size_t len, struct buf *out)
{
	size_t word = 0;

	space_trim(&s, &len);
	for (size_t i = 0, at = 0; i < len; at = i) {
		if (!passes_space(s, len, &i))
			continue;
		i += space_length(s + i, len - i);
		buf_add(out, s + word, at - word);
		buf_putc(out, ' ');
		word = i;
	}
	buf_add(out, s + word, len - word);
}

size_t
space_limit(const char *s, size_t len, size_t points)
{
	size_t i = 0;

	while (i < len && points-- > 0)
		utf8_next(s, len, &i);
	return i;
}
