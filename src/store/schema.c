/*
 * schema.c - the tables, and the way from every older version to the newest.
 *
 * A step is SQL text that leads from one version to the next and never changes
 * once it was released: whoever has version 1 has exactly what step 0 makes.
 * Each version is kept as a file in tests/libraries/ that the newest program
 * must be able to open.
 */
#include <config.h>

#include "base/i18n.h"
#include "store/db.h"

/* "hewl", in the header of every library: file(1) and we know it by that. */
#define APPLICATION_ID 0x6865776c

/*
 * Lists need rows without their text, by date, and of one language, one entity,
 * what is unread: so texts stand apart, and each of those orders is an index
 * that alone answers the question.  `subject` is `mention` summed up, article
 * by article, with the article's day and language.
 */
static const char first[] =
	"CREATE TABLE article ("
	"	id INTEGER PRIMARY KEY,"
	"	file TEXT NOT NULL,"
	"	link TEXT,"
	"	source TEXT,"
	"	lang TEXT NOT NULL,"
	"	day INTEGER NOT NULL,"	/* see db_day() */
	"	headline TEXT NOT NULL,"
	"	headline_derived INTEGER NOT NULL,"
	"	unread INTEGER NOT NULL,"
	"	flagged INTEGER NOT NULL,"
	"	hash INTEGER NOT NULL,"	/* of all that was put */
	"	headline_key TEXT NOT NULL,"
	"	source_key TEXT NOT NULL"
	") STRICT;"
	"CREATE UNIQUE INDEX article_link ON article(link) WHERE link IS NOT NULL;"
	"CREATE UNIQUE INDEX article_file ON article(file) WHERE link IS NULL;"
	"CREATE INDEX article_day ON article(day DESC, id DESC, lang, unread, flagged);"
	"CREATE INDEX article_lang ON article(lang, day DESC, id DESC, unread, flagged);"
	"CREATE INDEX article_unread ON article(day DESC, id DESC, lang, flagged, unread)"
	"	WHERE unread = 1;"
	"CREATE INDEX article_flagged ON article(day DESC, id DESC, lang, unread, flagged)"
	"	WHERE flagged = 1;"
	"CREATE INDEX article_headline"
	"	ON article(headline_key, id, lang, unread, flagged, day);"
	"CREATE INDEX article_source"
	"	ON article(source_key, day DESC, id DESC, lang, unread, flagged);"
	/* A paragraph a line, the headline first; a letter for the kind of each. */
	"CREATE TABLE body ("
	"	article INTEGER PRIMARY KEY REFERENCES article,"
	"	kinds TEXT NOT NULL,"
	"	text TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE entity ("
	"	number INTEGER PRIMARY KEY,"
	"	id TEXT NOT NULL UNIQUE,"
	"	type TEXT NOT NULL,"
	"	kind TEXT NOT NULL,"
	"	likely INTEGER NOT NULL,"
	"	name_ckb TEXT,"
	"	name_en TEXT,"
	"	name_kmr TEXT"
	") STRICT;"
	"CREATE INDEX entity_likely ON entity(id) WHERE likely = 1;"
	"CREATE TABLE mention ("
	"	article INTEGER NOT NULL REFERENCES article,"
	"	paragraph INTEGER NOT NULL,"
	"	start INTEGER NOT NULL,"	/* bytes */
	"	end INTEGER NOT NULL,"
	"	type TEXT NOT NULL,"
	"	entity INTEGER REFERENCES entity,"	/* NULL for a date */
	"	day INTEGER NOT NULL,"
	"	likely INTEGER NOT NULL,"
	"	surface TEXT NOT NULL,"
	"	PRIMARY KEY (article, paragraph, start)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE subject ("
	"	entity INTEGER NOT NULL REFERENCES entity,"
	"	day INTEGER NOT NULL,"
	"	article INTEGER NOT NULL REFERENCES article,"
	"	lang TEXT NOT NULL,"
	"	mentions INTEGER NOT NULL,"
	"	PRIMARY KEY (entity, day DESC, article DESC)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX subject_article ON subject(article, entity);"
	"CREATE TABLE spelling ("
	"	entity INTEGER NOT NULL REFERENCES entity,"
	"	surface TEXT NOT NULL,"
	"	lang TEXT NOT NULL,"
	"	mentions INTEGER NOT NULL,"
	"	PRIMARY KEY (entity, surface, lang)"
	") STRICT, WITHOUT ROWID;"
	/* Both ways round. */
	"CREATE TABLE counterpart ("
	"	article INTEGER NOT NULL REFERENCES article,"
	"	other INTEGER NOT NULL REFERENCES article,"
	"	score REAL NOT NULL,"
	"	PRIMARY KEY (article, other)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX counterpart_score ON counterpart(article, score DESC, other);"
	/* The words of article.id, folded; the text itself is not in it. */
	"CREATE VIRTUAL TABLE word USING fts5(headline, body, content = '',"
	"	tokenize = \"unicode61 remove_diacritics 0\");"
	/* One row: a hash of how words were folded, see search_open(). */
	"CREATE TABLE folding (hash INTEGER NOT NULL) STRICT;";

