/*
 * spotting.c - mentions of known names and dates in an article.
 *
 * All that might be a mention is collected first; then the longest takes its
 * words, then the longest of what is left free.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/spotting.h"
#include "entity/kurdish.h"
#include "entity/match.h"
#include "entity/ordinary.h"
#include "text/date.h"

enum { MOST_PARTS = 8 };	/* institutions that make one mention */

struct spots VEC_OF(struct spot);

void
spotting_init(struct spotting *d, struct article *a)
{
	*d = (struct spotting){ .article = a };
	d->para = MEM_NEW(a->nparagraphs, struct words);
	for (size_t i = 0; i < a->nparagraphs; i++)
		words_split(&d->para[i], a->paragraph[i].text, a->paragraph[i].len);
}

void
spotting_release(struct spotting *d)
{
	for (size_t i = 0; i < d->article->nparagraphs; i++)
		words_release(&d->para[i]);
	free(d->para);
	vec_release(&d->spot);
	map_release(&d->proposed);
	vec_release(&d->reason);
}

/* Its words take note of mention I. */
static void
hold(struct spotting *d, size_t i)
{
	const struct spot *s = &d->spot.at[i];
	struct words *w = &d->para[s->paragraph];

	words_take(w, s->first, s->end, true);
	for (size_t k = s->first; k < s->end; k++)
		w->word.at[k].spot = (uint32_t)i;
}

void
spotting_add(struct spotting *d, const struct spot *s)
{
	*vec_push(&d->spot) = *s;
	hold(d, d->spot.len - 1);
}

void
spotting_clear(struct spotting *d, uint32_t paragraph, size_t first, size_t end)
{
	struct words *w = &d->para[paragraph];

	for (size_t i = first; i < end; i++) {
		struct spot *s;

		if (!w->word.at[i].taken)
			continue;
		s = &d->spot.at[w->word.at[i].spot];
		words_take(w, s->first, s->end, false);
		*s = (struct spot){ .paragraph = paragraph, .type = ENTITY_DATE };
	}
}

/* Why this article's own words proposed E; NULL if they did not. */
static const struct why *
proposed_why(const struct spotting *d, const struct entity *e)
{
	uintptr_t number = (uintptr_t)map_get(&d->proposed, (const char *)&e, sizeof e);

	return number ? &d->reason.at[number - 1] : NULL;
}

void
spotting_propose(struct spotting *d, const struct entity *e, struct why why)
{
	if (proposed_why(d, e))
		return;
	*vec_push(&d->reason) = why;
	map_set(&d->proposed, (const char *)&e, sizeof e, (void *)(uintptr_t)d->reason.len);
}

struct why
spotting_why(const struct spotting *d, enum why_rule rule, uint32_t paragraph, size_t first,
    size_t end)
{
	const struct words *w = &d->para[paragraph];

	return (struct why){
		.rule = rule, .paragraph = paragraph, .start = w->word.at[first].start,
		.end = w->word.at[end - 1].end,
	};
}

const struct spot *
spotting_at(const struct spotting *d, uint32_t paragraph, size_t i)
{
	const struct words *w = &d->para[paragraph];

	return i < w->word.len && w->word.at[i].taken ? &d->spot.at[w->word.at[i].spot] : NULL;
}

/* The clitics that may follow a name that is a common word too: "also", in, from. */
static bool
has_plain_clitics(const struct words *w, const struct match *m)
{
	static const char *const plain[] = { "یش", "ش", "دا", "ەوە", "وە", "ن", "ە", "یە" };
	const struct word *x = &w->word.at[m->end - 1];
	const char *rest = words_key(w, m->end - 1) + x->key_len - m->clitics;

	for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
		if (strlen(plain[i]) == m->clitics && !memcmp(rest, plain[i], m->clitics))
			return true;
	return !m->clitics;
}

/* Does word I end in یی, which it does only where it is tied to what follows? */
static bool
is_doubled(const struct words *w, size_t i)
{
	static const char yy[] = "یی";
	const struct word *x = &w->word.at[i];
	const size_t n = sizeof yy - 1;

	return x->key_len > n && !memcmp(words_key(w, i) + x->key_len - n, yy, n);
}

/* Does word I end in the vowel that ties what follows to it: ئەنجوومەنی "council of"? */
static bool
ties(const struct words *w, size_t i)
{
	static const char ye[] = "ی";
	const struct word *x = &w->word.at[i];

	return x->kind == TOKEN_WORD && x->key_len > 4 * (sizeof ye - 1) &&
	    !memcmp(words_key(w, i) + x->key_len - (sizeof ye - 1), ye, sizeof ye - 1);
}

/*
 * Is the word a common one with more or less taken off it than the name asks
 * for: بۆنە "occasion" and Bonn?  Only with less if LESS.
 */
