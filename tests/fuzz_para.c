/*
 * fuzz_para.c - any bytes laid out in any way: nothing breaks, nothing is lost.
 *
 * The first four bytes choose width, direction, lines and justifying; the rest
 * is the text, once as it is and once cleaned.
 */
#include <config.h>

#include <stdint.h>
#include <stdio.h>

#include "base/buf.h"
#include "para_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
try(const char *s, size_t len, const struct para_options *o)
{
	const struct span span[] = { { 1, len / 2, 1 }, { len / 3, len, 2 } };
	struct para p = para_layout(s, len, span, 2, o);
	const char *wrong = para_check(&p, s, len, o);

	if (wrong) {
		fprintf(stderr, "%s\n", wrong);
		abort();
	}
	para_release(&p);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf text = { 0 };
	struct para_options o;

	if (size < 4)
		return 0;
	o = (struct para_options){
		.width = data[0], .dir = (enum dir)(data[1] % 3),
		.most_lines = data[2] % 8, .justify = data[3] % 2,
	};
	try((const char *)data + 4, size - 4, &o);
	utf8_clean((const char *)data + 4, size - 4, &text, NULL);
	try(buf_str(&text), text.len, &o);
	buf_release(&text);
	return 0;
}
