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

/* The slots of the words, and of the tokens, in reach of one. */
struct reach {
	const uint32_t *word[TAG_PLACES], *token[TAG_PLACES];
};

static void
look_around(const struct tag_document *d, size_t i, struct reach *r)
{
	static const uint32_t none[TAG_TOKEN_SLOTS];
	const uint32_t *word = d->word + d->at[i] - TAG_REACH;

	for (size_t p = 0; p < TAG_PLACES; p++) {
		r->word[p] = d->vocab->word.at[word[p]].slot;
		r->token[p] = word[p] < TAG_EDGES ? none : d->slot[i + p - TAG_REACH];
	}
}

static inline uint32_t
slot_of(const struct reach *r, const struct tag_part *part)
{
	size_t p = (size_t)(part->at + TAG_REACH);

	return part->slot < TAG_SLOT_MARK ? r->word[p][part->slot] :
	    r->token[p][part->slot - TAG_SLOT_MARK];
}

size_t
tag_document_conjunctions(const struct tag_document *d, size_t i, uint32_t *out, size_t most)
{
	const struct tag_template *template = d->language->template;
	struct reach r;
	size_t n = 0;

	look_around(d, i, &r);
	for (size_t t = 0; t < d->language->templates && n < most; t++, template++) {
		uint64_t hash = TEMPLATE + t;
		size_t k = 0;

		for (uint32_t value; k < template->parts; k++) {
			value = slot_of(&r, &template->part[k]);
			if (!value)
				break;
			hash = hash * 0x9e3779b97f4a7c15u + value;
		}
		if (k == template->parts)
			out[n++] = tag_mix((uint32_t)(hash >> 32), (uint32_t)hash);
	}
	return n;
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
	uint32_t hash[TAG_TEMPLATES];
	size_t n;

	for (int p = 0; p < TAG_PLACES; p++)
		add_placed(d, i, p, out);
	n = tag_document_conjunctions(d, i, hash, TAG_TEMPLATES);
	for (size_t k = 0; k < n; k++)
		*vec_push(out) = hash[k];
	for (uint32_t x = d->head[i]; x; x = d->extra.at[x - 1].next)
		*vec_push(out) = d->extra.at[x - 1].hash;
}
