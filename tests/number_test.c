/* number_test.c - numbers in each language's digits, and read back. */
#include <config.h>

#include <limits.h>

#include "tap.h"
#include "text/number.h"

static const struct { long long n; enum lang lang; const char *text; } written[] = {
	{ 0, LANG_EN, "0" }, { 2021, LANG_EN, "2021" }, { 2021, LANG_CKB, "٢٠٢١" },
	{ 2021, LANG_AR, "٢٠٢١" }, { 2021, LANG_FA, "۲۰۲۱" }, { 2021, LANG_KMR, "2021" },
	{ -45, LANG_CKB, "-٤٥" }, { LLONG_MIN, LANG_EN, "-9223372036854775808" },
};

static const struct { const char *text; size_t len; uint64_t n; } read_cases[] = {
	{ "", 0, 0 }, { "x5", 0, 0 }, { "5", 1, 5 }, { "380,000 people", 7, 380000 },
	{ "٣٨٠٬٠٠٠", 14, 380000 }, { "٣٨٠،٠٠٠", 14, 380000 }, { "٣٨٠٠٠٠", 12, 380000 },
	{ "۳۸۰٬۰۰۰", 14, 380000 }, { "1,234,567", 9, 1234567 }, { "1,23", 1, 1 },
	{ "1,2345", 1, 1 }, { "1234,567", 4, 1234 }, { "1,234.567", 5, 1234 }, { "7.5", 1, 7 },
	{ "0,125", 1, 0 }, { "12ی", 2, 12 },
	{ "18446744073709551615", 20, UINT64_MAX }, { "18446744073709551616", 0, 0 },
};

int
main(void)
{
	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		struct buf b = { 0 };

		number_write(written[i].n, written[i].lang, &b);
		is_str(buf_str(&b), written[i].text, written[i].text);
		buf_release(&b);
	}
	for (size_t i = 0; i < sizeof read_cases / sizeof *read_cases; i++) {
		const char *s = read_cases[i].text;
		uint64_t n = 0;
		size_t len = number_read(s, strlen(s), &n);

		ok(len == read_cases[i].len && (!len || n == read_cases[i].n), "read \"%s\"", s);
	}
	struct buf b = { 0 };

	number_digits("12 of 30 (37%)", LANG_CKB, &b);
	is_str(buf_str(&b), "١٢ of ٣٠ (٣٧%)", "only digits change");
	buf_release(&b);
	return done();
}
