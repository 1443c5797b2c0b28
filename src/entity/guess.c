/*
 * guess.c - from a model's tags to mentions.
 *
 * The model reads the same words as the rules do, a paragraph's sentences one
 * after the other.  Shorter names are taken first: a Kurdish name with an
 * ending joined to it is then known by the name without.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/guess.h"
#include "entity/kurdish.h"
#include "entity/match.h"
#include "entity/ordinary.h"
#include "text/translit.h"

enum { LEAST_BYTES = 3, MOST_WORDS = 16 };

static const double same_last_name = 0.84;
static const double same_word = 0.97;	/* of what the model takes for no person */

/* ---- Asking ---- */

struct questions VEC_OF(struct tagger_token);

/* Does a sentence end with word I? A quotation mark or bracket behind its point is in it. */
static bool
ends_sentence(const struct words *w, size_t i)
{
	if (i + 1 == w->word.len)
		return true;
	if (w->word.at[i].kind != TOKEN_PUNCT || !w->word.at[i + 1].first)
		return false;
	return words_is(w, i, ".") || words_is(w, i, "!") || words_is(w, i, "?") ||
	    words_is(w, i, "؟");
}

/* All words of the article; those of related headlines, too. */
static struct questions
tokens_of(const struct spotting *d)
{
	struct questions t = { 0 };

	for (size_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (size_t i = 0; i < w->word.len; i++)
			*vec_push(&t) = (struct tagger_token){
				w->text + w->word.at[i].start, w->word.at[i].end - w->word.at[i].start,
				ends_sentence(w, i),
			};
	}
	return t;
}

/* What we call the model's type; false if it is none of ours. */
static bool
type_of(const char *tag, enum entity_type *type)
{
	if (!entity_type_from_code(tag, type))
		return false;
	return *type == ENTITY_PER || *type == ENTITY_ORG || *type == ENTITY_LOC;
}

/* Take what the model says of the words of paragraph P, TAG[0] of the first. */
static void
read_paragraph(const struct tagger *t, const uint8_t *tag, struct spotting *d, uint32_t p,
    struct guesses *list)
{
	struct words *w = &d->para[p];
	struct guess *open = NULL;

	for (uint32_t i = 0; i < w->word.len; i++) {
		const char *name = tagger_tag(t, tag[i]);
		enum entity_type type = ENTITY_DATE;

		w->word.at[i].asked = true;
		w->word.at[i].named = *name != 'O';
		if (*name == 'I' && open) {
			open->end = i + 1;
		} else if (*name != 'O' && type_of(name + 2, &type)) {
			open = vec_push(list);
			*open = (struct guess){ p, i, i + 1, type };
		} else {
			open = NULL;
		}
	}
}

void
guess_read(struct tagger *t, struct spotting *d, struct guesses *list)
{
	struct questions tokens = tokens_of(d);
	uint8_t *tag = MEM_NEW(tokens.len + 1, uint8_t);
	size_t at = 0;

	tagger_run(t, tokens.at, tokens.len, tag);
	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		read_paragraph(t, tag + at, d, p, list);
		at += d->para[p].word.len;
	}
	for (size_t i = 0; i < list->len; i++) {
		const struct guess *g = &list->at[i];

		if (g->type == ENTITY_LOC && g->end - g->first == 1)
			d->para[g->paragraph].word.at[g->first].place = true;
	}
	free(tag);
	vec_release(&tokens);
}

/* ---- Taking ---- */

/* Is word I one that people do or say, a day, or a sign: nothing a name ends in? */
static bool
is_edge(const struct words *w, size_t i, const struct cues *cues)
{
	return w->word.at[i].kind == TOKEN_PUNCT || words_is_possessive(w, i) ||
	    (w->word.at[i].arabic && cues_of(cues, w, i) & (CUE_SAID | CUE_CALENDAR));
}

/* Is word I, one of several Kurdish ones, a common word beside a person's name? */
static bool
is_beside_name(const struct words *w, const struct guess *g, size_t i, const struct cues *cues)
{
	return g->type == ENTITY_PER && g->end - g->first > 1 && w->word.at[i].arabic &&
	    (ordinary_word(w, i) || cues_tied(cues, w, i) & (CUE_TITLE | CUE_ROLE)) &&
	    !(cues_exact(cues, w, i) & CUE_GIVEN);
}

/* Is the first Kurdish word the head of a place's name that stands outside: "village of"? */
static bool
is_head(const struct words *w, const struct guess *g, const struct cues *cues)
{
	return g->type == ENTITY_LOC && g->end - g->first > 1 && w->word.at[g->first].arabic &&
	    kurdish_is_tied(w, g->first) && cues_tied(cues, w, g->first) & CUE_PLACE;
}

