/* tagger_test.c - files of tokens, learning from them, models, and tagging. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "entity/tag_model.h"
#include "entity/tag_train.h"
#include "entity/tag_viterbi.h"
#include "entity/tagger.h"
#include "tap.h"

static char *
path_of(const char *name)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s/tests/tagging/%s", getenv("srcdir") ? getenv("srcdir") : ".", name);
	return buf_take(&b);
}

static void
read_corpus(struct tag_corpus *c, const char *name)
{
	char *path = path_of(name);
	struct buf text = { 0 };
	struct err e = { "" };

	*c = (struct tag_corpus){ 0 };
	ok(file_read(path, 1 << 20, &text, &e) && tag_corpus_add(c, name, buf_str(&text), text.len, &e),
	    "%s is read %s", name, e.text);
	buf_release(&text);
	free(path);
}

/* Tags of files, and what is read from them: a tag a token, spaces between. */
static const struct {
	const char *text, *want;
} tag_cases[] = {
	{ "a\tO\nb\tB-PER\nc\tI-PER\n", "O B-PER I-PER" },
	{ "a\tO\nb\tI-PER\n", "O B-PER" },
	{ "a\tB-PER\nb\tI-LOC\n", "B-PER B-LOC" },
	{ "a\tB-PER\n\nb\tI-PER\n", "B-PER B-PER" },
	{ "a\tB-PER\n   \nb\tI-PER\n", "B-PER B-PER" },
	{ "a\tB-PER\n# doc x\nb\tI-PER\n", "B-PER B-PER" },
	{ "a\tS-PER\nb\tB-PER\nc\tI-PER\nd\tE-PER\n", "B-PER B-PER I-PER I-PER" },
	{ "a\tU-ORG\nb\tB-ORG\nc\tL-ORG", "B-ORG B-ORG I-ORG" },
	{ "a\tB-Person\nb\tI-Person\r\n", "B-PER I-PER" },
	{ "a\tB-Location\nb\tB-Organization\nc\tB-Date\n", "B-LOC B-ORG B-DATE" },
	{ "a\tB-NORP\nb\tB-Misc\nc\tB-Money\nd\tB-Facility\ne\tB-Product\n",
	    "B-GROUP B-MISC B-MONEY B-FACILITY B-PRODUCT" },
	{ "a\tB-EVENT\n", "B-EVENT" },
	{ "a\tNN\tB-PER\n", "B-PER" },
	{ "#\tO\n", "O" },
	{ "", "" },
	/* What is no such file, and what is said then. */
	{ "a\tO\nb\n", "x:2: not a token, TAB and a tag such as O or B-PER: b" },
	{ "a\tO\n\nb\tX-PER\n", "x:3: not a token, TAB and a tag such as O or B-PER: b X-PER" },
	{ "a\tB-\n", "x:1: not a token, TAB and a tag such as O or B-PER: a B-" },
	{ "a\t\n", "x:1: not a token, TAB and a tag such as O or B-PER: a " },
	{ "a\tB-A B\n", "x:1: not a token, TAB and a tag such as O or B-PER: a B-A B" },
};

static void
test_corpus(void)
{
	for (size_t k = 0; k < sizeof tag_cases / sizeof *tag_cases; k++) {
		struct tag_corpus c = { 0 };
		struct buf got = { 0 };
		struct err e;

		if (tag_corpus_add(&c, "x", tag_cases[k].text, strlen(tag_cases[k].text), &e)) {
			for (size_t i = 0; i < c.bio.len; i++) {
				uint8_t bio = c.bio.at[i];

				buf_printf(&got, "%s%s%s", i ? " " : "", !bio ? "O" : bio % 2 ? "B-" : "I-",
				    bio ? c.types.name[tag_type(bio)] : "");
			}
		} else {
			buf_puts(&got, e.text);
		}
		is_str(buf_str(&got), tag_cases[k].want, tag_cases[k].want);
		buf_release(&got);
		tag_corpus_release(&c);
	}
}

static uint32_t
next_random(uint32_t *state)
{
	return *state = *state * 1664525u + 1013904223u;
}

