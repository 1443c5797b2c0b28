/* counterpart.h - is this article about the same as that one in the other language? */
#ifndef HEWAL_ENTITY_COUNTERPART_H
#define HEWAL_ENTITY_COUNTERPART_H

#include <stddef.h>

#include "base/vec.h"
#include "model/article.h"

/*
 * Entities of both, the weightiest first; borrowed from the articles.  Starts as
 * { 0 }; vec_release() ends it.
 */
struct shared VEC_OF(const struct entity *);

/*
 * How sure it is, 0..1, from the entities, numbers and dates of both: what is
 * rarely named counts more, what stands in headline and beginning too.  From
 * COUNTERPART_LIKELY on the reader shows them side by side.  SHARED may be
 * NULL.  Articles in the same language are no counterparts: 0.
 */
double counterpart_score(const struct article *a, const struct article *b,
    struct shared *shared);

#define COUNTERPART_LIKELY 0.4

/* Days between two counterparts at most; one of the two may have no date. */
enum { COUNTERPART_DAYS = 30 };

/*
 * What of an article is compared, taken out once, for comparing it with many.
 * The entities it mentions must live as long.
 */
struct gist;
struct gist *gist_new(const struct article *a);
void gist_free(struct gist *p);

/*
 * How rarely things are named, counted: of ARTICLES articles naming() of them
 * name an entity.  Both counts hold the articles that are compared, too.
 */
struct tally {
	size_t articles;
	size_t (*naming)(void *owner, const struct entity *e);
	void *owner;
};

/*
 * Weigh what the gist holds by these counts.  Few articles tell little: so many
 * of a usual newspaper are added to them, and a gist that was never weighed
 * goes by those alone.
 */
void gist_weigh(struct gist *p, const struct tally *t);

/* counterpart_score() of the two. */
double gist_score(const struct gist *a, const struct gist *b, struct shared *shared);

#endif
