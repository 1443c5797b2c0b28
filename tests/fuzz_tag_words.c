/*
 * fuzz_tag_words.c - any bytes as a table of words: it is turned away, or
 * whatever is asked of it is answered from inside it.
 */
#include <config.h>

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "entity/tag_words.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tag_words w;
	struct tag_entry entry;
	struct err e;
	char key[16];

	if (!tag_words_open(&w, data, size, &e)) {
		assert(!w.word);
		return 0;
	}
	for (int i = 0; i < 1000; i++) {
		int len = snprintf(key, sizeof key, "w%d", i);

		tag_words_find(&w, key, (size_t)len, &entry);
		assert(!(entry.facts >> 24));
	}
	tag_words_sound(&w, "Mandela", 7);
	return 0;
}
