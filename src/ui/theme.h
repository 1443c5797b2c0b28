/*
 * theme.h - how a style looks: colours and attributes as plain numbers.
 *
 * The colours are chosen to be read on dark and on light backgrounds alike,
 * for the terminal's own foreground and background stay in use.
 */
#ifndef HEWAL_UI_THEME_H
#define HEWAL_UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "ui/style.h"

enum { THEME_DEFAULT = -1 };	/* the terminal's own colour */

enum theme_attribute {
	THEME_BOLD = 1, THEME_DIM = 2, THEME_UNDERLINE = 4, THEME_REVERSE = 8
};

struct theme_look {
	int16_t fg, bg;		/* number in the terminal's palette, or THEME_DEFAULT */
	uint8_t attributes;	/* of enum theme_attribute */
};

/* The look of a style on a terminal with that many colours: 0 (attributes only), 8, 16, 256. */
struct theme_look theme_look(uint16_t style, int colours);

/* Does the style show on a cell without a letter? */
bool theme_shows_on_blank(uint16_t style);

/*
 * Add the SGR sequence (ECMA-48) that makes the text after it look so,
 * whatever was before; with COLOUR in the palette of 256, without it
 * attributes only.
 */
void theme_sgr(uint16_t style, bool colour, struct buf *out);

#endif
