/* words.h - random text of the kinds that words are made of, for the tests of text/. */
#ifndef HEWAL_TESTS_WORDS_H
#define HEWAL_TESTS_WORDS_H

#include <stdint.h>

#include "base/buf.h"

/* Knuth's linear congruential generator: the same text in every run. */
static uint32_t
words_random(uint64_t *state, uint32_t below)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % below;
}

/* COUNT pieces of letters, marks, digits, signs and whole words of dates. */
static void
words_text(uint64_t *state, unsigned count, struct buf *out)
{
	static const char *const pieces[] = {
		"ا", "ه", "ه\u200c", "ە", "ة", "ھ", "ر", "ڕ", "ی", "ي", "ى", "ك", "ک", "و", "وو", "ئ", "آ",
		"ێ", "ۆ", "ل", "ڵ", "ن", "دا", "ەوە", "یش", "یان", "\u0640", "\u200c", "\u0651", "\u064e",
		"\u0654", " ", " ", " ", "\n", "a", "B", "Ş", "ê", "É", "İ", "ß", "s", "'s", "'", "\u2019",
		"-", ".", ",", "/", ":", "\u060c", "$", "(", "\u201c", "\u00bb", "...", "1", "20", "2021", "٢",
		"٠٢", "٢٠٢١", "۵", "31", "ی ", "May", "October ", "Monday", "Sept.", "تەممووز", "کانوونی ",
		"یەکەمی ", "هەینی", "ساڵی ", "مانگی ", "کەس", "of ", "\u0301", "\ufefb", "\ufdf2", "ﺋ",
		"\u01c5", "\u0130", "\u1e9e", "\u2163", "\ufffd", "\U0001f600", "日", "U.S.", "www.", "ꙮ",
		"\u05e9", "\u0375", "\u212b", "\u1fef",
	};

	while (count--)
		buf_puts(out, pieces[words_random(state, sizeof pieces / sizeof *pieces)]);
}

#endif
