/*
 * word_vectors.c - word vectors from plain text: words and their pieces that
 * stand in the same company point the same way.
 *
 *	word_vectors [-m LEAST] [-w WINDOW] [-e EPOCHS] [-p] FILE...
 *
 * Reads text with a space between the tokens, or tagged files; prints each word
 * that stands LEAST times and the numbers of its vector, the most frequent word
 * first: what vector_classes.c reads.
 *
 * How: skip-gram with negative sampling, where each place beside the word has
 * partners of its own, so that words of one kind come to lie together, not those
 * of one topic.  With -p a word's vector is the mean of its own and those of its
 * beginnings, which many forms of a Kurdish word share.
 *
 * Sources: T. Mikolov et al., "Distributed Representations of Words and Phrases
 * and their Compositionality" (2013); P. Bojanowski et al., "Enriching Word
 * Vectors with Subword Information" (2017); W. Ling et al.,
 * "Two/Too Simple Adaptations of Word2Vec for Syntax Problems" (2015).
 *
 * It is no part of the program.
 */
#include <config.h>

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "text/fold.h"

enum {
	DIMENSIONS = 100,
	PIECES = 1 << 17,	/* vectors of pieces, shared by hash */
	SHORT = 4, LONG = 6,	/* letters of a piece */
	NEGATIVE = 5,
	DRAWS = 1 << 22,
};

typedef float vector[DIMENSIONS];

struct entry {
	char *text;
	uint32_t n;
	uint32_t piece[1 + LONG - SHORT + 1], pieces;	/* rows of IN, the word's own first */
};

struct space {
	VEC(struct entry) word;
	VEC(uint32_t) text;	/* word + 1; 0 between sentences */
	struct map index;
	vector *in, *out;
	uint32_t *draw;		/* words as often as they are to be drawn */
	int window, epochs;
};

static uint64_t seed = 1;
static bool with_pieces;

static uint32_t
draw(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((seed >> 33) * below >> 31);
}

static void
space_token(struct space *s, const char *token, size_t len, struct buf *key)
{
	buf_clear(key);
	fold_key(token, len, key);
	for (size_t i = 0; i < key->len; i++)
		if (key->data[i] >= '0' && key->data[i] <= '9')
			key->data[i] = '0';
	if (!key->len)
		return;
	uintptr_t i = (uintptr_t)map_get(&s->index, key->data, key->len);
	if (!i) {
		*vec_push(&s->word) = (struct entry){ .text = mem_dup(key->data, key->len) };
		i = s->word.len;
		map_set(&s->index, key->data, key->len, (void *)i);
	}
	s->word.at[i - 1].n++;
	*vec_push(&s->text) = (uint32_t)i;
}

static void
space_line(struct space *s, const char *p, const char *end, struct buf *key)
{
	const char *tab = memchr(p, '\t', (size_t)(end - p));
	if (tab) {
		space_token(s, p, (size_t)(tab - p), key);
		return;
	}
	while (p < end) {
		const char *gap = memchr(p, ' ', (size_t)(end - p));
		if (!gap)
			gap = end;
		space_token(s, p, (size_t)(gap - p), key);
		p = gap + 1;
	}
	*vec_push(&s->text) = 0;
}

static void
space_read(struct space *s, const char *path)
{
	struct err e;
	struct buf b = { 0 }, key = { 0 };
	if (!file_read(path, (size_t)1 << 30, &b, &e)) {
		fprintf(stderr, "word_vectors: %s\n", e.text);
		exit(1);
	}
	for (const char *p = b.data, *end = p + b.len; p < end;) {
		const char *line = memchr(p, '\n', (size_t)(end - p));
		if (!line)
			line = end;
		space_line(s, p, line, &key);
		p = line + 1;
	}
	buf_release(&b);
	buf_release(&key);
}

static int
by_count(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return strcmp(x->text, y->text);
}

/* Sort the words, the frequent first; rare ones leave the text. */
static void
space_sort(struct space *s, uint32_t least)
{
	size_t n = s->word.len, kept = 0;
	struct entry *was = MEM_NEW(n, struct entry);
	uint32_t *to = MEM_NEW(n + 1, uint32_t);
	memcpy(was, s->word.at, n * sizeof *was);
	qsort(s->word.at, n, sizeof *was, by_count);
	while (kept < n && s->word.at[kept].n >= least)
		kept++;
	for (size_t i = 0; i < kept; i++) {
		const struct entry *w = &s->word.at[i];
		to[(uintptr_t)map_get(&s->index, w->text, strlen(w->text))] = (uint32_t)i + 1;
	}
	size_t len = 0;
	for (size_t i = 0; i < s->text.len; i++)
		if (!s->text.at[i] || to[s->text.at[i]])
			s->text.at[len++] = to[s->text.at[i]];
	s->text.len = len;
	s->word.len = kept;
	free(was);
	free(to);
}

/* What the word begins with. */
static void
entry_pieces(struct entry *w, uint32_t self)
{
	struct buf b = { 0 };
	buf_printf(&b, "%s ", w->text);
	w->piece[w->pieces++] = PIECES + self;
	if (!with_pieces)
		b.len = 0;
	size_t end = 0;
	for (int n = 1; n <= LONG && end < b.len; n++) {
		for (end++; end < b.len && ((unsigned char)b.data[end] & 0xc0) == 0x80; end++)
			;
		if (n >= SHORT)
			w->piece[w->pieces++] = (uint32_t)(hash_add(HASH_START, b.data, end) % PIECES);
	}
	buf_release(&b);
}

