/*
 * store_file_test.c - the library as a file: foreign, damaged, newer, locked,
 * full, shared.
 */
#include <config.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "store/db.h"
#include "store_samples.h"
#include "tap.h"

static struct err e;
static char dir[256];

/* A path in the test's folder; the same name gives the same string. */
static const char *
in_dir(const char *name)
{
	static char path[32][320];
	size_t i = 0;

	for (; path[i][0]; i++)
		if (!strcmp(path[i] + strlen(dir) + 1, name))
			return path[i];
	assert(i < 31);
	snprintf(path[i], sizeof path[i], "%s/%s", dir, name);
	return path[i];
}

static void
write_file(const char *path, const char *data, size_t len)
{
	if (!file_replace(path, data, len, &e))
		printf("# %s\n", e.text);
}

/* Run SQL on the file with SQLite itself. */
static void
run_sql(const char *path, const char *sql)
{
	char *message = NULL;
	sqlite3 *db;

	sqlite3_open(path, &db);
	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		ok(false, "%s: %s", path, message);
	sqlite3_free(message);
	sqlite3_close(db);
}

/* The one number that SQL asks of an open library. */
static int64_t
number(struct store *s, const char *sql)
{
	int64_t i = -1;

	if (!db_number(s, sql, BIND_NONE, &i, &e))
		printf("# %s: %s\n", sql, e.text);
	return i;
}

static struct store *
open_or_say(const char *path)
{
	struct store *s = db_open(path, 2000, &e);

	if (!s)
		printf("# %s\n", e.text);
	return s;
}

/* A library with all samples. */
static void
make_library(const char *path)
{
	struct store *s = open_or_say(path);
	int64_t id[SAMPLES];

	if (!s || !sample_put_all(s, id, &e) ||
	    !store_set_counterpart(s, id[LIBRARY_CKB], id[LIBRARY_EN], 0.75, &e))
		ok(false, "makes a library: %s", e.text);
	store_close(s);
}

/* It must be refused with a message that holds its name and WANT, and stay as it is. */
static void
refused(const char *path, const char *want, const char *name)
{
	struct buf before = { 0 }, after = { 0 };
	struct err unread;
	struct stat st;
	bool file = stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    file_read(path, 1 << 24, &before, &unread);
	struct store *s = db_open(path, 0, &e);

	ok(!s && strstr(e.text, path) && strstr(e.text, want), "%s: %s", name, s ? "" : e.text);
	store_close(s);
	if (file)
		ok(file_read(path, 1 << 24, &after, &unread) && after.len == before.len &&
		    !memcmp(buf_str(&after), buf_str(&before), before.len), "%s: untouched", name);
	buf_release(&before);
	buf_release(&after);
}

static void
test_foreign(void)
{
	static const char text[] = "This is a shopping list: bread, tea, 12 eggs.\n";
	char version[64];

	write_file(in_dir("text"), text, strlen(text));
	refused(in_dir("text"), "not a library", "a text");
	write_file(in_dir("text"), "SQLite format 3", 16);
	refused(in_dir("text"), "not a library", "the beginning of a database");
	run_sql(in_dir("other"), "CREATE TABLE bookmark (url TEXT)");
	refused(in_dir("other"), "not a library", "another program's tables");
	run_sql(in_dir("number"), "PRAGMA application_id = 77");
	refused(in_dir("number"), "not a library", "another program's number");
	run_sql(in_dir("version"), "PRAGMA user_version = 1");
	refused(in_dir("version"), "not a library", "a version without our number");
	make_library(in_dir("newer"));
	run_sql(in_dir("newer"), "PRAGMA user_version = 9041");
	refused(in_dir("newer"), "9041", "a newer version");
	snprintf(version, sizeof version, "up to version %d", 2);
	ok(strstr(e.text, version), "both versions are named");
	refused(dir, "irectory", "a folder");
	refused(in_dir("none/x"), "No such file", "in a folder there is not");
	mkfifo(in_dir("fifo"), 0600);
	refused(in_dir("fifo"), "not an ordinary file", "a pipe");
	if (symlink("nowhere", in_dir("dangling")) == 0)
		refused(in_dir("dangling"), "", "a link to nothing");
}

