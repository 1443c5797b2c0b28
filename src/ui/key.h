/* key.h - what was pressed: a letter, a named key, a click. */
#ifndef HEWAL_UI_KEY_H
#define HEWAL_UI_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

enum key_code {			/* beyond Unicode's code points */
	KEYS_NONE = 0,
	KEYS_UP = 0x110000, KEYS_DOWN, KEYS_LEFT, KEYS_RIGHT, KEYS_HOME, KEYS_END,
	KEYS_PAGE_UP, KEYS_PAGE_DOWN, KEYS_ENTER, KEYS_TAB, KEYS_BACKTAB, KEYS_ESCAPE,
	KEYS_BACKSPACE, KEYS_DELETE, KEYS_F1,
	KEYS_CLICK, KEYS_DOUBLE_CLICK, KEYS_RELEASE, KEYS_WHEEL_UP, KEYS_WHEEL_DOWN
};

struct key {
	uint32_t code;		/* a code point, or one of the above */
	bool ctrl;		/* with code 'a'..'z' */
	int col, row;		/* of a click, its release or the wheel, in cells from 0 */
};

/* The key that sends this code point: Enter for LF and CR, Ctrl-L for 0x0c, the letter itself for a letter. */
struct key key_from_point(uint32_t point);

/*
 * Read keys as a person writes them: "jj<Enter>n<C-l><Tab><Click 10,3>".
 * Names, in any case:
 *
 *
 * A line feed means Enter, a tab Tab, other C0 controls their Ctrl- letter. A
 * "<" that begins no name is the key "<". Gives the first in S and its length
 * in bytes, 0 at the end of S or for a bad name: angle brackets around
 * letters that are none, or around a mouse key with a bad place.
 */
size_t key_read(const char *s, struct key *k);

/* Add its name as above without brackets ("j", "Enter", "Ctrl-L", "Click 10,3"); a mouse key at 0,0 without place. */
void key_name(const struct key *k, struct buf *out);

/*
 * The letter or digit of a Kurdish (else Arabic) keyboard as the Latin one in
 * the same place, so that keys work without switching the keyboard: ج is c, چ
 * is C. Else K as it was.
 */
struct key key_to_latin(struct key k);

#endif