static void
space_init(struct space *s)
{
	size_t rows = PIECES + s->word.len;
	double all = 0, at = 0;
	s->in = mem_new(rows, sizeof *s->in);
	s->out = mem_new(2 * (size_t)s->window * s->word.len, sizeof *s->out);
	for (size_t i = 0; i < rows; i++)
		for (size_t d = 0; d < DIMENSIONS; d++)
			s->in[i][d] = ((float)draw(65536) / 65536 - 0.5f) / DIMENSIONS;
	for (uint32_t i = 0; i < s->word.len; i++) {
		entry_pieces(&s->word.at[i], i);
		all += pow(s->word.at[i].n, 0.75);
	}
	s->draw = MEM_NEW(DRAWS, uint32_t);
	size_t k = 0;
	for (uint32_t i = 0; i < s->word.len; i++) {
		at += pow(s->word.at[i].n, 0.75) / all;
		while (k < DRAWS && (double)k < at * DRAWS)
			s->draw[k++] = i;
	}
}

static void
word_vector(const struct space *s, const struct entry *w, float *v)
{
	memset(v, 0, sizeof(vector));
	for (size_t k = 0; k < w->pieces; k++)
		for (size_t d = 0; d < DIMENSIONS; d++)
			v[d] += s->in[w->piece[k]][d];
	for (size_t d = 0; d < DIMENSIONS; d++)
		v[d] /= (float)w->pieces;
}

/* Move V's partner OUT nearer (WANT 1) or farther (0); what V is to move adds to STEP. */
static void
learn(float *restrict v, float *restrict out, float want, float rate, float *restrict step)
{
	float sum = 0;
	for (size_t d = 0; d < DIMENSIONS; d++)
		sum += v[d] * out[d];
	float g = rate * (want - 1 / (1 + expf(-sum)));
	for (size_t d = 0; d < DIMENSIONS; d++) {
		step[d] += g * out[d];
		out[d] += g * v[d];
	}
}

/* The word in the middle learns from its neighbours from FROM to TO. */
static void
learn_around(struct space *s, const uint32_t *text, size_t from, size_t at, size_t to, float rate)
{
	struct entry *w = &s->word.at[text[at]];
	vector v, step = { 0 };
	word_vector(s, w, v);
	for (size_t i = from; i < to; i++) {
		if (i == at)
			continue;
		/* The place beside the word has its own row of partners. */
		size_t place = i < at ? i + (size_t)s->window - at : i + (size_t)s->window - at - 1;
		vector *out = s->out + place * s->word.len;
		learn(v, out[text[i]], 1, rate, step);
		for (int k = 0; k < NEGATIVE; k++) {
			uint32_t other = s->draw[draw(DRAWS)];
			if (other != text[i])
				learn(v, out[other], 0, rate, step);
		}
	}
	for (size_t k = 0; k < w->pieces; k++)
		for (size_t d = 0; d < DIMENSIONS; d++)
			s->in[w->piece[k]][d] += step[d];
}

/* One sentence, of which very frequent words are often left out. */
static void
learn_sentence(struct space *s, const uint32_t *text, size_t n, float rate)
{
	enum { LONGEST = 512 };
	uint32_t kept[LONGEST];
	size_t len = 0;
	for (size_t i = 0; i < n && len < LONGEST; i++) {
		double often = s->word.at[text[i] - 1].n / (1e-4 * (double)s->text.len);
		if (often <= 1 || draw(1 << 20) < (sqrt(often) + 1) / often * (1 << 20))
			kept[len++] = text[i] - 1;
	}
	for (size_t i = 0; i < len; i++) {
		size_t reach = (size_t)s->window;
		learn_around(s, kept, i > reach ? i - reach : 0, i,
		    i + reach < len ? i + reach + 1 : len, rate);
	}
}

static void
learn_all(struct space *s)
{
	double all = (double)s->text.len * s->epochs;
	for (int e = 0; e < s->epochs; e++) {
		size_t from = 0;
		for (size_t i = 0; i < s->text.len; i++) {
			if (s->text.at[i])
				continue;
			double part = ((double)e * (double)s->text.len + (double)i) / all;
			learn_sentence(s, s->text.at + from, i - from, (float)(0.05 * (1 - part)));
			from = i + 1;
		}
		fprintf(stderr, "epoch %d\n", e + 1);
	}
}

int
main(int argc, char **argv)
{
	struct space s = { .window = 2, .epochs = 12 };
	uint32_t least = 2;
	for (int c; (c = getopt(argc, argv, "m:w:e:p")) != -1;)
		switch (c) {
		case 'p': with_pieces = true; break;
		case 'm': least = (uint32_t)strtoul(optarg, NULL, 10); break;
		case 'w': s.window = (int)strtol(optarg, NULL, 10); break;
		case 'e': s.epochs = (int)strtol(optarg, NULL, 10); break;
		default: return 2;
		}
	for (int i = optind; i < argc; i++)
		space_read(&s, argv[i]);
	*vec_push(&s.text) = 0;
	space_sort(&s, least);
	fprintf(stderr, "%zu words\n", s.word.len);
	space_init(&s);
	learn_all(&s);
	for (size_t i = 0; i < s.word.len; i++) {
		vector v;
		word_vector(&s, &s.word.at[i], v);
		printf("%s", s.word.at[i].text);
		for (size_t d = 0; d < DIMENSIONS; d++)
			printf(" %.4f", (double)v[d]);
		putchar('\n');
	}
	return 0;
}
