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
 * cannot be written.
 */
bool library_import(struct library *lib, char *const *path, size_t n,
    struct library_import *done, struct report *r, struct err *e);

/* The store, for reading; the library's. */
struct store *library_store(struct library *lib);

/* The entity called NAME in any spelling, or NULL; as in resolve.h. */
const struct entity *library_entity_named(struct library *lib, const char *name);

/*
 * Fill IDS, which is empty, with the articles that hold all the words or,
 * where the text is the name of an entity, that mention it in any spelling and
 * language; newest first.
 */
bool library_search(struct library *lib, const char *text, struct store_ids *ids, struct err *e);

#endif
