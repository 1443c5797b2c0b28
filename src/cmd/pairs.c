/* pairs.c - hewal pairs: each article's counterpart in the other language. */
#include <config.h>

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "entity/counterpart.h"
#include "ui/headline.h"
#include "ui/style.h"
#include "ui/words.h"

/* The names of the shared entities with what stands between them. */
static char *
names_of(const struct shared *shared, enum lang lang, const char *between)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < shared->len; i++)
		buf_printf(&b, "%s%s", i ? between : "", entity_name(shared->at[i], lang));
	return buf_take(&b);
}

static void
print_text(const struct article *a, const struct article *b, const struct store_counterpart *c,
    const struct shared *shared)
{
	/* TRANSLATORS: stands between the names of a list. */
	char *names = names_of(shared, words_lang(), _(", "));
	struct buf out = { 0 }, head = { 0 };
	int width = output_width(NULL);

	buf_printf(&head, "%.2f%s", c->score, c->pinned ? HEADLINE_PINNED : "");
	output_row(&out, width, (struct column[]){
		{ .text = buf_str(&head), .dir = DIR_LTR, .width = 5, .style = STYLE_META },
		{ .text = a->paragraph[0].text, .dir = words_dir_of(a->lang), .style = STYLE_HEADLINE },
		{ .text = b->paragraph[0].text, .dir = words_dir_of(b->lang), .style = STYLE_HEADLINE },
	}, 3);
	output_paragraph(&out, width, names, words_dir(), STYLE_TEXT);
	buf_putc(&out, '\n');
	output_flush(&out);
	buf_release(&out);
	buf_release(&head);
	free(names);
}

static void
print_tsv(const struct article *a, const struct article *b, double score,
    const struct shared *shared)
{
	struct buf ids = { 0 };
	char number[16];

	for (size_t i = 0; i < shared->len; i++)
		buf_printf(&ids, "%s%s", i ? "," : "", shared->at[i]->id);
	snprintf(number, sizeof number, "%.3f", score);
	tsv_row((const char *const[]){ a->file, b->file, number, buf_str(&ids) }, 4);
	buf_release(&ids);
}

static json_t *
pair_json(const struct article *a, const struct article *b, const struct store_counterpart *c,
    const struct shared *shared)
{
	char *file = output_clean(a->file), *other = output_clean(b->file);
	json_t *ids = json_array(), *o;

	for (size_t i = 0; i < shared->len; i++)
		json_array_append_new(ids, json_string(shared->at[i]->id));
	o = json_pack("{s:s s:s s:f s:o s:b}", "file", file, "counterpart", other,
	    "score", c->score, "shared", ids, "pinned", c->pinned);
	free(file);
	free(other);
	return o;
}

/* The pair of article A, if it has a counterpart; then *COUNT is one more. */
static bool
print_pair(struct store *s, const struct article *a, enum format format, json_t *all,
    size_t *count, struct err *e)
{
	struct store_counterpart c;
	struct shared shared = { 0 };
	struct article *b;

	if (!store_counterpart(s, a->id, &c, e))
		return false;
	if (!c.id)
		return true;
	b = store_article(s, c.id, e);
	if (!b)
		return false;
	counterpart_score(a, b, &shared);
	if (format == FORMAT_TEXT)
		print_text(a, b, &c, &shared);
	else if (format == FORMAT_TSV)
		print_tsv(a, b, c.score, &shared);
	else
		json_array_append_new(all, pair_json(a, b, &c, &shared));
	++*count;
	vec_release(&shared);
	article_free(b);
	return true;
}

/* Are these two numbers, so that they mean articles of the user's library? */
static bool
names_two(const struct cmd_call *call)
{
	return call->nargs == 2 && !call->arg[0][strspn(call->arg[0], "0123456789")] &&
	    !call->arg[1][strspn(call->arg[1], "0123456789")];
}

/* Keep what the person says of the two articles; false after telling why not. */
static bool
say(struct store *s, const struct store_ids *ids, enum store_said said)
{
	struct store_row row[2] = { { 0 }, { 0 } };
	struct err e;
	bool good = ids->len == 2 && store_row(s, ids->at[0], &row[0], &e) &&
	    store_row(s, ids->at[1], &row[1], &e), differ = row[0].lang != row[1].lang;

	if (good && !differ)
		cmd_say(_("two articles in the same language are no pair"));
	else if (good && !(good = store_say_pair(s, ids->at[0], ids->at[1], said, &e)))
		cmd_say("%s", e.text);
	store_row_release(&row[0]);
	store_row_release(&row[1]);
	return good && differ;
}

static int
print_all(struct library *lib, const struct store_ids *ids, enum format format, int status)
{
	json_t *all = format == FORMAT_JSON ? json_array() : NULL;
	size_t count = 0;

	if (format == FORMAT_TSV)
		puts("#file\tcounterpart\tscore\tshared");
	for (size_t i = 0; i < ids->len; i++) {
		struct err e;
		struct article *a = store_article(library_store(lib), ids->at[i], &e);

		if (!a || !print_pair(library_store(lib), a, format, all, &count, &e)) {
			cmd_say("%s", e.text);
			status = STATUS_FAILED;
		}
		article_free(a);
	}
	if (all)
		output_json(all);
	if (!count)
		cmd_say(_("no counterparts found"));
	return status;
}

int
cmd_pairs(struct cmd_call *call)
{
	bool pin = call->value[1], undo = call->value[2];
	struct library_import done;
	struct library *lib;
	enum format format;
	int status;

	if (!format_from_name(call->value[0], &format))
		return cmd_usage(call, _("--format is text, tsv or json, not %s"), call->value[0]);
	if (pin && undo)
		return cmd_usage(call, _("--pin or --undo, not both"));
	if ((pin || undo) && !names_two(call))
		return cmd_usage(call, _("--pin and --undo take the numbers of two articles of the library"));
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	if ((pin || undo) &&
	    !say(library_store(lib), &done.ids, pin ? STORE_PINNED : STORE_NO_PAIR))
		status = STATUS_FAILED;
	else
		status = print_all(lib, &done.ids, format, status);
	library_import_release(&done);
	library_close(lib);
	return status;
}
