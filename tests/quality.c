/*
 * quality.c - how well names are found and linked: precision, recall and F1.
 *
 *	quality [-v] FILE...
 *
 * X.gold.tsv: an article in two languages, its sentences in X.sent.tsv
 * (number, English, Kurdish), rows "side sentence occurrence surface type
 * key".  All of them are resolved together.  Linked means that a mention has
 * the entity most mentions of its key have, and no other key has.  X.conll: a
 * token a line, TAB, its BIO tag; a blank line between sentences; "# doc"
 * before an English article. -v prints every mistake.  No test of make check:
 * the data is not ours to ship.
 */
#include <config.h>

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/vec.h"
#include "entity/counterpart.h"
#include "entity/resolve.h"

enum { KINDS = 4, SENTENCES = 400 };

static const char *const kind_names[KINDS] = { "PER", "ORG", "LOC", "DATE" };

struct tally {
	unsigned right, found, gold;
};

/* A mention as the annotators marked it. */
struct gold {
	size_t article, paragraph, start, end;
	int kind;
	char *key;
	const struct entity *entity;	/* what was found exactly there */
	bool hit;
};

struct set {
	const char *name;
	struct articles article;
	VEC(struct gold) gold;
	bool verbose;
};

static int
kind_of(const char *tag)
{
	static const char *const tags[][2] = {
		{ "PER", "Person" }, { "ORG", "Organization" }, { "LOC", "Location" }, { "DATE", "Date" },
	};

	for (int i = 0; i < KINDS; i++)
		if (!strcmp(tag, tags[i][0]) || !strcmp(tag, tags[i][1]))
			return i;
	return -1;
}

static int
kind_of_type(enum entity_type type)
{
	return kind_of(entity_type_code(type));
}

static void
read_whole(const char *path, struct buf *b)
{
	struct err e;

	if (!file_read(path, (size_t)64 << 20, b, &e))
		errx(1, "%s", e.text);
}

/* The next field of a line, cut off at the separator. */
static char *
next_field(char **line, char sep)
{
	char *field = *line, *end;

	if (!field)
		return NULL;
	end = strchr(field, sep);
	if (end)
		*end++ = '\0';
	*line = end;
	return field;
}

static void
set_article(struct set *s, const char *file, enum lang lang, const struct paragraph *p, size_t n)
{
	struct article *a = article_new();

	a->lang = lang;
	a->file = arena_str(&a->arena, file);
	article_set_paragraphs(a, p, n);
	*vec_push(&s->article) = a;
}

static void
read_sentences(struct set *s, const char *path)
{
	static struct paragraph p[2][SENTENCES];
	struct buf b = { 0 };
	char *rest, *line;
	size_t n = 0;

	read_whole(path, &b);
	rest = b.data;
	while ((line = next_field(&rest, '\n')) && *line && n < SENTENCES) {
		next_field(&line, '\t');
		for (int side = 0; side < 2; side++) {
			const char *text = next_field(&line, '\t');

			p[side][n] = (struct paragraph){ text, strlen(text), PARAGRAPH_TEXT };
		}
		n++;
	}
	set_article(s, path, LANG_EN, p[0], n);
	set_article(s, path, LANG_CKB, p[1], n);
	buf_release(&b);
}

static void
add_gold(struct set *s, char *line)
{
	char *field[6];
	struct gold g = { 0 };
	const char *text, *at;

	for (int i = 0; i < 6; i++)
		if (!(field[i] = next_field(&line, '\t')))
			return;
	g.article = s->article.len - (strcmp(field[0], "en") ? 1 : 2);
	g.paragraph = (size_t)strtoul(field[1], NULL, 10) - 1;
	if (g.paragraph >= s->article.at[g.article]->nparagraphs)
		return;
	at = text = s->article.at[g.article]->paragraph[g.paragraph].text;
	for (unsigned long k = strtoul(field[2], NULL, 10); at; at++)
		if (!(at = strstr(at, field[3])) || !--k)
			break;
	if (!at)
		return;
	g.start = (size_t)(at - text);
	g.end = g.start + strlen(field[3]);
	g.kind = kind_of(field[4]);
	g.key = mem_str(field[5]);
	*vec_push(&s->gold) = g;
}

static void
read_gold(struct set *s, const char *path)
{
	struct buf b = { 0 }, sentences = { 0 };
	char *rest, *line;

	buf_add(&sentences, path, strlen(path) - strlen("gold.tsv"));
	buf_puts(&sentences, "sent.tsv");
	read_sentences(s, buf_str(&sentences));
	read_whole(path, &b);
	rest = b.data;
	while ((line = next_field(&rest, '\n')) && *line)
		add_gold(s, line);
	buf_release(&b);
	buf_release(&sentences);
}

