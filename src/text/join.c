/*
 * join.c - joined forms, helped out where Unicode has none.
 *
 * Which letters join is told by their joining types.  Five Kurdish letters then
 * need help, four for which Unicode has no presentation forms and one (ۆ) whose
 * forms the common terminal fonts lack: they are shown as a letter of the same
 * body, and get its missing sign as a combining mark.  How a letter joins is
 * always found from the letter itself, so ە, which joins only backwards, stays
 * right although it is drawn as a ه.
 */
#include <config.h>

#include "text/join.h"
#include "text/trait.h"

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

enum { LAM_ALEFS = sizeof(lam_alefs) / sizeof(*lam_alefs),
       LAM_INITIAL = 0xFEDF };

uint32_t
join_lam_alef(uint32_t lam, uint32_t alef)
{
	if (!join_is_lam(lam))
		return 0;
	for (size_t i = 0; i < LAM_ALEFS; i++)
		if (lam_alefs[i].alef == alef)
			return lam == LAM_INITIAL ? lam_alefs[i].initial : lam_alefs[i].medial;
	return 0;
}

static uint32_t
form(uint32_t point, bool before, bool after)
{
	if (point - JOIN_FIRST >= JOIN_END - JOIN_FIRST)
		return point;
	return join_form[point - JOIN_FIRST][before + 2 * after];
}

static bool
joins_before(enum join_class c)
{
	return c == JOIN_R || c == JOIN_D || c == JOIN_C;
}

static bool
joins_after(enum join_class c)
{
	return c == JOIN_D || c == JOIN_C || c == JOIN_L;
}

void
join_forms(const uint32_t *point, const uint32_t *trait, size_t n, const uint8_t *level,
    uint32_t *shown, uint8_t *tied)
{
	size_t last = 0;	/* the letter before, marks apart */
	bool open = false;	/* it would join what comes now */
	bool before = false;	/* it is joined to what it follows */

	for (size_t i = 0; i < n; i++) {
		enum join_class c = trait_join(trait[i]);

		shown[i] = point[i];
		tied[i] = 0;
		open = open && c != JOIN_U && level[i] == level[last];
		if (c == JOIN_U || c == JOIN_T)
			continue;
		open = open && joins_before(c);
		if (open) {
			shown[last] = form(point[last], before, true);
			tied[last] = 1;
		}
		last = i;
		before = open;
		open = joins_after(c);
		shown[i] = form(point[i], before, false);
	}
}
