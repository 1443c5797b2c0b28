/*
 * fuzz_utf8.c - any bytes cleaned: the result is clean, and cleaning it again
 * changes nothing.
 */
#include <config.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text/cluster.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stepping backwards meets the same points, and clusters end. */
static void
walk(const char *s, size_t len)
{
	size_t n = 0, i = len;

	for (; i > 0; n++)
		utf8_prev(s, &i);
	if (n != utf8_length(s, len))
		abort();
	for (i = 0; i < len;) {
		size_t end = cluster_end(s, len, i);

		if (end <= i || end > len)
			abort();
		i = end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf once = { 0 }, twice = { 0 };
	struct utf8_damage d;

	utf8_clean((const char *)data, size, &once, NULL);
	utf8_clean(once.data, once.len, &twice, &d);
	if (d.bad || d.controls || once.len != twice.len ||
	    (once.len && memcmp(once.data, twice.data, once.len)))
		abort();
	walk(buf_str(&once), once.len);
	walk((const char *)data, size);
	buf_release(&once);
	buf_release(&twice);
	return 0;
}
