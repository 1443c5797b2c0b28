/* date_test.c - the calendar, and dates found in text and written for readers. */
#include <config.h>

#include "tap.h"
#include "text/date.h"
#include "words.h"

/* The article's day in these cases: Thursday, 2 December 2021. */
static const struct date ref = { 2021, 12, 2 };

/* All dates of a text, as [span]date. */
static const struct { const char *text, *found; } cases[] = {
	/* English, by name. */
	{ "On Thursday, December 2, 2021, rain fell.", "[Thursday, December 2, 2021]2021-12-02" },
	{ "Friday 22 July 2022", "[Friday 22 July 2022]2022-07-22" },
	{ "2 December 2021", "[2 December 2021]2021-12-02" },
	{ "the 2nd of June, 2020", "[2nd of June, 2020]2020-06-02" },
	{ "Oct. 28, 2021; Sept. 30", "[Oct. 28, 2021]2021-10-28 [Sept. 30]2021-09-30" },
	{ "28 October", "[28 October]2021-10-28" },
	{ "since June 12 he", "[June 12]2021-06-12" },
	{ "In October 2017, they", "[October 2017]2017-10" },
	{ "In August they", "[August]2021-08" },
	{ "30 AUGUST 2017", "[30 AUGUST 2017]2017-08-30" },
	{ "June 21-26", "[June 21-26]2021-06" },
	{ "June 21 people", "[June]2021-06" },
	/* May and March are words, too. */
	{ "In May 2018 they", "[May 2018]2018-05" },
	{ "until May", "[May]2021-05" },
	{ "since March", "[March]2021-03" },
	{ "5 May and March 3", "[5 May]2021-05-05 [March 3]2021-03-03" },
	{ "they may go on a march in may", "" },
	{ "May I go? March on, Theresa May said.", "" },
	{ "The Sun and Mar Elias", "" },
	/* Numbers. */
	{ "2021-12-02", "[2021-12-02]2021-12-02" },
	{ "date 2021-10-28 ERBIL", "[2021-10-28]2021-10-28" },
	{ "2021-12-02T10:30:00Z", "[2021-12-02T10:30:00Z]2021-12-02" },
	{ "2021/12/02 and 02-12-2021", "[2021/12/02]2021-12-02 [02-12-2021]2021-12-02" },
	{ "02.12.2021", "[02.12.2021]2021-12-02" },
	{ "3/4/2021", "[3/4/2021]2021-04-03" },		/* the day first */
	{ "10/28/2021", "[10/28/2021]2021-10-28" },	/* unless it cannot be */
	{ "in 12/2021", "[12/2021]2021-12" },
	/* Years. */
	{ "in 2019", "[2019]2019" },
	{ "the year 2019 (2018)", "[2019]2019 [2018]2018" },
	{ "mid-2019", "[mid-2019]2019" },
	{ "the 1990s, the '40s", "[1990s] ['40s]" },
	{ "the 1950-53 war and 2021/22", "[1950-53] [2021/22]" },
	{ "Expo 2020 and Kurdistan 24", "" },
	{ "2000 people, $2000, 2,000, 2000.5, #2000", "" },
	{ "room 1234 and 2150", "" },
	/* Weekdays: the last one, the article's day included. */
	{ "on Thursday", "[Thursday]2021-12-02" },
	{ "on Wednesday", "[Wednesday]2021-12-01" },
	{ "Friday's talks", "[Friday]2021-11-26" },
	{ "next Friday", "[Friday]2021-12-03" },
	{ "on Mondays", "[Mondays]" },
	/* No such day. */
	{ "31 June 2021 and 30 February", "" },
	{ "2021-02-29, 31/06/2021", "" },
	{ "29 February 2020", "[29 February 2020]2020-02-29" },
	/* Kurdish, by name. */
	{ "٢ی کانوونی یەکەمی ٢٠٢١", "[٢ی کانوونی یەکەمی ٢٠٢١]2021-12-02" },
	{ "ڕۆژی ٢ی کانوونی یەکەم گەیشت", "[٢ی کانوونی یەکەم]2021-12-02" },
	{ "٢ ی كانونى دووه‌مى ٢٠٢٠", "[٢ ی كانونى دووه‌مى ٢٠٢٠]2020-01-02" },
	{ "لە ٢٦ـی تەممووزدا", "[٢٦ـی تەممووزدا]2021-07-26" },
	{ "١ی ئۆکتۆبەری ٢٠١٨", "[١ی ئۆکتۆبەری ٢٠١٨]2018-10-01" },
	{ "١١ی مانگی ئاب", "[١١ی مانگی ئاب]2021-08-11" },
	{ "٣ی ئازاری ٢٠٢٠", "[٣ی ئازاری ٢٠٢٠]2020-03-03" },
	{ "تشرینی یەکەمی ساڵی ٢٠٢٠", "[تشرینی یەکەمی ساڵی ٢٠٢٠]2020-10" },
	{ "تشرینی دووەمی ٢٠١٧", "[تشرینی دووەمی ٢٠١٧]2017-11" },
	{ "٢٨ی کانوونی ٢٠٢٤دا", "[٢٨ی کانوونی ٢٠٢٤دا]2024" },	/* which of the two? */
	{ "لە مانگی ئەیلوولدا", "[ئەیلوولدا]2021-09" },
	{ "مانگی مەی", "[مەی]2021-05" },
	{ "مانگی ١٠ی ٢٠١٧", "[مانگی ١٠ی ٢٠١٧]2017-10" },
	{ "لە مانگی سێدا", "[مانگی سێدا]2021-03" },
	{ "لە تەموز و ئەیلول", "[تەموز]2021-07 [ئەیلول]2021-09" },
	{ "ئازاری زۆر هەبوو، مەی و ئاب", "" },
	{ "١٦ی گوڵان", "" },				/* another calendar */
	{ "٣١ی حوزەیران", "" },
	/* Kurdish numbers. */
	{ "پێنجشەممە ٠٢ - ١٢ - ٢٠٢١", "[پێنجشەممە ٠٢ - ١٢ - ٢٠٢١]2021-12-02" },
	{ "٢/١٢/٢٠٢١، ٢-١٢-٢٠٢١", "[٢/١٢/٢٠٢١]2021-12-02 [٢-١٢-٢٠٢١]2021-12-02" },
	{ "ڕۆژی ٣٠ ٩ ٢٠١٨", "[٣٠ ٩ ٢٠١٨]2018-09-30" },
	{ "ساڵی ٢٠١٩", "[٢٠١٩]2019" },
	{ "٢٠٠٦ەوە", "[٢٠٠٦ەوە]2006" },
	{ "۲۰۱۹", "[۲۰۱۹]2019" },
	{ "جەنگی ١٩٥٠-٥٣ی", "[١٩٥٠-٥٣ی]" },
	{ "ساڵانی ١٩٩٠ەکان", "[١٩٩٠ەکان]" },
	{ "٢٠٠٠ کەس، نزیکەی ٢٠٢٠ ژن", "" },
	{ "ساڵی ١٤٤٣ی کۆچی", "[١٤٤٣ی]" },
	/* Kurdish weekdays. */
	{ "یەکشەممەدا", "[یەکشەممەدا]2021-11-28" },
	{ "دوو شەممەدا", "[دوو شەممەدا]2021-11-29" },
	{ "شەممە و هەینی", "[شەممە]2021-11-27 [هەینی]2021-11-26" },
	{ "ھەینی داهاتوو", "[ھەینی]2021-12-03" },
	{ "چوارشەمە، ٢ی ئابی ٢٠٢٣", "[چوارشەمە، ٢ی ئابی ٢٠٢٣]2023-08-02" },
	/* Nothing. */
	{ "", "" },
	{ "today, last week, ئەمڕۆ", "" },
};

