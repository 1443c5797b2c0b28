/*
 * names.h - from a spelling to what is called so.
 *
 * An index of names by their loosened key, see key.h.
 */
#ifndef HEWAL_ENTITY_NAMES_H
#define HEWAL_ENTITY_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "entity/key.h"
#include "model/entity.h"

/* How a spelling may be met in a text. */
enum {
	NAME_WEAK = 1,		/* other things are called so too */
	NAME_CAPITALS = 2,	/* an acronym: only in capitals */
	NAME_SMALL = 4,		/* begins with a small letter: no capital is asked for */
	NAME_KMR = 8,		/* Kurmanji, for articles in it only */
	NAME_SEVERAL = 16,	/* of several words */
	NAME_LAST = 32,		/* the last word of a person's name ... */
	NAME_PART = 64,		/* ... or another */
	NAME_COMMA = 128,	/* has a comma in it */
	NAME_SOLID = 256,	/* of letters and digits only: all are written together */
	NAME_OWN = 512,		/* of the user's own list: it goes before the others */
};

struct name {
	const struct entity *entity;	/* the caller's; must outlive the index */
	uint32_t next;		/* the next one spelt so, see names_next() */
	uint16_t flags;
};

struct names {
	VEC(struct name) name;
	struct buf keys;
	struct names_slot *slot;
	size_t used, cap;	/* slots */
	size_t longest;		/* key, in bytes */
	uint64_t *begin;	/* what names begin with: a Bloom filter */
	enum why_rule rule;	/* what to say of mentions found by it */
};

/* Of how many letters what names begin with is known, and how many that has at most. */
enum { KEY_FIRST = 4, KEY_DEEP = 8 };
enum { NAMES_BEGIN = KEY_FIRST + 1, NAMES_DEEP = 10 };

/* Where in the filters of any index to look for what begins at a word. */
struct names_begin {
	uint32_t bit[NAMES_BEGIN];
	uint32_t deep;
};

/* Starts as { 0 }, but for RULE. */
void names_release(struct names *n);

/* Make room for MORE spellings at once; without it, it is made step by step. */
void names_expect(struct names *n, size_t more);

/*
 * Add the spelling of LEN bytes of E, unless E has it already.  What it looks
 * like adds to FLAGS.  A spelling with no letter or digit is passed over, as
 * is one whose key would be too long.
 */
void names_add(struct names *n, const char *spelling, size_t len,
    const struct entity *e, unsigned flags);

/* Add the last word of the person E's name S, of LEN bytes, if it has several. */
void names_add_last(struct names *n, const char *s, size_t len, const struct entity *e);

/* Add each word of the person E's name S of LEN bytes, as last name or other part. */
void names_add_parts(struct names *n, const char *s, size_t len, const struct entity *e);

/*
 * The first of those with the key, LEN bytes at KEY, which need not be
 * loosened; NULL if there is none.  And the next after X.
 */
const struct name *names_find(const struct names *n, const char *key, size_t len);
const struct name *names_next(const struct names *n, const struct name *x);

/* The first of those called S, of LEN bytes, however it is written; or NULL. */
const struct name *names_called(const struct names *n, const char *s, size_t len);

/*
 * Work it out for the key of the next words, at least twelve letters where
 * there are as many.
 */
struct names_begin names_begin_of(const char *key, size_t len);

/*
 * Can a name, perhaps with clitics behind it, begin there?  And one of more
 * than NAMES_DEEP letters?  No is certain, yes is not.
 */
bool names_may_begin(const struct names *n, const struct names_begin *b);
bool names_may_go_on(const struct names *n, const struct names_begin *b);

#endif
