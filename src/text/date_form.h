/*
 * date_form.h - the forms of dates that are more than one word or number.
 *
 * Each takes items of the window from K on and returns where it ends, or K if
 * the items do not fit.  D gets the parts that are told, 0 for the others: not
 * yet checked whether there is such a day.
 */
#ifndef HEWAL_TEXT_DATE_FORM_H
#define HEWAL_TEXT_DATE_FORM_H

#include "text/date.h"
#include "text/date_window.h"

enum { DATE_YEAR_LEAST = 1900, DATE_YEAR_MOST = 2099 };	/* of a year alone */

/* "2 December 2021", "December 2", "02-12-2021": anything with a day in it. */
size_t date_form_day(struct window *w, size_t k, struct date *d);

/* "October 2017", مانگی ١٠ی ٢٠١٧, "12/2021". */
size_t date_form_month(struct window *w, size_t k, struct date *d);

/* A month's name, of one word or two; MONTH is 0 if only half of it is told. */
size_t date_form_month_name(struct window *w, size_t k, int *month, bool *doubtful);

/* The year that item K is beside other parts of a date, 1000 to 2999; 0 if it is none. */
int date_form_year(struct window *w, size_t k);

#endif
