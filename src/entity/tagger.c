/*
 * tagger.c - names in running text, found by a trained model.
 *
 * What the features of a word give to the tags is added up once for each
 * distinct word and place beside a token, and kept; for a token five such rows
 * are added, and what its conjunctions and its own features give.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "entity/tag_context.h"
#include "entity/tag_document.h"
#include "entity/tag_hash.h"
#include "entity/tag_model.h"
#include "entity/tagger.h"

enum {
	WORDS_KEPT = 1 << 17,	/* from one document to the next */
	TAG_NAME = 32,
	BLOCK = 8,		/* numbers of a row that are added at once */
	MOST = 256,		/* features of a token beside those of its words */
};

struct tagger {
	struct tag_model model;
	const struct tag_language *language;
	void *knowledge;
	void *map;		/* the file; NULL: the caller's bytes */
	size_t map_len;
	struct tag_vocab vocab;
	VEC(int16_t) sum;	/* TAG_PLACES rows of stride a word */
	size_t words_summed;
	size_t tags, stride;
	struct tag_viterbi viterbi;
	char (*name)[TAG_NAME];
};

static void
name_tags(struct tagger *t)
{
	t->name = mem_new(2 * t->model.types.len + 1, sizeof *t->name);
	memcpy(t->name[0], "O", 2);
	for (size_t i = 0; i < t->model.types.len; i++) {
		size_t len = strlen(t->model.types.name[i]) + 1;

		memcpy(t->name[tag_begin(i)], "B-", 2);
		memcpy(t->name[tag_begin(i)] + 2, t->model.types.name[i], len);
		memcpy(t->name[tag_inside(i)], "I-", 2);
		memcpy(t->name[tag_inside(i)] + 2, t->model.types.name[i], len);
	}
}

static struct tagger *
open_model(const char *name, const void *data, size_t len, struct err *e)
{
	struct tagger *t = MEM_NEW(1, struct tagger);

	if (!tag_model_read(&t->model, name, data, len, e)) {
		free(t);
		return NULL;
	}
	t->language = tag_language_of(t->model.lang);
	if (t->language)
		t->knowledge = t->language->open(t->model.words, t->model.words_len, e);
	else
		err_set(e, _("%s: the model is damaged"), name);
	if (!t->knowledge) {
		tag_model_release(&t->model);
		free(t);
		return NULL;
	}
	t->tags = tag_count(t->model.types.len);
	t->stride = (t->tags + BLOCK - 1) / BLOCK * BLOCK;
	name_tags(t);
	return t;
}

struct tagger *
tagger_open_bytes(const char *name, const void *data, size_t len, struct err *e)
{
	struct tagger *t = open_model(name, data, len, e);

	if (t && !tag_model_is_whole(data, len)) {
		tagger_free(t);
		err_set(e, _("%s: the model is damaged"), name);
		return NULL;
	}
	return t;
}

