/*
 * hear.c - Elbrus Kutrashev and ئێلبرۆس کوتراشێڤ.
 *
 * Each name that only the English article has is compared with each row of
 * free Kurdish words of about as many words; the one that is most alike, and
 * alike enough, is it.  Afterwards last names alone are looked for in the
 * same way.  The first consonant is compared before anything else, for that
 * is cheap.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "entity/hear.h"
#include "entity/kurdish.h"
#include "entity/ordinary.h"
#include "text/translit.h"

enum {
	MOST_WORDS = 5,
	LEAST_BYTES = 6,
	MOST_TARGETS = 500,	/* names that one article is searched for */
};

static const double same_name = 0.66;	/* of several words */
static const double same_word = 0.77;	/* of one */
static const double in_part = 0.80;	/* a name without its end is that much less alike */

/* A name to be heard, and what sounds most like it so far. */
struct target {
	const struct entity *entity;
	const char *name;
	size_t len, words;
	char sound, last_sound;	/* first consonants of its first and last word */
	double likeness;	/* 0: nothing yet */
	uint32_t paragraph;
	size_t first, end;
};

struct targets {
	VEC(struct target) name;
	struct map passed;	/* entities that are in it or are not wanted, by address */
};

static void
targets_release(struct targets *t)
{
	vec_release(&t->name);
	map_release(&t->passed);
}

/* Pass over E from now on; false if it was passed over already. */
static bool
pass(struct targets *t, const struct entity *e)
{
	if (map_get(&t->passed, (const char *)&e, sizeof e))
		return false;
	map_set(&t->passed, (const char *)&e, sizeof e, (void *)(uintptr_t)1);
	return true;
}

static size_t
count_words(const char *name)
{
	size_t n = 1;

	for (const char *s = name; (s = strchr(s, ' ')); s++)
		n++;
	return n;
}

/* Bytes of the first N words of NAME. */
static size_t
first_words(const char *name, size_t n)
{
	const char *s = name;

	while (n-- && *s) {
		s += strcspn(s, " ");
		if (n && *s)
			s++;
	}
	return (size_t)(s - name);
}

static char
first_sound(const char *s, size_t len)
{
	struct buf key = { 0 };
	char c;

	translit_key(s, len, &key);
	c = *buf_str(&key);
	buf_release(&key);
	return c;
}

/* How much the Kurdish words sound like the name, or like as many words of its front. */
static double
likeness(const struct words *w, size_t first, size_t end, const struct target *t)
{
	struct buf ckb = { 0 };
	size_t words = end - first, len = t->len;
	double x;

	if (words > 1 && words < t->words)
		len = first_words(t->name, words);
	kurdish_name(w, first, end, &ckb);
	x = translit_similarity(t->name, len, buf_str(&ckb), ckb.len);
	buf_release(&ckb);
	return len < t->len ? x * in_part : x;
}

/* May a row of words that sounds like a name go on with word I? */
static bool
may_go_on(const struct words *w, size_t i, const struct cues *cues)
{
	const struct word *x = i < w->word.len ? &w->word.at[i] : NULL;

	return x && x->kind == TOKEN_WORD && x->arabic && !x->taken &&
	    !(cues_exact(cues, w, i) & (CUE_SMALL | CUE_SAID));
}

/* Compare the row with T, and keep it if it is the most alike. */
static void
compare(const struct words *w, uint32_t p, size_t first, size_t end, size_t n, struct target *t)
{
	double x = likeness(w, first, end, t);

	if (x < (n == 1 ? same_word : same_name) || x <= t->likeness)
		return;
	t->likeness = x;
	t->paragraph = p;
	t->first = first;
	t->end = end;
}

/* What is to know about a word before it is compared with many names. */
struct ear {
	bool open;	/* may be in a row */
	bool strange;	/* looks like a name */
	char sound;
};

static struct ear *
ears_new(const struct words *w, const struct cues *cues)
{
	struct ear *ear = MEM_NEW(w->word.len + 1, struct ear);	/* the last one is shut */

	for (size_t i = 0; i < w->word.len; i++) {
		if (!may_go_on(w, i, cues))
			continue;
		ear[i].open = true;
		ear[i].strange = kurdish_is_namelike(w, i, cues);
		ear[i].sound = first_sound(words_key(w, i), w->word.at[i].key_len);
	}
	return ear;
}

/* Compare the rows that begin at word I of paragraph P with T. */
static void
listen(const struct words *w, uint32_t p, size_t i, const struct ear *ear, struct target *t)
{
	bool strange = false;
	size_t k = i;

	for (size_t n = 1; n <= t->words + 1 && n <= MOST_WORDS && ear[k].open; n++) {
		strange |= ear[k].strange;
		if (strange && n + 2 >= t->words &&
		    (n > 1 || w->word.at[i].key_len >= LEAST_BYTES) &&
		    (ear[i].sound == t->sound || ear[k].sound == t->last_sound))
			compare(w, p, i, k + 1, n, t);
		k = kurdish_next(w, k + 1);
	}
}

