/*
 * mention.c - where an article speaks of whom, and the sums kept of it: by
 * article (`subject`, for lists and company), by spelling, and how many
 * articles name each.
 */
#include <config.h>

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "store/db.h"

/*
 * Taking an article out of the sums, which must be done while its mentions
 * still stand.
 */
static const char *const removal[] = {
	"UPDATE spelling SET mentions = spelling.mentions - old.n FROM"
	" (SELECT entity, surface, count(*) AS n FROM mention"
	" WHERE article = ?1 AND entity IS NOT NULL GROUP BY 1, 2) AS old"
	" WHERE spelling.entity = old.entity AND spelling.surface = old.surface"
	" AND spelling.lang = (SELECT lang FROM article WHERE id = ?1)",
	"DELETE FROM spelling WHERE mentions <= 0 AND entity IN"
	" (SELECT entity FROM mention WHERE article = ?1)",
	"UPDATE entity SET articles = articles - 1 WHERE number IN"
	" (SELECT entity FROM subject WHERE article = ?1)",
	"DELETE FROM subject WHERE (entity, day, article) IN"
	" (SELECT entity, day, article FROM subject WHERE article = ?1)",
	"DELETE FROM mention WHERE article = ?1",
};

static const char *const addition[] = {
	"INSERT INTO subject (entity, day, article, lang, mentions)"
	" SELECT entity, (SELECT day FROM article WHERE id = ?1), ?1,"
	" (SELECT lang FROM article WHERE id = ?1), count(*)"
	" FROM mention WHERE article = ?1 AND entity IS NOT NULL GROUP BY entity",
	"UPDATE entity SET articles = articles + 1 WHERE number IN"
	" (SELECT entity FROM subject WHERE article = ?1)",
	"INSERT INTO spelling (entity, surface, lang, mentions)"
	" SELECT entity, surface, (SELECT lang FROM article WHERE id = ?1), count(*)"
	" FROM mention WHERE article = ?1 AND entity IS NOT NULL GROUP BY entity, surface"
	" ON CONFLICT (entity, surface, lang) DO UPDATE SET mentions = mentions + excluded.mentions",
};

static bool
run_all(struct store *s, const char *const *sql, size_t n, int64_t article, struct err *e)
{
	bool good = true;

	for (size_t i = 0; good && i < n; i++)
		good = db_run(s, sql[i], BIND(db_int(article)), e);
	return good;
}

bool
mention_remove(struct store *s, int64_t article, struct err *e)
{
	return run_all(s, removal, sizeof removal / sizeof removal[0], article, e);
}

static bool
add_one(struct store *s, const struct article *a, const struct mention *m, struct err *e)
{
	const char *text = a->paragraph[m->paragraph].text;
	struct value entity = { .type = VALUE_NULL };

	if (m->entity) {
		entity = db_int(entity_keep(s, m->entity, e));
		if (!entity.i)
			return false;
	}
	return db_run(s,
	    "INSERT INTO mention"
	    " (article, paragraph, start, end, type, entity, day, likely, surface)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    BIND(db_int(a->id), db_int(m->paragraph), db_int(m->start), db_int(m->end),
	    db_text(entity_type_code(m->type)), entity, db_int(db_day(m->date)),
	    db_int(m->likely), db_bytes(text + m->start, m->end - m->start)), e);
}

/* Does M stand in the article, behind the mention LAST (NULL for none)? */
static bool
fits(const struct article *a, const struct mention *m, const struct mention *last)
{
	return m->paragraph < a->nparagraphs && m->start < m->end &&
	    m->end <= a->paragraph[m->paragraph].len &&
	    (!last || last->paragraph < m->paragraph ||
	    (last->paragraph == m->paragraph && last->end <= m->start));
}

/* What is new of the entities of an article that is there already. */
bool
mention_keep_entities(struct store *s, const struct article *a, struct err *e)
{
	for (size_t i = 0; i < a->nmentions; i++)
		if (a->mention[i].entity && !entity_keep(s, a->mention[i].entity, e))
			return false;
	return true;
}

bool
mention_add(struct store *s, const struct article *a, struct err *e)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		assert(fits(a, &a->mention[i], i ? &a->mention[i - 1] : NULL));
		if (!add_one(s, a, &a->mention[i], e))
			return false;
	}
	return a->nmentions == 0 ||
	    run_all(s, addition, sizeof addition / sizeof addition[0], a->id, e);
}

static bool
read_one(struct store *s, sqlite3_stmt *q, struct mention *m, struct err *e)
{
	size_t len;
	const char *id;

	*m = (struct mention){
		.paragraph = (uint32_t)sqlite3_column_int64(q, 0),
		.start = (uint32_t)sqlite3_column_int64(q, 1),
		.end = (uint32_t)sqlite3_column_int64(q, 2),
		.date = db_date(sqlite3_column_int64(q, 4)),
		.likely = sqlite3_column_int(q, 5) != 0,
	};
	if (!entity_type_from_code(db_column(q, 3, &len), &m->type))
		return db_damaged(s, e);
	id = db_column(q, 6, &len);
	if (id && !(m->entity = entity_load(s, id, e)))
		return false;
	/* A date is no entity, and all others are one. */
	return (m->entity == NULL) == (m->type == ENTITY_DATE) || db_damaged(s, e);
}

bool
mention_load(struct store *s, struct article *a, struct err *e)
{
	VEC(struct mention) list = { 0 };
	sqlite3_stmt *q = db_query(s,
	    "SELECT m.paragraph, m.start, m.end, m.type, m.day, m.likely, e.id"
	    " FROM mention AS m LEFT JOIN entity AS e ON e.number = m.entity"
	    " WHERE m.article = ? ORDER BY m.paragraph, m.start", BIND(db_int(a->id)), e);
	enum db_step step = q ? DB_ROW : DB_FAILED;

	while (step == DB_ROW && (step = db_step(s, q, e)) == DB_ROW) {
		struct mention m, *last = list.len ? &list.at[list.len - 1] : NULL;

		if (!read_one(s, q, &m, e) || (!fits(a, &m, last) && !db_damaged(s, e))) {
			db_end(q);
			step = DB_FAILED;
		} else {
			*vec_push(&list) = m;
		}
	}
	if (step == DB_END)
		article_set_mentions(a, list.at, list.len);
	vec_release(&list);
	return step == DB_END;
}

uint64_t
mention_hash(const struct article *a, uint64_t h)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];
		const int64_t numbers[] = { m->paragraph, m->start, m->end, m->type,
			db_day(m->date), m->likely };

		h = hash_add(h, numbers, sizeof numbers);
		if (m->entity)
			h = hash_add(h, m->entity->id, strlen(m->entity->id));
	}
	return h;
}