/* "The government of" is nobody's name. */
static bool
is_government(const struct words *w, const struct guess *g)
{
	return g->type == ENTITY_ORG && (words_is(w, g->first, "حکومەتی") ||
	    words_is(w, g->first, "حکوومەتی") || words_is(w, g->first, "government"));
}

/* Leave out what the model took in too much: edges, and who owns it ("Macedonia's Institute"). */
static void
trim(const struct spotting *d, struct guess *g, const struct cues *cues)
{
	const struct words *w = &d->para[g->paragraph];

	while (g->first < g->end && (is_edge(w, g->first, cues) || is_head(w, g, cues) ||
	    is_beside_name(w, g, g->first, cues)))
		g->first++;
	while (g->first < g->end &&
	    (is_edge(w, g->end - 1, cues) || is_beside_name(w, g, g->end - 1, cues)))
		g->end--;
	for (uint32_t i = g->first + 1; i + 1 < g->end; i++) {
		const struct spot *s = words_is_possessive(w, i) ? spotting_at(d, g->paragraph, i - 1) : NULL;

		if (s && s->type == ENTITY_LOC && s->first == g->first && s->end == i)
			g->first = i + 1;
	}
}

/* Is word I one that names nothing by itself: a common one, an adjective, a title? */
static bool
is_common(const struct words *w, size_t i, const struct cues *cues)
{
	const unsigned telling = CUE_TITLE | CUE_ROLE | CUE_BODY | CUE_PLACE | CUE_SMALL | CUE_PEOPLE;

	return w->word.at[i].kind != TOKEN_WORD || cues_tied(cues, w, i) & telling ||
	    ordinary_word(w, i);
}

/* May a name be made of these words? */
static bool
is_sound(const struct words *w, const struct guess *g, const struct cues *cues)
{
	bool letters = false, common = true, arabic;

	if (g->end <= g->first || g->end - g->first > MOST_WORDS || is_government(w, g))
		return false;
	arabic = w->word.at[g->first].arabic;
	for (size_t i = g->first; i < g->end; i++) {
		letters |= w->word.at[i].kind == TOKEN_WORD && w->word.at[i].key_len >= LEAST_BYTES;
		common &= is_common(w, i, cues);
	}
	if (!letters || (common && (arabic || g->end - g->first == 1)))
		return false;
	return arabic || w->word.at[g->first].capital || w->word.at[g->first].kind == TOKEN_NUMBER;
}

/*
 * May an institution's name that has a place in it begin with the word?  A Kurdish one
 * with a head, also with one that by itself tells too little ("union of").
 */
static bool
is_headed(const struct words *w, size_t i, const struct cues *cues)
{
	static const char *const heads[] = {
		"یەکێتی", "یەکێتیی", "ڕێکخراوی", "ڕێکخراوەی", "کۆمەڵەی", "حزبی", "پارتی", "لیژنەی",
		"کۆمیتەی", "تۆڕی", "ناوەندی", "دەستەی", "گرووپی", "گروپی", "بەرەی", "هێزی", "هێزەکانی",
	};

	for (size_t k = 0; k < sizeof heads / sizeof heads[0]; k++)
		if (words_is(w, i, heads[k]))
			return true;
	return !w->word.at[i].arabic || cues_tied(cues, w, i) & CUE_BODY;
}

/*
 * Can it stand over what was found in its place: places in an institution, likely
 * shorter names?  In Kurdish the word for what it is comes first: "the fall of
 * Yugoslavia" is no institution.
 */
static bool
may_cover(const struct spotting *d, const struct guess *g, const struct cues *cues)
{
	const bool headed = is_headed(&d->para[g->paragraph], g->first, cues);

	for (size_t i = g->first; i < g->end; i++) {
		const struct spot *s = spotting_at(d, g->paragraph, i);

		if (!s)
			continue;
		if (s->first < g->first || s->end > g->end || s->end - s->first == g->end - g->first)
			return false;
		if (!s->likely && (g->type != ENTITY_ORG || s->type != ENTITY_LOC || !headed))
			return false;
		if (s->type == ENTITY_PER && g->type == ENTITY_PER && s->end - s->first > 1)
			return false;
	}
	return true;
}

/* Where the last N words of a mention begin; its first word if it has no more. */
static size_t
last_words(const struct words *w, const struct spot *s, size_t n)
{
	size_t i = s->end;

	while (i > s->first && n > 0)
		n -= w->word.at[--i].kind != TOKEN_PUNCT;
	return i;
}

static size_t
count_words(const struct words *w, size_t first, size_t end)
{
	size_t n = 0;

	for (size_t i = first; i < end; i++)
		n += w->word.at[i].kind != TOKEN_PUNCT;
	return n;
}

