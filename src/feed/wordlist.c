/* wordlist.c - is this word in that short table? */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "feed/wordlist.h"

bool
wordlist_has(const char *const *list, size_t n, const char *s, size_t len)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(list[i]) == len && !strncasecmp(list[i], s, len))
			return true;
	return false;
}
