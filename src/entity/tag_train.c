/*
 * tag_train.c - a model of names made from tagged sentences.
 *
 * The first pass learns from the features of the words.  The second learns how
 * far to trust the first and what the rest of the document says; for that the
 * first one must speak as it does of text it has never seen, so that each part
 * of the sentences is tagged by a model made from the others.
 */
#include <config.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "entity/tag_context.h"
#include "entity/tag_document.h"
#include "entity/tag_hash.h"
#include "entity/tag_index.h"
#include "entity/tag_model.h"
#include "entity/tag_train.h"
#include "entity/tag_viterbi.h"

enum { FINE = 4096 };	/* steps to the unit, for decoding with whole numbers */

/* A corpus made ready: its documents, and the numbered features of its tokens. */
struct ready {
	const struct tag_corpus *corpus;
	struct tag_vocab vocab;
	struct tag_document *document;
	VEC(size_t) start;
	VEC(uint32_t) id;
	VEC(size_t) sentence;
	uint8_t *gold;
	float *base;		/* of the second pass */
	uint8_t *tag;		/* as the last pass tagged it */
	float *worth;		/* by sentence */
};

static void
ready_release(struct ready *r)
{
	for (size_t i = 0; r->document && i < r->corpus->document.len; i++)
		tag_document_release(&r->document[i]);
	free(r->document);
	tag_vocab_release(&r->vocab);
	vec_release(&r->start);
	vec_release(&r->id);
	vec_release(&r->sentence);
	free(r->gold);
	free(r->base);
	free(r->tag);
	free(r->worth);
}

static void
set_sentences(struct ready *r, size_t types)
{
	const struct tag_corpus *c = r->corpus;
	size_t first = 0;

	r->gold = MEM_NEW(c->token.len, uint8_t);
	r->tag = MEM_NEW(c->token.len, uint8_t);
	for (size_t i = 0; i < c->token.len; i++)
		if (c->token.at[i].last) {
			*vec_push(&r->sentence) = i + 1;
			tag_scheme_from_bio(types, c->bio.at + first, i + 1 - first,
			    r->gold + first);
			first = i + 1;
		}
}

static void
ready_init(struct ready *r, const struct tag_corpus *c, const struct tag_language *language,
    void *knowledge, size_t types)
{
	size_t first = 0;

	*r = (struct ready){ .corpus = c };
	r->document = MEM_NEW(c->document.len, struct tag_document);
	for (size_t i = 0; i < c->document.len; i++) {
		tag_document_init(&r->document[i], language, knowledge, &r->vocab,
		    c->token.at + first, c->document.at[i] - first);
		first = c->document.at[i];
	}
	set_sentences(r, types);
}

/* What sentences count: those of documents from OWN on less. */
static void
set_worth(struct ready *r, size_t own, float worth)
{
	const struct tag_corpus *c = r->corpus;

	r->worth = MEM_NEW(r->sentence.len, float);
	for (size_t s = 0, document = 0; s < r->sentence.len; s++) {
		r->worth[s] = own && document >= own ? worth : 1;
		if (r->sentence.at[s] == c->document.at[document])
			document++;
	}
}

/* The features of token I of document D, first or second pass. */
static void
collect(const struct tag_document *d, const struct tag_context *context, size_t i,
    struct tag_hashes *out)
{
	out->len = 0;
	if (context)
		tag_context_features(context, i, out);
	else
		tag_document_features(d, i, out);
}

/* Number the features of all tokens; with GROW new ones are added, else passed over. */
static void
number(struct ready *r, struct tag_index *x, bool grow, bool second, size_t types)
{
	struct tag_hashes said = { 0 };
	size_t first = 0;

	r->start.len = r->id.len = 0;
	for (size_t k = 0; k < r->corpus->document.len; k++) {
		struct tag_document *d = &r->document[k];
		struct tag_context context;

		if (second)
			tag_context_init(&context, d, r->corpus->token.at + first, types, r->tag + first);
		for (size_t i = 0; i < d->n; i++) {
			collect(d, second ? &context : NULL, i, &said);
			*vec_push(&r->start) = r->id.len;
			for (size_t s = 0; s < said.len; s++) {
				uint32_t id = grow ? tag_index_add(x, said.at[s]) :
				    tag_index_find(x, said.at[s]);

				if (id != TAG_INDEX_NONE)
					*vec_push(&r->id) = id;
			}
		}
		if (second)
			tag_context_release(&context);
		first += d->n;
	}
	*vec_push(&r->start) = r->id.len;
	/* Some more, so that who looks ahead need not ask where the end is. */
	for (size_t i = 0; i < TAG_FIT_AHEAD; i++)
		*vec_push(&r->id) = 0;
	vec_release(&said);
}

