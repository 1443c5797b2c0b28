/*
 * word_classes.c - word classes from plain text: words that stand in the same
 * company come into the same class.
 *
 *	word_classes [-c CLASSES] [-m LEAST] [-r ROUNDS] [-s] FILE...
 *
 * Reads text with a space between the tokens, or tagged files (a token, TAB and
 * its tag a line); prints "WORD COUNT CLASS CLASS CLASS", TAB between them, for
 * each word that stands LEAST times: its class among CLASSES, a quarter and a
 * sixteenth of them.  With -s it is Kurdish whose words lose their endings as
 * far as the shorter word is itself frequent in the text.
 *
 * How: a two-sided class bigram model.  Words move, one after the other, to the
 * class where the likelihood of the text rises most, for some rounds; then the
 * two classes whose merging costs the least become one, again and again.
 *
 * Sources: S. Martin, J. Liermann, H. Ney, "Algorithms for bigram and trigram
 * word clustering" (1998) for the first half; P. Brown et al., "Class-based
 * n-gram models of natural language" (1992), with the bookkeeping of P. Liang
 * (2005), for the second.
 *
 * It is no part of the program: it makes a table for words_file.c.
 */
#include <config.h>

#include <assert.h>
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
#include "text/token.h"

enum { LEVELS = 3, MOST_TEXT = 1 << 30 };

struct link {
	uint32_t word, n;	/* the neighbour, how often */
};

struct entry {
	char *text;
	uint32_t n, class, stem;
	VEC(struct link) after, before;
};

struct model {
	VEC(struct entry) word;
	VEC(uint32_t) text;	/* word numbers; 0 between sentences */
	struct map index;	/* from a word to its number + 1, as a pointer */
	size_t classes;
	uint32_t *pair;		/* classes x classes: how often the second follows */
	uint32_t *sum;		/* tokens of a class */
};

static uint32_t
model_word(struct model *m, const char *s, size_t len)
{
	uintptr_t i = (uintptr_t)map_get(&m->index, s, len);
	if (!i) {
		*vec_push(&m->word) = (struct entry){ .text = mem_dup(s, len) };
		i = m->word.len;
		map_set(&m->index, s, len, (void *)i);
	}
	return (uint32_t)(i - 1);
}

/* The number of a word of the text; 0 for one of no letters, which parts sentences. */
static void
model_token(struct model *m, const char *s, size_t len, struct buf *key)
{
	buf_clear(key);
	fold_key(s, len, key);
	if (!key->len)
		return;
	for (size_t i = 0; i < key->len; i++)
		if (key->data[i] >= '0' && key->data[i] <= '9')
			key->data[i] = '0';
	uint32_t w = model_word(m, key->data, key->len);
	m->word.at[w].n++;
	*vec_push(&m->text) = w;
}

static void
model_line(struct model *m, const char *s, const char *end, struct buf *key)
{
	const char *tab = memchr(s, '\t', (size_t)(end - s));
	if (tab) {
		model_token(m, s, (size_t)(tab - s), key);
		return;
	}
	while (s < end) {
		const char *space = memchr(s, ' ', (size_t)(end - s));
		if (!space)
			space = end;
		model_token(m, s, (size_t)(space - s), key);
		s = space + (space < end);
	}
	*vec_push(&m->text) = 0;
}

static void
model_read(struct model *m, const char *path)
{
	struct err e;
	struct buf b = { 0 }, key = { 0 };
	if (!file_read(path, MOST_TEXT, &b, &e)) {
		fprintf(stderr, "word_classes: %s\n", e.text);
		exit(1);
	}
	for (const char *s = b.data, *end = s + b.len; s < end;) {
		const char *line = memchr(s, '\n', (size_t)(end - s));
		if (!line)
			line = end;
		if (memchr(s, ' ', (size_t)(line - s)) && *s == '#')
			*vec_push(&m->text) = 0;
		else
			model_line(m, s, line, &key);
		s = line + 1;
	}
	buf_release(&b);
	buf_release(&key);
}

