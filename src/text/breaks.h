/* breaks.h - where a line may end (Unicode UAX 14, by libunistring). */
#ifndef HEWAL_TEXT_BREAKS_H
#define HEWAL_TEXT_BREAKS_H

#include <stddef.h>
#include <stdint.h>

/* For each of N points: BREAKS[i] is 1 if a line may begin with it. */
void breaks_find(const uint32_t *point, size_t n, char *breaks);

#endif
