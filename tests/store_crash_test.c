/*
 * store_crash_test.c - killed at any statement, the library is as before the
 * import or as after it.
 *
 * A child process imports and is killed with SIGKILL when it begins its Nth
 * statement, for every N until it comes through.
 */
#include <config.h>

#include <signal.h>
#include <sys/wait.h>

#include "store/db.h"
#include "store_samples.h"
#include "tap.h"

static struct err e;

/* SQLite calls this at each statement; FTS5's own inside others count too. */
static int
count_down(unsigned what, void *left, void *stmt, void *sql)
{
	(void)what, (void)stmt, (void)sql;
	if (--*(int *)left == 0)
		kill(getpid(), SIGKILL);
	return 0;
}

/* All that an import does: new articles, one that changed, counterparts, a mark. */
static bool
import(struct store *s)
{
	struct sample changed = samples[LIBRARY_EN];
	enum store_put what;
	int64_t en, ckb;

	changed.text[1] = "The doors stay closed because of snow.";
	changed.mention[1] = (struct sample_mention){ 0 };
	return store_begin(s, &e) &&
	    (en = sample_put(s, &changed, &what, &e)) &&
	    (ckb = sample_put(s, &samples[LIBRARY_CKB], &what, &e)) &&
	    sample_put(s, &samples[FLOOD_EN], &what, &e) &&
	    store_set_counterpart(s, en, ckb, 0.8, &e) &&
	    store_say_pair(s, en, ckb, STORE_PINNED, &e) &&
	    store_set_unread(s, en, false, &e) &&
	    store_commit(s, &e);
}

/* True if the child came through, false if it was killed on its way. */
static bool
import_until(const char *path, int statements)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct store *s = store_open(path, &e);

		if (!s)
			_exit(1);
		sqlite3_trace_v2(s->db, SQLITE_TRACE_STMT, count_down, &statements);
		_exit(!import(s));
	}
	if (waitpid(child, &status, 0) != child)
		return true;
	if (!WIFSIGNALED(status))
		ok(WIFEXITED(status) && WEXITSTATUS(status) == 0, "it comes through in the end");
	return !WIFSIGNALED(status);
}

static size_t
hits(struct store *s, const char *words)
{
	struct store_ids ids = { 0 };
	size_t n;

	n = store_find(s, &(struct store_query){ .words = words }, &ids, &e) ? ids.len : 99;
	vec_release(&ids);
	return n;
}

static bool
sound(struct store *s)
{
	sqlite3_stmt *q = db_query(s, "PRAGMA integrity_check", BIND_NONE, &e);
	size_t len;
	bool good = q && db_step(s, q, &e) == DB_ROW && !strcmp(db_column(q, 0, &len), "ok");

	if (q)
		db_end(q);
	return good && sqlite3_exec(s->db, "INSERT INTO word (word) VALUES ('integrity-check')",
	    NULL, NULL, NULL) == SQLITE_OK;
}

/* 'o' old, 'n' new, '?' neither. */
static char
state_of(const char *path)
{
	struct store *s = store_open(path, &e);
	size_t all, snow, students, flood;
	struct store_row row = { 0 };
	char state = '?';

	if (!s || !sound(s) || !store_row(s, 1, &row, &e)) {
		printf("# %s\n", e.text);
		store_close(s);
		return '?';
	}
	all = hits(s, "");
	snow = hits(s, "snow");
	students = hits(s, "student borrow");
	flood = hits(s, "flood");
	if (all == 1 && snow == 0 && students == 1 && flood == 0 && !row.counterpart && row.unread)
		state = 'o';
	if (all == 3 && snow == 1 && students == 0 && flood == 1 && row.counterpart && row.pinned &&
	    !row.unread)
		state = 'n';
	store_row_release(&row);
	store_close(s);
	return state;
}

static void
remove_library(const char *path)
{
	char log[300];

	unlink(path);
	snprintf(log, sizeof log, "%s-wal", path);
	unlink(log);
	snprintf(log, sizeof log, "%s-shm", path);
	unlink(log);
}

static void
test_import(const char *path)
{
	int n = 1, bad = 0;
	bool through = false;
	char state = 'o';

	for (; !through && n < 2000; n++) {
		enum store_put what;
		struct store *s;

		remove_library(path);
		s = store_open(path, &e);
		if (!s || !sample_put(s, &samples[LIBRARY_EN], &what, &e))
			ok(false, "the first article: %s", e.text);
		store_close(s);
		through = import_until(path, n);
		state = state_of(path);
		if (state == '?' || (through && state != 'n')) {
			printf("# killed at statement %d: state %c\n", n, state);
			bad++;
		}
	}
	ok(n > 50, "killed at each of %d statements", n - 2);
	is_num(bad, 0, "always the old state or the new one");
	ok(state == 'n', "and the new one when it came through");
}

/* The library that the SQL text makes; an empty file if it is NULL. */
static void
make_old(const char *path, const char *sql)
{
	sqlite3 *db;

	remove_library(path);
	if (!sql)
		return;
	if (sqlite3_open(path, &db) != SQLITE_OK ||
	    sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		ok(false, "an old library: %s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

/* In a child, killed when it begins statement N of bringing the tables up to date. */
static bool
killed_in_schema(const char *path, int n)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		/* Every connection of this process gets the trace. */
		struct store mock = { .name = (char *)path };

		if (sqlite3_open(path, &mock.db) != SQLITE_OK)
			_exit(1);
		sqlite3_trace_v2(mock.db, SQLITE_TRACE_STMT, count_down, &n);
		_exit(!schema_open(&mock, &e));
	}
	return waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

/*
 * Killed while a new library is being made, or one of an older version brought
 * up to date: opening it again does it, and all of it is there.
 */
static void
test_schema(const char *path, const char *sql, int least, size_t articles, const char *what)
{
	int bad = 0, kills = 0;
	bool killed = true;

	for (int n = 1; killed && n < 100; n++) {
		struct store *s;

		make_old(path, sql);
		killed = killed_in_schema(path, n);
		kills += killed;
		s = store_open(path, &e);
		if (!s || !sound(s) || hits(s, "") != articles) {
			printf("# %d: %s\n", n, e.text);
			bad++;
		}
		store_close(s);
	}
	ok(kills >= least, "killed at %d statements of %s", kills, what);
	is_num(bad, 0, "it can always be opened after that");
}

int
main(void)
{
	char dir[256], path[280], fixture[512];
	const char *root = getenv("srcdir");
	struct buf sql = { 0 };

	scratch_make(dir, sizeof dir);
	snprintf(path, sizeof path, "%s/library.db", dir);
	test_import(path);
	test_schema(path, NULL, 20, 0, "making a library");
	snprintf(fixture, sizeof fixture, "%s/tests/libraries/v1.sql", root ? root : ".");
	if (ok(file_read(fixture, 1 << 20, &sql, &e), "an old library"))
		test_schema(path, sql.data, 8, 3, "bringing version 1 up to date");
	buf_release(&sql);
	scratch_remove(dir);
	return done();
}