static bool
is_other_word(const struct words *w, const struct match *m, bool less)
{
	size_t i = m->end - 1, stem[TOKEN_STEMS], n = words_stems(w, i, stem);
	size_t len = w->word.at[i].key_len - m->clitics;

	for (size_t k = 0; k < n && m->clitics; k++)
		if ((stem[k] > len || (!less && stem[k] < len)) &&
		    ordinary_ckb_has(words_key(w, i), stem[k]))
			return true;
	return false;
}

/* Is the name itself a common word? */
static bool
is_word_itself(const struct words *w, const struct match *m)
{
	const struct word *x = &w->word.at[m->end - 1];

	return ordinary_ckb_has(words_key(w, m->end - 1), x->key_len - m->clitics);
}

static bool
is_kind(const struct entity *e, const char *const *kinds, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(e->kind, kinds[i]))
			return true;
	return false;
}

static bool
is_one(const struct words *w, size_t i, const char *const *list, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (words_is(w, i, list[k]))
			return true;
	return false;
}

#define IS_ONE(w, i, list) is_one((w), (i), (list), sizeof(list) / sizeof(list)[0])
#define IS_KIND(e, kinds) is_kind((e), (kinds), sizeof(kinds) / sizeof(kinds)[0])

/* Is word I the head of a name like "Republic of Iraq", "Lake Van", دەریای سپی? */
static bool
is_head_of(const struct words *w, size_t i, const struct entity *e)
{
	static const char *const states[] = { "country" };
	static const char *const sights[] = { "lake", "sea", "river", "mountain", "island" };
	static const char *const state_heads[] = { "کۆماری", "شانشینی" };
	static const char *const sight_heads[] = {
		"دەریای", "دەریاچەی", "ڕووباری", "چیای", "دوورگەی",
	};
	static const char *const president[] = { "سەرۆک", "سەرۆکی" };

	if (IS_KIND(e, states) && IS_ONE(w, i, state_heads))
		return !i || !IS_ONE(w, i - 1, president);
	return IS_KIND(e, sights) && IS_ONE(w, i, sight_heads);
}

/*
 * Is a Kurdish weak name used as a word?  Then it has endings, or is tied to
 * other words.
 */
static bool
is_used_as_word(const struct words *w, const struct match *m)
{
	const struct word *next = m->end < w->word.len ? &w->word.at[m->end] : NULL;

	if (m->first && is_head_of(w, m->first - 1, m->name->entity))
		return false;
	if (!has_plain_clitics(w, m) || is_doubled(w, m->end - 1))
		return true;
	if (strcmp(m->name->entity->kind, "party") && m->first && ties(w, m->first - 1))
		return true;
	if (next && words_is(w, m->end, "و") && m->end + 1 < w->word.len &&
	    !w->word.at[m->end + 1].taken &&
	    (ordinary_word(w, m->end + 1) || kurdish_is_inflected(w, m->end + 1)))
		return true;	/* "events and developments" */
	return ties(w, m->end - 1) && !m->clitics && next && next->kind == TOKEN_WORD &&
	    (next->taken || !ordinary_word(w, m->end));
}

/* Is a Kurdish name of one word a common word here? */
static bool
is_common(const struct words *w, const struct match *m, const struct cues *cues)
{
	static const char *const countries[] = { "country", "region", "continent", "province" };
	static const char *const cities[] = { "city" };
	const struct entity *e = m->name->entity;

	if (cues_exact(cues, w, m->first) & CUE_SMALL)
		return true;
	if (IS_KIND(e, countries) && !(m->name->flags & NAME_WEAK))
		return false;
	if (m->name->flags & NAME_WEAK || is_word_itself(w, m))
		return is_used_as_word(w, m);
	return is_other_word(w, m, IS_KIND(e, cities));
}

/*
 * Was a trained model asked about the Kurdish word, and takes it for no name?  It
 * is believed where the name may well be another word: a common one, one with
 * endings that look like letters of a name's own, a short one.
 */
static bool
is_denied(const struct words *w, const struct match *m)
{
	enum { SHORT_BYTES = 8 };	/* four letters */
	static const char *const sure[] = { "country", "region", "continent", "province" };
	const struct word *x = &w->word.at[m->first];

	if (!x->asked || x->named || *words_key(w, m->first) >= 0 ||
	    m->name->entity->type == ENTITY_GROUP ||
	    IS_KIND(m->name->entity, sure))
		return false;
	return m->name->flags & NAME_WEAK || is_word_itself(w, m) || !has_plain_clitics(w, m) ||
	    (m->name->entity->type == ENTITY_LOC && x->key_len - m->clitics <= SHORT_BYTES);
}

