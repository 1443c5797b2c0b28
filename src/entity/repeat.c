/* repeat.c - a head alone, looked for in the names before it. */
#include <config.h>

#include <string.h>

#include "entity/repeat.h"

/* Has the mention word I of paragraph P in it, and more? */
static bool
has_head(const struct spotting *d, const struct spot *s, uint32_t p, size_t i)
{
	const struct words *w = &d->para[p], *v = &d->para[s->paragraph];
	const size_t len = w->word.at[i].key_len;

	for (size_t k = s->first; k < s->end && s->end - s->first > 1; k++)
		if (v->word.at[k].key_len == len && !memcmp(words_key(v, k), words_key(w, i), len))
			return true;
	return false;
}

/* The mention before word I of the only institution with this head, or NULL. */
static const struct spot *
only_one(const struct spotting *d, uint32_t p, size_t i)
{
	const struct spot *found = NULL;

	for (size_t k = 0; k < d->spot.len; k++) {
		const struct spot *s = &d->spot.at[k];
		bool before = s->paragraph < p || (s->paragraph == p && s->end <= i);

		if (s->type != ENTITY_ORG || !before || !has_head(d, s, p, i))
			continue;
		if (found && found->entity != s->entity)
			return NULL;
		found = s;
	}
	return found;
}

/* Is word I a head that stands alone behind "the"? */
static bool
stands_alone(const struct words *w, size_t i, const struct cues *cues)
{
	const struct word *x = &w->word.at[i];
	const struct word *next = i + 1 < w->word.len ? &w->word.at[i + 1] : NULL;

	if (!i || !words_is(w, i - 1, "the") || x->taken || !x->capital || x->capitals ||
	    !(cues_exact(cues, w, i) & CUE_BODY))
		return false;
	return !next || (!words_is(w, i + 1, "of") && !words_is(w, i + 1, "for") &&
	    !(next->kind == TOKEN_WORD && next->capital) && !words_is(w, i + 1, "-"));
}

void
repeat_find(struct spotting *d, const struct cues *cues)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++)
		for (uint32_t i = 0; i < d->para[p].word.len; i++) {
			struct spot s = {
				.paragraph = p, .first = i, .end = i + 1, .type = ENTITY_ORG, .likely = true,
			};
			const struct spot *full;

			if (!stands_alone(&d->para[p], i, cues))
				continue;
			full = only_one(d, p, i);
			if (!full)
				continue;
			s.entity = full->entity;
			s.why = spotting_why(d, WHY_REPEAT, full->paragraph, full->first, full->end);
			spotting_add(d, &s);
		}
}
