/*
 * emit_visual.c - the cells as they stand, from left to right.
 *
 * Alacritty draws a mark a cell to the right of its letter in Arabic script:
 * there marks go to the cell on the left, from where they land in place.
 */
#include <config.h>

#include <string.h>

#include "ui/emit_sign.h"

/* Give the marks of the first sign to the second. */
static void
move_marks(struct emit_sign *from, struct emit_sign *to)
{
	for (int i = 1; i < EMIT_POINTS && from->point[i]; i++)
		emit_combine(to, from->point[i]);
	memset(&from->point[1], 0, sizeof from->point - sizeof from->point[0]);
}

void
emit_order_visual(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order)
{
	const struct emit_settings without = { .marks = EMIT_MARKS_OFF,
		.ascii_digits = s->ascii_digits, .border = s->border };

	(void)order;
	if (s->marks != EMIT_MARKS_LEFT)
		return;
	for (size_t i = 0; i < n; i++) {
		struct emit_sign *sign = &unit[i].sign;

		if (!sign->point[1] || !emit_is_arabic(sign->point[0]))
			continue;
		if (i > 0 && unit[i - 1].sign.width == 1)
			move_marks(sign, &unit[i - 1].sign);
		else
			*sign = emit_joined(&without, unit[i].cell);
	}
}