/* A weak name of one word needs more than itself to be believed. */
static bool
is_believed(const struct spotting *d, const struct words *w, const struct match *m,
    const struct cues *cues)
{
	const struct word *x = &w->word.at[m->first];
	bool one = m->words == 1;

	if (one && m->name->entity->likely && !proposed_why(d, m->name->entity))
		return false;
	if (!one)
		return true;
	if (x->arabic && is_common(w, m, cues))
		return false;
	if (x->arabic && is_denied(w, m))
		return false;
	if (!(m->name->flags & NAME_WEAK))
		return true;
	if (m->name->entity->type == ENTITY_PER)
		return m->first && cues_of(cues, w, m->first - 1) & CUE_TITLE;
	return x->arabic || !x->first || x->capitals;
}

/* Take the head that belongs to a place's name in: what a longer name says is meant. */
static void
take_head(const struct words *w, struct spot *s)
{
	static const char *const states[] = { "republic", "kingdom", "state", "sultanate" };
	static const char *const country[] = { "country" };
	size_t i = s->first;

	if (s->type != ENTITY_LOC || !i)
		return;
	if (w->word.at[i].arabic) {
		if (is_head_of(w, i - 1, s->entity))
			s->first--;
		return;
	}
	i -= words_is(w, i - 1, "the");
	if (i < 2 || !words_is(w, i - 1, "of") || !IS_KIND(s->entity, country))
		return;
	if (w->word.at[i - 2].capital && IS_ONE(w, i - 2, states))
		s->first = (uint32_t)i - 2;
}

/* What told that a match in N is a mention, and what else is called so. */
static struct why
why_of(const struct spotting *d, const struct names *n, const struct match *m)
{
	const struct why *proposed =
	    n->rule == WHY_EARLIER ? proposed_why(d, m->name->entity) : NULL;
	struct why why = { .rule = n->rule };

	if (proposed)
		why = *proposed;
	else if (m->name->flags & NAME_OWN)
		why.rule = WHY_OWN;
	why.weak = m->name->flags & NAME_WEAK;
	for (const struct name *x = names_next(n, m->name); x; x = names_next(n, x)) {
		why.other = why.other ? why.other : x->entity;
		why.others++;
	}
	return why;
}

/* Add what a match in N means to OUT. */
static void
add_match(const struct spotting *d, const struct names *n, const struct match *m, uint32_t p,
    struct spots *out)
{
	struct spot *s = vec_push(out);

	*s = (struct spot){
		.paragraph = p, .first = (uint32_t)m->first, .end = (uint32_t)m->end,
		.type = m->name->entity->type, .entity = m->name->entity,
		.likely = m->name->entity->likely || m->name->flags & NAME_WEAK, .order = 1,
		.why = why_of(d, n, m),
	};
	take_head(&d->para[p], s);
}

/* "Iraq's Oil Ministry" mentions both: the place goes to OUT, the rest stays in M. */
static void
split_owner(const struct spotting *d, const struct names *n, uint32_t p, struct match *m,
    struct spots *out)
{
	const struct words *w = &d->para[p];
	enum lang lang = d->article->lang;
	struct match owner;
	size_t i = m->first + 1;

	while (i < m->end && !words_is_possessive(w, i))
		i++;
	if (m->name->entity->type != ENTITY_ORG || i >= m->end ||
	    !match_until(n, w, m->first, i, lang, &owner) || owner.end != i ||
	    owner.name->entity->type != ENTITY_LOC)
		return;
	add_match(d, n, &owner, p, out);
	m->first = i + 1;
}

/* The names of N in paragraph P that may be meant. */
static void
collect_names(struct spotting *d, uint32_t p, const struct names *n, const struct cues *cues,
    struct spots *out)
{
	const struct words *w = &d->para[p];
	enum lang lang = d->article->lang;
	struct match m;

	for (size_t i = 0; i < w->word.len; i++) {
		if (w->word.at[i].taken || !match_longest(n, w, i, lang, &m))
			continue;
		if (!words_free(w, m.first, m.end) || !is_believed(d, w, &m, cues))
			continue;
		split_owner(d, n, p, &m, out);
		add_match(d, n, &m, p, out);
	}
}

/* The words that bytes START to END of a text touch, from word FROM on. */
static void
words_over(const struct words *w, size_t from, size_t start, size_t end, size_t *first,
    size_t *last)
{
	size_t i = from;

	while (i < w->word.len && w->word.at[i].end <= start)
		i++;
	*first = i;
	while (i < w->word.len && w->word.at[i].start < end)
		i++;
	*last = i;
}

