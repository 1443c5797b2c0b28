/*
 * stem.c - what a Kurdish word may be without its clitics and endings.
 *
 * Endings stack: کوردستانیشیان is کوردستان "Kurdistan", یش "too", یان "their".
 * One cannot tell for sure which letters are an ending and which the word's own
 * (the ی of بارزانی), so all ways are followed: a set of lengths starts with
 * the whole word, and from each length in it, longest first, every ending that
 * fits leads to a shorter one.  Whoever asks looks the stems up and takes the
 * first that is known.
 *
 * This is asked of every word of an article, so the endings are kept by their
 * last letter: most letters end none, and a word is compared with a few only.
 */
#include <config.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "text/token.h"

enum {
	LONGEST = 128,		/* bytes of a word; longer ones have no stems */
	LETTER = 2,		/* bytes of an Arabic letter */
	STEPS = 5,		/* endings at most, one behind the other */
	TAIL = 0x3f,		/* what a letter's last byte holds of its code point */
};

/* What the letter before an ending must be; و and ی may be either. */
enum after { ANY, CONSONANT, VOWEL, AE, ALEF };

struct ending {
	char text[13];
	uint8_t len;		/* 0: behind the last of a group */
	enum after after;
	uint8_t least;		/* letters that must be left, at least 2 */
};

#define END(text, after, least) { text, sizeof text - 1, after, least }
#define LAST(letter, ...) \
	[(letter) & TAIL] = (const struct ending[]){ __VA_ARGS__, { .len = 0 } }

/* By the last letter, all of which differ in their last byte. */
static const struct ending *const endings[TAIL + 1] = {
	/* ش "too" */
	LAST(0x0634, END("یش", CONSONANT, 2), END("ش", VOWEL, 2), END("ییش", CONSONANT, 2),
	    END("ەوەش", CONSONANT, 2)),
	/* ا in, to: the second half of لە ... دا and its like */
	LAST(0x0627, END("دا", ANY, 2), END("ڕا", ANY, 3), END("را", ANY, 3)),
	/* ە from, again; is; the; these */
	LAST(0x06d5, END("ەوە", CONSONANT, 2), END("وە", VOWEL, 2), END("یەوە", ANY, 2),
	    END("ە", CONSONANT, 2), END("یە", ANY, 2), END("ییە", CONSONANT, 2),
	    END("ەکە", CONSONANT, 2), END("کە", AE, 2), END("یەکە", VOWEL, 2),
	    END("انە", CONSONANT, 3)),
	/* م my, am */
	LAST(0x0645, END("م", ANY, 3)),
	/* ت your */
	LAST(0x062a, END("ت", VOWEL, 3), END("ت", CONSONANT, 4)),
	/* ی of; his, her */
	LAST(0x06cc, END("ی", ANY, 2), END("یی", ANY, 2)),
	/* ن our, your, their; are; the plural */
	LAST(0x0646, END("مان", ANY, 2), END("تان", ANY, 2), END("یان", ANY, 2),
	    END("ین", ANY, 3), END("ن", CONSONANT, 3), END("ن", ALEF, 4), END("ەکان", CONSONANT, 2),
	    END("کان", AE, 2), END("یەکان", VOWEL, 2), END("ییەکان", ANY, 2),
	    END("ان", CONSONANT, 2)),
	/* ک a */
	LAST(0x06a9, END("ێک", CONSONANT, 2), END("یەک", ANY, 2), END("یێک", VOWEL, 2)),
	/* ل the plural again */
	LAST(0x0644, END("گەل", ANY, 3)),
	/* ێ a; in */
	LAST(0x06ce, END("ێ", CONSONANT, 3)),
	/* و "and", written without a space */
	LAST(0x0648, END("و", ANY, 4)),
};

/* May an ending stand behind a word that ends in the letter of two bytes at S? */
static bool
may_follow(enum after after, const char *s)
{
	static const char ae[] = "ە", alef[] = "ا", vowels[][LETTER + 1] = { "ا", "ە", "ێ", "ۆ" },
	    both[][LETTER + 1] = { "و", "ی" };

	if (after == ANY)
		return true;
	if (after == AE)
		return !memcmp(s, ae, LETTER);
	if (after == ALEF)
		return !memcmp(s, alef, LETTER);
	for (size_t i = 0; i < sizeof both / sizeof *both; i++)
		if (!memcmp(s, both[i], LETTER))
			return true;
	for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
		if (!memcmp(s, vowels[i], LETTER))
			return after == VOWEL;
	return after == CONSONANT;
}

static bool
fits(const struct ending *e, const char *key, size_t len)
{
	return len >= e->len + e->least * (size_t)LETTER
	    && !memcmp(key + len - e->len, e->text, e->len)
	    && may_follow(e->after, key + len - e->len - LETTER);
}

/*
 * Mark in STEPS_TO, by length, how few endings lead there from LEN; 0 is "not
 * at all".
 */
static void
cut_endings(const char *key, size_t len, uint8_t steps_to[LONGEST + 1])
{
	const struct ending *e = endings[key[len - 1] & TAIL];

	for (; e && e->len > 0; e++) {
		size_t left = len - e->len;

		if (!fits(e, key, len))
			continue;
		if (!steps_to[left] || steps_to[left] > steps_to[len] + 1)
			steps_to[left] = steps_to[len] + 1;
	}
}

size_t
token_stems(const char *key, size_t len, size_t stem[TOKEN_STEMS])
{
	const size_t shortest = 2 * LETTER;
	uint8_t steps_to[LONGEST + 1] = { 0 };
	size_t n = 0;

	stem[n++] = len;
	if (len > LONGEST)
		return n;
	steps_to[len] = 1;
	for (size_t at = len; at >= shortest && n < TOKEN_STEMS; at--) {
		if (!steps_to[at])
			continue;
		if (at < len)
			stem[n++] = at;
		if (steps_to[at] <= STEPS)
			cut_endings(key, at, steps_to);
	}
	return n;
}
