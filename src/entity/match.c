/*
 * match.c - names in a row of words.
 *
 * From a word on, the keys of the following ones are put together until no
 * name is that long; at each word's end the index is asked for what stands
 * there, first with the whole last word, then with the clitics taken off it.
 */
#include <config.h>

#include <string.h>

#include "entity/match.h"
#include "entity/ordinary.h"

enum {
	MOST_WORDS = 16,
	CLITIC_BYTES = 24,
	NATO_LETTERS = 4,	/* acronyms so long are also written as Nato */
	INITIAL_BYTES = 2,	/* a letter */
	PIECE_BYTES = 6,	/* three letters */
};

/* The words put together so far. */
struct row {
	char key[KEY_BYTES];
	size_t len;
	bool comma;	/* there is one between them */
};

/*
 * Is word I a sign that may stand inside a name?  A point only in initials or
 * with no space behind it, for elsewhere it ends the sentence.
 */
static bool
is_connector(const struct words *w, size_t i)
{
	char c = *words_key(w, i);

	if (words_is(w, i, "،"))
		return true;
	if (w->word.at[i].key_len != 1 || !i)
		return false;
	if (strchr("&[]-,", c))
		return true;
	if (!strchr(".'/", c) || !w->word.at[i].close)
		return false;
	return c != '.' || (i + 1 < w->word.len && w->word.at[i + 1].close) ||
	    w->word.at[i - 1].key_len <= INITIAL_BYTES;
}

/* Add word I to the row; false if it is then too long. */
static bool
row_add(struct row *r, const struct words *w, size_t i)
{
	size_t len = w->word.at[i].key_len, apostrophe = words_is_possessive(w, i);

	if (r->len + len > sizeof r->key)
		return false;
	len -= apostrophe;
	memcpy(r->key + r->len, words_key(w, i) + apostrophe, len);
	r->len += len;
	return true;
}

/* Is what follows the name a Kurdish ending that makes an adjective or a people of it? */
static bool
is_adjective(const struct name *x, const char *key, size_t stem, size_t len)
{
	static const char ye[] = "ی", alef[] = "ا";
	const char *rest = key + stem;
	size_t n = len - stem, two = sizeof ye - 1;
	bool vowel = stem >= two && !memcmp(rest - two, alef, two);

	if (n >= 3 * two && !memcmp(rest, "یەت", 3 * two))	/* -hood, -ness */
		return true;
	if ((x->entity->type != ENTITY_LOC && x->entity->type != ENTITY_GROUP) ||
	    x->flags & NAME_SEVERAL)
		return false;
	if (vowel)
		return n >= 2 * two && !memcmp(rest, "یی", 2 * two);
	if (n < two || memcmp(rest, ye, two))
		return false;
	return n == two || !memcmp(rest, "یی", 2 * two) || !memcmp(rest, "یە", 2 * two);
}

/* Is word I long enough for a piece of a name, and none that means something itself? */
static bool
may_be_piece(const struct words *w, size_t i)
{
	return w->word.at[i].key_len >= PIECE_BYTES && !ordinary_word(w, i);
}

/*
 * May the words from I to END, with spaces between them, be a name that is
 * written in one?  "I ran" is not Iran.  Kurdish is cut more freely (پیۆنگ
 * یانگ), but not into common words; Latin only before a number (COP 26).
 */
static bool
may_be_cut(const struct words *w, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end; k++) {
		const struct word *x = &w->word.at[k];

		if (x->close || x->kind == TOKEN_NUMBER)
			continue;
		if (!x->arabic || !may_be_piece(w, k - 1) || !may_be_piece(w, k))
			return false;
	}
	return true;
}

/* May the name be met written as the words from I to END are? */
static bool
looks_right(const struct name *x, const struct words *w, size_t i, size_t end,
    size_t words, enum lang lang)
{
	const struct word *first = &w->word.at[i];

	if (x->flags & NAME_KMR && lang != LANG_KMR)
		return false;
	if (x->flags & NAME_SOLID && words > 1 && !may_be_cut(w, i, end))
		return false;
	if (first->arabic || first->kind == TOKEN_NUMBER)
		return true;
	if (x->flags & NAME_WEAK && words == 1 && !first->capital)
		return false;
	if (x->flags & NAME_CAPITALS) {
		for (size_t k = i; k < end; k++)
			if (w->word.at[k].kind == TOKEN_WORD && !w->word.at[k].capitals)
				return first->capital && w->word.at[k].key_len >= NATO_LETTERS;
		return true;
	}
	return first->capital || x->flags & NAME_SMALL || words >= 3;
}

