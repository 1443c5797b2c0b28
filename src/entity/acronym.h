/* acronym.h - "Long Form (LF)": what the short form stands for in this article. */
#ifndef HEWAL_ENTITY_ACRONYM_H
#define HEWAL_ENTITY_ACRONYM_H

#include "entity/known.h"
#include "entity/spotting.h"

/*
 * Where a mention is followed by an acronym in brackets that nobody knows, or
 * one that can be made of its first letters, the acronym means the same
 * entity; all its other places in the article become mentions too.  A long
 * form outside the lexicon becomes an institution.
 */
void acronym_find(struct spotting *d, struct known *k);

#endif
