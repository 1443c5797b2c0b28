/*
 * emit.c - what each kind of terminal is sent for a row of cells.
 *
 * VISUAL sends the cells as they are, from left to right, and tells the
 * terminal by CSI 8 l (ECMA-48 BDSM, explicit) to leave the order alone.
 */
#include <config.h>

#include <string.h>

#include "ui/emit.h"

/* Take over the letters; a cell that was not filled through grid.h is checked here all the same. */
static void
take_points(uint32_t to[PARA_POINTS], const uint32_t from[PARA_POINTS])
{
	int n = 0;

	for (int i = 0; i < PARA_POINTS && from[i]; i++) {
		if (grid_point_is_safe(from[i]))
			to[n++] = from[i];
		else if (i == 0)
			to[n++] = 0xfffd;
	}
}

void
emit_visual(const struct cell *row, int cols, struct emit_sign *out)
{
	memset(out, 0, sizeof *out * (size_t)cols);
	for (int col = 0; col < cols; col++) {
		out[col].style = row[col].style;
		out[col].width = row[col].width;
		if (row[col].width)
			take_points(out[col].point, row[col].shown);
	}
}

/*
 * The letter for a console whose font has 512 signs and no combining marks.
 * Debian's Arabic console fonts have ێ ڵ ۆ as written, the other letters
 * joined, and no Arabic-Indic digits.
 */
static uint32_t
console_point(const struct cell *c)
{
	static const uint32_t as_written[] = { 0x6ce, 0x6b5, 0x6c6 };
	uint32_t p = c->shown[0];

	if (p >= 0x660 && p <= 0x669)
		return p - 0x660 + '0';
	if (p == 0xfefb || p == 0xfefc)		/* lam and alef in one sign */
		return p;
	for (size_t i = 0; i < sizeof as_written / sizeof *as_written; i++)
		if (c->shown[1] && c->plain[0] == as_written[i])
			return as_written[i];
	return p;
}

/* As VISUAL, but without marks: the Linux console would give each a cell of its own. */
void
emit_console(const struct cell *row, int cols, struct emit_sign *out)
{
	emit_visual(row, cols, out);
	for (int col = 0; col < cols; col++) {
		if (!row[col].width)
			continue;
		memset(out[col].point, 0, sizeof out[col].point);
		take_points(out[col].point, (uint32_t[PARA_POINTS]){ console_point(&row[col]) });
	}
}
