/* fuzz_plain.c - any bytes read as plain text. */
#include <config.h>

#include "fuzz_feed.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_feed("fuzz.txt", data, size);
	return 0;
}
