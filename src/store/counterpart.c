/* counterpart.c - which articles tell the same in the other language. */
#include <config.h>

#include <assert.h>
#include <math.h>

#include "base/i18n.h"
#include "store/db.h"

/* One direction of it. */
static bool
set_one(struct store *s, int64_t a, int64_t b, double score, struct err *e)
{
	if (score == 0)
		return db_run(s, "DELETE FROM counterpart WHERE article = ? AND other = ?",
		    BIND(db_int(a), db_int(b)), e);
	return db_run(s,
	    "INSERT INTO counterpart (article, other, score) VALUES (?, ?, ?)"
	    " ON CONFLICT (article, other) DO UPDATE SET score = excluded.score",
	    BIND(db_int(a), db_int(b), db_real(score)), e);
}

/* Is there such an article?  Says so in E if not. */
static bool
exists(struct store *s, int64_t id, struct err *e)
{
	int64_t found = 0;

	if (!db_number(s, "SELECT 1 FROM article WHERE id = ?", BIND(db_int(id)), &found, e))
		return false;
	return found || err_set(e, _("%s: there is no article %lld"), s->name, (long long)id);
}

bool
store_set_counterpart(struct store *s, int64_t a, int64_t b, double score, struct err *e)
{
	assert(a != b && isfinite(score) && score >= 0);
	if (!store_begin(s, e))
		return false;
	if (exists(s, a, e) && exists(s, b, e) &&
	    set_one(s, a, b, score, e) && set_one(s, b, a, score, e) && store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}

bool
store_counterparts(struct store *s, int64_t id, struct store_counterparts *out, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT other, score FROM counterpart WHERE article = ? ORDER BY score DESC, other",
	    BIND(db_int(id)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW)
		*vec_push(out) = (struct store_counterpart){
			.id = sqlite3_column_int64(q, 0), .score = sqlite3_column_double(q, 1),
		};
	return step == DB_END;
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

bool
store_candidates(struct store *s, int64_t id, enum lang lang, int days, size_t most,
    struct store_ids *ids, struct err *e)
{
	int64_t day = 0, from = 1, to = INT64_MAX;
	enum db_step step = DB_FAILED;
	sqlite3_stmt *q;

	if (!exists(s, id, e) ||
	    !db_number(s, "SELECT day FROM article WHERE id = ?", BIND(db_int(id)), &day, e))
		return false;
	if (day > 0) {
		from = earliest(db_date(day), days);
		to = db_day(date_from_days(date_days(db_date(day)) + days));
	}
	q = db_query(s,
	    "WITH mine AS (SELECT entity FROM subject WHERE article = ?1),"
	    " near AS (SELECT article, day FROM mine CROSS JOIN subject USING (entity)"
	    "  WHERE day BETWEEN ?3 AND ?4 AND lang = ?2"
	    "  UNION ALL SELECT article, day FROM mine CROSS JOIN subject USING (entity)"
	    "  WHERE day = 0 AND lang = ?2)"
	    " SELECT article FROM near WHERE article <> ?1 GROUP BY article"
	    " ORDER BY count(*) DESC, abs(day - ?5), article LIMIT ?6",
	    BIND(db_int(id), db_text(lang_code(lang)), db_int(from), db_int(to), db_int(day),
	    db_int((int64_t)most)), e);
	while (q && (step = db_step(s, q, e)) == DB_ROW)
		*vec_push(ids) = sqlite3_column_int64(q, 0);
	return step == DB_END;
}
