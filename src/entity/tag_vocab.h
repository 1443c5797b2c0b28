/*
 * tag_vocab.h - the distinct words of what is being tagged, and what can be
 * said of each wherever it stands.
 *
 * A text repeats its words, so all that depends on the word alone is worked
 * out once.
 */
#ifndef HEWAL_ENTITY_TAG_VOCAB_H
#define HEWAL_ENTITY_TAG_VOCAB_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "text/token.h"

enum {
	TAG_REACH = 2,			/* how far from a token its neighbours count */
	TAG_PLACES = 2 * TAG_REACH + 1,
	TAG_WORD_SLOTS = 24,
};

/*
 * For which tokens a feature of a word counts: TAG_AT(0) for the token itself,
 * TAG_AT(-1) for the token that has the word right before it, and so on.
 */
#define TAG_AT(offset)	(1u << ((offset) + TAG_REACH))
enum {
	TAG_HERE = 4,		/* only the token itself */
	TAG_NEAR = 14,		/* and those beside it */
	TAG_WIDE = 31,		/* and those beside these */
};

struct tag_feature {
	uint32_t hash;
	uint32_t where;		/* set of TAG_AT */
};

struct tag_word {
	const char *text;	/* as written */
	uint32_t len;
	const char *key;	/* folded */
	uint32_t key_len;
	uint32_t slot[TAG_WORD_SLOTS];	/* what conjunctions are made of; 0: nothing */
	uint32_t first, features;	/* in tag_vocab.feature */
};

/* Stand for what is before and behind a sentence. */
enum { TAG_BEFORE, TAG_BEHIND, TAG_EDGES };

struct tag_vocab {
	VEC(struct tag_word) word;	/* the first two are those above */
	VEC(struct tag_feature) feature;
	struct arena arena;
	uint32_t *slot;		/* word + 1 by hash; 0: free */
	size_t slots;
};

/* Starts as { 0 }. */
void tag_vocab_release(struct tag_vocab *v);

/*
 * The number of the word of LEN bytes. *FRESH: it is new, and its features are
 * still to be told; they must be before the next word is added.
 */
uint32_t tag_vocab_add(struct tag_vocab *v, const char *text, size_t len, int *fresh);

/* Say something of the newest word; HASH 0 is passed over. */
void tag_vocab_say(struct tag_vocab *v, uint32_t hash, unsigned where);

#endif
