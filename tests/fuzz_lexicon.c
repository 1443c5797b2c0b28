/*
 * fuzz_lexicon.c - any bytes as a table of names.
 *
 * Besides not crashing: every entity has a good id, is found by it, and has a name.
 */
#include <config.h>

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "entity/resolve.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
pass_over(struct report *r, const char *text)
{
	(void)r;
	assert(*text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lexicon *lex = lexicon_new_empty();
	struct report r = { .say = pass_over };
	struct resolver *resolver;

	lexicon_add(lex, "fuzz", (const char *)data, size / 2, &r);
	lexicon_add(lex, "more", (const char *)data + size / 2, size - size / 2, &r);
	resolver = resolver_new(lex);
	for (size_t i = 0; i < lexicon_count(lex); i++) {
		const struct entity *e = lexicon_at(lex, i);
		const char *name = entity_name(e, LANG_EN);

		assert(lexicon_by_id(lex, e->id) == e && *name && e->type != ENTITY_DATE);
		(void)resolver_named(resolver, name, strlen(name));
	}
	resolver_free(resolver);
	lexicon_free(lex);
	return 0;
}
