/*
 * candidate.c - which articles may tell the same as this one.
 *
 * `subject` is an index from each entity to its articles by day.  Asked for
 * the entities of one article, the rarest first, it gives the articles nearest
 * in time, of each entity and in all only so many: what is rare has few, and
 * what is common tells little.  Each article found gathers the weight of the
 * entities that led to it.
 */
#include <config.h>

#include <math.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "store/db.h"

enum {
	OF_ENTITY = 40,		/* articles looked at of each, before, after and without a day */
	IN_ALL = 1500		/* and of all entities */
};

struct candidate {
	int64_t id, day;
	double weight;
};
struct candidates VEC_OF(struct candidate);

struct subject {
	int64_t number, articles;
};
struct subjects VEC_OF(struct subject);

bool
store_count(struct store *s, size_t *articles, struct err *e)
{
	/* No article is ever taken out. */
	int64_t n = 0;
	bool good = db_number(s, "SELECT max(id) FROM article", BIND_NONE, &n, e);

	*articles = (size_t)n;
	return good;
}

bool
store_naming(struct store *s, const char *entity, size_t *articles, struct err *e)
{
	int64_t n = 0;
	bool good = db_number(s, "SELECT articles FROM entity WHERE id = ?",
	    BIND(db_text(entity)), &n, e);

	*articles = n > 0 ? (size_t)n : 0;
	return good;
}

/*
 * The day N days from DAY, for comparing; month or day 1 as 0, so that a date
 * without them counts as the first, as in date_days().
 */
static int64_t
earliest(struct date day, int n)
{
	struct date d = date_from_days(date_days(day) - n);

	if (d.day == 1) {
		d.day = 0;
		d.month = d.month == 1 ? 0 : d.month;
	}
	return db_day(d);
}

/* The window of days, and the middle of it. */
struct window {
	int64_t from, day, to;
};

/* Three walks through the index from the middle of the window on. */
#define WALK(where, order) \
	"SELECT article, day FROM (SELECT article, day, lang FROM subject" \
	" WHERE entity = ?1 AND " where " AND article <> ?2" order " LIMIT ?5) WHERE lang = ?6"

static const char before[] =
	WALK("day BETWEEN ?3 AND ?4", " ORDER BY day DESC, article DESC");
static const char after[] =
	WALK("day > ?3 AND day <= ?4", " ORDER BY day, article");

static bool
walk(struct store *s, const char *sql, int64_t id, const struct subject *of, int64_t from,
    int64_t to, const char *lang, struct candidates *out, struct err *e)
{
	double weight = 1 / log(2 + (double)of->articles);
	sqlite3_stmt *q = db_query(s, sql, BIND(db_int(of->number), db_int(id), db_int(from),
	    db_int(to), db_int(OF_ENTITY), db_text(lang)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW)
		*vec_push(out) = (struct candidate){
			.id = sqlite3_column_int64(q, 0), .day = sqlite3_column_int64(q, 1),
			.weight = weight,
		};
	return step == DB_END;
}

/* The entities the article names, the rarest first. */
static bool
read_subjects(struct store *s, int64_t id, struct subjects *out, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT number, articles FROM subject CROSS JOIN entity ON number = subject.entity"
	    " WHERE subject.article = ? ORDER BY articles, number", BIND(db_int(id)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW)
		*vec_push(out) = (struct subject){
			sqlite3_column_int64(q, 0), sqlite3_column_int64(q, 1) };
	return step == DB_END;
}

static int
by_id(const void *a, const void *b)
{
	int64_t x = ((const struct candidate *)a)->id, y = ((const struct candidate *)b)->id;

	return (x > y) - (x < y);
}

/* One of each article, with the sum of its weights. */
static void
unite(struct candidates *c)
{
	size_t n = 0;

	if (c->len)
		qsort(c->at, c->len, sizeof c->at[0], by_id);
	for (size_t i = 0; i < c->len; i++)
		if (n && c->at[n - 1].id == c->at[i].id)
			c->at[n - 1].weight += c->at[i].weight;
		else
			c->at[n++] = c->at[i];
	c->len = n;
}

/* The weightiest first, then the nearest, which DAY tells by now. */
static int
by_weight(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (fabs(x->weight - y->weight) > 1e-9)
		return x->weight > y->weight ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return by_id(a, b);
}

static bool
gather(struct store *s, int64_t id, const struct window *w, const char *lang,
    struct candidates *out, struct err *e)
{
	struct subjects of = { 0 };
	bool good = read_subjects(s, id, &of, e);

	for (size_t i = 0; good && i < of.len && out->len < IN_ALL; i++)
		good = walk(s, before, id, &of.at[i], w->from, w->day, lang, out, e) &&
		    walk(s, after, id, &of.at[i], w->day, w->to, lang, out, e) &&
		    walk(s, before, id, &of.at[i], 0, 0, lang, out, e);
	vec_release(&of);
	return good;
}

bool
store_candidates(struct store *s, int64_t id, enum lang lang, int days, size_t most,
    struct store_ids *ids, struct err *e)
{
	struct window w = { .from = 1, .day = INT64_MAX, .to = INT64_MAX };
	struct candidates found = { 0 };
	int64_t day = -1;
	bool good = db_number(s, "SELECT day FROM article WHERE id = ?", BIND(db_int(id)), &day, e);

	if (good && day < 0)
		return err_set(e, _("%s: there is no article %lld"), s->name, (long long)id);
	if (day > 0) {
		w.from = earliest(db_date(day), days);
		w.day = day;
		w.to = db_day(date_from_days(date_days(db_date(day)) + days));
	}
	good = good && gather(s, id, &w, lang_code(lang), &found, e);
	unite(&found);
	for (size_t i = 0; i < found.len; i++)
		found.at[i].day = llabs(found.at[i].day - day);
	if (found.len)
		qsort(found.at, found.len, sizeof found.at[0], by_weight);
	for (size_t i = 0; good && i < found.len && i < most; i++)
		*vec_push(ids) = found.at[i].id;
	vec_release(&found);
	return good;
}
