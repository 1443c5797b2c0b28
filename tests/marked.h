/*
 * marked.h - articles whose names somebody has marked, and how many of them
 * the program finds and links.
 */
#ifndef HEWAL_TESTS_MARKED_H
#define HEWAL_TESTS_MARKED_H

#include <stdbool.h>

#include "base/vec.h"
#include "entity/lexicon.h"
#include "entity/tagger.h"
#include "model/article.h"

enum { MARKED_KINDS = 4 };	/* PER ORG LOC DATE */

struct score {
	unsigned right, found, gold;
};

double score_precision(const struct score *t);
double score_recall(const struct score *t);
double score_f1(const struct score *t);

/* A mention as the annotators marked it. */
struct gold {
	size_t article, paragraph, start, end;
	int kind;
	char *key;	/* the same for all mentions of one thing; NULL or "-": none */
	const struct entity *entity;	/* what was found exactly there */
	bool hit;
};

/* Articles to be resolved together.  Starts as { .name }. */
struct marked {
	const char *name;
	struct articles article;	/* of read_gold: pairs, English first */
	VEC(struct gold) gold;
	bool verbose;		/* print every mistake */
	struct score kind[LANG_COUNT][MARKED_KINDS], all[LANG_COUNT];
	struct score rule[LANG_COUNT][WHY_RULES];	/* what each rule found */
	struct score links;	/* names that both languages of a pair have */
	unsigned linked, names;	/* mentions with the entity their key mostly has; with a key */
	unsigned first, texts;	/* articles that find their counterpart first; articles */
	double margin;		/* the least a right counterpart's score is over all others */
};

/*
 * Add X.gold.tsv: an article in two languages, its sentences in X.sent.tsv (number,
 * English, Kurdish; one a paragraph), rows "side sentence occurrence surface
 * type key".  Ends the program if it cannot be read.
 */
void marked_read_gold(struct marked *s, const char *path);

/*
 * Add a file of tokens: a token a line, TAB, its BIO tag; a blank line between
 * sentences; "# doc" before an English article.  Kurdish sentences are shuffled,
 * so each is an article.
 */
void marked_read_conll(struct marked *s, const char *path, enum lang lang);

/*
 * Add an article in two languages: a line a paragraph, "en: " or "ckb: " and the
 * text, names in it marked as [Erbil|LOC|erbil]; # before a comment.
 */
void marked_read_text(struct marked *s, const char *path);

/* Resolve all together, with the N taggers, and measure. */
void marked_measure(struct marked *s, const struct lexicon *lex, struct tagger *const *tagger,
    size_t n);

void marked_release(struct marked *s);

#endif
