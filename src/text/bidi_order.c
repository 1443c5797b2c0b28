/* bidi_order.c - the order on the screen, and mirror images: rules L2 and L4 of UAX 9. */
#include <config.h>

#include <fribidi.h>

#include "text/bidi.h"

static void
reverse(uint32_t *order, size_t start, size_t end)
{
	while (start + 1 < end) {
		uint32_t swap = order[start];

		order[start++] = order[--end];
		order[end] = swap;
	}
}

/* Turn round every run whose levels are all at least FLOOR. */
static void
reverse_runs(const uint8_t *level, size_t n, uint8_t floor, uint32_t *order)
{
	for (size_t i = 0, end; i < n; i = end + 1) {
		for (end = i; end < n && level[end] >= floor; end++)
			;
		reverse(order, i, end);
	}
}

void
bidi_order(const uint8_t *level, size_t n, uint32_t *order)
{
	uint8_t highest = 0, lowest_odd = UINT8_MAX;

	for (size_t i = 0; i < n; i++) {
		order[i] = (uint32_t)i;
		if (level[i] > highest)
			highest = level[i];
		if (level[i] % 2 && level[i] < lowest_odd)
			lowest_odd = level[i];
	}
	for (uint8_t floor = highest; floor >= lowest_odd; floor--)
		reverse_runs(level, n, floor, order);
}

uint32_t
bidi_mirror(uint32_t point)
{
	FriBidiChar mirrored;

	return fribidi_get_mirror_char(point, &mirrored) ? mirrored : point;
}