/*
 * The word that I stands for without endings: the shortest of three letters and
 * more that is at least as frequent, and so a word of its own.
 */
static uint32_t
model_stem(const struct model *m, uint32_t i)
{
	enum { SHORTEST = 6 };	/* bytes */
	const struct entry *w = &m->word.at[i];
	size_t stem[TOKEN_STEMS], len = strlen(w->text);
	size_t n = token_stems(w->text, len, stem);
	uint32_t best = i;
	for (size_t k = 1; k < n; k++) {
		uintptr_t at = stem[k] < SHORTEST ? 0 :
		    (uintptr_t)map_get(&m->index, w->text, stem[k]);
		if (at && m->word.at[at - 1].n >= m->word.at[best].n)
			best = (uint32_t)(at - 1);
	}
	return best;
}

static void
model_strip(struct model *m)
{
	for (uint32_t i = 1; i < m->word.len; i++)
		m->word.at[i].stem = model_stem(m, i);
	for (size_t i = 0; i < m->text.len; i++) {
		uint32_t *w = &m->text.at[i];
		m->word.at[*w].n--;
		*w = m->word.at[*w].stem;
		m->word.at[*w].n++;
	}
}

static int
by_count(const void *a, const void *b)
{
	const struct entry *const *x = a, *const *y = b;
	if ((*x)->n != (*y)->n)
		return (*x)->n < (*y)->n ? 1 : -1;
	return strcmp((*x)->text, (*y)->text);
}

/* Number the words anew, the frequent first; rare ones become one: the last. */
static size_t
model_renumber(struct model *m, uint32_t least)
{
	size_t n = m->word.len, kept = 1;
	struct entry **order = MEM_NEW(n, struct entry *);
	for (size_t i = 0; i < n; i++)
		order[i] = &m->word.at[i];
	qsort(order + 1, n - 1, sizeof *order, by_count);
	for (; kept < n && order[kept]->n >= least; kept++)
		;
	uint32_t *to = MEM_NEW(n, uint32_t);
	struct entry *sorted = MEM_NEW(n, struct entry);
	for (size_t i = 0; i < n; i++) {
		to[order[i] - m->word.at] = (uint32_t)(i < kept ? i : kept);
		sorted[i] = *order[i];
	}
	for (size_t i = 0; i < m->text.len; i++)
		m->text.at[i] = to[m->text.at[i]];
	memcpy(m->word.at, sorted, n * sizeof *sorted);
	if (kept == n)
		*vec_push(&m->word) = (struct entry){ .text = mem_str("") };
	m->word.len = kept + 1;
	free(order);
	free(to);
	free(sorted);
	return kept;
}

static int
by_pair(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

/* Count the neighbours of all words. */
static void
model_links(struct model *m)
{
	size_t n = m->text.len - 1;
	uint64_t *pair = MEM_NEW(n, uint64_t);
	for (size_t i = 0; i < n; i++)
		pair[i] = (uint64_t)m->text.at[i] << 32 | m->text.at[i + 1];
	qsort(pair, n, sizeof *pair, by_pair);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i; k < n && pair[k] == pair[i]; k++)
			;
		uint32_t a = (uint32_t)(pair[i] >> 32), b = (uint32_t)pair[i];
		*vec_push(&m->word.at[a].after) = (struct link){ b, (uint32_t)(k - i) };
		*vec_push(&m->word.at[b].before) = (struct link){ a, (uint32_t)(k - i) };
	}
	for (size_t i = 0; i < m->word.len; i++)
		m->word.at[i].n = 0;
	for (size_t i = 0; i < m->text.len; i++)
		m->word.at[m->text.at[i]].n++;
	free(pair);
}

