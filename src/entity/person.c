/*
 * person.c - who "Barzani" is.
 *
 * The parts of names index tells which persons have a word in their name.
 * Among them the one named last before this place is meant; in a headline
 * there is none before, so then the one named first after it.
 */
#include <config.h>

#include "entity/kurdish.h"
#include "entity/match.h"
#include "entity/ordinary.h"
#include "entity/person.h"
#include "entity/trail.h"

enum {
	ACRONYM = 4,		/* letters: UN is not Kim Jong Un */
	ALONE_LETTERS = 4,	/* of a last name that stands for someone not named in full */
};

/* What is asked: who is meant by the words FIRST to END of a paragraph. */
struct question {
	const struct spotting *d;
	const struct trail *trail;	/* at these words */
	uint32_t paragraph;
	size_t first, end;
};

static bool
is_before(const struct spot *s, const struct question *q)
{
	return s->paragraph != q->paragraph ? s->paragraph < q->paragraph : s->first < q->first;
}

/*
 * Is mention A nearer to what is asked than B (or NULL)?  One before is
 * nearer than any after.
 */
static bool
is_nearer(const struct spot *a, const struct spot *b, const struct question *q)
{
	bool before = is_before(a, q);

	if (!b || before != is_before(b, q))
		return !b || before;
	if (a->paragraph != b->paragraph)
		return (a->paragraph > b->paragraph) == before;
	return (a->first > b->first) == before;
}

/* The nearest mention of one of those from X on. */
static const struct spot *
nearest(const struct names *n, const struct name *x, const struct question *q)
{
	const struct spot *best = NULL;

	for (; x; x = names_next(n, x)) {
		const struct spot *s = trail_nearest(q->trail, x->entity);

		if (s && is_nearer(s, best, q))
			best = s;
	}
	return best;
}

/* The only one of those from X on with this last name, or NULL. */
static const struct entity *
only_one(const struct names *n, const struct name *x)
{
	const struct entity *e = NULL;

	for (; x; x = names_next(n, x)) {
		if (!(x->flags & NAME_LAST))
			continue;
		if (e && e != x->entity)
			return NULL;
		e = x->entity;
	}
	return e;
}

/* Is word I part of a name that nothing is known about? */
static bool
is_strange_name(const struct words *w, size_t i, const struct cues *cues)
{
	const struct word *x = &w->word.at[i];
	unsigned c = cues_of(cues, w, i);

	if (x->kind != TOKEN_WORD || x->taken)
		return false;
	if (x->arabic)
		return kurdish_is_namelike(w, i, cues);
	if (!x->capital || c & (CUE_TITLE | CUE_ROLE | CUE_PEOPLE | CUE_SMALL | CUE_CALENDAR))
		return false;
	return !x->first || c & CUE_GIVEN;
}

/*
 * Do the words look like part of a longer name with the one beside them:
 * "Ivanka [Trump]"?
 */
static bool
is_beside_name(const struct words *w, size_t first, size_t end, const struct cues *cues)
{
	if (first && is_strange_name(w, first - 1, cues))
		return true;
	return end < w->word.len && !w->word.at[end].arabic && is_strange_name(w, end, cues);
}

/*
 * Is word I, with the ی at its end, of a place or people: سوودانی, Sudani or
 * "Sudanese"?
 */
static bool
is_of_place(const struct words *w, size_t i, const struct names *all)
{
	const struct word *x = &w->word.at[i];
	const struct name *of;

	if (!x->arabic || !kurdish_is_tied(w, i))
		return false;
	of = names_find(all, words_key(w, i), x->key_len - 2);
	return of && (of->entity->type == ENTITY_LOC || of->entity->type == ENTITY_GROUP);
}

/* Can a last name stand for someone whom the article does not name in full? */
static bool
may_stand_alone(const struct question *q, const struct person_names *n)
{
	const struct words *w = &q->d->para[q->paragraph];
	const struct word *x = &w->word.at[q->first];
	bool titled = q->first && cues_of(n->cues, w, q->first - 1) & CUE_TITLE;

	if (x->key_len < (x->arabic ? 2 : 1) * ALONE_LETTERS)
		return false;
	if (!titled && is_of_place(w, q->first, n->all))
		return false;
	for (size_t i = q->first; i < q->end; i++)
		if (cues_of(n->cues, w, i) & CUE_GIVEN || ordinary_word(w, i))
			return false;
	return true;
}

/* May the match be a name standing alone? Common words may not, nor plurals. */
static bool
may_be_part(const struct match *m, const struct words *w, const struct cues *cues)
{
	const struct word *x = &w->word.at[m->first];

	if (cues_exact(cues, w, m->first) & (CUE_SMALL | CUE_SAID | CUE_TITLE))
		return false;
	if (m->clitics && (ordinary_word(w, m->end - 1) || kurdish_is_inflected(w, m->end - 1)))
		return false;
	if (x->capitals && x->key_len <= ACRONYM)
		return false;
	return m->name->flags & NAME_LAST || !ordinary_word(w, m->first);
}

/* What the indexes have for a word. */
struct found {
	struct match last, part;	/* their names are NULL where there is none */
};

/* The longer one. */
static const struct match *
longer(const struct found *f)
{
	return f->last.name && (!f->part.name || f->last.end >= f->part.end) ? &f->last : &f->part;
}

/* Tell of the first of those from X on, if the article names it, too. */
static void
tell_others(const struct names *n, const struct name *x, const struct question *q, struct spot *s)
{
	for (; x && !s->why.other; x = names_next(n, x))
		if (x->entity != s->entity && trail_nearest(q->trail, x->entity)) {
			s->why.other = x->entity;
			s->why.others = 1;
		}
}

