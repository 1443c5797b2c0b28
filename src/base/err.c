/* err.c - what went wrong in the world. */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"

/* Never cut a UTF-8 sequence in two. */
static void
set_text(struct err *e, const char *s, size_t len)
{
	if (len >= sizeof e->text) {
		len = sizeof e->text - 1;
		while (len > 0 && ((unsigned char)s[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(e->text, s, len);
	e->text[len] = '\0';
}

bool
err_set(struct err *e, const char *fmt, ...)
{
	struct buf b = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	set_text(e, b.data, b.len);
	buf_release(&b);
	return false;
}

bool
err_wrap(struct err *e, const char *fmt, ...)
{
	struct buf b = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	buf_printf(&b, ": %s", e->text);
	set_text(e, b.data, b.len);
	buf_release(&b);
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
	r->count++;
	if (r->say)
		r->say(r, buf_str(&b));
	buf_release(&b);
}
