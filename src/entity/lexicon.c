/*
 * lexicon.c - the table of known names, read line by line.
 *
 * The text of a table is copied once and cut in place: names and ids are
 * strings inside it.  The built-in one comes cut and has been checked when the
 * program was made, so nothing of it is copied.  What finds an entity by its
 * name is the index of names.h.
 */
#include <config.h>

#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/vec.h"
#include "entity/key.h"
#include "entity/lexicon.h"
#include "entity/lexicon_data.h"
#include "entity/names.h"
#include "text/utf8.h"

/* The fields of a line, in order. */
enum {
	FIELD_ID, FIELD_TYPE, FIELD_KIND, FIELD_EN, FIELD_CKB, FIELD_KMR, FIELD_MORE_EN,
	FIELD_MORE_CKB, FIELD_ABOUT_EN, FIELD_ABOUT_CKB, FIELD_WIKIDATA, FIELD_COUNT
};

enum { FIELDS_LEAST = FIELD_EN + 1 };

/* An entity and the table whose line made it or was the last to add to it. */
struct entry {
	struct entity entity;	/* first, so that either's address is the other's */
	unsigned table;
};

struct lexicon {
	struct arena arena;
	VEC(struct entry *) entity;
	uint32_t *by_id;	/* entity + 1 by the hash of its id; 0: free */
	size_t ids;		/* room in it, a power of two; 0: none yet */
	struct names names, last;
	unsigned tables;	/* added so far */
	unsigned flags;		/* of the names of the one being added */
};

/* Where a line stands, for messages. */
struct place {
	const char *name;
	size_t line;
	struct report *report;
};

struct lexicon *
lexicon_new_empty(void)
{
	struct lexicon *lex = MEM_NEW(1, struct lexicon);

	lex->names.rule = WHY_LEXICON;
	return lex;
}

void
lexicon_free(struct lexicon *lex)
{
	if (!lex)
		return;
	names_release(&lex->names);
	names_release(&lex->last);
	free(lex->by_id);
	vec_release(&lex->entity);
	arena_release(&lex->arena);
	free(lex);
}

/* Where in the table of ids this one is, or would be. */
static uint32_t *
id_slot(const struct lexicon *lex, const char *id)
{
	for (size_t i = key_hash(id, strlen(id));; i++) {
		uint32_t *slot = &lex->by_id[i & (lex->ids - 1)];

		if (!*slot || !strcmp(lex->entity.at[*slot - 1]->entity.id, id))
			return slot;
	}
}

static struct entry *
find_id(const struct lexicon *lex, const char *id)
{
	uint32_t found = lex->ids ? *id_slot(lex, id) : 0;

	return found ? lex->entity.at[found - 1] : NULL;
}

/* Make room for COUNT ids. */
static void
expect_ids(struct lexicon *lex, size_t count)
{
	size_t room = lex->ids ? lex->ids : 64;

	while (count * 2 > room)
		room *= 2;
	if (room == lex->ids)
		return;
	free(lex->by_id);
	lex->by_id = MEM_NEW(room, uint32_t);
	lex->ids = room;
	for (size_t i = 0; i < lex->entity.len; i++)
		*id_slot(lex, lex->entity.at[i]->entity.id) = (uint32_t)i + 1;
}

/*
 * Cut the string at its separators; how many fields there are, at most
 * FIELD_COUNT kept.
 */
static size_t
cut(char *line, const char *field[FIELD_COUNT])
{
	size_t n = 0;

	for (char *s = line; s; n++) {
		char *tab = strchr(s, '\t');

		if (tab)
			*tab++ = '\0';
		if (n < FIELD_COUNT)
			field[n] = s;
		s = tab;
	}
	for (size_t i = n; i < FIELD_COUNT; i++)
		field[i] = line + strlen(line);
	return n;
}

/* Make the field clean text without spaces around it; false if it is no UTF-8. */
static bool
clean(struct lexicon *lex, const char **field)
{
	struct utf8_damage d = { 0 };
	struct buf b = { 0 };
	size_t from = 0;

	utf8_clean(*field, strlen(*field), &b, &d);
	while (b.len && b.data[b.len - 1] == ' ')
		buf_cut(&b, b.len - 1);
	while (from < b.len && b.data[from] == ' ')
		from++;
	*field = arena_dup(&lex->arena, buf_str(&b) + from, b.len - from);
	buf_release(&b);
	return !d.bad;
}

