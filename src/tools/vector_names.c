/*
 * vector_names.c - from word vectors and a tagged text to what kind of name each
 * word is likely to be part of, also a word that the text does not have.
 *
 *	vector_names [-e EPOCHS] VECTORS TAGGED...
 *
 * VECTORS has a word and its numbers a line.  Prints each of its words and the
 * square roots of how likely it is to begin or go on a name of each type, or to
 * be none, where it is written with a capital: vectors that vector_classes.c
 * divides into classes.
 *
 * How: a network with one hidden layer learns from the words of the text, each
 * counted by the logarithm of how often it stands.
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
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "text/fold.h"

enum { DIMENSIONS = 100, HIDDEN = 96, MOST_TAGS = 32 };

struct entry {
	float at[DIMENSIONS];	/* its vector */
	float tag[MOST_TAGS];	/* how often it stands with each */
	float sum;
	const char *text;
	size_t len;
};

struct names {
	VEC(struct entry) word;
	struct map index;
	char tag[MOST_TAGS][32];
	size_t tags;
};

/* Weights with the sum of their squared slopes (AdaGrad). */
struct layer {
	size_t in, out;
	float *weight, *slope;	/* out rows of in + 1, the last is added as it is */
};

static uint64_t seed = 1;

static float
draw(void)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (float)(seed >> 40) / (float)(1 << 24);
}

static void
read_file(const char *path, struct buf *b)
{
	struct err e;
	if (!file_read(path, (size_t)1 << 30, b, &e)) {
		fprintf(stderr, "vector_names: %s\n", e.text);
		exit(1);
	}
}

static void
read_vectors(struct names *x, const char *path, struct buf *b)
{
	read_file(path, b);
	for (char *s = b->data, *end = s + b->len; s < end;) {
		char *line = memchr(s, '\n', (size_t)(end - s)), *space = memchr(s, ' ', (size_t)(end - s));
		if (!line || !space || space > line)
			break;
		struct entry *w = vec_push(&x->word);
		*w = (struct entry){ .text = s, .len = (size_t)(space - s) };
		float len = 0;
		for (size_t d = 0; d < DIMENSIONS; d++) {
			w->at[d] = strtof(space, &space);
			len += w->at[d] * w->at[d];
		}
		for (size_t d = 0; len > 0 && d < DIMENSIONS; d++)
			w->at[d] *= 4 / sqrtf(len);
		map_set(&x->index, w->text, w->len, (void *)(uintptr_t)x->word.len);
		s = line + 1;
	}
}

static size_t
tag_number(struct names *x, const char *tag, size_t len)
{
	for (size_t i = 0; i < x->tags; i++)
		if (strlen(x->tag[i]) == len && memcmp(x->tag[i], tag, len) == 0)
			return i;
	if (x->tags == MOST_TAGS || len >= sizeof *x->tag)
		return 0;
	memcpy(x->tag[x->tags], tag, len);
	return x->tags++;
}

/* Count the token of one line: with a capital, or part of a name. */
static void
count_line(struct names *x, const char *s, const char *end, struct buf *key)
{
	const char *tab = memchr(s, '\t', (size_t)(end - s));
	if (!tab || !(*s >= 'A' && *s <= 'Z'))
		return;
	buf_clear(key);
	fold_key(s, (size_t)(tab - s), key);
	uintptr_t i = (uintptr_t)map_get(&x->index, buf_str(key), key->len);
	if (!i)
		return;
	struct entry *w = &x->word.at[i - 1];
	while (end > tab && (end[-1] == '\r' || end[-1] == ' '))
		end--;
	w->tag[tag_number(x, tab + 1, (size_t)(end - tab - 1))]++;
	w->sum++;
}

static void
count_text(struct names *x, const char *path)
{
	struct buf b = { 0 }, key = { 0 };
	read_file(path, &b);
	for (const char *s = b.data, *end = s + b.len; s < end;) {
		const char *line = memchr(s, '\n', (size_t)(end - s));
		if (!line)
			line = end;
		count_line(x, s, line, &key);
		s = line + 1;
	}
	buf_release(&b);
	buf_release(&key);
}

static struct layer
layer_new(size_t in, size_t out)
{
	size_t n = out * (in + 1);
	struct layer l = { in, out, MEM_NEW(n, float), MEM_NEW(n, float) };
	for (size_t i = 0; i < n; i++)
		l.weight[i] = (draw() - 0.5f) / sqrtf((float)in);
	return l;
}

static void
layer_run(const struct layer *l, const float *in, float *out)
{
	for (size_t o = 0; o < l->out; o++) {
		const float *w = l->weight + o * (l->in + 1);
		float sum = w[l->in];
		for (size_t i = 0; i < l->in; i++)
			sum += w[i] * in[i];
		out[o] = sum;
	}
}

