/* setting.c - small things the program remembers. */
#include <config.h>

#include "store/db.h"

bool
store_setting(struct store *s, const char *name, char **value, struct err *e)
{
	sqlite3_stmt *q = db_query(s, "SELECT value FROM setting WHERE name = ?",
	    BIND(db_text(name)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	*value = NULL;
	if (step == DB_ROW) {
		*value = db_column_copy(q, 0);
		db_end(q);
	}
	return step != DB_FAILED;
}

bool
store_set_setting(struct store *s, const char *name, const char *value, struct err *e)
{
	bool good;

	if (!store_begin(s, e))
		return false;
	good = value
	    ? db_run(s, "INSERT INTO setting (name, value) VALUES (?, ?)"
	        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
	        BIND(db_text(name), db_text(value)), e)
	    : db_run(s, "DELETE FROM setting WHERE name = ?", BIND(db_text(name)), e);
	if (good && store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}