/* Leave out what was met less than LEAST times. */
static void
leave_rare(struct ready *r, struct tag_index *x, unsigned least)
{
	struct tag_index kept = { 0 };
	size_t out = 0, at = 0;

	for (size_t i = 0; i < x->feature.len; i++)
		if (x->count.at[i] >= least)
			tag_index_add(&kept, x->feature.at[i]);
	for (size_t i = 0; i + 1 < r->start.len; i++) {
		for (; at < r->start.at[i + 1]; at++) {
			uint32_t id = tag_index_find(&kept, x->feature.at[r->id.at[at]]);

			if (id != TAG_INDEX_NONE)
				r->id.at[out++] = id;
		}
		r->start.at[i + 1] = out;
	}
	for (size_t i = 0; i < TAG_FIT_AHEAD; i++)
		r->id.at[out + i] = 0;
	tag_index_release(x);
	*x = kept;
}

static struct tag_data
data_of(const struct ready *r)
{
	return (struct tag_data){
		.n = r->corpus->token.len, .start = r->start.at, .id = r->id.at,
		.sentence = r->sentence.at, .sentences = r->sentence.len,
		.gold = r->gold, .base = r->base,
	};
}

static void
set_fine_moves(const struct tag_fit *f, struct tag_moves *m)
{
	size_t tags = tag_count(f->types);

	m->types = f->types;
	for (size_t a = 0; a < tags; a++) {
		for (size_t b = 0; b < tags; b++)
			m->move[a][b] = (int32_t)(f->move[a][b] * FINE);
		m->begin[a] = (int32_t)(f->move[TAG_ROW][a] * FINE);
		m->end[a] = (int32_t)(f->move[TAG_ROW + 1][a] * FINE);
	}
}

/*
 * Make it cheaper to begin a name. Where those who tagged did not agree, names
 * are left out more than put in, and both count the same.
 */
static void
lean(struct tag_fit *f, float by)
{
	size_t o = tag_o(f->types);

	for (size_t a = 0; a < tag_count(f->types); a++)
		f->move[a][o] -= by;
	f->move[TAG_ROW][o] -= by;
}

/* Tag the sentences of R for which ONLY is not 0 (NULL: all) into its tag. */
static void
decode(const struct tag_fit *f, struct ready *r, const float *only)
{
	struct tag_data d = data_of(r);
	struct tag_moves *m = MEM_NEW(1, struct tag_moves);
	struct tag_viterbi v = { 0 };
	VEC(int32_t) score = { 0 };
	float row[TAG_ROW];

	set_fine_moves(f, m);
	for (size_t s = 0, first = 0; s < d.sentences; first = d.sentence[s++]) {
		if (only && only[s] == 0)
			continue;
		score.len = 0;
		for (size_t i = first; i < d.sentence[s]; i++) {
			tag_fit_score(f, &d, i, row);
			for (size_t j = 0; j < f->stride; j++)
				*vec_push(&score) = (int32_t)(row[j] * FINE);
		}
		tag_viterbi_run(&v, m, score.at, f->stride, d.sentence[s] - first, r->tag + first);
	}
	vec_release(&score);
	tag_viterbi_release(&v);
	free(m);
}

static void
score(const struct ready *r, size_t types, struct tag_score *s)
{
	uint8_t *bio = MEM_NEW(r->corpus->token.len, uint8_t);

	memset(s, 0, sizeof *s);
	tag_scheme_to_bio(types, r->tag, r->corpus->token.len, bio);
	tag_score_add(s, r->corpus, bio);
	free(bio);
}

/* Add WEIGHT and moves of FROM to those of TO. */
static void
add_fit(struct tag_fit *to, const struct tag_fit *from, float share)
{
	for (size_t k = 0; k < to->features * to->stride; k++)
		to->weight[k] += from->weight[k] * share;
	for (size_t a = 0; a < TAG_ROW + 2; a++)
		for (size_t b = 0; b < TAG_ROW; b++)
			to->move[a][b] += from->move[a][b] * share;
	to->scale += from->scale * share;
}

