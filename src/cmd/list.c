/* list.c - hewal list and hewal search: articles, a row each. */
#include <config.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/date.h"
#include "ui/headline.h"
#include "ui/style.h"
#include "ui/words.h"

static void
print_text(const struct store_row *row)
{
	struct buf out = { 0 }, date = { 0 }, id = { 0 };

	buf_printf(&id, "%lld", (long long)row->id);
	words_date(row->date, &date);
	output_row(&out, output_width(NULL), (struct column[]){
		{ .text = buf_str(&id), .dir = DIR_LTR, .width = 6 },
		{ .text = row->unread ? "●" : " ", .width = 1, .style = STYLE_UNREAD },
		{ .text = row->flagged ? "★" : " ", .width = 1, .style = STYLE_UNREAD },
		{ .text = !row->counterpart ? " " : row->pinned ? HEADLINE_PINNED : HEADLINE_PAIRED,
		  .width = 1, .style = STYLE_META },
		{ .text = buf_str(&date), .dir = words_dir(), .width = 12, .style = STYLE_META },
		{ .text = row->headline, .dir = words_dir_of(row->lang), .style = STYLE_HEADLINE },
	}, 6);
	output_flush(&out);
	buf_release(&out);
	buf_release(&date);
	buf_release(&id);
}

static void
print_tsv(const struct store_row *row)
{
	char iso[DATE_ISO_SIZE], id[24], other[24];

	snprintf(id, sizeof id, "%lld", (long long)row->id);
	snprintf(other, sizeof other, "%lld", (long long)row->counterpart);
	tsv_row((const char *const[]){ id, lang_code(row->lang), date_iso(row->date, iso),
	    row->source, row->unread ? "unread" : "read", row->flagged ? "flagged" : "",
	    row->counterpart ? other : "", row->file, row->headline }, 9);
}

static json_t *
row_json(const struct store_row *row)
{
	char iso[DATE_ISO_SIZE], *file = row->file ? output_clean(row->file) : NULL;
	json_t *o = json_pack("{s:I s:s s:s s:s? s:b s:b s:I s:s? s:s}",
	    "id", (json_int_t)row->id, "language", lang_code(row->lang),
	    "date", date_iso(row->date, iso), "source", row->source,
	    "unread", row->unread, "flagged", row->flagged,
	    "counterpart", (json_int_t)row->counterpart, "file", file,
	    "headline", row->headline);

	free(file);
	return o;
}

static bool
print_rows(struct store *s, const struct store_ids *ids, enum format format)
{
	json_t *all = format == FORMAT_JSON ? json_array() : NULL;
	bool good = true;

	if (format == FORMAT_TSV)
		puts("#id\tlanguage\tdate\tsource\tread\tflag\tcounterpart\tfile\theadline");
	for (size_t i = 0; good && i < ids->len; i++) {
		struct store_row row;
		struct err e;

		good = store_row(s, ids->at[i], &row, &e);
		if (!good) {
			cmd_say("%s", e.text);
			break;
		}
		if (format == FORMAT_TEXT)
			print_text(&row);
		else if (format == FORMAT_TSV)
			print_tsv(&row);
		else
			json_array_append_new(all, row_json(&row));
		store_row_release(&row);
	}
	if (all)
		output_json(all);
	return good;
}

/* The conditions of the command line; false after saying what is wrong with them. */
static bool
query_from(const struct cmd_call *call, struct library *lib, struct store_query *q)
{
	const char *lang = call->value[0], *entity = call->value[3], *since = call->value[4];

	if (lang && !(q->by_lang = lang_from_code(lang, &q->lang))) {
		cmd_usage(call, _("--lang is ckb or en, not %s"), lang);
		return false;
	}
	if (since && !date_from_iso(since, strlen(since), &q->since)) {
		cmd_usage(call, _("--since is a day as in 2021-12-02, not %s"), since);
		return false;
	}
	if (entity) {
		const struct entity *e = library_entity_named(lib, entity);

		if (!e)
			cmd_say(_("nothing is called %s"), entity);
		q->entity = e ? e->id : entity;
	}
	q->unread = call->value[1] != NULL;
	q->flagged = call->value[2] != NULL;
	return true;
}

int
cmd_list(struct cmd_call *call)
{
	struct library_import done;
	struct store_ids ids = { 0 };
	struct store_query q = { 0 };
	struct library *lib;
	enum format format;
	struct err e;
	int status;

	if (!format_from_name(call->value[5], &format))
		return cmd_usage(call, _("--format is text, tsv or json, not %s"), call->value[5]);
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	if (!query_from(call, lib, &q)) {
		status = STATUS_USAGE;
	} else if (!store_find(library_store(lib), &q, &ids, &e)) {
		cmd_say("%s", e.text);
		status = STATUS_FAILED;
	} else {
		if (call->nargs)
			store_ids_keep(&ids, &done.ids);
		else if (done.ids.len == 0)
			cmd_say(_("the library is empty; 'hewal import FILE...' puts articles into it"));
		if (!print_rows(library_store(lib), &ids, format))
			status = STATUS_FAILED;
	}
	vec_release(&ids);
	library_import_release(&done);
	library_close(lib);
	return status;
}

/* The words of the query with a space between them. */
static char *
query_text(const struct cmd_call *call)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < call->nargs; i++)
		buf_printf(&b, "%s%s", i ? " " : "", call->arg[i]);
	return buf_take(&b);
}

int
cmd_search(struct cmd_call *call)
{
	struct library *lib;
	struct store_ids ids = { 0 };
	enum format format;
	int status = STATUS_DONE;
	struct err e;
	char *words;

	if (!format_from_name(call->value[0], &format))
		return cmd_usage(call, _("--format is text, tsv or json, not %s"), call->value[0]);
	words = query_text(call);
	if (!words[strspn(words, " ")]) {
		free(words);
		return cmd_usage(call, _("something is missing: %s"), call->command->args);
	}
	lib = cmd_library();
	if (!lib) {
		free(words);
		return STATUS_FAILED;
	}
	if (!library_search(lib, words, &ids, &e)) {
		cmd_say("%s", e.text);
		status = STATUS_FAILED;
	} else {
		if (!print_rows(library_store(lib), &ids, format))
			status = STATUS_FAILED;
		if (ids.len == 0)
			cmd_say(_("nothing found for %s"), words);
	}
	free(words);
	vec_release(&ids);
	library_close(lib);
	return status;
}
