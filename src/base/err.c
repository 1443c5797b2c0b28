/* err.c - what went wrong in the world. */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"

/*
 * How many bytes the well-formed UTF-8 sequence at S has; 0 if it is none
 * (Unicode, table 3-7).
 */
static size_t
sequence(const unsigned char *s, size_t len)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 :
	    s[0] < 0xf5 ? 4 : 0;

	if (n > len)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) ||
	    (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return n;
}

/*
 * Make the message one line of UTF-8 without controls: the names of files in it
 * may hold anything, and it will stand on a terminal.
 */
static void
clean(struct buf *b)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < b->len;) {
		const unsigned char *s = (const unsigned char *)b->data + i;
		size_t n = sequence(s, b->len - i);
		bool control = s[0] < 0x20 || s[0] == 0x7f || (s[0] == 0xc2 && s[1] < 0xa0);

		if (n == 0 || control)
			buf_putc(&out, s[0] == '\n' || s[0] == '\t' ? ' ' : '?');
		else
			buf_add(&out, b->data + i, n);
		i += n ? n : 1;
	}
	buf_release(b);
	*b = out;
}

/* What E has room for of B, which is released; no sequence is cut in two. */
static void
take(struct err *e, struct buf *b)
{
	size_t len;

	clean(b);
	len = b->len;
	if (len >= sizeof e->text) {
		len = sizeof e->text - 1;
		while (len > 0 && ((unsigned char)b->data[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(e->text, buf_str(b), len);
	e->text[len] = '\0';
	buf_release(b);
}

bool
err_set(struct err *e, const char *fmt, ...)
{
	struct buf b = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	take(e, &b);
	return false;
}

void
report_say(struct report *r, const char *fmt, ...)
{
	struct buf b = { 0 };
	va_list ap;

	if (!r)
		return;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	clean(&b);
	r->count++;
	if (r->say)
		r->say(r, buf_str(&b));
	buf_release(&b);
}
