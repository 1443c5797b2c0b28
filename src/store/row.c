/* row.c - what a list shows of one article: one look-up by its number. */
#include <config.h>

#include <stdlib.h>

#include "base/i18n.h"
#include "store/db.h"

static const char select_row[] =
	"SELECT lang, day, unread, flagged, headline_derived, headline, source, file, link,"
	" other, score, said"
	" FROM article LEFT JOIN counterpart ON counterpart.article = id AND paired = 1"
	" WHERE id = ?";

bool
store_row(struct store *s, int64_t id, struct store_row *row, struct err *e)
{
	sqlite3_stmt *q = db_query(s, select_row, BIND(db_int(id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	if (step == DB_END)
		return err_set(e, _("%s: there is no article %lld"), s->name, (long long)id);
	if (step == DB_FAILED)
		return false;
	*row = (struct store_row){
		.id = id,
		.lang = db_column_lang(q, 0),
		.date = db_date(sqlite3_column_int64(q, 1)),
		.unread = sqlite3_column_int(q, 2) != 0,
		.flagged = sqlite3_column_int(q, 3) != 0,
		.headline_derived = sqlite3_column_int(q, 4) != 0,
		.headline = db_column_copy(q, 5),
		.source = db_column_copy(q, 6),
		.file = db_column_copy(q, 7),
		.link = db_column_copy(q, 8),
		.counterpart = sqlite3_column_int64(q, 9),
		.score = sqlite3_column_double(q, 10),
		.pinned = sqlite3_column_int(q, 11) > 0,
	};
	db_end(q);
	return true;
}

void
store_row_release(struct store_row *row)
{
	free(row->headline);
	free(row->source);
	free(row->file);
	free(row->link);
	*row = (struct store_row){ 0 };
}
