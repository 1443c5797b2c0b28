/* charref.h - numeric character references to controls, in pages. */
#ifndef HEWAL_FEED_CHARREF_H
#define HEWAL_FEED_CHARREF_H

#include <stddef.h>

#include "base/buf.h"

/*
 * Add LEN bytes of markup to OUT with references such as "&#27;" and "&#x9b;"
 * replaced by the control they stand for, so that cleaning takes out whole
 * escape sequences, and "&#150;" (128 to 159) by the sign that pages mean by
 * it. All else stays.
 */
void charref_decode(const char *s, size_t len, struct buf *out);

#endif
