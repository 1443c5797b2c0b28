/* element.h - what the elements of a page mean for finding its article. */
#ifndef HEWAL_FEED_ELEMENT_H
#define HEWAL_FEED_ELEMENT_H

#include <stdbool.h>

/* An element without any of these is passed through as if not there. */
enum {
	ELEMENT_BLOCK = 1 << 0,		/* begins and ends a paragraph */
	ELEMENT_BOX = 1 << 1,		/* holds paragraphs */
	ELEMENT_ARTICLE = 1 << 2,
	ELEMENT_MAIN = 1 << 3,
	ELEMENT_SKIP = 1 << 4,		/* nothing in it is article */
	ELEMENT_FORM = 1 << 5,
	ELEMENT_H1 = 1 << 6,
	ELEMENT_HEADING = 1 << 7,
	ELEMENT_BANNER = 1 << 8,	/* what stands above the page, unless in an article */
	ELEMENT_LINK = 1 << 9,
	ELEMENT_TIME = 1 << 10,
	ELEMENT_TITLE = 1 << 11,
	ELEMENT_SCRIPT = 1 << 12,
	ELEMENT_KEEP = 1 << 13,		/* whatever its class says */
	ELEMENT_FLAGS = 14	/* how many there are */
};

/* The flags of the element NAME, in lower case. */
unsigned element_flags(const char *name);

/*
 * Is one of the words in LIST, a class, id or role with spaces between the
 * words, one of those for what stands around an article?  LIST may be NULL.
 */
bool element_is_around(const char *list);

#endif
