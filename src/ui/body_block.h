/*
 * body_block.h - a paragraph of a body, laid out when it is needed. Part of
 * body.c.
 *
 * One block is no paragraph: the line that tells the source and the date. And a
 * paragraph longer than any in print is more than one block, so that nothing has
 * to be laid out far beyond what is seen; a line ends where such a part does.
 */
#ifndef HEWAL_UI_BODY_BLOCK_H
#define HEWAL_UI_BODY_BLOCK_H

#include <stdint.h>

#include "model/article.h"
#include "text/para.h"
#include "ui/body.h"
#include "ui/hits.h"

enum block_kind { BLOCK_HEADLINE, BLOCK_META, BLOCK_TEXT, BLOCK_RELATED };

struct block {
	enum block_kind kind;
	size_t paragraph;	/* of the article; not of BLOCK_META */
	size_t from, len;	/* the bytes of it that this block shows */
	bool last;		/* they go to its end */
	size_t start;		/* offset (body.h) of its first byte */
	bool laid;
	size_t rows;		/* if laid; at least 1 */
	struct para para;	/* if laid, and not of BLOCK_META: a line a row */
	bool searched;
	struct hits hits;	/* if searched */
};

/*
 * How many of the LEN bytes at S, the rest of a paragraph, go into one block:
 * all, or so many that it ends behind a sentence or at least a word.
 */
size_t block_part(const char *s, size_t len);

/* Lay it out, COLS cells wide. */
void block_lay_out(struct block *k, const struct article *a, const struct body_view *view,
    int cols);

/* Where the words searched for stand in it, in bytes from its first; looked for once. */
const struct hits *block_hits(struct block *k, const struct article *a,
    const struct hits_query *query);
void block_forget_hits(struct block *k);

/* Draw row I of a BLOCK_META between the columns of R, on its first row. */
void block_draw_meta(const struct block *k, size_t i, const struct article *a,
    const struct body_view *view, struct grid *g, struct rect r);

/* Forget the layout; it can be made again. */
void block_release(struct block *k);

/* The style of what has none of its own. */
uint16_t block_style(enum block_kind kind);

#endif
