/*
 * person.h - persons named by one part of their name: the last person called so before.
 */
#ifndef HEWAL_ENTITY_PERSON_H
#define HEWAL_ENTITY_PERSON_H

#include "entity/cue.h"
#include "entity/spotting.h"
#include "entity/names.h"

/*
 * Find last names alone (and first ones of persons named in full) in free words. LEX are the
 * lexicon's last names, OWN all parts of the names of persons met. Nobody named so in the
 * article: the only one of the lexicon with this last name, likely.
 */
void person_find(struct spotting *d, const struct names *lex, const struct names *own,
    const struct cues *cues);

/* Does word I look like part of a longer name with the one beside it: "Ivanka [Trump]"? */
bool person_beside_name(const struct words *w, size_t first, size_t end, const struct cues *cues);

#endif
