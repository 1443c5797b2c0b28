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

/* A name that may be heard in another script, and the next one of its key. */
struct known_sound {
	const struct entity *entity;
	const char *name;
	enum lang lang;
	size_t next;		/* number from 1; 0: none */
};

struct known {
	const struct lexicon *lex;
	struct arena arena;	/* of the entities and their names */
	VEC(struct entity *) entity;	/* those made here */
	struct map by_id;	/* of these */
	struct map met;		/* persons whose main names' parts are known, by id */
	struct names names;	/* of these, and what texts call those of the lexicon besides */
	struct names parts;	/* of persons' names, those of the lexicon included */
	struct map by_sound;	/* chains of persons and places, by the key of their names' sound */
	VEC(struct known_sound) sound;
	VEC(const struct entity *) expected;	/* see known_expect() */
	bool listened;		/* the lexicon's persons are in it, too */
	bool translated;	/* known_make() took the last one for an expected one's */
	double heard;		/* how alike the last one known_make() took for another's was; 0: none */
};

/* Starts as { .lex = lexicon }, which must outlive it; release ends all entities it made. */
void known_release(struct known *k);

/*
 * The entity of TYPE called so in LANG: one that is known by this name; one
 * whose name is known in another language only and sounds the same, or a person
 * of the lexicon of whose name this is nearly certainly another spelling; or a
 * new one.  Its id is the name in small Latin letters, from
 * Kurdish by its sound.
 */
const struct entity *known_make(struct known *k, enum entity_type type,
    const char *name, size_t len, enum lang lang);

/*
 * Expect E, an institution with an English name only, to be named in the Kurdish
 * article that is looked at: known_make() takes a name for its that may be its
 * translation.  NULL: expect nothing any more.
 */
void known_expect(struct known *k, const struct entity *e);

/* WHY, or, if known_make() has just gone by the sound or sense of a name, that. */
struct why known_why(const struct known *k, struct why why);

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
