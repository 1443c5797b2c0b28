/*
 * store_samples.h - articles of our own for the tests of the library, and
 * places to keep it in.
 */
#ifndef HEWAL_TESTS_STORE_SAMPLES_H
#define HEWAL_TESTS_STORE_SAMPLES_H

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "store/store.h"

#define SAMPLE static __attribute__((unused))

SAMPLE const struct entity erbil = {
	.id = "erbil", .type = ENTITY_LOC, .kind = "city",
	.name = { [LANG_CKB] = "هەولێر", [LANG_EN] = "Erbil", [LANG_KMR] = "Hewlêr" },
};
SAMPLE const struct entity halabja = {
	.id = "halabja", .type = ENTITY_LOC, .kind = "city",
	.name = { [LANG_CKB] = "هەڵەبجە", [LANG_EN] = "Halabja" },
};
SAMPLE const struct entity shilan = {	/* nobody real */
	.id = "shilan-karim", .type = ENTITY_PER, .kind = "", .likely = true,
	.name = { [LANG_CKB] = "شیلان کەریم" },
};

struct sample_mention {
	const struct entity *entity;	/* NULL: a date, DAY */
	unsigned paragraph;
	const char *surface;
	struct date day;
	bool likely;
};

struct sample {
	const char *file, *link, *source;
	enum lang lang;
	struct date date;
	const char *text[5];	/* the headline first; NULL at the end */
	struct sample_mention mention[6];
};

enum { LIBRARY_CKB, LIBRARY_EN, FLOOD_CKB, FLOOD_EN, UNDATED_CKB, SAMPLES };

SAMPLE const struct sample samples[SAMPLES] = {
	[LIBRARY_CKB] = {
		.file = "library-ckb.txt", .source = "ڕۆژنامەی نموونە", .lang = LANG_CKB,
		.date = { 2022, 3, 14 },
		.text = {
			"کتێبخانەیەکی نوێ لە هەولێر کرایەوە",
			"شیلان کەریم وتی کتێبخانەکە بۆ هەموو خوێندکارانی هەولێر کراوەیە.",
			"کتێبەکان بە خۆڕایی دەدرێن، هەروەها ژووری خوێندنەوەیان هەیە.",
		},
		.mention = {
			{ .entity = &erbil, .paragraph = 0, .surface = "هەولێر" },
			{ .entity = &shilan, .paragraph = 1, .surface = "شیلان کەریم",
			  .likely = true },
			{ .entity = &erbil, .paragraph = 1, .surface = "هەولێر" },
		},
	},
	[LIBRARY_EN] = {
		.file = "library-en.txt", .link = "https://news.example/library",
		.source = "Sample Daily", .lang = LANG_EN, .date = { 2022, 3, 15 },
		.text = {
			"New library opens in Erbil",
			"The doors were opened on 14 March 2022; every student in Erbil may borrow books.",
			"“It isn't only for schools,” said the director.",
		},
		.mention = {
			{ .entity = &erbil, .paragraph = 0, .surface = "Erbil" },
			{ .paragraph = 1, .surface = "14 March 2022", .day = { 2022, 3, 14 } },
			{ .entity = &erbil, .paragraph = 1, .surface = "Erbil" },
		},
	},
	[FLOOD_CKB] = {
		.file = "flood-ckb.txt", .link = "https://news.example/لافاو", .lang = LANG_CKB,
		.date = { 2021, 12, 0 },
		.text = {
			"لافاو ڕێگای هەڵەبجەی گرت",
			"ئاو هەستا و ڕێگاکە بۆ دوو ڕۆژ داخرا؛ یارمەتی لە هەولێرەوە هات.",
		},
		.mention = {
			{ .entity = &halabja, .paragraph = 0, .surface = "هەڵەبجەی" },
			{ .entity = &erbil, .paragraph = 1, .surface = "هەولێرەوە" },
		},
	},
	[FLOOD_EN] = {
		.file = "flood-en.txt", .source = "Another Paper", .lang = LANG_EN,
		.date = { 2021, 12, 20 },
		.text = {
			"Flood closes the road to Halabja",
			"Help came from Erbil on the second day.",
		},
		.mention = {
			{ .entity = &halabja, .paragraph = 0, .surface = "Halabja" },
			{ .entity = &erbil, .paragraph = 1, .surface = "Erbil" },
		},
	},
	[UNDATED_CKB] = {
		.file = "undated-ckb.txt", .lang = LANG_CKB,
		.text = { "ڕێگای نوێی هەڵەبجە", "هیچ ڕۆژێک بۆ کردنەوەی ڕێگاکە دیاری نەکراوە." },
		.mention = { { .entity = &halabja, .paragraph = 0, .surface = "هەڵەبجە" } },
	},
};

