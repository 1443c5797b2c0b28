/*
 * island.h - stretches that read in their own direction whatever is around them.
 *
 * Web addresses, e-mail addresses, @handles, #tags and phone numbers: UAX 9 alone
 * would tear them apart inside Kurdish ("+964 750" becomes "750 964+"), and put
 * the sign of a Kurdish tag at its end inside English.
 */
#ifndef HEWAL_TEXT_ISLAND_H
#define HEWAL_TEXT_ISLAND_H

#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "text/bidi.h"

struct islands VEC_OF(struct island);

/*
 * Add the islands among N points to LIST, in order.  TRAIT is from trait.h, TRAITS
 * has all bits of it; without TRAIT_ISLAND there is no island.
 */
void island_find(const uint32_t *point, const uint32_t *trait, size_t n, uint32_t traits,
    struct islands *list);

#endif
