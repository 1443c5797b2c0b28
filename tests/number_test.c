/* number_test.c - numbers in each language's digits. */
#include <config.h>

#include <limits.h>

#include "tap.h"
#include "text/number.h"

static const struct { long long n; enum lang lang; const char *text; } written[] = {
	{ 0, LANG_EN, "0" }, { 2021, LANG_EN, "2021" }, { 2021, LANG_CKB, "٢٠٢١" },
	{ 2021, LANG_AR, "٢٠٢١" }, { 2021, LANG_FA, "۲۰۲۱" }, { 2021, LANG_KMR, "2021" },
	{ -45, LANG_CKB, "-٤٥" }, { LLONG_MIN, LANG_EN, "-9223372036854775808" },
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
	struct buf b = { 0 };

	number_digits("12 of 30 (37%)", LANG_CKB, &b);
	is_str(buf_str(&b), "١٢ of ٣٠ (٣٧%)", "only digits change");
	buf_release(&b);
	return done();
}
