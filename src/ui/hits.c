/*
 * hits.c - where the words that are searched for stand in a text, folded
 * alike.
 *
 * The text is folded with a map back to its bytes. A hit begins where a word
 * does and may end inside it, for Kurdish words carry their endings: کورد
 * finds کوردستان too, as a reader who looks for it expects.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/fold.h"
#include "ui/hits.h"

void
hits_query_release(struct hits_query *q)
{
	for (size_t i = 0; i < q->len; i++)
		free(q->word[i]);
	free(q->word);
	*q = (struct hits_query){ 0 };
}

void
hits_query_set(struct hits_query *q, const char *words)
{
	VEC(char *) found = { 0 };
	const char *s = words ? words : "";

	hits_query_release(q);
	for (;;) {
		size_t n;

		s += strspn(s, " ");
		n = strcspn(s, " ");
		if (n == 0)
			break;
		struct buf key = { 0 };
		fold_key(s, n, &key);
		if (key.len)
			*vec_push(&found) = buf_take(&key);
		buf_release(&key);
		s += n;
	}
	q->word = found.at;
	q->len = found.len;
}

/* Does a word begin at byte I of the key?  Keys hold lower-case letters and digits, and signs. */
static bool
begins_word(const char *key, size_t i)
{
	unsigned char before = i ? (unsigned char)key[i - 1] : ' ';

	return before < 0x80 && !((before | 32) >= 'a' && (before | 32) <= 'z')
	    && !(before >= '0' && before <= '9');
}

/* The longest of Q's words that stands at byte I of the key; 0 for none. */
static size_t
word_at(const struct hits_query *q, const struct buf *key, size_t i)
{
	size_t longest = 0;

	for (size_t w = 0; w < q->len; w++) {
		size_t n = strlen(q->word[w]);

		if (n > longest && n <= key->len - i && !memcmp(key->data + i, q->word[w], n))
			longest = n;
	}
	return longest;
}

void
hits_find(const struct hits_query *q, const char *s, size_t len, struct hits *h)
{
	struct buf key = { 0 };
	struct fold_map map = { 0 };

	if (!q->len)
		return;
	fold_key_map(s, len, &key, &map);
	for (size_t i = 0, n; i < key.len; i += n ? n : 1) {
		n = begins_word(key.data, i) ? word_at(q, &key, i) : 0;
		if (n)
			*vec_push(h) = (struct span){ map.at[i], map.at[i + n], 0 };
	}
	buf_release(&key);
	vec_release(&map);
}

const struct span *
hits_at(const struct hits *h, size_t byte)
{
	size_t low = 0, high = h->len;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (h->at[mid].end <= byte)
			low = mid + 1;
		else
			high = mid;
	}
	return low < h->len && h->at[low].start <= byte ? &h->at[low] : NULL;
}
