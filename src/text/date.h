/*
 * date.h - dates: found in text, written for reading, counted.
 */
#ifndef HEWAL_TEXT_DATE_H
#define HEWAL_TEXT_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/lang.h"

/* A day of the Gregorian calendar; month and day may be 0 where only the year (and month) is told. */
struct date {
	int16_t year;		/* 0: no date at all */
	int8_t month, day;
};

enum { DATE_ISO_SIZE = 11 };

/* "2021-12-02", "2017-10" or "2021", as much as is told; "" for none.  Returns ISO. */
const char *date_iso(struct date d, char iso[DATE_ISO_SIZE]);

/* From such text; false if it is none or no such day exists. */
bool date_from_iso(const char *s, size_t len, struct date *d);

/* Days since 1970-01-01, month and day 0 taken as the first; and back. */
long date_days(struct date d);
struct date date_from_days(long days);

/* The day in UTC of such seconds since 1970. */
struct date date_from_seconds(int64_t seconds);

/*
 * Add the date as a reader of LANG would expect it: "2 December 2021",
 * "٢ی کانوونی یەکەمی ٢٠٢١", "2ê Kanûna Pêşîn a 2021an".  Other languages as English.
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
 * Find the first date expression in S from byte FROM on; false if none.  Longest wins:
 * "Thursday, December 2, 2021", "October 2017", "2019", "the '40s", "Wednesday",
 * ٠٢ - ١٢ - ٢٠٢١, "٢ی کانوونی یەکەمی ٢٠٢١", "ساڵی ٢٠١٩" (the word ساڵی outside), پێنجشەممە, 2021/12/02, 02-12-2021.
 * Years alone count from 1900 to 2099 and only where the words around them or their place allow it.
 * A weekday alone is told from REF, the article's own day, as the last such day before it or
 * itself; a day without a year takes REF's year.  REF may be { 0 }.
 */
bool date_find(const char *s, size_t len, size_t from, enum lang lang,
    struct date ref, struct date_found *found);

#endif