static void
test_new_file(void)
{
	const char *path = in_dir("new");
	mode_t old = umask(0);
	struct stat st;
	enum store_put what;
	struct store *s = open_or_say(path);

	ok(s && stat(path, &st) == 0 && (st.st_mode & 0777) == 0600, "a new file is 0600");
	ok(s && sample_put(s, &samples[0], &what, &e) && stat(in_dir("new-wal"), &st) == 0 &&
	    (st.st_mode & 0777) == 0600, "so is its log");
	is_num(number(s, "PRAGMA application_id"), 0x6865776c, "it bears our number");
	store_close(s);
	umask(old);
	ok(!file_exists(in_dir("new-wal")), "the log goes when it is closed");
	write_file(in_dir("empty"), "", 0);
	s = open_or_say(in_dir("empty"));
	ok(s, "an empty file is a library to be");
	store_close(s);
	ok(chdir(dir) == 0, "in the folder");
	s = open_or_say(":memory:");
	ok(s && file_exists(":memory:"), "a name is a name, whatever SQLite thinks of it");
	store_close(s);
	s = open_or_say("file:x?mode=memory");
	ok(s && file_exists("file:x?mode=memory"), "not an address either");
	store_close(s);
	ok(chdir("/") == 0, "and out");
}

/*
 * Ask everything there is; how it ends does not matter, only that the message
 * names the file.
 */
static bool
ask_all(struct store *s, const char *path)
{
	static const struct store_query queries[] = {
		{ 0 }, { .words = "erbil هەولێر" }, { .entity = "erbil" },
		{ .sort = STORE_BY_SOURCE }, { .sort = STORE_BY_HEADLINE },
	};
	struct store_ids ids = { 0 };
	struct store_entities likely = { 0 };
	struct store_spellings sp = { 0 };
	struct store_besides beside = { 0 };
	struct store_months months = { 0 };
	bool named = true;

#define ASK(call) (e.text[0] = '\0', (void)((call) || (named = named && strstr(e.text, path))))
	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++)
		ASK(store_find(s, &queries[i], &ids, &e));
	for (int64_t id = 1; id <= SAMPLES; id++) {
		struct article *a = NULL;
		struct store_counterpart c;
		struct store_row row;
		size_t n;

		ASK((a = store_article(s, id, &e)));
		article_free(a);
		if (store_row(s, id, &row, &e))
			store_row_release(&row);
		ASK(store_counterpart(s, id, &c, &e));
		ASK(store_count(s, &n, &e));
		ASK(store_naming(s, "erbil", &n, &e));
		if (id > 1) {
			ASK(store_set_counterpart(s, 1, id, 0.1 * (double)id, &e));
			ASK(store_say_pair(s, 1, id, id % 2 ? STORE_PINNED : STORE_NO_PAIR, &e));
		}
		ASK(store_candidates(s, id, LANG_EN, 30, 5, &ids, &e));
		ASK(store_set_unread(s, id, id & 1, &e));
	}
	ASK(store_likely_entities(s, &likely, &e));
	ASK(store_spellings(s, "erbil", &sp, &e));
	ASK(store_beside(s, "erbil", 5, &beside, &e));
	ASK(store_months(s, "erbil", &months, &e));
	for (int i = 0; i < SAMPLES; i++) {
		struct sample changed = samples[i];
		enum store_put what;

		changed.text[1] = "هەواڵێکی نوێ: a new story.";
		changed.mention[0].surface = changed.mention[1].surface = NULL;
		ASK(sample_put(s, &changed, &what, &e));
	}
