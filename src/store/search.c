/*
 * search.c - the index of all words, and what lists are sorted by.
 *
 * Words are folded before they go in and before they are looked for, so that
 * all spellings of one word meet.  New articles are indexed together, right
 * before their transaction ends: FTS5 gathers words in memory and has to write
 * them out at every savepoint, which would make each article several times as
 * dear.
 *
 * The index does not keep the text: to take an article out it must be told the
 * same words again, so words must always fold alike.  A hash of how a specimen
 * of all letters folds stands in the library; when that changes with the
 * program, the index is made anew.
 */
#include <config.h>

#include <string.h>

#include "base/hash.h"
#include "store/db.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { SORT_KEY = 200 };	/* bytes */

/* The statement with the folded headline and body of TEXT. */
static bool
with_words(struct store *s, const char *sql, int64_t id, const char *text, size_t len,
    struct err *e)
{
	const char *stop = memchr(text, '\n', len);
	size_t headline = stop ? (size_t)(stop - text) : len;
	struct buf head = { 0 }, body = { 0 };
	bool good;

	fold_key(text, headline, &head);
	fold_key(text + headline, len - headline, &body);
	good = db_run(s, sql, BIND(db_int(id), db_bytes(buf_str(&head), head.len),
	    db_bytes(buf_str(&body), body.len)), e);
	buf_release(&head);
	buf_release(&body);
	return good;
}

static bool
add(struct store *s, int64_t id, const char *text, size_t len, struct err *e)
{
	return with_words(s, "INSERT INTO word (rowid, headline, body) VALUES (?, ?, ?)",
	    id, text, len, e);
}

static bool
take_out(struct store *s, int64_t id, const char *text, size_t len, struct err *e)
{
	return with_words(s,
	    "INSERT INTO word (word, rowid, headline, body) VALUES ('delete', ?, ?, ?)",
	    id, text, len, e);
}

void
search_add_later(struct store *s, int64_t id)
{
	*vec_push(&s->put) = id;
}

