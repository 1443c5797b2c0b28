/* quality_tags.c - a tagger alone, on text that is cut into tokens and tagged by people. */
#include <config.h>

#include <err.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "entity/tag_corpus.h"
#include "quality.h"

/* A name: its tokens and its type. */
struct span {
	size_t first, end;
	const char *type;	/* NULL: none that counts */
};

/* One of the types, which are words of a list? */
static bool
counts(const char *type, const char *types)
{
	size_t n = strlen(type);

	for (const char *at = types; (at = strstr(at, type)); at += n)
		if ((at == types || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
			return true;
	return false;
}

/* The name that begins at token I, by the tags' names; I itself as END if none does. */
static struct span
span_at(const char *const *tag, const struct tag_corpus *c, size_t i, const char *types)
{
	struct span s = { i, i, NULL };

	if (*tag[i] != 'B')
		return s;
	s.type = counts(tag[i] + 2, types) ? tag[i] + 2 : NULL;
	for (s.end = i + 1; s.end < c->token.len && *tag[s.end] == 'I' && !c->token.at[s.end - 1].last;)
		s.end++;
	return s;
}

/* The names of the tags the file has. */
static const char **
given_tags(const struct tag_corpus *c)
{
	const char **tag = MEM_NEW(c->token.len + 1, const char *);

	for (size_t i = 0; i < c->token.len; i++) {
		uint8_t bio = c->bio.at[i];
		char name[32] = "O";

		if (bio != TAG_OUTSIDE)
			snprintf(name, sizeof name, "%c-%s", tag_begins(bio) ? 'B' : 'I',
			    c->types.name[tag_type(bio)]);
		tag[i] = arena_str((struct arena *)&c->arena, name);
	}
	return tag;
}

/* Tag it, document by document. */
static void
run(struct tagger *t, const struct tag_corpus *c, uint8_t *out)
{
	for (size_t d = 0, from = 0; d < c->document.len; from = c->document.at[d++])
		tagger_run(t, c->token.at + from, c->document.at[d] - from, out + from);
}

static void
compare(struct tagger *t, const struct tag_corpus *c, const uint8_t *out, const char *types,
    struct quality_tags *q)
{
	const char **given = given_tags(c), **found = MEM_NEW(c->token.len + 1, const char *);
	double right = 0, there = 0, ours = 0;

	for (size_t i = 0; i < c->token.len; i++)
		found[i] = tagger_tag(t, out[i]);
	for (size_t i = 0; i < c->token.len; i++) {
		struct span a = span_at(given, c, i, types), b = span_at(found, c, i, types);

		there += a.type != NULL;
		ours += b.type != NULL;
		right += a.type && b.type && a.end == b.end && !strcmp(a.type, b.type);
	}
	q->precision = ours > 0 ? right / ours : 0;
	q->recall = there > 0 ? right / there : 0;
	q->f1 = there + ours > 0 ? 2 * right / (there + ours) : 0;
	free(given);
	free(found);
}

struct quality_tags
quality_tags(struct tagger *t, const char *path, const char *types)
{
	struct quality_tags q = { 0 };
	struct tag_corpus c = { 0 };
	struct buf b = { 0 };
	struct err e;
	uint8_t *out;
	clock_t from;
	double times = 0;

	if (!file_read(path, INT_MAX, &b, &e) || !tag_corpus_add(&c, path, buf_str(&b), b.len, &e))
		errx(1, "%s", e.text);
	out = MEM_NEW(c.token.len + 1, uint8_t);
	run(t, &c, out);
	compare(t, &c, out, types, &q);
	for (from = clock(); clock() - from < CLOCKS_PER_SEC; times++)
		run(t, &c, out);
	q.speed = times * (double)c.token.len * CLOCKS_PER_SEC / (double)(clock() - from);
	free(out);
	buf_release(&b);
	tag_corpus_release(&c);
	return q;
}