/* An article being read from tokens: a paragraph a sentence. */
struct reading {
	VEC(struct paragraph) paragraph;
	VEC(char *) owned;
	struct buf text;
	int open;	/* the kind of the mention under way; -1: none */
};

static void
end_sentence(struct reading *r)
{
	size_t len = r->text.len;

	r->open = -1;
	if (!len)
		return;
	*vec_push(&r->owned) = buf_take(&r->text);
	*vec_push(&r->paragraph) =
	    (struct paragraph){ r->owned.at[r->owned.len - 1], len, PARAGRAPH_TEXT };
}

static void
end_article(struct set *s, struct reading *r, const char *path, enum lang lang)
{
	end_sentence(r);
	if (r->paragraph.len)
		set_article(s, path, lang, r->paragraph.at, r->paragraph.len);
	for (size_t i = 0; i < r->owned.len; i++)
		free(r->owned.at[i]);
	r->owned.len = r->paragraph.len = 0;
}

/* English clitics and signs stand close, so that the text is cut again as it was. */
static bool
is_close(const char *token)
{
	return token[0] == '\'' && token[1] == 's' && !token[2];
}

static void
add_token(struct set *s, struct reading *r, const char *token, const char *tag)
{
	int kind = tag[0] == 'O' ? -1 : kind_of(tag + 2);
	size_t start;

	if (r->text.len && !is_close(token))
		buf_putc(&r->text, ' ');
	start = r->text.len;
	buf_puts(&r->text, token);
	if (kind >= 0 && (tag[0] == 'B' || r->open != kind))
		*vec_push(&s->gold) = (struct gold){
			.article = s->article.len, .paragraph = r->paragraph.len, .start = start, .kind = kind,
		};
	if (kind >= 0)
		s->gold.at[s->gold.len - 1].end = r->text.len;
	r->open = kind;
}

static void
read_conll(struct set *s, const char *path)
{
	struct reading r = { .open = -1 };
	struct buf b = { 0 };
	bool english = strstr(path, "/en-") != NULL;
	char *rest, *line;

	read_whole(path, &b);
	rest = b.data;
	while ((line = next_field(&rest, '\n'))) {
		char *token = next_field(&line, '\t');

		if (line) {
			add_token(s, &r, token, line);
			continue;
		}
		end_sentence(&r);
		if (!english || !strncmp(token, "# doc", 5))
			end_article(s, &r, path, english ? LANG_EN : LANG_CKB);
	}
	end_article(s, &r, path, english ? LANG_EN : LANG_CKB);
	vec_release(&r.paragraph);
	vec_release(&r.owned);
	buf_release(&r.text);
	buf_release(&b);
}

static struct gold *
gold_at(struct set *s, size_t article, const struct mention *m)
{
	for (size_t i = 0; i < s->gold.len; i++) {
		struct gold *g = &s->gold.at[i];

		if (g->article == article && g->paragraph == m->paragraph && g->start == m->start &&
		    g->end == m->end && g->kind == kind_of_type(m->type))
			return g;
	}
	return NULL;
}

static void
say(const struct set *s, const char *what, size_t article, size_t paragraph, size_t start,
    size_t end, int kind, const char *id)
{
	const struct article *a = s->article.at[article];
	const char *text = a->paragraph[paragraph].text;
	size_t from = start > 40 ? start - 40 : 0;

	while (from && (text[from] & 0xc0) == 0x80)
		from--;
	if (s->verbose)
		printf("%s\t%s\t%zu:%zu\t%s\t%.*s\t%s\t%.*s\n", what, lang_code(a->lang), article,
		    paragraph + 1, kind_names[kind], (int)(end - start), text + start, id,
		    (int)(end - from), text + from);
}

static void
judge_article(struct set *s, size_t i, struct tally t[LANG_COUNT][KINDS])
{
	const struct article *a = s->article.at[i];

	for (size_t k = 0; k < a->nmentions; k++) {
		const struct mention *m = &a->mention[k];
		int kind = kind_of_type(m->type);
		struct gold *g;

		if (kind < 0)
			continue;
		t[a->lang][kind].found++;
		g = gold_at(s, i, m);
		if (g && !g->hit) {
			g->hit = true;
			g->entity = m->entity;
			t[a->lang][kind].right++;
		} else {
			say(s, "wrong", i, m->paragraph, m->start, m->end, kind,
			    m->entity ? m->entity->id : "-");
		}
	}
}

static double
ratio(double a, double b)
{
	return b > 0 ? a / b : 0;
}

static void
print_tally(const char *name, const char *lang, const char *kind, const struct tally *t)
{
	double p = ratio(t->right, t->found), r = ratio(t->right, t->gold);

	printf("%-24s %-4s %-5s P %.3f  R %.3f  F1 %.3f  (%u gold, %u found)\n", name, lang, kind, p, r,
	    ratio(2 * p * r, p + r), t->gold, t->found);
}

