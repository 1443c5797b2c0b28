/*
 * token.c - text cut into words, numbers and punctuation.
 *
 * The first code point of a token says what it is, and each kind has a rule for
 * what it goes on with.  The hard part is signs that are sometimes inside a
 * token: the dot of U.S., the comma of 1,250, the hyphen of al-Assad.  They are
 * taken in only by what stands on both sides, so a look at the neighbours is
 * all it takes.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "text/letter.h"
#include "text/token.h"
#include "text/utf8.h"

enum { INITIALS_MOST = 24 };	/* more letters and dots than this are no name */

struct scan {
	const char *s;
	size_t len;
};

/* Words that are written short with a dot, in small letters. */
static const char *const abbreviations[] = {
	"mr", "mrs", "ms", "dr", "st", "prof", "gen", "lt", "col", "sgt", "capt", "cpl", "maj",
	"adm", "sen", "rep", "gov", "rev", "hon", "jr", "sr", "vs", "co", "corp", "inc",
	"ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
	"dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
};

/* The short forms that English ties to a word with an apostrophe. */
static const char *const clitics[] = { "s", "re", "ve", "ll", "d", "m" };

/* The code point at I, 0 at the end; NEXT gets where it ends. */
static uint32_t
at(const struct scan *x, size_t i, size_t *next)
{
	uint32_t p = 0;

	if (i < x->len)
		p = utf8_next(x->s, x->len, &i);
	*next = i;
	return p;
}

static uint32_t
peek(const struct scan *x, size_t i)
{
	size_t next;

	return at(x, i, &next);
}

static bool
is_digit(uint32_t p)
{
	return letter_digit(p) >= 0;
}

static bool
is_apostrophe(uint32_t p)
{
	return p == '\'' || p == 0x2019 || p == 0x02bc;
}

static bool
is_hyphen(uint32_t p)
{
	return p == '-' || p == 0x2010 || p == 0x2011;
}

static bool
is_currency(uint32_t p)
{
	return p == '$' || (p >= 0xa2 && p <= 0xa5) || (p >= 0x20a0 && p <= 0x20cf);
}

/* Does the code point go on with a word or number, whatever stands before it? */
static bool
is_body(uint32_t p)
{
	return letter_is_inner(p) || is_digit(p);
}

/* Does an apostrophe at I begin 's or its like?  END gets where that ends. */
static bool
clitic_at(const struct scan *x, size_t i, size_t *end)
{
	size_t start;

	if (!is_apostrophe(at(x, i, &start)))
		return false;
	for (size_t k = 0; k < sizeof clitics / sizeof *clitics; k++) {
		size_t n = strlen(clitics[k]);

		if (x->len - start >= n && !strncasecmp(x->s + start, clitics[k], n)
		    && !is_body(peek(x, start + n)))
			return *end = start + n, true;
	}
	return false;
}

/*
 * May sign P, at the end of I, stand inside a word between LEFT and what comes
 * after?
 */
static bool
joins_word(const struct scan *x, uint32_t left, uint32_t p, size_t i)
{
	uint32_t right = peek(x, i);
	bool l = letter_is_latin(left), r = letter_is_latin(right);

	if (is_apostrophe(p))
		return l && r;
	if (is_hyphen(p))
		return (l || is_digit(left)) && (r || is_digit(right));
	if (p == '.' || p == '@' || p == '_')	/* sites and mail have no capitals */
		return l && r && !letter_is_upper(right);
	return p == '&' && letter_is_upper(left) && letter_is_upper(right);
}

/* May sign P, at the end of I, stand inside a number? */
static bool
joins_number(const struct scan *x, uint32_t left, uint32_t p, size_t i)
{
	if (!is_digit(left) || !is_digit(peek(x, i)))
		return false;
	return p == '.' || p == ',' || p == ':' || p == '/' || p == '-' || p == 0x2013
	    || p == 0x066b || p == 0x066c || p == 0x060c;
}

/*
 * Where the word or number that has started goes on to from I; LEFT is its last
 * point.
 */
static size_t
body_end(const struct scan *x, size_t i, uint32_t left)
{
	for (;;) {
		size_t next, clitic;
		uint32_t p = at(x, i, &next);

		if (p == ' ' || !p)
			return i;
		if (!is_body(p) && (clitic_at(x, i, &clitic)
		    || (!joins_number(x, left, p, next) && !joins_word(x, left, p, next))))
			return i;
		if (!letter_is_mark(p))
			left = p;
		i = next;
	}
}

/*
 * The end of initials that start at I, "U.S." or ی.ن.ک: single letters with
 * dots between them.  The last dot belongs to Latin ones only: after Kurdish
 * ones it ends the sentence.  I if there are none.
 */
static size_t
initials_end(const struct scan *x, size_t i)
{
	size_t end = i, letter, dot;
	unsigned n = 0;
	bool latin = letter_is_latin(peek(x, i));

	while (n <= INITIALS_MOST) {
		if (!letter_is_letter(at(x, end, &letter)) || is_body(peek(x, letter)))
			break;
		n++;
		if (at(x, letter, &dot) != '.') {
			end = letter;
			break;
		}
		if (!latin && !letter_is_letter(peek(x, dot))) {
			end = letter;
			break;
		}
		end = dot;
	}
	if (end > i && is_body(peek(x, end)))	/* "A.Word" */
		return i;
	return n > 1 && n <= INITIALS_MOST ? end : i;
}

