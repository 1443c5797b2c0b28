/*
 * tag_context.c - what a first look at a whole document tells a second one.
 */
#include <config.h>

#include <stdlib.h>

#include "entity/tag_context.h"
#include "entity/tag_hash.h"
#include "entity/tag_scheme.h"

enum { FEATURE = 0x72000000 };

static uint32_t
same_of(const struct tag_document *d, size_t i)
{
	return tag_document_word(d, i, 0)->slot[d->language->same];
}

/* Number the words that count as the same, from 0 on; how many there are. */
static size_t
number_words(struct tag_context *c)
{
	size_t slots = 64, len = 0;
	uint32_t (*slot)[2];

	while (slots < c->d->n * 2)
		slots *= 2;
	slot = mem_new(slots, sizeof *slot);
	for (size_t i = 0; i < c->d->n; i++) {
		uint32_t key = same_of(c->d, i);
		size_t at = tag_mix(key, 7) & (slots - 1);

		while (slot[at][1] && slot[at][0] != key)
			at = (at + 1) & (slots - 1);
		if (!slot[at][1]) {
			slot[at][0] = key;
			slot[at][1] = (uint32_t)++len;
		}
		c->same[i] = slot[at][1] - 1;
	}
	free(slot);
	return len;
}

void
tag_context_init(struct tag_context *c, const struct tag_document *d,
    const struct tagger_token *token, size_t types, const uint8_t *tag)
{
	*c = (struct tag_context){ .d = d, .token = token, .types = types, .tag = tag };
	c->same = MEM_NEW(d->n, uint32_t);
	c->seen = mem_new(number_words(c), sizeof *c->seen);
	for (size_t i = 0; i < d->n; i++)
		c->seen[c->same[i]][tag[i]]++;
}

void
tag_context_release(struct tag_context *c)
{
	free(c->same);
	free(c->seen);
}

/* 1, 2, 3 for a few, some, many. */
static uint32_t
amount(uint32_t n)
{
	return n > 4 ? 3 : n > 1 ? 2 : n;
}

/* What the other occurrences of token I's word were: the most frequent tag and how sure. */
static uint32_t
majority(const struct tag_context *c, size_t i)
{
	const uint32_t *seen = c->seen[c->same[i]];
	uint32_t all = 0, most = 0, best = 0;

	for (size_t t = 0; t < tag_count(c->types); t++) {
		uint32_t n = seen[t] - (c->tag[i] == t);

		all += n;
		if (n > most) {
			most = n;
			best = (uint32_t)t + 1;
		}
	}
	if (!best)
		return 0;
	return best << 8 | amount(all) << 4 | (most == all ? 2 : most * 2 > all);
}

/* Does token I + OFFSET belong to the same sentence? */
static bool
within(const struct tag_context *c, size_t i, int offset)
{
	size_t j = i + (size_t)offset;

	if (offset < 0)
		return i > 0 && !c->token[j].last;
	return !c->token[i].last && j < c->d->n;
}

void
tag_context_features(const struct tag_context *c, size_t i, struct tag_hashes *out)
{
	uint32_t here = majority(c, i);

	if (here) {
		*vec_push(out) = tag_mix(FEATURE, here);
		*vec_push(out) = tag_mix(FEATURE + 1, here >> 8);
		*vec_push(out) = tag_mix(tag_mix(FEATURE + 2, here), c->tag[i]);
	}
	for (int offset = -1; offset <= 1; offset += 2)
		if (within(c, i, offset)) {
			uint32_t near = majority(c, i + (size_t)offset);

			*vec_push(out) = tag_mix(FEATURE + 4 + (uint32_t)offset, near);
			*vec_push(out) = tag_mix(tag_mix(FEATURE + 7 + (uint32_t)offset, near), here);
		}
}
