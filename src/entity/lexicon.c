/*
 * lexicon.c - the table of known names, read line by line.
 *
 * The text of a table is copied once and cut in place: names and ids are
 * strings inside it.  What finds an entity by its name is the index of
 * names.h.
 */
#include <config.h>

#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/vec.h"
#include "entity/lexicon.h"
#include "entity/lexicon_data.h"
#include "entity/names.h"

/* The fields of a line, in order. */
enum {
	FIELD_ID, FIELD_TYPE, FIELD_KIND, FIELD_EN, FIELD_CKB, FIELD_KMR, FIELD_MORE_EN,
	FIELD_MORE_CKB, FIELD_COUNT
};

enum { FIELDS_LEAST = FIELD_EN + 1 };

struct lexicon {
	struct arena arena;
	VEC(struct entity *) entity;
	struct map by_id;
	struct names names, last;
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
	return MEM_NEW(1, struct lexicon);
}

struct lexicon *
lexicon_new(void)
{
	struct lexicon *lex = lexicon_new_empty();

	lexicon_add(lex, "lexicon", (const char *)lexicon_data, lexicon_data_len, NULL);
	return lex;
}

void
lexicon_free(struct lexicon *lex)
{
	if (!lex)
		return;
	names_release(&lex->names);
	names_release(&lex->last);
	map_release(&lex->by_id);
	vec_release(&lex->entity);
	arena_release(&lex->arena);
	free(lex);
}

/*
 * Cut the string at its separators; how many fields there are, at most
 * FIELD_COUNT kept.
 */
static size_t
cut(char *line, char *field[FIELD_COUNT])
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

static bool
id_is_good(const char *id)
{
	const char *s = id;

	while ((*s >= 'a' && *s <= 'z') || (*s >= '0' && *s <= '9') || *s == '-')
		s++;
	return s > id && !*s;
}

/* A main name without the mark of a weak one; NULL for none. */
static const char *
main_name(const char *field)
{
	field += *field == '?';
	return *field ? field : NULL;
}

/* Index one spelling of E, which may begin with the mark of a weak one. */
static void
add_spelling(struct lexicon *lex, const char *s, size_t len, const struct entity *e)
{
	unsigned flags = 0;

	if (len && *s == '?') {
		flags = NAME_WEAK;
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

/* What is wrong with the fields of a line, or NULL; its type in *TYPE. */
static const char *
fault(const struct lexicon *lex, char *const field[FIELD_COUNT], size_t n,
    enum entity_type *type)
{
	if (n < FIELDS_LEAST || n > FIELD_COUNT)
		return N_("wrong number of fields");
	if (!id_is_good(field[FIELD_ID]))
		return N_("the id has other signs than a-z 0-9 -");
	if (map_get(&lex->by_id, field[FIELD_ID], strlen(field[FIELD_ID])))
		return N_("the id is taken");
	if (!entity_type_from_code(field[FIELD_TYPE], type) || *type == ENTITY_DATE)
		return N_("unknown type");
	if (!main_name(field[FIELD_EN]) && !main_name(field[FIELD_CKB]) &&
	    !main_name(field[FIELD_KMR]))
		return N_("no name");
	return NULL;
}

static void
add_entity(struct lexicon *lex, char *const field[FIELD_COUNT], enum entity_type type)
{
	struct entity *e = ARENA_NEW(&lex->arena, 1, struct entity);

	e->id = field[FIELD_ID];
	e->type = type;
	e->kind = field[FIELD_KIND];
	e->name[LANG_EN] = main_name(field[FIELD_EN]);
	e->name[LANG_CKB] = main_name(field[FIELD_CKB]);
	e->name[LANG_KMR] = main_name(field[FIELD_KMR]);
	*vec_push(&lex->entity) = e;
	map_set(&lex->by_id, e->id, strlen(e->id), e);
	add_spellings(lex, field[FIELD_EN], e);
	add_spellings(lex, field[FIELD_CKB], e);
	add_spellings(lex, field[FIELD_MORE_EN], e);
	add_spellings(lex, field[FIELD_MORE_CKB], e);
}

static void
add_line(struct lexicon *lex, char *line, const struct place *at)
{
	char *field[FIELD_COUNT];
	enum entity_type type = ENTITY_PER;
	size_t len = strlen(line), n;
	const char *wrong;

	if (len && line[len - 1] == '\r')
		line[len - 1] = '\0';
	if (!*line || *line == '#')
		return;
	n = cut(line, field);
	wrong = fault(lex, field, n, &type);
	if (wrong)
		report_say(at->report, "%s:%zu: %s", at->name, at->line, _(wrong));
	else
		add_entity(lex, field, type);
}

void
lexicon_add(struct lexicon *lex, const char *name, const char *table, size_t len,
    struct report *r)
{
	enum { SPELLING_BYTES = 32 };	/* that many of a table for each, or so */
	struct place at = { name, 0, r };
	char *s = arena_dup(&lex->arena, table, len), *end = s + len;

	names_expect(&lex->names, len / SPELLING_BYTES);
	while (s < end) {
		char *newline = memchr(s, '\n', (size_t)(end - s));

		if (newline)
			*newline = '\0';
		at.line++;
		add_line(lex, s, &at);
		s = newline ? newline + 1 : end;
	}
}

size_t
lexicon_count(const struct lexicon *lex)
{
	return lex->entity.len;
}

const struct entity *
lexicon_at(const struct lexicon *lex, size_t i)
{
	return lex->entity.at[i];
}

const struct entity *
lexicon_by_id(const struct lexicon *lex, const char *id)
{
	return map_get(&lex->by_id, id, strlen(id));
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
