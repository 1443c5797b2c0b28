/*
 * acronym.c - acronyms explained by the text itself.
 *
 * Before a bracket with capitals in it the words are read backwards, letter
 * by letter of the acronym; small words in between (of, and, the) may give
 * none.
 */
#include <config.h>

#include <ctype.h>
#include <string.h>

#include "entity/acronym.h"

enum { ACRONYM_LEAST = 2, ACRONYM_MOST = 8 };

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

/* Make word I a mention of E wherever it stands free in the article. */
static void
spread(struct spotting *d, const char *key, size_t len, const struct entity *e, bool likely)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (size_t i = 0; i < w->word.len; i++) {
			const struct word *x = &w->word.at[i];
			size_t stem[TOKEN_STEMS], n = words_stems(w, i, stem);
			struct spot s = {
				.paragraph = p, .first = (uint32_t)i, .end = (uint32_t)i + 1,
				.type = e->type, .entity = e, .likely = likely,
			};

			if (x->taken || (!x->capitals && !x->arabic))
				continue;
			for (size_t j = 0; j < n; j++)
				if (stem[j] == len && !memcmp(words_key(w, i), key, len)) {
					spotting_add(d, &s);
					break;
				}
		}
	}
}

/* A Kurdish long form has other letters than its acronym. */
static bool
is_kurdish(const struct words *w, const struct spot *s)
{
	return w->word.at[s->first].arabic;
}

/* The entity of the long form before the bracket at word OPEN, made if it must be. */
static const struct entity *
meant(struct spotting *d, struct known *k, uint32_t p, size_t open, size_t i)
{
	const struct words *w = &d->para[p];
	const struct spot *s = open ? spotting_at(d, p, open - 1) : NULL;
	size_t first = long_form(w, open, i), start, end;
	struct spot made = { .paragraph = p, .type = ENTITY_ORG, .likely = true };

	if (s && s->type == ENTITY_ORG && (first < open ? s->first <= first : is_kurdish(w, s)))
		return s->entity;
	if (first == open)
		return NULL;
	spotting_clear(d, p, first, open);
	start = w->word.at[first].start;
	end = w->word.at[open - 1].end;
	made.entity = known_make(k, ENTITY_ORG, w->text + start, end - start, LANG_EN);
	made.first = (uint32_t)first;
	made.end = (uint32_t)open;
	spotting_add(d, &made);
	spotting_propose(d, made.entity);
	return made.entity;
}

void
acronym_find(struct spotting *d, struct known *k)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (size_t i = 1; i + 1 < w->word.len; i++) {
			const struct entity *e;

			if (!is_bracketed(w, i) || w->word.at[i].taken)
				continue;
			e = meant(d, k, p, i - 1, i);
			if (e)
				spread(d, words_key(w, i), w->word.at[i].key_len, e, e->likely);
		}
	}
}