/* Tags of files become ours and those of files again. */
static void
test_scheme(void)
{
	uint32_t random = 1;
	bool same = true;

	for (int k = 0; k < 1000; k++) {
		uint8_t bio[12], tag[12], back[12];
		size_t types = 1 + next_random(&random) / 65536 % 5;

		for (size_t i = 0; i < sizeof bio; i++) {
			bio[i] = (uint8_t)(next_random(&random) / 65536 % (2 * types + 1));
			if (bio[i] && !tag_begins(bio[i]) &&
			    (i == 0 || (bio[i - 1] != bio[i] && bio[i - 1] + 1 != bio[i])))
				bio[i]--;
		}
		tag_scheme_from_bio(types, bio, sizeof bio, tag);
		tag_scheme_to_bio(types, tag, sizeof bio, back);
		same = same && !memcmp(bio, back, sizeof bio);
	}
	ok(same, "tags become ours and back without change");
}

/* The score of a row of tags. */
static long
row_score(const struct tag_moves *m, const int32_t *score, size_t stride, size_t n, const uint8_t *tag)
{
	long sum = m->begin[tag[0]] + m->end[tag[n - 1]];

	for (size_t i = 0; i < n; i++)
		sum += score[i * stride + tag[i]] + (i ? m->move[tag[i - 1]][tag[i]] : 0);
	return sum;
}

/* Of all rows that may be, none is better than what Viterbi finds. */
static void
test_viterbi(void)
{
	enum { TYPES = 2, TAGS = 4 * TYPES + 1, N = 4 };
	struct tag_moves *m = MEM_NEW(1, struct tag_moves);
	struct tag_viterbi v = { 0 };
	uint32_t random = 5;
	bool best = true;

	m->types = TYPES;
	for (int k = 0; k < 50; k++) {
		int32_t score[N * TAGS];
		uint8_t tag[N], bio[N], other[N];
		long found;

		for (size_t i = 0; i < N * TAGS; i++)
			score[i] = (int32_t)(next_random(&random) / 65536 % 1000);
		for (size_t a = 0; a < TAGS; a++)
			for (size_t b = 0; b < TAGS; b++)
				m->move[a][b] = (int32_t)(next_random(&random) / 65536 % 500);
		tag_viterbi_run(&v, m, score, TAGS, N, tag);
		found = row_score(m, score, TAGS, N, tag);
		for (int row = 0; row < 625; row++) {
			bool may = true;

			for (int i = 0, rest = row; i < N; i++, rest /= 5) {
				bio[i] = (uint8_t)(rest % 5);
				may = may && (!bio[i] || tag_begins(bio[i]) || (i > 0 &&
				    (bio[i - 1] == bio[i] || bio[i - 1] + 1 == bio[i])));
			}
			tag_scheme_from_bio(TYPES, bio, N, other);
			best = best && (!may || row_score(m, score, TAGS, N, other) <= found);
		}
	}
	ok(best, "no row of tags is better than the one found");
	tag_viterbi_release(&v);
	free(m);
}

static void
learn(enum lang lang, const struct tag_corpus *c, unsigned folds, struct buf *model)
{
	struct tag_training t = tag_training_usual(lang);
	struct err e;

	t.settings.rounds = 8;
	t.settings.drop = 0;
	t.models = 1;
	t.folds = folds;
	t.least = 1;
	t.lean = 0;
	t.origin = "sentences of our own";
	ok(tag_train(&t, c, NULL, model, &e), "a model is made for %s", lang_code(lang));
}

/* How many of C's names the model finds again, of a hundred. */
static int
found_again(const struct buf *model, const struct tag_corpus *c, struct err *e)
{
	struct tagger *t = tagger_open_bytes("made", model->data, model->len, e);
	uint8_t *tag = MEM_NEW(c->token.len, uint8_t);
	struct tag_score s = { 0 };

	if (!t) {
		free(tag);
		return -1;
	}
	for (size_t i = 0, first = 0; i < c->document.len; first = c->document.at[i++])
		tagger_run(t, c->token.at + first, c->document.at[i] - first, tag + first);
	tag_score_add(&s, c, tag);
	free(tag);
	tagger_free(t);
	return (int)(100 * tag_f1(&s.all));
}