/* A whole fit; DEV may be NULL, WORTH too. LABEL is the pass. */
static void
fit_once(const struct tag_training *t, struct tag_fit *f, const struct ready *train,
    const float *worth, struct ready *dev, size_t features, unsigned model)
{
	struct tag_data d = data_of(train);
	struct tag_settings s = t->settings;
	struct tag_score score_now;

	d.worth = worth ? worth : train->worth;
	s.seed += model;
	tag_fit_init(f, train->corpus->types.len, features, &d);
	for (unsigned round = 0; round < s.rounds; round++) {
		double loss = tag_fit_round(f, &d, &s, round);

		if (round >= s.rounds / 2)
			tag_fit_note(f);
		if (round + 1 == s.rounds) {
			tag_fit_average(f);
			lean(f, t->lean);
		}
		if (dev) {
			decode(f, dev, NULL);
			score(dev, f->types, &score_now);
		}
		if (t->progress)
			t->progress(t->owner, round + 1, s.rounds, loss, dev ? &score_now : NULL);
	}
}

static void
fit(const struct tag_training *t, struct tag_fit *f, const struct ready *train,
    const float *worth, struct ready *dev, size_t features)
{
	const float share = 1 / (float)t->models;

	fit_once(t, f, train, worth, dev, features, 0);
	if (t->models < 2)
		return;
	for (size_t k = 0; k < features * f->stride; k++)
		f->weight[k] *= share;
	for (size_t a = 0; a < TAG_ROW + 2; a++)
		for (size_t b = 0; b < TAG_ROW; b++)
			f->move[a][b] *= share;
	f->scale *= share;
	for (unsigned m = 1; m < t->models; m++) {
		struct tag_fit other;

		fit_once(t, &other, train, worth, dev, features, m);
		add_fit(f, &other, share);
		tag_fit_release(&other);
	}
	if (dev && t->progress) {
		struct tag_score together;

		decode(f, dev, NULL);
		score(dev, f->types, &together);
		t->progress(t->owner, t->settings.rounds, t->settings.rounds, 0, &together);
	}
}

/* The scores of all tokens by F, as base of a second pass. */
static void
set_base(const struct tag_fit *f, struct ready *r, float *base, const float *only)
{
	struct tag_data d = data_of(r);

	for (size_t s = 0, first = 0; s < d.sentences; first = d.sentence[s++])
		for (size_t i = first; i < d.sentence[s]; i++) {
			float row[TAG_ROW];

			if (only && only[s] == 0)
				continue;
			tag_fit_score(f, &d, i, row);
			memcpy(base + i * f->stride, row, f->stride * sizeof *row);
		}
}

/* Which fold is each sentence of? Whole documents stay together where there are many. */
static uint8_t *
deal(const struct ready *r, unsigned folds)
{
	uint8_t *fold = MEM_NEW(r->sentence.len, uint8_t);
	const struct tag_corpus *c = r->corpus;
	bool whole = c->document.len >= folds * 4;

	for (size_t s = 0, document = 0; s < r->sentence.len; s++) {
		fold[s] = (uint8_t)((whole ? document : s) % folds);
		if (r->sentence.at[s] == c->document.at[document])
			document++;
	}
	return fold;
}

/* Set R's base and tag as by models that did not see each sentence. */
static void
tag_unseen(const struct tag_training *t, struct ready *r, size_t features)
{
	struct tag_training quiet = *t;
	uint8_t *fold = deal(r, t->folds);
	float *in = MEM_NEW(r->sentence.len, float), *out = MEM_NEW(r->sentence.len, float);
	float *base = NULL;

	quiet.progress = NULL;
	for (unsigned k = 0; k < t->folds; k++) {
		struct tag_fit f;

		for (size_t s = 0; s < r->sentence.len; s++) {
			in[s] = fold[s] != k;
			out[s] = fold[s] == k;
		}
		fit(&quiet, &f, r, in, NULL, features);
		if (!base)
			base = MEM_NEW(r->corpus->token.len * f.stride, float);
		set_base(&f, r, base, out);
		decode(&f, r, out);
		tag_fit_release(&f);
	}
	r->base = base;
	free(fold);
	free(in);
	free(out);
}

/* Everything about one pass. */
struct pass {
	struct tag_index index;
	struct tag_fit fit;
};

