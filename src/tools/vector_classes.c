/*
 * vector_classes.c - word classes from word vectors: near vectors come into the
 * same class.
 *
 *	vector_classes [-n WORDS] [-c CLASSES] [-b BRANCHES] [-u TOKENS] FILE
 *
 * FILE has a word and the numbers of its vector a line, a space between them,
 * the most frequent word first.  Prints "WORD COUNT CLASS CLASS CLASS", TAB
 * between them: the place in the file as if it were a count, and the class among
 * CLASSES times BRANCHES times BRANCHES, among CLASSES times BRANCHES, and among
 * CLASSES.  Only the WORDS first words are taken, and those that stand in the
 * tagged file TOKENS, or any list of words.
 *
 * How: k-means by the cosine, the first time over all words and then over each
 * class again.
 *
 * It is no part of the program: it makes a table for words_file.c.
 */
#include <config.h>

#include <math.h>
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

enum { DIMENSIONS = 100, LEVELS = 3, ROUNDS = 25 };

struct point {
	char *word;
	float at[DIMENSIONS];
	double weight;		/* frequent words draw harder */
	uint32_t rank, class[LEVELS];
};

struct cloud VEC_OF(struct point);

/* The numbers of one class: members and where its middle lies. */
struct kmeans {
	size_t k;
	float (*middle)[DIMENSIONS];
	double (*sum)[DIMENSIONS];
};

static uint32_t seed = 1;

static uint32_t
draw(uint32_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)seed * below >> 32);
}

static float
product(const float *a, const float *b)
{
	float sum = 0;
	for (size_t i = 0; i < DIMENSIONS; i++)
		sum += a[i] * b[i];
	return sum;
}

static void
make_unit(float *v)
{
	float len = sqrtf(product(v, v));
	for (size_t i = 0; len > 0 && i < DIMENSIONS; i++)
		v[i] /= len;
}

static size_t
nearest(const struct kmeans *m, const float *v)
{
	size_t best = 0;
	float most = -INFINITY;
	for (size_t k = 0; k < m->k; k++) {
		float near = product(m->middle[k], v);
		if (near > most) {
			most = near;
			best = k;
		}
	}
	return best;
}

static void
kmeans_middles(struct kmeans *m, struct point **p, size_t n, const uint32_t *in)
{
	memset(m->sum, 0, m->k * sizeof *m->sum);
	for (size_t i = 0; i < n; i++)
		for (size_t d = 0; d < DIMENSIONS; d++)
			m->sum[in[i]][d] += p[i]->weight * (double)p[i]->at[d];
	for (size_t k = 0; k < m->k; k++) {
		double size = 0;
		for (size_t d = 0; d < DIMENSIONS; d++) {
			m->middle[k][d] = (float)m->sum[k][d];
			size += fabs(m->sum[k][d]);
		}
		if (size == 0)	/* an empty class begins anew */
			memcpy(m->middle[k], p[draw((uint32_t)n)]->at, sizeof m->middle[k]);
		make_unit(m->middle[k]);
	}
}

/* Part N points into at most K classes: IN gets them. */
static void
part(struct point **p, size_t n, size_t k, uint32_t *in)
{
	struct kmeans m = { .k = k < n ? k : n };
	m.middle = mem_new(m.k, sizeof *m.middle);
	m.sum = mem_new(m.k, sizeof *m.sum);
	for (size_t c = 0; c < m.k; c++)
		memcpy(m.middle[c], p[draw((uint32_t)n)]->at, sizeof m.middle[c]);
	for (int r = 0; r < ROUNDS; r++) {
		size_t moved = 0;
		for (size_t i = 0; i < n; i++) {
			uint32_t c = (uint32_t)nearest(&m, p[i]->at);
			moved += c != in[i];
			in[i] = c;
		}
		kmeans_middles(&m, p, n, in);
		if (moved * 200 < n)
			break;
	}
	free(m.middle);
	free(m.sum);
}

