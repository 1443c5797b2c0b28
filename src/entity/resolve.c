/*
 * resolve.c - recognition and resolution, article by article, step by step.
 *
 * First known names and dates; then what the English articles name besides,
 * where capitals help; then the Kurdish ones, with the names of those English
 * articles that are about the same in hand.  Last come persons called by a
 * part of their name, for by then all that have been named in full are there.
 */
#include <config.h>

#include <string.h>

#include "entity/acronym.h"
#include "entity/counterpart.h"
#include "entity/cue.h"
#include "entity/english.h"
#include "entity/guess.h"
#include "entity/institution.h"
#include "entity/known.h"
#include "entity/kurdish.h"
#include "entity/person.h"
#include "entity/repeat.h"
#include "entity/resolve.h"
#include "entity/hear.h"
#include "entity/spotting.h"
#include "text/fold.h"

struct resolver {
	const struct lexicon *lex;
	struct known known;
	struct names kmr;	/* Kurmanji names, empty until an article needs them */
	struct cues cues;
	struct tagger *tagger[LANG_COUNT];	/* borrowed; NULL: none */
};

enum { PARTNERS = 4 };

/* From this score on an English article's names are looked for in a Kurdish one. */
static const double about_the_same = 0.12;

struct resolver *
resolver_new(const struct lexicon *lex)
{
	struct resolver *r = MEM_NEW(1, struct resolver);

	r->lex = lex;
	r->known.lex = lex;
	r->known.names.rule = WHY_EARLIER;
	r->kmr.rule = WHY_LEXICON;
	cues_init(&r->cues);
	return r;
}

void
resolver_free(struct resolver *r)
{
	if (!r)
		return;
	known_release(&r->known);
	names_release(&r->kmr);
	cues_release(&r->cues);
	free(r);
}

void
resolver_use(struct resolver *r, struct tagger *t)
{
	r->tagger[tagger_lang(t)] = t;
}

const struct entity *
resolver_know(struct resolver *r, const struct entity *e)
{
	return known_adopt(&r->known, e);
}

static void
find_persons(struct resolver *r, struct spotting *d)
{
	const struct person_names n = {
		.all = lexicon_names(r->lex), .last = lexicon_last_names(r->lex),
		.parts = &r->known.parts, .cues = &r->cues,
	};

	for (size_t i = 0; i < d->spot.len; i++)
		if (d->spot.at[i].type == ENTITY_PER)
			known_meet(&r->known, d->spot.at[i].entity);
	person_find(d, &n);
}

/* Index the lexicon's Kurmanji names, once. */
static void
learn_kmr(struct resolver *r)
{
	for (size_t i = 0; !r->kmr.cap && i < lexicon_count(r->lex); i++) {
		const struct entity *e = lexicon_at(r->lex, i);

		if (e->name[LANG_KMR])
			names_add(&r->kmr, e->name[LANG_KMR], strlen(e->name[LANG_KMR]), e,
			    NAME_KMR);
	}
}

/* The names everyone knows, and those that earlier articles told. */
static void
find_known(struct resolver *r, struct spotting *d, struct article *a, struct guesses *guesses)
{
	spotting_init(d, a);
	if (r->tagger[a->lang])
		guess_read(r->tagger[a->lang], d, guesses);
	if (a->lang == LANG_KMR) {
		learn_kmr(r);
		spotting_find(d, &r->kmr, &r->cues, false);
	}
	spotting_find(d, lexicon_names(r->lex), &r->cues, true);
	spotting_find(d, &r->known.names, &r->cues, false);
	spotting_finish(d);	/* for comparing articles */
}

/* What a trained model sees besides. */
static void
find_guessed(struct resolver *r, struct spotting *d, const struct guesses *guesses)
{
	if (!guesses->len)
		return;
	guess_take(d, guesses, &r->known, &r->cues);
	spotting_find(d, &r->known.names, &r->cues, false);
	find_persons(r, d);
}

static void
find_english(struct resolver *r, struct spotting *d, const struct guesses *guesses)
{
	acronym_find(d, &r->known);
	find_persons(r, d);
	find_guessed(r, d, guesses);
	english_propose(d, &r->known, &r->cues, false);
	spotting_find(d, &r->known.names, &r->cues, false);
	find_persons(r, d);
	english_propose(d, &r->known, &r->cues, true);
	spotting_find(d, &r->known.names, &r->cues, false);
	find_persons(r, d);
	repeat_find(d, &r->cues);
}

/* All articles of a run, with what is compared of them. */
struct run {
	struct resolver *r;
	struct spotting *d;
	struct gist **gist;
	struct guesses *guesses;	/* of each */
	size_t n;
};

/*
 * The English articles that tell of the same as the Kurdish article I, the likest
 * first. A few are enough, and an article that names what all name does not make the work
 * quadratic.
 */
struct partners {
	size_t at[PARTNERS];
	double score[PARTNERS];
	size_t len;
};

