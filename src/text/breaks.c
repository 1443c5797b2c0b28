/*
 * breaks.c - line break opportunities.
 *
 * UAX 14 with one rule of typesetters on top: a dash between spaces ends a
 * line, it does not begin one.
 */
#include <config.h>

#include <stdbool.h>
#include <unilbrk.h>

#include "text/breaks.h"

/* Is the point at I a dash alone between spaces? */
static bool
is_lone_dash(const uint32_t *point, size_t n, size_t i)
{
	return (point[i] == '-' || (point[i] >= 0x2010 && point[i] <= 0x2015)) &&
	    i && point[i - 1] == ' ' && i + 1 < n && point[i + 1] == ' ';
}

void
breaks_find(const uint32_t *point, size_t n, char *breaks)
{
	u32_possible_linebreaks(point, n, "UTF-8", breaks);
	for (size_t i = 0; i < n; i++)
		breaks[i] = breaks[i] == UC_BREAK_POSSIBLE && !is_lone_dash(point, n, i);
}
