/*
 * tagger.h - names in running text, found by a model trained from tagged
 * files.
 *
 * A linear-chain model: each token gets the tag that, with its neighbours'
 * tags, makes the whole sentence's score the highest (Viterbi).  Tags are O,
 * B-X (a name of type X begins) and I-X (it goes on); I-X follows only B-X
 * and I-X.  The model is a file that is mapped, not read: opening it costs
 * nothing to speak of.
 */
#ifndef HEWAL_ENTITY_TAGGER_H
#define HEWAL_ENTITY_TAGGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "text/lang.h"

struct tagger;

/* A word or sign of the text, as written; UTF-8, borrowed. */
struct tagger_token {
	const char *text;
	uint32_t len;		/* bytes */
	bool last;		/* of its sentence */
};

/*
 * The model in the file PATH. NULL and E, with path and reason, if it cannot be
 * read, was cut, or is of another version of the program.  The file is not read
 * here: a changed byte in it can make tags wrong, and nothing else.
 */
struct tagger *tagger_open(const char *path, struct err *e);
void tagger_free(struct tagger *t);

/*
 * The same from LEN bytes at DATA, 8-aligned, which must outlive it; NAME for
 * errors.  Here every byte is checked.
 */
struct tagger *tagger_open_bytes(const char *name, const void *data, size_t len, struct err *e);

enum lang tagger_lang(const struct tagger *t);

/* Which data the model was made from, and their licences; a text. */
const char *tagger_origin(const struct tagger *t);

/* How many tags it knows; and the name of the I-th, "O", "B-PER"; the tagger's. */
size_t tagger_tags(const struct tagger *t);
const char *tagger_tag(const struct tagger *t, size_t i);

/*
 * Tag the N tokens of one document, whose names stand more than once and help
 * each other: TAG[i] becomes the number of token I's tag.
 */
void tagger_run(struct tagger *t, const struct tagger_token *token, size_t n, uint8_t *tag);

#endif
