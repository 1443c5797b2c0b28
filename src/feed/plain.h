/*
 * plain.h - plain text into a draft: headline, paragraphs, what is run together
 * or wrapped.
 */
#ifndef HEWAL_FEED_PLAIN_H
#define HEWAL_FEED_PLAIN_H

#include <stddef.h>

#include "feed/feed_draft.h"

/* Read LEN bytes of clean text into D; feed.h says by which rules. */
void plain_parse(const char *s, size_t len, struct feed_draft *d);

#endif
