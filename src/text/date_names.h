/*
 * date_names.h - what months and weekdays are called, and what stands around
 * them.
 *
 * For finding: every name and spelling seen in print, as its folded key
 * (fold.h).
 * Sources: CLDR 48 (Unicode-3.0) for the Kurdish names in use; spellings of
 * Levantine, English, French and Persian month names as they occur in Kurdish
 * news.
 */
#ifndef HEWAL_TEXT_DATE_NAMES_H
#define HEWAL_TEXT_DATE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/* What a word may be in a date. */
enum date_word {
	DATE_WORD_NONE,
	DATE_WORD_MONTH,	/* number 1-12 */
	DATE_WORD_PAIR,		/* کانوونی, تشرینی: the first of the two months meant */
	DATE_WORD_ORDINAL,	/* یەکەم, دووەم: which of the two */
	DATE_WORD_WEEKDAY,	/* number 0-6 from Sunday */
	DATE_WORD_COUNT,	/* یەک ... دوازدە: of a month, or of a شەممە written apart */
	DATE_WORD_YEAR,		/* ساڵی, year */
	DATE_WORD_MONTH_HEAD,	/* مانگی */
	DATE_WORD_IN,		/* in, since, until: makes a doubtful name after it a date */
	DATE_WORD_NEXT,		/* داهاتوو: the weekday before it is to come */
	DATE_WORD_ERA,		/* کۆچی, کوردی: the year before it is of another calendar */
	DATE_WORD_ABOUT,	/* نزیکەی: the number after it is no year */
	DATE_WORD_COUNTED,	/* کەس, people: nor is the number before it */
};

struct date_name {
	const char *key;
	enum date_word word;
	signed char number;
	bool doubtful;		/* an everyday word, too: counts only in company */
};

/*
 * The name with the folded key of LEN bytes, from a Kurdish one also with
 * endings taken off; NULL if there is none.
 */
const struct date_name *date_name_find(const char *key, size_t len, bool arabic);

#endif
