/*
 * para_memory_test.c - laying out takes no memory for each line, nor for each
 * paragraph once it has what the largest needs.
 *
 * The test has an allocator of its own in front of the C library's and counts;
 * calls from inside fribidi and libunistring are counted, too.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "tap.h"
#include "text/para.h"

#ifdef __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
#define COUNTING 1

static long count;

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

void *
malloc(size_t size)
{
	count++;
	return __libc_malloc(size);
}

void *
calloc(size_t n, size_t size)
{
	count++;
	return __libc_calloc(n, size);
}

void *
realloc(void *p, size_t size)
{
	count++;
	return __libc_realloc(p, size);
}
#else
#define COUNTING 0
static long count;
#endif

/* Kurdish and English, numbers, brackets, islands, marks, ZWNJ, wide signs, an emoji. */
static const char text[] =
    "هەولێر – ئەمڕۆ (٢٠٢١/١٢/٠٢) کۆمپانیای Crescent Petroleum ڕایگەیاند «کارەکان بەردەوامن» و "
    "پەیوەندی بە +964 750 123 4567 یان https://example.org/a_(b) بکەن؛ 25% لە می‌خوازم، دَر. "
    "The minister said \"نا\" [twice], e.g. in 東京 😀 and info@example.org. ";

static const struct para_options options[] = {
	{ .dir = DIR_RTL, .width = 60 },
	{ .dir = DIR_LTR, .width = 20 },
	{ .dir = DIR_AUTO, .width = 7 },
	{ .dir = DIR_RTL, .width = 40, .justify = true },
	{ .dir = DIR_RTL, .width = 30, .most_lines = 2 },
	{ .dir = DIR_LTR },
};

enum { OPTIONS = sizeof(options) / sizeof(*options) };

/* Calls for all options, with the text this many times. */
static long
calls(struct para_maker *m, int times, size_t *lines)
{
	const struct span span = { 3, 40, 1 };
	struct buf s = { 0 };
	long before;

	for (int i = 0; i < times; i++)
		buf_puts(&s, text);
	before = count;
	*lines = 0;
	for (size_t i = 0; i < OPTIONS; i++)
		*lines += para_make(m, s.data, s.len, &span, 1, &options[i]).len;
	before = count - before;
	buf_release(&s);
	return before;
}

int
main(void)
{
	struct para_maker *m = para_maker_new();
	size_t lines, few;
	long first;

	first = calls(m, 50, &lines);
	if (!COUNTING || !first) {	/* or valgrind has put its own in front */
		para_maker_free(m);
		printf("1..0 # SKIP allocations cannot be counted here\n");
		return 0;
	}
	ok(first > 0, "the first time takes memory: %ld calls", first);
	is_num(calls(m, 50, &lines), 0, "the same again takes none");
	ok(lines > 1000, "though there are %zu lines", lines);
	is_num(calls(m, 1, &few), 0, "nor does what is shorter");
	para_maker_free(m);
	return done();
}
