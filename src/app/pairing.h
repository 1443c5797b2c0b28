/*
 * pairing.h - counterparts for the articles that come into the library.
 *
 * For each the store names a few candidates; what they have in common is the
 * score, and the store makes pairs of the best.  What is compared of an article
 * is kept meanwhile, so that no text is read twice.
 */
#ifndef HEWAL_APP_PAIRING_H
#define HEWAL_APP_PAIRING_H

#include <stdbool.h>

#include "base/err.h"
#include "model/article.h"
#include "store/store.h"

struct pairing;

/* The store must outlive it. */
struct pairing *pairing_new(struct store *s);
void pairing_free(struct pairing *p);

/*
 * Find counterparts for the N articles at A, which the store has already; the
 * entities they mention must outlive P.
 */
bool pairing_run(struct pairing *p, struct article *const *a, size_t n, struct err *e);

#endif
