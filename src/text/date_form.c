/* date_form.c - the forms of dates that are more than one word or number. */
#include <config.h>

#include <string.h>

#include "text/date_form.h"

enum { TOLD_LEAST = 1000, TOLD_MOST = 2999 };	/* of a year beside other parts of a date */

static bool
is_counted(struct window *w, size_t k)
{
	return window_is_word(w, k, DATE_WORD_COUNTED);
}

/* Is item K one number, and what ends it fit for a day or month or year? */
static bool
is_plain(struct window *w, size_t k)
{
	const struct window_item *x = window_at(w, k);

	return x->kind == WINDOW_NUMBER && x->digits.parts == 1 && !x->digits.short_decade
	    && x->digits.suffix != DATE_SUFFIX_DECADE && x->digits.suffix != DATE_SUFFIX_TIME;
}

/* A day of a month; 0 if it is none. */
static int
day_at(struct window *w, size_t k)
{
	const struct date_number *n = &window_at(w, k)->digits;

	return is_plain(w, k) && n->digits[0] <= 2 && n->part[0] >= 1 && n->part[0] <= 31
	    ? n->part[0] : 0;
}

int
date_form_year(struct window *w, size_t k)
{
	const struct date_number *n = &window_at(w, k)->digits;

	return is_plain(w, k) && n->digits[0] == 4 && n->part[0] >= TOLD_LEAST
	    && n->part[0] <= TOLD_MOST && n->suffix != DATE_SUFFIX_ORDINAL ? n->part[0] : 0;
}

/* Is item K the lone letter ی, written apart from its number? */
static bool
is_yeh(struct window *w, size_t k)
{
	const struct window_item *x = window_at(w, k);
	size_t len = x->end - x->start;

	return len == 2 && (!memcmp(w->s + x->start, "ی", 2) || !memcmp(w->s + x->start, "ى", 2)
	    || !memcmp(w->s + x->start, "ي", 2));
}

size_t
date_form_month_name(struct window *w, size_t k, int *month, bool *doubtful)
{
	const struct window_item *x = window_at(w, k);

	if (x->kind != WINDOW_NAME)
		return k;
	*doubtful = x->doubtful;
	*month = x->number;
	if (x->word == DATE_WORD_MONTH)
		return k + 1;
	if (x->word != DATE_WORD_PAIR)
		return k;
	if (!window_is_word(w, k + 1, DATE_WORD_ORDINAL)) {
		*month = 0;
		*doubtful = true;
		return k + 1;
	}
	if (window_at(w, k + 1)->number == 2)
		*month = *month % 12 + 1;
	return k + 2;
}

/* ", 2021", "of 2021", ساڵی ٢٠٢١, ٢٠٢١. */
static size_t
year_after(struct window *w, size_t k, int *year)
{
	size_t i = k;

	if (is_yeh(w, i))
		i++;
	if (window_is_sign(w, i, ',') || window_is_text(w, i, "of")
	    || window_is_word(w, i, DATE_WORD_YEAR))
		i++;
	*year = date_form_year(w, i);
	return *year && !is_counted(w, i + 1) ? i + 1 : k;
}

/*
 * "2 December", "2nd of December", ٢ی کانوونی یەکەم, ١١ی مانگی ئاب; the year
 * may follow.
 */
static size_t
day_month(struct window *w, size_t k, struct date *d)
{
	size_t i = k + 1, end;
	int day = day_at(w, k), month, year;
	bool doubtful;

	if (!day)
		return k;
	if (is_yeh(w, i) || window_is_text(w, i, "of"))
		i++;
	if (window_is_word(w, i, DATE_WORD_MONTH_HEAD))
		i++;
	end = date_form_month_name(w, i, &month, &doubtful);
	if (end == i)
		return k;
	i = year_after(w, end, &year);
	*d = (struct date){ (int16_t)(i > end ? year : 0), (int8_t)month, (int8_t)day };
	return i;
}

/* "December 2", "Dec. 2nd, 2021", "June 21-26": a stretch has no day. */
static size_t
month_day(struct window *w, size_t k, struct date *d)
{
	int month, day, year;
	bool doubtful;
	size_t i = date_form_month_name(w, k, &month, &doubtful), end;
	const struct window_item *x = window_at(w, i);

	if (i == k || window_at(w, k)->arabic)
		return k;
	if (doubtful && window_is_sign(w, i, '.'))	/* "Oct . 28", cut into tokens before */
		x = window_at(w, ++i);
	if (x->arabic)
		return k;
	day = day_at(w, i);
	if (!day && (x->kind != WINDOW_NUMBER || x->digits.parts != 2 || x->digits.between != '-'
	    || x->digits.part[0] < 1 || x->digits.part[1] > 31
	    || x->digits.part[0] >= x->digits.part[1]))
		return k;
	end = i + 1;
	if (is_counted(w, end))
		return k;
	i = year_after(w, end, &year);
	*d = (struct date){ (int16_t)(i > end ? year : 0), (int8_t)month, (int8_t)day };
	return i;
}

