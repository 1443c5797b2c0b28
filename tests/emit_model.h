/*
 * emit_model.h - a terminal that orders each row by Unicode UAX 9 and joins
 * letters, as Konsole, PuTTY and VTE do: for the test of what they are sent.
 *
 * The order is fribidi's, as in VTE; where isolates count, which fribidi 1.0
 * takes for one where two stand in a row, it is that of the program's own
 * text/bidi.h, which Unicode's test files hold right.  Joining is fribidi's.
 */
#ifndef HEWAL_TESTS_EMIT_MODEL_H
#define HEWAL_TESTS_EMIT_MODEL_H

#include <stdlib.h>
#include <fribidi.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/trait.h"
#include "ui/emit.h"

enum { MODEL_POINTS = 4096 };

struct model {
	bool mirrors;		/* brackets that read from right to left (PuTTY, VTE; not Konsole) */
	bool joins;		/* takes base letters and joins them (Konsole) */
	bool first_strong;	/* the first letter decides the row's direction (PuTTY) */
};

/* What the model holds of a row: all points, and which sign each came from. */
struct model_row {
	FriBidiChar point[MODEL_POINTS];
	int sign[MODEL_POINTS];
	FriBidiStrIndex n;
};

static inline bool
model_is_lam_alef(uint32_t p)
{
	return p >= 0xfef5 && p <= 0xfefc;
}

static inline void
model_take(struct model_row *r, const struct emit_sign *row, int cols)
{
	r->n = 0;
	for (int col = 0; col < cols; col++)
		for (int i = 0; i < EMIT_POINTS && row[col].point[i]; i++) {
			r->point[r->n] = row[col].point[i];
			r->sign[r->n++] = col;
		}
}

/* Join the letters; lam-alef in one sign counts as the alef in it. */
static inline void
model_join(struct model_row *r, const FriBidiCharType *type, const FriBidiLevel *level)
{
	FriBidiArabicProp prop[MODEL_POINTS];
	FriBidiChar letter[MODEL_POINTS];

	for (int i = 0; i < r->n; i++)
		letter[i] = model_is_lam_alef(r->point[i]) ? 0x627 : r->point[i];
	fribidi_get_joining_types(letter, r->n, prop);
	fribidi_join_arabic(type, r->n, level, prop);
	fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES, level, r->n, prop, letter);
	for (int i = 0; i < r->n; i++) {
		if (!model_is_lam_alef(r->point[i]))
			r->point[i] = letter[i];
		else	/* isolated forms are odd, joined ones follow them */
			r->point[i] = ((r->point[i] - 1) | 1) + (letter[i] == 0xfe8e);
	}
}

/* The levels where isolates count. */
static inline void
model_isolates(const struct model_row *r, FriBidiLevel *level)
{
	uint32_t trait[MODEL_POINTS];
	const struct bidi_text text = { .point = r->point, .trait = trait, .n = (size_t)r->n, .dir = DIR_LTR };
	struct bidi work = { 0 };

	for (int i = 0; i < r->n; i++)
		trait[i] = trait_of(r->point[i]);
	bidi_levels(&work, &text, (uint8_t *)level);
	bidi_release(&work);
}

/* Show the row: OUT gets what is seen from left to right, controls left out. */
static inline void
model_show(const struct model *m, const struct emit_sign *row, int cols, struct emit_sign *out)
{
	struct model_row r;
	FriBidiCharType type[MODEL_POINTS];
	FriBidiBracketType bracket[MODEL_POINTS];
	FriBidiLevel level[MODEL_POINTS];
	FriBidiStrIndex map[MODEL_POINTS];
	FriBidiParType dir = m->first_strong ? FRIBIDI_PAR_ON : FRIBIDI_PAR_LTR;
	int seen = -1;

	model_take(&r, row, cols);
	fribidi_get_bidi_types(r.point, r.n, type);
	fribidi_get_bracket_types(r.point, r.n, type, bracket);
	if (!fribidi_get_par_embedding_levels_ex(type, bracket, r.n, &dir, level))
		abort();
	if (m->joins)
		model_isolates(&r, level);
	if (m->joins)
		model_join(&r, type, level);
	for (int i = 0; i < r.n; i++)
		map[i] = i;
	for (int i = 0; i < r.n; i++)	/* marks and controls go with the sign that carries them */
		if (i && r.sign[i] == r.sign[i - 1])
			level[i] = level[i - 1];
	if (!fribidi_reorder_line(0, type, r.n, 0, dir, level, NULL, map))
		abort();
	memset(out, 0, sizeof *out * (size_t)cols);
	for (int k = 0, last = -1; k < r.n; k++) {
		const struct emit_sign *s = &row[r.sign[map[k]]];
		FriBidiChar mirrored;
		int n = 0;

		if (r.sign[map[k]] == last)
			continue;
		last = r.sign[map[k]];
		out[++seen].width = s->width;
		out[seen].style = s->style;
		for (int i = 0; i < r.n; i++) {
			FriBidiChar p = r.point[i];

			if (r.sign[i] != last || (p >= 0x200c && p <= 0x200f) || (p >= 0x2066 && p <= 0x2069))
				continue;
			if (m->mirrors && n == 0 && level[i] % 2 && fribidi_get_mirror_char(p, &mirrored))
				p = mirrored;
			out[seen].point[n++] = p;
		}
	}
}

#endif
