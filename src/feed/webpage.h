/*
 * webpage.h - a web page as boxes with paragraphs in them, and which of them
 * are the article.
 *
 * It knows no markup: html.c tells it when a box opens and closes and which
 * text stands in it. From that it finds the box that holds the main text.
 */
#ifndef HEWAL_FEED_WEBPAGE_H
#define HEWAL_FEED_WEBPAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "feed/feed_draft.h"

enum webpage_box_kind { PAGE_BOX, PAGE_ARTICLE, PAGE_MAIN };

/* A box: the whole page (number 0) or something in another one. */
struct webpage_box {
	size_t parent;		/* a smaller number */
	enum webpage_box_kind kind;
	size_t own, all;	/* weight of the text in it; with that of the boxes in it */
};

/* What a stretch of text is. */
enum webpage_kind {
	PAGE_TEXT,
	PAGE_TITLE,		/* h1 */
	PAGE_HEADING,		/* h2 to h6 */
	PAGE_BANNER		/* an h1 in what stands above the page */
};

/* A paragraph, before it is known whether it belongs to the article. */
struct webpage_piece {
	size_t start, len;	/* bytes of the page's text */
	size_t box;
	enum webpage_kind kind;
	bool linked;		/* most of it is links */
	bool timed;		/* it is nothing but a time */
};

/* What the page says about itself. */
enum webpage_fact {
	PAGE_FACT_TITLE, PAGE_FACT_OG_TITLE, PAGE_FACT_SITE, PAGE_FACT_CANONICAL,
	PAGE_FACT_OG_URL, PAGE_FACT_PUBLISHED, PAGE_FACT_TIME, PAGE_FACT_LANG, PAGE_FACTS
};

/* Starts as { 0 }. */
struct webpage {
	struct buf text;
	VEC(struct webpage_box) box;
	VEC(struct webpage_piece) piece;
	struct buf fact[PAGE_FACTS];	/* clean text on one line; empty where unknown */
};

void webpage_release(struct webpage *p);

/* Another box of KIND in PARENT (0 for the first, the page itself); its number. */
size_t webpage_add_box(struct webpage *p, enum webpage_box_kind kind, size_t parent);

/* Add the text S, clean and on one line, as PIECE, whose start and len are set here. */
void webpage_add_piece(struct webpage *p, const char *s, size_t len, struct webpage_piece piece);

/* Set a fact unless it is known already, or longer than any title or address. */
void webpage_set_fact(struct webpage *p, enum webpage_fact fact, const char *s, size_t len);

/* Put headline, facts and the paragraphs of the main text into D. */
void webpage_finish(struct webpage *p, struct feed_draft *d);

#endif
