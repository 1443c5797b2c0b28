/* kurdish.h - names outside the lexicon in Kurdish text, by what stands around them. */
#ifndef HEWAL_ENTITY_KURDISH_H
#define HEWAL_ENTITY_KURDISH_H

#include "entity/cue.h"
#include "entity/known.h"
#include "entity/spotting.h"

/*
 * Propose entities for what titles, callings, given names and heads of places
 * tell to be names; they are known to K from now on, for spotting_find().
 */
void kurdish_propose(struct spotting *d, struct known *k, const struct cues *cues);

/* May word I be part of a name: free, and no common word but a given name? */
bool kurdish_is_namelike(const struct words *w, size_t i, const struct cues *cues);

/* Does word I end like a verb, a participle or a definite noun? Names do not. */
bool kurdish_is_inflected(const struct words *w, size_t i);

/* Does word I end in the ی that ties what follows to it: وەزارەتی "ministry of"? */
bool kurdish_is_tied(const struct words *w, size_t i);

/* I, or the word behind it if it is a hyphen between two. */
size_t kurdish_next(const struct words *w, size_t i);

/*
 * The text of the words FIRST to END as a name, without clitics on the last.
 * Adds to OUT.
 */
void kurdish_name(const struct words *w, size_t first, size_t end, struct buf *out);

#endif