static void
collect_dates(struct spotting *d, uint32_t p, struct spots *out)
{
	const struct paragraph *text = &d->article->paragraph[p];
	const struct words *w = &d->para[p];
	struct date_found f;
	size_t at = 0, first = 0, end = 0;

	while (at < text->len &&
	    date_find(text->text, text->len, at, d->article->lang, d->article->date, &f)) {
		words_over(w, end, f.start, f.end, &first, &end);
		if (first < end)
			*vec_push(out) = (struct spot){
				.paragraph = p, .first = (uint32_t)first, .end = (uint32_t)end,
				.type = ENTITY_DATE, .date = f.date,
				.order = w->word.at[first].arabic ? 2 : 0, .why = { .rule = WHY_DATE },
			};
		at = f.end > at ? f.end : at + 1;
	}
}

/* The longest first, then the one that begins first; May is a month, مارسێی no March. */
static int
by_length(const void *a, const void *b)
{
	const struct spot *x = a, *y = b;
	uint32_t nx = x->end - x->first, ny = y->end - y->first;

	if (nx != ny)
		return nx > ny ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* Which institutions begin at a word: a list for each, in the order they were found. */
struct begins {
	uint32_t *first;	/* by word; found ones by number from 1, 0 for none */
	uint32_t *next;		/* by number */
};

static struct begins
begins_new(const struct spots *found, const struct words *w)
{
	struct begins b = {
		MEM_NEW(w->word.len + 1, uint32_t), MEM_NEW(found->len + 1, uint32_t),
	};

	for (size_t i = found->len; i > 0; i--) {
		uint32_t *first = &b.first[found->at[i - 1].first];

		if (found->at[i - 1].type != ENTITY_ORG)
			continue;
		b.next[i] = *first;
		*first = (uint32_t)i;
	}
	return b;
}

/* Put the end of institution A where the one ends that its own is tied to, and so on. */
static void
reach(struct spot *a, const struct spots *found, const struct begins *b, const struct words *w)
{
	uint32_t last = 0;	/* no list goes back: each number is looked at once */

	for (int parts = 1; parts < MOST_PARTS && ties(w, a->end - 1); parts++) {
		uint32_t i = b->first[a->end];

		while (i && (i <= last || found->at[i - 1].entity == a->entity))
			i = b->next[i];
		if (!i)
			return;
		a->end = found->at[i - 1].end;
		last = i;
	}
}

/* Of two institutions tied to each other, the first of the second, make one mention. */
static void
unite(struct spots *found, const struct words *w)
{
	struct begins b;

	if (found->len < 2)
		return;
	b = begins_new(found, w);
	for (size_t i = 0; i < found->len; i++)
		if (found->at[i].type == ENTITY_ORG && w->word.at[found->at[i].first].arabic)
			reach(&found->at[i], found, &b, w);
	free(b.first);
	free(b.next);
}

void
spotting_find(struct spotting *d, const struct names *n, const struct cues *cues,
    bool dates)
{
	struct spots found = { 0 };

	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		found.len = 0;
		if (dates)
			collect_dates(d, p, &found);
		collect_names(d, p, n, cues, &found);
		unite(&found, &d->para[p]);
		if (found.len)
			qsort(found.at, found.len, sizeof found.at[0], by_length);
		for (size_t i = 0; i < found.len; i++)
			if (words_free(&d->para[p], found.at[i].first, found.at[i].end))
				spotting_add(d, &found.at[i]);
	}
	vec_release(&found);
}

static int
by_place(const void *a, const void *b)
{
	const struct spot *x = a, *y = b;

	if (x->paragraph != y->paragraph)
		return x->paragraph < y->paragraph ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

/* Put the mentions in reading order; the dropped ones go. */
static void
sort_spots(struct spotting *d)
{
	size_t n = 0;

	for (size_t i = 0; i < d->spot.len; i++)
		if (d->spot.at[i].first < d->spot.at[i].end)
			d->spot.at[n++] = d->spot.at[i];
	d->spot.len = n;
	if (n)
		qsort(d->spot.at, n, sizeof d->spot.at[0], by_place);
	for (size_t i = 0; i < n; i++)
		hold(d, i);
}

void
spotting_finish(struct spotting *d)
{
	VEC(struct mention) list = { 0 };

	sort_spots(d);
	for (size_t i = 0; i < d->spot.len; i++) {
		const struct spot *s = &d->spot.at[i];
		const struct words *w = &d->para[s->paragraph];

		/* A derived headline says what the first paragraph says. */
		if (s->paragraph == 0 && d->article->headline_derived)
			continue;
		*vec_push(&list) = (struct mention){
			.paragraph = s->paragraph, .start = w->word.at[s->first].start,
			.end = w->word.at[s->end - 1].end, .type = s->type,
			.entity = s->entity, .date = s->date, .likely = s->likely, .why = s->why,
		};
	}
	article_set_mentions(d->article, list.at, list.len);
	vec_release(&list);
}
