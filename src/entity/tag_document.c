/*
 * tag_document.c - a document made ready for the tagger.
 *
 * The words stand in one array with two edges before and behind each sentence,
 * so that a look at a neighbour needs no question where the sentence ends.
 */
#include <config.h>

#include <string.h>

#include "entity/tag_document.h"
#include "entity/tag_hash.h"

enum { TEMPLATE = 0x71000000 };	/* kinds of features begin there */

const struct tag_language *
tag_language_of(enum lang lang)
{
	return lang == LANG_CKB ? &tag_kurdish : lang == LANG_EN ? &tag_english : NULL;
}

static uint32_t
word_of(struct tag_document *d, void *knowledge, const struct tagger_token *token)
{
	int fresh;
	uint32_t word = tag_vocab_add(d->vocab, token->text, token->len, &fresh);

	if (fresh)
		d->language->word(knowledge, d->vocab, &d->vocab->word.at[word]);
	return word;
}

static size_t
count_sentences(const struct tagger_token *token, size_t n)
{
	size_t sentences = 1;

	for (size_t i = 0; i < n; i++)
		sentences += token[i].last;
	return sentences;
}

static void
set_words(struct tag_document *d, void *knowledge, const struct tagger_token *token)
{
	size_t out = 0;
	bool begin = true;

	d->word = MEM_NEW(d->n + 2 * TAG_REACH * count_sentences(token, d->n), uint32_t);
	d->at = MEM_NEW(d->n, uint32_t);
	for (size_t i = 0; i < d->n; i++) {
		for (int k = 0; begin && k < TAG_REACH; k++)
			d->word[out++] = TAG_BEFORE;
		d->at[i] = (uint32_t)out;
		d->word[out++] = word_of(d, knowledge, &token[i]);
		begin = token[i].last || i + 1 == d->n;
		for (int k = 0; begin && k < TAG_REACH; k++)
			d->word[out++] = TAG_BEHIND;
	}
}

void
tag_document_init(struct tag_document *d, const struct tag_language *language,
    void *knowledge, struct tag_vocab *vocab, const struct tagger_token *token, size_t n)
{
	*d = (struct tag_document){ .language = language, .vocab = vocab, .n = n };
	set_words(d, knowledge, token);
	d->slot = mem_new(n, sizeof *d->slot);
	d->head = MEM_NEW(n, uint32_t);
	if (language->document)
		language->document(knowledge, d);
}

void
tag_document_release(struct tag_document *d)
{
	free(d->word);
	free(d->at);
	free(d->slot);
	free(d->head);
	vec_release(&d->extra);
}

void
tag_document_say(struct tag_document *d, size_t i, uint32_t hash)
{
	if (!hash)
		return;
	*vec_push(&d->extra) = (struct tag_extra){ hash, d->head[i] };
	d->head[i] = (uint32_t)d->extra.len;
}

/* The slot that PART speaks of, seen from token I; of a token outside the sentence 0. */
static inline uint32_t
slot_of(const struct tag_document *d, size_t i, const struct tag_part *part)
{
	uint32_t word = d->word[(long)d->at[i] + part->at];

	if (part->slot < TAG_SLOT_MARK)
		return d->vocab->word.at[word].slot[part->slot];
	return word < TAG_EDGES ? 0 : d->slot[(long)i + part->at][part->slot - TAG_SLOT_MARK];
}

uint32_t
tag_document_conjunction(const struct tag_document *d, size_t i, size_t t)
{
	const struct tag_template *template = &d->language->template[t];
	uint64_t hash = TEMPLATE + t;

	for (size_t k = 0; k < template->parts; k++) {
		uint32_t value = slot_of(d, i, &template->part[k]);

		if (!value)
			return 0;
		hash = hash * 0x9e3779b97f4a7c15u + value;
	}
	return tag_mix((uint32_t)(hash >> 32), (uint32_t)hash);
}

static void
add_placed(const struct tag_document *d, size_t i, int p, struct tag_hashes *out)
{
	const struct tag_word *w = tag_document_word(d, i, p - TAG_REACH);

	for (uint32_t k = 0; k < w->features; k++) {
		const struct tag_feature *f = &d->vocab->feature.at[w->first + k];

		if (f->where >> p & 1)
			*vec_push(out) = TAG_PLACED(f->hash, p);
	}
}

void
tag_document_features(const struct tag_document *d, size_t i, struct tag_hashes *out)
{
	for (int p = 0; p < TAG_PLACES; p++)
		add_placed(d, i, p, out);
	for (size_t t = 0; t < d->language->templates; t++) {
		uint32_t hash = tag_document_conjunction(d, i, t);

		if (hash)
			*vec_push(out) = hash;
	}
	for (uint32_t x = d->head[i]; x; x = d->extra.at[x - 1].next)
		*vec_push(out) = d->extra.at[x - 1].hash;
}