static bool
id_is_good(const char *id)
{
	const char *s = id;

	while ((*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '-')
		s++;
	return s > id && !*s;
}

/* Empty, or Q and digits? */
static bool
wikidata_is_good(const char *s)
{
	return !*s || (*s == 'Q' && s[1] && strspn(s + 1, "0123456789") == strlen(s + 1));
}

/* A main name without the mark of a weak one; "" for none. */
static const char *
main_name(const char *field)
{
	return field + (*field == '?');
}

/* Index one spelling of E, which may begin with the mark of a weak one. */
static void
add_spelling(struct lexicon *lex, const char *s, size_t len, const struct entity *e)
{
	unsigned flags = lex->flags;

	if (len && *s == '?') {
		flags |= NAME_WEAK;
		s++, len--;
	}
	if (!len)
		return;
	names_add(&lex->names, s, len, e, flags);
	if (e->type == ENTITY_PER)
		names_add_last(&lex->last, s, len, e);
}

/* Index the spellings of E in a field, between bars. */
static void
add_spellings(struct lexicon *lex, const char *s, const struct entity *e)
{
	while (*s) {
		size_t len = (size_t)(strchrnul(s, '|') - s);

		add_spelling(lex, s, len, e);
		s += len;
		s += *s == '|';
	}
}

/* What is wrong with what a line tells of an entity nobody knows yet, or NULL. */
static const char *
fault_of_new(const char *const field[FIELD_COUNT], size_t n)
{
	if (n < FIELDS_LEAST)
		return N_("wrong number of fields");
	if (!*main_name(field[FIELD_EN]) && !*main_name(field[FIELD_CKB]) &&
	    !*main_name(field[FIELD_KMR]))
		return N_("no name");
	return NULL;
}

/* The same of what it adds to one that is known. */
static const char *
fault_of_more(const struct lexicon *lex, const struct entry *known, const char *const field[FIELD_COUNT],
    enum entity_type type)
{
	bool any = false;

	if (known->table == lex->tables)
		return N_("the id is taken");
	if (type != known->entity.type)
		return N_("the entity of this id has another type");
	for (size_t i = FIELD_KIND; i < FIELD_COUNT; i++)
		any |= *field[i] != '\0';
	return any ? NULL : N_("nothing is said of it");
}

/*
 * What is wrong with the fields of a line, or NULL; its type in *TYPE. KNOWN is
 * the entity that has the id already, or NULL.
 */
static const char *
fault(const struct lexicon *lex, const char *const field[FIELD_COUNT], size_t n,
    const struct entry *known, enum entity_type *type)
{
	if (n == 1)
		return N_("the fields need a tab between them, not spaces");
	if (n > FIELD_COUNT)
		return N_("wrong number of fields");
	if (!id_is_good(field[FIELD_ID]))
		return N_("the id has other signs than a-z 0-9 -");
	if (known && !*field[FIELD_TYPE])
		*type = known->entity.type;
	else if (!entity_type_from_code(field[FIELD_TYPE], type) || *type == ENTITY_DATE)
		return N_("the type is none of PER ORG LOC GROUP EVENT");
	if (!wikidata_is_good(field[FIELD_WIKIDATA]))
		return N_("the Wikidata field is no Q and number");
	return known ? fault_of_more(lex, known, field, *type) : fault_of_new(field, n);
}

/* Let it be VALUE, unless that is empty. */
static void
replace(const char **what, const char *value)
{
	if (*value)
		*what = value;
}

/* Take what a line tells of E. */
static void
fill(struct lexicon *lex, struct entity *e, const char *const field[FIELD_COUNT])
{
	replace(&e->kind, field[FIELD_KIND]);
	replace(&e->name[LANG_EN], main_name(field[FIELD_EN]));
	replace(&e->name[LANG_CKB], main_name(field[FIELD_CKB]));
	replace(&e->name[LANG_KMR], main_name(field[FIELD_KMR]));
	replace(&e->about[LANG_EN], field[FIELD_ABOUT_EN]);
	replace(&e->about[LANG_CKB], field[FIELD_ABOUT_CKB]);
	replace(&e->wikidata, field[FIELD_WIKIDATA]);
	add_spellings(lex, field[FIELD_EN], e);
	add_spellings(lex, field[FIELD_CKB], e);
	add_spellings(lex, field[FIELD_MORE_EN], e);
	add_spellings(lex, field[FIELD_MORE_CKB], e);
}

static struct entry *
add_entity(struct lexicon *lex, const char *id, enum entity_type type)
{
	struct entry *x = ARENA_NEW(&lex->arena, 1, struct entry);

	x->entity.id = id;
	x->entity.type = type;
	x->entity.kind = "";
	expect_ids(lex, lex->entity.len + 1);
	*vec_push(&lex->entity) = x;
	*id_slot(lex, id) = (uint32_t)lex->entity.len;
	return x;
}

/* Take the line's fields; what is wrong with them, or NULL. */
static const char *
add_fields(struct lexicon *lex, char *line)
{
	const char *field[FIELD_COUNT];
	enum entity_type type = ENTITY_PER;
	size_t n = cut(line, field);
	struct entry *x;
	const char *wrong;

	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (!clean(lex, &field[i]))
			return N_("this is not UTF-8");
	x = find_id(lex, field[FIELD_ID]);
	wrong = fault(lex, field, n, x, &type);
	if (wrong)
		return wrong;
	if (!x)
		x = add_entity(lex, field[FIELD_ID], type);
	x->table = lex->tables;
	fill(lex, &x->entity, field);
	return NULL;
}

static bool
is_blank(const char *line)
{
	return !line[strspn(line, " \t")];
}

/* LINE is LEN bytes, and a NUL behind them. */
static void
add_line(struct lexicon *lex, char *line, size_t len, const struct place *at)
{
	const char *wrong = NULL;

	if (len && line[len - 1] == '\r')
		line[--len] = '\0';
	if (*line == '#')
		return;
	if (strlen(line) < len)
		wrong = N_("a NUL; this is not UTF-8");
	else if (!is_blank(line))
		wrong = add_fields(lex, line);
	if (wrong)
		report_say(at->report, "%s:%zu: %s", at->name, at->line, _(wrong));
}

/* Take a table of about as many names; they are met by FLAGS besides. */
static void
begin_table(struct lexicon *lex, size_t names, size_t last_names, unsigned flags)
{
	lex->tables++;
	lex->flags = flags;
	names_expect(&lex->names, names);
	names_expect(&lex->last, last_names);
}

static void
add_table(struct lexicon *lex, struct place *at, const char *table, size_t len)
{
	/* That many bytes of a table for each spelling and last name, or so. */
	enum { SPELLING_BYTES = 32, LAST_NAME_BYTES = 256 };
	char *s = arena_dup(&lex->arena, table, len), *end = s + len;

	begin_table(lex, len / SPELLING_BYTES, len / LAST_NAME_BYTES, NAME_OWN);
	while (s < end) {
		char *newline = memchr(s, '\n', (size_t)(end - s));
		char *stop = newline ? newline : end;

		*stop = '\0';
		at->line++;
		add_line(lex, s, (size_t)(stop - s), at);
		s = stop + (newline != NULL);
	}
}

/* Take the line of the built-in table at S; where the next begins. */
static const char *
add_built_in(struct lexicon *lex, const char *s)
{
	const char *field[FIELD_COUNT];
	enum entity_type type;
	struct entry *x;
	size_t n = 0;

	for (; *s != '\n'; s += strlen(s) + 1)
		if (n < FIELD_COUNT)
			field[n++] = s;
	while (n < FIELD_COUNT)
		field[n++] = "";
	if (entity_type_from_code(field[FIELD_TYPE], &type)) {
		x = add_entity(lex, field[FIELD_ID], type);
		x->table = lex->tables;
		fill(lex, &x->entity, field);
	}
	return s + 1;
}

struct lexicon *
lexicon_new(void)
{
	/* That many bytes for each entity and its spellings. */
	enum { ENTITY_BYTES = 200, SPELLING_BYTES = 57, LAST_NAME_BYTES = 180 };
	struct lexicon *lex = lexicon_new_empty();
	const char *s = (const char *)lexicon_data, *end = s + lexicon_data_len;
	size_t len = lexicon_data_len;

	begin_table(lex, len / SPELLING_BYTES, len / LAST_NAME_BYTES, 0);
	expect_ids(lex, len / ENTITY_BYTES);
	while (s < end)
		s = add_built_in(lex, s);
	return lex;
}

void
lexicon_add(struct lexicon *lex, const char *name, const char *table, size_t len,
    struct report *r)
{
	static const char mark[] = "\xef\xbb\xbf";	/* that says "UTF-8" */
	struct place at = { .name = name, .report = r };

	if (len >= 2 && (!memcmp(table, "\xff\xfe", 2) || !memcmp(table, "\xfe\xff", 2))) {
		report_say(r, _("%s: this is UTF-16; save it as UTF-8"), name);
		return;
	}
	if (len >= 3 && !memcmp(table, mark, 3)) {
		table += 3;
		len -= 3;
	}
	add_table(lex, &at, table, len);
}

size_t
lexicon_count(const struct lexicon *lex)
{
	return lex->entity.len;
}

const struct entity *
lexicon_at(const struct lexicon *lex, size_t i)
{
	return &lex->entity.at[i]->entity;
}

const struct entity *
lexicon_by_id(const struct lexicon *lex, const char *id)
{
	const struct entry *x = find_id(lex, id);

	return x ? &x->entity : NULL;
}

const struct names *
lexicon_names(const struct lexicon *lex)
{
	return &lex->names;
}

const struct names *
lexicon_last_names(const struct lexicon *lex)
{
	return &lex->last;
}
