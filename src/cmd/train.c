/* train.c - hewal train: a model of names from files with tags. */
#include <config.h>

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/models.h"
#include "app/places.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/run.h"
#include "entity/tag_train.h"
#include "entity/tag_model.h"

enum { LANG, DEV, OUTPUT, ROUNDS, WORDS, ORIGIN, HOLD_OUT = 10 };

/* What is being done, for the progress shown. */
struct work {
	struct tag_corpus train, dev;
	struct tag_score last;
	bool scored;
};

static bool
add_file(struct tag_corpus *c, const char *path, struct err *e)
{
	struct buf text = { 0 };
	bool good = file_read(path, (size_t)INT_MAX, &text, e)
	    && tag_corpus_add(c, path, buf_str(&text), text.len, e);

	buf_release(&text);
	return good;
}

/* Move every tenth sentence to DEV, where no file is given to compare with. */
static void
hold_out(struct work *w)
{
	struct tag_corpus *c = &w->train;
	size_t out = 0, sentence = 0, document = 0;

	w->dev.types = c->types;
	for (size_t i = 0; i < c->token.len; i++) {
		struct tagger_token token = c->token.at[i];
		bool held = sentence % HOLD_OUT == HOLD_OUT - 1;

		if (held) {
			*vec_push(&w->dev.token) = token;
			*vec_push(&w->dev.bio) = c->bio.at[i];
		} else {
			c->token.at[out] = token;
			c->bio.at[out++] = c->bio.at[i];
		}
		sentence += token.last;
		if (i + 1 == c->document.at[document]) {
			size_t before = w->dev.document.len ?
			    w->dev.document.at[w->dev.document.len - 1] : 0;

			if (w->dev.token.len > before)
				*vec_push(&w->dev.document) = w->dev.token.len;
			c->document.at[document++] = out;
		}
	}
	c->token.len = c->bio.len = out;
}

static void
show_round(void *owner, unsigned round, unsigned rounds, double loss, const struct tag_score *s)
{
	struct work *w = owner;

	w->scored = s != NULL;
	if (s) {
		w->last = *s;
		printf("%u/%u\tloss %.4f\tP %.4f\tR %.4f\tF1 %.4f\n", round, rounds, loss,
		    tag_precision(&s->all), tag_recall(&s->all), tag_f1(&s->all));
	} else {
		printf("%u/%u\tloss %.4f\n", round, rounds, loss);
	}
	fflush(stdout);
}

static void
show_row(const char *name, const struct tag_count *c)
{
	printf("%s\tP %.4f\tR %.4f\tF1 %.4f\t%zu\n", name, tag_precision(c), tag_recall(c),
	    tag_f1(c), c->there);
}

static void
show_end(const struct work *w)
{
	if (!w->scored)
		return;
	for (size_t i = 0; i < w->dev.types.len; i++)
		show_row(w->dev.types.name[i], &w->last.type[i]);
	show_row("all", &w->last.all);
}

/* The words file of the language, or those of its model there is; may be empty. */
static bool
read_words(const struct cmd_call *call, enum lang lang, struct buf *words, struct err *e)
{
	char *path = call->value[WORDS] ? mem_str(call->value[WORDS]) : models_find(lang, "words");
	struct buf model = { 0 };
	struct tag_model m;
	bool good = true;

	if (path) {
		good = file_read(path, (size_t)INT_MAX, words, e);
	} else if ((path = models_find(lang, "model"))) {
		good = file_read(path, (size_t)INT_MAX, &model, e)
		    && tag_model_read(&m, path, buf_str(&model), model.len, e);
		if (good) {
			buf_add(words, m.words, m.words_len);
			tag_model_release(&m);
		}
		buf_release(&model);
	}
	free(path);
	return good;
}

static bool
read_corpora(const struct cmd_call *call, struct work *w, struct err *e)
{
	for (size_t i = 0; i < call->nargs; i++)
		if (!add_file(&w->train, call->arg[i], e))
			return false;
	w->dev.types = w->train.types;
	if (call->value[DEV])
		return add_file(&w->dev, call->value[DEV], e);
	hold_out(w);
	return true;
}

static bool
save(const struct cmd_call *call, enum lang lang, const struct buf *model, struct err *e)
{
	char name[16], *path;
	bool good;

	snprintf(name, sizeof name, "%s.model", lang_code(lang));
	path = call->value[OUTPUT] ? mem_str(call->value[OUTPUT]) : place_path_made(PLACE_DATA, name, e);
	good = path && file_replace(path, buf_str(model), model->len, e);
	if (good)
		cmd_say(_("%s: %zu bytes"), path, model->len);
	free(path);
	return good;
}

/* A whole number from 1 to 1000. */
static bool
read_rounds(const char *s, unsigned *rounds)
{
	char *end;
	long n = strtol(s, &end, 10);

	*rounds = (unsigned)n;
	return *s && !*end && n >= 1 && n <= 1000;
}

static bool
train(const struct cmd_call *call, struct tag_training *t, struct work *w, struct err *e)
{
	struct buf model = { 0 }, words = { 0 };
	bool good = read_corpora(call, w, e) && read_words(call, t->lang, &words, e);

	t->words = words.data;
	t->words_len = words.len;
	good = good && tag_train(t, &w->train, w->dev.token.len ? &w->dev : NULL, &model, e);
	if (good)
		show_end(w);
	good = good && save(call, t->lang, &model, e);
	buf_release(&model);
	buf_release(&words);
	return good;
}

int
cmd_train(struct cmd_call *call)
{
	struct work w = { 0 };
	struct tag_training t;
	enum lang lang;
	struct err e;
	bool good;

	if (!call->value[LANG] || !lang_from_code(call->value[LANG], &lang)
	    || (lang != LANG_CKB && lang != LANG_EN))
		return cmd_usage(call, _("--lang is ckb or en, not %s"),
		    call->value[LANG] ? call->value[LANG] : "-");
	t = tag_training_usual(lang);
	if (call->value[ROUNDS] && !read_rounds(call->value[ROUNDS], &t.settings.rounds))
		return cmd_usage(call, _("--rounds is a number from 1 to 1000, not %s"), call->value[ROUNDS]);
	if (call->value[ORIGIN])
		t.origin = call->value[ORIGIN];
	t.progress = show_round;
	t.owner = &w;
	good = train(call, &t, &w, &e);
	if (!good)
		cmd_say("%s", e.text);
	tag_corpus_release(&w.train);
	tag_corpus_release(&w.dev);
	return good ? STATUS_DONE : STATUS_FAILED;
}
