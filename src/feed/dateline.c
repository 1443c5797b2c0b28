/*
 * dateline.c - how a news text begins: a date put before it, a dateline.
 *
 * A dateline is a short place, perhaps an agency in brackets, then a dash or
 * colon. A dash alone also stands in headlines ("NATO – the view from Erbil"),
 * so without an agency the place must be in capitals and no word we know
 * better.
 */
#include <config.h>

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "feed/dateline.h"
#include "feed/space.h"
#include "feed/wordlist.h"
#include "text/letter.h"
#include "text/utf8.h"

enum {
	PLACE_POINTS = 60,	/* the place, its region and a day fit in */
	SOURCE_POINTS = 40,
	PLACE_WORDS = 8,
};

/* Agencies and broadcasters that are told by their name. */
static const char *const agency[] = {
	"AP", "AFP", "UPI", "DPA", "BBC", "CNN", "VOA", "TASS", "INA", "NINA", "K24", "NRT",
	"PUKMEDIA", "Rudaw", "Reuters", "BasNews", "Shafaq News", "Xinhua", "Kurdistan 24",
	"Kurdistan24", "کوردستان ٢٤", "کوردستان٢٤", "کوردستان 24", "کوردستان24", "ڕووداو",
	"رووداو", "باسنیوز", "باس نیوز", "کوردسات", "کوردسات نیوز", "خەندان", "هاوڵاتی",
	"ئاڤا", "ئێن ئاڕ تی", "ئاوێنە", "پوکمیدیا", "ڕۆیتەرز", "ئاژانسەکان",
};

/* Words in capitals that stand before a dash without being a place. */
static const char *const no_place[] = {
	"NATO", "OPEC", "OPEC+", "UNAMI", "UNESCO", "UNICEF", "UNHCR", "FIFA", "ISIS", "ISIL",
	"DAESH", "COVID", "KRG", "KDP", "PUK", "PKK", "PYD", "YPG", "SDF", "EXCLUSIVE",
	"BREAKING", "UPDATE", "LIVE", "WATCH", "VIDEO", "PHOTOS", "OPINION", "ANALYSIS",
	"INTERVIEW", "REPORT", "EXPLAINER",
};

/* What stands before the bracket, dash or colon. */
struct place {
	size_t end;		/* of it, without spaces behind */
	size_t mark;		/* of the sign that ends it */
	uint32_t sign;		/* ( or - or : */
	int words, head_words;	/* all; those before the first comma */
	size_t head;		/* where that comma stands, or the end */
	bool latin, arabic;
	bool capitals;		/* no small Latin letter before the comma */
};

static bool
is_dash(uint32_t point)
{
	return point == '-' || point == 0x2013 || point == 0x2014 || point == 0x2015 ||
	    point == 0x2212;
}

/* Marks that no place is written with: they belong to a sentence or a headline. */
static bool
is_foreign(uint32_t point)
{
	static const char ascii[] = "!?;\"[]{}<>|/=*";

	if (point < 128)
		return memchr(ascii, (int)point, sizeof ascii - 1) != NULL;
	return point == 0x61F || point == 0x61B || point == 0x201C || point == 0x201D ||
	    point == 0xAB || point == 0xBB || point == 0x2026;
}

/* Between Latin letters a hyphen is part of the name: AL-HASAKAH. */
static bool
is_inner_hyphen(const char *s, size_t len, size_t mark, const struct place *p)
{
	size_t i = mark + 1;

	return s[mark] == '-' && p->latin && !p->arabic && p->end == mark && i < len &&
	    letter_is_latin(utf8_next(s, len, &i));
}

/* Take one sign of the place in. */
static void
read_point(struct place *p, uint32_t point, size_t at, size_t next, bool *in_word)
{
	if (space_is(point)) {
		*in_word = false;
		return;
	}
	if (point == ',' || point == 0x60C) {
		if (p->head == SIZE_MAX) {
			p->head = at;
			p->head_words = p->words;
		}
		*in_word = false;
	} else if (!*in_word) {
		p->words++;
		*in_word = true;
	}
	p->latin = p->latin || letter_is_latin(point);
	p->arabic = p->arabic || letter_is_arabic(point);
	if (p->head == SIZE_MAX && point >= 'a' && point <= 'z')
		p->capitals = false;
	p->end = next;
}

/* Read up to the first bracket, dash or colon; false if none comes soon. */
static bool
read_place(const char *s, size_t len, struct place *p)
{
	bool in_word = false;

	len = space_limit(s, len, PLACE_POINTS);
	*p = (struct place){ .head = SIZE_MAX, .capitals = true };
	for (size_t i = 0, at = 0; i < len; at = i) {
		uint32_t point = utf8_next(s, len, &i);

		if (point == '(' || point == ':' ||
		    (is_dash(point) && !is_inner_hyphen(s, len, at, p))) {
			p->mark = at;
			p->sign = is_dash(point) ? '-' : point;
			if (p->head == SIZE_MAX) {
				p->head = p->end;
				p->head_words = p->words;
			}
			return p->words > 0 && p->words <= PLACE_WORDS;
		}
		if (is_foreign(point))
			return false;
		read_point(p, point, at, i, &in_word);
	}
	return false;
}

