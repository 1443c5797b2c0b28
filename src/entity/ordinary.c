/* ordinary.c - binary search in the tables of common words. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/ordinary.h"

struct wanted {
	const char *key;
	size_t len;
};

/* A wanted key against a word of a table. */
static int
compare(const void *a, const void *b)
{
	const struct wanted *want = a;
	const char *word = b;
	int c = strncmp(want->key, word, want->len);

	return c ? c : -(word[want->len] != '\0');
}

static bool
find(const char *key, size_t len, const void *table, size_t n, size_t size)
{
	struct wanted want = { key, len };

	return len < size && bsearch(&want, table, n, size, compare);
}

bool
ordinary_en_has(const char *key, size_t len)
{
	return find(key, len, ordinary_en, ordinary_en_len, ORDINARY_EN);
}

bool
ordinary_ckb_has(const char *key, size_t len)
{
	return find(key, len, ordinary_ckb, ordinary_ckb_len, ORDINARY_CKB);
}

bool
ordinary_word(const struct words *w, size_t i)
{
	size_t stem[TOKEN_STEMS], n = words_stems(w, i, stem);
	const char *key = words_key(w, i);

	if (!w->word.at[i].arabic)
		return ordinary_en_has(key, stem[0]);
	for (size_t k = 0; k < n; k++)
		if (ordinary_ckb_has(key, stem[k]))
			return true;
	return false;
}
