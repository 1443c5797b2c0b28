/*
 * para.h - a paragraph laid out: text, spans, direction and width become lines
 * of cells.
 *
 * Text comes in logical order, as it is stored and read aloud; lines hold
 * clusters in visual order, from left to right as they stand on the screen.  In
 * between: bidi levels (UAX 9) for the whole paragraph, joining for the whole
 * paragraph with stand-ins for the letters Unicode has no forms for, line breaks
 * (UAX 14), reordering line by line.  A cluster
 * remembers the bytes it came from; nothing after this needs anything else to
 * find, mark, click or copy.
 *
 * A cluster is one point that takes room with the marks on it, or lam and alef
 * in their one form; ZWNJ and what shows nothing belong to the cluster before
 * them.  In logical order the clusters of a line follow each other without a
 * gap, but for spaces at its end and clusters left out.
 */
#ifndef HEWAL_TEXT_PARA_H
#define HEWAL_TEXT_PARA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* DIR_AUTO is for text of unknown language only: its first strong letter decides. */
enum dir { DIR_LTR, DIR_RTL, DIR_AUTO };

/* A stretch of text with a style; the numbers mean what the caller means by them. */
struct span {
	size_t start, end;	/* bytes of the paragraph */
	uint16_t style;
};

enum { PARA_POINTS = 5 };	/* a base and four marks, what curses holds in one cell */

/* What stands in one place of the screen, a cell or two wide. */
struct cluster {
	size_t start, end;	/* bytes of the paragraph it came from; start == end for
				 * what the layout added: tatweel, hyphen, ellipsis */
	uint32_t shown[PARA_POINTS];	/* joined form and marks, mirrored; ends with 0 if
				 * short; only the first takes room */
	uint32_t plain[PARA_POINTS];	/* the letters as written, for terminals that join
				 * themselves: both of lam-alef, the ZWNJ behind a letter */
	uint16_t style;		/* of the last span over it; 0 for none */
	uint8_t width;		/* cells, 1 or 2 */
	uint8_t level;		/* bidi level; odd reads from right to left */
	uint32_t order;		/* its place in the line in logical order, from 0 */
};

struct line {
	struct cluster *cluster;	/* in visual order */
	size_t len;
	size_t start, end;	/* bytes of the paragraph, with the spaces or LF it was broken
				 * at: a line begins where the one before it ends */
	int width;		/* cells of all clusters, at most what was asked */
};

struct para {
	struct line *line;
	size_t len;
	enum dir dir;		/* DIR_LTR or DIR_RTL: the side lines begin at */
	void *memory;		/* para's own */
};

struct para_options {
	enum dir dir;
	int width;		/* cells a line may take; 0: one line, never broken */
	bool justify;		/* all lines but the last filled, Arabic script with tatweel */
	int most_lines;		/* 0: all; else the last of them ends in an ellipsis if cut */
};

/*
 * Lay out LEN bytes of clean text (utf8.h) at S.  An LF ends a line.  Where
 * spans overlap the last one given wins; of a lam-alef it may have one letter
 * only.  Spaces at a line's end are not shown.  A word longer than a line is
 * broken between clusters; a cluster wider than a line is left out.  URLs, phone
 * numbers, handles and tags keep their direction (island.h), and a phone number
 * its line.  A line that justifying would tear apart stays ragged, and so does
 * the last before an LF or the end.  Empty text gives one empty line.  Text with
 * bad UTF-8 or controls does no harm.  Takes time in proportion to LEN.  Release
 * with para_release().
 */
struct para para_layout(const char *s, size_t len,
    const struct span *span, size_t nspans, const struct para_options *options);
void para_release(struct para *p);

/*
 * Memory for many layouts, one after the other: once it has grown to the
 * largest, a layout takes none.
 */
struct para_maker *para_maker_new(void);
void para_maker_free(struct para_maker *m);

/*
 * Lay out as para_layout() does, in M's memory: what is returned stays until the
 * next layout with M, and is not to be released.
 */
struct para para_make(struct para_maker *m, const char *s, size_t len,
    const struct span *span, size_t nspans, const struct para_options *options);

#endif
