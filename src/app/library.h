/*
 * library.h - the articles at hand: a store, a resolver over it, and how
 * files get in.
 *
 * The library on disk and the one in memory for files named on the command
 * line are the same thing: feed -> entity -> store, then read from the store.
 */
#ifndef HEWAL_APP_LIBRARY_H
#define HEWAL_APP_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/article.h"
#include "store/store.h"

struct library;

/* PATH NULL: in memory. NULL and E if it cannot be opened. */
struct library *library_open(const char *path, struct err *e);
void library_close(struct library *lib);

/* $XDG_DATA_HOME/hewal/library.db, its folder made if need be; the caller's to free(). */
char *library_path(struct err *e);

struct library_import {
	size_t added, changed, same;	/* articles */
	size_t failed;		/* files that gave none */
	struct store_ids ids;	/* of all articles that were read, in the order of the files */
};

void library_import_release(struct library_import *done);

/*
 * Read the N files and folders at PATH, recognise, link and keep their
 * articles, and find their counterparts.  R is told of what was mended and
 * what failed; the rest goes on.  False and E only if the library itself
 * cannot be written; then what was kept until then stays, some hundred articles
 * at a time.
 */
bool library_import(struct library *lib, char *const *path, size_t n,
    struct library_import *done, struct report *r, struct err *e);

/* The store, for reading; the library's. */
struct store *library_store(struct library *lib);

/* The entity called NAME in any spelling, or NULL; as in resolve.h. */
const struct entity *library_entity_named(struct library *lib, const char *name);

/*
 * What the lexicon knows of the entity E, which may be the store's: the store
 * keeps neither what it is about nor its number at Wikidata.  E itself if it is
 * not of the lexicon.
 */
const struct entity *library_known(struct library *lib, const struct entity *e);

/*
 * Resolve the articles anew, all together and as if nothing else were known, so
 * that their mentions tell why.  The entities they mention then live until
 * this is called again or the library is closed.
 */
void library_explain(struct library *lib, struct article *const *article, size_t n,
    struct report *r);

/*
 * As store_find() into IDS, which is empty; but where the words are the name of
 * an entity, articles that mention it are found, too, in whatever spelling and
 * language.
 */
bool library_find(struct library *lib, const struct store_query *q, struct store_ids *ids,
    struct err *e);

/* The same of all articles, newest first. */
bool library_search(struct library *lib, const char *text, struct store_ids *ids, struct err *e);

#endif