/* RULE, told by mention A, or by the one that told that, for it shows the whole name. */
static struct why
why_named(const struct spotting *d, enum why_rule rule, const struct spot *a)
{
	struct why why = a->why;

	if (why.rule != WHY_LAST_NAME && why.rule != WHY_PART)
		return spotting_why(d, rule, a->paragraph, a->first, a->end);
	return (struct why){
		.rule = rule, .paragraph = why.paragraph, .start = why.start, .end = why.end,
	};
}

/* Who is meant, in S; false if nobody is. */
static bool
answer(const struct question *q, const struct person_names *n, const struct found *f,
    struct spot *s)
{
	const struct spot *a = nearest(n->last, f->last.name, q);
	const struct spot *b = nearest(n->parts, f->part.name, q);

	if (b && is_nearer(b, a, q))
		a = b;
	s->entity = a ? a->entity : NULL;
	s->likely = a && a->likely;
	if (a) {
		bool part = a == b && !(f->part.name->flags & NAME_LAST);

		s->why = why_named(q->d, part ? WHY_PART : WHY_LAST_NAME, a);
		tell_others(n->parts, f->part.name, q, s);
		tell_others(n->last, f->last.name, q, s);
	} else if (f->last.name && may_stand_alone(q, n)) {
		s->entity = only_one(n->last, f->last.name);
		s->likely = true;
		s->why.rule = WHY_ONLY_ONE;
	}
	return s->entity != NULL;
}

/* Is word I a part of E's name, too? Gives where that part ends. */
static bool
goes_on(const struct names *n, const struct words *w, size_t i, const struct entity *e,
    size_t *end)
{
	struct match m;

	if (i >= w->word.len || w->word.at[i].taken || !match_longest(n, w, i, LANG_EN, &m))
		return false;
	*end = m.end;
	for (const struct name *x = m.name; x; x = names_next(n, x))
		if (x->entity == e)
			return words_free(w, i, m.end);
	return false;
}

/* Take "al-" and the like before a last name into the mention. */
static void
take_particle(const struct words *w, struct spot *s, const struct cues *cues)
{
	size_t i = s->first;

	if (i && words_is(w, i - 1, "-") && w->word.at[i].close)
		i--;
	if (i && !w->word.at[i - 1].taken && w->word.at[i - 1].kind == TOKEN_WORD &&
	    cues_exact(cues, w, i - 1) & CUE_PARTICLE &&
	    (i < s->first || !w->word.at[i - 1].first))
		s->first = (uint32_t)i - 1;
}

/* Look at the free word I; a mention that begins there is added. Gives where to go on. */
static size_t
look(struct spotting *d, uint32_t p, size_t i, const struct person_names *n, struct trail *t)
{
	const struct words *w = &d->para[p];
	struct spot s = { .paragraph = p, .type = ENTITY_PER };
	const struct match *m;
	struct question q;
	struct found f;

	match_longest(n->last, w, i, d->article->lang, &f.last);
	match_longest(n->parts, w, i, d->article->lang, &f.part);
	m = longer(&f);
	if (!m->name || !words_free(w, i, m->end) || !may_be_part(m, w, n->cues))
		return i + 1;
	q = (struct question){ d, t, p, m->first, m->end };
	trail_move(t, p, m->first);
	if (is_beside_name(w, m->first, m->end, n->cues) || !answer(&q, n, &f, &s))
		return i + 1;
	s.first = (uint32_t)m->first;
	s.end = (uint32_t)m->end;
	for (size_t end; goes_on(n->last, w, s.end, s.entity, &end) ||
	    goes_on(n->parts, w, s.end, s.entity, &end);)
		s.end = (uint32_t)end;
	take_particle(w, &s, n->cues);
	spotting_add(d, &s);
	trail_add(t);
	return s.end;
}

/*
 * Is word I, found to be a place with an ending, rather the last name of
 * someone named in full before: قەرەداغی, Layla Qaradaghi and not "of
 * Qaradagh"?  Behind "in" or "the city of" it is the place.
 */
static bool
is_name_after_all(const struct spotting *d, uint32_t p, size_t i, const struct person_names *n,
    struct trail *t)
{
	const struct words *w = &d->para[p];
	const struct word *x = &w->word.at[i];
	const struct question q = { d, t, p, i, i + 1 };
	const struct spot *s = x->taken && x->arabic ? spotting_at(d, p, i) : NULL, *person;

	if (!s || s->type != ENTITY_LOC || s->end - s->first != 1 || !is_of_place(w, i, n->all) ||
	    (i && cues_of(n->cues, w, i - 1) & (CUE_IN | CUE_PLACE)))
		return false;
	trail_move(t, p, i);
	person = nearest(n->parts, names_find(n->parts, words_key(w, i), x->key_len), &q);
	return person && is_before(person, &q) && person->type == ENTITY_PER;
}

/*
 * May a person's name begin at word I?  In small Latin letters only before a
 * hyphen: al-Sadr.
 */
static bool
may_begin(const struct words *w, size_t i)
{
	const struct word *x = &w->word.at[i];

	return x->kind == TOKEN_WORD && !x->taken &&
	    (x->arabic || x->capital || words_is(w, i + 1, "-"));
}

void
person_find(struct spotting *d, const struct person_names *n)
{
	struct trail t;

	trail_init(&t, d);
	for (uint32_t p = 0; p < d->article->nparagraphs; p++)
		for (size_t i = 0; i < d->para[p].word.len;) {
			if (is_name_after_all(d, p, i, n, &t))
				spotting_clear(d, p, i, i + 1);
			i = may_begin(&d->para[p], i) ? look(d, p, i, n, &t) : i + 1;
		}
	trail_release(&t);
}
