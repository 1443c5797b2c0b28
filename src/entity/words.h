/*
 * words.h - a paragraph cut into words with their folded keys: what
 * recognition reads.
 */
#ifndef HEWAL_ENTITY_WORDS_H
#define HEWAL_ENTITY_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "entity/names.h"
#include "text/token.h"

struct word {
	uint32_t start, end;	/* bytes of the paragraph */
	uint32_t key, key_len;	/* of its folded key in words.keys, see words_key() */
	struct names_begin begin;	/* of the key of it and what follows */
	enum token_kind kind;
	bool arabic;		/* of the Arabic script */
	bool capital;		/* begins with a capital */
	bool capitals;		/* is written in capitals alone */
	bool first;		/* of a sentence or of what someone said */
	bool close;		/* no space between it and the word before */
	bool taken;		/* part of a mention that was found */
	bool asked, named;	/* a trained model was asked, and takes it for part of a name ... */
	bool place;		/* ... or for a place by itself */
	uint32_t spot;		/* which one, while taken: see spotting_at() */
};

struct words {
	const char *text;	/* the paragraph, borrowed */
	VEC(struct word) word;
	struct buf keys;
};

/* Starts as { 0 }. */
void words_split(struct words *w, const char *text, size_t len);
void words_release(struct words *w);

/*
 * The folded key of word I, key_len bytes; not a string.  That of a word has
 * letters and digits only, but for the apostrophe that "'s" begins with.
 */
const char *words_key(const struct words *w, size_t i);

/* The lengths of its key with fewer and fewer Kurdish endings, see token_stems(). */
size_t words_stems(const struct words *w, size_t i, size_t stem[TOKEN_STEMS]);

/* Is word I this one sign of punctuation, or the word written so (in folded ASCII)? */
bool words_is(const struct words *w, size_t i, const char *key);

/* Is word I "'s" or its like? */
bool words_is_possessive(const struct words *w, size_t i);

/* Are the words from I to END (not itself) all untaken? */
bool words_free(const struct words *w, size_t i, size_t end);
void words_take(struct words *w, size_t i, size_t end, bool taken);

#endif