/* Step against the slope SLOPE at the outputs; BACK, if wanted, gets that at the inputs. */
static void
layer_learn(struct layer *l, const float *in, const float *slope, float *back)
{
	const float step = 0.03f, price = 1e-4f;
	for (size_t i = 0; back && i < l->in; i++)
		back[i] = 0;
	for (size_t o = 0; o < l->out; o++) {
		float *w = l->weight + o * (l->in + 1), *s = l->slope + o * (l->in + 1);
		for (size_t i = 0; i <= l->in; i++) {
			float g = slope[o] * (i < l->in ? in[i] : 1) + price * w[i];
			if (back && i < l->in)
				back[i] += slope[o] * w[i];
			s[i] += g * g;
			w[i] -= step * g / sqrtf(s[i] + 1e-6f);
		}
	}
}

static void
make_shares(float *v, size_t n)
{
	float top = v[0], sum = 0;
	for (size_t i = 1; i < n; i++)
		top = v[i] > top ? v[i] : top;
	for (size_t i = 0; i < n; i++)
		sum += v[i] = expf(v[i] - top);
	for (size_t i = 0; i < n; i++)
		v[i] /= sum;
}

struct network {
	struct layer first, second;
};

static void
network_run(const struct network *net, const float *in, float *hidden, float *out)
{
	layer_run(&net->first, in, hidden);
	for (size_t h = 0; h < HIDDEN; h++)
		hidden[h] = hidden[h] > 0 ? hidden[h] : 0.1f * hidden[h];
	layer_run(&net->second, hidden, out);
	make_shares(out, net->second.out);
}

static double
network_learn(struct network *net, const struct entry *w, size_t tags)
{
	float in[DIMENSIONS], hidden[HIDDEN], out[MOST_TAGS], slope[HIDDEN];
	float worth = logf(1 + w->sum);
	double loss = 0;
	for (size_t d = 0; d < DIMENSIONS; d++)	/* half the numbers are left out, so that none is relied on */
		in[d] = draw() < 0.5f ? 0 : w->at[d] * 2;
	network_run(net, in, hidden, out);
	for (size_t t = 0; t < tags; t++) {
		float want = w->tag[t] / w->sum;
		loss -= want > 0 ? worth * want * logf(out[t] + 1e-9f) : 0;
		out[t] = worth * (out[t] - want);
	}
	layer_learn(&net->second, hidden, out, slope);
	for (size_t h = 0; h < HIDDEN; h++)
		slope[h] *= hidden[h] > 0 ? 1 : 0.1f;
	layer_learn(&net->first, in, slope, NULL);
	return loss;
}

static void
learn(struct network *net, const struct names *x, int epochs)
{
	VEC(const struct entry *) known = { 0 };
	for (size_t i = 0; i < x->word.len; i++)
		if (x->word.at[i].sum > 0)
			*vec_push(&known) = &x->word.at[i];
	for (int e = 0; e < epochs; e++) {
		double loss = 0;
		for (size_t i = known.len; i > 1; i--) {
			size_t j = (size_t)(draw() * (float)i) % i;
			const struct entry *w = known.at[j];
			known.at[j] = known.at[i - 1];
			known.at[i - 1] = w;
		}
		for (size_t i = 0; i < known.len; i++)
			loss += network_learn(net, known.at[i], x->tags);
		fprintf(stderr, "epoch %d: %.4f\n", e + 1, loss / (double)known.len);
	}
	vec_release(&known);
}

static void
print_words(const struct network *net, const struct names *x)
{
	for (size_t i = 0; i < x->word.len; i++) {
		const struct entry *w = &x->word.at[i];
		float hidden[HIDDEN], out[MOST_TAGS];
		network_run(net, w->at, hidden, out);
		printf("%.*s", (int)w->len, w->text);
		for (size_t t = 0; t < x->tags; t++)
			printf(" %.3f", (double)sqrtf(out[t]));
		putchar('\n');
	}
}

int
main(int argc, char **argv)
{
	struct names x = { .tags = 1, .tag = { "O" } };
	struct buf vectors = { 0 };
	int epochs = 5;
	for (int c; (c = getopt(argc, argv, "e:")) != -1;)
		switch (c) {
		case 'e': epochs = (int)strtol(optarg, NULL, 10); break;
		default: return 2;
		}
	if (optind + 1 >= argc)
		return 2;
	read_vectors(&x, argv[optind], &vectors);
	for (int i = optind + 1; i < argc; i++)
		count_text(&x, argv[i]);
	struct network net = { layer_new(DIMENSIONS, HIDDEN), layer_new(HIDDEN, x.tags) };
	learn(&net, &x, epochs);
	print_words(&net, &x);
	return 0;
}
