/* article.h - an article: its paragraphs in logical order and what is said in them. */
#ifndef HEWAL_MODEL_ARTICLE_H
#define HEWAL_MODEL_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "model/entity.h"
#include "text/date.h"
#include "text/lang.h"

enum paragraph_kind {
	PARAGRAPH_TEXT,
	PARAGRAPH_RELATED,	/* "Read More: ...": the headline of another article */
};

struct paragraph {
	const char *text;	/* clean UTF-8 in NFC, one line, NUL-terminated */
	size_t len;		/* bytes */
	enum paragraph_kind kind;
};

/*
 * All strings, paragraphs and mentions live in the arena: article_free() ends
 * all.  The entities that mentions point to are not the article's; they must
 * outlive it.
 */
struct article {
	struct arena arena;
	int64_t id;		/* in the library; 0: not kept yet */
	const char *file;	/* path or URL it came from, as the user named it */
	const char *link;	/* its page on the web, or NULL */
	const char *source;	/* who published it ("Kurdistan 24"), or NULL */
	enum lang lang;
	struct date date;	/* year 0: unknown */
	bool headline_derived;	/* paragraph 0 was made from the first sentence */
	struct paragraph *paragraph;	/* 0 is the headline, always there, maybe empty */
	size_t nparagraphs;	/* with the headline, so at least 1 */
	struct mention *mention;	/* in reading order, never overlapping */
	size_t nmentions;
	bool unread, flagged;
};

struct article *article_new(void);
void article_free(struct article *a);

/* Replace its paragraphs by copies of the N at P, and drop the mentions. */
void article_set_paragraphs(struct article *a, const struct paragraph *p, size_t n);

/* Replace its mentions by copies of the N at M. */
void article_set_mentions(struct article *a, const struct mention *m, size_t n);

/* Articles, each owned by the list. */
struct articles VEC_OF(struct article *);
void articles_release(struct articles *list);

#endif