/* Put article K into its place, if it has one. */
static void
consider(struct partners *p, size_t k, double score)
{
	size_t i = p->len;

	if (score < about_the_same || (p->len == PARTNERS && score <= p->score[p->len - 1]))
		return;
	if (p->len < PARTNERS)
		p->len++;
	else
		i--;
	for (; i > 0 && p->score[i - 1] < score; i--) {
		p->at[i] = p->at[i - 1];
		p->score[i] = p->score[i - 1];
	}
	p->at[i] = k;
	p->score[i] = score;
}

static struct partners
partners_of(const struct run *run, size_t i)
{
	struct partners p = { .len = 0 };

	for (size_t k = 0; k < run->n; k++)
		if (run->d[k].article->lang == LANG_EN)
			consider(&p, k, gist_score(run->gist[i], run->gist[k], NULL));
	return p;
}

/* The institutions of articles about the same may be named in translation. */
static void
expect_institutions(const struct run *run, const struct partners *p)
{
	for (size_t k = 0; k < p->len; k++) {
		const struct spotting *en = &run->d[p->at[k]];

		for (size_t i = 0; i < en->spot.len; i++)
			if (en->spot.at[i].entity)
				known_expect(&run->r->known, en->spot.at[i].entity);
	}
}

static void
find_kurdish(const struct run *run, size_t i)
{
	struct resolver *r = run->r;
	struct spotting *d = &run->d[i];
	const struct partners p = partners_of(run, i);

	for (size_t k = 0; k < p.len; k++)
		hear_names(d, &run->d[p.at[k]], &r->known, &r->cues);
	acronym_find(d, &r->known);
	spotting_find(d, &r->known.names, &r->cues, false);
	find_persons(r, d);
	for (size_t k = 0; k < p.len; k++)
		hear_last_names(d, &run->d[p.at[k]], &r->cues);
	expect_institutions(run, &p);
	find_guessed(r, d, &run->guesses[i]);
	institution_find(d, &r->known, &r->cues);
	known_expect(&r->known, NULL);
	kurdish_propose(d, &r->known, &r->cues);
	spotting_find(d, &r->known.names, &r->cues, false);
	find_persons(r, d);
}

static void
find_all(const struct run *run)
{
	for (size_t i = 0; i < run->n; i++)
		run->gist[i] = gist_new(run->d[i].article);
	for (size_t i = 0; i < run->n; i++)
		if (run->d[i].article->lang != LANG_CKB)
			find_english(run->r, &run->d[i], &run->guesses[i]);
	for (size_t i = 0; i < run->n; i++)
		if (run->d[i].article->lang == LANG_CKB)
			find_kurdish(run, i);
	for (size_t i = 0; i < run->n; i++)
		gist_free(run->gist[i]);
}

void
resolver_run(struct resolver *r, struct article *const *article, size_t n)
{
	struct run run = {
		.r = r, .d = MEM_NEW(n, struct spotting), .gist = MEM_NEW(n, struct gist *),
		.guesses = MEM_NEW(n, struct guesses), .n = n,
	};

	for (size_t i = 0; i < n; i++)
		find_known(r, &run.d[i], article[i], &run.guesses[i]);
	find_all(&run);
	for (size_t i = 0; i < n; i++) {
		guess_agree(&run.d[i], &run.guesses[i]);
		vec_release(&run.guesses[i]);
		spotting_finish(&run.d[i]);
		spotting_release(&run.d[i]);
	}
	free(run.d);
	free(run.gist);
	free(run.guesses);
}

/* The first called so that is not so for other reasons, too. */
static const struct entity *
first_called(const struct names *n, const char *name, size_t len)
{
	const struct name *x = names_called(n, name, len), *weak = x;

	for (; x; x = names_next(n, x))
		if (!(x->flags & NAME_WEAK))
			return x->entity;
	return weak ? weak->entity : NULL;
}

/* The one whose Kurmanji name folds to the same. */
static const struct entity *
called_kmr(const struct lexicon *lex, const char *name, size_t len)
{
	struct buf want = { 0 }, have = { 0 };
	const struct entity *found = NULL;

	fold_key(name, len, &want);
	for (size_t i = 0; !found && i < lexicon_count(lex); i++) {
		const struct entity *e = lexicon_at(lex, i);

		buf_clear(&have);
		if (e->name[LANG_KMR])
			fold_key(e->name[LANG_KMR], strlen(e->name[LANG_KMR]), &have);
		if (have.len && have.len == want.len && !memcmp(have.data, want.data, have.len))
			found = e;
	}
	buf_release(&want);
	buf_release(&have);
	return found;
}

const struct entity *
resolver_named(const struct resolver *r, const char *name, size_t len)
{
	const struct entity *e = first_called(lexicon_names(r->lex), name, len);

	if (!e)
		e = first_called(&r->known.names, name, len);
	return e ? e : called_kmr(r->lex, name, len);
}
