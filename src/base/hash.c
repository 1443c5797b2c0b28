/* hash.c - FNV-1a: a byte goes into the lowest bits, a product spreads it to the others. */
#include <config.h>

#include "base/hash.h"

uint64_t
hash_add(uint64_t h, const void *s, size_t len)
{
	const unsigned char *p = s;

	for (size_t i = 0; i < len; i++)
		h = (h ^ p[i]) * 0x100000001b3u;
	return h;
}
