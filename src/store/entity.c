/*
 * entity.c - the entities that articles speak of.
 *
 * One that was given out stays where it is until the store is closed: articles,
 * lists and the resolver point to it.  When more becomes known of it, it
 * changes in place.
 */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "store/db.h"

struct known {
	struct entity entity;
	int64_t number;		/* in the file; 0: look again */
};

/* The languages an entity has names in, as they stand in the tables. */
static const enum lang named[] = { LANG_CKB, LANG_EN, LANG_KMR };
enum { NAMES = sizeof named / sizeof named[0] };

static struct known *
known_of(struct store *s, const char *id)
{
	return map_get(&s->entities, id, strlen(id));
}

static struct known *
known_new(struct store *s, const char *id)
{
	struct known *k = known_of(s, id);

	if (!k) {
		k = ARENA_NEW(&s->arena, 1, struct known);
		k->entity.id = arena_str(&s->arena, id);
		k->entity.kind = "";
		map_set(&s->entities, id, strlen(id), k);
	}
	return k;
}

/* A column that should be WAS; copied only if it is not. */
static const char *
column_string(struct store *s, sqlite3_stmt *q, int column, const char *was)
{
	size_t len;
	const char *text = db_column(q, column, &len);

	if (!text || (was && strlen(was) == len && !memcmp(was, text, len)))
		return text ? was : NULL;
	return arena_dup(&s->arena, text, len);
}

/* Take over what the row says. */
static bool
take_row(struct store *s, struct known *k, sqlite3_stmt *q, struct err *e)
{
	struct entity *entity = &k->entity;
	size_t len;
	const char *type = db_column(q, 1, &len);

	if (!entity_type_from_code(type, &entity->type) || entity->type == ENTITY_DATE)
		return db_damaged(s, e);
	entity->kind = column_string(s, q, 2, entity->kind);
	entity->likely = sqlite3_column_int(q, 3) != 0;
	for (int i = 0; i < NAMES; i++)
		entity->name[named[i]] = column_string(s, q, 4 + i, entity->name[named[i]]);
	k->number = sqlite3_column_int64(q, 0);
	return true;
}

/* Bring what is known of ID up to the state of the file; NULL in *KNOWN: not there. */
static bool
load(struct store *s, const char *id, struct known **known, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT number, type, kind, likely, name_ckb, name_en, name_kmr"
	    " FROM entity WHERE id = ?", BIND(db_text(id)), e);
	enum db_step step = q ? db_step(s, q, e) : DB_FAILED;
	bool good = step != DB_FAILED;

	*known = NULL;
	if (step == DB_ROW) {
		*known = known_new(s, id);
		good = take_row(s, *known, q, e);
		db_end(q);
	}
	return good;
}

const struct entity *
entity_load(struct store *s, const char *id, struct err *e)
{
	struct known *k = known_of(s, id);

	if (k && k->number)
		return &k->entity;
	if (!load(s, id, &k, e))
		return NULL;
	if (!k)
		err_set(e, "%s: %s: %s", s->name, id, _("no such name in the library"));
	return k ? &k->entity : NULL;
}

void
entity_forget_numbers(struct store *s)
{
	const char *key;
	void *value;

	for (size_t i = 0; map_next(&s->entities, &i, &key, &value);)
		((struct known *)value)->number = 0;
}

/*
 * Does NEWS say what WAS (may be NULL) does not?  Then make WAS the one to
 * keep, if asked to.
 */
static bool
differs(const char *was, const char *news, bool overrule)
{
	return news && (!was || (overrule && strcmp(was, news)));
}

/*
 * OLD with what NEWS adds.  What is certain overrules what was there; what is
 * only likely fills gaps.  True if that is anything.
 */
static bool
merge(const struct entity *old, const struct entity *news, struct entity *merged)
{
	bool overrule = !news->likely, changed = false;

	*merged = *old;
	if (overrule && (old->likely || old->type != news->type)) {
		merged->likely = false;
		merged->type = news->type;
		changed = true;
	}
	if (*news->kind && differs(*old->kind ? old->kind : NULL, news->kind, overrule)) {
		merged->kind = news->kind;
		changed = true;
	}
	for (int i = 0; i < NAMES; i++)
		if (differs(old->name[named[i]], news->name[named[i]], overrule)) {
			merged->name[named[i]] = news->name[named[i]];
			changed = true;
		}
	return changed;
}

static bool
write_entity(struct store *s, const struct entity *entity, struct err *e)
{
	return db_run(s,
	    "INSERT INTO entity (id, type, kind, likely, name_ckb, name_en, name_kmr)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
	    " type = excluded.type, kind = excluded.kind, likely = excluded.likely,"
	    " name_ckb = excluded.name_ckb, name_en = excluded.name_en,"
	    " name_kmr = excluded.name_kmr",
	    BIND(db_text(entity->id), db_text(entity_type_code(entity->type)),
	    db_text(entity->kind), db_int(entity->likely), db_text(entity->name[named[0]]),
	    db_text(entity->name[named[1]]), db_text(entity->name[named[2]])), e);
}

