/*
 * fold.h - one key for all spellings of the same word.
 *
 * For comparing and searching, never for showing.  Letters of one sound become
 * one:
 *	ك ڪ ګ -> ک	ي ى ے ۍ -> ی		ة -> ە		ھ ہ -> ه
 *	ه before ZWNJ, and ه at a word's end -> ە, but not after ا ۆ ێ ە or at a
 *		word's start: there it is the consonant (ڕێگاه, گوناه)
 *	ر at a word's start, ڕ ڑ ڒ -> ڕ		ڶ ڷ -> ڵ		ۊ ۈ -> ۆ
 *	أ إ ٱ -> ا	آ -> ئا at a word's start, else ا	ؤ -> و
 *	ئ stays, وو and یی stay two letters; letters of other languages in this
 *	script become the nearest Kurdish one: ٹ ت, ڈ د, ڠ غ ...
 *
 * Tatweel, harakat, the marks of the Quran, ZWNJ and ZWJ go; all decimal digits
 * become ASCII; Latin letters lose case and diacritics (NFKD, marks dropped; ß
 * æ ø đ ł ı have a table); typographic quotes and dashes become ASCII.
 *
 * Folding a key again changes nothing.
 *
 * Sources: AsoSoft's tables for normalising Central Kurdish text (MIT) for the
 * stray letters, the Unicode Character Database for the rest.
 */
#ifndef HEWAL_TEXT_FOLD_H
#define HEWAL_TEXT_FOLD_H

#include <stddef.h>

#include "base/buf.h"
#include "base/vec.h"

/* Add the key of LEN bytes at S to OUT. */
void fold_key(const char *s, size_t len, struct buf *out);

/*
 * The same with, for each byte of the key, the byte of S it came from, and one
 * more: LEN.
 */
struct fold_map VEC_OF(size_t);
void fold_key_map(const char *s, size_t len, struct buf *out, struct fold_map *map);

#endif
