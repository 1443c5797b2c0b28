/* fold_test.c - spellings of one word get one key, and a key is its own key. */
#include <config.h>

#include <stdlib.h>

#include "tap.h"
#include "text/fold.h"
#include "words.h"

static const struct { const char *text, *key; } cases[] = {
	{ "", "" },
	{ "Erbil", "erbil" },
	{ "كوردستان", "کوردستان" },
	{ "عيراق", "عیراق" },
	{ "بارزانى", "بارزانی" },
	{ "هه‌ولێر", "هەولێر" },
	{ "سلێمانيه‌", "سلێمانیە" },
	{ "ناوچه", "ناوچە" },
	{ "ناوچە", "ناوچە" },
	{ "ناوچه‌كه‌", "ناوچەکە" },
	{ "ناوچة", "ناوچە" },
	{ "به", "بە" },
	{ "ھەینی", "هەینی" },
	{ "ٹێکسڈ", "تێکسد" },		/* letters of Urdu */
	{ "گوناه", "گوناه" },		/* a consonant after ا */
	{ "گوناهبار", "گوناهبار" },
	{ "ه", "ه" },			/* and where it is all there is */
	{ "هێز", "هێز" },
	{ "رووسیا", "ڕووسیا" },
	{ "ڕووسیا", "ڕووسیا" },
	{ "(رێز)", "(ڕێز)" },
	{ "کەر", "کەر" },		/* not at the end: donkey, */
	{ "کەڕ", "کەڕ" },		/* deaf */
	{ "کـــورد", "کورد" },
	{ "ـرۆژ", "ڕۆژ" },
	{ "كُوردّ", "کورد" },
	{ "نیشتمان\u200cپەروەر", "نیشتمانپەروەر" },
	{ "٠١٢٣٤٥٦٧٨٩", "0123456789" },
	{ "۰۱۲۳۴۵۶۷۸۹", "0123456789" },
	{ "٢٠٢١ه‌وه‌", "2021ەوە" },
	{ "دوو", "دوو" },
	{ "ئێران", "ئێران" },
	{ "أحمد", "احمد" },
	{ "آمد", "ئامد" },
	{ "قرآن", "قران" },
	{ "سڵاو", "سڵاو" },
	{ "Şêrko", "serko" },
	{ "ÇIYA", "ciya" },
	{ "Erdoğan", "erdogan" },
	{ "İzmir", "izmir" },
	{ "Diyarbakır", "diyarbakir" },
	{ "Großstadt", "grossstadt" },
	{ "Ærø Łódź", "aero lodz" },
	{ "Việt Nam", "viet nam" },
	{ "ﻻ ﮐﻮرد", "لا کورد" },		/* presentation forms */
	{ "“Erbil” – ‘x’ «y»", "\"erbil\" - 'x' \"y\"" },
	{ "a\u00a0b", "a b" },
	{ "ΣΊΣΥΦΟΣ", "σισυφοσ" },
	{ "１２３", "123" },
};

/* All of a line are the same word. */
static const char *const same[][4] = {
	{ "هەولێر", "هه‌ولێر", "ھەولێر", "هـەولێر" },
	{ "کوردستان", "كوردستان", "کوردسـتان", "کوردِستان" },
	{ "ڕۆژنامە", "رۆژنامه‌", "رۆژنامه", "ڕۆژنامة" },
	{ "سەرۆکی", "سه‌رۆكي", "سەرۆكى", "سەرۆکي" },
	{ "Şêrko", "ŞÊRKO", "Serko", "S\u0327erko" },
};

static void
test_idempotent(uint64_t seed)
{
	struct buf text = { 0 }, once = { 0 }, twice = { 0 };
	unsigned wrong = 0;

	for (unsigned n = 0; n < 4000; n++) {
		buf_clear(&text);
		buf_clear(&once);
		buf_clear(&twice);
		words_text(&seed, n % 24, &text);
		fold_key(buf_str(&text), text.len, &once);
		fold_key(buf_str(&once), once.len, &twice);
		if (strcmp(buf_str(&once), buf_str(&twice)) && !wrong++)
			printf("# %s | %s | %s\n", text.data, once.data, buf_str(&twice));
	}
	is_num(wrong, 0, "folding a key changes nothing");
	buf_release(&text);
	buf_release(&once);
	buf_release(&twice);
}

static void
test_all_points(void)
{
	unsigned wrong = 0;

	for (uint32_t p = 1; p < 0x30000; p++) {
		struct buf text = { 0 }, once = { 0 }, twice = { 0 };

		if (p >= 0xd800 && p < 0xe000)
			continue;
		buf_putu(&text, p);
		fold_key(text.data, text.len, &once);
		fold_key(buf_str(&once), once.len, &twice);
		if (strcmp(buf_str(&once), buf_str(&twice)) && wrong++ < 9)
			printf("# U+%04x %s\n", (unsigned)p, text.data);
		buf_release(&text);
		buf_release(&once);
		buf_release(&twice);
	}
	is_num(wrong, 0, "nor does it for any code point");
}

static bool
is_good_map(const struct buf *text, const struct buf *key, const struct fold_map *map)
{
	if (map->len != key->len + 1 || map->at[key->len] != text->len)
		return false;
	for (size_t i = 0; i < key->len; i++) {
		if (map->at[i] > map->at[i + 1] || map->at[i] >= text->len
		    || (text->data[map->at[i]] & 0xc0) == 0x80)
			return false;
	}
	return true;
}

static void
test_map(uint64_t seed)
{
	struct buf text = { 0 }, key = { 0 }, plain = { 0 };
	struct fold_map map = { 0 };
	unsigned wrong = 0;

	for (unsigned n = 0; n < 4000; n++) {
		buf_clear(&text);
		buf_clear(&key);
		buf_clear(&plain);
		map.len = 0;
		words_text(&seed, n % 24, &text);
		fold_key_map(buf_str(&text), text.len, &key, &map);
		fold_key(buf_str(&text), text.len, &plain);
		wrong += strcmp(buf_str(&key), buf_str(&plain)) != 0 || !is_good_map(&text, &key, &map);
	}
	is_num(wrong, 0, "the map rises, points at letters' starts and ends at the text's end");
	buf_release(&text);
	buf_release(&key);
	buf_release(&plain);
	vec_release(&map);
}

/* The key of a string, the caller's. */
static char *
key_of(const char *s)
{
	struct buf b = { 0 };

	fold_key(s, strlen(s), &b);
	return buf_take(&b);
}

int
main(void)
{
	static const char text[] = "هه‌ول Ş";
	struct buf key = { 0 };
	struct fold_map map = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *got = key_of(cases[i].text);

		is_str(got, cases[i].key, cases[i].text);
		free(got);
	}
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		char *first = key_of(same[i][0]);

		for (size_t k = 1; k < 4; k++) {
			char *other = key_of(same[i][k]);

			is_str(other, first, same[i][k]);
			free(other);
		}
		free(first);
	}
	fold_key_map(text, strlen(text), &key, &map);
	is_str(buf_str(&key), "هەول s", "a key with its map");
	is_num((long long)map.at[2], 2, "ە came from ه");
	is_num((long long)map.at[4], 7, "و stands after the ZWNJ");
	is_num((long long)map.at[9], 12, "s came from Ş");
	buf_release(&key);
	vec_release(&map);
	test_map(1);
	test_idempotent(2);
	test_all_points();
	return done();
}
