/*
 * known.h - the entities that are not of the lexicon, made as articles name
 * them.
 */
#ifndef HEWAL_ENTITY_KNOWN_H
#define HEWAL_ENTITY_KNOWN_H

#include <stddef.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "entity/lexicon.h"
#include "entity/names.h"

struct known {
	const struct lexicon *lex;
	struct arena arena;	/* of the entities and their names */
	VEC(struct entity *) entity;	/* those made here */
	struct map by_id;	/* of these */
	struct map met;		/* persons whose main names' parts are known, by id */
	struct names names;	/* of these, and what texts call those of the lexicon besides */
	struct names parts;	/* of persons' names, those of the lexicon included */
};

/* Starts as { .lex = lexicon }, which must outlive it; release ends all entities it made. */
void known_release(struct known *k);

/*
 * The entity of TYPE called so in LANG: one that is known by this name, or a
 * new one.  Its id is the name in small Latin letters, from Kurdish by its
 * sound.
 */
const struct entity *known_make(struct known *k, enum entity_type type,
    const char *name, size_t len, enum lang lang);

/*
 * From now on E, of this or of the lexicon, is called so, too.  The first in
 * LANG is its main name, if it is of this.
 */
void known_call(struct known *k, const struct entity *e, const char *name, size_t len,
    enum lang lang);

/* Know the parts of a person's main names, for one that has been named in full. */
void known_meet(struct known *k, const struct entity *e);

/*
 * Take over a copy of E, made in an earlier run.  If the lexicon or K has its id
 * already, that one is given.
 */
const struct entity *known_adopt(struct known *k, const struct entity *e);

#endif
