/* tag_scheme.c - from the tags of files to those of the model, and back. */
#include <config.h>

#include <stdbool.h>

#include "entity/tag_scheme.h"

void
tag_scheme_from_bio(size_t types, const uint8_t *bio, size_t n, uint8_t *tag)
{
	for (size_t i = 0; i < n; i++) {
		bool more = i + 1 < n && bio[i + 1] && !tag_begins(bio[i + 1]);
		size_t type = bio[i] ? tag_type(bio[i]) : 0;

		if (!bio[i])
			tag[i] = (uint8_t)tag_o(types);
		else if (tag_begins(bio[i]))
			tag[i] = (uint8_t)(more ? tag_b(types, type) : tag_s(types, type));
		else
			tag[i] = (uint8_t)(more ? tag_i(types, type) : tag_e(types, type));
	}
}

void
tag_scheme_to_bio(size_t types, const uint8_t *tag, size_t n, uint8_t *bio)
{
	for (size_t i = 0; i < n; i++) {
		if (tag[i] < types)
			bio[i] = tag_inside(tag[i]);
		else if (tag[i] == types)
			bio[i] = TAG_OUTSIDE;
		else if (tag[i] < 3 * types + 1)
			bio[i] = tag_begin((tag[i] - types - 1) % types);
		else
			bio[i] = tag_inside(tag[i] - 3 * types - 1);
	}
}