/* The text of an article that was put. */
static bool
add_put(struct store *s, int64_t id, struct err *e)
{
	sqlite3_stmt *q = db_query(s, "SELECT text FROM body WHERE article = ?",
	    BIND(db_int(id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;
	size_t len;
	const char *text;
	bool good;

	if (step != DB_ROW)
		return step == DB_END && db_damaged(s, e);
	text = db_column(q, 0, &len);
	good = add(s, id, text, len, e);
	db_end(q);
	return good;
}

bool
search_flush(struct store *s, struct err *e)
{
	for (; s->indexed < s->put.len; s->indexed++)
		if (!add_put(s, s->put.at[s->indexed], e))
			return false;
	return true;
}

bool
search_replace(struct store *s, int64_t id, const char *old, size_t old_len,
    const char *text, size_t len, struct err *e)
{
	return search_flush(s, e) && take_out(s, id, old, old_len, e) && add(s, id, text, len, e);
}

void
search_sort_key(const char *s, struct buf *out)
{
	size_t start = out->len;

	fold_key(s, strlen(s), out);
	if (out->len - start > SORT_KEY) {
		size_t end = start + SORT_KEY;

		while (end > start && ((unsigned char)out->data[end] & 0xc0) == 0x80)
			end--;
		buf_cut(out, end);
	}
}

/*
 * A Kurdish word is met with endings and clitics at it, so what is looked for
 * may be the beginning of one; of other words only the last, which may not be
 * typed to the end. One letter or two would begin too many.
 */
static bool
may_be_beginning(const char *word, size_t len, bool last)
{
	bool arabic = len >= 2 && (unsigned char)word[0] >= 0xd8 && (unsigned char)word[0] <= 0xdb;

	return (arabic || last) && utf8_length(word, len) > 2;
}

static void
match_word(const char *word, size_t len, bool last, struct buf *out)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < len; i++) {
		if (word[i] == '"')
			buf_putc(out, '"');
		buf_putc(out, word[i]);
	}
	buf_puts(out, may_be_beginning(word, len, last) ? "\"* " : "\" ");
}

bool
search_match(const char *words, struct buf *out)
{
	static const char space[] = " \t\n";
	struct buf clean = { 0 }, key = { 0 };
	size_t start = out->len;

	utf8_clean(words, strlen(words), &clean, NULL);
	fold_key(buf_str(&clean), clean.len, &key);
	for (const char *w = buf_str(&key); *(w += strspn(w, space));) {
		size_t len = strcspn(w, space);

		match_word(w, len, !w[len], out);
		w += len;
	}
	buf_release(&clean);
	buf_release(&key);
	return out->len > start;
}

/* Letters, marks and signs that folding may change: first and last of each block. */
static const uint16_t specimen_blocks[][2] = {
	{ 0x0021, 0x007e }, { 0x00a1, 0x017f }, { 0x0300, 0x0345 }, { 0x0600, 0x06ff },
	{ 0x2010, 0x2027 }, { 0x2030, 0x203a }, { 0xfb50, 0xfb59 }, { 0xfe70, 0xfefc },
};

/*
 * How words are folded now: every letter at the beginning, inside and at the
 * end of a word.
 */
static uint64_t
folding_now(void)
{
	struct buf b = { 0 }, key = { 0 };
	uint64_t h;

	for (size_t i = 0; i < sizeof specimen_blocks / sizeof specimen_blocks[0]; i++)
		for (uint32_t u = specimen_blocks[i][0]; u <= specimen_blocks[i][1]; u++) {
			if (u == 0x061c || u == 0x00ad)
				continue;	/* never in clean text */
			buf_putu(&b, u);
			buf_puts(&b, "ب");
			buf_putu(&b, u);
			buf_puts(&b, "ب");
			buf_putu(&b, u);
			buf_puts(&b, u & 1 ? " " : "\u200cب ");
		}
	fold_key(b.data, b.len, &key);
	h = hash_add(HASH_START, key.data, key.len);
	buf_release(&b);
	buf_release(&key);
	return h;
}

/* Fold the headline and source of one article again, and its words. */
static bool
refold(struct store *s, sqlite3_stmt *q, struct err *e)
{
	size_t len, source_len;
	const char *text = db_column(q, 1, &len), *source = db_column(q, 2, &source_len);
	const char *stop = memchr(text, '\n', len);
	char *headline = mem_dup(text, stop ? (size_t)(stop - text) : len);
	struct buf headline_key = { 0 }, source_key = { 0 };
	bool good;

	search_sort_key(headline, &headline_key);
	search_sort_key(source ? source : "", &source_key);
	good = add(s, sqlite3_column_int64(q, 0), text, len, e) &&
	    db_run(s, "UPDATE article SET headline_key = ?, source_key = ? WHERE id = ?",
	    BIND(db_text(buf_str(&headline_key)), db_text(buf_str(&source_key)),
	    db_int(sqlite3_column_int64(q, 0))), e);
	buf_release(&headline_key);
	buf_release(&source_key);
	free(headline);
	return good;
}

static bool
refold_all(struct store *s, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT id, text, source FROM body CROSS JOIN article ON id = body.article",
	    BIND_NONE, e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW)
		if (!refold(s, q, e)) {
			db_end(q);
			return false;
		}
	return step == DB_END;
}

static bool
read_folding(struct store *s, int64_t *hash, struct err *e)
{
	return db_number(s, "SELECT hash FROM folding", BIND_NONE, hash, e);
}

bool
search_open(struct store *s, struct err *e)
{
	int64_t now = (int64_t)folding_now(), was = ~now;
	bool good;

	if (!read_folding(s, &was, e))
		return false;
	if (was == now || sqlite3_db_readonly(s->db, "main"))
		return true;
	if (!store_begin(s, e))
		return false;
	was = ~now;
	good = read_folding(s, &was, e);
	if (good && was != now)
		good = db_run(s, "INSERT INTO word (word) VALUES ('delete-all')", BIND_NONE, e) &&
		    refold_all(s, e) && db_run(s, "DELETE FROM folding", BIND_NONE, e) &&
		    db_run(s, "INSERT INTO folding (hash) VALUES (?)", BIND(db_int(now)), e);
	if (good && store_commit(s, e))
		return true;
	store_rollback(s);
	return false;
}
