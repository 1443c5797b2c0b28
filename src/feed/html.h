/* html.h - a web page, HTML or XHTML, into a draft. */
#ifndef HEWAL_FEED_HTML_H
#define HEWAL_FEED_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "feed/feed_draft.h"

/* A page larger than this is no news article, in bytes. */
#define HTML_LIMIT ((size_t)16 << 20)

/* Does this text, clean or not, look like a page?  XML of another kind is none. */
bool html_is_page(const char *s, size_t len);

/*
 * Read the page NAME, LEN bytes of clean text at S, at most HTML_LIMIT, into D.
 * R is told what was left out or mended.
 */
void html_parse(const char *name, const char *s, size_t len, struct feed_draft *d,
    struct report *r);

#endif