static const struct { const char *text; bool good; } isos[] = {
	{ "2021-12-02", true }, { "2017-10", true }, { "2021", true }, { "2020-02-29", true },
	{ "2021-02-29", false }, { "2021-00-01", false }, { "2021-13", false }, { "", false },
	{ "0000", false }, { "2021-1-2", false }, { "2021/12/02", false }, { "2021-12-02T", false },
	{ "20211202", false },
};

static const struct { struct date date; const char *en, *ckb, *kmr; } written[] = {
	{ { 2021, 12, 2 }, "2 December 2021", "٢ی کانوونی یەکەمی ٢٠٢١", "2yê Kanûna Pêşîn a 2021ê" },
	{ { 2020, 3, 15 }, "15 March 2020", "١٥ی ئازاری ٢٠٢٠", "15ê Adara 2020an" },
	{ { 2017, 10, 0 }, "October 2017", "تشرینی یەکەمی ٢٠١٧", "Çiriya Pêşîn a 2017an" },
	{ { 2019, 0, 0 }, "2019", "٢٠١٩", "2019" },
	{ { 0, 0, 0 }, "", "", "" },
	{ { 2021, 2, 30 }, "", "", "" },
}, in_short[] = {
	{ { 2021, 12, 2 }, "2 Dec 2021", "٢٠٢١/١٢/٢", "2.12.2021" },
	{ { 2017, 10, 0 }, "Oct 2017", "٢٠١٧/١٠", "10.2017" },
	{ { 2019, 0, 0 }, "2019", "٢٠١٩", "2019" },
};

