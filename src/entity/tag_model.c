/* tag_model.c - the tagger's model as a file, read. */
#include <config.h>

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "entity/tag_model.h"

enum {
	MODEL_VERSION = 1,
	LITTLE = 0x01020304,	/* a file of a machine with another order of bytes has it otherwise */
	NAME = sizeof ((struct tag_types *)0)->name[0],
	SLOT_BITS = 12,
	ROWS = 1 << (32 - SLOT_BITS),	/* pairs that slots can lead to */
};

/* The head; the sections follow in this order, each filled up to 8 bytes. */
struct head {
	char magic[8];
	uint32_t version, order;
	uint64_t sum;		/* of all that follows */
	uint32_t lang, types;
	int32_t scale;
	uint32_t words, slots, pairs, origin;	/* bytes, or how many */
	uint32_t spare;
};

static const char magic[8] = "hewaltag";

static size_t
padded(size_t bytes)
{
	return (bytes + 7) & ~(size_t)7;
}

/* Numbers in the table of moves: from each tag, to begin and to end. */
static size_t
move_count(size_t types)
{
	return (tag_count(types) + 2) * tag_count(types);
}

/* The sum of a file: it notices what happens to files, eight bytes at a time. */
static uint64_t
sum_of(const void *data, size_t len)
{
	const size_t from = offsetof(struct head, lang);
	const unsigned char *s = (const unsigned char *)data + from;
	uint64_t sum = HASH_START, part;

	for (len -= from; len >= sizeof part; s += sizeof part, len -= sizeof part) {
		memcpy(&part, s, sizeof part);
		sum = (sum ^ part) * 0x9e3779b97f4a7c15u;
		sum ^= sum >> 32;
	}
	return hash_add(sum, s, len);
}

static void
read_moves(struct tag_moves *m, size_t types, const int16_t *from)
{
	const size_t tags = tag_count(types);

	m->types = types;
	for (size_t i = 0; i < tags; i++)
		for (size_t j = 0; j < tags; j++)
			m->move[i][j] = *from++;
	for (size_t j = 0; j < tags; j++)
		m->begin[j] = *from++;
	for (size_t j = 0; j < tags; j++)
		m->end[j] = *from++;
}

bool
tag_model_is_whole(const void *data, size_t len)
{
	struct head h;

	if (len < sizeof h)
		return false;
	memcpy(&h, data, sizeof h);
	return h.sum == sum_of(data, len);
}

/* Do the sections fill the file? */
static bool
sound(const struct head *h, size_t len)
{
	uint64_t need = sizeof *h;

	if (h->types == 0 || h->types > TAG_TYPES || h->slots == 0 || h->pairs == 0
	    || h->lang >= LANG_COUNT || h->scale < 0 || h->scale > 64 * TAG_SCALE_ONE)
		return false;
	need += padded(h->words) + padded(h->slots * (uint64_t)sizeof(uint32_t));
	need += padded(TAG_PASSES * move_count(h->types) * sizeof(int16_t));
	need += padded(h->pairs * (uint64_t)2) + padded(h->types * NAME) + padded(h->origin);
	return need == len;
}

static void
set_sections(struct tag_model *m, const struct head *h, const char *at)
{
	m->words = at;
	m->words_len = h->words;
	at += padded(h->words);
	m->slot = (const uint32_t *)(const void *)at;
	m->slots = h->slots;
	at += padded(h->slots * sizeof *m->slot);
	for (size_t pass = 0; pass < TAG_PASSES; pass++)
		read_moves(&m->moves[pass], h->types,
		    (const int16_t *)(const void *)at + pass * move_count(h->types));
	at += padded(TAG_PASSES * move_count(h->types) * sizeof(int16_t));
	m->pair = (const uint8_t (*)[2])(const void *)at;
	m->pairs = h->pairs;
	at += padded(h->pairs * (size_t)2);
	memcpy(m->types.name, at, h->types * NAME);
	m->types.len = h->types;
	for (size_t i = 0; i < h->types; i++)
		m->types.name[i][NAME - 1] = '\0';
	m->origin = mem_dup(at + padded(h->types * NAME), h->origin);
}

bool
tag_model_read(struct tag_model *m, const char *name, const void *data, size_t len,
    struct err *e)
{
	const struct head *h = data;

	*m = (struct tag_model){ 0 };
	if (len < sizeof *h || memcmp(h->magic, magic, sizeof magic))
		return err_set(e, _("%s: not a model of names"), name);
	if (h->version != MODEL_VERSION || h->order != LITTLE)
		return err_set(e, _("%s: a model for another version of the program"), name);
	if (!sound(h, len))
		return err_set(e, _("%s: the model is damaged"), name);
	m->lang = (enum lang)h->lang;
	m->scale = h->scale;
	set_sections(m, h, (const char *)(h + 1));
	if (!(m->pair[m->pairs - 1][0] & 0x80)) {	/* no row may go on behind the last */
		tag_model_release(m);
		return err_set(e, _("%s: the model is damaged"), name);
	}
	return true;
}

void
tag_model_release(struct tag_model *m)
{
	free(m->origin);
	m->origin = NULL;
}

/* What becomes of the weights: as bytes, at this many steps to the unit. */
struct rounding {
	float steps;
	float least;		/* smaller weights are left out */
};

