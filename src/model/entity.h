/*
 * entity.h - a person, place, organisation, group or event, and where a text
 * speaks of it.
 */
#ifndef HEWAL_MODEL_ENTITY_H
#define HEWAL_MODEL_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "text/date.h"
#include "text/lang.h"

enum entity_type {
	ENTITY_PER, ENTITY_ORG, ENTITY_LOC, ENTITY_GROUP, ENTITY_EVENT, ENTITY_DATE,
	ENTITY_TYPES
};

/* "PER", "ORG", "LOC", "GROUP", "EVENT", "DATE". */
const char *entity_type_code(enum entity_type type);
bool entity_type_from_code(const char *code, enum entity_type *type);

/* The same entity has the same id everywhere: across mentions, articles, languages. */
struct entity {
	const char *id;		/* "nechirvan-barzani": a-z 0-9 - */
	enum entity_type type;	/* never ENTITY_DATE */
	const char *kind;	/* what it is, in the lexicon's words: "city"; or "" */
	const char *name[LANG_COUNT];	/* its main name in ckb, en, kmr; NULL where unknown */
	bool likely;		/* not of the lexicon: recognised by its surroundings */
};

/* The name in LANG, else in English, else in Kurdish, else the id. */
const char *entity_name(const struct entity *e, enum lang lang);

/* A place of a text that speaks of an entity or a date. */
struct mention {
	uint32_t paragraph;	/* 0 is the headline */
	uint32_t start, end;	/* bytes of the paragraph */
	enum entity_type type;
	const struct entity *entity;	/* NULL for a date */
	struct date date;	/* of a DATE; year 0 where it cannot be told */
	bool likely;		/* that it is this entity is likely, not certain */
};

#endif
