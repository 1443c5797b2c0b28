/*
 * marked_test.c - how many names of the texts in tests/texts are found and linked.
 *
 * The texts are our own, in the manner of newspapers, each in both languages, with
 * names that the lexicon has and names that nobody has.  Every figure has a floor
 * under it, without the trained models and with them; with -v each mistake is
 * printed.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "marked.h"
#include "tap.h"

/* What is asked for at least. */
struct floors {
	double en, ckb, precision, recall, margin;
};

static const struct floors by_rules = { 0.95, 0.92, 0.97, 0.92, 0.5 };
static const struct floors by_models = { 0.97, 0.94, 0.97, 0.94, 0.5 };

static const char *
source_dir(void)
{
	return getenv("srcdir") ? getenv("srcdir") : ".";
}

static void
read_all(struct marked *s)
{
	struct paths files = { 0 };
	struct buf dir = { 0 };
	struct err e = { "" };

	buf_printf(&dir, "%s/tests/texts", source_dir());
	ok(file_list(buf_str(&dir), &files, &e), "the texts are there %s", e.text);
	for (size_t i = 0; i < files.len; i++)
		if (strstr(files.at[i], ".marked"))
			marked_read_text(s, files.at[i]);
	ok(s->article.len >= 10, "%zu of them", s->article.len);
	paths_release(&files);
	buf_release(&dir);
}

static void
check(const char *how, const struct lexicon *lex, struct tagger *const *tagger, size_t n,
    const struct floors *f, bool verbose)
{
	struct marked s = { .name = how, .verbose = verbose };
	const struct score *en = &s.all[LANG_EN], *ckb = &s.all[LANG_CKB];

	read_all(&s);
	marked_measure(&s, lex, tagger, n);
	ok(score_f1(en) >= f->en, "%s: English names, F1 %.3f (P %.3f R %.3f)", how, score_f1(en),
	    score_precision(en), score_recall(en));
	ok(score_f1(ckb) >= f->ckb, "%s: Kurdish names, F1 %.3f (P %.3f R %.3f)", how, score_f1(ckb),
	    score_precision(ckb), score_recall(ckb));
	ok(score_precision(&s.links) >= f->precision, "%s: precision of links %.3f", how,
	    score_precision(&s.links));
	ok(score_recall(&s.links) >= f->recall, "%s: recall of links %.3f (%u names)", how,
	    score_recall(&s.links), s.links.gold);
	ok(s.first == s.texts && s.margin >= f->margin, "%s: counterparts %u of %u, margin %.2f", how,
	    s.first, s.texts, s.margin);
	marked_release(&s);
}

/* The models of this tree; how many there are. */
static size_t
open_models(struct tagger *tagger[2])
{
	static const char *const names[] = { "ckb", "en" };
	size_t n = 0;

	for (size_t i = 0; i < 2; i++) {
		struct buf path = { 0 };
		struct err e;

		buf_printf(&path, "%s/src/data/%s.model", source_dir(), names[i]);
		tagger[n] = tagger_open(buf_str(&path), &e);
		n += tagger[n] != NULL;
		buf_release(&path);
	}
	return n;
}

int
main(int argc, char **argv)
{
	const bool verbose = argc > 1 && !strcmp(argv[1], "-v");
	struct lexicon *lex = lexicon_new();
	struct tagger *tagger[2];
	size_t n = open_models(tagger);

	check("rules alone", lex, NULL, 0, &by_rules, verbose);
	if (n == 2)
		check("with models", lex, tagger, n, &by_models, verbose);
	for (size_t i = 0; i < n; i++)
		tagger_free(tagger[i]);
	lexicon_free(lex);
	return done();
}