static double
nlogn(uint32_t n)
{
	enum { KNOWN = 1 << 16 };
	static double known[KNOWN];
	if (n >= KNOWN)
		return n * log(n);
	if (n > 1 && known[n] == 0)
		known[n] = n * log(n);
	return known[n];
}

/* Count word I in or, with a negative SIGN, out of its class. */
static void
model_count(struct model *m, size_t i, int sign)
{
	const struct entry *w = &m->word.at[i];
	size_t c = w->class;
	m->sum[c] += (uint32_t)sign * w->n;
	for (size_t k = 0; k < w->after.len; k++) {
		const struct link *l = &w->after.at[k];
		m->pair[c * m->classes + m->word.at[l->word].class] += (uint32_t)sign * l->n;
	}
	for (size_t k = 0; k < w->before.len; k++) {
		const struct link *l = &w->before.at[k];
		if (l->word != i)
			m->pair[m->word.at[l->word].class * m->classes + c] +=
			    (uint32_t)sign * l->n;
	}
}

/* The classes beside one word, with how often: filled anew for each word. */
struct beside {
	uint32_t *n;
	uint32_t *class;
	size_t len;
};

static void
beside_count(struct beside *b, const struct model *m, const struct link *l, size_t len, size_t self)
{
	for (size_t i = 0; i < b->len; i++)
		b->n[b->class[i]] = 0;
	b->len = 0;
	for (size_t i = 0; i < len; i++) {
		if (l[i].word == self)
			continue;
		uint32_t c = m->word.at[l[i].word].class;
		if (!b->n[c])
			b->class[b->len++] = c;
		b->n[c] += l[i].n;
	}
}

/* What the likelihood gains if the word, now in no class, comes into class C. */
static double
model_gain(const struct model *m, const struct entry *w, size_t c, const struct beside *after,
    const struct beside *before)
{
	double gain = 2 * (nlogn(m->sum[c]) - nlogn(m->sum[c] + w->n));
	for (size_t i = 0; i < after->len; i++) {
		uint32_t d = after->class[i], now = m->pair[c * m->classes + d];
		gain += nlogn(now + after->n[d]) - nlogn(now);
	}
	for (size_t i = 0; i < before->len; i++) {
		uint32_t d = before->class[i], now = m->pair[d * m->classes + c];
		gain += nlogn(now + before->n[d]) - nlogn(now);
	}
	return gain;
}

/* One round of moves; how many words moved. */
static size_t
model_round(struct model *m, size_t words, struct beside *after, struct beside *before)
{
	size_t moved = 0;
	for (size_t i = 1; i < words; i++) {
		struct entry *w = &m->word.at[i];
		size_t was = w->class, best = was;
		model_count(m, i, -1);
		beside_count(after, m, w->after.at, w->after.len, i);
		beside_count(before, m, w->before.at, w->before.len, i);
		double most = model_gain(m, w, was, after, before) + 1e-6;
		for (size_t c = 2; c < m->classes; c++) {
			double gain = model_gain(m, w, c, after, before);
			if (gain > most) {
				most = gain;
				best = c;
			}
		}
		w->class = (uint32_t)best;
		model_count(m, i, 1);
		moved += best != was;
	}
	return moved;
}

/* Class 0 is the border of sentences, 1 the rare words; the others are for moving. */
static void
model_exchange(struct model *m, size_t words, int rounds)
{
	size_t c = m->classes;
	m->pair = MEM_NEW(c * c, uint32_t);
	m->sum = MEM_NEW(c, uint32_t);
	m->word.at[0].class = 0;
	m->word.at[words].class = 1;
	for (size_t i = 1; i < words; i++)
		m->word.at[i].class = (uint32_t)(2 + (i - 1) % (c - 2));
	for (size_t i = 0; i < m->text.len; i++) {
		uint32_t a = m->word.at[m->text.at[i]].class;
		m->sum[a]++;
		if (i + 1 < m->text.len)
			m->pair[a * c + m->word.at[m->text.at[i + 1]].class]++;
	}
	struct beside after = { MEM_NEW(c, uint32_t), MEM_NEW(c, uint32_t), 0 };
	struct beside before = { MEM_NEW(c, uint32_t), MEM_NEW(c, uint32_t), 0 };
	for (int r = 0; r < rounds; r++) {
		size_t moved = model_round(m, words, &after, &before);
		fprintf(stderr, "round %d: %zu of %zu moved\n", r + 1, moved, words);
		if (moved < words / 100)
			break;
	}
	free(after.n), free(after.class), free(before.n), free(before.class);
}

