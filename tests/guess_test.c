/*
 * guess_test.c - a trained model as one more source of names.
 *
 * The model is trained here, from a handful of sentences again and again, so
 * that it knows a few words by heart: Zorlak is a person, Vantor a place,
 * Qalbex an institution, Ziban none of them.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/resolve.h"
#include "entity/tag_train.h"
#include "entity/tagger.h"
#include "tap.h"

static const char lesson[] =
    "Then\tO\nZorlak\tB-PER\nslept\tO\nin\tO\nVantor\tB-LOC\n.\tO\n\n"
    "Qalbex\tB-ORG\npaid\tO\nZorlak\tB-PER\nand\tO\nZiban\tO\nrose\tO\n.\tO\n\n"
    "In\tO\nVantor\tB-LOC\nQalbex\tB-ORG\nsold\tO\nZiban\tO\n.\tO\n\n"
    "Olma\tB-PER\nZorlak\tI-PER\nleft\tO\nVantor\tB-LOC\nwith\tO\nZiban\tO\n.\tO\n\n"
    "They\tO\nate\tO\nZiban\tO\nand\tO\nslept\tO\nwell\tO\n.\tO\n\n";

enum { TIMES = 40 };

static const char table[] =
    "erbil\tLOC\tcity\tErbil\tهەولێر\n"
    "qalbex-inn\tLOC\tinn\tErbil Inn\n";

/* A text, and "surface=id rule" of what is found in it: without the model, and with it. */
static const struct {
	const char *about, *text, *without, *with;
} cases[] = {
	{ "only the model sees it", "Then Zorlak slept.", "", "Zorlak=zorlak tagger" },
	{ "the model agrees with the rules", "They slept in Vantor.", "Vantor=vantor place-preposition",
	    "Vantor=vantor tagger" },
	{ "the model denies what only a rule says", "They slept in Ziban.", "Ziban=ziban place-preposition", "" },
	{ "the table is not asked again", "They left Erbil.", "Erbil=erbil own-table",
	    "Erbil=erbil own-table" },
	{ "an institution", "Qalbex paid them.", "", "Qalbex=qalbex tagger" },
	{ "a last name", "Olma Zorlak left. Zorlak slept.", "Olma Zorlak=olma-zorlak unknown-words, "
	    "Zorlak=olma-zorlak last-name", "Olma Zorlak=olma-zorlak tagger, Zorlak=olma-zorlak last-name" },
	{ "a possessive stays outside", "Then Zorlak's Ziban rose.", "", "Zorlak=zorlak tagger" },
	{ "no words", "", "", "" },
};

static void
add_mentions(const struct article *a, struct buf *out)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];

		buf_printf(out, "%s%.*s=%s %s", i ? ", " : "", (int)(m->end - m->start),
		    a->paragraph[m->paragraph].text + m->start, m->entity ? m->entity->id : "-",
		    why_rule_code(m->why.rule));
	}
}

static void
try(const struct lexicon *lex, struct tagger *t, const char *text, const char *want,
    const char *about)
{
	const struct paragraph p[] = { { "", 0, PARAGRAPH_TEXT }, { text, strlen(text), PARAGRAPH_TEXT } };
	struct resolver *r = resolver_new(lex);
	struct article *a = article_new();
	struct buf got = { 0 };

	a->lang = LANG_EN;
	article_set_paragraphs(a, p, 2);
	if (t)
		resolver_use(r, t);
	resolver_run(r, &a, 1);
	add_mentions(a, &got);
	printf("# %s the model\n", t ? "with" : "without");
	is_str(buf_str(&got), want, about);
	buf_release(&got);
	article_free(a);
	resolver_free(r);
}

/* The lesson's model, in M, which it lives in. */
static struct tagger *
learn(struct buf *m)
{
	struct tag_training t = tag_training_usual(LANG_EN);
	struct tag_corpus c = { 0 };
	struct buf text = { 0 };
	struct tagger *tagger = NULL;
	struct err e = { "" };

	for (int i = 0; i < TIMES; i++)
		buf_puts(&text, lesson);
	t.folds = 0;
	t.models = 1;
	t.settings.rounds = 8;
	if (tag_corpus_add(&c, "lesson", text.data, text.len, &e) && tag_train(&t, &c, NULL, m, &e))
		tagger = tagger_open_bytes("lesson", m->data, m->len, &e);
	ok(tagger != NULL, "a model is learned %s", e.text);
	buf_release(&text);
	tag_corpus_release(&c);
	return tagger;
}

int
main(void)
{
	struct lexicon *lex = lexicon_new_empty();
	struct buf model = { 0 };
	struct tagger *t = learn(&model);

	lexicon_add(lex, "table", table, strlen(table), NULL);
	for (size_t i = 0; t && i < sizeof cases / sizeof cases[0]; i++) {
		try(lex, NULL, cases[i].text, cases[i].without, cases[i].about);
		try(lex, t, cases[i].text, cases[i].with, cases[i].about);
	}
	tagger_free(t);
	buf_release(&model);
	lexicon_free(lex);
	return done();
}
