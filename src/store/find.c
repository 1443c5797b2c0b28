/*
 * find.c - which articles, in which order.
 *
 * The question becomes one statement whose text depends only on which
 * conditions there are; what they ask for is bound.  By date the index gives
 * the order, so that nothing is sorted; lists of one entity begin at `subject`,
 * which has the same order.
 */
#include <config.h>

#include "store/db.h"

struct writer {
	struct buf *sql;
	struct values *values;
	bool more;		/* a condition stands there already */
};

static const struct value none = { .type = VALUE_NULL };

/* One condition more, with a + before its column or not, and its value if it has a ?. */
static void
where(struct writer *w, const char *plus, const char *condition, struct value v)
{
	buf_printf(w->sql, " %s %s%s", w->more ? "AND" : "WHERE", plus, condition);
	w->more = true;
	if (v.type != VALUE_NULL)
		*vec_push(w->values) = v;
}

/* The last day the date may mean, so that "until 2021" holds all of that year. */
static int64_t
last_day(struct date d)
{
	return db_day(d) + (d.month ? 0 : 9900) + (d.day ? 0 : 99);
}

/*
 * Where the columns of an article are read from.  `subject` knows enough of it
 * for most lists of one entity; the article itself is only looked up for the
 * rest.
 */
struct columns {
	const char *from, *lang, *since, *until, *words;
	const char *order[STORE_BY_HEADLINE + 1];
};

static const struct columns of_articles = {
	.from = "SELECT a.id FROM article AS a",
	.lang = "a.lang = ?", .since = "a.day >= ?", .until = "a.day BETWEEN 1 AND ?",
	.words = "a.id IN (SELECT rowid FROM word WHERE word MATCH ?)",
	.order = {
		[STORE_BY_DATE] = "a.day DESC, a.id DESC",
		[STORE_BY_SOURCE] = "a.source_key, a.day DESC, a.id DESC",
		[STORE_BY_HEADLINE] = "a.headline_key, a.id",
	},
};

static const struct columns of_entity = {
	.from = "SELECT s.article FROM subject AS s",
	.lang = "s.lang = ?", .since = "s.day >= ?", .until = "s.day BETWEEN 1 AND ?",
	.words = "s.article IN (SELECT rowid FROM word WHERE word MATCH ?)",
	.order = {
		[STORE_BY_DATE] = "s.day DESC, s.article DESC",
		[STORE_BY_SOURCE] = "a.source_key, s.day DESC, s.article DESC",
		[STORE_BY_HEADLINE] = "a.headline_key, s.article",
	},
};

static const char with_article[] = " CROSS JOIN article AS a ON a.id = s.article";

void
find_write(const struct store_query *q, const char *match, bool common, struct buf *sql,
    struct values *v)
{
	const struct columns *c = q->entity ? &of_entity : &of_articles;
	struct writer w = { .sql = sql, .values = v };
	/*
	 * With a + SQLite does not take the index of that column, which would
	 * mean to sort.
	 */
	const char *plus = q->sort == STORE_BY_DATE ? "" : "+";

	buf_puts(sql, c->from);
	if (q->entity && (q->unread || q->flagged || q->sort != STORE_BY_DATE))
		buf_puts(sql, with_article);
	if (q->entity)
		where(&w, "", "s.entity = (SELECT number FROM entity WHERE id = ?)",
		    db_text(q->entity));
	if (q->by_lang)
		where(&w, plus, c->lang, db_text(lang_code(q->lang)));
	if (q->unread)
		where(&w, plus, "a.unread = 1", none);
	if (q->flagged)
		where(&w, plus, "a.flagged = 1", none);
	if (q->since.year > 0)
		where(&w, "", c->since, db_int(db_day(q->since)));
	if (q->until.year > 0)
		where(&w, "", c->until, db_int(last_day(q->until)));
	if (match)
		where(&w, common ? "+" : "", c->words, db_text(match));
	buf_printf(sql, " ORDER BY %s", c->order[q->sort]);
}

/*
 * Articles with a word; where there are more it is quicker to go through the
 * list in its order.
 */
enum { COMMON = 2000 };

static bool
is_common(struct store *s, const char *match, bool *common, struct err *e)
{
	int64_t n = 0;

	if (!db_number(s,
	    "SELECT count(*) FROM (SELECT 1 FROM word WHERE word MATCH ? LIMIT ?)",
	    BIND(db_text(match), db_int(COMMON)), &n, e))
		return false;
	*common = n == COMMON;
	return true;
}

bool
store_find(struct store *s, const struct store_query *q, struct store_ids *ids, struct err *e)
{
	struct buf match = { 0 }, sql = { 0 };
	struct values v = { 0 };
	enum db_step step = DB_FAILED;
	sqlite3_stmt *stmt = NULL;
	bool words = q->words && search_match(q->words, &match), common = false;

	if (!words || (search_flush(s, e) && is_common(s, match.data, &common, e))) {
		find_write(q, words ? match.data : NULL, common, &sql, &v);
		stmt = db_query(s, sql.data, v.at, v.len, e);
	}
	while (stmt && (step = db_step(s, stmt, e)) == DB_ROW)
		*vec_push(ids) = sqlite3_column_int64(stmt, 0);
	buf_release(&match);
	buf_release(&sql);
	vec_release(&v);
	return step == DB_END;
}

static int
by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

void
store_ids_keep(struct store_ids *ids, const struct store_ids *set)
{
	struct store_ids sorted = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < set->len; i++)
		*vec_push(&sorted) = set->at[i];
	if (sorted.len)
		qsort(sorted.at, sorted.len, sizeof sorted.at[0], by_number);
	for (size_t i = 0; i < ids->len && sorted.len; i++)
		if (bsearch(&ids->at[i], sorted.at, sorted.len, sizeof sorted.at[0], by_number))
			ids->at[kept++] = ids->at[i];
	ids->len = kept;
	vec_release(&sorted);
}
