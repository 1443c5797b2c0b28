/*
 * token.h - words, numbers and punctuation, and the clitics at Kurdish words.
 *
 * A token ends at a space or punctuation; ZWNJ and tatweel stay inside it, and so do
 * the apostrophe and hyphen between Latin letters ("Baghdad's" is a word and a clitic: 's is
 * a token of its own, as in the Penn Treebank).  Quotes and brackets are tokens.
 */
#ifndef HEWAL_TEXT_TOKEN_H
#define HEWAL_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCT };

struct token {
	size_t start, end;	/* bytes */
	enum token_kind kind;
	bool arabic;		/* its letters are of the Arabic script */
	bool capital;		/* begins with an upper-case letter */
};

struct tokens VEC_OF(struct token);

/* Add the tokens of LEN bytes of clean text at S to T. */
void token_split(const char *s, size_t len, struct tokens *t);

enum { TOKEN_STEMS = 24 };

/*
 * The shorter words that the folded Kurdish word KEY (LEN bytes, see fold.h) may be
 * with clitics and endings taken off (یش ش دا وە ەوە یە ی یی ە ان ەکان ەکە یان مان تان م ت ...), the
 * longest first and KEY itself first of all.  STEM gets their lengths in bytes, at
 * most TOKEN_STEMS; returns how many.  None is shorter than two letters.
 * Source: W. M. Thackston, Sorani Kurdish: A Reference Grammar (2006), on enclitics and postpositions.
 */
size_t token_stems(const char *key, size_t len, size_t stem[TOKEN_STEMS]);

#endif
