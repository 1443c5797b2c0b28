/*
 * library.c - feed -> entity -> store.
 *
 * The lexicon and the resolver are made when they are first needed: reading a
 * library needs neither.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/library.h"
#include "app/places.h"
#include "base/file.h"
#include "base/i18n.h"
#include "entity/counterpart.h"
#include "entity/lexicon.h"
#include "entity/resolve.h"
#include "feed/feed.h"

enum {
	LEXICON_LIMIT = 64 << 20,	/* bytes of a user's own table */
	PAIR_DAYS = 60,		/* counterparts are at most that far apart */
	PAIR_MOST = 24		/* articles looked at closely for each new one */
};

struct library {
	struct store *store;
	struct lexicon *lexicon;
	struct resolver *resolver;
};

struct library *
library_open(const char *path, struct err *e)
{
	struct store *s = store_open(path, e);
	struct library *lib;

	if (!s)
		return NULL;
	lib = MEM_NEW(1, struct library);
	lib->store = s;
	return lib;
}

void
library_close(struct library *lib)
{
	if (!lib)
		return;
	resolver_free(lib->resolver);
	lexicon_free(lib->lexicon);
	store_close(lib->store);
	free(lib);
}

char *
library_path(struct err *e)
{
	return place_path_made(PLACE_DATA, "library.db", e);
}

struct store *
library_store(struct library *lib)
{
	return lib->store;
}

/* The user's own names, if there are any. */
static void
add_own_lexicon(struct lexicon *lex, struct report *r)
{
	char *path = place_path(PLACE_CONFIG, "lexicon.tsv");
	struct buf b = { 0 };
	struct err e;

	if (file_exists(path)) {
		if (file_read(path, LEXICON_LIMIT, &b, &e))
			lexicon_add(lex, path, buf_str(&b), b.len, r);
		else
			report_say(r, "%s", e.text);
	}
	buf_release(&b);
	free(path);
}

static struct resolver *
resolver_of(struct library *lib, struct report *r)
{
	struct store_entities known = { 0 };
	struct err e;

	if (lib->resolver)
		return lib->resolver;
	lib->lexicon = lexicon_new();
	add_own_lexicon(lib->lexicon, r);
	lib->resolver = resolver_new(lib->lexicon);
	if (!store_likely_entities(lib->store, &known, &e))
		report_say(r, "%s", e.text);
	for (size_t i = 0; i < known.len; i++)
		resolver_know(lib->resolver, known.at[i]);
	vec_release(&known);
	return lib->resolver;
}

const struct entity *
library_entity_named(struct library *lib, const char *name)
{
	return resolver_named(resolver_of(lib, NULL), name, strlen(name));
}

void
library_import_release(struct library_import *done)
{
	vec_release(&done->ids);
}

/* Is it a page on the web, and no file? */
static bool
is_address(const char *path)
{
	return (!strncmp(path, "http://", 7) || !strncmp(path, "https://", 8)) && !file_exists(path);
}

static void
parse_file(const char *path, struct articles *out, struct library_import *done, struct report *r)
{
	struct buf b = { 0 };
	struct err e;

	if (is_address(path)) {
		report_say(r, _("%s: hewal does not fetch yet; save the page and name the file"), path);
		done->failed++;
		return;
	}
	if (!file_read(path, FEED_LIMIT, &b, &e) ||
	    !feed_parse(path, buf_str(&b), b.len, out, r, &e)) {
		report_say(r, "%s", e.text);
		done->failed++;
	}
	buf_release(&b);
}

static void
parse_folder(const char *dir, struct articles *out, struct library_import *done, struct report *r)
{
	struct paths files = { 0 };
	size_t known = 0;
	struct err e;

	if (!file_list(dir, &files, &e)) {
		report_say(r, "%s", e.text);
		done->failed++;
		return;
	}
	for (size_t i = 0; i < files.len; i++)
		if (feed_knows_name(files.at[i])) {
			parse_file(files.at[i], out, done, r);
			known++;
		}
	if (!known) {
		report_say(r, _("%s: no articles in this folder (looked for .txt and .html)"), dir);
		done->failed++;
	}
	paths_release(&files);
}

static bool
put_all(struct library *lib, struct articles *list, struct library_import *done, struct err *e)
{
	for (size_t i = 0; i < list->len; i++) {
		enum store_put what;

		if (!store_put_article(lib->store, list->at[i], &what, e))
			return false;
		done->added += what == STORE_NEW;
		done->changed += what == STORE_CHANGED;
		done->same += what == STORE_SAME;
		*vec_push(&done->ids) = list->at[i]->id;
	}
	return true;
}

/*
 * The article of that id, from LIST if it is there, else from the store and
 * then in *OWNED.
 */
static struct article *
article_of(struct library *lib, const struct articles *list, int64_t id, struct article **owned,
    struct err *e)
{
	for (size_t i = 0; i < list->len; i++)
		if (list->at[i]->id == id)
			return list->at[i];
	return *owned = store_article(lib->store, id, e);
}

static bool
pair_one(struct library *lib, const struct articles *list, const struct article *a, struct err *e)
{
	struct store_ids near = { 0 };
	enum lang other = lang_other(a->lang);
	bool good = other == LANG_UNKNOWN ||
	    store_candidates(lib->store, a->id, other, PAIR_DAYS, PAIR_MOST, &near, e);

	for (size_t i = 0; good && i < near.len; i++) {
		struct article *owned = NULL;
		const struct article *b = article_of(lib, list, near.at[i], &owned, e);
		double score = b ? counterpart_score(a, b, NULL) : 0;

		if (score < COUNTERPART_LIKELY)
			score = 0;	/* and takes back what an earlier text gave */
		good = b && store_set_counterpart(lib->store, a->id, b->id, score, e);
		article_free(owned);
	}
	vec_release(&near);
	return good;
}

static bool
keep(struct library *lib, struct articles *list, struct library_import *done, struct err *e)
{
	bool good = store_begin(lib->store, e);

	if (!good)
		return false;
	good = put_all(lib, list, done, e);
	for (size_t i = 0; good && i < list->len; i++)
		good = pair_one(lib, list, list->at[i], e);
	if (good)
		good = store_commit(lib->store, e);
	if (!good)
		store_rollback(lib->store);
	return good;
}

bool
library_import(struct library *lib, char *const *path, size_t n,
    struct library_import *done, struct report *r, struct err *e)
{
	struct articles list = { 0 };
	bool good = true;

	*done = (struct library_import){ 0 };
	for (size_t i = 0; i < n; i++)
		if (file_is_dir(path[i]))
			parse_folder(path[i], &list, done, r);
		else
			parse_file(path[i], &list, done, r);
	if (list.len > 0) {
		resolver_run(resolver_of(lib, r), list.at, list.len);
		good = keep(lib, &list, done, e);
	}
	articles_release(&list);
	return good;
}

bool
library_search(struct library *lib, const char *text, struct store_ids *ids, struct err *e)
{
	const struct entity *named = library_entity_named(lib, text);
	const struct store_query by_words = { .words = text };
	const struct store_query by_entity = { .entity = named ? named->id : NULL };
	struct store_ids found = { 0 };
	bool good = store_find(lib->store, &by_words, &found, e) &&
	    (!named || store_find(lib->store, &by_entity, &found, e)) &&
	    store_find(lib->store, &(struct store_query){ 0 }, ids, e);

	/* All, in their order, without those not found. */
	store_ids_keep(ids, &found);
	vec_release(&found);
	return good;
}
