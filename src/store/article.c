/*
 * article.c - articles in and out of the library.
 *
 * What lists show stands in `article`, the text in `body`.  An article is known
 * again by its link or, where it has none, by its file.  Most of what a feed
 * brings is there already: a hash of the whole says so before anything is
 * written.
 */
#include <config.h>

#include <assert.h>
#include <string.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "store/db.h"

/* Kinds of paragraphs as letters in body.kinds. */
static const char kind_letters[] = {
	[PARAGRAPH_TEXT] = 't',
	[PARAGRAPH_RELATED] = 'r',
};

/* All paragraphs as they are kept: a line and a letter for each. */
struct text {
	struct buf lines, kinds;
};

static void
text_write(const struct article *a, struct text *t)
{
	for (size_t i = 0; i < a->nparagraphs; i++) {
		const struct paragraph *p = &a->paragraph[i];

		assert(!memchr(p->text, '\n', p->len));
		if (i > 0)
			buf_putc(&t->lines, '\n');
		buf_add(&t->lines, p->text, p->len);
		buf_putc(&t->kinds, kind_letters[p->kind]);
	}
}

static void
text_release(struct text *t)
{
	buf_release(&t->lines);
	buf_release(&t->kinds);
}

/* What the library has of an article already; id 0: nothing. */
struct old {
	int64_t id;
	uint64_t hash;
	bool unread, flagged;
	struct text text;	/* read only when it is needed */
};

/* The link says which it is; "" is none. */
static const char *
link_of(const struct article *a)
{
	return a->link && *a->link ? a->link : NULL;
}

