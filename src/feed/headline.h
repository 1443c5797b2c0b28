/* headline.h - a headline for a text that has none. */
#ifndef HEWAL_FEED_HEADLINE_H
#define HEWAL_FEED_HEADLINE_H

#include <stddef.h>

#include "base/buf.h"
#include "text/lang.h"

/*
 * Add to OUT a headline made from the first sentence of the paragraph S, LEN
 * bytes on one line: without its dateline, without the day it begins with ("On
 * Thursday, December 2, 2021, "), without its stop, and where it is long cut at
 * a clause or word near 100 characters, with an ellipsis.
 */
void headline_derive(const char *s, size_t len, enum lang lang, struct buf *out);

#endif
