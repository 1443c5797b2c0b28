/*
 * tag_document.h - a document made ready for the tagger: from its tokens to
 * the features of each.
 *
 * Features come from four sides:
 *  - the words in reach, each with what its language's word() says of it;
 *  - conjunctions of the slots of words in reach, by the language's templates;
 *  - what document() says of single tokens (names of the lexicon, how the word
 *    stands elsewhere in the document);
 *  - in the second pass what tag_context.h makes of the first one's tags.
 */
#ifndef HEWAL_ENTITY_TAG_DOCUMENT_H
#define HEWAL_ENTITY_TAG_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/vec.h"
#include "entity/tag_vocab.h"
#include "entity/tagger.h"

enum {
	TAG_TEMPLATES = 64,	/* of a language, at most */
	TAG_TOKEN_SLOTS = 8,	/* numbered behind those of words */
	TAG_SLOT_MARK = TAG_WORD_SLOTS,
	TAG_PARTS = 3,		/* of a conjunction */
};

/* A slot of the word (or, from TAG_SLOT_MARK on, of the token) at an offset. */
struct tag_part {
	uint8_t slot;
	int8_t at;		/* from -TAG_REACH to TAG_REACH */
};

/* A conjunction: it counts where none of its slots is 0. */
struct tag_template {
	uint8_t parts;
	struct tag_part part[TAG_PARTS];
};

struct tag_document;

/* What a language knows to say. */
struct tag_language {
	enum lang lang;
	const struct tag_template *template;
	size_t templates;

	/* Its knowledge; WORDS is the words file, see tag_words.h, which outlives it. */
	void *(*open)(const void *words, size_t len, struct err *e);
	void (*close)(void *knowledge);

	/* Set the slots of the newest word of V and say its features. */
	void (*word)(void *knowledge, struct tag_vocab *v, struct tag_word *w);

	/* Say what single tokens of D deserve; may be NULL. */
	void (*document)(void *knowledge, struct tag_document *d);

	/* The slot by which words count as the same name in the second pass. */
	uint8_t same;
};

extern const struct tag_language tag_kurdish, tag_english;

/* That of LANG, or NULL. */
const struct tag_language *tag_language_of(enum lang lang);

/* A feature said of a token, and the one said before. */
struct tag_extra {
	uint32_t hash, next;	/* next: number + 1 of another; 0: none */
};

struct tag_document {
	const struct tag_language *language;
	struct tag_vocab *vocab;
	size_t n;		/* tokens */
	uint32_t *word;		/* with two edges at each side of a sentence */
	uint32_t *at;		/* by token: where in word it is */
	uint32_t (*slot)[TAG_TOKEN_SLOTS];	/* by token */
	uint32_t *head;		/* by token: number + 1 of its newest extra */
	VEC(struct tag_extra) extra;
};

/* Make D from N tokens; words not yet in VOCAB are added to it. */
void tag_document_init(struct tag_document *d, const struct tag_language *language,
    void *knowledge, struct tag_vocab *vocab, const struct tagger_token *token, size_t n);
void tag_document_release(struct tag_document *d);

/* The word at OFFSET from token I; an edge outside its sentence. */
static inline const struct tag_word *
tag_document_word(const struct tag_document *d, size_t i, int offset)
{
	return &d->vocab->word.at[d->word[(long)d->at[i] + offset]];
}

/* Say something of token I; HASH 0 is passed over. */
void tag_document_say(struct tag_document *d, size_t i, uint32_t hash);

/* The hashes of the templates that count at token I, at most MOST; how many. */
size_t tag_document_conjunctions(const struct tag_document *d, size_t i, uint32_t *out,
    size_t most);

/* All features of token I, added to OUT: what the trainer reads. */
struct tag_hashes VEC_OF(uint32_t);
void tag_document_features(const struct tag_document *d, size_t i, struct tag_hashes *out);

/* The hash of a feature of a word that stands at place P, 0 to TAG_PLACES - 1. */
#define TAG_PLACED(hash, p)	tag_mix((hash), 0x70000000u + (uint32_t)(p))

#endif
