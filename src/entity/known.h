/*
 * known.h - the entities that are not of the lexicon, made as articles name them.
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
	struct arena arena;
	VEC(struct entity *) entity;
	struct map by_id;
	struct map met;		/* persons whose main names' parts are known */
	struct names names;
	struct names parts;	/* of persons' names */
};

/* Starts as { .lex = lexicon }. */
void known_release(struct known *k);

/*
 * The entity of TYPE called so in LANG: one that is known by this name, or a new one. Its id is
 * the name in small Latin letters, from Kurdish by its sound.
 */
const struct entity *known_make(struct known *k, enum entity_type type,
    const char *name, size_t len, enum lang lang);

/*
 * From now on E, of this or of the lexicon, is called so, too. The first in LANG is its main name, if
 * it is of this.
 */
void known_call(struct known *k, const struct entity *e, const char *name, size_t len,
    enum lang lang);

/* Know the parts of a person's main names, for one that has been named in full. */
void known_meet(struct known *k, const struct entity *e);

/* Take over a copy of an entity made in an earlier run. */
const struct entity *known_adopt(struct known *k, const struct entity *e);

#endif