/* The merging of classes: its part of the likelihood for each pair of them. */
struct tree {
	size_t n;
	const uint32_t *pair;	/* the model's */
	double *p;		/* n x n: how often, as a share of all */
	double *left, *right;	/* sums of rows and columns */
	double *loss;		/* n x n, the lower index first */
	bool *gone;
	uint32_t *into;		/* n: the class it became part of */
};

static double
part(double p, double a, double b)
{
	return p > 0 ? p * log(p / (a * b)) : 0;
}

static double
tree_part(const struct tree *t, size_t a, size_t b)
{
	return part(t->p[a * t->n + b], t->left[a], t->right[b]);
}

/* The same, in both orders. */
static double
tree_both(const struct tree *t, size_t a, size_t b)
{
	return a == b ? tree_part(t, a, a) : tree_part(t, a, b) + tree_part(t, b, a);
}

/* The part that the union of A and B has together with C. */
static double
tree_union(const struct tree *t, size_t a, size_t b, size_t c)
{
	size_t n = t->n;
	double l = t->left[a] + t->left[b], r = t->right[a] + t->right[b];
	if (c == a || c == b)
		return part(t->p[a * n + a] + t->p[a * n + b] + t->p[b * n + a] +
		    t->p[b * n + b], l, r);
	return part(t->p[a * n + c] + t->p[b * n + c], l, t->right[c]) +
	    part(t->p[c * n + a] + t->p[c * n + b], t->left[c], r);
}

/* What changes for C if A and B merge. */
static double
tree_term(const struct tree *t, size_t a, size_t b, size_t c)
{
	return tree_both(t, a, c) + tree_both(t, b, c) - tree_union(t, a, b, c);
}

static double
tree_loss(const struct tree *t, size_t a, size_t b)
{
	double loss = tree_both(t, a, a) + tree_both(t, b, b) + tree_both(t, a, b) -
	    tree_union(t, a, b, a);
	for (size_t c = 0; c < t->n; c++)
		if (!t->gone[c] && c != a && c != b)
			loss += tree_term(t, a, b, c);
	return loss;
}

/* Add SIGN times what classes A and B, not among them, mean to all other losses. */
static void
tree_shift(struct tree *t, size_t a, size_t b, double sign)
{
	for (size_t x = 0; x < t->n; x++) {
		if (t->gone[x] || x == a || x == b)
			continue;
		for (size_t y = x + 1; y < t->n; y++) {
			if (t->gone[y] || y == a || y == b)
				continue;
			double d = tree_term(t, x, y, a);
			if (!t->gone[b])
				d += tree_term(t, x, y, b);
			t->loss[x * t->n + y] += sign * d;
		}
	}
}

/* B becomes part of A. */
static void
tree_merge(struct tree *t, size_t a, size_t b)
{
	size_t n = t->n;
	tree_shift(t, a, b, -1);
	t->left[a] += t->left[b];
	t->right[a] += t->right[b];
	for (size_t c = 0; c < n; c++)
		t->p[a * n + c] += t->p[b * n + c];
	for (size_t c = 0; c < n; c++)
		t->p[c * n + a] += t->p[c * n + b];
	t->gone[b] = true;
	t->into[b] = (uint32_t)a;
	tree_shift(t, a, b, 1);
	for (size_t c = 0; c < n; c++)
		if (!t->gone[c] && c != a)
			t->loss[c < a ? c * n + a : a * n + c] = tree_loss(t, c, a);
}

