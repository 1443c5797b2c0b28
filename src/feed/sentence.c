/*
 * sentence.c - where sentences end.
 *
 * A stop ends a sentence when white space follows and the word before it is no
 * abbreviation. Good enough for headlines and for paragraphs run together;
 * nothing is lost where it errs.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "feed/sentence.h"
#include "feed/space.h"
#include "text/utf8.h"

/* Words that news agencies write with a stop. Single letters need no entry. */
static const char abbreviation[][6] = {
	"Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm",
	"Sen", "Rep", "Gov", "Prof", "Rev", "Hon", "Jr", "Sr", "No", "vs", "Inc", "Ltd",
	"Co", "Corp", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Mt", "Ft",
};

bool
sentence_is_closing(uint32_t point)
{
	return point == '"' || point == '\'' || point == ')' || point == ']' ||
	    point == 0x2019 || point == 0x201D || point == 0xBB || point == 0x203A;
}

static bool
is_stop(uint32_t point)
{
	return point == '.' || point == '!' || point == '?' || point == 0x61F ||
	    point == 0x6D4 || point == 0x2026;
}

bool
sentence_is_whole(const char *s, size_t len)
{
	enum { MOST_MARKS = 8 };

	for (int n = 0; len > 0 && n < MOST_MARKS; n++) {
		uint32_t point = utf8_prev(s, &len);

		if (is_stop(point))
			return true;
		if (!sentence_is_closing(point) && !space_is(point))
			return false;
	}
	return false;
}

/* Is the word that ends at END, where a stop stands, one that is written so? */
static bool
is_abbreviation(const char *s, size_t end)
{
	size_t start = end, before;
	bool dotted = false;

	while (start > 0) {
		uint32_t point;

		before = start;
		point = utf8_prev(s, &before);
		if (space_is(point) || point == '(' || point == '"' || point == 0x201C)
			break;
		dotted = dotted || point == '.';
		start = before;
	}
	if (dotted || utf8_length(s + start, end - start) == 1)
		return true;
	for (size_t i = 0; i < sizeof abbreviation / sizeof *abbreviation; i++)
		if (strlen(abbreviation[i]) == end - start &&
		    !strncasecmp(abbreviation[i], s + start, end - start))
			return true;
	return false;
}

size_t
sentence_first(const char *s, size_t len)
{
	size_t i = 0;

	while (i < len) {
		size_t stop = i, next;
		uint32_t point = utf8_next(s, len, &i);

		if (!is_stop(point) || (point == '.' && is_abbreviation(s, stop)))
			continue;
		for (next = i; next < len; i = next) {
			point = utf8_next(s, len, &next);
			if (space_is(point))
				return i;
			if (!sentence_is_closing(point) && !is_stop(point))
				break;
		}
	}
	return len;
}