#undef ASK
	vec_release(&ids);
	vec_release(&likely);
	store_spellings_release(&sp);
	vec_release(&beside);
	vec_release(&months);
	return named;
}

static uint32_t
random_next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

/* Bytes of a library overwritten, or its end cut off. */
static void
damage(struct buf *b, uint64_t *state)
{
	size_t n = 1 + random_next(state) % 64, at = 100 + random_next(state) % (b->len - 200);

	if (random_next(state) % 4 == 0)
		buf_cut(b, at);
	else
		for (size_t i = 0; i < n && at + i < b->len; i++)
			b->data[at + i] = (char)random_next(state);
}

/* Does the file hold these bytes? */
static bool
holds(const char *path, const struct buf *want)
{
	struct buf b = { 0 };
	struct err unread;
	bool same = file_read(path, 1 << 24, &b, &unread) && b.len == want->len &&
	    (b.len == 0 || !memcmp(b.data, want->data, b.len));

	buf_release(&b);
	return same;
}

static void
test_damaged(void)
{
	const char *path = in_dir("damaged");
	struct buf whole = { 0 }, b = { 0 };
	int refusals = 0, unnamed = 0, changed = 0;
	uint64_t state = 7;

	make_library(path);
	if (!file_read(path, 1 << 24, &whole, &e))
		printf("# %s\n", e.text);
	for (int i = 0; i < 150; i++) {
		struct store *s;

		buf_clear(&b);
		buf_add(&b, whole.data, whole.len);
		damage(&b, &state);
		write_file(path, b.data, b.len);
		s = db_open(path, 0, &e);
		if (s) {
			unnamed += !ask_all(s, path);
			store_close(s);
			continue;
		}
		refusals++;
		unnamed += !strstr(e.text, path);
		changed += !holds(path, &b) || file_exists(in_dir("damaged-wal"));
	}
	ok(refusals > 10, "of 150 damaged libraries some are refused at once: %d", refusals);
	is_num(unnamed, 0, "every message names the file");
	is_num(changed, 0, "and nothing is written to a refused one, or beside it");
	write_file(path, whole.data, whole.len / 2);
	refused(path, "damaged", "half a library");
	buf_release(&whole);
	buf_release(&b);
}

static void
test_locked(void)
{
	const char *path = in_dir("locked");
	struct store_ids ids = { 0 };
	struct store *s, *other;
	enum store_put what;

	make_library(path);
	s = db_open(path, 0, &e);
	other = db_open(path, 0, &e);
	ok(s && other && store_begin(other, &e), "two have it open, one writes");
	ok(store_find(s, &(struct store_query){ 0 }, &ids, &e) && ids.len == SAMPLES,
	    "the other reads");
	ok(!store_set_unread(s, 1, false, &e) && strstr(e.text, path) &&
	    strstr(e.text, "locked by another program"), "but cannot write: %s", e.text);
	ok(store_set_unread(other, 2, false, &e) && store_commit(other, &e), "written");
	ok(store_set_unread(s, 1, false, &e), "now it can");
	ok(sample_put(other, &samples[LIBRARY_EN], &what, &e) && what == STORE_SAME,
	    "and the first again");
	vec_release(&ids);
	store_close(s);
	store_close(other);
	run_sql(path, "PRAGMA journal_mode = DELETE");
	{
		sqlite3 *db;

		sqlite3_open(path, &db);
		sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
		refused(path, "locked by another program", "locked as a whole");
		sqlite3_close(db);
	}
	s = open_or_say(path);
	ok(s, "and open to us again when that has gone");
	store_close(s);
}

