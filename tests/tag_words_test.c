/*
 * tag_words_test.c - the table of words: what is found in it, and that damage
 * neither passes for a table nor leads outside it.
 */
#include <config.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "entity/tag_words.h"
#include "tap.h"
#include "text/fold.h"

static void
put16(struct buf *b, uint32_t n)
{
	buf_putc(b, (char)(n & 255));
	buf_putc(b, (char)(n >> 8 & 255));
}

static void
put32(struct buf *b, uint32_t n)
{
	put16(b, n & 65535);
	put16(b, n >> 16);
}

static void
put_word(struct buf *b, uint64_t hash, uint32_t row, uint32_t leaf)
{
	uint64_t v = hash & ((1u << TAG_WORDS_HASH_BITS) - 1);
	v = (v << TAG_WORDS_ROW_BITS | row) << 2 * TAG_WORDS_LEAF_BITS | leaf;
	put32(b, (uint32_t)v);
	buf_putc(b, (char)(v >> 32));
}

/*
 * A table of one bucket: KEY of the class 7, 3, 2, a city, in band 9; and what
 * sounds like Mandela, a city too.
 */
static void
small_table(struct buf *b, const char *key)
{
	static const char magic[] = "hewal words 2";
	struct buf sound = { 0 };
	tag_words_sound_key("Mandela", 7, &sound);
	buf_add(b, magic, sizeof magic);
	put16(b, 1);
	put32(b, 2);	/* words */
	put32(b, 0);	/* bits */
	put32(b, 1);	/* leaves */
	put32(b, 2);	/* rows of facts */
	put32(b, 0);
	buf_putc(b, 2);
	put32(b, TAG_CITY | 9u << 24);
	put32(b, TAG_CITY | TAG_SOUND);
	put16(b, 7), put16(b, 3), put16(b, 2);
	put_word(b, tag_words_hash(key, strlen(key)), 0, 1);
	put_word(b, tag_words_hash(sound.data, sound.len), 1, 0);
	buf_release(&sound);
}

static void
test_small(void)
{
	struct buf b = { 0 };
	struct tag_words w;
	struct tag_entry out;
	struct err e;
	small_table(&b, "erbil");
	ok(tag_words_open(&w, b.data, b.len, &e), "a table opens");
	ok(tag_words_find(&w, "erbil", 5, &out), "its word is found");
	is_num(out.facts, TAG_CITY, "with its facts");
	is_num(out.band, 9, "and its band");
	ok(out.class[0][0] == 7 && out.class[0][1] == 3 && out.class[0][2] == 2, "and its classes");
	is_num(out.class[1][0], 0, "and none of a column that is not there");
	ok(!tag_words_find(&w, "erbi", 4, &out) && !out.facts && !out.class[0][0],
	    "another word is not");
	is_num(tag_words_sound(&w, "ماندێلا", strlen("ماندێلا")), TAG_CITY | TAG_SOUND,
	    "a name is found by its sound in the other script");
	is_num(tag_words_sound(&w, "وا", strlen("وا")), 0, "a short word has no sound");
	buf_release(&b);
}

static void
test_empty(void)
{
	struct tag_words w = { 0 };
	struct tag_entry out = { .facts = 1 };
	ok(!tag_words_find(&w, "a", 1, &out) && !out.facts, "an empty table has no words");
	is_num(tag_words_sound(&w, "Mandela", 7), 0, "nor sounds");
}

/* Every table cut short or with a byte changed opens not, or can be asked without harm. */
static void
test_damage(void)
{
	struct buf b = { 0 };
	struct tag_words w;
	struct tag_entry out;
	struct err e;
	bool cut = true, full = true;
	small_table(&b, "erbil");
	for (size_t len = 0; len < b.len; len++) {
		char *copy = mem_dup(b.data, len);
		cut = cut && !tag_words_open(&w, copy, len, &e) && !w.word;
		free(copy);
	}
	ok(cut, "no table cut short opens");
	for (size_t i = 0; i < b.len; i++)
		for (int bit = 0; bit < 8; bit++) {
			char *copy = mem_dup(b.data, b.len);
			copy[i] ^= (char)(1 << bit);
			if (tag_words_open(&w, copy, b.len, &e))
				full = full && tag_words_find(&w, "erbil", 5, &out) + 1;
			free(copy);
		}
	ok(full, "one with a bit changed does no harm");
	buf_release(&b);
}

/* What our own tables must know. */
static void
test_known(const char *lang, const char *const (*word)[2], const uint32_t *fact, size_t n)
{
	struct buf path = { 0 }, b = { 0 }, key = { 0 };
	struct tag_words w = { 0 };
	struct tag_entry out;
	struct err e = { 0 };
	const char *root = getenv("srcdir");
	buf_printf(&path, "%s/src/data/%s.words", root ? root : "..", lang);
	ok(file_read(buf_str(&path), 1 << 24, &b, &e) && tag_words_open(&w, b.data, b.len, &e),
	    "%s.words opens%s%s", lang, *e.text ? ": " : "", e.text);
	for (size_t i = 0; i < n; i++) {
		buf_clear(&key);
		fold_key(word[i][0], strlen(word[i][0]), &key);
		tag_words_find(&w, key.data, key.len, &out);
		ok(out.facts & fact[i], "%s: %s is %s", lang, word[i][0], word[i][1]);
	}
	ok(b.len <= 900 * 1024, "%s.words is small", lang);
	buf_release(&path);
	buf_release(&b);
	buf_release(&key);
}

static const char *const english[][2] = {
	{ "Hassan", "a given name" }, { "Johnson", "a family name" }, { "Nairobi", "a city" },
	{ "New", "the beginning of a name" }, { "New York City", "a city" },
	{ "Ghana", "a country" }, { "Ghanaian", "of a country" }, { "minister", "a common word" },
	{ "Barzani", "a known person's last word" },
};
static const uint32_t english_fact[] = {
	TAG_GIVEN, TAG_FAMILY, TAG_CITY, TAG_BEGIN, TAG_CITY, TAG_COUNTRY, TAG_PEOPLE, TAG_COMMON,
	TAG_LAST_PER,
};
static const char *const kurdish[][2] = {
	{ "هەولێر", "a city" }, { "ژاپۆن", "a country" }, { "ئازاد", "a given name" },
	{ "بارزانی", "a known person's last word" }, { "پەرلەمانی کوردستان", "a known body" },
};
static const uint32_t kurdish_fact[] = {
	TAG_CITY | TAG_KNOWN_LOC, TAG_COUNTRY, TAG_GIVEN, TAG_LAST_PER, TAG_KNOWN_ORG,
};

int
main(void)
{
	test_small();
	test_empty();
	test_damage();
	test_known("en", english, english_fact, sizeof english / sizeof *english);
	test_known("ckb", kurdish, kurdish_fact, sizeof kurdish / sizeof *kurdish);
	return done();
}
