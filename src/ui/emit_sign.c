/*
 * emit_sign.c - a cell becomes a sign: joined or as written, with or without
 * marks.
 *
 * Unicode has no joined forms for ێ ڵ ڕ, and fonts lack those of ۆ, so the
 * layout shows another letter with a mark.  Where a terminal loses marks, the
 * table tells what is sent instead.
 */
#include <config.h>

#include <string.h>

#include "ui/emit_sign.h"

enum {
	SMALL_V = 0x065a, CARON_BELOW = 0x032c, LAM = 0x0644, AE = 0x06d5, HEH = 0x0647,
	BAR = 0x2502, REPLACEMENT = 0xfffd, FORM = 0, LIGATURE_FIRST = 0xfef5, LIGATURE_LAST = 0xfefc
};

/* Letters shown by a body and a mark, and what stands for them where marks are lost. */
static const struct marked {
	uint32_t letter, body, mark;
	uint32_t off_isolated, off_final;	/* FORM: the form of the body, as it is joined */
	uint32_t console;
} table[] = {
	{ 0x06ce, 0x06cc, SMALL_V, 0x06ce, 0x06ce, 0x06ce },		/* ێ */
	{ 0x06b5, LAM, SMALL_V, 0x06b5, 0x06b5, 0x06b5 },		/* ڵ */
	{ 0x0695, 0x0631, CARON_BELOW, 0x0695, 0x0695, FORM },		/* ڕ */
	{ 0x06c6, 0x06c6, 0, 0xfbd9, 0xfbda, 0x06c6 },			/* ۆ */
};

enum { WAW_FINAL = 0xfeee };

static const struct marked *
find(uint32_t letter)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].letter == letter)
			return &table[i];
	return NULL;
}

bool
emit_is_arabic(uint32_t p)
{
	return (p >= 0x0600 && p < 0x0700) || (p >= 0x0750 && p < 0x0780)
	    || (p >= 0x08a0 && p < 0x0900) || (p >= 0xfb50 && p < 0xfe00)
	    || (p >= 0xfe70 && p < 0xff00);
}

void
emit_combine(struct emit_sign *s, uint32_t point)
{
	int n = 1, last = 0;

	for (; n < EMIT_POINTS && s->point[n]; n++)
		if (s->point[n] < EMIT_ZWNJ || s->point[n] > EMIT_PDI)
			last = n;
	if (n == EMIT_POINTS) {
		if (point < EMIT_ZWNJ || point > EMIT_PDI || !last)
			return;
		memmove(&s->point[last], &s->point[last + 1],
		    sizeof *s->point * (size_t)(EMIT_POINTS - 1 - last));
		n--;
	}
	s->point[n] = point;
}

static uint32_t
digit(const struct emit_settings *s, uint32_t p)
{
	if (!s->ascii_digits)
		return p;
	return p >= 0x660 && p <= 0x669 ? p - 0x660 + '0' : p >= 0x6f0 && p <= 0x6f9 ? p - 0x6f0 + '0' : p;
}

/* The first point, the one that takes room. */
static struct emit_sign
begin(const struct emit_settings *s, const struct cell *c, uint32_t p)
{
	if (!grid_point_is_safe(p))
		p = REPLACEMENT;
	if (p == BAR && s->border)
		p = s->border;
	return (struct emit_sign){ { digit(s, p) }, c->style, c->width };
}

static bool
is_ligature(const struct cell *c)
{
	return c->shown[0] >= LIGATURE_FIRST && c->shown[0] <= LIGATURE_LAST;
}

/* The letter without marks. */
static uint32_t
unmarked(const struct emit_settings *s, const struct cell *c)
{
	const struct marked *m = c->shown[1] && !is_ligature(c) ? find(c->plain[0]) : NULL;
	uint32_t other = FORM;

	if (m && s->marks == EMIT_MARKS_OFF)
		other = c->shown[0] == WAW_FINAL ? m->off_final : m->off_isolated;
	else if (m && s->marks == EMIT_MARKS_CONSOLE)
		other = m->console;
	return other == FORM ? c->shown[0] : other;
}

struct emit_sign
emit_joined(const struct emit_settings *s, const struct cell *c)
{
	struct emit_sign sign;

	if (s->marks > EMIT_MARKS_LEFT)
		return begin(s, c, unmarked(s, c));
	sign = begin(s, c, c->shown[0]);
	for (int i = 1; i < PARA_POINTS && c->shown[i]; i++)
		if (grid_point_is_safe(c->shown[i]))
			emit_combine(&sign, c->shown[i]);
	return sign;
}

/*
 * A terminal's own joining knows no more letters than Unicode has forms for:
 * here too the others are sent as a body and a mark, and ە as ه with a ZWNJ
 * behind it, which keeps it from joining on.
 */
struct emit_sign
emit_written(const struct emit_settings *s, const struct cell *c)
{
	const struct marked *m = find(c->plain[0]);
	bool marks = s->marks <= EMIT_MARKS_LEFT;
	struct emit_sign sign;

	if (!c->plain[0] || is_ligature(c) || !emit_is_arabic(c->plain[0]))
		return emit_joined(s, c);
	sign = begin(s, c, c->plain[0] == AE ? HEH : m && (marks || s->marks == EMIT_MARKS_PLAIN)
	    ? m->body : c->plain[0]);
	if (m && m->mark && marks)
		emit_combine(&sign, m->mark);
	for (int i = 1; i < PARA_POINTS && c->plain[i]; i++)
		if (marks && c->plain[i] != EMIT_ZWNJ && grid_point_is_safe(c->plain[i]))
			emit_combine(&sign, c->plain[i]);
	for (int i = 1; i < PARA_POINTS && c->plain[i]; i++)
		if (c->plain[i] == EMIT_ZWNJ && c->plain[0] != AE)
			emit_combine(&sign, EMIT_ZWNJ);
	if (c->plain[0] == AE)
		emit_combine(&sign, EMIT_ZWNJ);
	return sign;
}
