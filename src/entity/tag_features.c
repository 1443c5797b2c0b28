/* tag_features.c - what can be said of a word in any language. */
#include <config.h>

#include "entity/tag_features.h"
#include "entity/tag_hash.h"

/* Does a character begin at byte C? */
static int
begins(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

size_t
tag_prefix(const char *s, size_t len, size_t n)
{
	for (size_t i = 0; i < len; i++)
		if (begins(s[i]) && n-- == 0)
			return i;
	return 0;
}

size_t
tag_suffix(const char *s, size_t len, size_t n)
{
	for (size_t i = len; i-- > 1;)
		if (begins(s[i]) && --n == 0)
			return len - i;
	return 0;
}

static char
shape_of(unsigned char c)
{
	if (c >= '0' && c <= '9')
		return '0';
	if (c >= 'A' && c <= 'Z')
		return 'X';
	if (c >= 'a' && c <= 'z')
		return 'x';
	return c >= 0xd8 && c <= 0xdb ? 'k' : c >= 0x80 ? 'u' : (char)c;
}

uint32_t
tag_shape(const char *s, size_t len)
{
	char shape[12];
	size_t n = 0;

	for (size_t i = 0; i < len && n < sizeof shape; i++) {
		char c = shape_of((unsigned char)s[i]);

		if (begins(s[i]) && (n == 0 || shape[n - 1] != c))
			shape[n++] = c;
	}
	return tag_hash(TAG_KIND_SHAPE, shape, n);
}
