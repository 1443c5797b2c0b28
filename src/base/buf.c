/* buf.c - bytes that grow at the end. */
#include <config.h>

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

static void
reserve(struct buf *b, size_t more)
{
	size_t need = b->len + more + 1;

	if (need <= b->cap)
		return;
	b->cap = need < 64 ? 64 : need > b->cap * 2 ? need : b->cap * 2;
	b->data = mem_resize(b->data, b->cap, 1);
}

void
buf_release(struct buf *b)
{
	free(b->data);
	*b = (struct buf){ 0 };
}

void
buf_clear(struct buf *b)
{
	buf_cut(b, 0);
}

void
buf_cut(struct buf *b, size_t len)
{
	assert(len <= b->len);
	b->len = len;
	if (b->data)
		b->data[len] = '\0';
}

void
buf_add(struct buf *b, const char *s, size_t len)
{
	reserve(b, len);
	if (len)
		memcpy(b->data + b->len, s, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_putc(struct buf *b, char c)
{
	reserve(b, 1);
	b->data[b->len++] = c;
	b->data[b->len] = '\0';
}

void
buf_putu(struct buf *b, uint32_t u)
{
	if (u < 0x80) {
		buf_putc(b, (char)u);
	} else if (u < 0x800) {
		buf_add(b, (char[]){ (char)(0xc0 | u >> 6), (char)(0x80 | (u & 0x3f)) }, 2);
	} else if (u < 0x10000) {
		buf_add(b, (char[]){ (char)(0xe0 | u >> 12), (char)(0x80 | (u >> 6 & 0x3f)),
		    (char)(0x80 | (u & 0x3f)) }, 3);
	} else {
		buf_add(b, (char[]){ (char)(0xf0 | u >> 18), (char)(0x80 | (u >> 12 & 0x3f)),
		    (char)(0x80 | (u >> 6 & 0x3f)), (char)(0x80 | (u & 0x3f)) }, 4);
	}
}

void
buf_vprintf(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	assert(n >= 0);
	reserve(b, (size_t)n);
	vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
	b->len += (size_t)n;
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(b, fmt, ap);
	va_end(ap);
}

const char *
buf_str(const struct buf *b)
{
	return b->data ? b->data : "";
}

char *
buf_take(struct buf *b)
{
	char *s = b->data ? b->data : mem_dup("", 0);

	*b = (struct buf){ 0 };
	return s;
}
