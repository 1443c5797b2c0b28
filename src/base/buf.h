/*
 * buf.h - bytes that grow at the end, always followed by a NUL.
 *
 * Starts as { 0 }: then data is NULL and len 0; buf_str() never gives NULL.  A
 * NUL may stand among the bytes, too.
 */
#ifndef HEWAL_BASE_BUF_H
#define HEWAL_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct buf {
	char *data;
	size_t len, cap;	/* bytes */
};

void buf_release(struct buf *b);
void buf_clear(struct buf *b);		/* keeps the memory */
void buf_cut(struct buf *b, size_t len);	/* len <= b->len */

/* Add to the end; S must not point into the buffer itself. */
void buf_add(struct buf *b, const char *s, size_t len);
void buf_puts(struct buf *b, const char *s);
void buf_putc(struct buf *b, char c);
void buf_putu(struct buf *b, uint32_t point);	/* a code point, as UTF-8 */
void buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* What it holds as a string; borrowed until the next call. */
const char *buf_str(const struct buf *b);

/* The string itself, now the caller's to free(); the buffer is empty again. */
char *buf_take(struct buf *b);

#endif
