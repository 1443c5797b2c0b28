/*
 * translit.h - the same name in two scripts.
 *
 * Kurdish letters write nearly every sound, English ones many ways; both are
 * brought to one short key of consonants and vowels and compared by what it
 * costs to turn one into the other (w/v, sh/ş, ch/ç, q/k, e/ە, missing vowels are cheap).
 */
#ifndef HEWAL_TEXT_TRANSLIT_H
#define HEWAL_TEXT_TRANSLIT_H

#include <stddef.h>

#include "base/buf.h"

/* Add to OUT how the Kurdish word or name would be written in Latin letters: "Elbros Kutraşêv". */
void translit_latin(const char *ckb, size_t len, struct buf *out);

/* The same in plain English letters: "Elbros Kutrashev". */
void translit_english(const char *ckb, size_t len, struct buf *out);

/*
 * Add to OUT the consonant key of a name in either script (clean text): what two spellings of
 * one name most often share.  For an index; equal keys do not yet mean equal names.
 */
void translit_key(const char *s, size_t len, struct buf *out);

/* How alike the names sound, 0..1; 1 for the same.  One Kurdish (or both), one English (or both). */
double translit_similarity(const char *a, size_t alen, const char *b, size_t blen);

#endif
