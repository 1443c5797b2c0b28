/*
 * trait.h - all that laying out asks of a code point, found in one look.
 *
 * Laying out a letter needs its bidi class, how it joins, its width, how a line
 * may break beside it.  For the letters that fill nearly every text the answers
 * stand ready in one table; for all others the libraries are asked.
 */
#ifndef HEWAL_TEXT_TRAIT_H
#define HEWAL_TEXT_TRAIT_H

#include <stdint.h>

/* Bidi_Class (UAX 9, table 4). */
enum bidi_class {
	BIDI_L, BIDI_R, BIDI_AL, BIDI_EN, BIDI_ES, BIDI_ET, BIDI_AN, BIDI_CS, BIDI_NSM, BIDI_BN,
	BIDI_B, BIDI_S, BIDI_WS, BIDI_ON, BIDI_LRE, BIDI_LRO, BIDI_RLE, BIDI_RLO, BIDI_PDF,
	BIDI_LRI, BIDI_RLI, BIDI_FSI, BIDI_PDI
};

/* Joining_Type (Unicode 9.2): none, backwards, both ways, a stroke, forwards, a mark. */
enum join_class { JOIN_U, JOIN_R, JOIN_D, JOIN_C, JOIN_L, JOIN_T };

/* Line_Break (UAX 14) of what news is made of; LINE_ASK: only the library knows. */
#define LINE_CLASSES(X) \
	X(AL) X(NU) X(OP) X(CL) X(CP) X(QU) X(EX) X(IS) X(SY) X(PR) X(PO) X(HY) X(BA) X(B2) \
	X(GL) X(IN) X(SP) X(CM)
enum line_class {
	LINE_ASK,
#define X(name) LINE_##name,
	LINE_CLASSES(X)
#undef X
	LINE_COUNT
};

/* The bits of a trait; the classes are read by the functions below. */
enum {
	TRAIT_JOIN = 5, TRAIT_WIDTH = 8, TRAIT_LINE = 10,	/* places of classes, bidi at 0 */
	TRAIT_NOTHING = 1 << 16,	/* shows nothing, and nothing needs it: left out */
	TRAIT_SPACE = 1 << 17,		/* may vanish at a line's end */
	TRAIT_MIRROR = 1 << 18,		/* has a mirror image */
	TRAIT_BRACKET = 1 << 19,	/* one of a pair (BD14, BD15) */
	TRAIT_ISLAND = 1 << 20,		/* no island is without one of these: @ # / + ( w and zeros */
	TRAIT_ADDRESS = 1 << 21,	/* nor an address without these: @ / */
};

enum { TRAIT_FIRST_END = 0x700, TRAIT_PUNCTUATION = 0x2000, TRAIT_PUNCTUATION_END = 0x20D0 };

extern const uint32_t trait_first[TRAIT_FIRST_END];
extern const uint32_t trait_punctuation[TRAIT_PUNCTUATION_END - TRAIT_PUNCTUATION];

/* What the libraries say of it.  The tables hold the same, and the line class. */
uint32_t trait_ask(uint32_t point);

static inline uint32_t
trait_of(uint32_t point)
{
	if (point < TRAIT_FIRST_END)
		return trait_first[point];
	if (point - TRAIT_PUNCTUATION < TRAIT_PUNCTUATION_END - TRAIT_PUNCTUATION)
		return trait_punctuation[point - TRAIT_PUNCTUATION];
	return trait_ask(point);
}

static inline enum bidi_class
trait_bidi(uint32_t trait)
{
	return (enum bidi_class)(trait & 31);
}

static inline enum join_class
trait_join(uint32_t trait)
{
	return (enum join_class)(trait >> TRAIT_JOIN & 7);
}

static inline unsigned
trait_width(uint32_t trait)
{
	return trait >> TRAIT_WIDTH & 3;
}

static inline enum line_class
trait_line(uint32_t trait)
{
	return (enum line_class)(trait >> TRAIT_LINE & 31);
}

#endif
