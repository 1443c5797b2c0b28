/* known.c - making entities, and ids for them that no other has. */
#include <config.h>

#include <ctype.h>
#include <string.h>

#include "entity/known.h"
#include "entity/translation.h"
#include "text/fold.h"
#include "text/translit.h"

enum { SLUG_MOST = 80, LEAST_SOUNDS = 3 };

/* From which likeness on a name is another spelling of a known person's. */
static const double same_sound = 0.86;		/* in another script */
static const double same_spelling = 0.92;	/* in the same */

void
known_release(struct known *k)
{
	names_release(&k->names);
	names_release(&k->parts);
	map_release(&k->by_id);
	map_release(&k->by_sound);
	vec_release(&k->sound);
	vec_release(&k->expected);
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

/* May an entity be known by the sound of its name?  One word is a person's too easily. */
static bool
may_sound(enum entity_type type, const char *name, size_t len)
{
	return type == ENTITY_LOC || (type == ENTITY_PER && memchr(name, ' ', len));
}

/* Note how E's main name in LANG sounds. */
static void
note_sound(struct known *k, const struct entity *e, enum lang lang)
{
	const char *name = e->name[lang];
	struct buf key = { 0 };

	if (may_sound(e->type, name, strlen(name)))
		translit_key(name, strlen(name), &key);
	if (key.len) {
		uintptr_t first = (uintptr_t)map_get(&k->by_sound, key.data, key.len);

		*vec_push(&k->sound) = (struct known_sound){ e, name, lang, first };
		map_set(&k->by_sound, key.data, key.len, (void *)(uintptr_t)k->sound.len);
	}
	buf_release(&key);
}

/* Note the sounds of the lexicon's persons, once it is asked for a name it has not. */
static void
listen(struct known *k)
{
	for (size_t i = 0; !k->listened && i < lexicon_count(k->lex); i++) {
		const struct entity *e = lexicon_at(k->lex, i);

		if (e->type == ENTITY_PER && e->name[LANG_EN])
			note_sound(k, e, LANG_EN);
	}
	k->listened = true;
}

/* How alike the name in LANG must be to X, to be another spelling of it; over 1: never. */
static double
alike_enough(const struct known_sound *x, enum lang lang)
{
	if (!x->entity->likely)
		return x->lang == lang ? same_spelling : same_sound;
	return x->lang == lang || x->entity->name[lang] ? 2 : TRANSLIT_SAME;
}

/* One of TYPE whose name sounds like this one in LANG. */
static const struct entity *
sounds_like(struct known *k, enum entity_type type, const char *name, size_t len, enum lang lang)
{
	const struct entity *best = NULL;
	struct buf key = { 0 };
	size_t i = 0;

	if (may_sound(type, name, len))
		translit_key(name, len, &key);
	if (key.len >= LEAST_SOUNDS) {
		if (type == ENTITY_PER)
			listen(k);
		i = (uintptr_t)map_get(&k->by_sound, key.data, key.len);
	}
	for (; i; i = k->sound.at[i - 1].next) {
		const struct known_sound *x = &k->sound.at[i - 1];
		double like = x->entity->type != type ? 0 :
		    translit_similarity(name, len, x->name, strlen(x->name));

		if (like >= alike_enough(x, lang) && like > k->heard) {
			k->heard = like;
			best = x->entity;
		}
	}
	buf_release(&key);
	return best;
}

void
known_expect(struct known *k, const struct entity *e)
{
	if (!e)
		k->expected.len = 0;
	else if (e->type == ENTITY_ORG && e->likely && e->name[LANG_EN] && !e->name[LANG_CKB])
		*vec_push(&k->expected) = e;
}

/* The only expected institution whose name this Kurdish one may translate, or NULL. */
static const struct entity *
translated(struct known *k, const char *name, size_t len)
{
	const struct entity *found = NULL;

	for (size_t i = 0; i < k->expected.len; i++) {
		const struct entity *e = k->expected.at[i];

		if (e == found || e->name[LANG_CKB] || !translation_same(lexicon_names(k->lex),
		    e->name[LANG_EN], strlen(e->name[LANG_EN]), name, len))
			continue;
		if (found)
			return NULL;
		found = e;
	}
	return found;
}

struct why
known_why(const struct known *k, struct why why)
{
	if (k->translated)
		return (struct why){ .rule = WHY_TRANSLATION };
	if (k->heard > 0)
		return (struct why){ .rule = WHY_SOUND_KNOWN, .score = (float)k->heard };
	return why;
}

void
known_call(struct known *k, const struct entity *e, const char *name, size_t len,
    enum lang lang)
{
	struct entity *own = map_get(&k->by_id, e->id, strlen(e->id));

	if (own == e && !own->name[lang]) {
		own->name[lang] = arena_dup(&k->arena, name, len);
		note_sound(k, e, lang);
	}
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

	k->heard = 0;
	k->translated = false;
	if (e)
		return e;
	if (type == ENTITY_ORG && lang == LANG_CKB)
		k->translated = (e = translated(k, name, len)) != NULL;
	else
		e = sounds_like(k, type, name, len, lang);
	if (e) {
		known_call(k, e, name, len, lang);
		return e;
	}
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
