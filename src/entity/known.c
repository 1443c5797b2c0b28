/* known.c - making entities, and ids for them that no other has. */
#include <config.h>

#include <ctype.h>
#include <string.h>

#include "entity/known.h"
#include "text/fold.h"
#include "text/translit.h"

enum { SLUG_MOST = 80 };

void
known_release(struct known *k)
{
	names_release(&k->names);
	names_release(&k->parts);
	map_release(&k->by_id);
	map_release(&k->met);
	vec_release(&k->entity);
	arena_release(&k->arena);
}

/* Add the name in Latin letters, a hyphen for all that is no letter or digit. */
static void
slug(const char *name, size_t len, enum lang lang, struct buf *out)
{
	struct buf latin = { 0 }, folded = { 0 };

	if (lang == LANG_CKB)
		translit_english(name, len, &latin);
	else
		buf_add(&latin, name, len);
	fold_key(buf_str(&latin), latin.len, &folded);
	for (size_t i = 0; i < folded.len && out->len < SLUG_MOST; i++) {
		unsigned char c = (unsigned char)folded.data[i];

		if (c < 0x80 && isalnum(c))
			buf_putc(out, (char)c);
		else if (c != '\'' && out->len && out->data[out->len - 1] != '-')
			buf_putc(out, '-');
	}
	while (out->len && out->data[out->len - 1] == '-')
		buf_cut(out, out->len - 1);
	if (!out->len)
		buf_puts(out, "name");
	buf_release(&latin);
	buf_release(&folded);
}

static bool
id_is_taken(const struct known *k, const char *id)
{
	return map_get(&k->by_id, id, strlen(id)) || lexicon_by_id(k->lex, id);
}

/* Give the slug a number if it is taken. */
static void
make_unique(const struct known *k, struct buf *id)
{
	size_t len = id->len;

	for (unsigned n = 2; id_is_taken(k, buf_str(id)); n++) {
		buf_cut(id, len);
		buf_printf(id, "-%u", n);
	}
}

static struct entity *
add(struct known *k, const char *id, enum entity_type type)
{
	struct entity *e = ARENA_NEW(&k->arena, 1, struct entity);

	e->id = arena_str(&k->arena, id);
	e->type = type;
	e->kind = "";
	e->likely = true;
	*vec_push(&k->entity) = e;
	map_set(&k->by_id, e->id, strlen(e->id), e);
	return e;
}

void
known_call(struct known *k, const struct entity *e, const char *name, size_t len,
    enum lang lang)
{
	struct entity *own = map_get(&k->by_id, e->id, strlen(e->id));

	if (own == e && !own->name[lang])
		own->name[lang] = arena_dup(&k->arena, name, len);
	names_add(&k->names, name, len, e, lang == LANG_KMR ? NAME_KMR : 0);
	if (e->type == ENTITY_PER)
		names_add_parts(&k->parts, name, len, e);
}

void
known_meet(struct known *k, const struct entity *e)
{
	static const enum lang langs[] = { LANG_EN, LANG_CKB };

	if (map_get(&k->met, e->id, strlen(e->id)))
		return;
	map_set(&k->met, e->id, strlen(e->id), (void *)(uintptr_t)1);
	for (size_t i = 0; i < sizeof langs / sizeof langs[0]; i++)
		if (e->name[langs[i]])
			names_add_parts(&k->parts, e->name[langs[i]], strlen(e->name[langs[i]]), e);
}

/* One of TYPE that is called so. */
static const struct entity *
called(const struct known *k, enum entity_type type, const char *name, size_t len)
{
	const struct name *x = names_called(&k->names, name, len);

	for (; x; x = names_next(&k->names, x))
		if (x->entity->type == type)
			return x->entity;
	return NULL;
}

const struct entity *
known_make(struct known *k, enum entity_type type, const char *name, size_t len,
    enum lang lang)
{
	const struct entity *e = called(k, type, name, len);
	struct buf id = { 0 };

	if (e)
		return e;
	slug(name, len, lang, &id);
	e = map_get(&k->by_id, buf_str(&id), id.len);
	if (!e || e->type != type || e->name[lang]) {	/* else: the same in another script */
		make_unique(k, &id);
		e = add(k, buf_str(&id), type);
	}
	known_call(k, e, name, len, lang);
	buf_release(&id);
	return e;
}

const struct entity *
known_adopt(struct known *k, const struct entity *e)
{
	const struct entity *there = lexicon_by_id(k->lex, e->id);
	struct entity *copy;

	if (!there)
		there = map_get(&k->by_id, e->id, strlen(e->id));
	if (there)
		return there;
	copy = add(k, e->id, e->type);
	copy->kind = arena_str(&k->arena, e->kind ? e->kind : "");
	copy->likely = e->likely;
	for (int lang = 0; lang < LANG_COUNT; lang++)
		if (e->name[lang])
			known_call(k, copy, e->name[lang], strlen(e->name[lang]), (enum lang)lang);
	return copy;
}
