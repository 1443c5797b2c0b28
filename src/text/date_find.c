/*
 * date_find.c - dates found in text.
 *
 * At each token the forms of dates are tried: those with a day in them first,
 * then month and year, then a year, a month or a weekday alone, for which the
 * word before decides.  The first that fits is the longest.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "text/date_form.h"

enum {
	OLD_YEAR_LEAST = 1500,	/* of a year after "in" */
	IRAN_MOST = 1450,	/* years up to here are of the Iranian or Islamic calendar */
	SATURDAY = 6,
};

/* What a form found. */
struct match {
	size_t end;		/* items of the window */
	struct date date;
	bool dead;		/* a day that does not exist */
	struct date ref;	/* the article's own day */
};

/* ---- Years and stretches of years ---- */

static bool
is_year_alone(int year)
{
	return year >= DATE_YEAR_LEAST && year <= DATE_YEAR_MOST;
}

/* Is the item before the window a name of this kind? */
static bool
comes_after(const struct window *w, enum date_word word)
{
	return w->before.kind == WINDOW_NAME && w->before.word == word;
}

/* "1990s", "'40s", ١٩٩٠ەکان; "1950-53", "2021/22". */
static bool
is_years(const struct window_item *x)
{
	const struct date_number *n = &x->digits;
	int century = n->part[0] / 100 * 100;

	if (x->kind != WINDOW_NUMBER)
		return false;
	if (n->parts == 1)
		return n->suffix == DATE_SUFFIX_DECADE && n->part[0] % 10 == 0
		    && (n->short_decade || x->arabic || is_year_alone(n->part[0])
		    || (n->part[0] >= 20 && n->part[0] <= 90));
	if (n->parts != 2 || n->between == '.' || n->digits[0] != 4
	    || n->part[0] < OLD_YEAR_LEAST || n->part[0] > DATE_YEAR_MOST)
		return false;
	return (n->digits[1] == 4 && n->part[1] > n->part[0] && n->part[1] <= DATE_YEAR_MOST)
	    || (n->digits[1] == 2 && century + n->part[1] > n->part[0]);
}

/* Does the word before let a number be a year?  "Expo 2020" and "about 2000" do not. */
static bool
place_allows_year(const struct window *w)
{
	const struct window_item *b = &w->before;

	if (b->kind == WINDOW_NAME)
		return b->word != DATE_WORD_ABOUT;
	if (b->kind == WINDOW_SIGN)
		return strchr("$#%*+=/@-", b->sign) == NULL;
	return b->kind == WINDOW_NONE && (b->arabic || !b->capital);
}

/* The number of item 0 as a year alone; 0 if it is none. */
static int
lone_year(struct window *w)
{
	int year = date_form_year(w, 0);

	if (!year || comes_after(w, DATE_WORD_YEAR))
		return year;
	if (window_is_word(w, 1, DATE_WORD_COUNTED) || !place_allows_year(w))
		return 0;
	return is_year_alone(year)
	    || (year >= OLD_YEAR_LEAST && comes_after(w, DATE_WORD_IN)) ? year : 0;
}

/* "mid-2019" is one token; "late" and "early" may stand there too. */
static int
prefixed_year(const struct window *w, const struct window_item *x)
{
	static const char *const prefixes[] = { "mid-", "early-", "late-" };
	const char *s = w->s + x->start;
	size_t len = x->end - x->start;
	struct date_number n;

	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		size_t skip = strlen(prefixes[i]);

		if (len > skip && !strncasecmp(s, prefixes[i], skip)
		    && date_number_read(s + skip, len - skip, &n) && n.parts == 1
		    && is_year_alone(n.part[0]))
			return n.suffix == DATE_SUFFIX_NONE ? n.part[0]
			    : n.suffix == DATE_SUFFIX_DECADE ? -1 : 0;
	}
	return 0;
}

/* ---- Weekdays ---- */

/* A weekday, of one word or of a number and شەممە: where it ends, or K. */
static size_t
weekday_name(struct window *w, size_t k, int *weekday)
{
	const struct window_item *x = window_at(w, k);

	if (x->kind != WINDOW_NAME)
		return k;
	*weekday = x->number;
	if (x->word == DATE_WORD_WEEKDAY)
		return k + 1;
	if (x->word != DATE_WORD_COUNT || x->number > 5
	    || !window_is_word(w, k + 1, DATE_WORD_WEEKDAY) || window_at(w, k + 1)->number != SATURDAY)
		return k;
	*weekday = x->number - 1;
	return k + 2;
}

