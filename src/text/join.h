/* join.h - the joined forms of Arabic letters, those of Kurdish included. */
#ifndef HEWAL_TEXT_JOIN_H
#define HEWAL_TEXT_JOIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * For each of N points the form to show: SHOWN[i] is a presentation form
 * (Unicode blocks FB50, FE70) or the point itself; TIED[i] is 1 if it joins the
 * letter after it.  TRAIT is from trait.h, LEVEL from bidi.h; letters of
 * different levels do not join.
 */
void join_forms(const uint32_t *point, const uint32_t *trait, size_t n, const uint8_t *level,
    uint32_t *shown, uint8_t *tied);

/*
 * The mark that must stand on the shown form of this letter to make it the
 * letter; 0 for most.  Chosen by eye, in DejaVu Sans Mono, among the marks that
 * fonts draw.
 */
static inline uint32_t
join_mark(uint32_t point)
{
	switch (point) {
	case 0x0695:		/* ڕ, shown as ر */
		return 0x032C;	/* caron below */
	case 0x06B5:		/* ڵ, as ل */
	case 0x06C6:		/* ۆ, as و */
	case 0x06CE:		/* ێ, as ی */
		return 0x065A;	/* small v above */
	default:
		return 0;
	}
}

/*
 * The one sign for lam and alef, from their shown forms; 0 if they are not such
 * a pair.
 */
uint32_t join_lam_alef(uint32_t lam, uint32_t alef);

/* Does this shown form begin a lam-alef, if an alef follows? */
static inline bool
join_is_lam(uint32_t shown)
{
	return shown == 0xFEDF || shown == 0xFEE0;
}

enum { JOIN_FIRST = 0x620, JOIN_END = 0x700 };

/*
 * The forms of each letter: alone, joined to the one before it, to the one after
 * it, to both.  Those of Unicode's UnicodeData.txt (<isolated>, <final>,
 * <initial>, <medial>), and for five Kurdish letters those of another body.
 */
extern const uint16_t join_form[JOIN_END - JOIN_FIRST][4];

#endif
