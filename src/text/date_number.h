/* date_number.h - the numbers in one token of a date: "2nd", "2021-12-02", ١٩٥٠-٥٣ی. */
#ifndef HEWAL_TEXT_DATE_NUMBER_H
#define HEWAL_TEXT_DATE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { DATE_PARTS = 3 };

/* What is written behind the last digit. */
enum date_suffix {
	DATE_SUFFIX_NONE,
	DATE_SUFFIX_ORDINAL,	/* st nd rd th */
	DATE_SUFFIX_DECADE,	/* s, ەکان */
	DATE_SUFFIX_KURDISH,	/* any other Kurdish ending */
	DATE_SUFFIX_TIME,	/* T and an hour, as in ISO 8601 */
};

struct date_number {
	int part[DATE_PARTS], digits[DATE_PARTS];	/* value; number of digits */
	int parts;
	char between;		/* the sign between parts: - / . */
	bool short_decade;	/* an apostrophe for the century */
	enum date_suffix suffix;
};

/* Read the token of LEN bytes at S; false if it is a number that no date has. */
bool date_number_read(const char *s, size_t len, struct date_number *n);

#endif
