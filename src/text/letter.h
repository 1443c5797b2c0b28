/*
 * letter.h - what a code point is, for those who cut text into words.
 *
 * The Arabic block and ASCII are answered from a table or a comparison, the
 * rest by libunistring (Unicode Character Database).
 */
#ifndef HEWAL_TEXT_LETTER_H
#define HEWAL_TEXT_LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum {
	LETTER_TATWEEL = 0x0640,	/* stretches a word, no letter of its own */
	LETTER_HEH = 0x0647,		/* ه */
	LETTER_AE = 0x06d5,		/* ە, the vowel */
	LETTER_ZWNJ = 0x200c,
	LETTER_ZWJ = 0x200d,
};

/* Is it a letter of the Arabic script? */
bool letter_is_arabic(uint32_t point);

/* A letter of the Latin script? */
bool letter_is_latin(uint32_t point);

/* Any letter? */
bool letter_is_letter(uint32_t point);

/* A mark that stands over or under the letter before it? */
bool letter_is_mark(uint32_t point);

/* What a word goes on with: a letter, a mark, tatweel, ZWNJ, ZWJ. */
bool letter_is_inner(uint32_t point);

bool letter_is_upper(uint32_t point);
bool letter_is_space(uint32_t point);

/* The value of a decimal digit of any script; -1 for anything else. */
int letter_digit(uint32_t point);

#endif
