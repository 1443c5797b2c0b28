/*
 * headline.c - a headline for a text that has none.
 *
 * News tells the most important thing in its first sentence. In a list that
 * sentence has to begin with it, so the place and the day go; and it has to be
 * short, so it is cut where a reader would pause: best behind a clause, else
 * between words, never inside brackets or a quotation if there is a better
 * place.
 */
#include <config.h>

#include <stdint.h>
#include <string.h>

#include "feed/dateline.h"
#include "feed/headline.h"
#include "feed/sentence.h"
#include "feed/space.h"
#include "feed/wordlist.h"
#include "text/date.h"
#include "text/utf8.h"

enum {
	MOST = 100,		/* code points of a headline */
	LEAST_CLAUSE = 45,	/* a clause shorter than this tells too little */
	SCANNED = 2000,		/* code points looked at */
};

/* Words that lead to the day a sentence begins with. */
static const char *const lead[] = {
	"on", "late", "early", "in", "ئێوارەی", "ئێوارەیی", "بەیانی", "بەیانیی",
	"نیوەڕۆی", "نیوەڕۆ", "پێشنیوەڕۆی", "دوانیوەڕۆی", "شەوی", "سەرلەبەیانیی", "ئەمڕۆ", "ئەمرۆ",
	"دوێنێ", "ڕۆژی", "رۆژی", "لە", "ڕێکەوتی", "رێکەوتی", "کاتژمێر",
};

/* Small words that must not stand last before the ellipsis. */
static const char *const dangling[] = {
	"a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "from", "by", "as", "and",
	"or", "but", "that", "who", "which", "its", "his", "her", "their", "is", "was", "has",
	"و", "لە", "بۆ", "بە", "کە", "لەگەڵ", "یان", "ئەو", "ئەم", "لەسەر", "لەلایەن", "هەر",
};

/* Where the word that starts at I ends. */
static size_t
word_end(const char *s, size_t len, size_t i)
{
	while (i < len && s[i] != ' ')
		i++;
	return i;
}

/*
 * Bytes of the day the sentence begins with, with the words that lead to it; 0
 * for none.
 */
static size_t
day_length(const char *s, size_t len, enum lang lang)
{
	struct date_found f;
	size_t i = 0, end;

	while (i < len && (end = word_end(s, len, i)) < len &&
	    WORDLIST_HAS(lead, s + i, end - i))
		i = end + 1;
	if (!date_find(s, len, 0, lang, (struct date){ 0 }, &f) || f.start > i)
		return 0;
	i = f.end;
	if (i < len && s[i] == ',')
		i++;
	else if (len - i >= 2 && !memcmp(s + i, "،", 2))
		i += 2;
	return i < len && s[i] == ' ' ? i + 1 : 0;
}

/* What cut_at() finds out on its way. */
struct cut {
	size_t clause, word;	/* the last good ends; 0 for none */
	size_t open_clause, open_word;	/* the same inside quotation marks or brackets */
	int depth;		/* of brackets and double quotation marks */
	bool quoted;		/* after an odd number of " */
};

static void
count_marks(struct cut *c, uint32_t point)
{
	if (point == '"')
		c->quoted = !c->quoted;
	else if (point == '(' || point == '[' || point == 0x201C || point == 0xAB)
		c->depth++;
	else if ((point == ')' || point == ']' || point == 0x201D || point == 0xBB) && c->depth)
		c->depth--;
}

static bool
is_pause(uint32_t point)
{
	return point == ',' || point == ';' || point == ':' || point == 0x60C || point == 0x61B;
}

/* A space at AT, with PAUSE before it, is where the text may be cut. */
static void
note_space(struct cut *c, size_t at, bool pause, bool clause_counts)
{
	bool open = c->depth > 0 || c->quoted;

	*(open ? &c->open_word : &c->word) = at;
	if (pause && clause_counts)
		*(open ? &c->open_clause : &c->clause) = at;
}

/*
 * How many of LEN bytes stay when it is cut to at most MOST code points;
 * whether a clause ends there in *CLAUSE. A space follows.
 */
