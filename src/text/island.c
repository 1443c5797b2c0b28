/*
 * island.c - addresses and phone numbers found by their looks.
 *
 * At each place where one could begin (behind a space, a bracket, an Arabic
 * letter) every kind is tried in turn.  A kind tells how many points it takes,
 * or 0.
 */
#include <config.h>

#include <stdbool.h>
#include <unictype.h>

#include "text/island.h"
#include "text/letter.h"
#include "text/trait.h"

/* A look at the points from one place on. */
struct view {
	const uint32_t *at;
	size_t n;
};

static uint32_t
get(struct view v, size_t i)
{
	return i < v.n ? v.at[i] : 0;
}

static bool
is_alpha(uint32_t c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_digit(uint32_t c)
{
	return letter_digit(c) >= 0;
}

static bool
is_zero(uint32_t c)
{
	return c == '0' || c == 0x660 || c == 0x6F0;
}

static bool
is_alnum(uint32_t c)
{
	return is_alpha(c) || (c >= '0' && c <= '9');
}

/* What may stand in an address: ASCII without what surrounds addresses in text. */
static bool
is_address(uint32_t c)
{
	return c > 0x20 && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '`';
}

/* Punctuation that ends a sentence rather than an address. */
static bool
is_closing(uint32_t c)
{
	return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' ||
	    c == '\'' || c == ']' || c == '}' || c == '*';
}

/* The length without closing punctuation; a ) stays if the address has its (. */
static size_t
trim(struct view v, size_t len)
{
	size_t open = 0, close = 0;

	for (size_t i = 0; i < len; i++) {
		open += v.at[i] == '(';
		close += v.at[i] == ')';
	}
	while (len && (is_closing(v.at[len - 1]) || (v.at[len - 1] == ')' && close > open)))
		close -= v.at[--len] == ')';
	return len;
}

static bool
starts(struct view v, const char *word)
{
	size_t i = 0;

	for (; word[i]; i++)
		if ((get(v, i) | 0x20) != (unsigned char)word[i])
			return false;
	return true;
}

/* scheme:// */
static size_t
match_scheme(struct view v)
{
	size_t n = 0;

	while (n < 10 && is_alpha(get(v, n)))
		n++;
	return n >= 2 && get(v, n) == ':' && get(v, n + 1) == '/' && get(v, n + 2) == '/' ? n + 3 : 0;
}

/* www. or name.land/ */
static size_t
match_host(struct view v)
{
	size_t i = 0, letters = 0;
	bool dot = false;

	if (starts(v, "www") && get(v, 3) == '.' && is_alnum(get(v, 4)))
		return 4;
	for (; i < 64 && (is_alnum(get(v, i)) || get(v, i) == '-' || get(v, i) == '.'); i++) {
		letters = is_alpha(get(v, i)) ? letters + 1 : 0;
		dot |= get(v, i) == '.';
	}
	return dot && letters >= 2 && letters < i && get(v, i) == '/' ? i + 1 : 0;
}

/*
 * scheme://..., www. ... or name.land/...  Letters of other scripts belong to it
 * only where they begin behind / _ = or each other, as in Wikipedia's: an ending
 * written right behind an address does not.
 */
static size_t
match_url(struct view v)
{
	size_t i = match_scheme(v);

	if (!i)
		i = match_host(v);
	if (!i)
		return 0;
	for (; i < v.n; i++) {
		uint32_t c = v.at[i], before = v.at[i - 1];
		bool inside = before == '/' || before == '_' || before == '=' || before >= 0x80;

		if (!is_address(c) && !(inside && c >= 0x80 && (is_digit(c) ||
		    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M))))
			break;
	}
	return trim(v, i);
}

/* local@host.name */
static size_t
match_mail(struct view v)
{
	size_t i = 0, at;
	bool dot = false;

	while (i < 64 && (is_alnum(get(v, i)) || get(v, i) == '.' || get(v, i) == '_' ||
	    get(v, i) == '-' || get(v, i) == '+'))
		i++;
	at = i;
	if (!at || get(v, i) != '@' || !is_alnum(get(v, i + 1)))
		return 0;
	for (i++; i < at + 256 &&
	    (is_alnum(get(v, i)) || get(v, i) == '.' || get(v, i) == '-'); i++)
		dot |= get(v, i) == '.' && is_alnum(get(v, i + 1));
	return dot ? trim(v, i) : 0;
}