static void
show_found(const char *text, struct buf *out)
{
	struct date_found f;
	char iso[DATE_ISO_SIZE];
	size_t len = strlen(text);

	for (size_t i = 0; date_find(text, len, i, LANG_CKB, ref, &f); i = f.end)
		buf_printf(out, "%s[%.*s]%s", out->len ? " " : "", (int)(f.end - f.start),
		    text + f.start, date_iso(f.date, iso));
}

static void
test_calendar(void)
{
	unsigned wrong = 0;

	is_num(date_days((struct date){ 1970, 1, 1 }), 0, "the first day");
	is_num(date_days((struct date){ 2021, 12, 2 }), 18963, "2 December 2021");
	is_num(date_days((struct date){ 2021, 0, 0 }), 18628, "a year alone is its first day");
	for (long day = date_days((struct date){ 1, 1, 1 }); day <= 2932896; day += 17) {
		struct date d = date_from_days(day);

		wrong += date_days(d) != day || !date_is_real(d);
	}
	is_num(wrong, 0, "days and dates are each other's reverse, from year 1 to 9999");
	for (size_t i = 0; i < sizeof isos / sizeof *isos; i++) {
		struct date d;
		char iso[DATE_ISO_SIZE];
		bool good = date_from_iso(isos[i].text, strlen(isos[i].text), &d);

		ok(good == isos[i].good && (!good || !strcmp(date_iso(d, iso), isos[i].text)),
		    "ISO \"%s\"", isos[i].text);
	}
}

static void
test_write(struct date d, const char *en, const char *ckb, const char *kmr,
    void (*write)(struct date, enum lang, struct buf *))
{
	const char *want[LANG_COUNT] = { [LANG_EN] = en, [LANG_CKB] = ckb, [LANG_KMR] = kmr };

	for (enum lang l = 0; l < LANG_COUNT; l++) {
		struct buf b = { 0 };

		write(d, l, &b);
		is_str(buf_str(&b), want[l] ? want[l] : en, lang_code(l));
		buf_release(&b);
	}
}

/* What is written is found again. */
static void
test_round(void)
{
	static const enum lang both[] = { LANG_EN, LANG_CKB };
	unsigned wrong = 0;

	for (long day = 0; day < 30000; day += 13) {
		for (size_t i = 0; i < 2; i++) {
			struct buf b = { 0 };
			struct date_found f = { 0 };

			date_write(date_from_days(day), both[i], &b);
			wrong += !date_find(b.data, b.len, 0, both[i], ref, &f) || f.start != 0
			    || f.end != b.len || date_days(f.date) != day || !f.date.day;
			buf_release(&b);
		}
	}
	is_num(wrong, 0, "dates written are found again");
}

static void
test_random(uint64_t seed)
{
	struct buf text = { 0 };
	unsigned wrong = 0, count = 0;

	for (unsigned n = 0; n < 6000; n++) {
		struct date_found f;
		size_t from = 0;

		buf_clear(&text);
		words_text(&seed, n % 40, &text);
		while (date_find(buf_str(&text), text.len, from, LANG_EN, n % 2 ? ref
		    : (struct date){ 0 }, &f)) {
			count++;
			wrong += f.start < from || f.end <= f.start || f.end > text.len
			    || (f.date.year && !date_is_real(f.date));
			from = f.end > from ? f.end : text.len;
		}
	}
	is_num(wrong, 0, "spans lie in the text, one behind the other, and days exist");
	ok(count > 100, "of some hundreds");
	buf_release(&text);
}

int
main(void)
{
	static const char plain[] = "June 5 and Monday";
	struct date_found f;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = { 0 };

		show_found(cases[i].text, &b);
		is_str(buf_str(&b), cases[i].found, cases[i].text);
		buf_release(&b);
	}
	ok(date_find(plain, strlen(plain), 0, LANG_EN, (struct date){ 0 }, &f) && f.end == 6
	    && f.date.year == 0, "a day without a year, in an article without a day");
	ok(date_find(plain, strlen(plain), f.end, LANG_EN, (struct date){ 0 }, &f)
	    && f.date.year == 0, "and a weekday");
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		test_write(written[i].date, written[i].en, written[i].ckb, written[i].kmr, date_write);
	for (size_t i = 0; i < sizeof in_short / sizeof *in_short; i++)
		test_write(in_short[i].date, in_short[i].en, in_short[i].ckb, in_short[i].kmr,
		    date_write_short);
	test_calendar();
	test_round();
	test_random(4);
	return done();
}
