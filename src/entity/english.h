/*
 * english.h - names outside the lexicon in English text, by capitals and what
 * stands around.
 */
#ifndef HEWAL_ENTITY_ENGLISH_H
#define HEWAL_ENTITY_ENGLISH_H

#include "entity/cue.h"
#include "entity/known.h"
#include "entity/spotting.h"

/*
 * Propose entities for the names of several words, and, if SINGLE, for those
 * of one word that are left.  Institutions are mentions at once, over shorter
 * names inside them; the others are known to K from now on, for
 * spotting_find().  An institution has 24 words at most.
 */
void english_propose(struct spotting *d, struct known *k, const struct cues *cues, bool single);

#endif
