/*
 * person.h - persons named by one part of their name: the last person called
 * so before.
 */
#ifndef HEWAL_ENTITY_PERSON_H
#define HEWAL_ENTITY_PERSON_H

#include "entity/cue.h"
#include "entity/spotting.h"
#include "entity/names.h"

/* What is known of names. */
struct person_names {
	const struct names *all;	/* the lexicon's */
	const struct names *last;	/* its persons' last names */
	const struct names *parts;	/* all parts of the names of persons met */
	const struct cues *cues;
};

/*
 * Find last names alone (and first ones of persons named in full) in free
 * words.  Nobody named so in the article: the only one of the lexicon with
 * this last name, likely.
 */
void person_find(struct spotting *d, const struct person_names *n);

#endif
