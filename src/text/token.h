/*
 * token.h - words, numbers and punctuation, and the clitics at Kurdish words.
 *
 * A token ends at a space or punctuation; ZWNJ and tatweel stay inside it, and
 * so do the apostrophe and hyphen between Latin letters or digits ("Baghdad's"
 * is a word and a clitic: 's is a token of its own, as in the Penn Treebank).
 * Quotes and brackets are tokens.
 *
 *	al-Assad's	al-Assad 's		U.S. U.N. St. Oct. J.	keep their dots
 *	2021-12-02 7.5 1,250 $200 '40s 1990s 2nd ٢ی ٢٠٢١ەوە ١٩٥٠-٥٣ی	one number each
 *	٠٢ - ١٢ - ٢٠٢١	five tokens		... -- ۔۔	a run of one sign is one token
 *	KRGدا		one word, of both scripts
 *	www.example.org https://example.org/a	one word each
 */
#ifndef HEWAL_TEXT_TOKEN_H
#define HEWAL_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCT };

struct token {
	size_t start, end;	/* bytes */
	enum token_kind kind;	/* a number begins with a digit, or $ or ' before one */
	bool arabic;		/* some of its letters are of the Arabic script */
	bool capital;		/* begins with an upper-case letter */
};

struct tokens VEC_OF(struct token);

/*
 * Add the tokens of LEN bytes of clean text at S to T: in order, none empty or
 * overlapping.
 */
void token_split(const char *s, size_t len, struct tokens *t);

/*
 * The same one by one: the first token from S[*I] on, with *I moved behind it;
 * false if there is none.  *I is 0 or where the last one ended.
 */
bool token_next(const char *s, size_t len, size_t *i, struct token *t);

enum { TOKEN_STEMS = 24 };

/*
 * The shorter words that the folded Kurdish word KEY (LEN bytes, see fold.h)
 * may be with clitics and endings taken off (یش ش دا وە ەوە یە ی یی ە ان ەکان
 * ەکە یان مان تان م ت ...), the longest first and KEY itself first of all. STEM
 * gets their lengths in bytes, at most TOKEN_STEMS; returns how many. None but
 * KEY itself is shorter than two letters.
 * Source: W. M. Thackston, Sorani Kurdish: A Reference Grammar (2006), on
 * enclitics and postpositions.
 */
size_t token_stems(const char *key, size_t len, size_t stem[TOKEN_STEMS]);

#endif
