/* escape.h - escape sequences meant for a terminal, recognised to be taken out. */
#ifndef HEWAL_TEXT_ESCAPE_H
#define HEWAL_TEXT_ESCAPE_H

#include "text/source.h"

/*
 * If an escape sequence begins at SRC's next byte, move behind it and return
 * true.  Sequences as in ECMA-48 (5.3 to 5.6) and ECMA-35, begun by ESC or by a
 * C1 control: CSI with its parameters; the strings (OSC, DCS, SOS, PM, APC, and
 * ESC k of screen) up to ST, BEL, CAN, SUB or the next control that begins a
 * sequence; all others by their final byte.  A string that its line does not
 * end loses only its opening, for a stray sign must not swallow the text behind
 * it.
 */
bool escape_skip(struct source *src);

#endif
