/*
 * feed.h - bytes become articles.
 *
 * Plain text: a headline if the first line has at most 140 characters, an empty
 * line after it, and is neither a date head ("date 2021-10-28 ...") nor begins
 * with a dateline ("ERBIL (Kurdistan 24) -"); else one is derived from the
 * first sentence. Paragraphs end at empty lines or, where a document has one
 * line, at two spaces after the end of a sentence. A date head is taken off the
 * text and becomes the article's date; without one the first full date the text
 * begins with does. A dateline stays in its paragraph and names the source.
 * "Read More:" lines are paragraphs of kind PARAGRAPH_RELATED.
 *
 * HTML: headline (h1, og:title or title), date (meta, time), link (canonical,
 * og:url), source (og:site_name), language (lang) and the paragraphs of its
 * main text, reduced to text.
 */
#ifndef HEWAL_FEED_FEED_H
#define HEWAL_FEED_FEED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/article.h"

/*
 * A file larger than this is refused, in bytes; a page already above 16 MiB.
 * All of it may be one paragraph.  To find the names in that takes about half
 * a minute; to show it, some 70 bytes of memory for each of Kurdish and 130
 * for each of English.
 */
#define FEED_LIMIT ((size_t)32 << 20)

/*
 * Read the LEN bytes of the file or page NAME and add its articles to OUT;
 * their file is NAME, their mentions are none. R is told what was mended
 * ("NAME:LINE: bad UTF-8 ..."). False, with the reason in E, if there is no
 * article in it: it is empty, or not text.
 */
bool feed_parse(const char *name, const char *bytes, size_t len,
    struct articles *out, struct report *r, struct err *e);

/*
 * Does a file of this name hold something feed_parse() reads?  For what lies in
 * a folder.
 */
bool feed_knows_name(const char *name);

#endif
