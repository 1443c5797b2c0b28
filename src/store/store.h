/*
 * store.h - the library: articles, what they speak of, and what was read.
 *
 * A SQLite file, or one in memory: the same code for both.  The only layer that
 * knows SQL.  The tables have a version (PRAGMA user_version); an older file is
 * brought up to date when opened, a newer one is refused.  Several programs may
 * have the same library open; who has to wait for another longer than some
 * seconds is told that it is locked.
 */
#ifndef HEWAL_STORE_STORE_H
#define HEWAL_STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/vec.h"
#include "model/article.h"

struct store;

/*
 * PATH NULL: in memory.  A new file is 0600.  NULL, with file and reason in E,
 * if it is damaged, locked, newer or no library; then it is left as it was.
 */
struct store *store_open(const char *path, struct err *e);
void store_close(struct store *s);

/*
 * Work between these is kept as a whole or not at all; they nest.  After a
 * commit that failed the work is still open: end it with store_rollback(),
 * which does nothing where none is.  Between them no other program can write.
 */
bool store_begin(struct store *s, struct err *e);
bool store_commit(struct store *s, struct err *e);
void store_rollback(struct store *s);

enum store_put { STORE_NEW, STORE_CHANGED, STORE_SAME };

/*
 * Keep the article with its paragraphs, mentions and the entities these point
 * to, and set its id.  An article with the same link, or where it has none from
 * the same file (and that without a link too), takes the place of the old one,
 * whose id, reading state and counterparts stay unless its text changed, then
 * only id, flag and what a person said of counterparts stay; WHAT tells which it was.  `unread` and `flagged` of A
 * become what the library has.  Of an entity kept before, what is certain
 * overrules and what is only likely fills gaps.
 */
bool store_put_article(struct store *s, struct article *a, enum store_put *what,
    struct err *e);

/*
 * The article, the caller's to article_free(); its entities are the store's.
 * NULL and E if there is none.
 */
struct article *store_article(struct store *s, int64_t id, struct err *e);

/* Which articles, all conditions together; zero is no condition. */
enum store_sort { STORE_BY_DATE, STORE_BY_SOURCE, STORE_BY_HEADLINE };

struct store_query {
	bool by_lang;
	enum lang lang;		/* if by_lang */
	bool unread, flagged;
	const char *entity;	/* id */
	/* The undated are left out; "until 2021" holds all of it. */
	struct date since, until;
	/*
	 * Any text: all of its words stand in the article, folded alike
	 * (fold.h).  From three letters on words in Arabic script may go on
	 * there, and so may the last one of all if no space follows it.
	 */
	const char *words;
	enum store_sort sort;	/* dates newest first, undated last; the rest ascending */
};

struct store_ids VEC_OF(int64_t);

/* Keep of IDS, in their order, only those that are in SET, too. */
void store_ids_keep(struct store_ids *ids, const struct store_ids *set);

/* Add the ids of the articles found, in order. */
bool store_find(struct store *s, const struct store_query *q, struct store_ids *ids,
    struct err *e);

/* What a list shows of an article, without its text. */
struct store_row {
	int64_t id;
	enum lang lang;
	struct date date;
	bool unread, flagged;
	bool headline_derived;
	char *headline, *source, *file, *link;	/* source and link may be NULL */
	int64_t counterpart;	/* the other one's id of its pair, or 0 */
	double score;		/* of that */
	bool pinned;		/* a person said so */
};

bool store_row(struct store *s, int64_t id, struct store_row *row, struct err *e);
void store_row_release(struct store_row *row);

/* Reading state. */
bool store_set_unread(struct store *s, int64_t id, bool unread, struct err *e);
bool store_set_flagged(struct store *s, int64_t id, bool flagged, struct err *e);

/*
 * Counterparts.  Each article has scores with many others, and at most one of
 * these is shown: the two are a pair.  Who is nobody's best loses against who
 * is: pairs are made from the highest score down, among articles that have
 * none yet.  What a person said goes before all scores.
 */

/*
 * What A and B have in common; 0 takes it back.  Symmetric.  Pairs are made
 * anew where this changes them.
 */
bool store_set_counterpart(struct store *s, int64_t a, int64_t b, double score, struct err *e);

/*
 * A person says that A and B are a pair (and neither is one with another); that
 * they are none, which holds until said otherwise; or nothing any more.  It
 * stays whatever becomes of their texts.
 */
enum store_said { STORE_NO_PAIR = -1, STORE_NOT_SAID = 0, STORE_PINNED = 1 };
bool store_say_pair(struct store *s, int64_t a, int64_t b, enum store_said said, struct err *e);

struct store_counterpart {
	int64_t id;		/* 0: the article has none */
	double score;		/* may be 0 where a person said so */
	bool pinned;
};

/* The other one of its pair. */
bool store_counterpart(struct store *s, int64_t id, struct store_counterpart *out,
    struct err *e);

/*
 * Articles of language LANG that share at least one entity with the article ID
 * and whose dates are at most DAYS apart (undated ones always; a month counts
 * as its first day): those that share the rarest first, then the nearest, at
 * most MOST.  Looks at the nearest articles of each entity only, of rare
 * entities first, so that it is as quick in any library.
 */
bool store_candidates(struct store *s, int64_t id, enum lang lang, int days, size_t most,
    struct store_ids *ids, struct err *e);

/* How many articles there are, and how many of them name the entity. */
bool store_count(struct store *s, size_t *articles, struct err *e);
bool store_naming(struct store *s, const char *entity, size_t *articles, struct err *e);

/* Entities.  Those given out are the store's and live as long as it does. */
struct store_entities VEC_OF(const struct entity *);

enum { STORE_LIKELY_OFTEN = 1000, STORE_LIKELY_NEW = 1000 };

/*
 * Of those that are only likely (entity.h) the ones most articles name and the
 * newest ones, so many at most, by id, for the resolver to know again.
 */
bool store_likely_entities(struct store *s, struct store_entities *out, struct err *e);

struct store_spelling {
	char *surface;		/* as it stands in articles */
	enum lang lang;		/* of the article */
	size_t count;
};
struct store_spellings VEC_OF(struct store_spelling);

/* Every spelling seen of the entity, the most frequent first. */
bool store_spellings(struct store *s, const char *entity, struct store_spellings *out,
    struct err *e);
void store_spellings_release(struct store_spellings *sp);

struct store_beside {
	const struct entity *entity;
	size_t count;		/* articles both stand in */
};
struct store_besides VEC_OF(struct store_beside);

enum { STORE_BESIDE_ARTICLES = 1000 };

/*
 * The entities that stand in articles beside this one most often, at most MOST;
 * counted over its newest STORE_BESIDE_ARTICLES articles, so that it is quick
 * in any library.
 */
bool store_beside(struct store *s, const char *entity, size_t most, struct store_besides *out,
    struct err *e);

struct store_month {
	int year, month;
	size_t mentions;
};
struct store_months VEC_OF(struct store_month);

/*
 * Mentions of the entity by month of the articles of which that much is told,
 * ascending; only months that have any.
 */
bool store_months(struct store *s, const char *entity, struct store_months *out,
    struct err *e);

#endif
