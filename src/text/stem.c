/*
 * stem.c - what a Kurdish word may be without its clitics and endings.
 *
 * Endings stack: کوردستانیشیان is کوردستان "Kurdistan", یش "too", یان "their".  One cannot
 * tell for sure which letters are an ending and which the word's own (the ی of بارزانی), so
 * all ways are followed: a set of lengths starts with the whole word, and from
 * each length in it, longest first, every ending that fits leads to a
 * shorter one.  Whoever asks looks the stems up and takes the first that is known.
 */
#include <config.h>

#include <stdint.h>
#include <string.h>

#include "text/token.h"

enum {
	LONGEST = 128,		/* bytes of a word; longer ones have no stems */
	LETTER = 2,		/* bytes of an Arabic letter */
	STEPS = 5,		/* endings at most, one behind the other */
};

/* What the letter before an ending must be. */
enum after { ANY, CONSONANT, VOWEL, AE };

#define END(text, after, least) { text, sizeof text - 1, after, least }

static const struct ending {
	char text[15];
	uint8_t len;
	enum after after;
	uint8_t least;		/* letters that must be left */
} endings[] = {
	/* "too" */
	END("یش", CONSONANT, 2), END("ش", VOWEL, 2), END("ییش", CONSONANT, 2),
	/* in, from, to: the second half of لە ... دا and its like */
	END("دا", ANY, 2), END("ڕا", ANY, 3), END("را", ANY, 3), END("ەوە", CONSONANT, 2),
	END("وە", VOWEL, 2), END("یەوە", ANY, 2), END("ەوەش", CONSONANT, 2),
	/* my, your, his; our, your, their */
	END("م", ANY, 3), END("ت", VOWEL, 3), END("ت", CONSONANT, 4), END("ی", ANY, 2),
	END("مان", ANY, 2), END("تان", ANY, 2), END("یان", ANY, 2),
	/* am, is, are */
	END("ە", CONSONANT, 2), END("یە", ANY, 2), END("ییە", CONSONANT, 2), END("ین", ANY, 3),
	END("ن", CONSONANT, 3),
	/* the, a, these; plural */
	END("ەکە", CONSONANT, 2), END("کە", AE, 2), END("یەکە", VOWEL, 2), END("ەکان", CONSONANT, 2),
	END("کان", AE, 2), END("یەکان", VOWEL, 2), END("ییەکان", ANY, 2), END("ان", CONSONANT, 2),
	END("یان", VOWEL, 2), END("ێک", CONSONANT, 2), END("یەک", ANY, 2), END("یێک", VOWEL, 2),
	END("گەل", ANY, 3), END("ێ", CONSONANT, 3), END("یی", ANY, 2), END("انە", CONSONANT, 3),
	/* "and", written without a space */
	END("و", ANY, 4),
};

static bool
ends_in(const char *key, size_t len, const char *text)
{
	size_t n = strlen(text);

	return len >= n && !memcmp(key + len - n, text, n);
}

static bool
is_vowel_end(const char *key, size_t len)
{
	return ends_in(key, len, "ا") || ends_in(key, len, "ە") || ends_in(key, len, "ی")
	    || ends_in(key, len, "ێ") || ends_in(key, len, "ۆ") || ends_in(key, len, "و");
}

static bool
fits(const struct ending *e, const char *key, size_t len)
{
	size_t n = e->len;

	if (len < n + e->least * LETTER || memcmp(key + len - n, e->text, n))
		return false;
	switch (e->after) {
	case CONSONANT:
		return !is_vowel_end(key, len - n) || ends_in(key, len - n, "و")
		    || ends_in(key, len - n, "ی");
	case VOWEL:
		return is_vowel_end(key, len - n);
	case AE:
		return ends_in(key, len - n, "ە");
	default:
		return true;
	}
}

/* Mark in STEPS_TO, by length, how few endings lead there from LEN; 0 is "not at all". */
static void
cut_endings(const char *key, size_t len, uint8_t steps_to[LONGEST + 1])
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t left;

		if (!fits(&endings[i], key, len))
			continue;
		left = len - endings[i].len;
		if (!steps_to[left] || steps_to[left] > steps_to[len] + 1)
			steps_to[left] = steps_to[len] + 1;
	}
}

size_t
token_stems(const char *key, size_t len, size_t stem[TOKEN_STEMS])
{
	uint8_t steps_to[LONGEST + 1] = { 0 };
	size_t n = 0;

	stem[n++] = len;
	if (len > LONGEST)
		return n;
	steps_to[len] = 1;
	for (size_t at = len; at > 0 && n < TOKEN_STEMS; at--) {
		if (!steps_to[at])
			continue;
		if (at < len)
			stem[n++] = at;
		if (steps_to[at] <= STEPS)
			cut_endings(key, at, steps_to);
	}
	return n;
}
