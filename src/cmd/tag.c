/* tag.c - hewal tag: names in text that is cut into tokens, a line each. */
#include <config.h>

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/models.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "entity/tag_corpus.h"

struct lines VEC_OF(struct tag_piece);
struct tokens_read VEC_OF(struct tagger_token);

/* The lines from FROM up to the next document, and their tokens; where that begins. */
static size_t
read_document(const struct buf *in, size_t from, struct lines *lines, struct tokens_read *tokens)
{
	struct tag_piece p;

	lines->len = tokens->len = 0;
	for (size_t i = from; tag_piece_next(in->data, in->len, &i, &p); from = i) {
		if (p.line == TAG_LINE_DOCUMENT && lines->len > 0)
			break;
		*vec_push(lines) = p;
		if (p.line == TAG_LINE_TOKEN)
			*vec_push(tokens) = (struct tagger_token){ p.text, (uint32_t)p.token, false };
		else if (tokens->len > 0)
			tokens->at[tokens->len - 1].last = true;
	}
	return from;
}

/* The token as it came; on a terminal without what could do harm there. */
static void
add_token(struct buf *out, const struct tag_piece *p, bool terminal)
{
	if (terminal) {
		char *copy = mem_dup(p->text, p->token), *clean = output_clean(copy);

		buf_puts(out, clean);
		free(clean);
		free(copy);
	} else {
		buf_add(out, p->text, p->token);
	}
}

static void
add_line(struct buf *out, const struct tag_piece *p, const char *tag, bool terminal)
{
	struct tag_piece whole = *p;

	whole.token = tag ? p->token : p->len;
	add_token(out, &whole, terminal);
	if (tag) {
		buf_putc(out, '\t');
		buf_puts(out, tag);
	}
	buf_putc(out, '\n');
}

static void
tag_all(struct tagger *t, const struct buf *in, struct buf *out)
{
	const bool terminal = isatty(STDOUT_FILENO);
	struct lines lines = { 0 };
	struct tokens_read tokens = { 0 };
	VEC(uint8_t) tag = { 0 };

	for (size_t at = 0; at < in->len;) {
		size_t k = 0;

		at = read_document(in, at, &lines, &tokens);
		tag.at = mem_resize(tag.at, tokens.len + 1, 1);
		tagger_run(t, tokens.at, tokens.len, tag.at);
		for (size_t i = 0; i < lines.len; i++)
			add_line(out, &lines.at[i], lines.at[i].line == TAG_LINE_TOKEN ?
			    tagger_tag(t, tag.at[k++]) : NULL, terminal);
	}
	vec_release(&lines);
	vec_release(&tokens);
	vec_release(&tag);
}

/* The tagger asked for; NULL after saying why, with how to end in STATUS. */
static struct tagger *
open_tagger(const struct cmd_call *call, int *status)
{
	const char *lang_name = call->value[0], *path = call->value[1];
	struct tagger *t;
	enum lang lang;
	struct err e;

	*status = STATUS_USAGE;
	if (!lang_name || !lang_from_code(lang_name, &lang) || (lang != LANG_CKB && lang != LANG_EN)) {
		cmd_usage(call, _("--lang is ckb or en, not %s"), lang_name ? lang_name : "-");
		return NULL;
	}
	*status = STATUS_FAILED;
	t = path ? tagger_open(path, &e) : models_open(lang, &e);
	if (t && tagger_lang(t) != lang) {
		/* TRANSLATORS: %s are a file and a language's code. */
		err_set(&e, _("%s: a model for the language %s"), path, lang_code(tagger_lang(t)));
		tagger_free(t);
		t = NULL;
	}
	if (!t)
		cmd_say("%s", e.text);
	return t;
}

int
cmd_tag(struct cmd_call *call)
{
	struct buf in = { 0 }, out = { 0 };
	struct tagger *t;
	struct err e;
	int status;

	if (call->nargs)
		return cmd_usage(call, _("tag takes no arguments; it reads its standard input"));
	t = open_tagger(call, &status);
	if (!t)
		return status;
	status = STATUS_DONE;
	if (file_read("-", (size_t)INT_MAX, &in, &e)) {
		tag_all(t, &in, &out);
		fwrite(buf_str(&out), 1, out.len, stdout);
	} else {
		cmd_say("%s", e.text);
		status = STATUS_FAILED;
	}
	buf_release(&in);
	buf_release(&out);
	tagger_free(t);
	return status;
}
