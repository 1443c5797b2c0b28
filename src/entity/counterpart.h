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

#define COUNTERPART_LIKELY 0.25

/*
 * What of an article is compared, taken out once, for comparing it with many.
 * The entities it mentions must live as long.
 */
struct gist;
struct gist *gist_new(const struct article *a);
void gist_free(struct gist *p);

/* counterpart_score() of the two. */
double gist_score(const struct gist *a, const struct gist *b, struct shared *shared);

#endif