/* The file of PATH in memory, not to be changed; NULL and E if that fails. */
static void *
map_file(const char *path, size_t *len, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	void *map = MAP_FAILED;
	struct stat st;

	*len = 0;
	if (fd >= 0 && fstat(fd, &st) == 0) {
		if (!S_ISREG(st.st_mode) || st.st_size == 0) {
			close(fd);
			err_set(e, _("%s: not a model of names"), path);
			return NULL;
		}
		*len = (size_t)st.st_size;
		map = mmap(NULL, *len, PROT_READ, MAP_PRIVATE, fd, 0);
	}
	if (map == MAP_FAILED)
		err_set(e, "%s: %s", path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return map == MAP_FAILED ? NULL : map;
}

struct tagger *
tagger_open(const char *path, struct err *e)
{
	size_t len;
	void *map = map_file(path, &len, e);
	struct tagger *t = map ? open_model(path, map, len, e) : NULL;

	if (t) {
		t->map = map;
		t->map_len = len;
	} else if (map) {
		munmap(map, len);
	}
	return t;
}

void
tagger_free(struct tagger *t)
{
	if (!t)
		return;
	t->language->close(t->knowledge);
	tag_vocab_release(&t->vocab);
	tag_viterbi_release(&t->viterbi);
	tag_model_release(&t->model);
	vec_release(&t->sum);
	free(t->name);
	if (t->map)
		munmap(t->map, t->map_len);
	free(t);
}

enum lang
tagger_lang(const struct tagger *t)
{
	return t->model.lang;
}

const char *
tagger_origin(const struct tagger *t)
{
	return t->model.origin;
}

size_t
tagger_tags(const struct tagger *t)
{
	return 2 * t->model.types.len + 1;
}

const char *
tagger_tag(const struct tagger *t, size_t i)
{
	return t->name[i];
}

/*
 * Features whose rows in the model are looked for together.  The model is far
 * larger than what is near the processor: what a step will look at is asked for
 * at the step before it.
 */
struct found {
	size_t n, rows;
	uint32_t feature[MOST];
	const uint8_t (*row[MOST])[2];
};

static inline void
ask(const struct tagger *t, struct found *f, uint32_t feature)
{
	f->feature[f->n++] = feature;
	__builtin_prefetch(&t->model.slot[tag_model_home(&t->model, feature)]);
}

static void
find_rows(const struct tagger *t, struct found *f)
{
	f->rows = 0;
	for (size_t k = 0; k < f->n; k++) {
		f->row[f->rows] = tag_model_find(&t->model, f->feature[k]);
		if (f->row[f->rows])
			__builtin_prefetch(f->row[f->rows++]);
	}
}

static void
give_rows(const struct found *f, int32_t *row)
{
	for (size_t k = 0; k < f->rows; k++)
		tag_model_give(f->row[k], row);
}

/* Add up what the features of word W give to a token that it is at place P of. */
static void
sum_place(struct tagger *t, const struct tag_word *w, int p, int16_t *sum)
{
	const struct tag_feature *feature = &t->vocab.feature.at[w->first];
	int32_t row[TAG_ROW] = { 0 };
	struct found f;

	for (uint32_t k = 0; k < w->features;) {
		for (f.n = 0; k < w->features && f.n < MOST; k++)
			if (feature[k].where >> p & 1)
				ask(t, &f, TAG_PLACED(feature[k].hash, p));
		find_rows(t, &f);
		give_rows(&f, row);
	}
	for (size_t j = 0; j < t->stride; j++)
		sum[j] = (int16_t)(row[j] > 8191 ? 8191 : row[j] < -8191 ? -8191 : row[j]);
}

static void
sum_words(struct tagger *t)
{
	const size_t room = TAG_PLACES * t->stride;

	if (t->sum.cap < t->vocab.word.len * room) {
		t->sum.cap = t->vocab.word.cap * room;
		t->sum.at = mem_resize(t->sum.at, t->sum.cap, sizeof *t->sum.at);
	}
	for (; t->words_summed < t->vocab.word.len; t->words_summed++)
		for (int p = 0; p < TAG_PLACES; p++)
			sum_place(t, &t->vocab.word.at[t->words_summed], p,
			    t->sum.at + t->words_summed * room + (size_t)p * t->stride);
}

/* Numbers of a row that are added at once. */
typedef int16_t block __attribute__((vector_size(BLOCK * sizeof(int16_t))));

static inline block
load(const int16_t *from)
{
	block b;

	memcpy(&b, from, sizeof b);
	return b;
}

/* The rows of sums of the words around token I. */
static inline void
find_sums(const struct tagger *t, const struct tag_document *d, size_t i,
    const int16_t *sum[TAG_PLACES])
{
	const uint32_t *word = d->word + d->at[i] - TAG_REACH;

	for (size_t p = 0; p < TAG_PLACES; p++)
		sum[p] = t->sum.at + (word[p] * (size_t)TAG_PLACES + p) * t->stride;
}

/* Set ROW to what the words around token I give.  Four sums fit 16 bits, a fifth may not. */
static void
set_words(const struct tagger *t, const struct tag_document *d, size_t i, int32_t *row)
{
	const int16_t *sum[TAG_PLACES];

	find_sums(t, d, i, sum);
	for (size_t j = 0; j < t->stride; j += BLOCK) {
		block last = load(sum[TAG_PLACES - 1] + j), all = { 0 };

		for (size_t p = 0; p + 1 < TAG_PLACES; p++)
			all += load(sum[p] + j);
		for (size_t k = 0; k < BLOCK; k++)
			row[j + k] = all[k] + last[k];
	}
}

/* Find the features of token I beside those of its words. */
static void
find_features(const struct tagger *t, const struct tag_document *d, size_t i, struct found *f)
{
	const int16_t *sum[TAG_PLACES];
	uint32_t conjunction[TAG_TEMPLATES];
	size_t n = tag_document_conjunctions(d, i, conjunction, TAG_TEMPLATES);

	f->n = 0;
	for (size_t k = 0; k < n; k++)
		ask(t, f, conjunction[k]);
	for (uint32_t x = d->head[i]; x && f->n < MOST; x = d->extra.at[x - 1].next)
		ask(t, f, d->extra.at[x - 1].hash);
	find_sums(t, d, i, sum);
	for (size_t p = 0; p < TAG_PLACES; p++) {
		__builtin_prefetch(sum[p]);
		__builtin_prefetch(sum[p] + t->stride - 1);
	}
}

/* Each token passes three stations, see struct found. */
enum { STATIONS = 3 };

/* The scores of all tokens: rows of stride, and behind the last room for a row of TAG_ROW. */
static void
score_all(const struct tagger *t, const struct tag_document *d, int32_t *score)
{
	struct found found[STATIONS];

	for (size_t i = 0; i < d->n + STATIONS - 1; i++) {
		if (i < d->n)
			find_features(t, d, i, &found[i % STATIONS]);
		if (i >= 1 && i - 1 < d->n)
			find_rows(t, &found[(i - 1) % STATIONS]);
		if (i >= 2) {
			const struct found *f = &found[(i - 2) % STATIONS];
			int32_t *row = score + (i - 2) * t->stride;

			/* What a damaged model gives to tags there are none of is for nobody. */
			set_words(t, d, i - 2, row);
			give_rows(f, row);
		}
	}
}

/* The best tags of all sentences by SCORE. */
static void
decode(struct tagger *t, size_t pass, const struct tagger_token *token, size_t n,
    const int32_t *score, uint8_t *tag)
{
	for (size_t i = 0, first = 0; i < n; i++)
		if (token[i].last || i + 1 == n) {
			tag_viterbi_run(&t->viterbi, &t->model.moves[pass],
			    score + first * t->stride, t->stride, i + 1 - first, tag + first);
			first = i + 1;
		}
}

/* The second pass: what the first one found elsewhere speaks, too. */
static void
look_again(struct tagger *t, struct tag_document *d, const struct tagger_token *token,
    int32_t *score, uint8_t *tag)
{
	struct tag_context context;
	struct tag_hashes said = { 0 };

	tag_context_init(&context, d, token, t->model.types.len, tag);
	for (size_t i = 0; i < d->n; i++) {
		int32_t row[TAG_ROW] = { 0 };

		said.len = 0;
		tag_context_features(&context, i, &said);
		for (size_t k = 0; k < said.len; k++)
			tag_model_add(&t->model, said.at[k], row);
		for (size_t j = 0; j < t->tags; j++)
			score[i * t->stride + j] = row[j]
			    + (int32_t)((int64_t)score[i * t->stride + j] * t->model.scale / TAG_SCALE_ONE);
	}
	vec_release(&said);
	tag_context_release(&context);
	decode(t, 1, token, d->n, score, tag);
}

static void
forget_words(struct tagger *t)
{
	tag_vocab_release(&t->vocab);
	t->words_summed = 0;
}

void
tagger_run(struct tagger *t, const struct tagger_token *token, size_t n, uint8_t *tag)
{
	struct tag_document d;
	int32_t *score;

	if (n == 0)
		return;
	if (t->vocab.word.len > WORDS_KEPT)
		forget_words(t);
	tag_document_init(&d, t->language, t->knowledge, &t->vocab, token, n);
	sum_words(t);
	score = mem_new(n * t->stride + TAG_ROW, sizeof *score);
	score_all(t, &d, score);
	decode(t, 0, token, n, score, tag);
	if (t->model.scale)
		look_again(t, &d, token, score, tag);
	tag_scheme_to_bio(t->model.types.len, tag, n, tag);
	free(score);
	tag_document_release(&d);
}
