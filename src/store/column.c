/* column.c - values on their way out of the file, and how dates look in it. */
#include <config.h>

#include "base/mem.h"
#include "store/db.h"

const char *
db_column(sqlite3_stmt *q, int column, size_t *len)
{
	const char *s = (const char *)sqlite3_column_text(q, column);

	*len = (size_t)sqlite3_column_bytes(q, column);
	return s;
}

char *
db_column_copy(sqlite3_stmt *q, int column)
{
	size_t len;
	const char *s = db_column(q, column, &len);

	return s ? mem_dup(s, len) : NULL;
}

enum lang
db_column_lang(sqlite3_stmt *q, int column)
{
	size_t len;
	const char *code = db_column(q, column, &len);
	enum lang lang;

	return code && lang_from_code(code, &lang) ? lang : LANG_UNKNOWN;
}

int64_t
db_day(struct date d)
{
	return d.year > 0 ? d.year * 10000 + d.month * 100 + d.day : 0;
}

struct date
db_date(int64_t day)
{
	if (day <= 0 || day > 99991231)
		return (struct date){ 0 };
	return (struct date){ .year = (int16_t)(day / 10000),
		.month = (int8_t)(day / 100 % 100), .day = (int8_t)(day % 100) };
}
