/*
 * db.c - the library's file, and statements on it.
 *
 * SQLite keeps what we write as a whole or not at all: the write-ahead log
 * holds changes until they are complete, and readers go on reading meanwhile.
 * A file that is not ours, or damaged, is recognised before anything is written
 * to it.
 */
#include <config.h>

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/db.h"

enum { PATIENCE = 4000 };	/* milliseconds to wait for another program */

/* Settings of a connection; none of them changes the file. */
static const char settings[] =
	"PRAGMA foreign_keys = ON;"
	"PRAGMA trusted_schema = OFF;"
	"PRAGMA cell_size_check = ON;"
	"PRAGMA temp_store = MEMORY;"
	"PRAGMA cache_size = -8192;";	/* KiB */

/* With the log, a crash of the machine can cost the last changes but no older ones. */
static const char on_disk[] =
	"PRAGMA journal_mode = WAL;"
	"PRAGMA synchronous = NORMAL;";

static const struct reason {
	int code;
	const char *text;
} reasons[] = {
	{ SQLITE_BUSY, N_("locked by another program") },
	{ SQLITE_LOCKED, N_("locked by another program") },
	/* TRANSLATORS: said of a file: hewal cannot keep its articles in it. */
	{ SQLITE_NOTADB, N_("not a library of hewal") },
	{ SQLITE_CORRUPT, N_("the library is damaged") },
	{ SQLITE_FULL, N_("no room left on the disk") },
	{ SQLITE_READONLY, N_("may not be written") },
	{ SQLITE_CANTOPEN, N_("cannot be opened") },
	{ SQLITE_IOERR, N_("cannot be read or written") },
};

bool
db_fail(struct store *s, struct err *e)
{
	int code = sqlite3_errcode(s->db) & 0xff;

	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
		if (reasons[i].code == code)
			return err_set(e, "%s: %s", s->name, _(reasons[i].text));
	return err_set(e, "%s: %s", s->name, sqlite3_errmsg(s->db));
}

bool
db_damaged(struct store *s, struct err *e)
{
	return err_set(e, "%s: %s", s->name, _("the library is damaged"));
}

/*
 * Is there a file to open?  Make an empty one if there is none, readable by its
 * owner only.
 */
static bool
file_ready(const char *path, struct err *e)
{
	struct stat st;
	int fd;

	if (stat(path, &st) == 0) {
		if (S_ISREG(st.st_mode))
			return true;
		return err_set(e, "%s: %s", path,
		    S_ISDIR(st.st_mode) ? strerror(EISDIR) : _("not an ordinary file"));
	}
	if (errno == ENOENT) {
		fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (fd >= 0)
			return close(fd) == 0;
		if (errno == EEXIST && stat(path, &st) == 0)
			return true;	/* another program was faster */
	}
	return err_set(e, "%s: %s", path, strerror(errno));
}

/* PATH for SQLite, to which ":memory:" and "" mean something else than a file. */
static char *
file_name(const char *path)
{
	struct buf b = { 0 };

	if (!path)
		return mem_str(":memory:");
	buf_printf(&b, "%s%s", path[0] == '/' ? "" : "./", path);
	return buf_take(&b);
}

