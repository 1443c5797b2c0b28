/* hear.h - names of an English article looked for in a Kurdish one by their sound. */
#ifndef HEWAL_ENTITY_HEAR_H
#define HEWAL_ENTITY_HEAR_H

#include "entity/cue.h"
#include "entity/known.h"
#include "entity/spotting.h"

/*
 * Find in CKB, among words that may be names, the persons and places of EN
 * that it does not mention yet, the first 500 of them: each is compared with
 * each word.  What is found is a mention and from now on known by its Kurdish
 * spelling.
 */
void hear_names(struct spotting *ckb, const struct spotting *en, struct known *k,
    const struct cues *cues);

/*
 * Make every free word of CKB that sounds like the last name of a person of
 * EN a mention; of its first 500 persons.
 */
void hear_last_names(struct spotting *ckb, const struct spotting *en, const struct cues *cues);

#endif
