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
	const char *about[LANG_COUNT];	/* a line that tells who or what it is; NULL where none */
	const char *wikidata;	/* "Q789", or NULL */
	bool likely;		/* not of the lexicon: recognised by its surroundings */
};

/* The name in LANG, else in English, else in Kurdish, else the id. */
const char *entity_name(const struct entity *e, enum lang lang);

/* What found a mention, and what told whom it names. */
enum why_rule {
	WHY_UNTOLD,	/* a library does not keep it */
	WHY_LEXICON,	/* a spelling of the program's table of names ... */
	WHY_OWN,	/* ... or of the user's own */
	WHY_EARLIER,	/* called so by another article */
	WHY_DATE,
	WHY_ACRONYM,	/* the text says what the letters stand for */
	WHY_LONG_FORM,	/* ... and this is it */
	WHY_LAST_NAME,	/* last name of someone named in full */
	WHY_PART,	/* another part of such a name */
	WHY_ONLY_ONE,	/* last name of one person only in the table of names */
	WHY_SOUND,	/* sounds like a name of an article about the same */
	WHY_SOUND_LAST,	/* like the last name of a person of such an article */
	WHY_SOUND_KNOWN,	/* like a name known from other articles or the table */
	WHY_TRANSLATION,	/* may translate an institution's name of such an article */
	WHY_TITLE,	/* a title or calling stands before it */
	WHY_ROLE,	/* a calling stands behind it, or farther before it */
	WHY_GIVEN,	/* begins with a given name */
	WHY_SAID,	/* said, met or told stands beside it */
	WHY_ROW,	/* a row of capitals, or of words that are no common ones */
	WHY_CAPITALS,	/* an acronym nobody explains */
	WHY_HEAD,	/* has the head of an institution's name in it: Ministry, زانکۆ */
	WHY_PLACE_HEAD,	/* the head of a place's name in it or before it: river, شاری */
	WHY_PLACE_IN,	/* "in", "near" before it */
	WHY_PART_OF,	/* northern, western before a place */
	WHY_TAGGER,	/* the trained model says so */
	WHY_REPEAT,	/* "the Ministry": the only one before */
	WHY_RULES
};

/* "table", "last-name": for programs. */
const char *why_rule_code(enum why_rule rule);

struct why {
	enum why_rule rule;
	float score;		/* of a sound or a model, 0..1; 0: none */
	bool weak;		/* other things are called so, too */
	bool tagger;		/* the trained model finds it as well */
	uint16_t others;	/* how many other entities are called so ... */
	const struct entity *other;	/* ... and one of them, or NULL */
	/* The place in the same article that told it: a title, a name in full; END 0: none. */
	uint32_t paragraph, start, end;
};

/* A place of a text that speaks of an entity or a date. */
struct mention {
	uint32_t paragraph;	/* 0 is the headline */
	uint32_t start, end;	/* bytes of the paragraph */
	enum entity_type type;
	const struct entity *entity;	/* NULL for a date */
	struct date date;	/* of a DATE; year 0 where it cannot be told */
	bool likely;		/* that it is this entity is likely, not certain */
	struct why why;
};

#endif