/* "October 2017", تشرینی یەکەمی ساڵی ٢٠١٧. */
static size_t
month_year(struct window *w, size_t k, struct date *d)
{
	int month, year;
	bool doubtful;
	size_t i = date_form_month_name(w, k, &month, &doubtful), end;

	if (i == k)
		return k;
	end = year_after(w, i, &year);
	if (end == i)
		return k;
	*d = (struct date){ (int16_t)year, (int8_t)month, 0 };
	return end;
}

/* مانگی ١٠ی ٢٠١٧, مانگی سێ. */
static size_t
month_number(struct window *w, size_t k, struct date *d)
{
	size_t i = k + 1, end;
	int month = day_at(w, i), year;

	if (!window_is_word(w, k, DATE_WORD_MONTH_HEAD))
		return k;
	if (window_is_word(w, i, DATE_WORD_COUNT))
		month = window_at(w, i)->number;
	if (month < 1 || month > 12 || is_counted(w, i + 1))
		return k;
	i = is_yeh(w, i + 1) ? i + 2 : i + 1;
	end = year_after(w, i, &year);
	*d = (struct date){ (int16_t)(end > i ? year : 0), (int8_t)month, 0 };
	return end;
}

/* Three numbers: the year is the one of four digits, the day the one that can be. */
static bool
three_numbers(const int part[3], const int digits[3], struct date *d)
{
	bool first = digits[0] == 4;
	int year = part[first ? 0 : 2], month = part[1], day = part[first ? 2 : 0];

	if (digits[first ? 0 : 2] != 4 || digits[1] > 2 || digits[first ? 2 : 0] > 2
	    || year < TOLD_LEAST || year > TOLD_MOST)
		return false;
	if (month > 12 && day <= 12 && !first) {
		int swap = month;

		month = day;
		day = swap;
	}
	*d = (struct date){ (int16_t)year, (int8_t)month, (int8_t)day };
	return month >= 1 && day >= 1;
}

/*
 * Take the numbers of item K and of those after it, with - / or a space
 * between, up to three.
 */
static size_t
collect_numbers(struct window *w, size_t k, int part[3], int digits[3], int *n)
{
	size_t i = k;

	for (*n = 0; *n < 3;) {
		const struct window_item *x = window_at(w, i);

		if (x->kind != WINDOW_NUMBER || *n + x->digits.parts > 3 || x->digits.short_decade
		    || x->digits.suffix == DATE_SUFFIX_ORDINAL
		    || x->digits.suffix == DATE_SUFFIX_DECADE)
			return k;
		for (int p = 0; p < x->digits.parts; p++, (*n)++) {
			part[*n] = x->digits.part[p];
			digits[*n] = x->digits.digits[p];
		}
		i++;
		if (*n == 3)
			break;
		if (x->digits.suffix != DATE_SUFFIX_NONE)
			return k;
		if (window_is_sign(w, i, '-') || window_is_sign(w, i, '/'))
			i++;
	}
	return i;
}

static size_t
numeric(struct window *w, size_t k, struct date *d)
{
	int part[3], digits[3], n;
	size_t end = collect_numbers(w, k, part, digits, &n);

	return end > k && three_numbers(part, digits, d) ? end : k;
}

/* "12/2021", ٢٠٢١/١٢. */
static size_t
numeric_month(struct window *w, size_t k, struct date *d)
{
	const struct window_item *x = window_at(w, k);
	const struct date_number *n = &x->digits;
	bool first = n->digits[0] == 4;
	int month = n->part[first];

	if (x->kind != WINDOW_NUMBER || n->parts != 2 || n->between != '/'
	    || n->digits[!first] != 4 || n->digits[first] > 2 || month < 1 || month > 12
	    || n->part[!first] < DATE_YEAR_LEAST || n->part[!first] > DATE_YEAR_MOST
	    || (first && n->part[1] == n->part[0] % 100 + 1))	/* 2011/12, a season */
		return k;
	*d = (struct date){ (int16_t)n->part[!first], (int8_t)month, 0 };
	return k + 1;
}

size_t
date_form_day(struct window *w, size_t k, struct date *d)
{
	size_t end = numeric(w, k, d);

	if (end == k)
		end = day_month(w, k, d);
	return end > k ? end : month_day(w, k, d);
}

size_t
date_form_month(struct window *w, size_t k, struct date *d)
{
	size_t end = month_year(w, k, d);

	if (end == k)
		end = month_number(w, k, d);
	return end > k ? end : numeric_month(w, k, d);
}
