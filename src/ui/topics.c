/*
 * topics.c - who and what the two texts side by side speak of, each once.
 *
 * Every mention gets a key: its entity's id, its date, or as a last resort
 * the words themselves. One map from keys to topics counts them, one sort
 * puts them in the order they are read in, and the mentions' numbers follow
 * that order.
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/map.h"
#include "ui/style.h"
#include "ui/topics.h"

/* A topic while they are collected. */
struct found {
	struct topic topic;
	size_t first;	/* in the order they were found */
	int place;	/* once sorted */
};

struct collection {
	struct map by_key;
	VEC(struct found *) found;
	VEC(struct found *) of[SIDE_COUNT];
	struct buf key;
};

enum side
side_of(enum lang lang)
{
	return lang_is_rtl(lang) ? SIDE_KURDISH : SIDE_ENGLISH;
}

bool
topic_shared(const struct topic *t)
{
	return t->count[SIDE_ENGLISH] && t->count[SIDE_KURDISH];
}

uint16_t
topic_style(enum entity_type type)
{
	static const uint16_t styles[ENTITY_TYPES] = {
		[ENTITY_PER] = STYLE_PER, [ENTITY_ORG] = STYLE_ORG, [ENTITY_LOC] = STYLE_LOC,
		[ENTITY_GROUP] = STYLE_GROUP, [ENTITY_EVENT] = STYLE_EVENT,
		[ENTITY_DATE] = STYLE_DATE,
	};

	return styles[type];
}

/* Longer than any date; what is longer in the text is no date anyone would list. */
enum { MOST_WORD = 120 };

static void
key_of(const struct article *a, const struct mention *m, struct buf *key)
{
	char iso[DATE_ISO_SIZE];
	size_t len = m->end - m->start;

	buf_clear(key);
	if (m->entity)
		buf_printf(key, "e%s", m->entity->id);
	else if (m->date.year)
		buf_printf(key, "d%s", date_iso(m->date, iso));
	else
		buf_add(key, a->paragraph[m->paragraph].text + m->start,
		    len < MOST_WORD ? len : MOST_WORD);
}

static struct found *
add(struct topics *t, struct collection *c, const struct article *a, const struct mention *m)
{
	struct found *f = ARENA_NEW(&t->memory, 1, struct found);

	f->first = c->found.len;
	f->topic = (struct topic){ .entity = m->entity, .date = m->date, .likely = true,
	    .type = m->entity ? m->entity->type : ENTITY_DATE,
	    .word = arena_dup(&t->memory, a->paragraph[m->paragraph].text + m->start,
	    m->end - m->start) };
	map_set(&c->by_key, c->key.data, c->key.len, f);
	*vec_push(&c->found) = f;
	return f;
}

static void
collect(struct topics *t, struct collection *c, const struct article *a, enum side side)
{
	for (size_t i = 0; a && i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];
		struct found *f;

		key_of(a, m, &c->key);
		f = map_get(&c->by_key, c->key.data, c->key.len);
		if (!f)
			f = add(t, c, a, m);
		f->topic.count[side]++;
		/* One certain mention makes it certain, unless the entity itself is a guess. */
		f->topic.likely &= m->likely || (m->entity && m->entity->likely);
		*vec_push(&c->of[side]) = f;
	}
}

static int
by_date(const struct topic *a, const struct topic *b)
{
	if (!a->date.year || !b->date.year)
		return (b->date.year != 0) - (a->date.year != 0);
	return (date_days(a->date) > date_days(b->date)) - (date_days(a->date) < date_days(b->date));
}

static int
by_reading(const void *p, const void *q)
{
	const struct found *f = *(struct found *const *)p, *g = *(struct found *const *)q;
	const struct topic *a = &f->topic, *b = &g->topic;
	unsigned n = a->count[0] + a->count[1], m = b->count[0] + b->count[1];
	int order = 0;

	if (a->type != b->type)
		return a->type < b->type ? -1 : 1;
	if (topic_shared(a) != topic_shared(b))
		return topic_shared(a) ? -1 : 1;
	if (a->type == ENTITY_DATE)
		order = by_date(a, b);
	else if (n != m)
		order = n > m ? -1 : 1;
	return order ? order : f->first < g->first ? -1 : 1;
}

static void
number(struct topics *t, struct collection *c)
{
	if (c->found.len)
		qsort(c->found.at, c->found.len, sizeof *c->found.at, by_reading);
	t->len = c->found.len;
	t->at = ARENA_NEW(&t->memory, t->len, struct topic);
	for (size_t i = 0; i < t->len; i++) {
		c->found.at[i]->place = (int)i;
		t->at[i] = c->found.at[i]->topic;
	}
	for (int side = 0; side < SIDE_COUNT; side++) {
		t->of[side] = ARENA_NEW(&t->memory, c->of[side].len, int);
		for (size_t i = 0; i < c->of[side].len; i++)
			t->of[side][i] = c->of[side].at[i]->place;
		vec_release(&c->of[side]);
	}
}

void
topics_make(struct topics *t, const struct article *const article[SIDE_COUNT])
{
	struct collection c = { 0 };

	topics_release(t);
	for (int side = 0; side < SIDE_COUNT; side++)
		collect(t, &c, article[side], (enum side)side);
	number(t, &c);
	map_release(&c.by_key);
	vec_release(&c.found);
	buf_release(&c.key);
}

void
topics_release(struct topics *t)
{
	arena_release(&t->memory);
	*t = (struct topics){ 0 };
}

int
topics_find(const struct topics *t, const struct entity *e)
{
	for (size_t i = 0; e && i < t->len; i++)
		if (t->at[i].entity && !strcmp(t->at[i].entity->id, e->id))
			return (int)i;
	return TOPIC_NONE;
}
