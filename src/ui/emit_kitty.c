/*
 * emit_kitty.c - for kitty, which turns each Arabic word round.
 *
 * It has no bidi, but HarfBuzz, which shapes its text, takes a stretch with
 * Arabic letters for right-to-left and gives the letters in that order, digits
 * too; brackets are mirrored.  Stretches end at spaces and where the font
 * changes: at bold letters, and at lines and blocks, which kitty draws itself.
 * Colours stay in their cells.
 */
#include <config.h>

#include "text/bidi.h"
#include "ui/emit_sign.h"
#include "ui/theme.h"

static bool
is_bold(const struct emit_unit *u)
{
	return theme_look(u->cell->style, 256).attributes & THEME_BOLD;
}

static bool
is_border(uint32_t p)
{
	return p == ' ' || (p >= 0x2500 && p <= 0x259f);
}

/* Behind the stretch that begins at unit I; *ARABIC tells whether it will be turned round. */
static size_t
stretch_end(const struct emit_unit *unit, size_t n, size_t i, bool *arabic)
{
	bool bold = is_bold(&unit[i]);

	*arabic = false;
	for (; i < n && !is_border(unit[i].sign.point[0]) && is_bold(&unit[i]) == bold; i++)
		*arabic |= emit_is_arabic(unit[i].sign.point[0]);
	return i;
}

/* Turn the stretch round beforehand, all but its looks. */
static void
turn(const struct emit_settings *s, struct emit_unit *unit, uint32_t *order, size_t from, size_t to)
{
	emit_reverse(order, from, to);
	for (size_t i = from; i < to; i++) {
		struct emit_sign *sign = &unit[order[i]].sign;

		sign->style = unit[i].cell->style;
		if (!s->mirrored)
			sign->point[0] = bidi_mirror(sign->point[0]);
	}
}

void
emit_order_kitty(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order)
{
	bool arabic;

	for (size_t i = 0, end; i < n; i = end > i ? end : i + 1) {
		end = stretch_end(unit, n, i, &arabic);
		if (arabic)
			turn(s, unit, order, i, end);
	}
}
