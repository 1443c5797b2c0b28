/*
 * articles.c - the articles a command was asked for: files, folders, or
 * numbers of the library.
 */
#include <config.h>

#include <errno.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"

/* Is it the number of an article and no file? */
static bool
is_id(const char *s, int64_t *id)
{
	char *end;

	errno = 0;
	*id = strtoll(s, &end, 10);
	return *s >= '0' && *s <= '9' && !*end && !errno && !file_exists(s);
}

struct library *
cmd_library(void)
{
	struct err e;
	char *path = library_path(&e);
	struct library *lib = path ? library_open(path, &e) : NULL;

	if (!lib)
		cmd_say("%s", e.text);
	free(path);
	return lib;
}

/* All articles of the user's library. */
static struct library *
whole_library(struct library_import *done)
{
	struct library *lib = cmd_library();
	struct err e;

	if (lib && !store_find(library_store(lib), &(struct store_query){ 0 }, &done->ids, &e)) {
		cmd_say("%s", e.text);
		library_close(lib);
		lib = NULL;
	}
	return lib;
}

/* The articles of the user's library with these numbers. */
static struct library *
numbered(const struct cmd_call *call, struct library_import *done, int *status)
{
	struct library *lib = cmd_library();

	for (size_t i = 0; lib && i < call->nargs; i++) {
		struct store_row row;
		struct err e;
		int64_t id;

		if (is_id(call->arg[i], &id) && store_row(library_store(lib), id, &row, &e)) {
			*vec_push(&done->ids) = id;
			store_row_release(&row);
		} else {
			cmd_say(_("the library has no article %s"), call->arg[i]);
			*status = STATUS_PARTLY;
		}
	}
	return lib;
}

static struct library *
from_files(const struct cmd_call *call, struct library_import *done, int *status)
{
	struct report r = cmd_report();
	struct err e;
	struct library *lib = library_open(NULL, &e);

	if (lib && library_import(lib, call->arg, call->nargs, done, &r, &e)) {
		if (done->failed)
			*status = STATUS_PARTLY;
		return lib;
	}
	cmd_say("%s", e.text);
	library_close(lib);
	return NULL;
}

/* How many of the arguments are numbers of articles. */
static size_t
count_ids(const struct cmd_call *call)
{
	size_t n = 0;
	int64_t id;

	for (size_t i = 0; i < call->nargs; i++)
		n += is_id(call->arg[i], &id);
	return n;
}

struct library *
cmd_articles(const struct cmd_call *call, struct library_import *done, int *status)
{
	size_t ids = count_ids(call);
	struct library *lib;

	*done = (struct library_import){ 0 };
	*status = STATUS_DONE;
	if (ids && ids < call->nargs) {
		*status = cmd_usage(call, _("files, or numbers of articles in the library; not both"));
		return NULL;
	}
	lib = call->nargs == 0 ? whole_library(done) :
	    ids ? numbered(call, done, status) : from_files(call, done, status);
	if (lib && call->nargs && done->ids.len == 0) {
		library_close(lib);
		lib = NULL;
	}
	if (!lib)
		*status = STATUS_FAILED;
	return lib;
}
