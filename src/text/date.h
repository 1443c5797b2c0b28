/* date.h - dates: found in text, written for reading, counted. */
#ifndef HEWAL_TEXT_DATE_H
#define HEWAL_TEXT_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/lang.h"

/*
 * A day of the Gregorian calendar; month and day are 0 where only the year (and
 * month) is told.
 */
struct date {
	int16_t year;		/* 0: no date at all */
	int8_t month, day;
};

enum { DATE_ISO_SIZE = 11 };

/* "2021-12-02", "2017-10" or "2021", as much as is told; "" for none.  Returns ISO. */
const char *date_iso(struct date d, char iso[DATE_ISO_SIZE]);

/* From such text; false if it is none or no such day exists. */
bool date_from_iso(const char *s, size_t len, struct date *d);

/* Is there such a day, month or year?  From year 1 to 9999. */
bool date_is_real(struct date d);

/* Days since 1970-01-01, month and day 0 taken as the first; and back. */
long date_days(struct date d);
struct date date_from_days(long days);

/*
 * Add the date as a reader of LANG would expect it: "2 December 2021", "٢ی
 * کانوونی یەکەمی ٢٠٢١", "2yê Kanûna Pêşîn a 2021ê"; of a month "December 2021",
 * "کانوونی یەکەمی ٢٠٢١".  Other languages as English.  Nothing for no real
 * date.
 */
void date_write(struct date d, enum lang lang, struct buf *out);

/* The same in few cells, for lists: "2 Dec 2021", "٢٠٢١/١٢/٢", "2.12.2021". */
void date_write_short(struct date d, enum lang lang, struct buf *out);

/* A date expression in a text. */
struct date_found {
	size_t start, end;	/* bytes */
	struct date date;	/* year 0: it is a date but which one cannot be told */
};

/*
 * Find the first date expression in S from byte FROM on; false if none.  FROM
 * is 0 or the end of one found.  Spans are whole tokens (token.h), so that
 * endings are inside: ٢٠٠٦ەوە, یەکشەممەدا.  The longest wins:
 *
 *	Thursday, December 2, 2021	2 December 2021
 *	Oct. 28		October 2017	June
 *	2021-12-02	2021/12/02	02-12-2021	٢/١٢/٢٠٢١	٠٢ - ١٢ - ٢٠٢١
 *	٢ی کانوونی یەکەمی ٢٠٢١	٢٦ـی تەممووز	تشرینی یەکەمی ساڵی ٢٠٢٠
 *	پێنجشەممە ٠٢ - ١٢ - ٢٠٢١
 *	2019	٢٠١٩	mid-2019	Wednesday	پێنجشەممە
 *	the '40s, 1990s, 1950-53, June 21-26, Mondays: a date, but year 0 (or no day)
 *
 * Which words are inside: a weekday right before a day and month or a full
 * date; a head word (ساڵی, مانگی) only between the parts.  A head before all of
 * it is outside (ساڵی ٢٠١٩, ڕۆژی هەینی, "the year 2019"), but for مانگی before
 * a number, which is a date through it alone (مانگی ١٠ی ٢٠١٧).
 *
 * Numbers: the day comes before the month, unless only the other order gives a
 * day.  Years alone count from 1900 to 2099, from 1500 after "in", "since" and
 * their like; not after a capital name (Expo 2020) or a currency sign, nor
 * before what they may count (٢٠٠٠ کەس).  Names that are words too (May, March,
 * ئازار, ئاب, مەی) need a day, a year, or a word like "in", "since", مانگی
 * before them; English ones a capital.  A day that does not exist (31 June) is
 * no date, nor is any part of it.
 *
 * A weekday alone is told from REF, the article's own day, as the last such day
 * before it or itself; a day or month without a year takes REF's year.  REF may
 * be { 0 }.  LANG is the language of the text; dates in the other one are found
 * as well.
 */
bool date_find(const char *s, size_t len, size_t from, enum lang lang,
    struct date ref, struct date_found *found);

#endif