static void
test_damage(const struct buf *model)
{
	struct buf copy = { 0 };
	bool refused = true;
	struct err e;

	buf_add(&copy, model->data, model->len);
	for (size_t i = 0; i < model->len; i += i < 256 ? 1 : 97) {
		struct tagger *t;

		copy.data[i] ^= 0x10;
		t = tagger_open_bytes("damaged", copy.data, copy.len, &e);
		refused = refused && !t;
		tagger_free(t);
		copy.data[i] ^= 0x10;
		t = tagger_open_bytes("cut", copy.data, i, &e);
		refused = refused && !t;
		tagger_free(t);
	}
	ok(refused, "a damaged model is refused, wherever and cut wherever");
	is_str(e.text, "cut: the model is damaged", "  and it is said why");
	buf_release(&copy);
}

static void
test_model(enum lang lang, const char *file, unsigned folds)
{
	struct tag_corpus c;
	struct buf model = { 0 }, again = { 0 };
	struct tagger *t;
	struct err e = { "" };

	read_corpus(&c, file);
	learn(lang, &c, folds, &model);
	learn(lang, &c, folds, &again);
	ok(model.len == again.len && !memcmp(model.data, again.data, model.len),
	    "the same input gives the same bytes");
	ok(found_again(&model, &c, &e) >= 90, "it finds again what it learned from, %u folds %s", folds, e.text);
	t = tagger_open_bytes("made", model.data, model.len, &e);
	is_num(tagger_lang(t), lang, "it knows its language");
	is_str(tagger_origin(t), "sentences of our own", "and where it comes from");
	is_num((long long)tagger_tags(t), 9, "and the tags of four types");
	is_str(tagger_tag(t, 0), "O", "the first is O");
	is_str(tagger_tag(t, 1), "B-PER", "then what begins");
	is_str(tagger_tag(t, 2), "I-PER", "and goes on");
	tagger_run(t, NULL, 0, NULL);
	tagger_free(t);
	if (lang == LANG_CKB)
		test_damage(&model);
	buf_release(&model);
	buf_release(&again);
	tag_corpus_release(&c);
}

/* Random bytes as tokens: the tags are of the model, and I follows only its own. */
static void
test_anything(void)
{
	enum { N = 2000 };
	struct tag_corpus c;
	struct buf model = { 0 };
	struct tagger_token *token = MEM_NEW(N, struct tagger_token);
	uint8_t *tag = MEM_NEW(N, uint8_t);
	char *bytes = MEM_NEW(N + 16, char);
	uint32_t random = 9;
	bool right = true;
	struct tagger *t;
	struct err e;

	read_corpus(&c, "small.ckb.conll");
	learn(LANG_CKB, &c, 2, &model);
	t = tagger_open_bytes("made", model.data, model.len, &e);
	for (size_t i = 0; i < N + 16; i++)
		bytes[i] = (char)(next_random(&random) >> 24);
	for (size_t i = 0; i < N; i++) {
		uint32_t r = next_random(&random) >> 16;

		token[i] = r % 2 ? c.token.at[r % c.token.len] :
		    (struct tagger_token){ bytes + i, r / 2 % 16, false };
		token[i].last = r % 7 == 0;
	}
	tagger_run(t, token, N, tag);
	for (size_t i = 0; i < N; i++)
		right = right && tag[i] < tagger_tags(t) && (tag[i] == 0 || tag[i] % 2 ||
		    (i > 0 && !token[i - 1].last && (tag[i - 1] == tag[i] || tag[i - 1] + 1 == tag[i])));
	ok(right, "whatever the tokens are, the tags fit together");
	tagger_free(t);
	free(token);
	free(tag);
	free(bytes);
	buf_release(&model);
	tag_corpus_release(&c);
}

static void
test_nothing(void)
{
	struct tag_training t = tag_training_usual(LANG_CKB);
	struct tag_corpus c = { 0 };
	struct buf model = { 0 };
	struct err e;

	ok(!tag_train(&t, &c, NULL, &model, &e), "no names, no model");
	is_str(e.text, "there are no names to learn from", "  and it is said why");
	ok(!tagger_open("/nowhere/ckb.model", &e), "a model that is not there");
	is_str(e.text, "/nowhere/ckb.model: No such file or directory", "  is named");
	ok(!tagger_open("/", &e), "a folder is no model");
}

int
main(void)
{
	test_corpus();
	test_scheme();
	test_viterbi();
	test_model(LANG_CKB, "small.ckb.conll", 0);
	test_model(LANG_CKB, "small.ckb.conll", 2);
	test_model(LANG_EN, "small.en.conll", 0);
	test_model(LANG_EN, "small.en.conll", 2);
	test_anything();
	test_nothing();
	return done();
}
