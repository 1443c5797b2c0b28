/* clock.c - today, fixed in tests. */
#include <config.h>

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"

int64_t
clock_now(void)
{
	const char *fixed = getenv("HEWAL_CLOCK");

	return fixed && *fixed ? strtoll(fixed, NULL, 10) : (int64_t)time(NULL);
}