/* An entity that another program kept, or told more of, meanwhile. */
static void
test_shared_entities(void)
{
	const char *path = in_dir("shared");
	struct sample more = samples[LIBRARY_CKB];
	struct entity named = shilan;
	struct store *s = open_or_say(path), *other = open_or_say(path);
	enum store_put what;
	const struct entity *one;

	sample_put(s, &samples[LIBRARY_CKB], &what, &e);
	ok(sample_put(other, &samples[FLOOD_CKB], &what, &e), "the same entities from two sides");
	is_num(number(s, "SELECT count(*) FROM entity"), 3, "each is there once");
	named.name[LANG_EN] = "Shilan Karim";
	more.mention[1].entity = &named;
	sample_put(other, &more, &what, &e);
	named = shilan;
	named.name[LANG_KMR] = "Şîlan Kerîm";
	ok(sample_put(s, &more, &what, &e) && what == STORE_SAME, "each adds a name");
	one = sample_entity(s, "shilan-karim");
	ok(one && one->name[LANG_EN] && one->name[LANG_KMR], "both are kept");
	store_close(s);
	store_close(other);
}

/* Four at once make the library and put articles into it. */
static void
test_race(void)
{
	const char *path = in_dir("race");
	struct store *s;
	bool good = true;
	pid_t child[4];

	fflush(stdout);
	for (int i = 0; i < 4; i++) {
		child[i] = fork();
		if (child[i] == 0) {
			enum store_put what;

			s = db_open(path, 20000, &e);
			good = s && sample_put(s, &samples[i], &what, &e) &&
			    sample_put(s, &samples[UNDATED_CKB], &what, &e);
			if (!good)
				printf("# %s\n", e.text);
			store_close(s);
			fflush(stdout);
			_exit(!good);
		}
	}
	for (int i = 0; i < 4; i++) {
		int status;

		good = waitpid(child[i], &status, 0) == child[i] && status == 0 && good;
	}
	ok(good, "four programs open a new library at once");
	s = open_or_say(path);
	is_num(number(s, "SELECT count(*) FROM article"), SAMPLES, "and all their articles are in");
	is_num(number(s, "SELECT count(*) FROM word WHERE word MATCH 'erbil'"), 2, "and found");
	store_close(s);
}

/*
 * A full disk in the middle of a transaction undoes it all; what comes after is
 * not kept alone.
 */
static void
test_full(void)
{
	const char *path = in_dir("full");
	struct sample big = samples[LIBRARY_EN];
	char *text = mem_new(400000, 1);
	struct store *s = open_or_say(path);
	enum store_put what;

	memset(text, 'x', 399999);
	big.text[2] = text;
	sample_put(s, &samples[FLOOD_EN], &what, &e);
	number(s, "PRAGMA max_page_count = 80");
	ok(store_begin(s, &e) && sample_put(s, &samples[FLOOD_CKB], &what, &e), "one article");
	ok(!sample_put(s, &big, &what, &e) && strstr(e.text, "no room left"), "one too many: %s",
	    e.text);
	if (s->lost) {
		ok(!sample_put(s, &samples[LIBRARY_CKB], &what, &e), "no more: %s", e.text);
		ok(!store_commit(s, &e), "nor is it kept: %s", e.text);
	}
	store_rollback(s);
	number(s, "PRAGMA max_page_count = 100000");
	is_num(number(s, "SELECT count(*) FROM article"), 1, "what was there before is");
	ok(sample_put(s, &big, &what, &e), "with more room it goes on");
	store_close(s);
	free(text);
}

/* A program that folds words in another way makes the index anew. */
static void
test_folding(void)
{
	const char *path = in_dir("folding");
	struct store_ids ids = { 0 };
	struct store *s;

	make_library(path);
	run_sql(path, "UPDATE folding SET hash = 1;"
	    "INSERT INTO word (word) VALUES ('delete-all');"
	    "INSERT INTO word (rowid, headline, body) VALUES (1, 'old', 'way of folding');"
	    "UPDATE article SET headline_key = 'x', source_key = 'x'");
	s = open_or_say(path);
	ok(s && store_find(s, &(struct store_query){ .words = "folding" }, &ids, &e) &&
	    ids.len == 0, "the old words have gone");
	ok(s && store_find(s, &(struct store_query){ .words = "flood" }, &ids, &e) &&
	    ids.len == 1, "those of the text are there");
	is_num(number(s, "SELECT count(*) FROM article WHERE headline_key = 'x'"
	    " OR source_key = 'x'"), 0, "keys too");
	vec_release(&ids);
	store_close(s);
}