static bool
old_find(struct store *s, const struct article *a, struct old *old, struct err *e)
{
	const char *link = link_of(a);
	sqlite3_stmt *q = link
	    ? db_query(s, "SELECT id, hash, unread, flagged FROM article WHERE link = ?",
	        BIND(db_text(link)), e)
	    : db_query(s, "SELECT id, hash, unread, flagged FROM article"
	        " WHERE file = ? AND link IS NULL", BIND(db_text(a->file)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	if (step == DB_ROW) {
		old->id = sqlite3_column_int64(q, 0);
		old->hash = (uint64_t)sqlite3_column_int64(q, 1);
		old->unread = sqlite3_column_int(q, 2) != 0;
		old->flagged = sqlite3_column_int(q, 3) != 0;
		db_end(q);
	}
	return step != DB_FAILED;
}

static bool
old_read_text(struct store *s, struct old *old, struct err *e)
{
	sqlite3_stmt *q = db_query(s, "SELECT text, kinds FROM body WHERE article = ?",
	    BIND(db_int(old->id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;
	size_t len;
	const char *column;

	if (step != DB_ROW)
		return step == DB_END && db_damaged(s, e);
	column = db_column(q, 0, &len);
	buf_add(&old->text.lines, column, len);
	column = db_column(q, 1, &len);
	buf_add(&old->text.kinds, column, len);
	db_end(q);
	return true;
}

static bool
same_bytes(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && (a->len == 0 || !memcmp(a->data, b->data, a->len));
}

static bool
same_text(const struct text *a, const struct text *b)
{
	return same_bytes(&a->lines, &b->lines) && same_bytes(&a->kinds, &b->kinds);
}

static uint64_t
hash_string(uint64_t h, const char *s)
{
	return s ? hash_add(h, s, strlen(s) + 1) : hash_add(h, "\xff", 1);
}

/* Of all that is kept of it. */
static uint64_t
article_hash(const struct article *a, const struct text *t)
{
	const int64_t numbers[] = { db_day(a->date), a->headline_derived, (int64_t)t->lines.len };
	uint64_t h = hash_add(HASH_START, numbers, sizeof numbers);

	h = hash_string(h, a->file);
	h = hash_string(h, link_of(a));
	h = hash_string(h, a->source);
	h = hash_string(h, lang_code(a->lang));
	h = hash_add(h, t->lines.data, t->lines.len);
	h = hash_add(h, t->kinds.data, t->kinds.len);
	return mention_hash(a, h);
}

/* The row of ID, new or over the old one. */
static bool
write_row(struct store *s, const struct article *a, int64_t id, uint64_t hash, struct err *e)
{
	struct buf headline_key = { 0 }, source_key = { 0 };
	bool good;

	search_sort_key(a->paragraph[0].text, &headline_key);
	search_sort_key(a->source ? a->source : "", &source_key);
	good = db_run(s,
	    "INSERT INTO article (id, file, link, source, lang, day, headline, headline_derived,"
	    " unread, flagged, hash, headline_key, source_key)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	    " ON CONFLICT (id) DO UPDATE SET file = excluded.file, source = excluded.source,"
	    " lang = excluded.lang, day = excluded.day, headline = excluded.headline,"
	    " headline_derived = excluded.headline_derived, unread = excluded.unread,"
	    " flagged = excluded.flagged, hash = excluded.hash,"
	    " headline_key = excluded.headline_key, source_key = excluded.source_key",
	    BIND(id ? db_int(id) : (struct value){ .type = VALUE_NULL }, db_text(a->file),
	    db_text(link_of(a)), db_text(a->source), db_text(lang_code(a->lang)),
	    db_int(db_day(a->date)), db_bytes(a->paragraph[0].text, a->paragraph[0].len),
	    db_int(a->headline_derived), db_int(a->unread), db_int(a->flagged),
	    db_int((int64_t)hash), db_text(buf_str(&headline_key)),
	    db_text(buf_str(&source_key))), e);
	buf_release(&headline_key);
	buf_release(&source_key);
	return good;
}

static bool
write_body(struct store *s, int64_t id, const struct text *t, struct err *e)
{
	return db_run(s,
	    "INSERT INTO body (article, kinds, text) VALUES (?, ?, ?)"
	    " ON CONFLICT (article) DO UPDATE SET kinds = excluded.kinds, text = excluded.text",
	    BIND(db_int(id), db_bytes(buf_str(&t->kinds), t->kinds.len),
	    db_bytes(buf_str(&t->lines), t->lines.len)), e);
}

static bool
put_new(struct store *s, struct article *a, const struct text *t, struct err *e)
{
	if (!write_row(s, a, 0, article_hash(a, t), e))
		return false;
	a->id = sqlite3_last_insert_rowid(s->db);
	search_add_later(s, a->id);
	return write_body(s, a->id, t, e) && mention_add(s, a, e);
}

/* What belonged to the old text goes with it. */
static bool
replace_text(struct store *s, const struct old *old, const struct text *t, struct err *e)
{
	return counterpart_forget(s, old->id, e) &&
	    search_replace(s, old->id, buf_str(&old->text.lines), old->text.lines.len,
	    buf_str(&t->lines), t->lines.len, e) && write_body(s, old->id, t, e);
}

static bool
put_over(struct store *s, struct article *a, struct old *old, const struct text *t,
    enum store_put *what, struct err *e)
{
	uint64_t hash = article_hash(a, t);

	a->id = old->id;
	a->unread = old->unread;
	a->flagged = old->flagged;
	*what = STORE_SAME;
	if (hash == old->hash)
		return mention_keep_entities(s, a, e);
	if (!old_read_text(s, old, e))
		return false;
	if (!same_text(&old->text, t)) {
		*what = STORE_CHANGED;
		a->unread = true;
	}
	return mention_remove(s, a->id, e) && write_row(s, a, a->id, hash, e) &&
	    (*what == STORE_SAME || replace_text(s, old, t, e)) && mention_add(s, a, e);
}

static bool
put(struct store *s, struct article *a, enum store_put *what, struct err *e)
{
	struct text t = { 0 };
	struct old old = { 0 };
	bool good = old_find(s, a, &old, e);

	text_write(a, &t);
	if (good && old.id) {
		good = put_over(s, a, &old, &t, what, e);
	} else if (good) {
		*what = STORE_NEW;
		good = put_new(s, a, &t, e);
	}
	text_release(&t);
	text_release(&old.text);
	return good;
}

bool
store_put_article(struct store *s, struct article *a, enum store_put *what, struct err *e)
{
	bool good;

	if (!store_begin(s, e))
		return false;
	good = put(s, a, what, e) && store_commit(s, e);
	if (!good) {
		store_rollback(s);
		a->id = 0;
	}
	return good;
}

/* Take over the paragraphs, one a line. */
static bool
read_text(struct store *s, struct article *a, const struct text *t, struct err *e)
{
	VEC(struct paragraph) list = { 0 };
	const char *line = buf_str(&t->lines), *end = line + t->lines.len;

	for (size_t i = 0; i < t->kinds.len && line <= end; i++) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));

		stop = stop ? stop : end;
		*vec_push(&list) = (struct paragraph){
			.text = line, .len = (size_t)(stop - line),
			.kind = t->kinds.data[i] == kind_letters[PARAGRAPH_RELATED]
			    ? PARAGRAPH_RELATED : PARAGRAPH_TEXT,
		};
		line = stop + 1;
	}
	if (list.len == t->kinds.len && list.len > 0 && line == end + 1)
		article_set_paragraphs(a, list.at, list.len);
	else
		a = NULL;
	vec_release(&list);
	return a || db_damaged(s, e);
}

static char *
column_string(struct article *a, sqlite3_stmt *q, int column)
{
	size_t len;
	const char *text = db_column(q, column, &len);

	return text ? arena_dup(&a->arena, text, len) : NULL;
}

static bool
no_article(struct store *s, int64_t id, struct err *e)
{
	return err_set(e, _("%s: there is no article %lld"), s->name, (long long)id);
}

static bool
read_row(struct store *s, struct article *a, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT file, link, source, lang, day, headline_derived, unread, flagged"
	    " FROM article WHERE id = ?", BIND(db_int(a->id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;

	if (step != DB_ROW)
		return step == DB_END && no_article(s, a->id, e);
	a->file = column_string(a, q, 0);
	a->link = column_string(a, q, 1);
	a->source = column_string(a, q, 2);
	a->lang = db_column_lang(q, 3);
	a->date = db_date(sqlite3_column_int64(q, 4));
	a->headline_derived = sqlite3_column_int(q, 5) != 0;
	a->unread = sqlite3_column_int(q, 6) != 0;
	a->flagged = sqlite3_column_int(q, 7) != 0;
	db_end(q);
	return true;
}

struct article *
store_article(struct store *s, int64_t id, struct err *e)
{
	struct article *a = article_new();
	struct old stored = { .id = id };
	bool good = db_begin_reading(s, e);

	a->id = id;
	if (good) {
		good = read_row(s, a, e) && old_read_text(s, &stored, e) &&
		    read_text(s, a, &stored.text, e) && mention_load(s, a, e);
		db_end_reading(s);
	}
	text_release(&stored.text);
	if (good)
		return a;
	article_free(a);
	return NULL;
}

/* SQL sets a mark of the article ID to 0 or 1. */
static bool
set_mark(struct store *s, const char *sql, int64_t id, bool on, struct err *e)
{
	if (!store_begin(s, e))
		return false;
	if (db_run(s, sql, BIND(db_int(on), db_int(id)), e) &&
	    (sqlite3_changes(s->db) > 0 || no_article(s, id, e)) && store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}

bool
store_set_unread(struct store *s, int64_t id, bool unread, struct err *e)
{
	return set_mark(s, "UPDATE article SET unread = ? WHERE id = ?", id, unread, e);
}

bool
store_set_flagged(struct store *s, int64_t id, bool flagged, struct err *e)
{
	return set_mark(s, "UPDATE article SET flagged = ? WHERE id = ?", id, flagged, e);
}
