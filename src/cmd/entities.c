/* entities.c - hewal entities: who and what articles speak of, resolved together. */
#include <config.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/map.h"
#include "cmd/cmd.h"
#include "cmd/explain.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/date.h"
#include "ui/style.h"
#include "ui/words.h"

static char *
surface_of(const struct article *a, const struct mention *m)
{
	return mem_dup(a->paragraph[m->paragraph].text + m->start, m->end - m->start);
}

static void
print_tsv(const struct article *a, const struct mention *m)
{
	char paragraph[16], start[16], end[16], iso[DATE_ISO_SIZE];
	char *surface = surface_of(a, m);
	const struct entity *e = m->entity;

	snprintf(paragraph, sizeof paragraph, "%u", m->paragraph);
	snprintf(start, sizeof start, "%u", m->start);
	snprintf(end, sizeof end, "%u", m->end);
	tsv_row((const char *const[]){ a->file, lang_code(a->lang), paragraph, start, end,
	    entity_type_code(m->type), surface, e ? e->id : NULL, e ? e->name[LANG_EN] : NULL,
	    e ? e->name[LANG_CKB] : NULL, date_iso(m->date, iso) }, 11);
	free(surface);
}

static json_t *
mention_json(const struct article *a, const struct mention *m, bool explain)
{
	char iso[DATE_ISO_SIZE];
	char *surface = surface_of(a, m), *file = output_clean(a->file);
	const struct entity *e = m->entity;
	json_t *o = json_pack("{s:s s:s s:i s:i s:i s:s s:s s:s? s:s? s:s? s:s? s:b}",
	    "file", file, "language", lang_code(a->lang), "paragraph", (int)m->paragraph,
	    "start", (int)m->start, "end", (int)m->end, "type", entity_type_code(m->type),
	    "surface", surface, "entity", e ? e->id : NULL,
	    "english", e ? e->name[LANG_EN] : NULL, "kurdish", e ? e->name[LANG_CKB] : NULL,
	    "date", m->date.year ? date_iso(m->date, iso) : NULL, "likely", m->likely);

	if (explain)
		json_object_set_new(o, "why", explain_json(a, m));
	free(surface);
	free(file);
	return o;
}

/* An entity, or a date, and how often either language speaks of it. */
struct tally {
	const struct mention *first;
	const char *surface;	/* of the first mention, owned; for dates that cannot be told */
	size_t count[LANG_COUNT];
	size_t order;
};

struct tallies VEC_OF(struct tally *);

static void
count_mention(struct map *by_key, struct tallies *list, const struct article *a,
    const struct mention *m)
{
	char iso[DATE_ISO_SIZE];
	char *surface = surface_of(a, m);
	const char *key = m->entity ? m->entity->id : m->date.year ? date_iso(m->date, iso) : surface;
	struct tally *t = map_get(by_key, key, strlen(key));

	if (!t) {
		t = MEM_NEW(1, struct tally);
		*t = (struct tally){ .first = m, .surface = surface, .order = list->len };
		map_set(by_key, key, strlen(key), t);
		*vec_push(list) = t;
	} else {
		free(surface);
	}
	t->count[a->lang]++;
}

static bool
in_both(const struct tally *t)
{
	return t->count[LANG_CKB] && t->count[LANG_EN];
}

