/* tag_corpus.c - files of tokens, a line each, with or without tags. */
#include <config.h>

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "entity/tag_corpus.h"

bool
tag_piece_next(const char *text, size_t len, size_t *i, struct tag_piece *p)
{
	static const char doc[] = "# doc ";
	const char *line = text + *i, *end, *tab;

	if (*i >= len)
		return false;
	end = memchr(line, '\n', len - *i);
	p->text = line;
	p->len = end ? (size_t)(end - line) : len - *i;
	*i += p->len + (end != NULL);
	if (p->len > 0 && line[p->len - 1] == '\r')
		p->len--;
	tab = memchr(line, '\t', p->len);
	p->token = tab ? (size_t)(tab - line) : p->len;
	if (p->len >= sizeof doc - 1 && !memcmp(line, doc, sizeof doc - 1))
		p->line = TAG_LINE_DOCUMENT;
	else
		p->line = TAG_LINE_END;
	for (size_t k = 0; p->line == TAG_LINE_END && k < p->len; k++)
		if (line[k] != ' ')
			p->line = TAG_LINE_TOKEN;
	return true;
}

void
tag_corpus_release(struct tag_corpus *c)
{
	arena_release(&c->arena);
	vec_release(&c->token);
	vec_release(&c->bio);
	vec_release(&c->document);
}

static const struct {
	const char *theirs, *ours;
} type_names[] = {
	{ "Person", "PER" }, { "Location", "LOC" }, { "GPE", "LOC" },
	{ "Organization", "ORG" }, { "Organisation", "ORG" }, { "NORP", "GROUP" },
	{ "Miscellaneous", "MISC" }, { "FAC", "FACILITY" },
};

/* The number of the type called so, which is added if it is new; false: no room. */
static bool
type_of(struct tag_types *t, const char *s, size_t len, size_t *type)
{
	char name[sizeof t->name[0]];

	if (len == 0 || len >= sizeof name)
		return false;
	for (size_t i = 0; i < len; i++) {
		name[i] = (char)(s[i] >= 'a' && s[i] <= 'z' ? s[i] - 'a' + 'A' : s[i]);
		if (name[i] <= ' ' || name[i] > '~')
			return false;
	}
	name[len] = '\0';
	for (size_t i = 0; i < sizeof type_names / sizeof *type_names; i++)
		if (!strcasecmp(name, type_names[i].theirs))
			snprintf(name, sizeof name, "%s", type_names[i].ours);
	for (*type = 0; *type < t->len; ++*type)
		if (!strcmp(t->name[*type], name))
			return true;
	if (t->len == TAG_TYPES)
		return false;
	memcpy(t->name[t->len++], name, sizeof name);
	return true;
}

/* BEFORE: the tag of the token before in the sentence, O for none. */
static bool
read_tag(struct tag_types *types, const char *s, size_t len, uint8_t before, uint8_t *bio)
{
	size_t type;

	*bio = TAG_OUTSIDE;
	if (len == 1 && *s == 'O')
		return true;
	if (len < 3 || s[1] != '-' || !strchr("BIELSU", s[0]) || !type_of(types, s + 2, len - 2, &type))
		return false;
	*bio = strchr("BSU", s[0]) || !before || tag_type(before) != type ?
	    tag_begin(type) : tag_inside(type);
	return true;
}

static void
end_sentence(struct tag_corpus *c)
{
	if (c->token.len)
		c->token.at[c->token.len - 1].last = true;
}

static void
end_document(struct tag_corpus *c)
{
	size_t done = c->document.len ? c->document.at[c->document.len - 1] : 0;

	end_sentence(c);
	if (c->token.len > done)
		*vec_push(&c->document) = c->token.len;
}

static bool
add_token(struct tag_corpus *c, const struct tag_piece *p)
{
	bool first = c->token.len == 0 || c->token.at[c->token.len - 1].last;
	uint8_t before = first ? TAG_OUTSIDE : c->bio.at[c->bio.len - 1], bio;
	const char *tag = p->text + p->token + 1, *end = p->text + p->len, *tab;

	if (p->token == p->len)
		return false;
	while ((tab = memchr(tag, '\t', (size_t)(end - tag))))
		tag = tab + 1;		/* the last column */
	while (end > tag && end[-1] == ' ')
		end--;
	if (!read_tag(&c->types, tag, (size_t)(end - tag), before, &bio))
		return false;
	*vec_push(&c->token) = (struct tagger_token){
		.text = arena_dup(&c->arena, p->text, p->token), .len = (uint32_t)p->token,
	};
	*vec_push(&c->bio) = bio;
	return true;
}

bool
tag_corpus_add(struct tag_corpus *c, const char *name, const char *text, size_t len,
    struct err *e)
{
	struct tag_piece p;
	size_t line = 0;

	for (size_t i = 0; tag_piece_next(text, len, &i, &p);) {
		line++;
		if (p.line == TAG_LINE_END)
			end_sentence(c);
		else if (p.line == TAG_LINE_DOCUMENT)
			end_document(c);
		else if (!add_token(c, &p))
			/* TRANSLATORS: a file, a line's number, and the line itself; TAB, O and
			 * B-PER are written so in the file. */
			return err_set(e, _("%s:%zu: not a token, TAB and a tag such as O or B-PER: %.*s"),
			    name, line, (int)(p.len < 60 ? p.len : 60), p.text);
	}
	end_document(c);
	return true;
}
