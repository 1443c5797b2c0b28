/*
 * emit_sign.h - what the emitters share: cells as signs, signs in another
 * order.  For emit*.c only.
 */
#ifndef HEWAL_UI_EMIT_SIGN_H
#define HEWAL_UI_EMIT_SIGN_H

#include <stddef.h>

#include "ui/emit.h"

enum {
	EMIT_ZWNJ = 0x200c, EMIT_ZWJ = 0x200d, EMIT_LRI = 0x2066, EMIT_RLI = 0x2067,
	EMIT_PDI = 0x2069,
	EMIT_STRONG_BLANK = 0x2800	/* BRAILLE PATTERN BLANK: a blank of bidi class L */
};

/* The cell in joined forms, with digits, marks and border as the settings say. */
struct emit_sign emit_joined(const struct emit_settings *s, const struct cell *c);

/* The cell as written, for a terminal that joins the letters itself. */
struct emit_sign emit_written(const struct emit_settings *s, const struct cell *c);

/* Add a point that combines; a mark gives way to a control if there is no room. */
void emit_combine(struct emit_sign *s, uint32_t point);

/* Letters and digits of the Arabic script, bidi classes AL and AN. */
bool emit_is_arabic(uint32_t point);

/* What takes a cell or two, from left to right; signs go from place to place whole. */
struct emit_unit {
	struct emit_sign sign;
	const struct cell *cell;
};

/* The emitters.  UNIT holds the row; ORDER[k] is the unit to be sent as the k-th. */
void emit_order_visual(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order);
void emit_order_runs(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order);
void emit_order_isolate(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order);
void emit_order_kitty(const struct emit_settings *s, struct emit_unit *unit, size_t n,
    uint32_t *order);

/*
 * Would a terminal that orders text by Unicode UAX 9, in a paragraph of
 * direction DIR, show the N units sent in ORDER from left to right as they
 * stand from the lowest number in ORDER on?  LEVEL gets their levels.
 */
bool emit_reads_back(const struct emit_unit *unit, const uint32_t *order, size_t n,
    enum dir dir, uint8_t *level);

/* Turn ORDER[FROM..TO) round. */
void emit_reverse(uint32_t *order, size_t from, size_t to);

#endif