static void
tree_best(const struct tree *t, size_t *a, size_t *b)
{
	double least = INFINITY;
	for (size_t x = 2; x < t->n; x++)
		for (size_t y = x + 1; y < t->n && !t->gone[x]; y++)
			if (!t->gone[y] && t->loss[x * t->n + y] < least) {
				least = t->loss[x * t->n + y];
				*a = x;
				*b = y;
			}
}

static void
tree_init(struct tree *t, const struct model *m)
{
	size_t n = m->classes;
	*t = (struct tree){ .n = n, .p = MEM_NEW(n * n, double), .left = MEM_NEW(n, double),
	    .right = MEM_NEW(n, double), .loss = MEM_NEW(n * n, double),
	    .gone = MEM_NEW(n, bool), .into = MEM_NEW(n, uint32_t) };
	for (size_t a = 0; a < n; a++) {
		t->into[a] = (uint32_t)a;
		for (size_t b = 0; b < n; b++) {
			double p = (double)m->pair[a * n + b] / (double)m->text.len;
			t->p[a * n + b] = p;
			t->left[a] += p;
			t->right[b] += p;
		}
	}
	for (size_t a = 2; a < n; a++)
		for (size_t b = a + 1; b < n; b++)
			t->loss[a * n + b] = tree_loss(t, a, b);
}

static void
tree_release(struct tree *t)
{
	free(t->p), free(t->left), free(t->right), free(t->loss), free(t->gone), free(t->into);
}

/* The classes' numbers when a quarter and a sixteenth of them are left. */
static uint32_t *
model_levels(const struct model *m)
{
	struct tree t;
	size_t left = m->classes;
	uint32_t *level = MEM_NEW(LEVELS * m->classes, uint32_t);
	tree_init(&t, m);
	for (size_t k = 0; k < LEVELS; k++) {
		for (size_t a = 0, b = 0; left > m->classes >> 2 * k; left--) {
			tree_best(&t, &a, &b);
			tree_merge(&t, a, b);
		}
		for (size_t c = 0; c < m->classes; c++) {
			uint32_t in = (uint32_t)c;
			while (t.into[in] != in)
				in = t.into[in];
			level[k * m->classes + c] = in;
		}
		fprintf(stderr, "%zu classes\n", left);
	}
	tree_release(&t);
	return level;
}

static void
model_print(const struct model *m, size_t words)
{
	uint32_t *level = model_levels(m);
	for (size_t i = 1; i < words; i++) {
		printf("%s\t%u", m->word.at[i].text, m->word.at[i].n);
		for (size_t k = 0; k < LEVELS; k++)
			printf("\t%u", level[k * m->classes + m->word.at[i].class]);
		putchar('\n');
	}
	free(level);
}

int
main(int argc, char **argv)
{
	struct model m = { .classes = 1024 };
	int rounds = 12, least = 2;
	bool strip = false;
	for (int c; (c = getopt(argc, argv, "c:m:r:s")) != -1;)
		switch (c) {
		case 'c': m.classes = (size_t)strtol(optarg, NULL, 10); break;
		case 'm': least = (int)strtol(optarg, NULL, 10); break;
		case 'r': rounds = (int)strtol(optarg, NULL, 10); break;
		case 's': strip = true; break;
		default: return 2;
		}
	model_word(&m, "", 0);
	*vec_push(&m.text) = 0;
	for (int i = optind; i < argc; i++)
		model_read(&m, argv[i]);
	*vec_push(&m.text) = 0;
	if (strip)
		model_strip(&m);
	size_t words = model_renumber(&m, (uint32_t)least);
	fprintf(stderr, "%zu tokens, %zu words\n", m.text.len, words);
	assert(m.classes > 8 && words > m.classes);
	model_links(&m);
	model_exchange(&m, words, rounds);
	model_print(&m, words);
	return 0;
}
