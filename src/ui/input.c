/* input.c - from what a terminal sends to keys. */
#include <config.h>

#include "text/utf8.h"
#include "ui/input.h"

enum { REPLACEMENT = 0xfffd };

/* How many bytes the UTF-8 sequence has that begins with this one; 0 if none does. */
static size_t
sequence_length(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

bool
input_byte(struct input *in, unsigned char byte, struct key *k)
{
	size_t len, i = 0;

	if (in->len && (byte & 0xc0) != 0x80)
		in->len = 0;		/* the last one was cut short */
	if (!in->len && !sequence_length(byte))
		return false;
	in->bytes[in->len++] = (char)byte;
	if (in->len < sequence_length((unsigned char)in->bytes[0]))
		return false;
	len = in->len;
	in->len = 0;

	uint32_t point = utf8_next(in->bytes, len, &i);

	*k = key_from_point(point);
	return point != REPLACEMENT && k->code != KEYS_NONE;
}

struct key
input_press(struct input *in, int col, int row, long time)
{
	bool second = in->clicked && col == in->col && row == in->row
	    && time - in->time <= INPUT_DOUBLE_CLICK;

	in->clicked = !second;		/* a third one begins anew */
	in->col = col;
	in->row = row;
	in->time = time;
	return (struct key){
		.code = second ? KEYS_DOUBLE_CLICK : KEYS_CLICK, .col = col, .row = row,
	};
}
