/*
 * tag_vocab.c - the distinct words of what is being tagged: a hash table with
 * open addressing over a growing array.
 */
#include <config.h>

#include <string.h>

#include "base/hash.h"
#include "entity/tag_hash.h"
#include "entity/tag_vocab.h"
#include "text/fold.h"

void
tag_vocab_release(struct tag_vocab *v)
{
	vec_release(&v->word);
	vec_release(&v->feature);
	arena_release(&v->arena);
	free(v->slot);
	v->slot = NULL;
	v->slots = 0;
}

static size_t
home_of(const struct tag_vocab *v, const char *text, size_t len)
{
	return tag_hash(0, text, len) & (v->slots - 1);
}

/* Where the word is, or would be. */
static size_t
find_slot(const struct tag_vocab *v, const char *text, size_t len)
{
	size_t i = home_of(v, text, len);

	for (; v->slot[i]; i = (i + 1) & (v->slots - 1)) {
		const struct tag_word *w = &v->word.at[v->slot[i] - 1];

		if (w->len == len && !memcmp(w->text, text, len))
			break;
	}
	return i;
}

static void
grow(struct tag_vocab *v)
{
	free(v->slot);
	v->slots = v->slots ? v->slots * 2 : 1024;
	v->slot = MEM_NEW(v->slots, uint32_t);
	for (size_t i = TAG_EDGES; i < v->word.len; i++) {
		const struct tag_word *w = &v->word.at[i];

		v->slot[find_slot(v, w->text, w->len)] = (uint32_t)i + 1;
	}
}

static struct tag_word *
push(struct tag_vocab *v, const char *text, size_t len)
{
	struct tag_word *w = vec_push(&v->word);
	struct buf key = { 0 };

	fold_key(text, len, &key);
	*w = (struct tag_word){
		.text = arena_dup(&v->arena, text, len), .len = (uint32_t)len,
		.key = arena_dup(&v->arena, buf_str(&key), key.len),
		.key_len = (uint32_t)key.len,
		.first = (uint32_t)v->feature.len,
	};
	buf_release(&key);
	return w;
}

static void
add_edges(struct tag_vocab *v)
{
	static const char *const names[TAG_EDGES] = { "<s>", "</s>" };

	for (size_t i = 0; i < TAG_EDGES; i++) {
		struct tag_word *w = push(v, "", 0);

		for (size_t s = 0; s < TAG_WORD_SLOTS; s++)
			w->slot[s] = tag_hash(1, names[i], strlen(names[i]));
		tag_vocab_say(v, tag_hash(1, names[i], strlen(names[i])), TAG_WIDE);
	}
}

uint32_t
tag_vocab_add(struct tag_vocab *v, const char *text, size_t len, int *fresh)
{
	size_t at;

	if (v->word.len == 0)
		add_edges(v);
	if (v->word.len * 2 >= v->slots)
		grow(v);
	at = find_slot(v, text, len);
	*fresh = !v->slot[at];
	if (*fresh) {
		push(v, text, len);
		v->slot[at] = (uint32_t)v->word.len;
	}
	return v->slot[at] - 1;
}

void
tag_vocab_say(struct tag_vocab *v, uint32_t hash, unsigned where)
{
	if (!hash)
		return;
	*vec_push(&v->feature) = (struct tag_feature){ hash, where };
	v->word.at[v->word.len - 1].features++;
}
