/*
 * transaction.c - changes kept as a whole or not at all.
 *
 * The outermost store_begin() takes the right to write at once, so that nobody
 * else can change between our reading and our writing; those inside are
 * savepoints.  When SQLite itself has given up the transaction (a full disk),
 * nothing more is written until the outermost store_rollback(): else the rest
 * of the work would be kept without its beginning.
 */
#include <config.h>

#include <assert.h>

#include "base/i18n.h"
#include "store/db.h"

static bool
still_open(struct store *s, struct err *e)
{
	if (s->lost)
		return err_set(e, "%s: %s", s->name, _("the changes could not be kept"));
	return true;
}

bool
store_begin(struct store *s, struct err *e)
{
	if (!still_open(s, e) ||
	    !db_run(s, s->levels.len ? "SAVEPOINT level" : "BEGIN IMMEDIATE", BIND_NONE, e))
		return false;
	*vec_push(&s->levels) = (struct level){ .put = s->put.len, .indexed = s->indexed };
	return true;
}

bool
store_commit(struct store *s, struct err *e)
{
	assert(s->levels.len > 0);
	if (!still_open(s, e))
		return false;
	if (s->levels.len > 1) {
		if (!db_run(s, "RELEASE level", BIND_NONE, e))
			return false;
	} else {
		if (!search_flush(s, e) || !db_run(s, "COMMIT", BIND_NONE, e))
			return false;
		s->put.len = s->indexed = 0;
	}
	s->levels.len--;
	return true;
}

/* Undo in the file what was done since the last store_begin(), now taken from LEVELS. */
static void
undo(struct store *s)
{
	struct err e;

	if (s->levels.len > 0 && !s->lost)
		s->lost = !db_run(s, "ROLLBACK TO level", BIND_NONE, &e) ||
		    !db_run(s, "RELEASE level", BIND_NONE, &e);
	if (s->levels.len > 0)
		return;
	if (!sqlite3_get_autocommit(s->db))
		db_run(s, "ROLLBACK", BIND_NONE, &e);
	s->lost = false;
}

void
store_rollback(struct store *s)
{
	if (s->levels.len == 0)
		return;
	s->levels.len--;
	s->put.len = s->levels.at[s->levels.len].put;
	s->indexed = s->levels.at[s->levels.len].indexed;
	entity_forget_numbers(s);
	undo(s);
}

bool
db_begin_reading(struct store *s, struct err *e)
{
	return s->levels.len > 0 || db_run(s, "BEGIN", BIND_NONE, e);
}

void
db_end_reading(struct store *s)
{
	struct err e;

	if (s->levels.len == 0 && !sqlite3_get_autocommit(s->db))
		db_run(s, "COMMIT", BIND_NONE, &e);
}
