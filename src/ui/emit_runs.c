/*
 * emit_runs.c - for terminals that order each row by UAX 9, from left to right
 * as a whole, and cannot be told to leave it.
 *
 * What stands between two letters of a left-to-right script is a stretch.  In
 * it the part from the first to the last Arabic letter or digit, the core, is
 * sent backwards but for its numbers: the terminal turns it round and all
 * stands where it belongs.  For ordinary text that is the logical order.
 * Three ways are tried to tell where numbers end, until a model of the
 * terminal shows the row right.
 *
 * European digits at the right end of a core would be taken for a part of it,
 * so a blank before them becomes one that counts as a left-to-right letter, or
 * where there is none the digits become Arabic ones.  A row whose first letter
 * is Arabic gets such a blank as well, for PuTTY goes by the first letter.
 *
 * QTerminal draws, and orders, each stretch of one look for itself.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/letter.h"
#include "text/trait.h"
#include "ui/emit_sign.h"
#include "ui/theme.h"

/* What a unit is to the order. */
enum kind { NEUTRAL, LEFT, RIGHT, NUMBER, ARABIC_NUMBER };

/* The ways numbers are told, in the order they are tried. */
enum way { JOINED, AS_LAID_OUT, DIGITS_ONLY, WAYS };

struct runs {
	struct emit_unit *unit;
	bool mirrored;		/* the terminal does not mirror brackets */
	uint32_t *shown;	/* what each unit is to look like */
	enum kind *kind;
	size_t n;
	uint32_t *order;
	uint8_t *level;
};

struct stretch {
	size_t from, to;	/* units without a strong left one */
	size_t first, last;	/* the core; first > last: none */
};

static enum kind
kind_of(uint32_t p)
{
	switch (trait_bidi(trait_of(p))) {
	case BIDI_L:
		return LEFT;
	case BIDI_R: case BIDI_AL:
		return RIGHT;
	case BIDI_EN:
		return NUMBER;
	case BIDI_AN:
		return ARABIC_NUMBER;
	default:
		return NEUTRAL;
	}
}

static bool
is_blank(const struct runs *r, size_t i)
{
	return r->unit[i].sign.point[0] == ' ' && !r->unit[i].sign.point[1];
}

static void
make_strong(struct runs *r, size_t i)
{
	r->unit[i].sign.point[0] = EMIT_STRONG_BLANK;
	r->kind[i] = LEFT;
}

static void
make_arabic(struct runs *r, size_t i)
{
	int value = letter_digit(r->unit[i].sign.point[0]);

	if (value >= 0)
		r->unit[i].sign.point[0] = 0x660 + (uint32_t)value;
	r->kind[i] = ARABIC_NUMBER;
}

/* The stretch that begins at FROM, which is no strong left unit. */
static struct stretch
stretch_at(const struct runs *r, size_t from)
{
	struct stretch s = { .from = from, .to = from, .first = r->n };

	for (; s.to < r->n && r->kind[s.to] != LEFT; s.to++) {
		if (r->kind[s.to] != RIGHT && r->kind[s.to] != ARABIC_NUMBER)
			continue;
		if (s.first == r->n)
			s.first = s.to;
		s.last = s.to;
	}
	return s;
}

/*
 * European digits count as Arabic ones behind an Arabic letter, which in what
 * is sent means: with one on their right.  To the left of the core only those
 * are taken in that the layout has put there.
 */
static void
take_numbers_on_the_left(const struct runs *r, struct stretch *s)
{
	for (size_t i = s->first; i-- > s->from && r->unit[i].cell->level; )
		if (r->kind[i] == NUMBER)
			s->first = i;
}

/* How often the sign opens brackets, from right to left: 1, -1 or 0. */
static int
opens(const struct runs *r, size_t i)
{
	static const char open[] = ")]}", close[] = "([{";
	uint32_t p = r->shown[i];

	return p >= 0x80 || p == 0 ? 0 : strchr(open, (int)p) ? 1 : strchr(close, (int)p) ? -1 : 0;
}

/* Take in the bracket on the left that closes one inside: they must go together. */
static void
take_bracket_on_the_left(const struct runs *r, struct stretch *s)
{
	int depth = 0;

	for (size_t i = s->last + 1; i-- > s->first; )
		depth = depth + opens(r, i) < 0 ? 0 : depth + opens(r, i);
	for (size_t i = s->first; depth > 0 && i-- > s->from && r->kind[i] == NEUTRAL; )
		if (opens(r, i) < 0) {
			s->first = i;
			depth--;
		}
}

/* The last Arabic letter of the stretch, or S->TO. */
static size_t
last_letter(const struct runs *r, const struct stretch *s)
{
	for (size_t i = s->to; i-- > s->from; )
		if (r->kind[i] == RIGHT)
			return i;
	return s->to;
}

/* The last blank between FROM and TO, or TO. */
static size_t
blank_between(const struct runs *r, size_t from, size_t to)
{
	for (size_t i = to; i-- > from; )
		if (is_blank(r, i))
			return i;
	return to;
}

/*
 * Digits to the right of the last Arabic letter are to count as left-to-right
 * ones: a strong blank before them sees to that.  Where there is none they
 * become Arabic, a part of the core.
 */
