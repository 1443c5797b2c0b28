/* institution.h - institutions in Kurdish text that have no name but what they are. */
#ifndef HEWAL_ENTITY_INSTITUTION_H
#define HEWAL_ENTITY_INSTITUTION_H

#include "entity/cue.h"
#include "entity/known.h"
#include "entity/spotting.h"

/*
 * Make mentions of وەزارەتی بەرگریی تورکیا "Ministry of Defence of Turkey"
 * and its like, over shorter names inside.
 */
void institution_find(struct spotting *d, struct known *k, const struct cues *cues);

#endif