int64_t
entity_keep(struct store *s, const struct entity *entity, struct err *e)
{
	struct known *k = known_of(s, entity->id);
	struct entity merged = *entity;

	if (k && k->number && !merge(&k->entity, entity, &merged))
		return k->number;
	/* Another program may have added to it: begin with what stands in the file. */
	if (!load(s, entity->id, &k, e))
		return 0;
	if (k && !merge(&k->entity, entity, &merged))
		return k->number;
	if (!write_entity(s, &merged, e) || !load(s, entity->id, &k, e))
		return 0;
	return k->number;
}

/* The entity of the row; NULL and E if it cannot be. */
static const struct entity *
row_entity(struct store *s, sqlite3_stmt *q, struct err *e)
{
	size_t len;
	struct known *k = known_new(s, db_column(q, 7, &len));

	return take_row(s, k, q, e) ? &k->entity : NULL;
}

bool
store_likely_entities(struct store *s, struct store_entities *out, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT number, type, kind, likely, name_ckb, name_en, name_kmr, id FROM"
	    " (SELECT number FROM (SELECT number FROM entity WHERE likely = 1"
	    "  ORDER BY articles DESC, number LIMIT ?1)"
	    "  UNION SELECT number FROM (SELECT number FROM entity WHERE likely = 1"
	    "  ORDER BY number DESC LIMIT ?2)) AS some CROSS JOIN entity USING (number)"
	    " ORDER BY id", BIND(db_int(STORE_LIKELY_OFTEN), db_int(STORE_LIKELY_NEW)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW) {
		const struct entity *entity = row_entity(s, q, e);

		if (!entity) {
			db_end(q);
			return false;
		}
		*vec_push(out) = entity;
	}
	return step == DB_END;
}

bool
store_spellings(struct store *s, const char *entity, struct store_spellings *out, struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "SELECT surface, lang, mentions FROM spelling"
	    " WHERE entity = (SELECT number FROM entity WHERE id = ?)"
	    " ORDER BY mentions DESC, surface, lang", BIND(db_text(entity)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW)
		*vec_push(out) = (struct store_spelling){
			.surface = db_column_copy(q, 0),
			.lang = db_column_lang(q, 1),
			.count = (size_t)sqlite3_column_int64(q, 2),
		};
	return step == DB_END;
}

void
store_spellings_release(struct store_spellings *sp)
{
	for (size_t i = 0; i < sp->len; i++)
		free(sp->at[i].surface);
	vec_release(sp);
}

bool
store_beside(struct store *s, const char *entity, size_t most, struct store_besides *out,
    struct err *e)
{
	sqlite3_stmt *q = db_query(s,
	    "WITH beside AS ("
	    " SELECT other.entity AS number, count(*) AS together FROM"
	    " (SELECT entity, article FROM subject"
	    "  WHERE entity = (SELECT number FROM entity WHERE id = ?)"
	    "  ORDER BY day DESC, article DESC LIMIT ?) AS one"
	    " CROSS JOIN subject AS other ON other.article = one.article"
	    " WHERE other.entity <> one.entity GROUP BY 1)"
	    " SELECT id, together FROM beside CROSS JOIN entity USING (number)"
	    " ORDER BY together DESC, id LIMIT ?",
	    BIND(db_text(entity), db_int(STORE_BESIDE_ARTICLES), db_int((int64_t)most)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW) {
		size_t len;
		const struct entity *found = entity_load(s, db_column(q, 0, &len), e);

		if (!found) {
			db_end(q);
			return false;
		}
		*vec_push(out) = (struct store_beside){
			.entity = found, .count = (size_t)sqlite3_column_int64(q, 1),
		};
	}
	return step == DB_END;
}

bool
store_months(struct store *s, const char *entity, struct store_months *out, struct err *e)
{
	size_t first = out->len;
	sqlite3_stmt *q = db_query(s,
	    "SELECT day, sum(mentions) FROM subject"
	    " WHERE entity = (SELECT number FROM entity WHERE id = ?)"
	    " GROUP BY day ORDER BY day", BIND(db_text(entity)), e);
	enum db_step step = DB_FAILED;

	while (q && (step = db_step(s, q, e)) == DB_ROW) {
		struct date d = db_date(sqlite3_column_int64(q, 0));
		struct store_month *last = out->len > first ? &out->at[out->len - 1] : NULL;

		if (d.month == 0)
			continue;
		if (!last || last->year != d.year || last->month != d.month) {
			last = vec_push(out);
			*last = (struct store_month){ .year = d.year, .month = d.month };
		}
		last->mentions += (size_t)sqlite3_column_int64(q, 1);
	}
	return step == DB_END;
}
