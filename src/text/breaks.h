/* breaks.h - where a line may end (Unicode UAX 14). */
#ifndef HEWAL_TEXT_BREAKS_H
#define HEWAL_TEXT_BREAKS_H

#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"

/* Memory that each text uses anew; starts as { 0 }. */
struct breaks {
	VEC(char) all;		/* what the library says */
};

void breaks_release(struct breaks *b);

/* For each of N points: BREAKS[i] is 1 if a line may begin with it.  TRAIT is from trait.h. */
void breaks_find(struct breaks *b, const uint32_t *point, const uint32_t *trait, size_t n,
    char *breaks);

#endif
