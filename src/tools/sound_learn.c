/*
 * sound_learn.c - makes src/text/sound_learned.c from names in both scripts.
 *
 *	sound_learn FILE:EN:CKB... > src/text/sound_learned.c
 *
 * A FILE has a name in both languages a line, in the fields EN and CKB (from 1),
 * with a tab between them.  Of the names that have as many words in both, each pair of words
 * that is no exonym (alike by sound_cost.c) is one example.  Which sound stands
 * for which is learned by expectation and maximisation over all alignments of
 * the examples (a memoryless edit process: Ristad and Yianilos, "Learning
 * String-Edit Distance", 1998).  The cost of a pair of sounds is its mean
 * negative log probability given either sound, less that of being itself; what
 * was known before by ear counts with a part.  A fifth of the names, by their
 * hash, is left out, so that make quality has some to measure with.
 *
 * The table in the tree was made from place names of Who's On First and CLDR
 * 48 and from our own persons.tsv:
 *
 *	sound_learn ckb-en-places.tsv:1:2 wof-places.tsv:7:8 persons.tsv:4:5
 */
#include <config.h>

#include <err.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/vec.h"
#include "text/sound.h"

enum { N = SOUND_COUNT, NONE = SOUND_NONE, ROUNDS = 12, HELD_OUT = 5 };

static const double exonym = 0.4;	/* words less alike are no examples */
static const double by_ear = 0.4;	/* the part of what was known before */
static const double scale = 6.5;	/* the logarithm that costs 1 */

typedef double table[N][N];

/* A word in both scripts. */
struct example {
	struct sounds kurdish, latin;
};

struct examples VEC_OF(struct example);

/* ---- Reading ---- */

static double
least(double a, double b)
{
	return a < b ? a : b;
}

/* Are the words alike by ear? */
static bool
is_alike(const struct sounds *a, const struct sounds *b)
{
	double row[SOUND_MOST + 1] = { 0 }, both = 0;

	for (size_t j = 0; j < b->len; j++)
		row[j + 1] = row[j] + sound_cost(b->sound[j]);
	both = row[b->len];
	for (size_t i = 0; i < a->len; i++) {
		double drop = sound_cost(a->sound[i]), corner = row[0];

		row[0] += drop;
		both += drop;
		for (size_t j = 0; j < b->len; j++) {
			double swap = corner + sound_distance(a->sound[i], b->sound[j]);

			corner = row[j + 1];
			row[j + 1] = least(swap, least(row[j + 1] + drop,
			    row[j] + sound_cost(b->sound[j])));
		}
	}
	return both > 0 && 1 - 2 * row[b->len] / both >= exonym;
}

/* Add the words of a name in both scripts. */
static void
add_name(struct examples *list, const char *en, size_t en_len, const char *ckb, size_t ckb_len)
{
	struct sound_words latin, kurdish;

	if (hash_add(HASH_START, ckb, ckb_len) % HELD_OUT == 0)
		return;
	sound_read(en, en_len, &latin);
	sound_read(ckb, ckb_len, &kurdish);
	for (size_t i = 0; latin.len == kurdish.len && i < latin.len; i++)
		if (kurdish.word[i].kurdish && !latin.word[i].kurdish &&
		    is_alike(&kurdish.word[i], &latin.word[i]))
			*vec_push(list) = (struct example){ kurdish.word[i], latin.word[i] };
}

/* The field of that number; its length in *LEN. */
static const char *
field_of(const char *line, unsigned long number, size_t *len)
{
	while (line && --number)
		line = strchr(line, '\t') ? strchr(line, '\t') + 1 : NULL;
	*len = line ? strcspn(line, "\t") : 0;
	return line;
}

/* SPEC is FILE:EN:CKB. */
static void
read_names(struct examples *list, const char *spec)
{
	const char *colon = strchr(spec, ':');
	char *path, *end, *next;
	unsigned long en, ckb;
	struct buf b = { 0 };
	struct err e;

	if (!colon || (en = strtoul(colon + 1, &end, 10)) == 0 || *end != ':' ||
	    (ckb = strtoul(end + 1, NULL, 10)) == 0)
		errx(2, "%s is not FILE:EN:CKB", spec);
	path = mem_dup(spec, (size_t)(colon - spec));
	if (!file_read(path, (size_t)64 << 20, &b, &e))
		errx(1, "%s", e.text);
	for (char *line = b.data; line; line = next) {
		size_t n, m;
		const char *x, *y;

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		x = field_of(line, en, &n);
		y = field_of(line, ckb, &m);
		if (*line != '#' && n && m && !strstr(line, "apertium"))
			add_name(list, x, n, y, m);
	}
	buf_release(&b);
	free(path);
}

/* ---- Learning ---- */

/* Probabilities to begin with: what is alike by ear. */
static void
begin(table p)
{
	for (int a = 0; a < N; a++)
		for (int b = 0; b < N; b++)
			p[a][b] = a == NONE || b == NONE ? 0.2 / N :
			    (1.05 - sound_distance(sound_letters[a], sound_letters[b])) / N / 4;
}

/* The numbers of the sounds of a word. */
static size_t
numbers(const struct sounds *w, unsigned n[SOUND_MOST])
{
	for (size_t i = 0; i < w->len; i++)
		n[i] = sound_number(w->sound[i]);
	return w->len;
}