/* @name and #Tag in Latin letters */
static size_t
match_handle(struct view v)
{
	size_t i = 1;

	if ((get(v, 0) != '@' && get(v, 0) != '#') || !(is_alpha(get(v, 1)) || get(v, 1) == '_'))
		return 0;
	while (is_alnum(get(v, i)) || get(v, i) == '_' ||
	    (get(v, i) == '.' && is_alnum(get(v, i + 1))))
		i++;
	return i;
}

/* #tag in Arabic letters, which reads from the right, its sign included */
static size_t
match_arabic_tag(struct view v)
{
	size_t i = 1;

	if (get(v, 0) != '#' || !letter_is_arabic(get(v, 1)))
		return 0;
	while (letter_is_arabic(get(v, i)) || letter_is_mark(get(v, i)) || is_digit(get(v, i)) ||
	    ((get(v, i) == '_' || get(v, i) == LETTER_ZWNJ) && letter_is_inner(get(v, i + 1))) ||
	    (get(v, i) == '_' && is_digit(get(v, i + 1))))
		i++;
	return i;
}

/*
 * + and 7 to 15 digits, or a zero and 9 to 15 digits altogether (ITU-T E.123
 * and what people write): groups apart by one space, hyphen, dot or slash, one
 * group in brackets.  Dates have fewer digits or wider gaps.
 */
static size_t
match_phone(struct view v)
{
	size_t i = 0, end = 0, digits = 0, least;
	bool bracket = get(v, 0) == '(', plus = get(v, bracket) == '+';

	i = (size_t)bracket + plus;
	if (!is_digit(get(v, i)) || (!plus && !is_zero(get(v, i))))
		return 0;
	least = plus ? 7 : 9;
	for (; i < v.n; i++) {
		uint32_t c = v.at[i];
		bool gap = c == ' ' || c == '-' || c == '.' || c == '/' || c == 0xA0;

		if (is_digit(c)) {
			if (++digits > 15)
				return 0;
			end = i + 1;
		} else if (c == '(' && !bracket && is_digit(get(v, i + 1)))
			bracket = true;
		else if (!(c == ')' && bracket && i == end) &&
		    !(gap && (is_digit(get(v, i + 1)) || (get(v, i + 1) == '(' && !bracket))))
			break;
		if (c == ')')
			end = i + 1;
	}
	return digits >= least && !is_alnum(get(v, end)) ? end : 0;
}

/* May an island begin behind this point? */
static bool
is_gap(uint32_t before)
{
	return before != '@' && before != '+' && before != '-' && before != '.' && before != '/' &&
	    !is_alnum(before) && !is_digit(before);
}

/*
 * Look for the kinds that may begin with this sign, addresses only if the text
 * has signs of them; ISLAND gets the kind if there is one.
 */
static size_t
match(struct view v, bool addresses, struct island *island)
{
	uint32_t c = v.at[0];
	size_t len = 0;

	*island = (struct island){ .dir = DIR_LTR };
	if (is_alnum(c) && (addresses || (c | 0x20) == 'w'))
		len = match_url(v);
	if (!len && addresses)
		len = match_mail(v);
	if (!len && (c == '@' || c == '#'))
		len = match_handle(v);
	if (!len && c == '#') {
		len = match_arabic_tag(v);
		island->dir = DIR_RTL;
	}
	if (!len && (c == '+' || c == '(' || is_zero(c))) {
		len = match_phone(v);
		island->number = true;
	}
	return len;
}

void
island_find(const uint32_t *point, const uint32_t *trait, size_t n, uint32_t traits,
    struct islands *list)
{
	bool addresses = traits & TRAIT_ADDRESS;
	size_t len;

	for (size_t i = 0; i < n; i += len ? len : 1) {
		struct island island;

		len = 0;
		if (!(trait[i] & TRAIT_ISLAND) && !(addresses && point[i] > ' ' && point[i] < 0x80))
			continue;
		if (i && !is_gap(point[i - 1]))
			continue;
		len = match((struct view){ point + i, n - i }, addresses, &island);
		if (!len)
			continue;
		island.start = i;
		island.end = i + len;
		*vec_push(list) = island;
	}
}
