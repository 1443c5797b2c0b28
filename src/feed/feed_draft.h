/*
 * feed_draft.h - an article in the making: what a reader of some format has
 * found so far.
 *
 * The formats differ in where headline and paragraphs stand; what news means by
 * them is the same everywhere and lives here: date heads, datelines, "Read
 * More:" lines, derived headlines, telling the language.
 */
#ifndef HEWAL_FEED_FEED_DRAFT_H
#define HEWAL_FEED_FEED_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/vec.h"
#include "model/article.h"

struct feed_draft_part {
	size_t start, len;	/* bytes of the draft's text */
	enum paragraph_kind kind;
};

/* Starts as { .lang = LANG_UNKNOWN }; what is set is clean text. */
struct feed_draft {
	struct buf text;
	VEC(struct feed_draft_part) part;	/* the paragraphs, without the headline */
	struct buf headline;	/* empty: to be derived */
	struct buf source, link;	/* empty: unknown */
	struct date date;	/* year 0: to be found in the text */
	enum lang lang;		/* as declared; what the text is written in counts more */
};

void feed_draft_release(struct feed_draft *d);

/*
 * Add a paragraph, LEN bytes of clean text at S; white space is squeezed and a
 * paragraph of nothing else is left out.
 */
void feed_draft_add(struct feed_draft *d, const char *s, size_t len);

/* Is this line or paragraph the headline of another article ("Read More: ...")? */
bool feed_draft_is_related(const char *s, size_t len);

/*
 * The article, of the file NAME; NULL if there is no text in it. D is used up,
 * not released.
 */
struct article *feed_draft_finish(struct feed_draft *d, const char *name);

#endif