static void
second_pass(const struct tag_training *t, struct pass *one, struct pass *two,
    struct ready *train, struct ready *dev)
{
	struct tag_training again = *t;
	size_t types = train->corpus->types.len;

	tag_unseen(t, train, one->index.feature.len);
	if (dev) {
		float *base = MEM_NEW(dev->corpus->token.len * one->fit.stride, float);

		set_base(&one->fit, dev, base, NULL);
		decode(&one->fit, dev, NULL);
		dev->base = base;
	}
	number(train, &two->index, true, true, types);
	if (dev)
		number(dev, &two->index, false, true, types);
	again.settings.drop = 0;
	again.settings.rounds = 12;
	again.models = 1;
	fit(&again, &two->fit, train, NULL, dev, two->index.feature.len);
}

/* Both passes' features and weights in one row each, and from there the file. */
static void
write_model(const struct tag_training *t, const struct tag_corpus *c, const struct pass *one,
    const struct pass *two, struct buf *out)
{
	size_t n1 = one->index.feature.len, n2 = two ? two->index.feature.len : 0;
	size_t stride = one->fit.stride;
	uint32_t *feature = MEM_NEW(n1 + n2, uint32_t);
	float *weight = MEM_NEW((n1 + n2) * stride, float);

	memcpy(feature, one->index.feature.at, n1 * sizeof *feature);
	memcpy(weight, one->fit.weight, n1 * stride * sizeof *weight);
	if (two) {
		memcpy(feature + n1, two->index.feature.at, n2 * sizeof *feature);
		memcpy(weight + n1 * stride, two->fit.weight, n2 * stride * sizeof *weight);
	}
	tag_model_write(&(struct tag_weights){
		.lang = t->lang, .types = c->types, .origin = t->origin,
		.words = t->words, .words_len = t->words_len,
		.scale = two ? two->fit.scale : 0,
		.move = { one->fit.move, two ? two->fit.move : NULL },
		.feature = feature, .features = n1 + n2, .weight = weight, .stride = stride,
		.limit = t->limit,
	}, out);
	free(feature);
	free(weight);
}

struct tag_training
tag_training_usual(enum lang lang)
{
	/* Found by trying, on parts of the sentences that were not learned from. */
	static const struct tag_training kurdish = {
		.lang = LANG_CKB, .settings = { .rounds = 10, .step = 0.1f, .l1 = 0.3f, .l2 = 0.2f,
		.drop = 0.5f, .seed = 1 }, .least = 1, .models = 5, .lean = 0.4f, .limit = 1200000,
		.origin = "",
	}, english = {
		.lang = LANG_EN, .settings = { .rounds = 7, .step = 0.1f, .l1 = 0.6f, .l2 = 0.2f,
		.drop = 0.6f, .seed = 1 }, .least = 2, .models = 4, .limit = 1400000,
		.origin = "",
	};

	return lang == LANG_CKB ? kurdish : english;
}

bool
tag_train(const struct tag_training *t, const struct tag_corpus *train,
    const struct tag_corpus *dev, struct buf *model, struct err *e)
{
	const struct tag_language *language = tag_language_of(t->lang);
	struct pass one = { 0 }, two = { 0 };
	struct ready ready, ready_dev;
	void *knowledge;

	if (train->types.len == 0)
		return err_set(e, "%s", _("there are no names to learn from"));
	knowledge = language->open(t->words, t->words_len, e);
	if (!knowledge)
		return false;
	ready_init(&ready, train, language, knowledge, train->types.len);
	set_worth(&ready, t->own, t->worth);
	number(&ready, &one.index, true, false, 0);
	leave_rare(&ready, &one.index, t->least);
	if (dev) {
		ready_init(&ready_dev, dev, language, knowledge, train->types.len);
		number(&ready_dev, &one.index, false, false, 0);
	}
	fit(t, &one.fit, &ready, NULL, dev ? &ready_dev : NULL, one.index.feature.len);
	if (t->folds)
		second_pass(t, &one, &two, &ready, dev ? &ready_dev : NULL);
	write_model(t, train, &one, t->folds ? &two : NULL, model);
	tag_fit_release(&one.fit);
	tag_index_release(&one.index);
	if (t->folds) {
		tag_fit_release(&two.fit);
		tag_index_release(&two.index);
	}
	ready_release(&ready);
	if (dev)
		ready_release(&ready_dev);
	language->close(knowledge);
	return true;
}
