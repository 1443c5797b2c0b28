/*
 * date.c - the calendar: days counted, and dates as ISO 8601 writes them.
 *
 * Counting follows Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms": the year is taken to begin in March, so that the leap day comes
 * last, and 400 years (146097 days) repeat.
 */
#include <config.h>

#include <stdio.h>

#include "text/date.h"

enum { ERA_DAYS = 146097, EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */ };

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_days(int year, int month)
{
	static const int8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

bool
date_is_real(struct date d)
{
	if (d.year < 1 || d.year > 9999 || d.month < 0 || d.month > 12 || d.day < 0)
		return false;
	if (!d.month || !d.day)
		return !d.day;
	return d.day <= month_days(d.year, d.month);
}

const char *
date_iso(struct date d, char iso[DATE_ISO_SIZE])
{
	int n = 0;

	iso[0] = '\0';
	if (d.year > 0 && d.year <= 9999)
		n = snprintf(iso, DATE_ISO_SIZE, "%04d", d.year);
	if (n && d.month > 0 && d.month <= 12)
		n += snprintf(iso + n, DATE_ISO_SIZE - (size_t)n, "-%02d", d.month);
	if (n > 4 && d.day > 0 && d.day <= 31)
		snprintf(iso + n, DATE_ISO_SIZE - (size_t)n, "-%02d", d.day);
	return iso;
}

/* N ASCII digits at S as a number; -1 if they are not. */
static int
digits(const char *s, size_t n)
{
	int value = 0;

	for (; n; n--, s++) {
		if (*s < '0' || *s > '9')
			return -1;
		value = value * 10 + (*s - '0');
	}
	return value;
}

bool
date_from_iso(const char *s, size_t len, struct date *d)
{
	int part[3] = { 0 };

	if (len != 4 && len != 7 && len != 10)
		return false;
	part[0] = digits(s, 4);
	for (size_t i = 1; i < 3 && len >= 4 + 3 * i; i++) {
		if (s[3 * i + 1] != '-')
			return false;
		part[i] = digits(s + 3 * i + 2, 2);
		if (part[i] < 1)
			return false;
	}
	*d = (struct date){ (int16_t)part[0], (int8_t)part[1], (int8_t)part[2] };
	return date_is_real(*d);
}

long
date_days(struct date d)
{
	int month = d.month ? d.month : 1, day = d.day ? d.day : 1;
	long year = d.year - (month <= 2);
	long era = (year >= 0 ? year : year - 399) / 400;
	long of_era = year - era * 400;
	long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
}

struct date
date_from_days(long days)
{
	long z = days + EPOCH;
	long era = (z >= 0 ? z : z - (ERA_DAYS - 1)) / ERA_DAYS;
	long day = z - era * ERA_DAYS;
	long year = (day - day / 1460 + day / 36524 - day / (ERA_DAYS - 1)) / 365;
	long of_year = day - (365 * year + year / 4 - year / 100);
	long m = (5 * of_year + 2) / 153;
	long month = m < 10 ? m + 3 : m - 9;

	year += era * 400 + (month <= 2);
	return (struct date){
		(int16_t)year, (int8_t)month, (int8_t)(of_year - (153 * m + 2) / 5 + 1)
	};
}
