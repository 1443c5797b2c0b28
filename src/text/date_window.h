/*
 * date_window.h - the next tokens of a text, as what they may be in a date.
 *
 * The window slides over the text and reads each token once.  Item 0 is the one
 * that a date may begin with; BEFORE is the one in front of it.
 */
#ifndef HEWAL_TEXT_DATE_WINDOW_H
#define HEWAL_TEXT_DATE_WINDOW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "text/date_names.h"
#include "text/date_number.h"

enum { WINDOW_SIZE = 16 };	/* tokens, more than the longest date takes */

enum window_kind { WINDOW_NONE, WINDOW_NUMBER, WINDOW_NAME, WINDOW_SIGN };

struct window_item {
	size_t start, end;
	enum window_kind kind;
	bool capital, arabic;
	bool many;			/* a weekday in the plural */
	char sign;			/* - / , . or another, as its first byte */
	enum date_word word;		/* of WINDOW_NAME */
	int number;
	bool doubtful;
	struct date_number digits;	/* of WINDOW_NUMBER */
};

struct window {
	const char *s;
	size_t len, i;			/* I: behind the last token in the window */
	struct window_item item[WINDOW_SIZE], before;
	size_t items;
	struct buf key;			/* scratch */
};

/* A window starts as { .s, .len, .i }, where to begin. */
void window_release(struct window *w);

/* Item K, read when first asked for; behind the text an empty one, whose END is 0. */
const struct window_item *window_at(struct window *w, size_t k);

/* Slide over the first N items, all read before. */
void window_skip(struct window *w, size_t n);

/* Is item K a name of this kind, this sign, this very text? */
bool window_is_word(struct window *w, size_t k, enum date_word word);
bool window_is_sign(struct window *w, size_t k, char sign);
bool window_is_text(struct window *w, size_t k, const char *text);

#endif
