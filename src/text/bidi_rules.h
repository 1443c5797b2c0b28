/* bidi_rules.h - rules W1 to I2 of UAX 9 on one stretch of text.  Part of bidi.c. */
#ifndef HEWAL_TEXT_BIDI_RULES_H
#define HEWAL_TEXT_BIDI_RULES_H

#include <stddef.h>
#include <stdint.h>

/*
 * An isolating run sequence (BD13): what reads on as if nothing stood between.
 * Items are told by their place in it.
 */
struct bidi_run {
	size_t n;
	const uint8_t *given;	/* class of each, as rules X1 to X8 left it */
	const uint32_t *bracket;	/* fribidi's bracket of each, 0 for none; NULL: no brackets */
	uint8_t level;
	uint8_t before, after;	/* BIDI_L or BIDI_R: sos and eos of rule X10 */
	uint8_t *type;		/* becomes L, R, EN or AN */
	uint32_t *open;		/* room for N: memory for pairs of brackets */
	uint32_t *close;	/* another */
};

void bidi_resolve(struct bidi_run *run);

/* Rules I1, I2: what a resolved class adds to the level of its run. */
static inline uint8_t
bidi_added(uint8_t level, uint8_t type)
{
	static const uint8_t add[2][8] = {
		{ [0] = 0, [1] = 1, [3] = 2, [6] = 2 },		/* L, R, EN, AN at even levels */
		{ [0] = 1, [1] = 0, [3] = 1, [6] = 1 },
	};

	return add[level & 1][type & 7];
}

#endif
