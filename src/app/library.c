/*
 * library.c - feed -> entity -> store.
 *
 * The lexicon, the models and the resolver are made when they are first needed:
 * reading a library needs none of them.  A large import goes in parts, each
 * kept before the next begins, day after day, so that the articles of an event
 * come together and what one part takes does not grow with the whole.
 */
#include <config.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "app/library.h"
#include "app/models.h"
#include "app/pairing.h"
#include "app/places.h"
#include "base/file.h"
#include "base/i18n.h"
#include "entity/lexicon.h"
#include "entity/resolve.h"
#include "entity/tagger.h"
#include "feed/feed.h"

enum {
	LEXICON_LIMIT = 64 << 20,	/* bytes of a user's own table */
	PART = 300,		/* articles that are recognised and kept at once */
};

/* The languages a model may know names in. */
static const enum lang tagged[] = { LANG_CKB, LANG_EN };
enum { TAGGED = sizeof tagged / sizeof tagged[0] };

struct library {
	struct store *store;
	struct lexicon *lexicon;
	struct tagger *tagger[TAGGED];	/* NULL: there is none */
	bool taggers_sought;
	struct resolver *resolver;
	struct resolver *explainer;	/* the last that library_explain() needed */
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
	resolver_free(lib->explainer);
	for (int i = 0; i < TAGGED; i++)
		tagger_free(lib->tagger[i]);
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

static const struct lexicon *
lexicon_of(struct library *lib, struct report *r)
{
	if (!lib->lexicon) {
		lib->lexicon = lexicon_new();
		add_own_lexicon(lib->lexicon, r);
	}
	return lib->lexicon;
}

/* A resolver that knows nothing yet but the lexicon and what the models know. */
static struct resolver *
new_resolver(struct library *lib, struct report *r)
{
	struct resolver *new = resolver_new(lexicon_of(lib, r));
	struct err none;

	for (int i = 0; i < TAGGED; i++) {
		if (!lib->taggers_sought)
			lib->tagger[i] = models_open(tagged[i], &none);
		if (lib->tagger[i])
			resolver_use(new, lib->tagger[i]);
	}
	lib->taggers_sought = true;
	return new;
}

static struct resolver *
resolver_of(struct library *lib, struct report *r)
{
	struct store_entities known = { 0 };
	struct err e;

	if (lib->resolver)
		return lib->resolver;
	lib->resolver = new_resolver(lib, r);
	if (!store_likely_entities(lib->store, &known, &e))
		report_say(r, "%s", e.text);
	for (size_t i = 0; i < known.len; i++)
		resolver_know(lib->resolver, known.at[i]);
	vec_release(&known);
	return lib->resolver;
}

void
library_explain(struct library *lib, struct article *const *article, size_t n, struct report *r)
{
	resolver_free(lib->explainer);
	lib->explainer = new_resolver(lib, r);
	resolver_run(lib->explainer, article, n);
}

const struct entity *
library_known(struct library *lib, const struct entity *e)
{
	const struct entity *known = lexicon_by_id(lexicon_of(lib, NULL), e->id);

	return known ? known : e;
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
put_all(struct library *lib, struct article *const *a, size_t n, struct library_import *done,
    struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		enum store_put what;

		if (!store_put_article(lib->store, a[i], &what, e))
			return false;
		done->added += what == STORE_NEW;
		done->changed += what == STORE_CHANGED;
		done->same += what == STORE_SAME;
	}
	return true;
}

/* Recognise, keep and pair the N articles at A, all or none. */
static bool
keep(struct library *lib, struct pairing *p, struct article *const *a, size_t n,
    struct library_import *done, struct err *e)
{
	resolver_run(lib->resolver, a, n);
	if (!store_begin(lib->store, e))
		return false;
	if (put_all(lib, a, n, done, e) && pairing_run(p, a, n, e) && store_commit(lib->store, e))
		return true;
	store_rollback(lib->store);
	return false;
}

/* By day, the undated last; of the same day as they came. */
struct order {
	long day;
	size_t i;
};

static int
by_day(const void *a, const void *b)
{
	const struct order *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->i > y->i) - (x->i < y->i);
}

/* The articles in the order they are kept in; if there are few, as they came. */
static struct article **
in_order(const struct articles *list)
{
	struct article **a = MEM_NEW(list->len, struct article *);
	struct order *order = MEM_NEW(list->len, struct order);

	for (size_t i = 0; i < list->len; i++)
		order[i] = (struct order){ !list->at[i]->date.year ? LONG_MAX :
		    list->len > PART ? date_days(list->at[i]->date) : 0, i };
	if (list->len > PART)
		qsort(order, list->len, sizeof *order, by_day);
	for (size_t i = 0; i < list->len; i++)
		a[i] = list->at[order[i].i];
	free(order);
	return a;
}

static bool
same_day(const struct article *a, const struct article *b)
{
	return a->date.year && b->date.year && date_days(a->date) == date_days(b->date);
}

/* How many of the N articles at A make a part; a day is not parted if it need not be. */
static size_t
part_of(struct article *const *a, size_t n)
{
	size_t len = n < PART ? n : PART;

	while (len < n && len < 2 * PART && same_day(a[len - 1], a[len]))
		len++;
	return len;
}

static bool
keep_all(struct library *lib, const struct articles *list, struct library_import *done,
    struct err *e)
{
	struct pairing *p = pairing_new(lib->store);
	struct article **a = in_order(list);
	bool good = true;

	for (size_t i = 0, n; good && i < list->len; i += n) {
		n = part_of(a + i, list->len - i);
		good = keep(lib, p, a + i, n, done, e);
	}
	for (size_t i = 0; good && i < list->len; i++)
		*vec_push(&done->ids) = list->at[i]->id;
	free(a);
	pairing_free(p);
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
		resolver_of(lib, r);
		good = keep_all(lib, &list, done, e);
	}
	articles_release(&list);
	return good;
}

bool
library_find(struct library *lib, const struct store_query *q, struct store_ids *ids,
    struct err *e)
{
	const struct entity *named = q->words && !q->entity
	    ? library_entity_named(lib, q->words) : NULL;
	struct store_query by_entity = *q, all = *q;
	struct store_ids found = { 0 };
	bool good;

	if (!named)
		return store_find(lib->store, q, ids, e);
	all.words = by_entity.words = NULL;
	by_entity.entity = named->id;
	good = store_find(lib->store, q, &found, e) &&
	    store_find(lib->store, &by_entity, &found, e) &&
	    store_find(lib->store, &all, ids, e);
	/* All, in their order, without those not found. */
	store_ids_keep(ids, &found);
	vec_release(&found);
	return good;
}

bool
library_search(struct library *lib, const char *text, struct store_ids *ids, struct err *e)
{
	return library_find(lib, &(struct store_query){ .words = text }, ids, e);
}
