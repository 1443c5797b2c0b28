/* wordlist.h - is this word in that short table?  ASCII case does not count. */
#ifndef HEWAL_FEED_WORDLIST_H
#define HEWAL_FEED_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>

bool wordlist_has(const char *const *list, size_t n, const char *s, size_t len);

/* The same for an array whose size is known here. */
#define WORDLIST_HAS(list, s, len) \
	wordlist_has((list), sizeof(list) / sizeof *(list), (s), (len))

#endif
