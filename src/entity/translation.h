/* translation.h - is one institution's name the other's in the other language? */
#ifndef HEWAL_ENTITY_TRANSLATION_H
#define HEWAL_ENTITY_TRANSLATION_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/names.h"

/*
 * Do the English and the Kurdish name have heads that mean the same ("company",
 * کۆمپانیا), and a name of their own that sounds the same?  For ministries and
 * the like a place that LEXICON knows is such a name only where nothing else is
 * left of both, for a country has many.  It is for names from articles about
 * the same.
 */
bool translation_same(const struct names *lexicon, const char *en, size_t en_len,
    const char *ckb, size_t ckb_len);

#endif
