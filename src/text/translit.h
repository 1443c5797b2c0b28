/*
 * translit.h - the same name in two scripts.
 *
 * Kurdish letters write nearly every sound, English ones many ways; both are
 * brought to a row of sounds (sound.h) and compared by what it costs to turn
 * one into the other (w/v, sh/ş, ch/ç, q/k, e/ە, missing vowels are cheap).  The
 * costs between the scripts are learned from pairs of names.
 */
#ifndef HEWAL_TEXT_TRANSLIT_H
#define HEWAL_TEXT_TRANSLIT_H

#include <stddef.h>

#include "base/buf.h"

/*
 * From which similarity on two names are taken for one, and from which they are
 * worth asking what else speaks for it (the same place in both texts, the same
 * second name).  Found on pairs of place names in both languages against pairs
 * drawn at random.
 */
#define TRANSLIT_SAME	0.75
#define TRANSLIT_LIKELY	0.68

/*
 * Add to OUT how the Kurdish word or name would be written in plain English
 * letters, each word with a capital: "Elbros Kutrashev".  The short i that
 * Kurdish does not write is put where two consonants cannot meet.  What is not
 * Kurdish stays as it is.
 */
void translit_english(const char *ckb, size_t len, struct buf *out);

/*
 * Add to OUT the consonant key of a name in either script (clean text): what
 * two spellings of one name most often share.  For an index; equal keys do not
 * yet mean equal names.
 */
void translit_key(const char *s, size_t len, struct buf *out);

/*
 * How alike the names sound, 0..1; 1 for the same.  One Kurdish (or both), one
 * English (or both).  Word by word where both have as many words, else as if
 * written in one ("La Paz", لاپاز); an article (al-, el-, ئەل) belongs to the
 * word after it.  A word that differs counts more than one that fits: Masrour
 * Barzani is not مەسعوود بارزانی.
 */
double translit_similarity(const char *a, size_t alen, const char *b, size_t blen);

/* The same of names read before (sound.h), for comparing one with many. */
struct sound_words;
double translit_likeness(const struct sound_words *a, const struct sound_words *b);

#endif
