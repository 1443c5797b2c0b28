/* fuzz_html.c - any bytes read as a web page. */
#include <config.h>

#include "fuzz_feed.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_feed("fuzz.html", data, size);
	return 0;
}
