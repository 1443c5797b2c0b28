/*
 * db.h - inside the store: its state, statements and transactions.
 *
 * For store/ only.  A statement is named by its SQL text, prepared once and
 * kept; whatever comes from outside is bound to a ?, never written into the
 * text.
 */
#ifndef HEWAL_STORE_DB_H
#define HEWAL_STORE_DB_H

#include <sqlite3.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "store/store.h"

/* How much was put, and how much of that was indexed, when a store_begin() began. */
struct level {
	size_t put, indexed;
};

struct store {
	sqlite3 *db;
	char *name;		/* of the file, for messages */
	struct map statements;	/* SQL text -> sqlite3_stmt */
	VEC(struct level) levels;	/* of store_begin(), the outermost first */
	bool lost;		/* SQLite gave up the whole transaction by itself */
	struct store_ids put;	/* new articles since the outermost store_begin() */
	size_t indexed;		/* so many of them are in the index of words */
	struct arena arena;	/* holds what `entities` points to */
	struct map entities;	/* id -> struct known, see entity.c */
};

/*
 * As store_open(), waiting at most PATIENCE milliseconds whenever another
 * program writes.
 */
struct store *db_open(const char *path, int patience, struct err *e);

/* Say in E what SQLite says, with the file's name; returns false. */
bool db_fail(struct store *s, struct err *e);

/* Say that what the file holds cannot be, so that it must be damaged; returns false. */
bool db_damaged(struct store *s, struct err *e);

/* A value for a ? of a statement; text must live until the statement has ended. */
struct value {
	enum { VALUE_NULL, VALUE_INT, VALUE_REAL, VALUE_TEXT } type;
	int64_t i;
	double r;
	const char *s;
	size_t len;	/* bytes at S */
};

struct value db_int(int64_t i);
struct value db_real(double r);
struct value db_text(const char *s);	/* NULL for NULL */
struct value db_bytes(const char *s, size_t len);

/* The values of a call, in the order of the ?s: db_run(s, sql, BIND(db_int(7)), e). */
#define BIND(...) (const struct value[]){ __VA_ARGS__ }, \
    (sizeof(const struct value[]){ __VA_ARGS__ } / sizeof(struct value))
#define BIND_NONE NULL, 0

/* Do one statement whose rows do not matter. */
bool db_run(struct store *s, const char *sql, const struct value *v, size_t n, struct err *e);

/*
 * The statement with its values, ready for db_step(); NULL and E if it cannot
 * be.  Only one use of the same text at a time.
 */
sqlite3_stmt *db_query(struct store *s, const char *sql, const struct value *v, size_t n,
    struct err *e);

/* The next row; at the end or after an error the statement is ended already. */
enum db_step { DB_ROW, DB_END, DB_FAILED };
enum db_step db_step(struct store *s, sqlite3_stmt *q, struct err *e);

/* End it before its last row was seen. */
void db_end(sqlite3_stmt *q);

/* The first column of the first row as a number; *I is left alone if there is no row. */
bool db_number(struct store *s, const char *sql, const struct value *v, size_t n, int64_t *i,
    struct err *e);

/* Columns of the row, the first is 0; text is borrowed until the next step. */
const char *db_column(sqlite3_stmt *q, int column, size_t *len);
char *db_column_copy(sqlite3_stmt *q, int column);	/* NULL for NULL, else the caller's */
enum lang db_column_lang(sqlite3_stmt *q, int column);

/*
 * Dates in the file are numbers that sort: 20211202, 20211200 where the day is
 * not told, 20210000 where the month is not either, 0 for none.
 */
int64_t db_day(struct date d);
struct date db_date(int64_t day);

/*
 * What is read between these comes from one state of the file; they nest with
 * everything.
 */
bool db_begin_reading(struct store *s, struct err *e);
void db_end_reading(struct store *s);

/* schema.c: make the tables, or bring those of an older version up to date. */
bool schema_open(struct store *s, struct err *e);

/*
 * entity.c: the entity as the store gives it out, NULL with E if there is none
 * or it cannot be read; the number it has in the file after it was kept, 0 with
 * E if it could not be; and that numbers given out since the last store_begin()
 * may be void.
 */
const struct entity *entity_load(struct store *s, const char *id, struct err *e);
int64_t entity_keep(struct store *s, const struct entity *entity, struct err *e);
void entity_forget_numbers(struct store *s);

/*
 * mention.c: what the article speaks of.  Old mentions go before the article's
 * language or day changes, new ones come after.
 */
bool mention_remove(struct store *s, int64_t article, struct err *e);
bool mention_add(struct store *s, const struct article *a, struct err *e);
bool mention_keep_entities(struct store *s, const struct article *a, struct err *e);
bool mention_load(struct store *s, struct article *a, struct err *e);
uint64_t mention_hash(const struct article *a, uint64_t h);

/*
 * counterpart.c: take back what was computed from the article's old text; what
 * a person said stays.
 */
bool counterpart_forget(struct store *s, int64_t article, struct err *e);

/*
 * search.c: the index of all words.  A new article is indexed later, by
 * search_flush() at the latest before the transaction ends; one that takes
 * another's place at once.  TEXT is the whole article, headline in the first
 * line.
 */
void search_add_later(struct store *s, int64_t id);
bool search_flush(struct store *s, struct err *e);
bool search_replace(struct store *s, int64_t id, const char *old, size_t old_len,
    const char *text, size_t len, struct err *e);

/* Make the index anew if words are folded in another way than when it was made. */
bool search_open(struct store *s, struct err *e);

/* Add to OUT what finds all WORDS in the index; false if there are no words in it. */
bool search_match(const char *words, struct buf *out);

/* Add to OUT what a headline or source is sorted by, at most some 200 bytes. */
void search_sort_key(const char *s, struct buf *out);

/*
 * find.c: the statement that answers the query, and its values, which point
 * into Q and MATCH (search_match(), or NULL; COMMON: it finds a large part of
 * all articles).
 */
struct values VEC_OF(struct value);
void find_write(const struct store_query *q, const char *match, bool common, struct buf *sql,
    struct values *v);

#endif
