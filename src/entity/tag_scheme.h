/*
 * tag_scheme.h - the tags the model itself works with.
 *
 * Files know where a name begins (B) and goes on (I).  Inside, its last token
 * (E) and a name of one token (S) have tags of their own, since names begin and
 * end in their own ways.  With T types there are 4 T + 1 tags, ordered so that
 * those after which a name may begin (E, O, S) stand in a row, and so do those
 * that may follow them (O, S, B):
 *
 *	E0..  O  S0..  B0..  I0..
 */
#ifndef HEWAL_ENTITY_TAG_SCHEME_H
#define HEWAL_ENTITY_TAG_SCHEME_H

#include <stddef.h>
#include <stdint.h>

enum { TAG_TYPES = 31, TAG_TAGS = 4 * TAG_TYPES + 1, TAG_ROW = 128 };

static inline size_t tag_count(size_t types) { return 4 * types + 1; }
static inline size_t tag_o(size_t types) { return types; }
static inline size_t tag_e(size_t types, size_t type) { (void)types; return type; }
static inline size_t tag_s(size_t types, size_t type) { return types + 1 + type; }
static inline size_t tag_b(size_t types, size_t type) { return 2 * types + 1 + type; }
static inline size_t tag_i(size_t types, size_t type) { return 3 * types + 1 + type; }

/* A token's tag as files have it: 0 is O, then B and I of each type. */
enum { TAG_OUTSIDE = 0 };
static inline uint8_t tag_begin(size_t type) { return (uint8_t)(1 + 2 * type); }
static inline uint8_t tag_inside(size_t type) { return (uint8_t)(2 + 2 * type); }
static inline size_t tag_type(uint8_t bio) { return (size_t)(bio - 1) / 2; }
static inline int tag_begins(uint8_t bio) { return bio % 2; }

/* From the tags of a whole sentence, as files have them, to ours; and back. */
void tag_scheme_from_bio(size_t types, const uint8_t *bio, size_t n, uint8_t *tag);
void tag_scheme_to_bio(size_t types, const uint8_t *tag, size_t n, uint8_t *bio);

#endif