static int
rounded(const struct rounding *r, float weight)
{
	float x = roundf(weight * r->steps);

	if (fabsf(weight) < r->least)
		return 0;
	return x > 127 ? 127 : x < -127 ? -127 : (int)x;
}

/* How many features and pairs are left with the rounding? */
static void
count_left(const struct tag_weights *w, const struct rounding *r, size_t *features, size_t *pairs)
{
	*features = *pairs = 0;
	for (size_t f = 0; f < w->features; f++) {
		size_t before = *pairs;

		for (size_t t = 0; t < tag_count(w->types.len); t++)
			*pairs += rounded(r, w->weight[f * w->stride + t]) != 0;
		*features += *pairs > before;
	}
}

static size_t
slots_for(size_t features)
{
	return features + features / 4 + 16;
}

/* Steps so that hardly a weight is cut, and the least weight so that the rest fits. */
static struct rounding
find_rounding(const struct tag_weights *w, size_t *features, size_t *pairs)
{
	struct rounding r = { .steps = 1 };
	float most = 0;

	for (size_t f = 0; f < w->features; f++)
		for (size_t t = 0; t < tag_count(w->types.len); t++) {
			float x = fabsf(w->weight[f * w->stride + t]);

			most = x > most ? x : most;
		}
	r.steps = most > 4.0f ? 127 / 4.0f : most > 0 ? 127 / most : 1;
	for (r.least = 0.6f / r.steps;; r.least *= 1.1f) {
		count_left(w, &r, features, pairs);
		if (*pairs < ROWS && slots_for(*features) * 4 + *pairs * 2 <= w->limit)
			return r;
	}
}

static void
pad(struct buf *out)
{
	while (out->len % 8)
		buf_putc(out, '\0');
}

static void
write_moves(const float (*move)[TAG_ROW], size_t types, float steps, struct buf *out)
{
	const size_t tags = tag_count(types);

	for (size_t i = 0; i < tags + 2; i++)
		for (size_t j = 0; j < tags; j++) {
			size_t row = i < tags ? i : i == tags ? TAG_ROW : TAG_ROW + 1;
			float x = move ? roundf(move[row][j] * steps) : 0;
			int16_t v = (int16_t)(x > 32000 ? 32000 : x < -32000 ? -32000 : x);

			buf_add(out, (const char *)&v, sizeof v);
		}
}

/* The pairs of all features and, in SLOT, where they are. */
static void
write_pairs(const struct tag_weights *w, const struct rounding *r, uint32_t *slot,
    size_t slots, struct buf *pairs)
{
	for (size_t f = 0; f < w->features; f++) {
		uint32_t hash = w->feature[f], row = (uint32_t)(pairs->len / 2);
		size_t at = (size_t)((uint64_t)hash * slots >> 32);

		for (size_t t = 0; t < tag_count(w->types.len); t++) {
			int x = rounded(r, w->weight[f * w->stride + t]);

			if (x) {
				buf_putc(pairs, (char)t);
				buf_putc(pairs, (char)x);
			}
		}
		if (pairs->len / 2 == row)
			continue;
		pairs->data[pairs->len - 2] = (char)(pairs->data[pairs->len - 2] | 0x80);
		while (slot[at])
			at = at + 1 < slots ? at + 1 : 0;
		slot[at] = 1 + (row << SLOT_BITS | (hash & ((1 << SLOT_BITS) - 1)));
	}
}

void
tag_model_write(const struct tag_weights *w, struct buf *out)
{
	struct head h = { .version = MODEL_VERSION, .order = LITTLE, .lang = w->lang };
	size_t features, pairs, start = out->len;
	struct rounding r = find_rounding(w, &features, &pairs);
	struct buf rows = { 0 };
	uint32_t *slot = MEM_NEW(slots_for(features), uint32_t);

	write_pairs(w, &r, slot, slots_for(features), &rows);
	if (rows.len == 0)
		buf_add(&rows, "\x80", 2);
	memcpy(h.magic, magic, sizeof magic);
	h.types = (uint32_t)w->types.len;
	h.scale = (int32_t)roundf(w->scale * TAG_SCALE_ONE);
	h.words = (uint32_t)w->words_len;
	h.slots = (uint32_t)slots_for(features);
	h.pairs = (uint32_t)(rows.len / 2);
	h.origin = (uint32_t)strlen(w->origin);
	buf_add(out, (const char *)&h, sizeof h);
	buf_add(out, w->words, w->words_len);
	pad(out);
	buf_add(out, (const char *)slot, slots_for(features) * sizeof *slot);
	pad(out);
	for (size_t pass = 0; pass < TAG_PASSES; pass++)
		write_moves(w->move[pass], w->types.len, r.steps, out);
	pad(out);
	buf_add(out, rows.data, rows.len);
	pad(out);
	for (size_t i = 0; i < w->types.len; i++)
		buf_add(out, w->types.name[i], NAME);
	pad(out);
	buf_add(out, w->origin, strlen(w->origin));
	pad(out);
	memcpy(out->data + start, &h, sizeof h);
	tag_model_seal(out->data + start, out->len - start);
	buf_release(&rows);
	free(slot);
}

void
tag_model_seal(void *data, size_t len)
{
	struct head h;

	if (len < sizeof h)
		return;
	memcpy(&h, data, sizeof h);
	h.sum = sum_of(data, len);
	memcpy(data, &h, sizeof h);
}
