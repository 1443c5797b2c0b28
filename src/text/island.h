/*
 * island.h - stretches that read from left to right whatever is around them.
 *
 * Web addresses, e-mail addresses, @handles, Latin #tags and phone numbers: UAX
 * 9 alone would tear them apart inside Kurdish ("+964 750" becomes "750 964+").
 */
#ifndef HEWAL_TEXT_ISLAND_H
#define HEWAL_TEXT_ISLAND_H

#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "text/bidi.h"

struct islands VEC_OF(struct island);

/* Add the islands among N points to LIST, in order. */
void island_find(const uint32_t *point, size_t n, struct islands *list);

#endif
