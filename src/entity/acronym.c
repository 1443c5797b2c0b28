/*
 * acronym.c - acronyms explained by the text itself.
 *
 * Before a bracket with capitals in it the words are read backwards, letter
 * by letter of the acronym; small words in between (of, and, the) may give
 * none.
 */
#include <config.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "entity/acronym.h"

enum { ACRONYM_LEAST = 2, ACRONYM_MOST = 8 };

/* A word that may be an acronym, perhaps with Kurdish endings: KRG, KRGدا. */
struct place {
	const char *key;	/* not a string */
	size_t len;
	uint32_t paragraph, word;
};

struct places VEC_OF(struct place);

/* Is word I an acronym in brackets? */
static bool
is_bracketed(const struct words *w, size_t i)
{
	const struct word *x = &w->word.at[i];

	return x->kind == TOKEN_WORD && x->capitals && x->key_len >= ACRONYM_LEAST &&
	    x->key_len <= ACRONYM_MOST && i && words_is(w, i - 1, "(") &&
	    words_is(w, i + 1, ")");
}

/* May word I be passed over by the letters of an acronym? */
static bool
is_small(const struct words *w, size_t i)
{
	const struct word *x = &w->word.at[i];

	return x->kind == TOKEN_WORD && !x->arabic && !x->capital && x->key_len <= 3;
}

/*
 * Where the words begin that end at END and have the letters of word I for
 * first letters; END if there are none.
 */
static size_t
long_form(const struct words *w, size_t end, size_t i)
{
	const char *key = words_key(w, i);
	size_t letters = w->word.at[i].key_len, at = end;

	while (letters && at) {
		const struct word *x = &w->word.at[at - 1];

		if (x->kind == TOKEN_PUNCT && !words_is(w, at - 1, "-") && !words_is(w, at - 1, "&"))
			return end;
		if (x->kind != TOKEN_PUNCT && x->capital &&
		    *words_key(w, at - 1) == key[letters - 1])
			letters--;
		else if (x->kind != TOKEN_PUNCT && !is_small(w, at - 1))
			return end;
		at--;
	}
	return letters ? end : at;
}

static bool
has_latin(const char *key, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (isalpha((unsigned char)key[i]))
			return true;
	return false;
}

/* By key, so that those that begin alike are together; then as they are read. */
static int
by_key(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int c = memcmp(x->key, y->key, x->len < y->len ? x->len : y->len);

	if (c || x->len != y->len)
		return c ? c : x->len < y->len ? -1 : 1;
	if (x->paragraph != y->paragraph)
		return x->paragraph < y->paragraph ? -1 : 1;
	return x->word < y->word ? -1 : x->word > y->word;
}

/* The words of the article that may be acronyms, sorted. */
static struct places
places_of(const struct spotting *d)
{
	struct places list = { 0 };

	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (uint32_t i = 0; i < w->word.len; i++) {
			const struct word *x = &w->word.at[i];
			const char *key = words_key(w, i);

			if ((x->capitals || x->arabic) && has_latin(key, x->key_len))
				*vec_push(&list) = (struct place){ key, x->key_len, p, i };
		}
	}
	if (list.len)
		qsort(list.at, list.len, sizeof list.at[0], by_key);
	return list;
}

/* The first place whose key is not less than this one. */
static size_t
first_place(const struct places *list, const char *key, size_t len)
{
	const struct place want = { key, len, 0, 0 };
	size_t from = 0, to = list->len;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (by_key(&list->at[mid], &want) < 0)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

/* Is the place untaken, and the acronym what it has without endings? */
static bool
is_acronym(const struct spotting *d, const struct place *x, size_t len)
{
	const struct words *w = &d->para[x->paragraph];
	size_t stem[TOKEN_STEMS], n;

	if (w->word.at[x->word].taken)
		return false;
	n = words_stems(w, x->word, stem);
	for (size_t i = 0; i < n; i++)
		if (stem[i] == len)
			return true;
	return false;
}

/* Make the acronym a mention of E wherever it stands free in the article. */
static void
spread(struct spotting *d, const struct places *list, const char *key, size_t len,
    const struct entity *e, struct why why)
{
	for (size_t i = first_place(list, key, len); i < list->len; i++) {
		const struct place *x = &list->at[i];
		struct spot s = {
			.paragraph = x->paragraph, .first = x->word, .end = x->word + 1,
			.type = e->type, .entity = e, .likely = e->likely, .why = why,
		};

		if (x->len < len || memcmp(x->key, key, len))
			break;
		if (is_acronym(d, x, len))
			spotting_add(d, &s);
	}
}

/* A Kurdish long form has other letters than its acronym. */
static bool
is_kurdish(const struct words *w, const struct spot *s)
{
	return w->word.at[s->first].arabic;
}

/*
 * The entity of the long form before the bracket at word OPEN, made if it must be;
 * where the long form begins in *FROM.
 */
static const struct entity *
meant(struct spotting *d, struct known *k, uint32_t p, size_t open, size_t i, size_t *from)
{
	const struct words *w = &d->para[p];
	const struct spot *s = open ? spotting_at(d, p, open - 1) : NULL;
	size_t first = long_form(w, open, i), start, end;
	struct spot made = { .paragraph = p, .type = ENTITY_ORG, .likely = true };

	*from = s ? s->first : first;
	if (s && s->type == ENTITY_ORG && (first < open ? s->first <= first : is_kurdish(w, s)))
		return s->entity;
	if (first == open)
		return NULL;
	*from = first;
	spotting_clear(d, p, first, open);
	start = w->word.at[first].start;
	end = w->word.at[open - 1].end;
	made.entity = known_make(k, ENTITY_ORG, w->text + start, end - start, LANG_EN);
	made.first = (uint32_t)first;
	made.end = (uint32_t)open;
	made.why = spotting_why(d, WHY_LONG_FORM, p, i, i + 1);
	spotting_add(d, &made);
	spotting_propose(d, made.entity, made.why);
	return made.entity;
}

void
acronym_find(struct spotting *d, struct known *k)
{
	struct places list = places_of(d);

	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (size_t i = 1; i + 1 < w->word.len; i++) {
			const struct entity *e;
			size_t from;

			if (!is_bracketed(w, i) || w->word.at[i].taken)
				continue;
			e = meant(d, k, p, i - 1, i, &from);
			if (e)
				spread(d, &list, words_key(w, i), w->word.at[i].key_len, e,
				    spotting_why(d, WHY_ACRONYM, p, from, i - 1));
		}
	}
	vec_release(&list);
}
