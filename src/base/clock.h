/* clock.h - today, fixed in tests. */
#ifndef HEWAL_BASE_CLOCK_H
#define HEWAL_BASE_CLOCK_H

#include <stdint.h>

/* Seconds since 1970 in UTC; $HEWAL_CLOCK, in the same unit, stops the clock. */
int64_t clock_now(void);

#endif
