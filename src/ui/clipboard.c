/* clipboard.c - OSC 52, wrapped for what stands between. */
#include <config.h>

#include <string.h>

#include "ui/clipboard.h"

enum { SCREEN_BYTES = 760 };	/* of a string that screen passes on, without its ends */

enum clipboard_via
clipboard_via(char *(*variable)(const char *name))
{
	static const struct {
		const char *variable;
		enum clipboard_via via;
	} table[] = { { "TMUX", CLIPBOARD_TMUX }, { "STY", CLIPBOARD_SCREEN } };

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		const char *value = variable(table[i].variable);

		if (value && *value)
			return table[i].via;
	}
	return CLIPBOARD_DIRECT;
}

/* RFC 4648, section 4. */
static void
add_base64(const unsigned char *s, size_t len, struct buf *out)
{
	static const char sign[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t n = len - i < 3 ? len - i : 3;
		unsigned long bits = (unsigned long)s[i] << 16;

		if (n > 1)
			bits |= (unsigned long)s[i + 1] << 8;
		if (n > 2)
			bits |= s[i + 2];
		buf_putc(out, sign[bits >> 18]);
		buf_putc(out, sign[bits >> 12 & 63]);
		buf_putc(out, n > 1 ? sign[bits >> 6 & 63] : '=');
		buf_putc(out, n > 2 ? sign[bits & 63] : '=');
	}
}

static void
wrap_for_tmux(const struct buf *sequence, struct buf *out)
{
	buf_puts(out, "\033Ptmux;");
	for (size_t i = 0; i < sequence->len; i++) {
		if (sequence->data[i] == '\033')
			buf_putc(out, '\033');
		buf_putc(out, sequence->data[i]);
	}
	buf_puts(out, "\033\\");
}

/* An end inside the sequence would end the wrapping; ours ends with BEL. */
static void
wrap_for_screen(const struct buf *sequence, struct buf *out)
{
	for (size_t i = 0; i < sequence->len; i += SCREEN_BYTES) {
		size_t left = sequence->len - i;

		buf_puts(out, "\033P");
		buf_add(out, sequence->data + i, left < SCREEN_BYTES ? left : SCREEN_BYTES);
		buf_puts(out, "\033\\");
	}
}

void
clipboard_sequence(const char *text, size_t len, enum clipboard_via via, struct buf *out)
{
	struct buf sequence = { 0 };

	buf_puts(&sequence, "\033]52;c;");
	add_base64((const unsigned char *)text, len, &sequence);
	buf_putc(&sequence, '\a');
	if (via == CLIPBOARD_TMUX)
		wrap_for_tmux(&sequence, out);
	else if (via == CLIPBOARD_SCREEN)
		wrap_for_screen(&sequence, out);
	else
		buf_add(out, sequence.data, sequence.len);
	buf_release(&sequence);
}
