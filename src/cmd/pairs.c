/*
 * pairs.c - hewal pairs: each article's counterparts in the other language,
 * best first.
 */
#include <config.h>

#include <jansson.h>
#include <stdio.h>

#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "entity/counterpart.h"
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
print_text(const struct article *a, const struct article *b, double score,
    const struct shared *shared)
{
	/* TRANSLATORS: stands between the names of a list. */
	char *names = names_of(shared, words_lang(), _(", "));
	struct buf out = { 0 }, head = { 0 };
	int width = output_width(NULL);

	buf_printf(&head, "%.2f", score);
	output_row(&out, width, (struct column[]){
		{ .text = buf_str(&head), .dir = DIR_LTR, .width = 4, .style = STYLE_META },
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
pair_json(const struct article *a, const struct article *b, double score,
    const struct shared *shared)
{
	char *file = output_clean(a->file), *other = output_clean(b->file);
	json_t *ids = json_array(), *o;

	for (size_t i = 0; i < shared->len; i++)
		json_array_append_new(ids, json_string(shared->at[i]->id));
	o = json_pack("{s:s s:s s:f s:o}", "file", file, "counterpart", other,
	    "score", score, "shared", ids);
	free(file);
	free(other);
	return o;
}

/* The pairs of article A; how many there are adds to *COUNT. */
static bool
print_pairs(struct store *s, const struct article *a, enum format format, json_t *all,
    size_t *count, struct err *e)
{
	struct store_counterparts list = { 0 };
	bool good = store_counterparts(s, a->id, &list, e);

	for (size_t i = 0; good && i < list.len; i++) {
		struct article *b = store_article(s, list.at[i].id, e);
		struct shared shared = { 0 };

		good = b != NULL;
		if (!b)
			break;
		counterpart_score(a, b, &shared);
		if (format == FORMAT_TEXT)
			print_text(a, b, list.at[i].score, &shared);
		else if (format == FORMAT_TSV)
			print_tsv(a, b, list.at[i].score, &shared);
		else
			json_array_append_new(all, pair_json(a, b, list.at[i].score, &shared));
		vec_release(&shared);
		article_free(b);
	}
	*count += list.len;
	vec_release(&list);
	return good;
}

int
cmd_pairs(struct cmd_call *call)
{
	struct library_import done;
	struct library *lib;
	enum format format;
	json_t *all;
	size_t count = 0;
	int status;

	if (!format_from_name(call->value[0], &format))
		return cmd_usage(call, _("--format is text, tsv or json, not %s"), call->value[0]);
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	all = format == FORMAT_JSON ? json_array() : NULL;
	if (format == FORMAT_TSV)
		puts("#file\tcounterpart\tscore\tshared");
	for (size_t i = 0; i < done.ids.len; i++) {
		struct err e;
		struct article *a = store_article(library_store(lib), done.ids.at[i], &e);

		if (!a || !print_pairs(library_store(lib), a, format, all, &count, &e)) {
			cmd_say("%s", e.text);
			status = STATUS_FAILED;
		}
		article_free(a);
	}
	if (all)
		output_json(all);
	if (!count)
		cmd_say(_("no counterparts found"));
	library_import_release(&done);
	library_close(lib);
	return status;
}
