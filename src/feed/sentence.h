/* sentence.h - where sentences end. */
#ifndef HEWAL_FEED_SENTENCE_H
#define HEWAL_FEED_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Is it a mark that closes a quotation or a bracket? */
bool sentence_is_closing(uint32_t point);

/*
 * Do LEN bytes of clean text end with the end of a sentence: one of . ! ? ؟ ۔ …
 * and then nothing but a few closing quotes and brackets?
 */
bool sentence_is_whole(const char *s, size_t len);

/*
 * How long the first sentence of LEN bytes is, with its closing marks. "Mr.",
 * "U.S."  and initials do not end one.
 */
size_t sentence_first(const char *s, size_t len);

#endif
