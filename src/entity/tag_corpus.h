/*
 * tag_corpus.h - files of tokens, a line each, with or without tags.
 *
 *	# doc NAME		a document begins
 *	Erbil TAB B-LOC		a token and its tag
 *				(an empty line) the sentence ends
 */
#ifndef HEWAL_ENTITY_TAG_CORPUS_H
#define HEWAL_ENTITY_TAG_CORPUS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"
#include "entity/tag_scheme.h"
#include "entity/tagger.h"

/* What a line of such a file is. */
enum tag_line { TAG_LINE_TOKEN, TAG_LINE_END, TAG_LINE_DOCUMENT };

struct tag_piece {
	enum tag_line line;
	const char *text;	/* the line, without its end */
	size_t len;
	size_t token;		/* bytes of the token before the TAB */
};

/* The line of TEXT that begins at *I, which is moved behind it; false at the end. */
bool tag_piece_next(const char *text, size_t len, size_t *i, struct tag_piece *p);

struct tag_types {
	char name[TAG_TYPES][24];
	size_t len;
};

struct tag_corpus {
	struct arena arena;
	VEC(struct tagger_token) token;
	VEC(uint8_t) bio;		/* by token, see tag_scheme.h */
	VEC(size_t) document;		/* their ends, in tokens */
	struct tag_types types;
};

/* Starts as { 0 }. */
void tag_corpus_release(struct tag_corpus *c);

/*
 * Add the LEN bytes of the file NAME, which must have tags: O, B-X, I-X, and
 * E-X, L-X, S-X, U-X of those who mark ends too.  Names of types are made PER LOC ORG
 * DATE GROUP MISC MONEY FACILITY PRODUCT where they are other names of these;
 * I-X that follows no X begins a name.  Types are numbered as they come, behind
 * those TYPES has already.  False, with file, line and reason in E, if a line
 * is not so.
 */
bool tag_corpus_add(struct tag_corpus *c, const char *name, const char *text, size_t len,
    struct err *e);

#endif
