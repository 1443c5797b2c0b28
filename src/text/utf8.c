/*
 * utf8.c - reading code points, and foreign bytes made clean.
 *
 * Cleaning is a row of small steps, each fed by the one before:
 *
 *	bytes -> code points (source.c) -> without escape sequences (escape.c)
 *	-> without controls and invisible signs -> normal form C (normal.c)
 *
 * What a step lets through no later step can turn into something an earlier one
 * would have taken out; so cleaning twice changes nothing more.
 */
#include <config.h>

#include <assert.h>
#include <unictype.h>

#include "text/escape.h"
#include "text/letter.h"
#include "text/normal.h"
#include "text/source.h"
#include "text/utf8.h"

/* What is known about the text cleaned so far. */
struct washer {
	struct normal out;
	struct utf8_damage damage;
	bool in_word;		/* the last base sign was a letter */
	bool joiner;		/* a ZWNJ waits for the letter that needs it */
	bool after_cr;		/* an LF now belongs to the line end already written */
};

uint32_t
utf8_next(const char *s, size_t len, size_t *i)
{
	struct source src = { .s = s, .len = len, .i = *i };
	unsigned char b = (unsigned char)s[*i];
	uint32_t point;

	assert(*i < len);
	if (b < 0x80)
		return (*i)++, b;
	if ((b & 0xFC) == 0xD8 && len - *i > 1 && (s[*i + 1] & 0xC0) == 0x80) {
		point = (b & 0x1Fu) << 6 | (s[*i + 1] & 0x3Fu);
		*i += 2;
		return point;
	}
	point = source_next(&src);
	*i = src.i;
	return point;
}

uint32_t
utf8_prev(const char *s, size_t *i)
{
	size_t end = *i, at = end - 1;

	assert(end > 0);
	for (int back = 0; back < 3 && at > 0 && ((unsigned char)s[at] & 0xC0) == 0x80; back++)
		at--;
	for (*i = at; ; at = *i) {	/* one sign, unless the bytes are ill-formed */
		uint32_t point = utf8_next(s, end, i);

		if (*i >= end) {
			*i = at;
			return point;
		}
	}
}

size_t
utf8_length(const char *s, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; n++)
		utf8_next(s, len, &i);
	return n;
}

static void
note(size_t *count, size_t *first, size_t where)
{
	if (!(*count)++)
		*first = where;
}

/* The ways to say "new line" besides CR and LF (Unicode 5.8, newline guidelines). */
static bool
is_line_end(uint32_t c)
{
	return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 ||
	    c == 0x2028 || c == 0x2029;
}

static bool
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E ||
	    c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
}

/*
 * Signs that show nothing: they hide text from a search, or change how wide a
 * terminal thinks its neighbours are (ZWJ, variation selectors, tags).
 */
static bool
is_invisible(uint32_t c)
{
	if (c < 0xAD)
		return false;
	return uc_is_property_default_ignorable_code_point(c) ||
	    (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

static bool
is_nonchar(uint32_t c)
{
	return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static bool
is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' :
	    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

/* Add a sign that stays.  A ZWNJ is written only when a letter follows it. */
static void
keep(struct washer *w, uint32_t c)
{
	bool letter = is_letter(c);

	if (w->joiner && letter)
		normal_add(&w->out, LETTER_ZWNJ);
	w->joiner = false;
	if (letter || c < 0x300 || !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		w->in_word = letter;
	normal_add(&w->out, c);
}

/* Decide about the point C that stood at byte WHERE. */
static void
wash(struct washer *w, uint32_t c, size_t where)
{
	bool second = w->after_cr && c == '\n';

	w->after_cr = c == '\r';
	if (second)
		return;
	if (is_line_end(c))
		keep(w, '\n');
	else if (c == '\t')
		keep(w, ' ');
	else if (is_control(c))
		note(&w->damage.controls, &w->damage.first_control, where);
	else if (c == LETTER_ZWNJ)
		w->joiner = w->in_word;
	else if (is_nonchar(c)) {
		note(&w->damage.bad, &w->damage.first_bad, where);
		keep(w, 0xFFFD);
	} else if (!is_invisible(c))
		keep(w, c);
}

/*
 * How many bytes at S are plain: printable ASCII and common Arabic letters,
 * which are most of any text here.  *LAST gets the length of the last sign
 * among them.
 */
static size_t
plain_length(const char *s, size_t len, size_t *last)
{
	size_t i = 0, sign = 0;

	for (;; i += sign) {
		if (i < len && s[i] >= 0x20 && s[i] < 0x7F)
			sign = 1;
		else if (len - i > 1 && normal_is_safe_arabic(s + i))
			sign = 2;
		else
			break;
	}
	*last = sign;
	return i;
}

/*
 * Wash the plain text that comes next, if any, in one go.  What it does is what
 * wash() does with each sign of it: keep it, and remember whether the last one
 * was a letter.
 */
static void
wash_plain(struct washer *w, struct source *src)
{
	const char *s;
	size_t last, len, end;

	if (src->kind != SOURCE_UTF8 || w->joiner || src->i == src->len)
		return;
	s = src->s + src->i;
	len = plain_length(s, src->len - src->i, &last);
	if (len == 0)
		return;
	end = len - last;
	w->in_word = is_letter(utf8_next(s, len, &end));
	w->after_cr = false;
	normal_add_safe(&w->out, s, len, last);
	src->i += len;
}

void
utf8_clean(const char *s, size_t len, struct buf *out, struct utf8_damage *d)
{
	struct source src = source_of(s, len);
	struct washer w = { .out = { .out = out } };

	for (wash_plain(&w, &src); src.i < src.len; wash_plain(&w, &src)) {
		size_t where = src.i;
		uint32_t c;

		if (escape_skip(&src)) {
			note(&w.damage.controls, &w.damage.first_control, where);
			w.after_cr = false;
			continue;
		}
		c = source_next(&src);
		if (src.bad)
			note(&w.damage.bad, &w.damage.first_bad, where);
		wash(&w, c, where);
	}
	normal_finish(&w.out);
	if (d)
		*d = w.damage;
}
