/* quality_sounds.c - finding the English name that a Kurdish one sounds like. */
#include <config.h>

#include <err.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/vec.h"
#include "quality.h"
#include "text/sound.h"
#include "text/translit.h"

enum { HELD_OUT = 5 };	/* as in sound_learn.c */

struct pair {
	const char *en, *ckb;
	size_t en_len, ckb_len;
	struct sound_words en_sound, ckb_sound;
};

struct pairs VEC_OF(struct pair);

static const char *
field_of(const char *line, unsigned number, size_t *len)
{
	while (line && --number)
		line = strchr(line, '\t') ? strchr(line, '\t') + 1 : NULL;
	*len = line ? strcspn(line, "\t") : 0;
	return line;
}

static void
read_pairs(struct buf *b, unsigned en, unsigned ckb, struct pairs *out)
{
	char *next;

	for (char *line = b->data; line; line = next) {
		struct pair p;

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		p.en = field_of(line, en, &p.en_len);
		p.ckb = field_of(line, ckb, &p.ckb_len);
		if (*line == '#' || !p.en_len || !p.ckb_len || *p.ckb >= 0 || strstr(line, "apertium"))
			continue;
		sound_read(p.en, p.en_len, &p.en_sound);
		sound_read(p.ckb, p.ckb_len, &p.ckb_sound);
		*vec_push(out) = p;
	}
}

static bool
is_same(const char *a, size_t n, const char *b, size_t m)
{
	return n == m && !memcmp(a, b, n);
}

/* How many of other names sound at least as alike; and how alike the most alike one does. */
static unsigned
count_better(const struct pairs *all, const struct pair *p, double own, double *best)
{
	unsigned n = 0;

	*best = 0;
	for (size_t i = 0; i < all->len; i++) {
		const struct pair *x = &all->at[i];
		double like;

		if (is_same(x->en, x->en_len, p->en, p->en_len) ||
		    is_same(x->ckb, x->ckb_len, p->ckb, p->ckb_len))
			continue;
		like = translit_likeness(&p->ckb_sound, &x->en_sound);
		n += like >= own;
		if (like > *best)
			*best = like;
	}
	return n;
}

struct quality_sounds
quality_sounds(const char *path, unsigned en, unsigned ckb)
{
	struct quality_sounds q = { 0 };
	struct pairs all = { 0 };
	struct buf b = { 0 };
	struct err e;
	double taken = 0, right = 0;

	if (!file_read(path, (size_t)64 << 20, &b, &e))
		errx(1, "%s", e.text);
	read_pairs(&b, en, ckb, &all);
	for (size_t i = 0; i < all.len; i++) {
		const struct pair *p = &all.at[i];
		double own = translit_likeness(&p->ckb_sound, &p->en_sound), best;
		unsigned better;

		if (hash_add(HASH_START, p->ckb, p->ckb_len) % HELD_OUT)
			continue;
		better = count_better(&all, p, own, &best);
		q.names++;
		q.first += !better;
		q.rank += 1.0 / (1 + better);
		taken += (own > best ? own : best) >= TRANSLIT_SAME;
		right += own > best && own >= TRANSLIT_SAME;
	}
	if (q.names) {
		q.first /= q.names;
		q.rank /= q.names;
		q.recall = right / q.names;
		q.precision = taken > 0 ? right / taken : 0;
	}
	vec_release(&all);
	buf_release(&b);
	return q;
}
