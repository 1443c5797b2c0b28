/* token_test.c - where words end, and what Kurdish words are without their endings. */
#include <config.h>

#include "tap.h"
#include "text/fold.h"
#include "text/token.h"
#include "words.h"

/* Tokens with a bar behind each; # behind numbers, . behind punctuation. */
static const struct { const char *text, *tokens; } cases[] = {
	{ "", "" },
	{ "  \n ", "" },
	{ "Rain fell.", "Rain|fell|..|" },
	{ "Baghdad's roads", "Baghdad|'s|roads|" },
	{ "It’s late", "It|’s|late|" },
	{ "They've won, we'll see", "They|'ve|won|,.|we|'ll|see|" },
	{ "the Kurds' land", "the|Kurds|'.|land|" },
	{ "don't", "don't|" },
	{ "O'Neil and al-Hakim", "O'Neil|and|al-Hakim|" },
	{ "'quoted' words", "'.|quoted|'.|words|" },
	{ "U.S. and U.N. envoys", "U.S.|and|U.N.|envoys|" },
	{ "the U.S.", "the|U.S.|" },
	{ "St. Petersburg, Gen. Ali", "St.|Petersburg|,.|Gen.|Ali|" },
	{ "on Oct. 28, 2021.", "on|Oct.|28#|,.|2021#|..|" },
	{ "Omar J. Salih", "Omar|J.|Salih|" },
	{ "It ended. Then", "It|ended|..|Then|" },
	{ "7.5 and 1,250 and $200", "7.5#|and|1,250#|and|$200#|" },
	{ "2021-12-02", "2021-12-02#|" },
	{ "12:30, 3/4", "12:30#|,.|3/4#|" },
	{ "the '40s and 1990s", "the|'40s#|and|1990s#|" },
	{ "2nd 5-year-old F-16", "2nd#|5-year-old#|F-16|" },
	{ "50%", "50#|%.|" },
	{ "(a) [b] {c}", "(.|a|).|[.|b|].|{.|c|}.|" },
	{ "“a” «b» ‹c›", "“.|a|”.|«.|b|».|‹.|c|›.|" },
	{ "wait... -- so", "wait|....|--.|so|" },
	{ "see www.example.org/a, or a@example.org.", "see|www.example.org/a|,.|or|a@example.org|..|" },
	{ "https://example.org/?q=1.", "https://example.org/?q=1|..|" },
	{ "AT&T", "AT&T|" },
	{ "said.Then", "said|..|Then|" },
	{ "نیشتمان\u200cپەروەر هات", "نیشتمان\u200cپەروەر|هات|" },
	{ "هه‌ولێر، کەرکووک؟", "هه‌ولێر|،.|کەرکووک|؟.|" },
	{ "هەولێر.", "هەولێر|..|" },
	{ "کـــورد", "کـــورد|" },
	{ "عێراقی-تورکی", "عێراقی|-.|تورکی|" },
	{ "ی.ن.ک.", "ی.ن.ک|..|" },
	{ "KRGدا", "KRGدا|" },
	{ "٢ی ئاب، ٢٦ـی ئاب", "٢ی#|ئاب|،.|٢٦ـی#|ئاب|" },
	{ "٢٠٢١ەوە ١٩٥٠-٥٣ی", "٢٠٢١ەوە#|١٩٥٠-٥٣ی#|" },
	{ "٠٢ - ١٢ - ٢٠٢١", "٠٢#|-.|١٢#|-.|٢٠٢١#|" },
	{ "٣٨٠،٠٠٠ ٣٨٠٬٠٠٠", "٣٨٠،٠٠٠#|٣٨٠٬٠٠٠#|" },
	{ "٢٠٢١، ٢٠٢٢", "٢٠٢١#|،.|٢٠٢٢#|" },
	{ "\U0001f600 a", "\U0001f600.|a|" },
};

/* The word, then the shorter ones that must be among its stems. */
static const struct { const char *word, *stems[4]; } stems[] = {
	{ "رووسیاش", { "ڕووسیا" } },
	{ "عێراقیش", { "عێراق", "عێراقی" } },
	{ "سووریادا", { "سووریا" } },
	{ "سووریاش", { "سووریا" } },
	{ "سووریاشدا", { "سووریا" } },
	{ "هەولێرەوە", { "هەولێر" } },
	{ "هەولێرەوەش", { "هەولێر" } },
	{ "کوردستانیان", { "کوردستان" } },
	{ "پووتینی", { "پووتین" } },
	{ "بارزانیشدا", { "بارزانی" } },
	{ "ئەنەکەسەش", { "ئەنەکەسە" } },
	{ "ناوچەکەی", { "ناوچە" } },
	{ "کوردەکان", { "کورد" } },
	{ "کوردەکانیشیان", { "کوردەکان", "کورد" } },
	{ "سوننییەکان", { "سوننی" } },
	{ "شیعەکانیش", { "شیعە" } },
	{ "هەڵەبجەوە", { "هەڵەبجە" } },
	{ "سلێمانییەوە", { "سلێمانی" } },
	{ "سلێمانییە", { "سلێمانی" } },
	{ "هەولێرە", { "هەولێر" } },
	{ "کوردین", { "کورد" } },
	{ "کوردستانیشیان", { "کوردستان", "کوردستانی" } },
	{ "کوردان", { "کورد" } },
	{ "کوردێکی", { "کوردێک", "کورد" } },
	{ "شارێکدا", { "شار" } },
	{ "وڵاتەکانمان", { "وڵات" } },
};