static void
listen_all(const struct spotting *d, struct targets *t, const struct cues *cues)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];
		struct ear *ear = ears_new(w, cues);

		for (size_t i = 0; i < w->word.len; i++)
			for (size_t k = 0; k < t->name.len && ear[i].open; k++)
				listen(w, p, i, ear, &t->name.at[k]);
		free(ear);
	}
}

/* Make what was heard a mention, and its spelling known. */
static void
take(struct spotting *d, const struct target *t, struct known *k)
{
	const struct words *w = &d->para[t->paragraph];
	struct spot s = {
		.paragraph = t->paragraph, .first = (uint32_t)t->first, .end = (uint32_t)t->end,
		.type = t->entity->type, .entity = t->entity, .likely = true,
		.why = { .rule = WHY_SOUND, .score = (float)t->likeness },
	};
	struct buf name = { 0 };

	if (!words_free(w, t->first, t->end))
		return;
	kurdish_name(w, t->first, t->end, &name);
	known_call(k, t->entity, buf_str(&name), name.len, LANG_CKB);
	spotting_propose(d, t->entity, s.why);
	spotting_add(d, &s);
	buf_release(&name);
}

static bool
may_be_heard(const struct entity *e)
{
	return e && e->name[LANG_EN] && (e->type == ENTITY_PER || e->type == ENTITY_LOC);
}

static void
add_target(struct targets *list, const struct entity *e, const char *name)
{
	size_t len = strlen(name);
	const char *space = strrchr(name, ' '), *last = space ? space + 1 : name;

	if (list->name.len == MOST_TARGETS || !pass(list, e))
		return;
	*vec_push(&list->name) = (struct target){
		.entity = e, .name = name, .len = len, .words = count_words(name),
		.sound = first_sound(name, len), .last_sound = first_sound(last, strlen(last)),
	};
}

/* The most alike first, then the one named first. */
static int
by_likeness(const void *a, const void *b)
{
	const struct target *x = *(const struct target *const *)a;
	const struct target *y = *(const struct target *const *)b;

	if (x->likeness != y->likeness)
		return x->likeness > y->likeness ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* Take what was heard of the targets. */
static void
take_all(struct spotting *d, const struct targets *t, struct known *k)
{
	const struct target *order[MOST_TARGETS];

	for (size_t i = 0; i < t->name.len; i++)
		order[i] = &t->name.at[i];
	qsort(order, t->name.len, sizeof order[0], by_likeness);
	for (size_t i = 0; i < t->name.len && order[i]->likeness > 0; i++)
		take(d, order[i], k);
}

/* Those of EN that CKB has not, most alike first taken. */
static void
hear_full(struct spotting *ckb, const struct spotting *en, struct known *k,
    const struct cues *cues)
{
	struct targets t = { 0 };

	for (size_t i = 0; i < ckb->spot.len; i++)
		pass(&t, ckb->spot.at[i].entity);
	for (size_t i = 0; i < en->spot.len; i++) {
		const struct entity *e = en->spot.at[i].entity;

		if (may_be_heard(e))
			add_target(&t, e, e->name[LANG_EN]);
	}
	listen_all(ckb, &t, cues);
	take_all(ckb, &t, k);
	targets_release(&t);
}

/* The person whose last name word I sounds most like, or NULL. */
static const struct entity *
sounds_like(const struct words *w, size_t i, const struct targets *t, float *score)
{
	char sound = first_sound(words_key(w, i), w->word.at[i].key_len);
	const struct entity *found = NULL;
	double best = same_word;

	for (size_t k = 0; k < t->name.len; k++) {
		const struct target *name = &t->name.at[k];
		double x = name->sound == sound ? likeness(w, i, i + 1, name) : 0;

		if (x > best) {
			best = x;
			*score = (float)x;
			found = name->entity;
		}
	}
	return found;
}

/* The last names of the persons of EN. */
static void
add_last_names(struct targets *t, const struct spotting *en)
{
	for (size_t i = 0; i < en->spot.len; i++) {
		const struct entity *e = en->spot.at[i].entity;
		const char *last = e && e->name[LANG_EN] ? strrchr(e->name[LANG_EN], ' ') : NULL;

		if (last && e->type == ENTITY_PER)
			add_target(t, e, last + 1);
	}
}

void
hear_last_names(struct spotting *ckb, const struct spotting *en, const struct cues *cues)
{
	struct targets t = { 0 };

	add_last_names(&t, en);
	for (uint32_t p = 0; p < ckb->article->nparagraphs; p++) {
		const struct words *w = &ckb->para[p];

		for (uint32_t i = 0; i < w->word.len; i++) {
			struct spot s = {
				.paragraph = p, .first = i, .end = i + 1,
				.type = ENTITY_PER, .likely = true,
				.why = { .rule = WHY_SOUND_LAST },
			};

			if (w->word.at[i].key_len >= LEAST_BYTES + 2 &&
			    kurdish_is_namelike(w, i, cues))
				s.entity = sounds_like(w, i, &t, &s.why.score);
			if (s.entity)
				spotting_add(ckb, &s);
		}
	}
	targets_release(&t);
}

void
hear_names(struct spotting *ckb, const struct spotting *en, struct known *k,
    const struct cues *cues)
{
	hear_full(ckb, en, k, cues);
	spotting_find(ckb, &k->names, cues, false);
}
