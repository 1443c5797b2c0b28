/* tap.h - the least a test needs to speak the Test Anything Protocol. */
#ifndef HEWAL_TESTS_TAP_H
#define HEWAL_TESTS_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int tap_count, tap_failed;

/* One test: passed or not, and what it is about. */
__attribute__((unused, format(printf, 2, 3)))
static bool
ok(bool pass, const char *fmt, ...)
{
	va_list ap;

	printf("%sok %d - ", pass ? "" : "not ", ++tap_count);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
	tap_failed += !pass;
	return pass;
}

/* A test that two strings are the same; shows both when they are not. */
__attribute__((unused))
static bool
is_str(const char *got, const char *want, const char *name)
{
	bool same = !strcmp(got, want);

	ok(same, "%s", name);
	if (!same)
		printf("#   got: %s\n#  want: %s\n", got, want);
	return same;
}

/* A test that two numbers are the same. */
__attribute__((unused))
static bool
is_num(long long got, long long want, const char *name)
{
	ok(got == want, "%s", name);
	if (got != want)
		printf("#   got: %lld\n#  want: %lld\n", got, want);
	return got == want;
}

/* Prints the plan; what main() returns. */
__attribute__((unused))
static int
done(void)
{
	printf("1..%d\n", tap_count);
	return tap_failed ? 1 : 0;
}

#endif
