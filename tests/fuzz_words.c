/*
 * fuzz_words.c - any bytes through folding, tokens, dates and transliteration.
 *
 * Besides not crashing: spans lie in the text and end the search.
 */
#include <config.h>

#include <assert.h>
#include <stdint.h>

#include "text/date.h"
#include "text/fold.h"
#include "text/token.h"
#include "text/translit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
try_dates(const char *s, size_t len)
{
	static const struct date ref = { 2021, 12, 2 };
	struct date_found f;

	for (size_t i = 0; date_find(s, len, i, LANG_CKB, ref, &f); i = f.end)
		assert(f.start >= i && f.end > f.start && f.end <= len);
}

static void
try_tokens(const char *s, size_t len)
{
	struct tokens t = { 0 };
	size_t end = 0, stem[TOKEN_STEMS];

	token_split(s, len, &t);
	for (size_t i = 0; i < t.len; i++) {
		assert(t.at[i].start >= end && t.at[i].end > t.at[i].start && t.at[i].end <= len);
		end = t.at[i].end;
		assert(token_stems(s + t.at[i].start, end - t.at[i].start, stem) <= TOKEN_STEMS);
	}
	vec_release(&t);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct buf b = { 0 };
	struct fold_map map = { 0 };
	struct date d;
	size_t half = size / 2;

	fold_key_map(s, size, &b, &map);
	assert(map.len == b.len + 1);
	vec_release(&map);
	buf_clear(&b);
	try_tokens(s, size);
	try_dates(s, size);
	(void)lang_detect(s, size);
	(void)date_from_iso(s, size, &d);
	translit_english(s, size, &b);
	translit_key(s, size, &b);
	assert(translit_similarity(s, half, s + half, size - half) >= 0);
	buf_release(&b);
	return 0;
}
