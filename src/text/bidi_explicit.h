/* bidi_explicit.h - embeddings, overrides and isolates, rules X1 to X10 of UAX 9.  Part of bidi.c. */
#ifndef HEWAL_TEXT_BIDI_EXPLICIT_H
#define HEWAL_TEXT_BIDI_EXPLICIT_H

#include <stddef.h>
#include <stdint.h>

#include "text/bidi.h"

#define BIDI_REMOVED UINT32_MAX		/* in no sequence: rule X9 removes it */

/*
 * For each of N items of the classes GIVEN: its level, TYPE as overrides leave
 * it, and the number of the isolating run sequence (BD13) it belongs to.
 * Returns how many of these there are.
 */
uint32_t bidi_explicit(const uint8_t *given, size_t n, uint8_t base,
    uint8_t *level, uint8_t *type, uint32_t *sequence);

/*
 * The levels of B's items, from their classes and brackets, BASE being that of
 * the paragraph: rules X1 to I2.
 */
void bidi_resolve_explicit(struct bidi *b, uint8_t base);

#endif
