/*
 * dateline.h - how a news text begins: a date put before it, a dateline.
 *
 *	date 2021-10-28 ...			a date head, as collections of news put it
 *	ERBIL (Kurdistan 24) – ...		a dateline: the place, the agency
 *	BAGHDAD, Dec. 2 (Reuters) - ...
 *	هەولێر (کوردستان٢٤) - ...
 *	هەولێر-K24: ...
 */
#ifndef HEWAL_FEED_DATELINE_H
#define HEWAL_FEED_DATELINE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/date.h"

struct dateline {
	size_t len;		/* bytes, with the dash or colon and the spaces after it */
	size_t source, source_len;	/* where who publishes stands; 0 bytes: nowhere */
};

/* Does the paragraph S begin with a dateline?  Then *D says what it holds. */
bool dateline_find(const char *s, size_t len, struct dateline *d);

/*
 * Bytes of the date head that S begins with, with spaces after it, and its date
 * in *DATE; 0 for none. "date" may have a colon, and may be بەروار or ڕێکەوت.
 */
size_t dateline_date_head(const char *s, size_t len, struct date *date);

#endif