static void
judge(struct set *s)
{
	struct tally t[LANG_COUNT][KINDS] = { 0 };

	for (size_t i = 0; i < s->article.len; i++)
		judge_article(s, i, t);
	for (size_t i = 0; i < s->gold.len; i++) {
		const struct gold *g = &s->gold.at[i];

		t[s->article.at[g->article]->lang][g->kind].gold++;
		if (!g->hit)
			say(s, "missed", g->article, g->paragraph, g->start, g->end, g->kind, g->key ? g->key : "");
	}
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		struct tally all = { 0 };

		for (int k = 0; k < KINDS; k++) {
			all.right += t[lang][k].right;
			all.found += t[lang][k].found;
			all.gold += t[lang][k].gold;
		}
		for (int k = 0; all.gold && k < KINDS; k++)
			print_tally(s->name, lang_code((enum lang)lang), kind_names[k], &t[lang][k]);
		if (all.gold)
			print_tally(s->name, lang_code((enum lang)lang), "all", &all);
	}
}

/* The entity most found mentions of the key have. */
static const struct entity *
most_found(const struct set *s, const char *key, unsigned *count)
{
	const struct entity *best = NULL;

	*count = 0;
	for (size_t i = 0; i < s->gold.len; i++) {
		const struct entity *e = s->gold.at[i].entity;
		unsigned n = 0;

		if (!e || strcmp(s->gold.at[i].key, key))
			continue;
		for (size_t k = 0; k < s->gold.len; k++)
			n += s->gold.at[k].entity == e && !strcmp(s->gold.at[k].key, key);
		if (n > *count) {
			*count = n;
			best = e;
		}
	}
	return best;
}

static void
judge_links(const struct set *s)
{
	unsigned right = 0, hits = 0, names = 0;

	for (size_t i = 0; i < s->gold.len; i++) {
		const struct gold *g = &s->gold.at[i];
		unsigned count;

		if (!g->key || !strcmp(g->key, "-"))
			continue;
		names++;
		hits += g->hit;
		if (g->hit && g->entity == most_found(s, g->key, &count))
			right++;
		else if (g->hit)
			say(s, "unlinked", g->article, g->paragraph, g->start, g->end, g->kind, g->entity->id);
	}
	if (names)
		printf("%-24s linked %.3f of those found, %.3f of all (%u names)\n", s->name,
		    ratio(right, hits), ratio(right, names), names);
}

/* Does each article find its own counterpart first?  They stand in pairs. */
static void
judge_pairs(const struct set *s)
{
	unsigned right = 0;

	for (size_t i = 0; i < s->article.len; i++) {
		size_t best = i;
		double most = -1, own = 0, other = 0;

		for (size_t k = 0; k < s->article.len; k++) {
			double score = counterpart_score(s->article.at[i], s->article.at[k], NULL);

			if (k / 2 == i / 2)
				own = score > own ? score : own;
			else
				other = score > other ? score : other;
			if (score > most) {
				most = score;
				best = k;
			}
		}
		right += best / 2 == i / 2;
		printf("%-24s article %zu: own %.2f, best other %.2f\n", s->name, i, own, other);
	}
	printf("%-24s counterparts %u of %zu\n", s->name, right, s->article.len);
}

static void
resolve(struct set *s, const struct lexicon *lex, bool pairs)
{
	struct timespec from, to;
	struct resolver *r = resolver_new(lex);

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	resolver_run(r, s->article.at, s->article.len);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	printf("%-24s %zu articles in %.1f ms\n", s->name, s->article.len,
	    (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6);
	judge(s);
	judge_links(s);
	if (pairs)
		judge_pairs(s);
	resolver_free(r);
}

static bool
ends_in(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && !strcmp(s + n - m, end);
}

static void
set_release(struct set *s)
{
	for (size_t i = 0; i < s->gold.len; i++)
		free(s->gold.at[i].key);
	vec_release(&s->gold);
	articles_release(&s->article);
}

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

int
main(int argc, char **argv)
{
	struct lexicon *lex = lexicon_new();
	struct set links = { .name = "linking" };

	for (int i = 1; i < argc; i++) {
		struct set s = { .name = base_name(argv[i]), .verbose = links.verbose };

		if (!strcmp(argv[i], "-v")) {
			links.verbose = true;
		} else if (ends_in(argv[i], ".gold.tsv")) {
			read_gold(&links, argv[i]);
		} else if (ends_in(argv[i], ".conll")) {
			read_conll(&s, argv[i]);
			resolve(&s, lex, false);
		} else {
			errx(2, "%s is neither .gold.tsv nor .conll", argv[i]);
		}
		set_release(&s);
	}
	if (links.article.len)
		resolve(&links, lex, true);
	set_release(&links);
	lexicon_free(lex);
	return 0;
}