static void
part_numbers(struct runs *r, const struct stretch *s)
{
	size_t letter = last_letter(r, s), core = letter;
	bool parted = letter == s->to;		/* no letter: nothing to be parted from */

	for (size_t i = parted ? s->from : letter + 1; i < s->to; i++) {
		if (r->kind[i] == ARABIC_NUMBER && !parted)
			core = i;
		if (r->kind[i] != NUMBER)
			continue;
		size_t blank = parted ? i : blank_between(r, core + 1, i);

		if (!parted && blank < i)
			make_strong(r, blank);
		parted = parted || blank < i;
		if (parted) {
			r->kind[i] = LEFT;
		} else {
			make_arabic(r, i);
			core = i;
		}
	}
}

static bool
is_digit(const struct runs *r, size_t i)
{
	return r->kind[i] == NUMBER || r->kind[i] == ARABIC_NUMBER;
}

/* Does unit I of the core belong to a number? */
static bool
in_number(const struct runs *r, const struct stretch *s, size_t i, enum way way)
{
	if (is_digit(r, i))
		return true;
	if (way == AS_LAID_OUT)
		return r->kind[i] == NEUTRAL && r->unit[i].cell->level > 1;
	return way == JOINED && i > s->first && i < s->last && is_digit(r, i - 1)
	    && is_digit(r, i + 1)
	    && trait_bidi(trait_of(r->unit[i].sign.point[0])) == BIDI_CS;
}

/* The terminal mirrors brackets that it reads from right to left: send what becomes right so. */
static void
unmirror(struct runs *r, size_t i)
{
	if (!r->mirrored)
		r->unit[i].sign.point[0] = bidi_mirror(r->shown[i]);
}

/* Order the core of S. */
static void
turn_core(struct runs *r, const struct stretch *s, enum way way)
{
	for (size_t i = s->first, end; i <= s->last; i = end) {
		for (end = i; end <= s->last && in_number(r, s, end, way); end++)
			;
		if (end > i)
			emit_reverse(r->order, i, end);
		else
			unmirror(r, end++);
	}
	emit_reverse(r->order, s->first, s->last + 1);
}

static void
turn_cores(struct runs *r, enum way way)
{
	struct stretch s;

	for (size_t i = 0; i < r->n; i++) {
		r->order[i] = (uint32_t)i;
		r->unit[i].sign.point[0] = r->shown[i];
	}
	for (size_t i = 0; i < r->n; i = s.to + 1) {
		s = stretch_at(r, i);
		if (s.first == r->n)
			continue;
		take_numbers_on_the_left(r, &s);
		take_bracket_on_the_left(r, &s);
		turn_core(r, &s, way);
	}
}

/* Make signs of other classes where that is needed to keep numbers in place. */
static void
part_all_numbers(struct runs *r)
{
	for (size_t i = 0, to; i < r->n; i = to + 1) {
		const struct stretch s = stretch_at(r, i);

		to = s.to;	/* parts are looked at no more */
		part_numbers(r, &s);
	}
}

/* Let the row begin with something from left to right. */
static void
anchor_row(struct runs *r)
{
	size_t blank = r->n, i = 0;

	for (; i < r->n && r->kind[i] == NEUTRAL; i++)
		if (is_blank(r, i))
			blank = i;
	while (i < r->n && r->kind[i] != LEFT && r->kind[i] != RIGHT)
		i++;
	if (i < r->n && r->kind[i] == RIGHT && blank < r->n)
		make_strong(r, blank);
}

static bool
has_right_to_left(const struct runs *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->kind[i] == RIGHT || r->kind[i] == ARABIC_NUMBER)
			return true;
	return false;
}

/* The units of one paragraph, as the terminal sees it; ORDER begins with 0. */
static void
order_paragraph(const struct emit_settings *s, struct emit_unit *unit, size_t n, uint32_t *order)
{
	struct runs r = { .unit = unit, .n = n, .order = order, .mirrored = s->mirrored,
		.shown = MEM_NEW(n, uint32_t), .kind = MEM_NEW(n, enum kind),
		.level = MEM_NEW(n, uint8_t) };
	bool right = false;

	for (size_t i = 0; i < n; i++) {
		r.kind[i] = kind_of(unit[i].sign.point[0]);
		order[i] = (uint32_t)i;
	}
	if (has_right_to_left(&r)) {
		part_all_numbers(&r);
		anchor_row(&r);
		for (size_t i = 0; i < n; i++)
			r.shown[i] = unit[i].sign.point[0];
		for (int way = 0; way < WAYS && !right; way++) {
			turn_cores(&r, (enum way)way);
			right = emit_reads_back(unit, order, n, DIR_LTR, r.level);
		}
	}
	free(r.level);
	free(r.kind);
	free(r.shown);
}

static bool
same_look(const struct emit_unit *a, const struct emit_unit *b)
{
	struct theme_look l = theme_look(a->sign.style, 256), m = theme_look(b->sign.style, 256);

	return l.fg == m.fg && l.bg == m.bg && l.attributes == m.attributes;
}

void
emit_order_runs(const struct emit_settings *s, struct emit_unit *unit, size_t n, uint32_t *order)
{
	for (size_t from = 0, to; from < n; from = to) {
		to = from + 1;
		while (to < n && (!s->by_look || same_look(&unit[from], &unit[to])))
			to++;
		order_paragraph(s, unit + from, to - from, order + from);
		for (size_t i = from; i < to; i++)
			order[i] += (uint32_t)from;
	}
}
