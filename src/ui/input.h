/* input.h - from what a terminal sends to keys: bytes to letters, presses to clicks. */
#ifndef HEWAL_UI_INPUT_H
#define HEWAL_UI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/key.h"

enum { INPUT_DOUBLE_CLICK = 400 };	/* milliseconds within which two clicks are one */

struct input {
	char bytes[4];		/* a letter that has not come in whole */
	size_t len;
	bool clicked;		/* there was a click, and where and when */
	int col, row;
	long time;
};

/*
 * One more byte of UTF-8; true if it completes a letter or is a control,
 * which K then tells. Bytes that are no UTF-8 are passed over.  IN starts as
 * { 0 }.
 */
bool input_byte(struct input *in, unsigned char byte, struct key *k);

/* A press of the first button at a place and time (in milliseconds): a click or a double one. */
struct key input_press(struct input *in, int col, int row, long time);

#endif
