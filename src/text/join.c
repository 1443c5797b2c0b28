/*
 * join.c - fribidi's joining, helped out where Unicode has no forms.
 *
 * Fribidi finds out which letters join.  Five Kurdish letters then need help,
 * four for which Unicode has no presentation forms and one (ۆ) whose forms the
 * common terminal fonts lack: they are shaped as a letter of the same body, and
 * get its missing sign as a combining mark.  How a letter joins is always found
 * from the letter itself, so ە, which joins only backwards, stays right
 * although it is drawn as a ه.
 */
#include <config.h>

#include <fribidi.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/join.h"

/* Chosen by eye, in DejaVu Sans Mono, among the marks that fonts draw. */
static const struct stand_in {
	uint32_t letter, body, mark;
} stand_ins[] = {
	{ 0x0695, 0x0631, 0x032C },	/* ڕ: ر, caron below */
	{ 0x06B5, 0x0644, 0x065A },	/* ڵ: ل, small v above */
	{ 0x06C6, 0x0648, 0x065A },	/* ۆ: و, small v above */
	{ 0x06CE, 0x06CC, 0x065A },	/* ێ: ی, small v above */
	{ 0x06D5, 0x0647, 0 },		/* ە: ه */
};

/*
 * Forms of lam-alef by the forms of alef: after ل at a word's start, after ل
 * inside a word.
 */
static const struct lam_alef {
	uint32_t alef, initial, medial;
} lam_alefs[] = {
	{ 0xFE82, 0xFEF5, 0xFEF6 },	/* آ */
	{ 0xFE84, 0xFEF7, 0xFEF8 },	/* أ */
	{ 0xFE88, 0xFEF9, 0xFEFA },	/* إ */
	{ 0xFE8E, 0xFEFB, 0xFEFC },	/* ا */
};

enum { COUNT = sizeof(stand_ins) / sizeof(*stand_ins),
       LAM_ALEFS = sizeof(lam_alefs) / sizeof(*lam_alefs),
       LAM_INITIAL = 0xFEDF, LAM_MEDIAL = 0xFEE0 };

static const struct stand_in *
stand_in(uint32_t letter)
{
	if (letter < stand_ins[0].letter || letter > stand_ins[COUNT - 1].letter)
		return NULL;
	for (size_t i = 0; i < COUNT; i++)
		if (stand_ins[i].letter == letter)
			return &stand_ins[i];
	return NULL;
}

uint32_t
join_mark(uint32_t point)
{
	const struct stand_in *s = stand_in(point);

	return s ? s->mark : 0;
}

uint32_t
join_lam_alef(uint32_t lam, uint32_t alef)
{
	if (lam != LAM_INITIAL && lam != LAM_MEDIAL)
		return 0;
	for (size_t i = 0; i < LAM_ALEFS; i++)
		if (lam_alefs[i].alef == alef)
			return lam == LAM_INITIAL ? lam_alefs[i].initial : lam_alefs[i].medial;
	return 0;
}

/* Is anything there that could join or has another form? */
static bool
has_arabic(const uint32_t *point, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (point[i] >= 0x600)
			return true;
	return false;
}

void
join_forms(const uint32_t *point, size_t n, const uint8_t *level,
    uint32_t *shown, uint8_t *tied)
{
	FriBidiStrIndex len = (FriBidiStrIndex)n;
	const FriBidiLevel *levels = (const FriBidiLevel *)level;
	FriBidiCharType *type;

	for (size_t i = 0; i < n; i++) {
		const struct stand_in *s = stand_in(point[i]);

		shown[i] = s ? s->body : point[i];
		tied[i] = 0;
	}
	if (!has_arabic(point, n))
		return;
	type = MEM_NEW(n, FriBidiCharType);
	fribidi_get_bidi_types(point, len, type);
	fribidi_get_joining_types(point, len, tied);
	fribidi_join_arabic(type, len, levels, tied);
	fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES, levels, len, tied, shown);
	for (size_t i = 0; i < n; i++)
		tied[i] = FRIBIDI_JOINS_LEFT(tied[i]) != 0;
	free(type);
}
