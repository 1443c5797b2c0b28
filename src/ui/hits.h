/*
 * hits.h - where the words that are searched for stand in a text, folded
 * alike (fold.h).
 */
#ifndef HEWAL_UI_HITS_H
#define HEWAL_UI_HITS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "text/para.h"

/* The words, folded. Starts as { 0 }: none. */
struct hits_query {
	char **word;
	size_t len;
};

void hits_query_set(struct hits_query *q, const char *words);	/* NULL: none */
void hits_query_release(struct hits_query *q);

/* Stretches of bytes in order, apart from each other. */
struct hits VEC_OF(struct span);

/* Add to H where words of LEN bytes at S begin with one of Q's. */
void hits_find(const struct hits_query *q, const char *s, size_t len, struct hits *h);

/* The one the byte is in, or NULL. */
const struct span *hits_at(const struct hits *h, size_t byte);

#endif
