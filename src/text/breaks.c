/*
 * breaks.c - line break opportunities.
 *
 * UAX 14 with one rule of typesetters on top: a dash between spaces ends a
 * line, it does not begin one.  Between signs that news is made of a table of
 * pairs decides; beside any other sign libunistring is asked.
 */
#include <config.h>

#include <stdbool.h>
#include <unilbrk.h>

#include "text/breaks.h"
#include "text/trait.h"

/*
 * May a line begin with the class of the column, behind that of the row?  _ yes,
 * % only behind spaces, ^ never.  Rules LB13 to LB31 of UAX 14 (Unicode 15), LB25
 * without its tailoring for numbers.
 */
static const char pairs[LINE_SP][LINE_SP + 1] = {
	/*           ANOCCQEISPPHBBGI */
	/*           LUPLPUXSYROYA2LN */
	[LINE_AL] = " %%%^^%^^^%%%%_%%",
	[LINE_NU] = " %%%^^%^^^%%%%_%%",
	[LINE_OP] = " ^^^^^^^^^^^^^^^^",
	[LINE_CL] = " ___^^%^^^%%%%_%%",
	[LINE_CP] = " %%_^^%^^^%%%%_%%",
	[LINE_QU] = " %%^^^%^^^%%%%%%%",
	[LINE_EX] = " ___^^%^^^__%%_%%",
	[LINE_IS] = " %%_^^%^^^__%%_%%",
	[LINE_SY] = " _%_^^%^^^__%%_%%",
	[LINE_PR] = " %%%^^%^^^__%%_%%",
	[LINE_PO] = " %%%^^%^^^__%%_%%",
	[LINE_HY] = " _%_^^%^^^__%%__%",
	[LINE_BA] = " ___^^%^^^__%%__%",
	[LINE_B2] = " ___^^%^^^__%%^%%",
	[LINE_GL] = " %%%^^%^^^%%%%%%%",
	[LINE_IN] = " ___^^%^^^__%%_%%",
};

enum { NO, YES, UNKNOWN };	/* what breaks hold on the way */

/* Is the point at I, which stands behind a space, a dash with a space behind it? */
static bool
is_lone_dash(const uint32_t *point, size_t n, size_t i)
{
	return (point[i] == '-' || (point[i] >= 0x2010 && point[i] <= 0x2015)) &&
	    i + 1 < n && point[i + 1] == ' ';
}

/*
 * By the table.  SPACE: there are spaces between; BEFORE is LINE_SP if there is
 * nothing else.
 */
static char
find_by_pair(enum line_class before, bool space, enum line_class c)
{
	if (before == LINE_SP)
		return space && (c == LINE_ASK || pairs[LINE_AL][c] != '^');
	if (c == LINE_ASK || before == LINE_ASK)
		return UNKNOWN;
	return pairs[before][c] == '_' || (space && pairs[before][c] == '%');
}

/*
 * All breaks; true if some are UNKNOWN.  A mark belongs to what it stands on, and
 * is a letter if it stands on nothing (LB9, LB10).
 */
static bool
find_by_pairs(const uint32_t *point, const uint32_t *trait, size_t n, char *breaks)
{
	enum line_class before = LINE_SP;	/* of what is before, spaces apart */
	bool space = false, unknown = false;

	for (size_t i = 0; i < n; i++) {
		enum line_class c = trait_line(trait[i]);

		breaks[i] = NO;
		if (c == LINE_SP) {
			space = true;
			continue;
		}
		if (c == LINE_CM && !space && before != LINE_SP)
			continue;
		if (c == LINE_CM)
			c = LINE_AL;
		if (!space || point[i - 1] != ' ' || !is_lone_dash(point, n, i))
			breaks[i] = find_by_pair(before, space, c);
		unknown |= breaks[i] == UNKNOWN;
		before = c;
		space = false;
	}
	return unknown;
}

/* Ask the library for what the table left open. */
static void
find_unknown(struct breaks *b, const uint32_t *point, size_t n, char *breaks)
{
	b->all.len = 0;
	while (b->all.len < n)
		*vec_push(&b->all) = 0;
	u32_possible_linebreaks(point, n, "UTF-8", b->all.at);
	for (size_t i = 0; i < n; i++)
		if (breaks[i] == UNKNOWN)
			breaks[i] = b->all.at[i] == UC_BREAK_POSSIBLE;
}

void
breaks_find(struct breaks *b, const uint32_t *point, const uint32_t *trait, size_t n, char *breaks)
{
	if (find_by_pairs(point, trait, n, breaks))
		find_unknown(b, point, n, breaks);
}

void
breaks_release(struct breaks *b)
{
	vec_release(&b->all);
}