/*
 * Counterparts in pairs: `paired` is the one that is shown, which has this one,
 * too; `said` is what a person said of it: 1 that it is one, -1 that it is none.
 * And of each entity how many articles name it.
 */
static const char second[] =
	"ALTER TABLE entity ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;"
	"UPDATE entity SET articles ="
	"	(SELECT count(*) FROM subject WHERE subject.entity = entity.number);"
	/* The likely ones that are named most, and the newest: see store_likely_entities(). */
	"DROP INDEX entity_likely;"
	"CREATE INDEX entity_often ON entity(articles DESC, number) WHERE likely = 1;"
	"CREATE INDEX entity_new ON entity(number DESC) WHERE likely = 1;"
	"ALTER TABLE counterpart ADD COLUMN paired INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE counterpart ADD COLUMN said INTEGER NOT NULL DEFAULT 0;"
	/* Those that are the best of each other. */
	"UPDATE counterpart SET paired = 1 WHERE"
	"	other = (SELECT best.other FROM counterpart AS best"
	"		WHERE best.article = counterpart.article"
	"		ORDER BY best.score DESC, best.other LIMIT 1) AND"
	"	article = (SELECT best.other FROM counterpart AS best"
	"		WHERE best.article = counterpart.other"
	"		ORDER BY best.score DESC, best.other LIMIT 1);"
	"CREATE UNIQUE INDEX counterpart_paired ON counterpart(article) WHERE paired = 1;";

static const char *const steps[] = {
	first,
	second,
};

enum { SCHEMA_VERSION = sizeof steps / sizeof steps[0] };

/* Oldest SQLite with all we use: STRICT tables (3.37). */
enum { SQLITE_OLDEST = 3037000 };

static bool
sqlite_fit(struct store *s, struct err *e)
{
	int64_t found = 0;

	if (sqlite3_libversion_number() < SQLITE_OLDEST)
		return err_set(e, _("SQLite %s is too old"), sqlite3_libversion());
	if (!db_number(s, "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'", BIND_NONE,
	    &found, e))
		return false;
	/* TRANSLATORS: FTS5 is the name of SQLite's full text search. */
	return found || err_set(e, _("SQLite %s was built without FTS5"), sqlite3_libversion());
}

/* Which version is it?  0 for an empty file; false if it is none of ours, or newer. */
static bool
read_version(struct store *s, int64_t *version, struct err *e)
{
	int64_t application = 0, tables = 0;

	if (!db_number(s, "SELECT count(*) FROM sqlite_schema", BIND_NONE, &tables, e) ||
	    !db_number(s, "PRAGMA application_id", BIND_NONE, &application, e) ||
	    !db_number(s, "PRAGMA user_version", BIND_NONE, version, e))
		return false;
	if (tables == 0 && application == 0 && *version == 0)
		return true;
	if (application != APPLICATION_ID)
		return err_set(e, "%s: %s", s->name, _("not a library of hewal"));
	if (*version > SCHEMA_VERSION)
		return err_set(e,
		    /* TRANSLATORS: file, its version, the newest version we know. */
		    _("%s: the library is of version %d, this program reads up to version %d"),
		    s->name, (int)*version, (int)SCHEMA_VERSION);
	return *version > 0 || db_damaged(s, e);
}

static bool
take_steps(struct store *s, int64_t version, struct err *e)
{
	char sql[96];

	for (; version < SCHEMA_VERSION; version++)
		if (sqlite3_exec(s->db, steps[version], NULL, NULL, NULL) != SQLITE_OK)
			return db_fail(s, e);
	sqlite3_snprintf(sizeof sql, sql, "PRAGMA application_id = %d; PRAGMA user_version = %d",
	    APPLICATION_ID, (int)SCHEMA_VERSION);
	return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK || db_fail(s, e);
}

bool
schema_open(struct store *s, struct err *e)
{
	int64_t version = 0;
	bool good;

	if (!sqlite_fit(s, e) || !read_version(s, &version, e))
		return false;
	if (version == SCHEMA_VERSION)
		return true;
	if (!store_begin(s, e))
		return false;
	/* Again, now that no other program can change it any more. */
	good = read_version(s, &version, e) && take_steps(s, version, e) && store_commit(s, e);
	if (!good)
		store_rollback(s);
	return good;
}