/* The place of surface M in the paragraph, behind FROM. */
SAMPLE struct mention
sample_mention(const struct article *a, const struct sample_mention *m, size_t from)
{
	const char *text = a->paragraph[m->paragraph].text;
	const char *at = strstr(text + from, m->surface);

	assert(at);
	return (struct mention){
		.paragraph = m->paragraph, .start = (uint32_t)(at - text),
		.end = (uint32_t)(at - text) + (uint32_t)strlen(m->surface),
		.type = m->entity ? m->entity->type : ENTITY_DATE,
		.entity = m->entity, .date = m->day, .likely = m->likely,
	};
}

/* The sample as an article, the caller's. */
SAMPLE struct article *
sample_article(const struct sample *s)
{
	struct article *a = article_new();
	struct paragraph p[5];
	struct mention m[6];
	size_t n = 0;

	a->file = s->file;
	a->link = s->link;
	a->source = s->source;
	a->lang = s->lang;
	a->date = s->date;
	for (; n < 5 && s->text[n]; n++)
		p[n] = (struct paragraph){ .text = s->text[n], .len = strlen(s->text[n]) };
	article_set_paragraphs(a, p, n);
	for (n = 0; n < 6 && s->mention[n].surface; n++) {
		bool follows = n > 0 && m[n - 1].paragraph == s->mention[n].paragraph;

		m[n] = sample_mention(a, &s->mention[n], follows ? m[n - 1].end : 0);
	}
	article_set_mentions(a, m, n);
	return a;
}

/* Put the sample; its id, or 0 and E. */
SAMPLE int64_t
sample_put(struct store *s, const struct sample *sample, enum store_put *what, struct err *e)
{
	struct article *a = sample_article(sample);
	int64_t id = store_put_article(s, a, what, e) ? a->id : 0;

	article_free(a);
	return id;
}

/* All samples; ID gets their ids. */
SAMPLE bool
sample_put_all(struct store *s, int64_t id[SAMPLES], struct err *e)
{
	enum store_put what;

	for (int i = 0; i < SAMPLES; i++)
		if (!(id[i] = sample_put(s, &samples[i], &what, e)))
			return false;
	return true;
}

/*
 * The entity as the store gives it out with an article that speaks of it; NULL
 * if there is none.
 */
SAMPLE const struct entity *
sample_entity(struct store *s, const char *id)
{
	const struct entity *found = NULL;
	struct store_ids ids = { 0 };
	struct err e;
	struct article *a = NULL;

	if (store_find(s, &(struct store_query){ .entity = id }, &ids, &e) && ids.len)
		a = store_article(s, ids.at[0], &e);
	for (size_t i = 0; a && i < a->nmentions; i++)
		if (a->mention[i].entity && !strcmp(a->mention[i].entity->id, id))
			found = a->mention[i].entity;
	article_free(a);
	vec_release(&ids);
	return found;
}

/* A new folder for a test, in PATH of SIZE bytes. */
SAMPLE void
scratch_make(char *path, size_t size)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(path, size, "%s/hewal-test.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(path)) {
		perror(path);
		exit(99);
	}
}

/* Away with it and the files in it. */
SAMPLE void
scratch_remove(const char *path)
{
	struct paths files = { 0 };
	struct err e;

	if (file_list(path, &files, &e))
		for (size_t i = 0; i < files.len; i++)
			unlink(files.at[i]);
	paths_release(&files);
	rmdir(path);
}

#endif