/* Add to COUNT how often each pair of sounds is expected in the example. */
static void
expect(const struct example *x, table p, table count)
{
	static double before[SOUND_MOST + 1][SOUND_MOST + 1], behind[SOUND_MOST + 1][SOUND_MOST + 1];
	unsigned k[SOUND_MOST], l[SOUND_MOST];
	size_t n = numbers(&x->kurdish, k), m = numbers(&x->latin, l);

	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++)
			before[i][j] = (i + j == 0) +
			    (i ? before[i - 1][j] * p[k[i - 1]][NONE] : 0) +
			    (j ? before[i][j - 1] * p[NONE][l[j - 1]] : 0) +
			    (i && j ? before[i - 1][j - 1] * p[k[i - 1]][l[j - 1]] : 0);
	for (size_t i = n + 1; i-- > 0;)
		for (size_t j = m + 1; j-- > 0;)
			behind[i][j] = (i == n && j == m) +
			    (i < n ? behind[i + 1][j] * p[k[i]][NONE] : 0) +
			    (j < m ? behind[i][j + 1] * p[NONE][l[j]] : 0) +
			    (i < n && j < m ? behind[i + 1][j + 1] * p[k[i]][l[j]] : 0);
	if (!(before[n][m] > 1e-280))
		return;
	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			double share = before[i][j] / before[n][m];

			if (i < n)
				count[k[i]][NONE] += share * p[k[i]][NONE] * behind[i + 1][j];
			if (j < m)
				count[NONE][l[j]] += share * p[NONE][l[j]] * behind[i][j + 1];
			if (i < n && j < m)
				count[k[i]][l[j]] += share * p[k[i]][l[j]] * behind[i + 1][j + 1];
		}
}

/* Make P what the examples make likely. */
static void
learn(const struct examples *list, table p)
{
	for (int round = 0; round < ROUNDS; round++) {
		table count;
		double sum = 0;

		for (int a = 0; a < N; a++)
			for (int b = 0; b < N; b++)
				count[a][b] = 0.02;
		for (size_t i = 0; i < list->len; i++)
			expect(&list->at[i], p, count);
		count[NONE][NONE] = 0;
		for (int a = 0; a < N; a++)
			for (int b = 0; b < N; b++)
				sum += count[a][b];
		for (int a = 0; a < N; a++)
			for (int b = 0; b < N; b++)
				p[a][b] = count[a][b] / sum;
	}
}

/* ---- Costs ---- */

static double
surprise(double p, double of)
{
	return -log((p + 1e-9) / (of + 1e-9)) / scale;
}

/* How surprising each pair is for one who knows either sound; at most 1. */
static void
surprises(table p, table cost)
{
	double row[N] = { 0 }, column[N] = { 0 };

	for (int a = 0; a < N; a++)
		for (int b = 0; b < N; b++) {
			row[a] += p[a][b];
			column[b] += p[a][b];
		}
	for (int a = 0; a < N; a++)
		for (int b = 0; b < N; b++) {
			double c = a == NONE ? surprise(p[a][b], column[b]) :
			    b == NONE ? surprise(p[a][b], row[a]) :
			    (surprise(p[a][b], row[a]) + surprise(p[a][b], column[b])) / 2;

			cost[a][b] = least(c, 1);
		}
}

/* The cost of a pair, with what was known by ear. */
static double
cost_of(table cost, int a, int b)
{
	double c = cost[a][b], ear;

	if (a == NONE || b == NONE) {
		ear = sound_cost(sound_letters[a == NONE ? b : a]);
	} else {
		ear = sound_distance(sound_letters[a], sound_letters[b]);
		if (cost[a][a] < 1 && cost[b][b] < 1)
			c -= (cost[a][a] + cost[b][b]) / 2;
		if (a == b || c < 0)
			c = 0;
	}
	return by_ear * ear + (1 - by_ear) * c;
}

static void
print(table cost)
{
	puts("/* sound_learned.c - made by tools/sound_learn.c from names in both scripts; see there. */\n"
	    "#include <config.h>\n\n#include \"text/sound.h\"\n\n"
	    "const uint8_t sound_learned[SOUND_COUNT][SOUND_COUNT] = {");
	printf("\t/*\t");
	for (int b = 0; b < NONE; b++)
		printf("  %c ", sound_letters[b]);
	puts(" none */");
	for (int a = 0; a < N; a++) {
		printf("\t/* %c */ {", a == NONE ? '-' : sound_letters[a]);
		for (int b = 0; b < N; b++)
			printf("%s%3d", b ? "," : " ",
			    a == NONE && b == NONE ? 0 : (int)(cost_of(cost, a, b) * 255 + 0.5));
		puts(" },");
	}
	puts("};");
}

int
main(int argc, char **argv)
{
	struct examples list = { 0 };
	table p, cost;

	if (argc < 2)
		errx(2, "usage: sound_learn FILE:EN:CKB... > sound_learned.c");
	for (int i = 1; i < argc; i++)
		read_names(&list, argv[i]);
	fprintf(stderr, "%zu pairs of words\n", list.len);
	begin(p);
	learn(&list, p);
	surprises(p, cost);
	print(cost);
	vec_release(&list);
	return 0;
}