static bool
is_abbreviation(const char *s, size_t len)
{
	for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
		if (strlen(abbreviations[i]) == len && !strncasecmp(s, abbreviations[i], len))
			return true;
	}
	return false;
}

/*
 * Does a name go on after the dot that ends at I: "J. Biden", "St. Petersburg",
 * "Oct. 28"?
 */
static bool
name_follows(const struct scan *x, size_t i)
{
	size_t next;

	if (at(x, i, &next) != ' ')
		return false;
	return letter_is_upper(peek(x, next)) || is_digit(peek(x, next));
}

/* Does the dot behind the word S[START..END) belong to it? */
static bool
keeps_dot(const struct scan *x, size_t start, size_t end)
{
	if (end >= x->len || x->s[end] != '.' || !letter_is_upper(peek(x, start)))
		return false;
	if (is_abbreviation(x->s + start, end - start))
		return name_follows(x, end + 1) || peek(x, end + 1) == ',';
	return end - start == 1 && letter_is_upper(peek(x, start)) && start > 0
	    && x->s[start - 1] == ' ' && name_follows(x, end + 1);
}

/* The end of "https://..." or "www...." at I; I if there is none. */
static size_t
address_end(const struct scan *x, size_t i)
{
	static const char *const begin[] = { "http://", "https://", "www." };
	int first = x->s[i] | 0x20;
	size_t end = i;

	if (first != 'h' && first != 'w')
		return i;
	for (size_t k = 0; k < sizeof begin / sizeof *begin; k++) {
		size_t n = strlen(begin[k]);

		if (x->len - i > n && !strncasecmp(x->s + i, begin[k], n))
			end = i + n;
	}
	if (end == i)
		return i;
	while (end < x->len && x->s[end] > ' ' && x->s[end] < 0x7f
	    && !strchr("\"<>()[]{}", x->s[end]))
		end++;
	while (strchr(".,;:!?'", x->s[end - 1]))
		end--;
	return end;
}

static size_t
word_end(const struct scan *x, size_t i, size_t next, uint32_t first)
{
	size_t end = address_end(x, i);

	if (end == i)
		end = initials_end(x, i);
	if (end == i) {
		end = body_end(x, next, first);
		if (keeps_dot(x, i, end))
			end++;
	}
	return end;
}

/* Does '40s start at the apostrophe that ends at NEXT? */
static bool
is_decade(const struct scan *x, size_t next)
{
	return x->len - next >= 3 && is_digit((unsigned char)x->s[next])
	    && x->s[next + 1] == '0' && x->s[next + 2] == 's' && !is_body(peek(x, next + 3));
}

/* A run of the same sign is one token; marks stay with what they stand on. */
static size_t
punct_end(const struct scan *x, size_t i, uint32_t first)
{
	for (;;) {
		size_t next;
		uint32_t p = at(x, i, &next);
		bool run = p == first && (p == '.' || p == '-' || p == '`' || p == '\''
		    || p == '!' || p == '?' || p == '*' || p == '_' || p == '=' || p == 0x2026);

		if (!run && !letter_is_mark(p) && p != LETTER_ZWNJ && p != LETTER_ZWJ)
			return i;
		i = next;
	}
}

static void
describe(const struct scan *x, struct token *t)
{
	t->capital = letter_is_upper(peek(x, t->start));
	t->arabic = false;
	for (size_t i = t->start; i < t->end && t->kind != TOKEN_PUNCT && !t->arabic;)
		t->arabic = letter_is_arabic(at(x, i, &i));
}

/* The token whose first point P, not a space, is at I and ends at NEXT. */
static void
take(const struct scan *x, size_t i, size_t next, uint32_t p, struct token *t)
{
	size_t end;

	t->start = i;
	t->kind = TOKEN_PUNCT;
	if (is_digit(p) || ((is_currency(p) && is_digit(peek(x, next))))
	    || (is_apostrophe(p) && is_decade(x, next))) {
		t->kind = TOKEN_NUMBER;
		t->end = body_end(x, next, p);
	} else if (letter_is_letter(p)) {
		t->kind = TOKEN_WORD;
		t->end = word_end(x, i, next, p);
	} else if (i > 0 && !letter_is_space((unsigned char)x->s[i - 1])
	    && clitic_at(x, i, &end)) {
		t->kind = TOKEN_WORD;
		t->end = end;
	} else {
		t->end = punct_end(x, next, p);
	}
	describe(x, t);
}

bool
token_next(const char *s, size_t len, size_t *i, struct token *t)
{
	struct scan x = { s, len };

	while (*i < len) {
		size_t next;
		uint32_t p = at(&x, *i, &next);

		if (p && !letter_is_space(p) && p != LETTER_ZWNJ && p != LETTER_ZWJ) {
			take(&x, *i, next, p, t);
			*i = t->end;
			return true;
		}
		*i = next;
	}
	return false;
}

void
token_split(const char *s, size_t len, struct tokens *t)
{
	struct token token;

	for (size_t i = 0; token_next(s, len, &i, &token);)
		*vec_push(t) = token;
}
