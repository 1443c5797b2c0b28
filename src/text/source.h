/* source.h - foreign bytes read as code points, in UTF-8 or UTF-16. */
#ifndef HEWAL_TEXT_SOURCE_H
#define HEWAL_TEXT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum source_kind { SOURCE_UTF8, SOURCE_UTF16_BE, SOURCE_UTF16_LE };

/* A copy of it is a place to come back to. */
struct source {
	const char *s;
	size_t len, i;		/* bytes; the next to read */
	enum source_kind kind;
	bool bad;		/* the last one read was ill-formed */
};

/* Tell UTF-16 by its byte order mark, which is passed over; all else is UTF-8. */
struct source source_of(const char *s, size_t len);

/*
 * The next code point, never a surrogate and at most U+10FFFF; i < len.  An
 * ill-formed sequence is U+FFFD, once for each maximal subpart (Unicode 15.0,
 * 3.9, "U+FFFD substitution of maximal subparts").
 */
uint32_t source_next(struct source *src);

#endif