/* All tables and indexes, without the spaces. */
static const char schema_text[] =
	"SELECT group_concat(replace(replace(replace(sql, ' ', ''), char(9), ''), char(10), ''),"
	" ';' || char(10)) FROM"
	" (SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name)";

static char *
schema_of(struct store *s)
{
	sqlite3_stmt *q = db_query(s, schema_text, BIND_NONE, &e);
	char *text = NULL;

	if (q && db_step(s, q, &e) == DB_ROW) {
		text = db_column_copy(q, 0);
		db_end(q);
	}
	return text ? text : mem_str("");
}

/*
 * A library as version NAME of the program left it: it opens, all of it is
 * there and works.
 */
static void
test_version(const char *name, bool pinned)
{
	const char *path = in_dir("old"), *root = getenv("srcdir");
	char *was, *now, fixture[512];
	struct buf sql = { 0 };
	struct store *s, *fresh;
	struct article *a;
	struct store_row row;
	struct store_ids ids = { 0 };
	size_t naming;

	snprintf(fixture, sizeof fixture, "%s/tests/libraries/%s", root ? root : ".", name);
	if (!ok(file_read(fixture, 1 << 20, &sql, &e), "%s", name)) {
		printf("# %s\n", e.text);
		return;
	}
	unlink(path);
	run_sql(path, sql.data);
	buf_release(&sql);
	s = open_or_say(path);
	if (!ok(s, "%s opens", name))
		return;
	fresh = store_open(NULL, &e);
	was = schema_of(s);
	now = schema_of(fresh);
	is_str(was, now, "its tables are those of a new one");
	free(was);
	free(now);
	ok(store_find(s, &(struct store_query){ 0 }, &ids, &e) && ids.len == 3 &&
	    ids.at[0] == 2 && ids.at[1] == 1 && ids.at[2] == 3, "its articles by date");
	ids.len = 0;
	ok(store_find(s, &(struct store_query){ .words = "هەولێر" }, &ids, &e) && ids.len == 1,
	    "found by their words");
	vec_release(&ids);
	a = store_article(s, 1, &e);
	ok(a && a->nparagraphs == 3 && a->nmentions == 2 && a->lang == LANG_CKB &&
	    a->mention[1].entity == sample_entity(s, "shilan-karim") &&
	    a->paragraph[2].kind == PARAGRAPH_RELATED, "an article");
	article_free(a);
	ok(store_row(s, 2, &row, &e) && !row.unread && row.flagged && row.counterpart == 1 &&
	    row.pinned == pinned, "marks and counterpart");
	store_row_release(&row);
	ok(store_naming(s, "erbil", &naming, &e) && naming == 2, "how many name an entity");
	ok(store_set_counterpart(s, 1, 3, 0.9, &e) && store_row(s, 3, &row, &e) &&
	    (row.counterpart == 1) == !pinned, "a better one, unless a person said no");
	store_row_release(&row);
	ok(ask_all(s, path), "everything can be asked and changed");
	ok(sqlite3_exec(s->db, "INSERT INTO word (word) VALUES ('integrity-check')", NULL, NULL,
	    NULL) == SQLITE_OK, "the index is sound");
	store_close(fresh);
	store_close(s);
}

int
main(void)
{
	scratch_make(dir, sizeof dir);
	test_new_file();
	test_foreign();
	test_damaged();
	test_locked();
	test_shared_entities();
	test_race();
	test_full();
	test_folding();
	test_version("v1.sql", false);
	test_version("v2.sql", true);
	scratch_remove(dir);
	return done();
}
