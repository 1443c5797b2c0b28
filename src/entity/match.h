/* match.h - the longest name that begins at a word of a text. */
#ifndef HEWAL_ENTITY_MATCH_H
#define HEWAL_ENTITY_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/names.h"
#include "entity/words.h"

struct match {
	size_t first, end;	/* words; brackets inside the name included */
	size_t words;		/* how many of them are not punctuation */
	size_t clitics;		/* bytes of the last word's key behind the name */
	const struct name *name;
};

/*
 * Find the longest name of N that begins at word I, whole words only; Kurdish
 * clitics may be joined to its last.  False, and M's name NULL, if there is
 * none that may be met so: without capitals, or as an adjective (عێراقی,
 * "Iraqi").
 */
bool match_longest(const struct names *n, const struct words *w, size_t i,
    enum lang lang, struct match *m);

/* The same within the words before END, which is at most the number of words. */
bool match_until(const struct names *n, const struct words *w, size_t i, size_t end,
    enum lang lang, struct match *m);

#endif
