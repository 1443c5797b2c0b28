/*
 * fold.h - one key for all spellings of the same word.
 *
 * For comparing and searching, never for showing.  Letters of one sound become one:
 *	ك ک -> ک	ي ی ى -> ی	ه + ZWNJ, ه at a word's end after a letter where Kurdish writes ە, ة -> ە
 *	ھ ه -> ه	ر at a word's start, ڕ -> ڕ		initial ئ + vowel stays
 * Tatweel, harakat (U+064B-0652, 0670) and ZWNJ go; all decimal digits become ASCII; Latin
 * letters lose case and diacritics (NFKD, marks dropped); typographic quotes and dashes become ASCII.
 * fold(fold(x)) == fold(x).
 * Sources: ../shared/data/translit (AsoSoft tables, MIT) and the Unicode Character Database.
 */
#ifndef HEWAL_TEXT_FOLD_H
#define HEWAL_TEXT_FOLD_H

#include <stddef.h>

#include "base/buf.h"
#include "base/vec.h"

/* Add the key of LEN bytes at S to OUT. */
void fold_key(const char *s, size_t len, struct buf *out);

/* The same with, for each byte of the key, the byte of S it came from, and one more: LEN. */
struct fold_map VEC_OF(size_t);
void fold_key_map(const char *s, size_t len, struct buf *out, struct fold_map *map);

/* The key as a string of the caller's. */
char *fold_string(const char *s);

#endif