static size_t
cut_at(const char *s, size_t len, bool *clause)
{
	struct cut c = { 0 };
	bool pause = false;
	int n = 0;

	for (size_t i = 0, at = 0; i < len && n <= MOST; at = i, n++) {
		uint32_t point = utf8_next(s, len, &i);

		if (point == ' ')
			note_space(&c, at, pause, n >= LEAST_CLAUSE);
		count_marks(&c, point);
		if (!sentence_is_closing(point))
			pause = is_pause(point);
	}
	*clause = true;
	if (c.clause)
		return c.clause;
	*clause = false;
	if (c.word && utf8_length(s, c.word) >= LEAST_CLAUSE)
		return c.word;
	if (c.open_clause)
		return c.open_clause;
	return c.open_word ? c.open_word : space_limit(s, len, MOST);
}

/* Take marks, and small words where no clause ends, off the end of LEN bytes. */
static size_t
trim_end(const char *s, size_t len, bool clause)
{
	for (;;) {
		size_t i = len, word;
		uint32_t point;

		if (i == 0)
			return 0;
		point = utf8_prev(s, &i);
		if (space_is(point) || is_pause(point) || point == '.' || point == '-' ||
		    point == 0x2013 || point == 0x2014 || point == '(' || point == 0x201C) {
			len = i;
			continue;
		}
		if (clause)
			return len;
		for (word = len; word > 0 && s[word - 1] != ' ';)
			word--;
		if (word == 0 || !WORDLIST_HAS(dangling, s + word, len - word))
			return len;
		len = word;
	}
}

/* Add LEN bytes without the pause before closing quotation marks at their end: ," -> " */
static void
add_closed(const char *s, size_t len, struct buf *out)
{
	size_t i = len, mark = len;
	uint32_t point = 0;

	while (i > 0) {
		mark = i;
		point = utf8_prev(s, &i);
		if (!sentence_is_closing(point))
			break;
	}
	if (mark < len && is_pause(point)) {
		buf_add(out, s, i);
		buf_add(out, s + mark, len - mark);
	} else {
		buf_add(out, s, len);
	}
}

/* Close the quotation marks that are open at the end of what was added from FROM on. */
static void
close_quotes(struct buf *out, size_t from)
{
	int straight = 0, curly = 0, angle = 0;

	for (size_t i = from; i < out->len;) {
		uint32_t point = utf8_next(out->data, out->len, &i);

		straight += point == '"';
		curly += (point == 0x201C) - (point == 0x201D);
		angle += (point == 0xAB) - (point == 0xBB);
	}
	if (straight % 2)
		buf_putc(out, '"');
	if (curly > 0)
		buf_putu(out, 0x201D);
	if (angle > 0)
		buf_putu(out, 0xBB);
}

/* The whole sentence: without its stop, but with ? and ! */
static size_t
without_stop(const char *s, size_t len)
{
	space_trim(&s, &len);
	return len > 0 && s[len - 1] == '.' && !(len > 1 && s[len - 2] == '.') ? len - 1 : len;
}

void
headline_derive(const char *s, size_t len, enum lang lang, struct buf *out)
{
	size_t n, day, from = out->len;
	struct dateline d;
	bool clause;

	len = space_limit(s, len, SCANNED);
	if (dateline_find(s, len, &d)) {
		s += d.len;
		len -= d.len;
	}
	len = sentence_first(s, len);
	day = day_length(s, len, lang);
	s += day;
	len -= day;
	if (utf8_length(s, len) <= MOST) {
		buf_add(out, s, without_stop(s, len));
	} else {
		n = cut_at(s, len, &clause);
		add_closed(s, trim_end(s, n, clause), out);
		buf_putu(out, 0x2026);
		close_quotes(out, from);
	}
	if (out->len > from && day > 0 && out->data[from] >= 'a' && out->data[from] <= 'z')
		out->data[from] = (char)(out->data[from] - 'a' + 'A');
}
