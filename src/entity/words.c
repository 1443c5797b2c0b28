/*
 * words.c - tokens, their keys, and where sentences begin.
 *
 * Latin words with hyphens are cut at them, for there are two names in
 * "US-China" and one in "Iraqi-born"; names that have hyphens themselves are
 * put together again by match.c.
 */
#include <config.h>

#include <ctype.h>
#include <string.h>

#include "entity/words.h"
#include "text/fold.h"

enum { BEGIN_BYTES = 24 };	/* twelve letters */

static bool
all_capitals(const char *s, size_t len)
{
	size_t upper = 0;

	for (size_t i = 0; i < len; i++) {
		if (islower((unsigned char)s[i]))
			return false;
		upper += isupper((unsigned char)s[i]) != 0;
	}
	return upper > 0;
}

/* Does a sentence, or what someone said, begin after the sign at word I? */
static bool
ends_sentence(const struct words *w, size_t i)
{
	static const char *const ends[] = { "؟", "؛", "“", "”", "«" };

	if (strchr(".!?:;\"", *words_key(w, i)))
		return true;
	for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++)
		if (words_is(w, i, ends[k]))
			return true;
	return false;
}

/* Mark the first words of sentences; signs between do not count. */
static void
mark_first(struct words *w)
{
	bool first = true;

	for (size_t i = 0; i < w->word.len; i++) {
		if (w->word.at[i].kind == TOKEN_PUNCT) {
			first |= ends_sentence(w, i);
			continue;
		}
		w->word.at[i].first = first;
		first = false;
	}
}

/* Fold S into the keys. A word loses the points of "U.S." and its like. */
static void
add_key(struct words *w, const char *s, size_t len, bool word)
{
	size_t from = w->keys.len, n;

	fold_key(s, len, &w->keys);
	if (!word)
		return;
	if (w->keys.len > from && w->keys.data[from] == '\'')
		from++;
	n = from;
	for (size_t i = from; i < w->keys.len; i++)
		if (w->keys.data[i] < 0 || isalnum((unsigned char)w->keys.data[i]))
			w->keys.data[n++] = w->keys.data[i];
	if (n < w->keys.len)
		buf_cut(&w->keys, n);
}

static void
add_word(struct words *w, const struct token *t)
{
	size_t before = w->word.len ? w->word.at[w->word.len - 1].end : 0;
	struct word *x = vec_push(&w->word);
	size_t key = w->keys.len, len = t->end - t->start;

	*x = (struct word){
		.start = (uint32_t)t->start, .end = (uint32_t)t->end, .key = (uint32_t)key,
		.kind = t->kind, .arabic = t->arabic, .capital = t->capital,
		.capitals = all_capitals(w->text + t->start, len),
		.close = t->start && before == t->start,
	};
	add_key(w, w->text + t->start, len, t->kind != TOKEN_PUNCT);
	x->key_len = (uint32_t)(w->keys.len - key);
}

/* Add the piece of token T from START to END. */
static void
add_piece(struct words *w, const struct token *t, size_t start, size_t end, enum token_kind kind)
{
	unsigned char c = (unsigned char)w->text[start];
	struct token piece = { start, end, kind, t->arabic, t->capital };

	if (isdigit(c))
		piece.kind = TOKEN_NUMBER;
	if (start > t->start)
		piece.capital = isupper(c) || (t->capital && c >= 0x80);
	add_word(w, &piece);
}

static void
add_token(struct words *w, const struct token *t)
{
	size_t start = t->start;

	if (t->kind == TOKEN_WORD && !t->arabic)
		for (size_t i = start + 1; i + 1 < t->end; i++)
			if (w->text[i] == '-' && i > start) {
				add_piece(w, t, start, i, TOKEN_WORD);
				add_piece(w, t, i, i + 1, TOKEN_PUNCT);
				start = i + 1;
			}
	add_piece(w, t, start, t->end, t->kind);
}

/* May a name go on over the sign at word I? */
static bool
is_inside(const struct words *w, size_t i)
{
	return strchr("-.'/&[],", *words_key(w, i)) || words_is(w, i, "،");
}

/* Work out what may begin at word I. */
static void
set_begin(struct words *w, size_t i)
{
	char key[KEY_BYTES];
	size_t len = 0;

	for (size_t k = i; k < w->word.len && len < BEGIN_BYTES; k++) {
		const struct word *x = &w->word.at[k];

		if (x->kind == TOKEN_PUNCT) {
			if (!is_inside(w, k))
				break;
			continue;
		}
		if (len + x->key_len > sizeof key)
			break;
		memcpy(key + len, words_key(w, k) + words_is_possessive(w, k),
		    x->key_len - words_is_possessive(w, k));
		len += x->key_len - words_is_possessive(w, k);
	}
	w->word.at[i].begin = names_begin_of(key, len);
}

void
words_split(struct words *w, const char *text, size_t len)
{
	struct tokens t = { 0 };

	w->text = text;
	token_split(text, len, &t);
	for (size_t i = 0; i < t.len; i++)
		add_token(w, &t.at[i]);
	mark_first(w);
	for (size_t i = 0; i < w->word.len; i++)
		if (w->word.at[i].kind != TOKEN_PUNCT)
			set_begin(w, i);
	vec_release(&t);
}

void
words_release(struct words *w)
{
	vec_release(&w->word);
	buf_release(&w->keys);
}

const char *
words_key(const struct words *w, size_t i)
{
	return buf_str(&w->keys) + w->word.at[i].key;
}

size_t
words_stems(const struct words *w, size_t i, size_t stem[TOKEN_STEMS])
{
	const struct word *x = &w->word.at[i];
	const char *key = words_key(w, i);
	size_t latin = 0;

	while (latin < x->key_len && isalnum((unsigned char)key[latin]))
		latin++;
	stem[0] = x->key_len;
	stem[1] = latin;
	if (latin == x->key_len)
		return 1;
	return latin ? 2 : token_stems(key, x->key_len, stem);	/* ICJی */
}

bool
words_is(const struct words *w, size_t i, const char *key)
{
	const struct word *x;

	if (i >= w->word.len)
		return false;
	x = &w->word.at[i];
	return x->key_len == strlen(key) && !memcmp(words_key(w, i), key, x->key_len);
}

bool
words_is_possessive(const struct words *w, size_t i)
{
	return w->word.at[i].kind == TOKEN_WORD && *words_key(w, i) == '\'';
}

bool
words_free(const struct words *w, size_t i, size_t end)
{
	for (; i < end; i++)
		if (w->word.at[i].taken)
			return false;
	return true;
}

void
words_take(struct words *w, size_t i, size_t end, bool taken)
{
	for (; i < end; i++)
		w->word.at[i].taken = taken;
}
