/*
 * store_plan_test.c - lists come from an index in the right order, however
 * large the library is.
 *
 * Not measured but asked: EXPLAIN QUERY PLAN of every statement, in a library
 * of which SQLite has no statistics yet and in one of which it has.
 */
#include <config.h>

#include "base/hash.h"
#include "store/db.h"
#include "store_samples.h"
#include "tap.h"

static struct err e;

/* The plan of SQL, a line a step, without the numbers. */
static char *
plan_of(struct store *s, const char *sql)
{
	struct buf b = { 0 }, explain = { 0 };
	sqlite3_stmt *q = NULL;

	buf_printf(&explain, "EXPLAIN QUERY PLAN %s", sql);
	if (sqlite3_prepare_v2(s->db, explain.data, -1, &q, NULL) != SQLITE_OK)
		ok(false, "%s: %s", sql, sqlite3_errmsg(s->db));
	while (q && sqlite3_step(q) == SQLITE_ROW)
		buf_printf(&b, "%s%s", b.len ? "; " : "", sqlite3_column_text(q, 3));
	sqlite3_finalize(q);
	buf_release(&explain);
	return buf_take(&b);
}

static const struct plan {
	const char *want;
	struct store_query q;	/* the word "common" is taken to be in most articles */
} plans[] = {
	{ "SCAN a USING COVERING INDEX article_day", { 0 } },
	{ "SEARCH a USING COVERING INDEX article_lang (lang=?)", { .by_lang = true } },
	{ "SCAN a USING COVERING INDEX article_unread", { .unread = true } },
	{ "SCAN a USING COVERING INDEX article_flagged", { .flagged = true } },
	{ "SEARCH a USING COVERING INDEX article_day (day>?)", { .since = { 2021, 1, 1 } } },
	{ "SEARCH a USING COVERING INDEX article_day (day>? AND day<?)",
	  { .until = { 2021, 1, 1 } } },
	{ "SEARCH a USING COVERING INDEX article_lang (lang=? AND day>?)",
	  { .by_lang = true, .since = { 2021, 1, 1 } } },
	{ "SCAN a USING COVERING INDEX article_headline", { .sort = STORE_BY_HEADLINE } },
	{ "SCAN a USING COVERING INDEX article_headline",
	  { .sort = STORE_BY_HEADLINE, .by_lang = true, .unread = true } },
	{ "SCAN a USING COVERING INDEX article_source", { .sort = STORE_BY_SOURCE } },
	{ "SCAN a USING COVERING INDEX article_source",
	  { .sort = STORE_BY_SOURCE, .by_lang = true, .flagged = true } },
	{ "SEARCH s USING PRIMARY KEY (entity=?)", { .entity = "erbil" } },
	{ "SEARCH s USING PRIMARY KEY (entity=? AND day>?)",
	  { .entity = "erbil", .by_lang = true, .since = { 2021, 1, 1 } } },
	{ "SEARCH s USING PRIMARY KEY (entity=?); SEARCH a USING INTEGER PRIMARY KEY (rowid=?)",
	  { .entity = "erbil", .unread = true } },
	{ "SEARCH a USING INTEGER PRIMARY KEY (rowid=?); LIST SUBQUERY 1;"
	  " SCAN word VIRTUAL TABLE INDEX 0:M2; USE TEMP B-TREE FOR ORDER BY",
	  { .words = "rare" } },
	{ "SCAN a USING COVERING INDEX article_day; LIST SUBQUERY 1;"
	  " SCAN word VIRTUAL TABLE INDEX 0:M2", { .words = "common" } },
	{ "SCAN a USING COVERING INDEX article_headline; LIST SUBQUERY 1;"
	  " SCAN word VIRTUAL TABLE INDEX 0:M2",
	  { .words = "common", .by_lang = true, .sort = STORE_BY_HEADLINE } },
};

/* Steps of a plan that do not concern how the articles of a list are found. */
static void
forget_subqueries(char *plan)
{
	char *cut = strstr(plan, "; SCALAR SUBQUERY");
	char *more = cut ? strstr(cut, "; SEARCH a ") : NULL;

	if (more)
		memmove(cut, more, strlen(more) + 1);
	else if (cut)
		*cut = '\0';
}

static void
test_lists(struct store *s, const char *when)
{
	for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
		const char *words = plans[i].q.words;
		struct buf sql = { 0 };
		struct values v = { 0 };
		char *plan;

		find_write(&plans[i].q, words, words && !strcmp(words, "common"), &sql, &v);
		plan = plan_of(s, sql.data);
		forget_subqueries(plan);
		printf("# %s: %s\n", when, strstr(sql.data, "FROM"));
		is_str(plan, plans[i].want, "its plan");
		free(plan);
		buf_release(&sql);
		vec_release(&v);
	}
}

