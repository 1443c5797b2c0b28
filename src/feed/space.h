/* space.h - white space in clean text: told, trimmed, squeezed. */
#ifndef HEWAL_FEED_SPACE_H
#define HEWAL_FEED_SPACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Is it a space, a line end or one of Unicode's other separators (Zs, Zl, Zp)? */
bool space_is(uint32_t point);

/* Bytes of white space that LEN bytes at S begin with. */
size_t space_length(const char *s, size_t len);

/* Narrow *S, *LEN to what is left without white space at both ends. */
void space_trim(const char **s, size_t *len);

/* Add S to OUT as one line: trimmed, each run of white space one space. */
void space_squeeze(const char *s, size_t len, struct buf *out);

/* How many bytes the first POINTS code points of S take, at most LEN. */
size_t space_limit(const char *s, size_t len, size_t points);

#endif
