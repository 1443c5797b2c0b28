/*
 * counterpart.c - two articles compared by what they name.
 *
 * An article becomes a list of items - entities, days, numbers - each with a
 * weight.  The score is the cosine of the two lists, less where little is
 * shared at all: two short notes that both name Iraq are not yet about the
 * same.
 */
#include <config.h>

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "entity/counterpart.h"
#include "text/fold.h"
#include "text/token.h"

/* Something an article names, how often and how weighty. */
struct item {
	const char *key;	/* "e" and id, "d" and ISO date, "n" and digits */
	const struct entity *entity;
	double weight;
	unsigned count;
};

struct gist {
	struct arena arena;
	enum lang lang;
	struct date date;
	VEC(struct item) item;	/* sorted by key, each once */
	double length;		/* of the list as a vector */
};

/* Weight of an entity by its type and, below, by its kind. */
static const double type_weight[ENTITY_TYPES] = {
	[ENTITY_PER] = 1.0, [ENTITY_ORG] = 0.8, [ENTITY_LOC] = 0.7, [ENTITY_GROUP] = 0.5,
	[ENTITY_EVENT] = 1.0, [ENTITY_DATE] = 0,
};

static const struct {
	const char *kind;
	double weight;
} kind_weight[] = {
	{ "country", 0.45 }, { "continent", 0.25 }, { "region", 0.5 }, { "people", 0.3 },
	{ "religion", 0.3 }, { "media", 0.25 },
};

/* What nearly every article of the region names. */
static const struct {
	const char *id;
	double weight;
} home_weight[] = {
	{ "iraq", 0.15 }, { "kurdistan-region", 0.15 }, { "kurdistan", 0.1 }, { "erbil", 0.25 },
	{ "baghdad", 0.25 }, { "kurds", 0.1 }, { "united-states", 0.3 }, { "middle-east", 0.2 },
	{ "kurdistan-regional-government", 0.25 },
};

enum { BEGINNING = 1 };		/* the last paragraph that counts as beginning */

static const double beginning_weight = 1.5;
static const double day_weight = 0.6, year_weight = 0.25, number_weight = 0.5;
static const double enough = 2.0;	/* shared weight at which doubt has fallen to 1/e */

static double
entity_weight(const struct entity *e)
{
	for (size_t i = 0; i < sizeof home_weight / sizeof home_weight[0]; i++)
		if (!strcmp(e->id, home_weight[i].id))
			return home_weight[i].weight;
	for (size_t i = 0; e->kind && i < sizeof kind_weight / sizeof kind_weight[0]; i++)
		if (!strcmp(e->kind, kind_weight[i].kind))
			return kind_weight[i].weight;
	return type_weight[e->type];
}

/* Add an item that stands in this paragraph. KIND and TEXT make its key. */
static void
add(struct gist *p, char kind, const char *text, const struct entity *e, double weight,
    size_t paragraph)
{
	size_t len = strlen(text);
	char *key = ARENA_NEW(&p->arena, len + 2, char);

	key[0] = kind;
	memcpy(key + 1, text, len);
	if (paragraph <= BEGINNING)
		weight *= beginning_weight;
	*vec_push(&p->item) = (struct item){ key, e, weight, 1 };
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

/* Add a number of two digits or more, in ASCII digits without grouping. */
static void
add_number(struct gist *p, const char *s, size_t len, size_t paragraph)
{
	struct buf folded = { 0 };
	size_t n = 0, digits = 0;

	fold_key(s, len, &folded);
	for (size_t i = 0; i < folded.len; i++)
		if (isdigit((unsigned char)folded.data[i]) || folded.data[i] == '.') {
			digits += folded.data[i] != '.';
			folded.data[n++] = folded.data[i];
		}
	if (n) {
		buf_cut(&folded, n);
		if (digits > 1)
			add(p, 'n', folded.data, NULL, number_weight, paragraph);
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
	return strcmp(((const struct item *)a)->key, ((const struct item *)b)->key);
}

/*
 * Make one item of those with the same key; often said counts more, but not
 * as many times.
 */
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
		last->weight = fmax(last->weight, p->item.at[i].weight);
	}
	p->item.len = n;
	for (size_t i = 0; i < n; i++) {
		p->item.at[i].weight *= 1 + log2(p->item.at[i].count) / 2;
		p->length += p->item.at[i].weight * p->item.at[i].weight;
	}
	p->length = sqrt(p->length);
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
			add(p, 'e', m->entity->id, m->entity, entity_weight(m->entity),
			    m->paragraph);
		else
			add_date(p, m);
	}
	for (size_t i = 0; i < a->nparagraphs; i++)
		if (a->paragraph[i].kind == PARAGRAPH_TEXT && !(i == 0 && a->headline_derived))
			add_numbers(p, a, i, &next);
	unite(p);
	return p;
}

void
gist_free(struct gist *p)
{
	if (!p)
		return;
	vec_release(&p->item);
	arena_release(&p->arena);
	free(p);
}

/* How much less sure it is because of the days between the articles. */
static double
days_apart(struct date a, struct date b)
{
	long days;

	if (!a.year || !b.year)
		return 1;
	days = labs(date_days(a) - date_days(b));
	return days <= 3 ? 1 : days <= 60 ? 0.9 : 0.7;
}

struct both {
	const struct entity *entity;
	double weight;
};

static int
by_weight(const void *a, const void *b)
{
	double x = ((const struct both *)a)->weight, y = ((const struct both *)b)->weight;

	return x > y ? -1 : x < y;
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
		int c = strcmp(x->key, y->key);

		i += c <= 0;
		j += c >= 0;
		if (c)
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