/* Call everything, so that the store holds a statement of each kind. */
static void
use_all(struct store *s)
{
	struct store_ids ids = { 0 };
	struct store_entities likely = { 0 };
	struct store_spellings sp = { 0 };
	struct store_besides beside = { 0 };
	struct store_months months = { 0 };
	struct store_counterpart c;
	size_t n;
	struct store_row row = { 0 };
	struct sample changed = samples[LIBRARY_CKB];
	enum store_put what;
	int64_t id[SAMPLES];

	changed.text[2] = "کتێبخانەکە هەینی داخراوە.";
	ok(sample_put_all(s, id, &e) && sample_put(s, &changed, &what, &e) &&
	    store_set_unread(s, 1, true, &e) && store_set_flagged(s, 1, true, &e) &&
	    store_set_counterpart(s, 1, 2, 0.5, &e) && store_set_counterpart(s, 1, 2, 0, &e) &&
	    store_set_counterpart(s, 1, 4, 0.5, &e) && store_set_counterpart(s, 1, 4, 0.4, &e) &&
	    store_say_pair(s, 1, 2, STORE_PINNED, &e) && store_say_pair(s, 1, 2, STORE_NO_PAIR, &e) &&
	    store_row(s, 1, &row, &e) && store_counterpart(s, 1, &c, &e) &&
	    store_count(s, &n, &e) && store_naming(s, "erbil", &n, &e) &&
	    store_candidates(s, 1, LANG_EN, 9, 9, &ids, &e) &&
	    store_likely_entities(s, &likely, &e) && store_spellings(s, "erbil", &sp, &e) &&
	    store_beside(s, "erbil", 9, &beside, &e) && store_months(s, "erbil", &months, &e), "everything is used");
	store_row_release(&row);
	vec_release(&ids);
	vec_release(&likely);
	store_spellings_release(&sp);
	vec_release(&beside);
	vec_release(&months);
}

/*
 * What may be read from one end to the other: what has one row, or was made by
 * the statement itself, or is read only until there are so many (LIMIT).
 */
static const char *const scans[] = {
	"SCAN folding", "SCAN sqlite_", "SCAN pragma_module_list", "SCAN one", "SCAN old",
	"SCAN mine", "SCAN near", "SCAN beside", "SCAN CONSTANT ROW", "SCAN entity USING INDEX entity_often",
	"SCAN entity USING INDEX entity_new", "SCAN some",
	"SCAN body", "SCAN (subquery", "SCAN word VIRTUAL",
};

static bool
may_scan(const char *step)
{
	for (size_t i = 0; i < sizeof scans / sizeof scans[0]; i++)
		if (!strncmp(step, scans[i], strlen(scans[i])))
			return true;
	return false;
}

static void
test_statements(struct store *s, const char *when)
{
	const char *sql;
	void *stmt;
	int count = 0, bad = 0;

	for (size_t i = 0; map_next(&s->statements, &i, &sql, &stmt);) {
		char *plan;

		if (!strncmp(sql, "PRAGMA", 6))
			continue;
		count++;
		plan = plan_of(s, sql);
		for (const char *step = strstr(plan, "SCAN"); step; step = strstr(step + 4, "SCAN"))
			if (!may_scan(step)) {
				printf("# %s\n#   %s\n", sql, plan);
				bad++;
			}
		free(plan);
	}
	ok(count > 40, "%s: %d statements", when, count);
	is_num(bad, 0, "none reads a whole table");
}

/* Enough for statistics to mean something. */
static void
fill(struct store *s)
{
	bool good = store_begin(s, &e);

	for (int i = 0; good && i < 2000; i++) {
		struct sample more = samples[i % SAMPLES];
		struct entity one = halabja;
		char link[64], id[32];
		enum store_put what;

		snprintf(link, sizeof link, "https://news.example/%d", i);
		snprintf(id, sizeof id, "place-%d", i % 300);
		one.id = id;
		more.mention[0].entity = &one;
		more.link = link;
		more.date = date_from_days(18000 + i / 5);
		good = sample_put(s, &more, &what, &e) != 0;
	}
	ok(good && store_commit(s, &e), "2000 articles");
	ok(sqlite3_exec(s->db, "ANALYZE", NULL, NULL, NULL) == SQLITE_OK, "analysed");
}

/*
 * A hash of the ids that are found by looking at the words first, or at the
 * list first.
 */
static uint64_t
found(struct store *s, const struct store_query *q, bool common, size_t *n)
{
	struct buf sql = { 0 };
	struct values v = { 0 };
	uint64_t h = HASH_START;
	sqlite3_stmt *stmt;

	find_write(q, "\"erbil\"", common, &sql, &v);
	stmt = db_query(s, sql.data, v.at, v.len, &e);
	for (*n = 0; stmt && db_step(s, stmt, &e) == DB_ROW; ++*n) {
		int64_t id = sqlite3_column_int64(stmt, 0);

		h = hash_add(h, &id, sizeof id);
	}
	buf_release(&sql);
	vec_release(&v);
	return h;
}

static void
test_both_ways(struct store *s)
{
	for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
		size_t n, m;
		uint64_t a = found(s, &plans[i].q, false, &n), b = found(s, &plans[i].q, true, &m);

		ok(a == b && n == m, "%zu found both ways, in the same order", n);
	}
}

int
main(void)
{
	struct store *s = store_open(NULL, &e);

	if (!ok(s, "opens"))
		return done();
	test_lists(s, "without statistics");
	use_all(s);
	test_statements(s, "without statistics");
	fill(s);
	test_lists(s, "with statistics");
	test_statements(s, "with statistics");
	test_both_ways(s);
	store_close(s);
	return done();
}
