/*
 * date_names.c - what months and weekdays are called.
 *
 * One sorted table for all languages.  A Kurdish word that is not in it is
 * tried again without its endings: تەممووزدا is تەممووز.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "text/date_names.h"
#include "text/token.h"

enum { KEY_SIZE = 48 };		/* bytes; a longer word is no name, even with its endings */

#define MONTH(key, number, doubtful) { key, DATE_WORD_MONTH, number, doubtful }
#define WEEKDAY(key, number, doubtful) { key, DATE_WORD_WEEKDAY, number, doubtful }
#define WORD(word, key, number) { key, DATE_WORD_##word, number, false }

/* Sorted by the bytes of the keys. */
static const struct date_name names[] = {
	WORD(COUNTED, "acres", 0), MONTH("apr", 4, true), MONTH("april", 4, false),
	MONTH("aug", 8, true), MONTH("august", 8, false), WORD(COUNTED, "barrels", 0),
	WORD(COUNTED, "billion", 0), WORD(COUNTED, "cases", 0),
	WORD(COUNTED, "children", 0), WORD(COUNTED, "days", 0), WORD(COUNTED, "deaths", 0),
	MONTH("dec", 12, true), MONTH("december", 12, false), WORD(COUNTED, "dinars", 0),
	WORD(COUNTED, "dollars", 0), WORD(IN, "during", 0), WORD(IN, "each", 0),
	WORD(IN, "early", 0), WORD(COUNTED, "euros", 0), WORD(IN, "every", 0),
	WORD(COUNTED, "families", 0), MONTH("feb", 2, true), MONTH("february", 2, false),
	WORD(COUNTED, "feet", 0), WORD(COUNTED, "fighters", 0), WEEKDAY("fri", 5, true),
	WEEKDAY("friday", 5, false), WORD(COUNTED, "hectares", 0),
	WORD(COUNTED, "homes", 0), WORD(COUNTED, "hours", 0), WORD(COUNTED, "houses", 0),
	WORD(IN, "in", 0), MONTH("jan", 1, true), MONTH("january", 1, false),
	WORD(COUNTED, "jobs", 0), MONTH("jul", 7, true), MONTH("july", 7, false),
	MONTH("jun", 6, true), MONTH("june", 6, false), WORD(COUNTED, "kilometers", 0),
	WORD(COUNTED, "kilometres", 0), WORD(COUNTED, "km", 0), WORD(IN, "last", 0),
	WORD(IN, "late", 0), MONTH("mar", 3, true), MONTH("march", 3, true),
	MONTH("may", 5, true), WORD(COUNTED, "megawatts", 0), WORD(COUNTED, "members", 0),
	WORD(COUNTED, "men", 0), WORD(COUNTED, "meters", 0), WORD(COUNTED, "metres", 0),
	WORD(IN, "mid", 0), WORD(COUNTED, "miles", 0), WORD(COUNTED, "million", 0),
	WEEKDAY("mon", 1, true), WEEKDAY("monday", 1, false), WORD(COUNTED, "months", 0),
	WORD(IN, "next", 0), MONTH("nov", 11, true), MONTH("november", 11, false),
	MONTH("oct", 10, true), MONTH("october", 10, false), WORD(IN, "of", 0),
	WORD(COUNTED, "people", 0), WORD(COUNTED, "per", 0), WORD(COUNTED, "percent", 0),
	WORD(COUNTED, "points", 0), WORD(COUNTED, "pounds", 0),
	WORD(COUNTED, "prisoners", 0), WORD(COUNTED, "refugees", 0),
	WEEKDAY("sat", 6, true), WEEKDAY("saturday", 6, false), MONTH("sep", 9, true),
	MONTH("sept", 9, true), MONTH("september", 9, false), WORD(IN, "since", 0),
	WORD(COUNTED, "soldiers", 0), WORD(COUNTED, "sq", 0), WORD(COUNTED, "square", 0),
	WORD(COUNTED, "students", 0), WEEKDAY("sun", 0, true), WEEKDAY("sunday", 0, false),
	WORD(IN, "this", 0), WORD(COUNTED, "thousand", 0), WORD(IN, "through", 0),
	WEEKDAY("thu", 4, true), WEEKDAY("thur", 4, true), WEEKDAY("thurs", 4, true),
	WEEKDAY("thursday", 4, false), WORD(IN, "till", 0), WORD(COUNTED, "times", 0),
	WORD(COUNTED, "tonnes", 0), WORD(COUNTED, "tons", 0), WORD(COUNTED, "troops", 0),
	WEEKDAY("tue", 2, true), WEEKDAY("tues", 2, true), WEEKDAY("tuesday", 2, false),
	WORD(IN, "until", 0), WORD(COUNTED, "votes", 0), WEEKDAY("wed", 3, true),
	WEEKDAY("wednesday", 3, false), WORD(COUNTED, "weeks", 0),
	WORD(COUNTED, "women", 0), WORD(COUNTED, "words", 0), WORD(COUNTED, "workers", 0),
	WORD(YEAR, "year", 0), WORD(COUNTED, "years", 0), MONTH("ئاب", 8, true),
	MONTH("ئادار", 3, false), MONTH("ئازار", 3, true), WORD(COUNTED, "ئاوارە", 0),
	MONTH("ئاوریل", 4, false), MONTH("ئاپریل", 4, false), MONTH("ئاپرێل", 4, false),
	MONTH("ئاڤریل", 4, false), MONTH("ئاگست", 8, false), MONTH("ئاگوست", 8, false),
	MONTH("ئاگۆست", 8, false), MONTH("ئایار", 5, false), WORD(NEXT, "ئایندە", 0),
	MONTH("ئوت", 8, true), MONTH("ئووت", 8, true), MONTH("ئوکتوبەر", 10, false),
	MONTH("ئوکتۆبر", 10, false), MONTH("ئوکتۆبەر", 10, false),
	WORD(COUNTED, "ئۆتۆمبێل", 0), MONTH("ئۆغوستوس", 8, false),
	MONTH("ئۆکتوبر", 10, false), MONTH("ئۆکتوبەر", 10, false),
	MONTH("ئۆکتۆبر", 10, false), MONTH("ئۆکتۆبەر", 10, false),
	MONTH("ئۆکتەبەر", 10, false), MONTH("ئۆگست", 8, false), MONTH("ئۆگوست", 8, false),
	MONTH("ئۆگۆست", 8, false), MONTH("ئۆگۆستۆس", 8, false), MONTH("ئۆگەست", 8, false),
	MONTH("ئۆگەستس", 8, false), MONTH("ئیلوول", 9, false), MONTH("ئەبریل", 4, false),
	MONTH("ئەغوستوس", 8, false), WORD(COUNTED, "ئەندام", 0),
	MONTH("ئەوگوست", 8, false), WORD(ORDINAL, "ئەوەڵ", 1), MONTH("ئەپریل", 4, false),
	MONTH("ئەپرێل", 4, false), MONTH("ئەیلول", 9, false), MONTH("ئەیلوول", 9, false),
	MONTH("ئەیپریل", 4, false), WORD(COUNTED, "بریندار", 0), WORD(COUNTED, "بنکە", 0),
	WORD(COUNTED, "بەرمیل", 0), WORD(PAIR, "تشرین", 10), WORD(PAIR, "تشیرین", 10),
	WORD(COUNTED, "تمەن", 0), WORD(PAIR, "تیشرین", 10), WORD(PAIR, "تەشرین", 10),
	MONTH("تەمموز", 7, false), MONTH("تەممووز", 7, false), MONTH("تەموز", 7, false),
	MONTH("تەمومز", 7, false), MONTH("تەمووز", 7, false), WORD(COUNTED, "تەن", 0),
	WORD(COUNTED, "جار", 0), MONTH("جانوەری", 1, false), MONTH("جانیوێری", 1, false),
	MONTH("جانیوەری", 1, false), MONTH("جولای", 7, false), MONTH("جولایی", 7, false),
	WEEKDAY("جومحە", 5, false), WEEKDAY("جومعە", 5, false), MONTH("جون", 6, true),
	MONTH("جوولای", 7, false), MONTH("جوولایی", 7, false), MONTH("جوون", 6, false),
	MONTH("جوڵای", 7, false), MONTH("جوین", 6, true), MONTH("جەنوەری", 1, false),
	MONTH("جەنیواری", 1, false), MONTH("جەنیوەری", 1, false),
	MONTH("حزەیران", 6, false), MONTH("حوزێران", 6, false),
	MONTH("حوزەیران", 6, false), MONTH("حوزەیرن", 6, false),
	MONTH("حەزیران", 6, false), WORD(COUNT, "حەوت", 7), WORD(COUNTED, "خانوو", 0),
	MONTH("خوزەیران", 6, false), WORD(COUNTED, "خولەک", 0),
	WORD(COUNTED, "خوێندکار", 0), WORD(COUNTED, "خێزان", 0), WORD(COUNTED, "دانە", 0),
	WORD(NEXT, "داهاتو", 0), WORD(NEXT, "داهاتوو", 0), MONTH("دسامبر", 12, false),
	WORD(COUNT, "دوازدە", 12), WORD(COUNT, "دوازە", 12), WORD(COUNT, "دوانزدە", 12),
	WORD(COUNT, "دوانزە", 12), WEEKDAY("دوشەم", 1, false), WEEKDAY("دوشەمم", 1, false),
	WEEKDAY("دوشەممە", 1, false), WEEKDAY("دوشەمە", 1, false),
	WORD(ORDINAL, "دوهەم", 2), WORD(COUNT, "دوو", 2), WEEKDAY("دووشەم", 1, false),
	WEEKDAY("دووشەمم", 1, false), WEEKDAY("دووشەممە", 1, false),
	WEEKDAY("دووشەمە", 1, false), WORD(ORDINAL, "دووم", 2), WORD(ORDINAL, "دووهەم", 2),
	WORD(ORDINAL, "دووەم", 2), WORD(ORDINAL, "دوەم", 2), WORD(COUNTED, "دۆسیە", 0),
	WORD(COUNTED, "دۆلار", 0), WORD(COUNTED, "دۆنم", 0), MONTH("دیسامبر", 12, false),
	MONTH("دیسامبەر", 12, false), MONTH("دیسمبەر", 12, false),
	MONTH("دیسێمبەر", 12, false), MONTH("دیسەمبر", 12, false),
	MONTH("دیسەمبەر", 12, false), WORD(COUNTED, "دیل", 0), WORD(COUNTED, "دینار", 0),
	MONTH("دێسامبر", 12, false), MONTH("دێسامبەر", 12, false),
	MONTH("دێسێمبەر", 12, false), MONTH("دێسەمبەر", 12, false), WORD(COUNT, "دە", 10),
	WORD(COUNTED, "دەنگ", 0), MONTH("دەیسەمبەر", 12, false), WORD(YEAR, "سالی", 0),
	WORD(COUNTED, "ساڵ", 0), WORD(YEAR, "ساڵانی", 0), WORD(YEAR, "ساڵی", 0),
	WORD(YEAR, "ساڵەکانی", 0), MONTH("سوبات", 2, false), MONTH("سپتامبر", 9, false),
	MONTH("سپتامبەر", 9, false), MONTH("سپتەمبەر", 9, false),
	MONTH("سیبتەمبەر", 9, false), WEEKDAY("سیشەم", 2, false),
	WEEKDAY("سیشەمم", 2, false), WEEKDAY("سیشەممە", 2, false),
	WEEKDAY("سیشەمە", 2, false), MONTH("سیپتامبر", 9, false),
	MONTH("سیپتێمبەر", 9, false), MONTH("سیپتەمبەر", 9, false), WORD(COUNT, "سێ", 3),
	MONTH("سێبتەمبەر", 9, false), WEEKDAY("سێشەم", 2, false),
	WEEKDAY("سێشەمم", 2, false), WEEKDAY("سێشەممە", 2, false),
	WEEKDAY("سێشەمە", 2, false), MONTH("سێپتامبر", 9, false),
	MONTH("سێپتامبەر", 9, false), MONTH("سێپتێمبەر", 9, false),
	MONTH("سێپتەمبر", 9, false), MONTH("سێپتەمبەر", 9, false),
	WORD(COUNTED, "سەرباز", 0), WORD(COUNTED, "سەعات", 0),
	MONTH("سەپتەمبەر", 9, false), MONTH("شوبات", 2, false), MONTH("شەبات", 2, false),
	WORD(COUNT, "شەش", 6), WORD(ERA, "شەمسی", 0), WEEKDAY("شەممە", 6, false),
	WEEKDAY("شەمە", 6, false), MONTH("فبرایەر", 2, false),
	MONTH("فیبریوەری", 2, false), MONTH("فێبرایر", 2, false),
	MONTH("فێبرایەر", 2, false), MONTH("فێبرواری", 2, false),
	MONTH("فێبروەری", 2, false), MONTH("فێبریواری", 2, false),
	MONTH("فێبریوەری", 2, false), MONTH("فێبریۆری", 2, false),
	MONTH("فێوریە", 2, false), MONTH("فێوریەی", 2, false), MONTH("فێڤریە", 2, false),
	MONTH("فەبرایەر", 2, false), WORD(COUNTED, "فەرمانبەر", 0),
	WORD(COUNTED, "قوتابخانە", 0), WORD(COUNTED, "قوتابی", 0),
	WORD(COUNTED, "لیتر", 0), WORD(COUNTED, "لیرە", 0), WORD(YEAR, "لەساڵانی", 0),
	WORD(YEAR, "لەساڵی", 0), WORD(MONTH_HEAD, "لەمانگی", 0), MONTH("مارت", 3, true),
	MONTH("مارس", 3, false), MONTH("مارچ", 3, false), WORD(COUNTED, "مامۆستا", 0),
	WORD(COUNTED, "مانگ", 0), WORD(MONTH_HEAD, "مانگی", 0),
	WORD(MONTH_HEAD, "مانگەکانی", 0), WORD(COUNTED, "ماڵ", 0), MONTH("مای", 5, true),
	MONTH("مایس", 5, true), MONTH("مایۆ", 5, true), WORD(COUNTED, "ملیار", 0),
	WORD(COUNTED, "ملیۆن", 0), WORD(COUNTED, "منداڵ", 0), WORD(COUNTED, "میل", 0),
	WORD(COUNTED, "مێگاوات", 0), WORD(COUNTED, "مەتر", 0), MONTH("مەی", 5, true),
	MONTH("مەیس", 5, true), WORD(ABOUT, "نزیکی", 0), WORD(ABOUT, "نزیکەی", 0),
	MONTH("نوامبر", 11, false), MONTH("نوڤێمبەر", 11, false),
	MONTH("نوڤەمبەر", 11, false), WORD(COUNT, "نۆ", 9), MONTH("نۆفێمبەر", 11, false),
	MONTH("نۆفەمبەر", 11, false), MONTH("نۆوامبر", 11, false),
	MONTH("نۆوەمبەر", 11, false), MONTH("نۆڤامبر", 11, false),
	MONTH("نۆڤامبەر", 11, false), MONTH("نۆڤێمبەر", 11, false),
	MONTH("نۆڤەمبر", 11, false), MONTH("نۆڤەمبەر", 11, false),
	MONTH("نیسان", 4, false), MONTH("نێسان", 4, false), WORD(COUNTED, "نەخۆش", 0),
	WORD(COUNTED, "هاووڵاتی", 0), MONTH("هوزەیران", 6, false), WORD(ERA, "هیجری", 0),
	WORD(COUNTED, "هێکتار", 0), WORD(ERA, "هەتاوی", 0), WORD(COUNTED, "هەزار", 0),
	WORD(COUNT, "هەشت", 8), WORD(COUNTED, "هەفتە", 0), WEEKDAY("هەینی", 5, false),
	WEEKDAY("هەینیی", 5, false), WEEKDAY("هەیینی", 5, false),
	WORD(COUNTED, "پاوەند", 0), WORD(COUNTED, "پرۆژە", 0), WORD(COUNTED, "پلە", 0),
	WORD(COUNTED, "پیاو", 0), WEEKDAY("پینجشەم", 4, false),
	WEEKDAY("پینجشەمم", 4, false), WEEKDAY("پینجشەممە", 4, false),
	WEEKDAY("پینجشەمە", 4, false), WEEKDAY("پێجشەم", 4, false),
	WEEKDAY("پێجشەمم", 4, false), WEEKDAY("پێجشەممە", 4, false),
	WEEKDAY("پێجشەمە", 4, false), WORD(COUNTED, "پێشمەرگە", 0), WORD(COUNT, "پێنج", 5),
	WEEKDAY("پێنجشەم", 4, false), WEEKDAY("پێنجشەمم", 4, false),
	WEEKDAY("پێنجشەممە", 4, false), WEEKDAY("پێنجشەمە", 4, false),
	WORD(COUNTED, "پەنابەر", 0), WEEKDAY("پەنجشەم", 4, false),
	WEEKDAY("پەنجشەمم", 4, false), WEEKDAY("پەنجشەممە", 4, false),
	WEEKDAY("پەنجشەمە", 4, false), WEEKDAY("چارشەم", 3, false),
	WEEKDAY("چارشەمم", 3, false), WEEKDAY("چارشەممە", 3, false),
	WEEKDAY("چارشەمە", 3, false), WORD(COUNT, "چوار", 4), WEEKDAY("چوارشەم", 3, false),
	WEEKDAY("چوارشەمم", 3, false), WEEKDAY("چوارشەممە", 3, false),
	WEEKDAY("چوارشەمە", 3, false), WEEKDAY("چوارشەنبە", 3, false),
	WEEKDAY("چواشەم", 3, false), WEEKDAY("چواشەمم", 3, false),
	WEEKDAY("چواشەممە", 3, false), WEEKDAY("چواشەمە", 3, false),
	WORD(COUNTED, "چەکدار", 0), WORD(COUNTED, "ڕۆژ", 0), MONTH("ژانوییە", 1, false),
	MONTH("ژانویە", 1, false), MONTH("ژانڤیە", 1, false), WORD(COUNTED, "ژن", 0),
	MONTH("ژوئن", 6, false), MONTH("ژوئیە", 7, false), MONTH("ژوئەن", 6, false),
	MONTH("ژولای", 7, false), MONTH("ژوولای", 7, false), MONTH("ژوون", 6, false),
	MONTH("ژوییە", 7, false), MONTH("ژوەن", 6, false), WORD(COUNTED, "کاتژمێر", 0),
	WORD(COUNTED, "کاندید", 0), WORD(PAIR, "کانون", 12), WORD(PAIR, "کانوون", 12),
	WORD(COUNTED, "کرێکار", 0), WORD(ERA, "کوردی", 0), WORD(COUNTED, "کورسی", 0),
	WORD(COUNTED, "کوشتە", 0), WORD(COUNTED, "کوژراو", 0),
	WORD(COUNTED, "کۆمپانیا", 0), WORD(ERA, "کۆچی", 0), WORD(COUNTED, "کیلۆ", 0),
	WORD(COUNTED, "کیلۆمەتر", 0), WORD(COUNTED, "کەس", 0), WORD(COUNTED, "کەسی", 0),
	WORD(COUNTED, "گرام", 0), WORD(COUNTED, "گوند", 0), WORD(COUNT, "یازدە", 11),
	WORD(COUNT, "یازە", 11), WORD(COUNT, "یانزدە", 11), WORD(COUNT, "یانزە", 11),
	MONTH("ینایر", 1, false), MONTH("ینایەر", 1, false), MONTH("یولیۆ", 7, false),
	MONTH("یونیو", 6, true), MONTH("یونیۆ", 6, false), WORD(COUNTED, "یۆرۆ", 0),
	MONTH("یۆلیۆ", 7, false), MONTH("یۆنیۆ", 6, false), MONTH("یەنایر", 1, false),
	MONTH("یەنایەر", 1, false), MONTH("یەنایەری", 1, false), WORD(COUNT, "یەک", 1),
	WEEKDAY("یەکشەم", 0, false), WEEKDAY("یەکشەمم", 0, false),
	WEEKDAY("یەکشەممە", 0, false), WEEKDAY("یەکشەمە", 0, false),
	WEEKDAY("یەکەشەم", 0, false), WEEKDAY("یەکەشەمم", 0, false),
	WEEKDAY("یەکەشەممە", 0, false), WEEKDAY("یەکەشەمە", 0, false),
	WORD(ORDINAL, "یەکەم", 1), WORD(ORDINAL, "یەکەمین", 1),
};

static int
compare_key(const void *key, const void *item)
{
	return strcmp(key, ((const struct date_name *)item)->key);
}

static const struct date_name *
find(const char *key, size_t len)
{
	char word[KEY_SIZE];

	memcpy(word, key, len);
	word[len] = '\0';
	return bsearch(word, names, sizeof names / sizeof *names, sizeof *names, compare_key);
}

const struct date_name *
date_name_find(const char *key, size_t len, bool arabic)
{
	size_t stem[TOKEN_STEMS], n;
	const struct date_name *name = NULL;

	if (len == 0 || len >= KEY_SIZE)
		return NULL;
	if (!arabic)
		return find(key, len);
	n = token_stems(key, len, stem);
	for (size_t i = 0; i < n && !name; i++)
		name = find(key, stem[i]);
	return name;
}