/* The last such day before REF or REF itself; with NEXT the first after it. */
static struct date
weekday_date(struct date ref, int weekday, bool next)
{
	enum { EPOCH_WEEKDAY = 4, WEEK = 7, FAR = 700000 };
	long days, back;

	if (!ref.year || !ref.day)
		return (struct date){ 0 };
	days = date_days(ref);
	back = (days + EPOCH_WEEKDAY + FAR * (long)WEEK - weekday) % WEEK;
	return date_from_days(next ? days - back + WEEK : days - back);
}

/* "next Friday", هەینی داهاتوو. */
static bool
is_next(struct window *w, size_t end)
{
	const struct window_item *b = &w->before;

	return window_is_word(w, end, DATE_WORD_NEXT)
	    || (comes_after(w, DATE_WORD_IN) && b->end - b->start == strlen("next")
	    && (w->s[b->start] | 0x20) == 'n');
}

/* ---- All forms ---- */

/* Set the year a date lacks, then see whether there is such a day. */
static void
settle(struct window *w, struct match *m)
{
	if (window_is_word(w, m->end, DATE_WORD_ERA)) {
		m->date = (struct date){ 0 };
		return;
	}
	if (m->date.year == 0) {
		struct date leap = { 2000, m->date.month, m->date.day };

		m->dead = m->date.month && !date_is_real(leap);
		m->date.year = m->ref.year;
	}
	if (!m->date.month)
		m->date.day = 0;
	m->dead = m->dead || (m->date.year && !date_is_real(m->date));
	if (!m->date.year)
		m->date = (struct date){ 0 };
}

static bool
match_day(struct window *w, struct match *m)
{
	int weekday;
	size_t k = weekday_name(w, 0, &weekday), day;

	if (k > 0 && window_is_sign(w, k, ','))
		day = date_form_day(w, k + 1, &m->date) > k + 1 ? k + 1 : k;
	else
		day = k;
	m->end = date_form_day(w, day, &m->date);
	if (m->end == day)
		return false;
	settle(w, m);
	return true;
}

static bool
match_month(struct window *w, struct match *m)
{
	m->end = date_form_month(w, 0, &m->date);
	if (m->end == 0)
		return false;
	settle(w, m);
	return true;
}

/* A name alone: "June", "in May", "Wednesday". */
static bool
match_name(struct window *w, struct match *m)
{
	int number;
	bool doubtful, helped = comes_after(w, DATE_WORD_MONTH_HEAD)
	    || (comes_after(w, DATE_WORD_IN) && !window_at(w, 0)->arabic);

	m->end = date_form_month_name(w, 0, &number, &doubtful);
	if (m->end > 0) {
		if (!number || (doubtful && !helped))
			return false;
		m->date = (struct date){ 0, (int8_t)number, 0 };
		settle(w, m);
		return true;
	}
	m->end = weekday_name(w, 0, &number);
	if (m->end == 0 || window_at(w, 0)->doubtful)
		return false;
	if (!window_at(w, 0)->many)
		m->date = weekday_date(m->ref, number, is_next(w, m->end));
	return true;
}

static bool
match_year(struct window *w, struct match *m)
{
	const struct window_item *x = window_at(w, 0);
	int year = x->kind == WINDOW_NONE ? prefixed_year(w, x) : lone_year(w);

	m->end = 1;
	if (year > 0 && !window_is_word(w, 1, DATE_WORD_ERA) && year > IRAN_MOST)
		m->date.year = (int16_t)year;
	return year || is_years(x);
}

static bool
match(struct window *w, struct match *m)
{
	static bool (*const forms[])(struct window *, struct match *) = {
		match_day, match_month, match_year, match_name,
	};

	if (window_at(w, 0)->kind == WINDOW_SIGN)
		return false;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		*m = (struct match){ .ref = m->ref };
		if (forms[i](w, m))
			return true;
	}
	return false;
}

bool
date_find(const char *s, size_t len, size_t from, enum lang lang,
    struct date ref, struct date_found *found)
{
	struct window w = { .s = s, .len = len, .i = from };
	bool any = false;

	(void)lang;		/* the script of each word tells more */
	while (!any && window_at(&w, 0)->end > 0) {
		struct match m = { .ref = ref };

		any = match(&w, &m) && !m.dead;
		if (any) {
			*found = (struct date_found){
				window_at(&w, 0)->start, window_at(&w, m.end - 1)->end, m.date
			};
		} else {
			window_skip(&w, m.dead ? m.end : 1);
		}
	}
	window_release(&w);
	return any;
}
