/*
 * lexicon.h - the persons, parties, institutions and places known by name.
 *
 * A table of one entity a line, tab between the fields, # before a comment:
 *
 *	id	type	kind	en	ckb	kmr	more en	more ckb
 *
 * The last two hold further spellings with | between them.  A spelling after
 * a ? is one that other things are called by too: what it finds is only
 * likely.  Empty fields at the end of a line may be left out.  A person's
 * last name alone needs no entry; resolve.h sees to it.  Our own table,
 * src/data/lexicon.tsv, is part of the program; a user's own is added to it.
 */
#ifndef HEWAL_ENTITY_LEXICON_H
#define HEWAL_ENTITY_LEXICON_H

#include <stddef.h>

#include "base/err.h"
#include "model/entity.h"

struct lexicon;

/* One that holds the built-in table. */
struct lexicon *lexicon_new(void);

/* One that holds nothing. */
struct lexicon *lexicon_new_empty(void);
void lexicon_free(struct lexicon *lex);

/*
 * Add the LEN bytes of the table NAME.  Lines with faults are passed over and
 * told to R with NAME and line: a wrong number of fields, an id that is taken
 * or has other signs than a-z 0-9 -, an unknown type, no name at all.
 */
void lexicon_add(struct lexicon *lex, const char *name, const char *table, size_t len,
    struct report *r);

/* How many entities; and the I-th, owned by the lexicon. */
size_t lexicon_count(const struct lexicon *lex);
const struct entity *lexicon_at(const struct lexicon *lex, size_t i);

/* By its id; NULL if there is none. */
const struct entity *lexicon_by_id(const struct lexicon *lex, const char *id);

/*
 * For the rest of this folder: all English and Kurdish spellings, and
 * persons' last names.  Kurmanji is seldom asked for; resolve.c sees to it.
 */
struct names;
const struct names *lexicon_names(const struct lexicon *lex);
const struct names *lexicon_last_names(const struct lexicon *lex);

#endif