static void
show_tokens(const char *text, struct buf *out)
{
	struct tokens t = { 0 };

	token_split(text, strlen(text), &t);
	for (size_t i = 0; i < t.len; i++) {
		buf_add(out, text + t.at[i].start, t.at[i].end - t.at[i].start);
		buf_puts(out, t.at[i].kind == TOKEN_NUMBER ? "#|"
		    : t.at[i].kind == TOKEN_PUNCT ? ".|" : "|");
	}
	vec_release(&t);
}

static bool
has_stem(const char *key, size_t len, const char *stem)
{
	size_t length[TOKEN_STEMS], n = token_stems(key, len, length);

	for (size_t i = 0; i < n; i++) {
		if (strlen(stem) == length[i] && !memcmp(key, stem, length[i]))
			return true;
	}
	return false;
}

static void
test_stems(void)
{
	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
		struct buf key = { 0 };

		fold_key(stems[i].word, strlen(stems[i].word), &key);
		for (size_t k = 0; k < 4 && stems[i].stems[k]; k++)
			ok(has_stem(key.data, key.len, stems[i].stems[k]), "%s may be %s",
			    stems[i].word, stems[i].stems[k]);
		buf_release(&key);
	}
	ok(!has_stem("لە", strlen("لە"), "ل"), "a letter is no stem");
}

static bool
are_good_tokens(const struct buf *text, const struct tokens *t)
{
	size_t end = 0;

	for (size_t i = 0; i < t->len; i++) {
		if (t->at[i].start < end || t->at[i].end <= t->at[i].start
		    || t->at[i].end > text->len || (text->data[t->at[i].start] & 0xc0) == 0x80)
			return false;
		for (; end < t->at[i].start; end++) {
			if ((unsigned char)text->data[end] > ' ' && text->data[end] >= 0)
				return false;		/* between tokens only space and ZWNJ */
		}
		end = t->at[i].end;
	}
	return true;
}

static bool
are_good_stems(const struct buf *text)
{
	struct buf key = { 0 };
	size_t length[TOKEN_STEMS], n;
	bool good;

	fold_key(buf_str(text), text->len, &key);
	n = token_stems(buf_str(&key), key.len, length);
	good = n >= 1 && n <= TOKEN_STEMS && length[0] == key.len;
	for (size_t i = 1; i < n; i++)
		good = good && length[i] < length[i - 1] && length[i] >= 4
		    && (key.data[length[i]] & 0xc0) != 0x80;
	buf_release(&key);
	return good;
}

static void
test_random(uint64_t seed)
{
	struct buf text = { 0 };
	struct tokens t = { 0 };
	unsigned wrong = 0, stem_wrong = 0;

	for (unsigned n = 0; n < 4000; n++) {
		buf_clear(&text);
		t.len = 0;
		words_text(&seed, n % 40, &text);
		token_split(buf_str(&text), text.len, &t);
		wrong += !are_good_tokens(&text, &t);
		stem_wrong += !are_good_stems(&text);
	}
	is_num(wrong, 0, "tokens come in order, overlap nowhere and leave out only spaces");
	is_num(stem_wrong, 0, "stems get shorter and end between letters");
	buf_release(&text);
	vec_release(&t);
}

/* Letters and dots without end are no initials, and cost no more than other text. */
static void
test_endless_initials(void)
{
	enum { MANY = 100000 };
	static const char *const initial[] = { "A.", "ی." };

	for (size_t k = 0; k < sizeof initial / sizeof *initial; k++) {
		struct buf text = { 0 };
		struct tokens t = { 0 };

		for (int i = 0; i < MANY; i++)
			buf_puts(&text, initial[k]);
		token_split(buf_str(&text), text.len, &t);
		ok(t.len > MANY && t.at[t.len - 1].end == text.len, "%d times %s", MANY, initial[k]);
		vec_release(&t);
		buf_release(&text);
	}
}

int
main(void)
{
	static const char mixed[] = "Erbil هەولێر 5 al-Asad";
	struct tokens t = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf got = { 0 };

		show_tokens(cases[i].text, &got);
		is_str(buf_str(&got), cases[i].tokens, cases[i].text);
		buf_release(&got);
	}
	token_split(mixed, strlen(mixed), &t);
	ok(t.at[0].capital && !t.at[0].arabic, "Erbil has a capital");
	ok(!t.at[1].capital && t.at[1].arabic, "هەولێر is of the Arabic script");
	ok(!t.at[2].capital && !t.at[2].arabic, "5 is neither");
	ok(!t.at[3].capital, "al-Asad begins small");
	vec_release(&t);
	test_stems();
	test_endless_initials();
	test_random(3);
	return done();
}
