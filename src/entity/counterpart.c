/*
 * counterpart.c - two articles compared by what they name.
 *
 * An article becomes a list of items - entities, days, numbers - each with a
 * weight: the rarer it is in the news, the more it tells.  The score is the
 * cosine of the two lists, less where little is shared at all: two short notes
 * that both name Iraq are not yet about the same.
 *
 * How rare an entity is has two sources: a guess of how large a part of all
 * articles names it, by what kind of thing it is, and the counts of the
 * library.  The guess stands for so many articles (GUESSED) that are added to
 * those counted, so that it fades as the library grows.
 */
#include <config.h>

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "entity/counterpart.h"
#include "text/fold.h"
#include "text/token.h"

/* Something an article names, how often and how weighty. */
struct item {
	uint64_t key;		/* hash of what it is: entity, day or number */
	const struct entity *entity;	/* NULL for a day or number */
	double rarity;		/* its weight if it were named once, far down */
	double weight;
	uint32_t count;
	bool begins;		/* the article begins with it */
};

struct gist {
	enum lang lang;
	struct date date;
	VEC(struct item) item;	/* sorted by key, each once */
	double length;		/* of the list as a vector */
};

/* The part of all articles that names one entity: by its type and, below, by its kind. */
static const double type_share[ENTITY_TYPES] = {
	[ENTITY_PER] = 0.001, [ENTITY_ORG] = 0.004, [ENTITY_LOC] = 0.008, [ENTITY_GROUP] = 0.03,
	[ENTITY_EVENT] = 0.001, [ENTITY_DATE] = 1,
};

static const struct {
	const char *kind;
	double share;
} kind_share[] = {
	{ "country", 0.05 }, { "continent", 0.18 }, { "region", 0.03 }, { "people", 0.13 },
	{ "religion", 0.13 }, { "media", 0.18 },
};

/* What nearly every article of the region names, and who. */
static const struct {
	const char *id;
	double share;
} home_share[] = {
	{ "iraq", 0.35 }, { "kurdistan-region", 0.35 }, { "kurdistan", 0.5 }, { "erbil", 0.18 },
	{ "baghdad", 0.18 }, { "kurds", 0.5 }, { "united-states", 0.13 }, { "middle-east", 0.25 },
	{ "kurdistan-regional-government", 0.18 },
};

enum {
	BEGINNING = 1,		/* the last paragraph that counts as beginning */
	GUESSED = 300		/* articles that the guessed shares stand for */
};

static const double beginning_weight = 1.5;
static const double day_weight = 0.6, year_weight = 0.25;
static const double number_weight = 0.6, round_weight = 0.35;
static const double enough = 2.0;	/* shared weight at which doubt has fallen to 1/e */
static const double rare = 0.001;	/* the share whose weight is 1 */
static const double rarest = 0.0003;	/* nothing weighs more than this share */

static double
guessed_share(const struct entity *e)
{
	for (size_t i = 0; i < sizeof home_share / sizeof home_share[0]; i++)
		if (!strcmp(e->id, home_share[i].id))
			return home_share[i].share;
	for (size_t i = 0; e->kind && i < sizeof kind_share / sizeof kind_share[0]; i++)
		if (!strcmp(e->kind, kind_share[i].kind))
			return kind_share[i].share;
	return type_share[e->type];
}

/* The weight of an entity; the two articles compared do not count themselves. */
static double
rarity(const struct entity *e, const struct tally *t)
{
	double counted = 0, of = 0, share;

	if (t && t->articles > 2) {
		of = (double)t->articles - 2;
		counted = fmin(fmax((double)t->naming(t->owner, e) - 2, 0), of);
	}
	share = (counted + GUESSED * guessed_share(e)) / (of + GUESSED);
	return log(fmax(share, rarest)) / log(rare);
}

/* Add an item that stands in this paragraph; KIND and TEXT tell it from others. */
static void
add(struct gist *p, char kind, const char *text, const struct entity *e, double weight,
    size_t paragraph)
{
	*vec_push(&p->item) = (struct item){
		.key = hash_add(hash_add(HASH_START, &kind, 1), text, strlen(text)),
		.entity = e, .rarity = weight, .count = 1, .begins = paragraph <= BEGINNING,
	};
}

static void
add_date(struct gist *p, const struct mention *m)
{
	char iso[DATE_ISO_SIZE];

	date_iso(m->date, iso);
	if (*iso)
		add(p, 'd', iso, NULL, m->date.month ? day_weight : year_weight, m->paragraph);
}

/*
 * Is the place of a paragraph inside a date?  Places are asked for in reading
 * order; *NEXT, 0 at first, keeps the mention that is not yet passed.
 */
static bool
in_date(const struct article *a, size_t paragraph, size_t at, size_t *next)
{
	const struct mention *m;

	for (; *next < a->nmentions; ++*next) {
		m = &a->mention[*next];
		if (m->paragraph > paragraph || (m->paragraph == paragraph && at < m->end))
			break;
	}
	m = *next < a->nmentions ? &a->mention[*next] : NULL;
	return m && m->type == ENTITY_DATE && m->paragraph == paragraph && m->start <= at;
}

/*
 * Add a number of two digits or more.  Only the digits from the first to the
 * last that is not 0 count: "250,000" in one text is "250 thousand" in the
 * other.
 */
