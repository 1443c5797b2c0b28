/*
 * counterpart.c - which articles tell the same in the other language.
 *
 * A graph: articles, and between some of them a score, kept both ways round.
 * Of these edges some are pairs, at most one at an article: what making pairs
 * from the highest score down would give (a stable matching).  One change is
 * mended where it is: an article takes the best of its edges, if it is better
 * than its pair, whose other end has none or a lesser one; who loses its pair by
 * that does the same.  Every step makes a better pair, so it ends.
 */
#include <config.h>

#include <assert.h>
#include <math.h>

#include "base/i18n.h"
#include "store/db.h"

/* Run SQL for the edge with its three ?s: a value, and both ends; then the other way round. */
static bool
both_ways(struct store *s, const char *sql, struct value v, int64_t a, int64_t b, struct err *e)
{
	return db_run(s, sql, BIND(v, db_int(a), db_int(b)), e) &&
	    db_run(s, sql, BIND(v, db_int(b), db_int(a)), e);
}

static bool
set_paired(struct store *s, int64_t a, int64_t b, bool paired, struct err *e)
{
	return both_ways(s, "UPDATE counterpart SET paired = ? WHERE article = ? AND other = ?",
	    db_int(paired), a, b, e);
}

bool
store_counterpart(struct store *s, int64_t id, struct store_counterpart *out, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT other, score, said FROM counterpart WHERE article = ? AND paired = 1",
	    BIND(db_int(id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	*out = (struct store_counterpart){ 0 };
	if (step == DB_ROW) {
		*out = (struct store_counterpart){
			.id = sqlite3_column_int64(q, 0), .score = sqlite3_column_double(q, 1),
			.pinned = sqlite3_column_int(q, 2) > 0,
		};
		db_end(q);
	}
	return step != DB_FAILED;
}

/*
 * The best edge of A, of a higher score than LEAST, whose other end would
 * rather have A than what it has; *OTHER 0: there is none.  MATE is the one
 * that loses it, or 0.
 */
static bool
best_offer(struct store *s, int64_t a, double least, int64_t *other, int64_t *mate,
    struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT mine.other, taken.other FROM counterpart AS mine"
	    " LEFT JOIN counterpart AS taken ON taken.article = mine.other AND taken.paired = 1"
	    " WHERE mine.article = ? AND mine.said = 0 AND mine.score > ?"
	    " AND (taken.article IS NULL OR (taken.said = 0 AND taken.score < mine.score))"
	    " ORDER BY mine.score DESC, mine.other LIMIT 1", BIND(db_int(a), db_real(least)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	*other = *mate = 0;
	if (step == DB_ROW) {
		*other = sqlite3_column_int64(q, 0);
		*mate = sqlite3_column_int64(q, 1);
		db_end(q);
	}
	return step != DB_FAILED;
}

/* Longer chains than this are only in a damaged file, where they may have no end. */
enum { CHAIN_MOST = 1000 };

static bool
settle_chain(struct store *s, int64_t a, int *left, struct err *e)
{
	struct store_counterpart c;
	int64_t other, mate;

	if (!a || --*left < 0)
		return true;
	if (!store_counterpart(s, a, &c, e))
		return false;
	if (c.pinned || !best_offer(s, a, c.score, &other, &mate, e))
		return c.pinned;
	if (!other)
		return true;
	return (!c.id || set_paired(s, a, c.id, false, e)) &&
	    (!mate || set_paired(s, other, mate, false, e)) &&
	    set_paired(s, a, other, true, e) &&
	    settle_chain(s, c.id, left, e) && settle_chain(s, mate, left, e);
}

/*
 * Find a pair for A, or a better one than it has, and then for those who lose
 * theirs by that.  0 is nobody.
 */
static bool
settle(struct store *s, int64_t a, struct err *e)
{
	int left = CHAIN_MOST;

	return settle_chain(s, a, &left, e);
}

/* Part A from its pair, if it has one; *MATE is who it was, or 0. */
static bool
part(struct store *s, int64_t a, int64_t *mate, struct err *e)
{
	struct store_counterpart c;

	if (!store_counterpart(s, a, &c, e))
		return false;
	*mate = c.id;
	return !c.id || set_paired(s, a, c.id, false, e);
}

/* The score of the edge, 0 if there is none, and what was said of it. */
static bool
read_edge(struct store *s, int64_t a, int64_t b, double *score, int64_t *said, bool *paired,
    struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT score, said, paired FROM counterpart WHERE article = ? AND other = ?",
	    BIND(db_int(a), db_int(b)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	*score = 0;
	*said = STORE_NOT_SAID;
	*paired = false;
	if (step == DB_ROW) {
		*score = sqlite3_column_double(q, 0);
		*said = sqlite3_column_int64(q, 1);
		*paired = sqlite3_column_int(q, 2) != 0;
		db_end(q);
	}
	return step != DB_FAILED;
}

static bool
write_score(struct store *s, int64_t a, int64_t b, double score, struct err *e)
{
	return both_ways(s, "INSERT INTO counterpart (score, article, other) VALUES (?, ?, ?)"
	    " ON CONFLICT (article, other) DO UPDATE SET score = excluded.score",
	    db_real(score), a, b, e);
}

/* An edge without a score of which nothing is said is none. */
static bool
drop_if_empty(struct store *s, int64_t a, int64_t b, struct err *e)
{
	static const char sql[] = "DELETE FROM counterpart WHERE score <= ? AND said = 0"
	    " AND article = ? AND other = ?";

	return both_ways(s, sql, db_real(0), a, b, e);
}

/* A better score than the pairs of both have makes them one. */
static bool
join_if_better(struct store *s, int64_t a, int64_t b, double score, struct err *e)
{
	struct store_counterpart x, y;
	int64_t lost;

	if (!store_counterpart(s, a, &x, e) || !store_counterpart(s, b, &y, e))
		return false;
	if (x.pinned || y.pinned || (x.id && x.score >= score) || (y.id && y.score >= score))
		return true;
	return part(s, a, &lost, e) && part(s, b, &lost, e) && set_paired(s, a, b, true, e) &&
	    settle(s, x.id, e) && settle(s, y.id, e);
}

static bool
set_score(struct store *s, int64_t a, int64_t b, double score, struct err *e)
{
	int64_t said;
	double old;
	bool paired;

	if (!read_edge(s, a, b, &old, &said, &paired, e))
		return false;
	if (old <= 0 && score <= 0)
		return true;
	if (!write_score(s, a, b, score, e))
		return false;
	if (said != STORE_NOT_SAID)
		return true;
	if (paired && score < old)
		return set_paired(s, a, b, false, e) && drop_if_empty(s, a, b, e) &&
		    settle(s, a, e) && settle(s, b, e);
	if (!paired && score > old)
		return join_if_better(s, a, b, score, e);
	return drop_if_empty(s, a, b, e);
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
	if (exists(s, a, e) && exists(s, b, e) && set_score(s, a, b, score, e) &&
	    store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}

/*
 * A pin on the one pair takes it off another.  LOST is who had it, or 0, and
 * may find a pair by itself.
 */
static bool
unpin(struct store *s, int64_t a, int64_t *lost, struct err *e)
{
	return part(s, a, lost, e) && (!*lost ||
	    (both_ways(s, "UPDATE counterpart SET said = ? WHERE article = ? AND other = ?",
	    db_int(STORE_NOT_SAID), a, *lost, e) && drop_if_empty(s, a, *lost, e)));
}

static bool
say(struct store *s, int64_t a, int64_t b, enum store_said said, struct err *e)
{
	int64_t x = 0, y = 0, old;
	double score;
	bool paired;

	if (!read_edge(s, a, b, &score, &old, &paired, e))
		return false;
	/* Both are without a pair then, but for what is said now. */
	if ((said == STORE_PINNED || paired) && (!unpin(s, a, &x, e) || !unpin(s, b, &y, e)))
		return false;
	if (!write_score(s, a, b, score, e) ||
	    !both_ways(s, "UPDATE counterpart SET said = ? WHERE article = ? AND other = ?",
	    db_int(said), a, b, e) || !drop_if_empty(s, a, b, e))
		return false;
	if (said == STORE_PINNED)
		return set_paired(s, a, b, true, e) && settle(s, x == b ? 0 : x, e) &&
		    settle(s, y == a ? 0 : y, e);
	if (paired)
		return settle(s, a, e) && settle(s, b, e);
	return said != STORE_NOT_SAID || score <= 0 || join_if_better(s, a, b, score, e);
}

bool
store_say_pair(struct store *s, int64_t a, int64_t b, enum store_said said, struct err *e)
{
	assert(a != b);
	if (!store_begin(s, e))
		return false;
	if (exists(s, a, e) && exists(s, b, e) && say(s, a, b, said, e) && store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}

/* All edges of A of which nothing was said go; their other ends look for another pair. */
bool
counterpart_forget(struct store *s, int64_t a, struct err *e)
{
	struct store_counterpart c;

	if (!store_counterpart(s, a, &c, e))
		return false;
	return db_run(s, "DELETE FROM counterpart WHERE said = 0 AND (article, other) IN"
	    " (SELECT other, article FROM counterpart WHERE article = ?)", BIND(db_int(a)), e) &&
	    db_run(s, "DELETE FROM counterpart WHERE said = 0 AND article = ?",
	    BIND(db_int(a)), e) &&
	    db_run(s, "UPDATE counterpart SET score = 0 WHERE (article, other) IN"
	    " (SELECT other, article FROM counterpart WHERE article = ?)", BIND(db_int(a)), e) &&
	    db_run(s, "UPDATE counterpart SET score = 0 WHERE article = ?", BIND(db_int(a)), e) &&
	    (c.pinned || settle(s, c.id, e));
}