static bool
connect(struct store *s, const char *path, int patience, struct err *e)
{
	char *name = file_name(path);
	int rc = sqlite3_open_v2(name, &s->db,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

	free(name);
	if (rc != SQLITE_OK)
		return s->db ? db_fail(s, e) : err_set(e, "%s: %s", s->name, sqlite3_errstr(rc));
	sqlite3_busy_timeout(s->db, patience);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (sqlite3_exec(s->db, settings, NULL, NULL, NULL) != SQLITE_OK)
		return db_fail(s, e);
	return true;
}

struct store *
db_open(const char *path, int patience, struct err *e)
{
	struct store *s;
	bool good;

	if (path && !file_ready(path, e))
		return NULL;
	s = MEM_NEW(1, struct store);
	s->name = mem_str(path ? path : _("the library in memory"));
	good = connect(s, path, patience, e) && schema_open(s, e);
	if (good && path && !sqlite3_db_readonly(s->db, "main") &&
	    sqlite3_exec(s->db, on_disk, NULL, NULL, NULL) != SQLITE_OK)
		good = db_fail(s, e);
	if (good && search_open(s, e))
		return s;
	s->lost = true;		/* nothing more is to be written */
	store_close(s);
	return NULL;
}

struct store *
store_open(const char *path, struct err *e)
{
	return db_open(path, PATIENCE, e);
}

void
store_close(struct store *s)
{
	const char *key;
	void *value;

	if (!s)
		return;
	if (s->db && !s->lost && s->levels.len == 0 && !sqlite3_db_readonly(s->db, "main"))
		sqlite3_exec(s->db, "PRAGMA analysis_limit = 400; PRAGMA optimize;",
		    NULL, NULL, NULL);
	for (size_t i = 0; map_next(&s->statements, &i, &key, &value);)
		sqlite3_finalize(value);
	map_release(&s->statements);
	sqlite3_close(s->db);
	vec_release(&s->levels);
	vec_release(&s->put);
	map_release(&s->entities);
	arena_release(&s->arena);
	free(s->name);
	free(s);
}

struct value
db_int(int64_t i)
{
	return (struct value){ .type = VALUE_INT, .i = i };
}

struct value
db_real(double r)
{
	return (struct value){ .type = VALUE_REAL, .r = r };
}

struct value
db_text(const char *s)
{
	return s ? db_bytes(s, strlen(s)) : (struct value){ .type = VALUE_NULL };
}

struct value
db_bytes(const char *s, size_t len)
{
	return (struct value){ .type = VALUE_TEXT, .s = s, .len = len };
}

static int
bind(sqlite3_stmt *q, int i, const struct value *v)
{
	switch (v->type) {
	case VALUE_INT:
		return sqlite3_bind_int64(q, i, v->i);
	case VALUE_REAL:
		return sqlite3_bind_double(q, i, v->r);
	case VALUE_TEXT:
		return sqlite3_bind_text64(q, i, v->s, v->len, SQLITE_STATIC, SQLITE_UTF8);
	case VALUE_NULL:
		break;
	}
	return sqlite3_bind_null(q, i);
}

sqlite3_stmt *
db_query(struct store *s, const char *sql, const struct value *v, size_t n, struct err *e)
{
	size_t len = strlen(sql);
	sqlite3_stmt *q = map_get(&s->statements, sql, len);

	if (!q) {
		if (sqlite3_prepare_v3(s->db, sql, (int)len, SQLITE_PREPARE_PERSISTENT, &q,
		    NULL) != SQLITE_OK) {
			db_fail(s, e);
			return NULL;
		}
		map_set(&s->statements, sql, len, q);
	}
	assert(!sqlite3_stmt_busy(q));
	assert(sqlite3_bind_parameter_count(q) == (int)n);
	for (size_t i = 0; i < n; i++)
		if (bind(q, (int)i + 1, &v[i]) != SQLITE_OK) {
			db_fail(s, e);
			db_end(q);
			return NULL;
		}
	return q;
}

void
db_end(sqlite3_stmt *q)
{
	sqlite3_reset(q);
	sqlite3_clear_bindings(q);
}

enum db_step
db_step(struct store *s, sqlite3_stmt *q, struct err *e)
{
	int rc = sqlite3_step(q);

	if (rc == SQLITE_ROW)
		return DB_ROW;
	if (rc != SQLITE_DONE) {
		db_fail(s, e);
		/* A full disk and the like undo all that store_begin() began. */
		s->lost = s->lost || (s->levels.len > 0 && sqlite3_get_autocommit(s->db));
	}
	db_end(q);
	return rc == SQLITE_DONE ? DB_END : DB_FAILED;
}

bool
db_run(struct store *s, const char *sql, const struct value *v, size_t n, struct err *e)
{
	sqlite3_stmt *q = db_query(s, sql, v, n, e);
	enum db_step step = DB_ROW;

	while (q && step == DB_ROW)
		step = db_step(s, q, e);
	return step == DB_END;
}

bool
db_number(struct store *s, const char *sql, const struct value *v, size_t n, int64_t *i,
    struct err *e)
{
	sqlite3_stmt *q = db_query(s, sql, v, n, e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	if (step == DB_ROW) {
		*i = sqlite3_column_int64(q, 0);
		db_end(q);
	}
	return step != DB_FAILED;
}
