/* bench.h - the parts of the benchmark (bench.c). */
#ifndef HEWAL_TESTS_BENCH_H
#define HEWAL_TESTS_BENCH_H

#include <stddef.h>

#include "base/buf.h"

/* Milliseconds from some moment on. */
double bench_now(void);

/* Milliseconds this program has had the processor: other programs run beside it. */
double bench_used(void);

/*
 * Add at least so many bytes of text to OUT, the same each time: paragraphs in
 * Kurdish and English made from the samples, each with END behind it.
 */
void bench_text(size_t bytes, char end, struct buf *out);

/* Measure, and print what came out. */
void bench_body(void);
void bench_layout(void);

#endif