/* The source is LEN bytes at S: set it, and take the spaces from END on in too. */
static bool
found(const char *s, size_t len, size_t source, size_t source_len, size_t end,
    struct dateline *d)
{
	d->source = source;
	d->source_len = source_len;
	d->len = end + space_length(s + end, len - end);
	return true;
}

/* ERBIL (Kurdistan 24) – */
static bool
find_bracketed(const char *s, size_t len, const struct place *p, struct dateline *d)
{
	const char *name = s + p->mark + 1, *close;
	size_t end, i, rest = len - p->mark - 1;
	uint32_t point;
	bool known;

	close = memchr(name, ')', space_limit(name, rest, SOURCE_POINTS));
	if (close == NULL)
		return false;
	end = (size_t)(close - name);
	space_trim(&name, &end);
	i = (size_t)(close - s) + 1;
	i += space_length(s + i, len - i);
	if (end == 0 || i >= len)
		return false;
	point = utf8_next(s, len, &i);
	if (!is_dash(point) && point != ':')
		return false;
	if (point == '-' && i < len && s[i] == '-')
		i++;
	known = WORDLIST_HAS(agency, name, end);
	if (!known && !(p->latin && p->capitals) && !(p->arabic && p->head_words <= 1))
		return false;
	return p->head_words <= 3 &&
	    found(s, len, (size_t)(name - s), end, i, d);
}

/* BAGHDAD — */
static bool
find_capitals(const char *s, size_t len, const struct place *p, struct dateline *d)
{
	size_t i = p->mark;
	uint32_t dash = utf8_next(s, len, &i);

	if (!p->latin || p->arabic || !p->capitals || p->head_words > 3 ||
	    utf8_length(s, p->head) < 3 || WORDLIST_HAS(no_place, s, p->head))
		return false;
	if (dash == '-' && i < len && s[i] == '-')
		i++;
	if (dash == '-' && (p->mark == p->end || i >= len || s[i] != ' '))
		return false;
	return found(s, len, 0, 0, i, d);
}

/* هەولێر-K24: */
static bool
find_joined(const char *s, size_t len, const struct place *p, struct dateline *d)
{
	size_t start = p->mark, end, most;
	const char *colon, *name;

	if (!p->arabic || p->latin || p->words > 2)
		return false;
	utf8_next(s, len, &start);
	most = space_limit(s + start, len - start, SOURCE_POINTS);
	name = s + start;
	colon = memchr(name, ':', most);
	if (colon == NULL)
		return false;
	end = (size_t)(colon - name);
	space_trim(&name, &end);
	return WORDLIST_HAS(agency, name, end) &&
	    found(s, len, (size_t)(name - s), end, (size_t)(colon - s) + 1, d);
}

bool
dateline_find(const char *s, size_t len, struct dateline *d)
{
	struct place p;

	*d = (struct dateline){ 0 };
	if (!read_place(s, len, &p) || p.sign == ':')
		return false;
	if (p.sign == '(')
		return find_bracketed(s, len, &p, d);
	return find_capitals(s, len, &p, d) || find_joined(s, len, &p, d);
}

/* Bytes of the time of day that may follow a date: "T09:30:00Z". */
static size_t
time_length(const char *s, size_t len)
{
	size_t i = 1;

	if (len == 0 || s[0] != 'T')
		return 0;
	while (i < len && strchr("0123456789:.+-Z", s[i]) && s[i])
		i++;
	return i;
}

/* Bytes of the word that a date head begins with; 0 for none. */
static size_t
head_word_length(const char *s, size_t len)
{
	static const char *const word[] = { "date", "بەروار", "ڕێکەوت", "رێکەوت" };

	for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
		size_t n = strlen(word[i]);

		if (n < len && !strncasecmp(s, word[i], n) && (s[n] == ':' || s[n] == ' '))
			return n;
	}
	return 0;
}

/* Bytes of the full date that S begins with; 0 for none. */
static size_t
date_length(const char *s, size_t len, struct date *date)
{
	enum { ISO = 10, POINTS = 40 };
	struct date_found f;

	if (len >= ISO && date_from_iso(s, ISO, date))
		return ISO;
	len = space_limit(s, len, POINTS);
	if (!date_find(s, len, 0, LANG_UNKNOWN, (struct date){ 0 }, &f) || f.start != 0 ||
	    f.date.year == 0 || f.date.day == 0)
		return 0;
	*date = f.date;
	return f.end;
}

size_t
dateline_date_head(const char *s, size_t len, struct date *date)
{
	size_t i = head_word_length(s, len), n;

	if (i == 0)
		return 0;
	i += space_length(s + i, len - i);
	i += i < len && s[i] == ':';
	i += space_length(s + i, len - i);
	n = date_length(s + i, len - i, date);
	if (n == 0)
		return 0;
	i += n;
	i += time_length(s + i, len - i);
	n = space_length(s + i, len - i);
	return n > 0 || i == len ? i + n : 0;
}
