/*
 * marked.c - reading marked articles, and comparing what is found with the
 * marks.
 */
#include <config.h>

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "entity/counterpart.h"
#include "entity/resolve.h"
#include "marked.h"

enum { SENTENCES = 400 };

static const char *const kind_names[MARKED_KINDS] = { "PER", "ORG", "LOC", "DATE" };

static int
kind_of(const char *tag)
{
	static const char *const tags[][2] = {
		{ "PER", "Person" }, { "ORG", "Organization" }, { "LOC", "Location" }, { "DATE", "Date" },
	};

	for (int i = 0; i < MARKED_KINDS; i++)
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
set_article(struct marked *s, const char *file, enum lang lang, const struct paragraph *p, size_t n)
{
	struct article *a = article_new();

	a->lang = lang;
	a->file = arena_str(&a->arena, file);
	article_set_paragraphs(a, p, n);
	*vec_push(&s->article) = a;
}

static void
read_sentences(struct marked *s, const char *path)
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
add_gold(struct marked *s, char *line)
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

void
marked_read_gold(struct marked *s, const char *path)
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

/* Take the marks out of TEXT, a paragraph of an article, and keep what they say. */
static void
take_marks(struct marked *s, char *text, size_t article, size_t paragraph, struct buf *out)
{
	for (char *at = text, *open; at; at = open) {
		struct gold g = { .article = article, .paragraph = paragraph };
		char *bar, *shut;

		open = strchr(at, '[');
		buf_add(out, at, open ? (size_t)(open - at) : strlen(at));
		if (!open)
			break;
		bar = strchr(open, '|');
		shut = strchr(open, ']');
		if (!bar || !shut || shut < bar || shut - bar < 3)
			errx(1, "a mark that is not [name|TYPE|key]: %s", open);
		g.start = out->len;
		buf_add(out, open + 1, (size_t)(bar - open - 1));
		g.end = out->len;
		*shut = '\0';
		open = shut + 1;
		*strrchr(bar, '|') = '\0';
		g.kind = kind_of(bar + 1);
		g.key = mem_str(bar + strlen(bar) + 1);
		if (g.kind < 0)
			errx(1, "a mark of unknown type: %s", bar + 1);
		*vec_push(&s->gold) = g;
	}
}

void
marked_read_text(struct marked *s, const char *path)
{
	static const char *const sides[] = { "en: ", "ckb: " };
	VEC(struct paragraph) p[2] = { { 0 }, { 0 } };
	struct buf b = { 0 }, text = { 0 };
	char *rest, *line;

	read_whole(path, &b);
	rest = b.data;
	while ((line = next_field(&rest, '\n')))
		for (size_t i = 0; i < 2; i++) {
			if (strncmp(line, sides[i], strlen(sides[i])))
				continue;
			take_marks(s, line + strlen(sides[i]), s->article.len + i, p[i].len, &text);
			*vec_push(&p[i]) = (struct paragraph){ NULL, text.len, PARAGRAPH_TEXT };
			p[i].at[p[i].len - 1].text = buf_take(&text);
		}
	set_article(s, path, LANG_EN, p[0].at, p[0].len);
	set_article(s, path, LANG_CKB, p[1].at, p[1].len);
	for (size_t i = 0; i < 2; i++) {
		for (size_t k = 0; k < p[i].len; k++)
			free((char *)p[i].at[k].text);
		vec_release(&p[i]);
	}
	buf_release(&b);
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
end_article(struct marked *s, struct reading *r, const char *path, enum lang lang)
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
add_token(struct marked *s, struct reading *r, const char *token, const char *tag)
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

void
marked_read_conll(struct marked *s, const char *path, enum lang lang)
{
	struct reading r = { .open = -1 };
	struct buf b = { 0 };
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
		if (lang == LANG_CKB || !strncmp(token, "# doc", 5))
			end_article(s, &r, path, lang);
	}
	end_article(s, &r, path, lang);
	vec_release(&r.paragraph);
	vec_release(&r.owned);
	buf_release(&r.text);
	buf_release(&b);
}

static struct gold *
gold_at(struct marked *s, size_t article, const struct mention *m)
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
say(const struct marked *s, const char *what, size_t article, size_t paragraph, size_t start,
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
judge_article(struct marked *s, size_t i)
{
	const struct article *a = s->article.at[i];

	for (size_t k = 0; k < a->nmentions; k++) {
		const struct mention *m = &a->mention[k];
		int kind = kind_of_type(m->type);
		struct gold *g;

		if (kind < 0)
			continue;
		s->kind[a->lang][kind].found++;
		g = gold_at(s, i, m);
		s->rule[a->lang][m->why.rule].found++;
		s->rule[a->lang][m->why.rule].right += g && !g->hit;
		if (g && !g->hit) {
			g->hit = true;
			g->entity = m->entity;
			s->kind[a->lang][kind].right++;
		} else {
			say(s, "wrong", i, m->paragraph, m->start, m->end, kind,
			    why_rule_code(m->why.rule));
		}
	}
}

static double
ratio(double a, double b)
{
	return b > 0 ? a / b : 0;
}

double
score_precision(const struct score *t)
{
	return ratio(t->right, t->found);
}

double
score_recall(const struct score *t)
{
	return ratio(t->right, t->gold);
}

double
score_f1(const struct score *t)
{
	return ratio(2.0 * t->right, (double)t->found + t->gold);
}

static void
judge(struct marked *s)
{
	for (size_t i = 0; i < s->article.len; i++)
		judge_article(s, i);
	for (size_t i = 0; i < s->gold.len; i++) {
		const struct gold *g = &s->gold.at[i];

		s->kind[s->article.at[g->article]->lang][g->kind].gold++;
		if (!g->hit)
			say(s, "missed", g->article, g->paragraph, g->start, g->end, g->kind,
			    g->key ? g->key : "");
	}
	for (int lang = 0; lang < LANG_COUNT; lang++)
		for (int k = 0; k < MARKED_KINDS; k++) {
			s->all[lang].right += s->kind[lang][k].right;
			s->all[lang].found += s->kind[lang][k].found;
			s->all[lang].gold += s->kind[lang][k].gold;
		}
}

static bool
has_key(const struct gold *g, const char *key)
{
	return g->key && strcmp(g->key, "-") && !strcmp(g->key, key);
}

/* The entity most found mentions of the key have. */
static const struct entity *
most_found(const struct marked *s, const char *key)
{
	const struct entity *best = NULL;
	unsigned most = 0;

	for (size_t i = 0; i < s->gold.len; i++) {
		const struct entity *e = s->gold.at[i].entity;
		unsigned n = 0;

		if (!e || !has_key(&s->gold.at[i], key))
			continue;
		for (size_t k = 0; k < s->gold.len; k++)
			n += s->gold.at[k].entity == e && has_key(&s->gold.at[k], key);
		if (n > most) {
			most = n;
			best = e;
		}
	}
	return best;
}

/* How many mentions have the entity of their key? */
static void
judge_mentions(struct marked *s)
{
	for (size_t i = 0; i < s->gold.len; i++) {
		const struct gold *g = &s->gold.at[i];

		if (!g->key || !strcmp(g->key, "-"))
			continue;
		s->names++;
		if (g->hit && g->entity == most_found(s, g->key))
			s->linked++;
		else if (g->hit)
			say(s, "unlinked", g->article, g->paragraph, g->start, g->end, g->kind,
			    g->entity ? g->entity->id : "-");
	}
}

/* Does the article mention E? */
static bool
mentions(const struct article *a, const struct entity *e)
{
	for (size_t i = 0; i < a->nmentions; i++)
		if (a->mention[i].entity == e)
			return true;
	return false;
}

/* Is a mention of the key in the article marked; with E found there, if E is not NULL? */
static bool
marks(const struct marked *s, size_t article, const char *key, const struct entity *e)
{
	for (size_t i = 0; i < s->gold.len; i++)
		if (s->gold.at[i].article == article && has_key(&s->gold.at[i], key) &&
		    (!e || s->gold.at[i].entity == e))
			return true;
	return false;
}

/* Is the I-th marked name the first of its key in its article, and an English one of a pair? */
static bool
begins_key(const struct marked *s, size_t i)
{
	const struct gold *g = &s->gold.at[i];

	if (!g->key || !strcmp(g->key, "-") || s->article.at[g->article]->lang != LANG_EN)
		return false;
	for (size_t k = 0; k < i; k++)
		if (s->gold.at[k].article == g->article && has_key(&s->gold.at[k], g->key))
			return false;
	return marks(s, g->article + 1, g->key, NULL);
}

/* Was one entity found in both languages for the key of the I-th marked name? */
static bool
is_linked(const struct marked *s, size_t i)
{
	const struct gold *g = &s->gold.at[i];

	for (size_t k = 0; k < s->gold.len; k++) {
		const struct gold *x = &s->gold.at[k];

		if (x->article == g->article && x->entity && has_key(x, g->key) &&
		    marks(s, g->article + 1, g->key, x->entity))
			return true;
	}
	return false;
}

/* Has the entity the same key wherever a marked name of the pair has it? */
static bool
has_one_key(const struct marked *s, size_t article, const struct entity *e)
{
	const char *key = NULL;
	bool en = false, ckb = false;

	for (size_t i = 0; i < s->gold.len; i++) {
		const struct gold *g = &s->gold.at[i];

		if (g->entity != e || !g->key || g->article / 2 != article / 2)
			continue;
		if (key && strcmp(key, g->key))
			return false;
		key = g->key;
		en |= g->article == article;
		ckb |= g->article == article + 1;
	}
	return en && ckb;
}

/* Names in both languages of a pair: those that should be, those that were found, those right. */
static void
judge_links(struct marked *s)
{
	for (size_t i = 0; i < s->gold.len; i++)
		if (begins_key(s, i)) {
			s->links.gold++;
			s->links.right += is_linked(s, i);
		}
	s->links.found = s->links.right;
	for (size_t i = 0; i + 1 < s->article.len; i += 2)
		for (size_t k = 0; k < s->article.at[i]->nmentions; k++) {
			const struct mention *m = &s->article.at[i]->mention[k];
			bool again = false;

			for (size_t n = 0; n < k; n++)
				again |= s->article.at[i]->mention[n].entity == m->entity;
			if (m->entity && !again && kind_of_type(m->type) >= 0 &&
			    mentions(s->article.at[i + 1], m->entity) && !has_one_key(s, i, m->entity)) {
				s->links.found++;
				say(s, "mislinked", i, m->paragraph, m->start, m->end,
				    kind_of_type(m->type), m->entity->id);
			}
		}
}

/* Does each article find its own counterpart first?  They stand in pairs. */
static void
judge_pairs(struct marked *s)
{
	s->margin = 1;
	s->texts = (unsigned)s->article.len;
	for (size_t i = 0; i < s->article.len; i++) {
		double own = counterpart_score(s->article.at[i], s->article.at[i ^ 1], NULL), other = 0;

		for (size_t k = 0; k < s->article.len; k++) {
			double score = counterpart_score(s->article.at[i], s->article.at[k], NULL);

			if (k / 2 != i / 2 && score > other)
				other = score;
		}
		s->first += own > other;
		if (own - other < s->margin)
			s->margin = own - other;
	}
}

void
marked_measure(struct marked *s, const struct lexicon *lex, struct tagger *const *tagger,
    size_t n)
{
	struct resolver *r = resolver_new(lex);
	bool pairs = false;

	for (size_t i = 0; i < n; i++)
		resolver_use(r, tagger[i]);
	resolver_run(r, s->article.at, s->article.len);
	judge(s);
	for (size_t i = 0; i < s->gold.len; i++)
		pairs |= s->gold.at[i].key != NULL;
	if (pairs) {
		judge_mentions(s);
		judge_links(s);
		judge_pairs(s);
	}
	resolver_free(r);
}

void
marked_release(struct marked *s)
{
	for (size_t i = 0; i < s->gold.len; i++)
		free(s->gold.at[i].key);
	vec_release(&s->gold);
	articles_release(&s->article);
}