/* Part the N points, all of one class, and then each part again. */
static void
part_deep(struct point **p, size_t n, size_t k, size_t branches, int level)
{
	uint32_t *in = MEM_NEW(n, uint32_t);
	struct point **one = MEM_NEW(n, struct point *);
	part(p, n, k, in);
	for (uint32_t c = 0; c < k; c++) {
		size_t len = 0;
		for (size_t i = 0; i < n; i++)
			if (in[i] == c) {
				p[i]->class[level] = level + 1 < LEVELS ?
				    p[i]->class[level + 1] * (uint32_t)branches + c : c;
				one[len++] = p[i];
			}
		if (level && len)
			part_deep(one, len, branches, branches, level - 1);
	}
	free(in);
	free(one);
}

static void
cloud_add(struct cloud *cloud, const char *s, size_t len, const char *end, uint32_t rank)
{
	struct point *p = vec_push(cloud);
	*p = (struct point){ .word = mem_dup(s, len), .rank = rank,
	    .weight = 1 / sqrt(100.0 + rank) };
	char *at = (char *)(uintptr_t)(s + len);
	for (size_t i = 0; i < DIMENSIONS && at < end; i++)
		p->at[i] = strtof(at, &at);
	make_unit(p->at);
}

/* The words of FILE, the first field of each line, folded; to a value that is not NULL. */
static void
read_used(struct map *used, const char *path)
{
	struct err e;
	struct buf b = { 0 }, key = { 0 };
	if (!file_read(path, (size_t)1 << 30, &b, &e)) {
		fprintf(stderr, "vector_classes: %s\n", e.text);
		exit(1);
	}
	for (const char *s = b.data, *end = s + b.len; s < end;) {
		const char *line = memchr(s, '\n', (size_t)(end - s));
		if (!line)
			line = end;
		const char *tab = memchr(s, '\t', (size_t)(line - s));
		buf_clear(&key);
		fold_key(s, (size_t)((tab ? tab : line) - s), &key);
		if (key.len)
			map_set(used, key.data, key.len, used);
		s = line + 1;
	}
	buf_release(&b);
	buf_release(&key);
}

static void
read_vectors(struct cloud *cloud, const char *path, uint32_t words, const struct map *used)
{
	struct err e;
	struct buf b = { 0 };
	uint32_t rank = 0;
	if (!file_read(path, (size_t)1 << 30, &b, &e)) {
		fprintf(stderr, "vector_classes: %s\n", e.text);
		exit(1);
	}
	for (const char *s = b.data, *end = s + b.len; s < end; rank++) {
		const char *line = memchr(s, '\n', (size_t)(end - s));
		const char *space = memchr(s, ' ', (size_t)(end - s));
		if (!line || !space || space > line)
			break;
		size_t len = (size_t)(space - s);
		if (rank < words || map_get(used, s, len))
			cloud_add(cloud, s, len, line, rank);
		s = line + 1;
	}
	buf_release(&b);
}

/* The word's count in a large text, by its rank (Zipf), only roughly: a power of four. */
static uint32_t
count_of(const struct point *p)
{
	uint32_t count = 1;
	while (count * 4 <= 40000000u / (p->rank + 1))
		count *= 4;
	return count;
}

int
main(int argc, char **argv)
{
	struct map used = { 0 };
	struct cloud cloud = { 0 };
	size_t classes = 64, branches = 8;
	uint32_t words = 60000;
	for (int c; (c = getopt(argc, argv, "n:c:b:u:")) != -1;)
		switch (c) {
		case 'n': words = (uint32_t)strtoul(optarg, NULL, 10); break;
		case 'c': classes = strtoul(optarg, NULL, 10); break;
		case 'b': branches = strtoul(optarg, NULL, 10); break;
		case 'u': read_used(&used, optarg); break;
		default: return 2;
		}
	if (optind + 1 != argc)
		return 2;
	read_vectors(&cloud, argv[optind], words, &used);
	fprintf(stderr, "%zu words\n", cloud.len);
	struct point **all = MEM_NEW(cloud.len, struct point *);
	for (size_t i = 0; i < cloud.len; i++)
		all[i] = &cloud.at[i];
	part_deep(all, cloud.len, classes, branches, LEVELS - 1);
	for (size_t i = 0; i < cloud.len; i++) {
		const struct point *p = &cloud.at[i];
		printf("%s\t%u\t%u\t%u\t%u\n", p->word, count_of(p), p->class[0], p->class[1],
		    p->class[2]);
	}
	return 0;
}