/* By type, those of both languages first, then as they came. */
static int
by_type(const void *x, const void *y)
{
	const struct tally *a = *(struct tally *const *)x, *b = *(struct tally *const *)y;

	if (a->first->type != b->first->type)
		return a->first->type < b->first->type ? -1 : 1;
	if (in_both(a) != in_both(b))
		return in_both(a) ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

/* How the row names it in LANG; borrowed from B. */
static const char *
name_in(const struct tally *t, enum lang lang, struct buf *b)
{
	buf_clear(b);
	if (t->first->entity && t->first->entity->name[lang])
		buf_printf(b, "%s%s", t->first->entity->name[lang], t->first->entity->likely ? " ?" : "");
	else if (!t->first->entity && t->first->date.year)
		date_write(t->first->date, lang, b);
	else if (!t->first->entity)
		buf_puts(b, t->surface);
	return buf_str(b);
}

static void
print_tally(const struct tally *t)
{
	struct buf out = { 0 }, en = { 0 }, ckb = { 0 }, n[2] = { { 0 } };

	words_number(t->count[LANG_EN], &n[0]);
	words_number(t->count[LANG_CKB], &n[1]);
	output_row(&out, output_width(NULL), (struct column[]){
		{ .width = 1 },
		{ .text = buf_str(&n[0]), .dir = DIR_LTR, .width = 3, .style = STYLE_META },
		{ .text = name_in(t, LANG_EN, &en), .dir = DIR_LTR },
		{ .text = name_in(t, LANG_CKB, &ckb), .dir = DIR_RTL },
		{ .text = buf_str(&n[1]), .dir = DIR_RTL, .width = 3, .style = STYLE_META },
	}, 5);
	output_flush(&out);
	buf_release(&out);
	buf_release(&en);
	buf_release(&ckb);
	buf_release(&n[0]);
	buf_release(&n[1]);
}

static void
print_tallies(struct tallies *list)
{
	struct buf out = { 0 };

	if (list->len)
		qsort(list->at, list->len, sizeof *list->at, by_type);
	for (size_t i = 0; i < list->len; i++) {
		enum entity_type type = list->at[i]->first->type;

		if (i == 0 || list->at[i - 1]->first->type != type) {
			if (i)
				buf_putc(&out, '\n');
			output_paragraph(&out, output_width(NULL), words_types(type),
			    words_dir(), STYLE_TITLE);
			output_flush(&out);
		}
		print_tally(list->at[i]);
	}
	buf_release(&out);
}

static void
print_mentions(const struct articles *list, enum format format, bool explain)
{
	json_t *all = format == FORMAT_JSON ? json_array() : NULL;
	struct tallies tallies = { 0 };
	struct map by_key = { 0 };

	if (format == FORMAT_TSV)
		puts("#file\tlanguage\tparagraph\tstart\tend\ttype\tsurface\tentity\tenglish\tkurdish\tdate");
	for (size_t i = 0; i < list->len; i++)
		for (size_t k = 0; k < list->at[i]->nmentions; k++) {
			const struct article *a = list->at[i];
			const struct mention *m = &a->mention[k];

			if (format == FORMAT_TSV)
				print_tsv(a, m);
			else if (format == FORMAT_JSON)
				json_array_append_new(all, mention_json(a, m, explain));
			else
				count_mention(&by_key, &tallies, a, m);
		}
	if (all)
		output_json(all);
	print_tallies(&tallies);
	for (size_t i = 0; i < tallies.len; i++) {
		free((char *)tallies.at[i]->surface);
		free(tallies.at[i]);
	}
	vec_release(&tallies);
	map_release(&by_key);
}

int
cmd_entities(struct cmd_call *call)
{
	struct library_import done;
	struct articles list = { 0 };
	struct library *lib;
	enum format format;
	const bool explain = call->value[1] != NULL;
	struct report r = cmd_report();
	int status;

	if (!format_from_name(call->value[0], &format))
		return cmd_usage(call, _("--format is text, tsv or json, not %s"), call->value[0]);
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	for (size_t i = 0; i < done.ids.len; i++) {
		struct err e;
		struct article *a = store_article(library_store(lib), done.ids.at[i], &e);

		if (a) {
			*vec_push(&list) = a;
		} else {
			cmd_say("%s", e.text);
			status = STATUS_PARTLY;
		}
	}
	if (explain)
		library_explain(lib, list.at, list.len, &r);
	if (explain && format == FORMAT_TEXT)
		explain_print(&list);
	else
		print_mentions(&list, format, explain);
	articles_release(&list);
	library_import_release(&done);
	library_close(lib);
	return status;
}