/*
 * The mention of a person whose longer name ends in something like these words:
 * a last name with or without an article, misspelt, or with endings.
 */
static const struct spot *
named_in_full(const struct spotting *d, const struct guess *g)
{
	const struct words *w = &d->para[g->paragraph];
	const size_t n = count_words(w, g->first, g->end), start = w->word.at[g->first].start;
	const struct spot *found = NULL;
	double best = g->type == ENTITY_PER ? same_last_name : same_word;

	for (size_t i = 0; i < d->spot.len && g->type != ENTITY_LOC; i++) {
		const struct spot *s = &d->spot.at[i];
		const struct words *v = &d->para[s->paragraph];
		size_t from, like;
		double x;

		if (s->type != ENTITY_PER || s->end - s->first <= g->end - g->first)
			continue;
		from = last_words(v, s, n);
		like = v->word.at[from].start;
		x = translit_similarity(w->text + start, w->word.at[g->end - 1].end - start,
		    v->text + like, v->word.at[s->end - 1].end - like);
		if (x > best) {
			best = x;
			found = s;
		}
	}
	return found;
}

/* The known one that all its words call, or NULL. */
static const struct entity *
called(const struct known *k, const struct spotting *d, const struct guess *g)
{
	const struct words *w = &d->para[g->paragraph];
	struct match m;

	if (!match_until(&k->names, w, g->first, g->end, d->article->lang, &m) || m.end != g->end)
		return NULL;
	for (const struct name *x = m.name; x; x = names_next(&k->names, x))
		if (x->entity->type == g->type)
			return x->entity;
	return NULL;
}

/* A new entity, called as the words are. */
static const struct entity *
make(struct known *k, const struct spotting *d, const struct guess *g)
{
	const struct words *w = &d->para[g->paragraph];
	struct buf name = { 0 };
	const struct entity *e;
	size_t start = w->word.at[g->first].start;

	if (w->word.at[g->end - 1].arabic)
		kurdish_name(w, g->first, g->end, &name);
	else
		buf_add(&name, w->text + start, w->word.at[g->end - 1].end - start);
	e = known_make(k, g->type, buf_str(&name), name.len, d->article->lang);
	buf_release(&name);
	return e;
}

static void
take(struct spotting *d, const struct guess *g, struct known *k, const struct cues *cues)
{
	struct spot s = {
		.paragraph = g->paragraph, .first = g->first, .end = g->end, .type = g->type,
		.likely = true, .why = { .rule = WHY_TAGGER },
	};
	const struct spot *full;

	if (!may_cover(d, g, cues))
		return;
	full = named_in_full(d, g);
	s.entity = full ? full->entity : called(k, d, g);
	if (!s.entity) {
		s.entity = make(k, d, g);
		s.why = known_why(k, s.why);
	}
	spotting_clear(d, g->paragraph, g->first, g->end);
	s.type = s.entity->type;
	if (full)
		s.why = spotting_why(d, WHY_LAST_NAME, full->paragraph, full->first, full->end);
	else
		spotting_propose(d, s.entity, s.why);
	spotting_add(d, &s);
}

/* Several words before one, the shorter ones first, then as they are read. */
static int
by_length(const void *a, const void *b)
{
	const struct guess *x = a, *y = b;
	uint32_t nx = x->end - x->first, ny = y->end - y->first;

	if (nx != ny)
		return nx > ny ? -1 : 1;
	if (x->paragraph != y->paragraph)
		return x->paragraph < y->paragraph ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

void
guess_take(struct spotting *d, const struct guesses *list, struct known *k,
    const struct cues *cues)
{
	struct guesses sorted = { 0 };

	for (size_t i = 0; i < list->len; i++) {
		struct guess g = list->at[i];

		trim(d, &g, cues);
		if (is_sound(&d->para[g.paragraph], &g, cues))
			*vec_push(&sorted) = g;
	}
	if (sorted.len)
		qsort(sorted.at, sorted.len, sizeof sorted.at[0], by_length);
	for (size_t i = 0; i < sorted.len; i++)
		take(d, &sorted.at[i], k, cues);
	vec_release(&sorted);
}

void
guess_agree(struct spotting *d, const struct guesses *list)
{
	for (size_t i = 0; i < list->len; i++) {
		const struct guess *g = &list->at[i];
		const struct words *w = &d->para[g->paragraph];
		struct spot *s;

		if (g->first >= w->word.len || !w->word.at[g->first].taken)
			continue;
		s = &d->spot.at[w->word.at[g->first].spot];
		if (s->first != g->first || s->end != g->end || s->type != g->type)
			continue;
		s->why.tagger = true;
		if (s->why.weak && !s->entity->likely && s->why.rule <= WHY_OWN)
			s->likely = false;
	}
}
