/*
 * institution.c - a head like "university", and all that is tied to it.
 *
 * Kurdish ties the parts of a name to each other by the vowel ی at the end of
 * all but the last.  So the name goes from its head on as long as words end
 * in ی, and one word further.
 */
#include <config.h>

#include "entity/institution.h"
#include "entity/kurdish.h"

enum { MOST_WORDS = 6, LEAST_BYTES = 4 };

/* Can word I be in the name of an institution? */
static bool
is_part(const struct words *w, size_t i, const struct cues *cues)
{
	const struct word *x = i < w->word.len ? &w->word.at[i] : NULL;

	return x && x->kind == TOKEN_WORD && x->arabic && x->key_len >= LEAST_BYTES &&
	    !(cues_exact(cues, w, i) & (CUE_SMALL | CUE_SAID));
}

/* The mention that word I belongs to ends there; I + 1 if there is none. */
static size_t
step(const struct spotting *d, uint32_t p, size_t i)
{
	const struct spot *s = d->para[p].word.at[i].taken ? spotting_at(d, p, i) : NULL;

	return s ? s->end : i + 1;
}

/* Where the name ends whose head is word I. */
static size_t
name_end(const struct spotting *d, uint32_t p, size_t i, const struct cues *cues)
{
	const struct words *w = &d->para[p];
	size_t end = i + 1;

	while (is_part(w, end, cues) && end < i + MOST_WORDS) {
		bool known = w->word.at[end].taken;

		end = step(d, p, end);
		if (known || !kurdish_is_tied(w, end - 1))
			break;
	}
	while (end > i + 1 && !w->word.at[end - 1].taken && kurdish_is_inflected(w, end - 1))
		end--;
	return end;
}

/* May the name be here, for what was found there already? Only places and peoples may be inside. */
static bool
may_cover(const struct spotting *d, uint32_t p, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		const struct spot *s = d->para[p].word.at[i].taken ? spotting_at(d, p, i) : NULL;

		if (s && ((s->type != ENTITY_LOC && s->type != ENTITY_GROUP) || s->first < first ||
		    s->end > end))
			return false;
	}
	return true;
}

/* The institution whose head is word I becomes a mention, if it is one. */
static void
look(struct spotting *d, uint32_t p, size_t i, struct known *k, const struct cues *cues)
{
	const struct words *w = &d->para[p];
	struct spot s = {
		.paragraph = p, .first = (uint32_t)i, .type = ENTITY_ORG, .likely = true,
	};
	struct buf name = { 0 };

	if (w->word.at[i].taken || !(cues_tied(cues, w, i) & CUE_BODY) || !kurdish_is_tied(w, i))
		return;
	s.end = (uint32_t)name_end(d, p, i, cues);
	if (s.end < i + 2 || !may_cover(d, p, i, s.end))
		return;
	kurdish_name(w, i, s.end, &name);
	s.entity = known_make(k, ENTITY_ORG, buf_str(&name), name.len, LANG_CKB);
	buf_release(&name);
	spotting_clear(d, p, i, s.end);
	s.why = known_why(k, spotting_why(d, WHY_HEAD, p, i, i + 1));
	spotting_propose(d, s.entity, s.why);
	spotting_add(d, &s);
}

void
institution_find(struct spotting *d, struct known *k, const struct cues *cues)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++)
		for (size_t i = 0; i < d->para[p].word.len; i++)
			look(d, p, i, k, cues);
}
