/*
 * pairing.c - counterparts for the articles that come into the library.
 *
 * The work for one article is bounded: so many candidates, each with a gist
 * (counterpart.h) that is made once, from the article in hand or from the
 * store, and weighed once.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/pairing.h"
#include "base/map.h"
#include "entity/counterpart.h"

enum {
	CANDIDATES = 12,	/* looked at closely for each article */
	GISTS_KEPT = 4096	/* then they are made anew as they are needed */
};

struct pairing {
	struct store *store;
	struct map gists;	/* article id -> struct gist */
	struct map naming;	/* entity id -> size_t, how many articles name it */
	struct arena arena;	/* of these numbers */
	size_t articles;
};

struct pairing *
pairing_new(struct store *s)
{
	struct pairing *p = MEM_NEW(1, struct pairing);

	p->store = s;
	return p;
}

static void
forget_gists(struct pairing *p)
{
	const char *key;
	void *gist;

	for (size_t i = 0; map_next(&p->gists, &i, &key, &gist);)
		gist_free(gist);
	map_release(&p->gists);
}

static void
forget_counts(struct pairing *p)
{
	map_release(&p->naming);
	arena_release(&p->arena);
}

void
pairing_free(struct pairing *p)
{
	if (!p)
		return;
	forget_gists(p);
	forget_counts(p);
	free(p);
}

/* How many articles name E.  One that cannot be asked for goes by what is usual. */
static size_t
naming(void *owner, const struct entity *e)
{
	struct pairing *p = owner;
	size_t len = strlen(e->id), *n = map_get(&p->naming, e->id, len);
	struct err ignored;

	if (!n) {
		n = ARENA_NEW(&p->arena, 1, size_t);
		if (!store_naming(p->store, e->id, n, &ignored))
			*n = 0;
		map_set(&p->naming, e->id, len, n);
	}
	return *n;
}

/* The gist of A, known by its id from now on. */
static struct gist *
make_gist(struct pairing *p, const struct article *a)
{
	const struct tally t = { .articles = p->articles, .naming = naming, .owner = p };
	struct gist *g = gist_new(a);

	gist_free(map_get(&p->gists, (const char *)&a->id, sizeof a->id));
	gist_weigh(g, &t);
	map_set(&p->gists, (const char *)&a->id, sizeof a->id, g);
	return g;
}

/* That of the article ID; NULL and E if it cannot be read. */
static struct gist *
gist_of(struct pairing *p, int64_t id, struct err *e)
{
	struct gist *g = map_get(&p->gists, (const char *)&id, sizeof id);
	struct article *a = g ? NULL : store_article(p->store, id, e);

	if (a)
		g = make_gist(p, a);
	article_free(a);
	return g;
}

static bool
pair_one(struct pairing *p, const struct article *a, struct err *e)
{
	enum lang other = lang_other(a->lang);
	struct store_ids near = { 0 };
	struct gist *mine = NULL;
	bool good = other == LANG_UNKNOWN || ((mine = gist_of(p, a->id, e)) &&
	    store_candidates(p->store, a->id, other, COUNTERPART_DAYS, CANDIDATES, &near, e));

	for (size_t i = 0; good && i < near.len; i++) {
		const struct gist *g = gist_of(p, near.at[i], e);
		double score = g ? gist_score(mine, g, NULL) : 0;

		if (score < COUNTERPART_LIKELY)
			score = 0;	/* and takes back what an earlier text gave */
		good = g && store_set_counterpart(p->store, a->id, near.at[i], score, e);
	}
	vec_release(&near);
	return good;
}

bool
pairing_run(struct pairing *p, struct article *const *a, size_t n, struct err *e)
{
	bool good = store_count(p->store, &p->articles, e);

	forget_counts(p);
	if (p->gists.len > GISTS_KEPT)
		forget_gists(p);
	for (size_t i = 0; good && i < n; i++)
		make_gist(p, a[i]);
	for (size_t i = 0; good && i < n; i++)
		good = pair_one(p, a[i], e);
	return good;
}
