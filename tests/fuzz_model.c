/*
 * fuzz_model.c - any bytes as a model of names.
 *
 * The sum is made right first, else nearly all of them would be turned away.
 * Besides not crashing: a name's tag I follows only B and I of its type.
 */
#include <config.h>

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "entity/tag_model.h"
#include "entity/tagger.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct tagger_token tokens[] = {
	{ "شاندێکی", 14, false }, { "هەرێمی", 12, false }, { "کوردستان", 16, false },
	{ "گەیشتە", 12, false }, { "Baghdad", 7, false }, { "\xff\xfe", 2, true },
	{ "", 0, false }, { "Mr.", 3, false }, { "٢٠٢١", 8, false }, { ".", 1, true },
	{ "کوردستان", 16, false },
};

static void
check(const struct tagger *t, const uint8_t *tag, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		assert(tag[i] < tagger_tags(t));
		if (tag[i] > 0 && tag[i] % 2 == 0)
			assert(i > 0 && !tokens[i - 1].last
			    && (tag[i - 1] == tag[i] || tag[i - 1] == tag[i] - 1));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const size_t n = sizeof tokens / sizeof *tokens;
	uint64_t *copy = MEM_NEW(size / 8 + 1, uint64_t);
	uint8_t tag[sizeof tokens / sizeof *tokens];
	struct tagger *t;
	struct err e;

	memcpy(copy, data, size);
	tag_model_seal(copy, size);
	t = tagger_open_bytes("fuzz", copy, size, &e);
	if (t) {
		tagger_run(t, tokens, n, tag);
		check(t, tag, n);
		tagger_free(t);
	}
	free(copy);
	return 0;
}