/*
 * Would the letter that is added vanish in the key?  One of the Arabic script
 * does behind itself.
 */
static bool
vanishes(const struct row *r, const char *key, size_t len)
{
	return *key < 0 && len == 2 && r->len > len && !memcmp(r->key + r->len - len, key, len);
}

/*
 * A name for the row and word LAST, with its clitics taken off, in M; false
 * if there is none.  What may be an adjective is none unless a trained model
 * takes it for a name here.
 */
static bool
ask(const struct names *n, const struct words *w, struct row *r, size_t last,
    enum lang lang, struct match *m)
{
	size_t stem[TOKEN_STEMS], nstems = words_stems(w, last, stem);
	size_t len = w->word.at[last].key_len;
	const char *key = words_key(w, last);

	for (size_t k = 0; k < nstems; k++) {
		if (r->len + stem[k] > sizeof r->key || vanishes(r, key, stem[k]) ||
		    r->len + stem[k] > n->longest + CLITIC_BYTES)
			continue;
		memcpy(r->key + r->len, key, stem[k]);
		for (const struct name *x = names_find(n, r->key, r->len + stem[k]); x;
		    x = names_next(n, x))
			if ((!r->comma || x->flags & NAME_COMMA) &&
			    (w->word.at[last].place || !is_adjective(x, key, stem[k], len)) &&
			    looks_right(x, w, m->first, last + 1, m->words, lang)) {
				m->name = x;
				m->clitics = len - stem[k];
				return true;
			}
	}
	return false;
}

/* Take in the bracket before "[Nechirvan] Barzani". */
static void
widen(const struct words *w, struct match *m)
{
	size_t open = 0, shut = 0;

	for (size_t i = m->first; i < m->end; i++) {
		open += words_is(w, i, "[");
		shut += words_is(w, i, "]");
	}
	if (shut > open && m->first && words_is(w, m->first - 1, "["))
		m->first--;
	if (open > shut && words_is(w, m->end, "]"))
		m->end++;
}

/*
 * The longest match from word I on and before END in M, whose name is NULL if
 * there is none.
 */
static void
grow(const struct names *n, const struct words *w, size_t i, size_t end, enum lang lang,
    struct match *m)
{
	struct match now = { .first = i };
	struct row r = { .len = 0 };
	bool deep = names_may_go_on(n, &w->word.at[i].begin);

	for (size_t k = i; k < end && now.words < MOST_WORDS; k++) {
		if (w->word.at[k].kind == TOKEN_PUNCT) {
			if (!is_connector(w, k))
				break;
			r.comma |= words_is(w, k, ",") || words_is(w, k, "،");
			continue;
		}
		now.words++;
		now.end = k + 1;
		if (!words_is_possessive(w, k) && ask(n, w, &r, k, lang, &now))
			*m = now;
		if (!row_add(&r, w, k) || r.len > n->longest)
			break;
		if (!deep && r.len >= (w->word.at[i].arabic ? 2 : 1) * NAMES_DEEP)
			break;
	}
}

/* Is the article before it no part of the name: "the Netherlands", but "The Hague"? */
static bool
is_article(const struct names *n, const struct words *w, const struct match *m, enum lang lang)
{
	struct match rest = { .name = NULL };

	const char *main_name = m->name->entity->name[LANG_EN];

	if (!words_is(w, m->first, "the") || m->words < 2)
		return false;
	if (main_name && !strncmp(main_name, "The ", 4))
		return false;
	grow(n, w, m->first + 1, m->end, lang, &rest);
	return rest.name && rest.end == m->end && rest.name->entity == m->name->entity;
}

bool
match_longest(const struct names *n, const struct words *w, size_t i,
    enum lang lang, struct match *m)
{
	return match_until(n, w, i, w->word.len, lang, m);
}

bool
match_until(const struct names *n, const struct words *w, size_t i, size_t end,
    enum lang lang, struct match *m)
{
	*m = (struct match){ .first = i };
	if (w->word.at[i].kind == TOKEN_PUNCT ||
	    !names_may_begin(n, &w->word.at[i].begin))
		return false;
	grow(n, w, i, end, lang, m);
	if (m->name && is_article(n, w, m, lang))
		m->name = NULL;
	if (!m->name)
		return false;
	widen(w, m);
	return true;
}
