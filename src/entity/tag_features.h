/*
 * tag_features.h - what can be said of a word in any language.
 */
#ifndef HEWAL_ENTITY_TAG_FEATURES_H
#define HEWAL_ENTITY_TAG_FEATURES_H

#include <stddef.h>

#include "entity/tag_vocab.h"

/*
 * Kinds of features, the first argument of tag_hash(); each language may add its
 * own from TAG_KIND_LANGUAGE on.
 */
enum {
	TAG_KIND_WORD = 16, TAG_KIND_KEY, TAG_KIND_PREFIX, TAG_KIND_SUFFIX, TAG_KIND_SHAPE,
	TAG_KIND_LENGTH, TAG_KIND_LANGUAGE = 64,
};

/* How many bytes the first N letters of S have; 0 if it has not more than N. */
size_t tag_prefix(const char *s, size_t len, size_t n);
size_t tag_suffix(const char *s, size_t len, size_t n);

/*
 * What the word looks like: X capital, x small, k Arabic letter, 0 digit, others
 * as they are; a run of one sign is one.
 */
uint32_t tag_shape(const char *s, size_t len);

#endif