static void
add_number(struct gist *p, const char *s, size_t len, size_t paragraph)
{
	struct buf folded = { 0 };
	size_t n = 0, digits = 0;

	fold_key(s, len, &folded);
	for (size_t i = 0; i < folded.len; i++)
		if (isdigit((unsigned char)folded.data[i])) {
			digits++;
			if (n || folded.data[i] != '0')
				folded.data[n++] = folded.data[i];
		}
	while (n && folded.data[n - 1] == '0')
		n--;
	if (n && digits > 1) {
		buf_cut(&folded, n);
		add(p, 'n', folded.data, NULL, n > 2 ? number_weight : round_weight, paragraph);
	}
	buf_release(&folded);
}

static void
add_numbers(struct gist *p, const struct article *a, size_t paragraph, size_t *next)
{
	const struct paragraph *text = &a->paragraph[paragraph];
	struct tokens t = { 0 };

	token_split(text->text, text->len, &t);
	for (size_t i = 0; i < t.len; i++) {
		size_t start = t.at[i].start;

		if (t.at[i].kind == TOKEN_NUMBER && !in_date(a, paragraph, start, next))
			add_number(p, text->text + start, t.at[i].end - start, paragraph);
	}
	vec_release(&t);
}

static int
by_key(const void *a, const void *b)
{
	uint64_t x = ((const struct item *)a)->key, y = ((const struct item *)b)->key;

	return (x > y) - (x < y);
}

/* Make one item of those with the same key. */
static void
unite(struct gist *p)
{
	size_t n = 0;

	if (p->item.len)
		qsort(p->item.at, p->item.len, sizeof p->item.at[0], by_key);
	for (size_t i = 0; i < p->item.len; i++) {
		struct item *last = n ? &p->item.at[n - 1] : NULL;

		if (!last || by_key(last, &p->item.at[i])) {
			p->item.at[n++] = p->item.at[i];
			continue;
		}
		last->count++;
		last->begins |= p->item.at[i].begins;
	}
	p->item.len = n;
}

/* The weights; what is often said counts more, but not as many times. */
void
gist_weigh(struct gist *p, const struct tally *t)
{
	double sum = 0;

	for (size_t i = 0; i < p->item.len; i++) {
		struct item *x = &p->item.at[i];

		if (x->entity)
			x->rarity = rarity(x->entity, t);
		x->weight = x->rarity * (1 + log2(x->count) / 2);
		if (x->begins)
			x->weight *= beginning_weight;
		sum += x->weight * x->weight;
	}
	p->length = sqrt(sum);
}

struct gist *
gist_new(const struct article *a)
{
	struct gist *p = MEM_NEW(1, struct gist);
	size_t next = 0;

	p->lang = a->lang;
	p->date = a->date;
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];

		if (m->entity)
			add(p, 'e', m->entity->id, m->entity, 0, m->paragraph);
		else
			add_date(p, m);
	}
	for (size_t i = 0; i < a->nparagraphs; i++)
		if (a->paragraph[i].kind == PARAGRAPH_TEXT && !(i == 0 && a->headline_derived))
			add_numbers(p, a, i, &next);
	unite(p);
	gist_weigh(p, NULL);
	return p;
}

void
gist_free(struct gist *p)
{
	if (!p)
		return;
	vec_release(&p->item);
	free(p);
}

/* How sure it still is when so many days lie between the articles. */
static const struct {
	long days;
	double sure;
} days_sure[] = {
	{ 0, 1 }, { 1, 0.97 }, { 2, 0.93 }, { 7, 0.85 }, { COUNTERPART_DAYS, 0.6 },
};

static double
days_apart(struct date a, struct date b)
{
	long days;

	if (!a.year || !b.year)
		return 1;
	days = labs(date_days(a) - date_days(b));
	/* A month or year alone tells no day. */
	if (!a.day || !b.day)
		days -= a.month && b.month ? 31 : 366;
	for (size_t i = 0; i < sizeof days_sure / sizeof days_sure[0]; i++)
		if (days <= days_sure[i].days)
			return days_sure[i].sure;
	return 0.3;
}

struct both {
	const struct entity *entity;
	double weight;
};

/* The weightiest first; of the same weight by id, so that it is always the same. */
static int
by_weight(const void *a, const void *b)
{
	const struct both *x = a, *y = b;

	if (x->weight > y->weight || x->weight < y->weight)
		return x->weight > y->weight ? -1 : 1;
	return strcmp(x->entity->id, y->entity->id);
}

double
gist_score(const struct gist *a, const struct gist *b, struct shared *shared)
{
	VEC(struct both) both = { 0 };
	double product = 0, sum = 0;

	if (a->lang == b->lang || a->length <= 0 || b->length <= 0)
		return 0;
	for (size_t i = 0, j = 0; i < a->item.len && j < b->item.len;) {
		const struct item *x = &a->item.at[i], *y = &b->item.at[j];

		i += x->key <= y->key;
		j += y->key <= x->key;
		if (x->key != y->key)
			continue;
		product += x->weight * y->weight;
		sum += fmin(x->weight, y->weight);
		if (shared && x->entity)
			*vec_push(&both) = (struct both){ x->entity, x->weight * y->weight };
	}
	if (both.len)
		qsort(both.at, both.len, sizeof both.at[0], by_weight);
	for (size_t i = 0; i < both.len; i++)
		*vec_push(shared) = both.at[i].entity;
	vec_release(&both);
	return product / (a->length * b->length) * (1 - exp(-sum / enough)) *
	    days_apart(a->date, b->date);
}

double
counterpart_score(const struct article *a, const struct article *b, struct shared *shared)
{
	struct gist *x = gist_new(a), *y = gist_new(b);
	double score = gist_score(x, y, shared);

	gist_free(x);
	gist_free(y);
	return score;
}
