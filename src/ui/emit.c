/*
 * emit.c - a row of cells becomes units, an emitter puts them into the order
 * they are sent in.
 *
 * Units are signs that take room, wide ones as one, so that emitters need not
 * think of halves.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/trait.h"
#include "ui/emit_sign.h"

typedef void emit_order(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order);

static emit_order *const emitters[EMIT_MODES] = {
	[EMIT_VISUAL] = emit_order_visual,
	[EMIT_RUNS] = emit_order_runs,
	[EMIT_ISOLATE] = emit_order_isolate,
	[EMIT_KITTY] = emit_order_kitty,
};

/* The row's units; returns how many. */
static size_t
take_units(const struct emit_settings *s, const struct cell *row, int cols,
    struct emit_unit *unit)
{
	size_t n = 0;

	for (int col = 0; col < cols; col++) {
		struct emit_unit *u = &unit[n];

		if (!row[col].width)
			continue;
		u->cell = &row[col];
		u->sign = s->mode == EMIT_ISOLATE ? emit_written(s, u->cell) : emit_joined(s, u->cell);
		n++;
	}
	return n;
}

void
emit_row(const struct emit_settings *s, const struct cell *row, int cols, struct emit_sign *out)
{
	struct emit_unit *unit = MEM_NEW((size_t)cols, struct emit_unit);
	uint32_t *order = MEM_NEW((size_t)cols, uint32_t);
	size_t n = take_units(s, row, cols, unit);
	int col = 0;

	memset(out, 0, sizeof *out * (size_t)cols);
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	emitters[s->mode](s, unit, n, order);
	for (size_t i = 0; i < n; i++) {
		out[col] = unit[order[i]].sign;
		if (out[col].width == 2 && col + 1 < cols)
			out[col + 1].style = out[col].style;
		col += out[col].width;
	}
	free(order);
	free(unit);
}

void
emit_reverse(uint32_t *order, size_t from, size_t to)
{
	while (from + 1 < to) {
		uint32_t held = order[from];

		order[from++] = order[--to];
		order[to] = held;
	}
}

bool
emit_reads_back(const struct emit_unit *unit, const uint32_t *order, size_t n,
    enum dir dir, uint8_t *level)
{
	uint32_t *point = MEM_NEW(n, uint32_t), *trait = MEM_NEW(n, uint32_t);
	uint32_t *seen = MEM_NEW(n, uint32_t), first = UINT32_MAX;
	const struct bidi_text text = { .point = point, .trait = trait, .n = n, .dir = dir };
	struct bidi work = { 0 };
	bool same = true;

	for (size_t i = 0; i < n; i++) {
		point[i] = unit[order[i]].sign.point[0];
		trait[i] = trait_of(point[i]);
		if (order[i] < first)
			first = order[i];
	}
	bidi_levels(&work, &text, level);
	bidi_order(level, n, seen);
	for (size_t i = 0; same && i < n; i++)
		same = order[seen[i]] == first + i;
	bidi_release(&work);
	free(seen);
	free(trait);
	free(point);
	return same;
}
