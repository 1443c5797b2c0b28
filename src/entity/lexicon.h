/*
 * lexicon.h - the persons, parties, institutions and places known by name.
 *
 * A table of one entity a line, tab between the fields, # before a comment:
 *
 *	id	type	kind	en	ckb	kmr	more en	more ckb	about en	about ckb	wikidata
 *
 * type is PER, ORG, LOC, GROUP or EVENT; en, ckb and kmr are the main names, as
 * a newspaper prints them.  "more" holds further spellings with | between
 * them.  A spelling after a ? is one that other things are called by too: what
 * it finds is only likely.  Not listed is what comparing folds or takes off
 * anyway (case, accents, letters of one sound, clitics) nor a person's last
 * name alone; resolve.h sees to that.  "about" says in a line who or what it
 * is; wikidata is its number there (Q789), where it is certain.  Empty fields
 * at the end of a line may be left out.  Our own tables, in src/data, are
 * part of the program; a user's own is added to them.
 *
 * A line of a later table with an id of an earlier one adds to that entity: its
 * spellings are further ones, its other fields replace what was there where
 * they are not empty.  It need not repeat type and names:
 *
 *	erbil			Hewler
 */
#ifndef HEWAL_ENTITY_LEXICON_H
#define HEWAL_ENTITY_LEXICON_H

#include <stddef.h>

#include "base/err.h"
#include "model/entity.h"

struct lexicon;

/* One that holds the built-in tables. */
struct lexicon *lexicon_new(void);

/* One that holds nothing. */
struct lexicon *lexicon_new_empty(void);
void lexicon_free(struct lexicon *lex);

/*
 * Add the LEN bytes of the table NAME, which nobody has checked: a byte order
 * mark, CR LF and spaces around fields are passed over, controls taken out.
 * Lines with faults are passed over and told to R with NAME and line: no tabs,
 * a wrong number of fields, an id that the table has twice or that has other
 * signs than a-z 0-9 -, an unknown type or another one than the entity has,
 * nothing that it adds, a wikidata field that is no Q and number, bytes that
 * are no UTF-8.
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
