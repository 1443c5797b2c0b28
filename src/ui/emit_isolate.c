/*
 * emit_isolate.c - for Konsole, which orders each row and joins letters, and
 * takes joined forms apart to join them itself.
 *
 * Each laid-out line is sent in logical order and as written, between RLI (or
 * LRI) and PDI, so that it is ordered as a paragraph of its own whatever
 * stands beside it.  The controls take no cell: the first one is put on the
 * cell before the line, the last one on the last cell.
 *
 * A line that was broken out of a paragraph, or holds a telephone number, may
 * read otherwise alone than in its place.  Where a model of the terminal says
 * so, every stretch of a deeper level gets controls of its own; these decide
 * all, for what is left is of one direction.
 *
 * A line at the left edge of the screen has no cell before it: its row is sent
 * as in the mode RUNS.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "ui/emit_sign.h"

struct segment {
	size_t from, to;	/* units of one laid-out line */
	uint8_t lowest, highest;	/* level */
};

/* The line that begins at unit FROM: units with its number, side by side. */
static struct segment
segment_at(const struct emit_unit *unit, size_t n, size_t from)
{
	struct segment s = { from, from, UINT8_MAX, 0 };
	uint16_t line = unit[from].cell->line;

	for (; s.to < n && unit[s.to].cell->line == line; s.to++) {
		uint8_t level = unit[s.to].cell->level;

		s.lowest = level < s.lowest ? level : s.lowest;
		s.highest = level > s.highest ? level : s.highest;
		if (!line)
			return s.to++, s;
	}
	return s;
}

/*
 * Blanks at the end of a right-to-left line look the same outside, where they
 * cannot move: at the end of a row UAX 9 puts them on the other side (L1).
 */
static void
trim(const struct emit_unit *unit, struct segment *s)
{
	while (s->lowest % 2 && s->to - s->from > 1 && unit[s->from].sign.point[0] == ' '
	    && !unit[s->from].sign.point[1])
		s->from++;
}

static bool
needs_isolate(const struct emit_unit *unit, const struct segment *s)
{
	return unit[s->from].cell->line && s->highest > 0;
}

/* Put the units of the line into logical order: they are few, and nearly sorted. */
static void
sort_logical(const struct emit_unit *unit, const struct segment *s, uint32_t *order)
{
	for (size_t i = s->from + 1; i < s->to; i++) {
		uint32_t held = order[i];
		size_t k = i;

		for (; k > s->from && unit[order[k - 1]].cell->order > unit[held].cell->order; k--)
			order[k] = order[k - 1];
		order[k] = held;
	}
}

static uint32_t
opener(unsigned level)
{
	return level % 2 ? EMIT_RLI : EMIT_LRI;
}

/* Put controls around the stretches from place FROM to TO that are deeper than LEVEL. */
static void
isolate_deeper(struct emit_unit *unit, const uint32_t *order, size_t from, size_t to,
    unsigned level)
{
	for (size_t i = from, end; i < to; i = end) {
		for (end = i; end < to && unit[order[end]].cell->level > level; end++)
			;
		if (end == i) {
			end++;
			continue;
		}
		emit_combine(&unit[order[i - 1]].sign, opener(level + 1));
		isolate_deeper(unit, order, i, end, level + 1);
		emit_combine(&unit[order[end - 1]].sign, EMIT_PDI);
	}
}

/* Lam and alef in two cells are kept from becoming one sign. */
static void
part_lam_alef(struct emit_unit *unit, const struct segment *s, const uint32_t *order)
{
	for (size_t i = s->from; i + 1 < s->to; i++) {
		struct emit_sign *lam = &unit[order[i]].sign;
		uint32_t alef = unit[order[i + 1]].sign.point[0];

		if (lam->point[0] == 0x0644
		    && (alef == 0x0627 || alef == 0x0622 || alef == 0x0623 || alef == 0x0625))
			emit_combine(lam, EMIT_ZWJ);
	}
}

/* A terminal that mirrors brackets gets them as written. */
static void
unmirror(struct emit_unit *unit, const struct segment *s)
{
	for (size_t i = s->from; i < s->to; i++)
		if (unit[i].cell->level % 2)
			unit[i].sign.point[0] = bidi_mirror(unit[i].sign.point[0]);
}

/* The line as a paragraph of its own; there is a unit before it. */
static void
isolate(const struct emit_settings *s, struct emit_unit *unit, const struct segment *g,
    uint32_t *order)
{
	enum dir dir = g->lowest % 2 ? DIR_RTL : DIR_LTR;
	uint8_t *level = MEM_NEW(g->to - g->from, uint8_t);

	if (!s->mirrored)
		unmirror(unit, g);
	sort_logical(unit, g, order);
	part_lam_alef(unit, g, order);
	emit_combine(&unit[order[g->from - 1]].sign, opener(dir == DIR_RTL));
	if (!emit_reads_back(unit, order + g->from, g->to - g->from, dir, level))
		isolate_deeper(unit, order, g->from, g->to, dir == DIR_RTL);
	emit_combine(&unit[order[g->to - 1]].sign, EMIT_PDI);
	free(level);
}

void
emit_order_isolate(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order)
{
	struct segment g = { 0 };

	while (g.to < n) {
		g = segment_at(unit, n, g.to);
		if (!needs_isolate(unit, &g))
			continue;
		trim(unit, &g);
		if (!g.from) {
			emit_order_runs(s, unit, n, order);
			return;
		}
		isolate(s, unit, &g, order);
	}
}
