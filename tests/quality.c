/*
 * quality.c - how well names are found, linked and heard, beside what others
 * have measured.
 *
 *	quality [-v] [-m MODELS] [-l TABLE]... DATA
 *
 * DATA is a folder with the *.gold.tsv of linking-dev (marked.h), ner/ckb-dev.conll and
 * en-dev.conll, names/ckb-en-places.tsv; what is missing is left out. MODELS is
 * where ckb.model and en.model are; without -m $HEWAL_MODELS, else src/data. -v
 * prints every mistake.  With -l the tables named, or - for none, stand in for the
 * program's own names: what is left then is what holds for names nobody has
 * written down.  No test of make check: the data is not ours to ship.
 *
 * The figures of others: AgaCKNER (linear-chain CRF .732-.749, trained on the
 * same part), a CRF on English Worldwide Newswire (.82), the speed of a CRF tool.
 */
#include <config.h>

#include <err.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "marked.h"
#include "quality.h"

struct quality {
	const char *data, *models;
	bool verbose;
	struct lexicon *lex;	/* NULL until -l is given: the program's own */
	struct tagger *tagger[2];	/* those there are */
	size_t taggers;
};

void
quality_row(const char *what, const char *others, const char *reach, const char *fmt, ...)
{
	va_list ap;

	printf("%-58s %10s %10s   ", what, others, reach);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

static void
open_models(struct quality *q)
{
	static const char *const langs[] = { "ckb", "en" };
	const char *dir = q->models ? q->models : getenv("HEWAL_MODELS");

	for (size_t i = 0; i < 2; i++) {
		struct buf path = { 0 };
		struct err e;
		struct tagger *t;

		if (dir)
			buf_printf(&path, "%s/%s.model", dir, langs[i]);
		else
			buf_printf(&path, "%s/src/data/%s.model", getenv("srcdir") ? getenv("srcdir") : ".",
			    langs[i]);
		t = tagger_open(buf_str(&path), &e);
		if (t)
			q->tagger[q->taggers++] = t;
		else
			fprintf(stderr, "without a model: %s\n", e.text);
		buf_release(&path);
	}
}

/* DATA/NAME; "" if there is no such file. */
static const char *
data_path(const struct quality *q, const char *name, struct buf *path)
{
	buf_clear(path);
	buf_printf(path, "%s/%s", q->data, name);
	if (!file_exists(buf_str(path)))
		buf_clear(path);
	return buf_str(path);
}

static void
measure_taggers(const struct quality *q)
{
	struct buf path = { 0 };

	for (size_t i = 0; i < q->taggers; i++) {
		const bool en = tagger_lang(q->tagger[i]) == LANG_EN;
		const char *file = data_path(q, en ? "ner/en-dev.conll" : "ner/ckb-dev.conll", &path);
		struct quality_tags t;

		if (!*file)
			continue;
		t = quality_tags(q->tagger[i], file, en ? "PER LOC ORG DATE" : "PER LOC ORG DATE MISC");
		quality_row(en ? "English tagger, en-dev, PER LOC ORG DATE: F1" :
		    "Kurdish tagger, ckb-dev, PER LOC ORG DATE MISC: F1", en ? ".82" : ".73-.75",
		    en ? ".86" : ".80", "%.3f  (P %.3f R %.3f)", t.f1, t.precision, t.recall);
		quality_row("  tokens a second in the tagger, one core", "40,000", "400,000", "%.0f",
		    t.speed);
	}
	buf_release(&path);
}

static void
print_kinds(const struct marked *s, int lang)
{
	static const char *const names[MARKED_KINDS] = { "  PER", "  ORG", "  LOC", "  DATE" };

	for (int k = 0; k < MARKED_KINDS; k++) {
		const struct score *t = &s->kind[lang][k];

		quality_row(names[k], "", "", "%.3f  (P %.3f R %.3f, %u marked)", score_f1(t),
		    score_precision(t), score_recall(t), t->gold);
	}
	for (int k = 0; s->verbose && k < WHY_RULES; k++)
		if (s->rule[lang][k].found)
			printf("\t%-20s %u of %u right\n", why_rule_code((enum why_rule)k),
			    s->rule[lang][k].right, s->rule[lang][k].found);
}

static void
print_linking(const struct marked *s)
{
	static const struct { enum lang lang; const char *what, *reach; } sides[] = {
		{ LANG_EN, "whole program, linking-dev, English: F1", ".85" },
		{ LANG_CKB, "whole program, linking-dev, Kurdish: F1", ".80" },
	};

	for (size_t i = 0; i < 2; i++) {
		const struct score *t = &s->all[sides[i].lang];

		quality_row(sides[i].what, "-", sides[i].reach, "%.3f  (P %.3f R %.3f, %u marked)",
		    score_f1(t), score_precision(t), score_recall(t), t->gold);
		print_kinds(s, (int)sides[i].lang);
	}
	quality_row("names in both languages: precision of the link", "-", ".97", "%.3f  (%u links)",
	    score_precision(&s->links), s->links.found);
	quality_row("names in both languages: recall of the link", "-", ".90", "%.3f  (%u names)",
	    score_recall(&s->links), s->links.gold);
	quality_row("mentions with the entity their name mostly has", "", "", "%.3f  (%u mentions)",
	    s->names ? (double)s->linked / s->names : 0, s->names);
	quality_row("counterparts found first", "12 of 12", "12 of 12",
	    "%u of %u, at least %.2f before all others", s->first, s->texts, s->margin);
}

static void
measure_linking(const struct quality *q)
{
	struct marked s = { .name = "linking-dev", .verbose = q->verbose };
	struct paths files = { 0 };
	struct buf dir = { 0 };
	struct err e;

	buf_printf(&dir, "%s/linking-dev", q->data);
	if (file_list(buf_str(&dir), &files, &e)) {
		for (size_t i = 0; i < files.len; i++)
			if (strstr(files.at[i], ".gold.tsv"))
				marked_read_gold(&s, files.at[i]);
		marked_measure(&s, q->lex, q->tagger, q->taggers);
		print_linking(&s);
	}
	marked_release(&s);
	paths_release(&files);
	buf_release(&dir);
}

/* The whole program on what the taggers were measured with; the habits of those who marked it differ. */
static void
measure_whole(const struct quality *q)
{
	static const struct { enum lang lang; const char *file, *what; } sets[] = {
		{ LANG_EN, "ner/en-dev.conll", "whole program, en-dev, PER LOC ORG DATE: F1" },
		{ LANG_CKB, "ner/ckb-dev.conll", "whole program, ckb-dev, PER LOC ORG DATE: F1" },
	};

	for (size_t i = 0; i < 2; i++) {
		struct marked s = { .name = sets[i].file, .verbose = q->verbose };
		struct buf path = { 0 };

		if (*data_path(q, sets[i].file, &path)) {
			const struct score *t = &s.all[sets[i].lang];

			marked_read_conll(&s, buf_str(&path), sets[i].lang);
			marked_measure(&s, q->lex, q->tagger, q->taggers);
			quality_row(sets[i].what, "-", "-", "%.3f  (P %.3f R %.3f)", score_f1(t),
			    score_precision(t), score_recall(t));
			print_kinds(&s, (int)sets[i].lang);
		}
		marked_release(&s);
		buf_release(&path);
	}
}

static void
print_sounds(const char *what, const char *path, unsigned en, unsigned ckb)
{
	struct quality_sounds s = quality_sounds(path, en, ckb);
	char row[128];

	snprintf(row, sizeof row, "%s by their sound: own English name first", what);
	quality_row(row, "-", "-", "%.3f  (mean 1/rank %.3f, %u held out)", s.first, s.rank, s.names);
	quality_row("  taken for the same from the threshold on", "", "", "P %.3f R %.3f", s.precision,
	    s.recall);
}

static void
measure_sounds(const struct quality *q)
{
	struct buf path = { 0 };

	if (*data_path(q, "names/ckb-en-places.tsv", &path))
		print_sounds("Kurdish place names", buf_str(&path), 1, 2);
	buf_clear(&path);
	buf_printf(&path, "%s/src/data/persons.tsv", getenv("srcdir") ? getenv("srcdir") : ".");
	if (file_exists(buf_str(&path)))
		print_sounds("Kurdish names of persons", buf_str(&path), 4, 5);
	buf_release(&path);
}

static void
say(struct report *r, const char *text)
{
	(void)r;
	fprintf(stderr, "%s\n", text);
}

static void
add_table(struct quality *q, const char *path)
{
	struct report r = { .say = say };
	struct buf b = { 0 };
	struct err e;

	if (!q->lex)
		q->lex = lexicon_new_empty();
	if (!strcmp(path, "-"))
		return;
	if (!file_read(path, (size_t)64 << 20, &b, &e))
		errx(1, "%s", e.text);
	lexicon_add(q->lex, path, buf_str(&b), b.len, &r);
	buf_release(&b);
}

int
main(int argc, char **argv)
{
	struct quality q = { 0 };

	for (int c; (c = getopt(argc, argv, "vm:l:")) != -1;)
		if (c == 'v')
			q.verbose = true;
		else if (c == 'm')
			q.models = optarg;
		else if (c == 'l')
			add_table(&q, optarg);
		else
			return 2;
	if (optind + 1 != argc)
		errx(2, "usage: quality [-v] [-m MODELS] [-l TABLE]... DATA");
	q.data = argv[optind];
	if (!q.lex)
		q.lex = lexicon_new();
	open_models(&q);
	quality_row("", "others", "to reach", "now");
	measure_taggers(&q);
	measure_linking(&q);
	measure_whole(&q);
	measure_sounds(&q);
	for (size_t i = 0; i < q.taggers; i++)
		tagger_free(q.tagger[i]);
	lexicon_free(q.lex);
	return 0;
}
