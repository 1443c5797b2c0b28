/*
 * body.h - an article laid out for reading: headline, source and date,
 * paragraphs.
 *
 * Made of blocks, each laid out only when it comes into view, at the width it
 * then has; what is far from view is forgotten again. So a long article opens
 * as fast as a short one, be it of many paragraphs or a single one: a paragraph
 * of more than 16 KB is laid out in parts. The place in it is kept in bytes of
 * text, which a new width does not change.
 *
 * An offset counts the bytes of the article from its first paragraph shown
 * on; it is the same at every width and what ties two bodies together.
 */
#ifndef HEWAL_UI_BODY_H
#define HEWAL_UI_BODY_H

#include <stdbool.h>
#include <stddef.h>

#include "model/article.h"
#include "ui/grid.h"

struct body;

/* No line is longer, in cells: the eye would not find the next. */
enum { BODY_MEASURE = 90 };

#define BODY_NO_MENTION SIZE_MAX

struct body *body_new(void);
void body_free(struct body *b);

/* Show the article, which must outlive it, from its beginning; NULL: nothing. */
void body_set(struct body *b, const struct article *a);

/* Mark these words wherever they stand, folded alike; NULL or "": none. */
void body_search(struct body *b, const char *words);

/* Its view is so large now. The text at the top stays there. Call before all below. */
struct body_view {
	int cols, rows;
	bool justify;
	enum lang lang;		/* of the interface: source and date are written in it */
	bool rtl;		/* of the interface */
};
void body_fit(struct body *b, const struct body_view *view);

/* Scroll by lines, by views, to both ends. False if it was there already. */
bool body_scroll(struct body *b, long lines);
bool body_page(struct body *b, int pages);
bool body_home(struct body *b);
bool body_end(struct body *b);

/* Where the top line begins; and put the line there that holds the offset. */
size_t body_offset(const struct body *b);
void body_go(struct body *b, size_t offset);

/* How much has been read at the lower edge of the view, 0..100; -1 if all of it is in view. */
int body_percent(struct body *b);

/* Mentions are told by their place in the article's list. */
size_t body_mention_offset(const struct body *b, size_t mention);
bool body_sees(struct body *b, size_t mention);		/* its first letter is in view */
void body_reveal(struct body *b, size_t mention);	/* scrolls only if it is not */
size_t body_first_mention(struct body *b);	/* from the top of the view on; or none */

/* Go to the first place at which a word that is searched for stands; false if none does. */
bool body_reveal_hit(struct body *b);

/*
 * Put the cursor on the next such place, STEP (1 or -1) on from where it is
 * or from the top of the view; FROM_END: on the first or the last of all.
 * False, and nothing done, if there is none.
 */
bool body_step_hit(struct body *b, int step, bool from_end);
void body_leave_hit(struct body *b);

/* What stands out when it is drawn. */
struct body_marks {
	const int *topic;	/* of each mention (topics.h); NULL: none stands out */
	int chosen;		/* the topic whose mentions do */
	size_t here;		/* the one mention the cursor is on, or BODY_NO_MENTION */
	size_t from, to;	/* offsets of what is selected; TO is not in it */
};

/* Draw the view into R, of the size it was fitted to. */
void body_draw(struct body *b, struct grid *g, struct rect r, const struct body_marks *marks);

/*
 * The offsets of the sign drawn at a place of R, or of the nearest one on that
 * row, from START to END; false if no text is there.
 */
bool body_offset_at(struct body *b, struct rect r, int col, int row, size_t *start, size_t *end);

/* Add the text between two offsets to OUT, a blank line between paragraphs. */
void body_text(const struct body *b, size_t from, size_t to, struct buf *out);

/* The mention drawn at a place of R; BODY_NO_MENTION if there is none. */
size_t body_mention_at(struct body *b, struct rect r, int col, int row);

#endif
