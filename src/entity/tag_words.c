/*
 * tag_words.c - what is known of words: the table as it lies in memory.
 *
 * The words are sorted by their hash, so a bucket, all words with the same upper
 * bits, is a run of them; on average it is three long.  What many words share,
 * their facts and the coarser classes of their finest class, stands in tables of
 * its own.
 */
#include <config.h>

#include "entity/tag_words.h"

#include <string.h>

#include "base/buf.h"
#include "base/hash.h"
#include "text/translit.h"

#define MAGIC "hewal words 2"

enum { HEAD = sizeof MAGIC + 2 + 4 * 4, MOST_BITS = 20 };

static uint32_t
read16(const unsigned char *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t
read32(const unsigned char *p)
{
	return read16(p) | read16(p + 2) << 16;
}

static size_t
groups(const struct tag_words *w)
{
	return (((size_t)1 << w->bits) + TAG_WORDS_GROUP - 1) / TAG_WORDS_GROUP;
}

/* Bytes of all the tables. */
static uint64_t
tables_size(const struct tag_words *w)
{
	return HEAD + 4 * (uint64_t)groups(w) + ((uint64_t)1 << w->bits) + 4 * (uint64_t)w->facts +
	    2 * (uint64_t)w->columns * w->leaves * TAG_WORDS_LEVELS +
	    (uint64_t)w->words * TAG_WORDS_SIZE;
}

static void
place_tables(struct tag_words *w, const unsigned char *data)
{
	w->group = data + HEAD;
	w->bucket = w->group + 4 * groups(w);
	w->fact = w->bucket + ((size_t)1 << w->bits);
	w->level = w->fact + 4 * (size_t)w->facts;
	w->word = w->level + 2 * (size_t)w->columns * w->leaves * TAG_WORDS_LEVELS;
}

bool
tag_words_open(struct tag_words *w, const void *data, size_t len, struct err *e)
{
	const unsigned char *p = data;
	*w = (struct tag_words){ 0 };
	if (len < HEAD || memcmp(p, MAGIC, sizeof MAGIC) != 0)
		return err_set(e, "no table of words of this version");
	p += sizeof MAGIC;
	struct tag_words t = { .columns = read16(p), .words = read32(p + 2),
	    .bits = read32(p + 6), .leaves = read32(p + 10), .facts = read32(p + 14) };
	if (t.columns > TAG_WORDS_COLUMNS || t.bits > MOST_BITS || tables_size(&t) != len)
		return err_set(e, "a table of words whose parts do not make up the whole");
	place_tables(&t, data);
	*w = t;
	return true;
}

uint64_t
tag_words_hash(const char *key, size_t len)
{
	uint64_t h = hash_add(HASH_START, key, len);
	h ^= h >> 32;		/* FNV mixes its upper bits badly on short keys */
	h *= 0x9e3779b97f4a7c15u;
	return h ^ h >> 29;
}

/* The BITS lowest bits of *V, which lie no more in it then. */
static uint32_t
take(uint64_t *v, unsigned bits)
{
	uint32_t n = (uint32_t)(*v & ((1u << bits) - 1));
	*v >>= bits;
	return n;
}

static uint64_t
read_word(const unsigned char *p)
{
	return read32(p) | (uint64_t)p[4] << 32;
}

static void
word_read(const struct tag_words *w, uint64_t v, struct tag_entry *out)
{
	for (size_t c = 0; c < TAG_WORDS_COLUMNS; c++) {
		size_t leaf = take(&v, TAG_WORDS_LEAF_BITS);
		if (!leaf || leaf > w->leaves || c >= w->columns)
			continue;
		size_t at = (c * w->leaves + leaf - 1) * TAG_WORDS_LEVELS;
		for (size_t k = 0; k < TAG_WORDS_LEVELS; k++)
			out->class[c][k] = (uint16_t)read16(w->level + 2 * (at + k));
	}
	uint32_t row = take(&v, TAG_WORDS_ROW_BITS);
	if (row < w->facts) {
		uint32_t fact = read32(w->fact + 4 * (size_t)row);
		out->facts = fact & 0xffffff;
		out->band = (uint8_t)(fact >> 24);
	}
}

bool
tag_words_find(const struct tag_words *w, const char *key, size_t len, struct tag_entry *out)
{
	*out = (struct tag_entry){ 0 };
	if (!w->word)
		return false;
	uint64_t hash = tag_words_hash(key, len);
	uint64_t mine = hash & ((1u << TAG_WORDS_HASH_BITS) - 1);
	size_t b = w->bits ? (size_t)(hash >> (64 - w->bits)) : 0;
	size_t first = read32(w->group + 4 * (b / TAG_WORDS_GROUP));
	for (size_t i = b - b % TAG_WORDS_GROUP; i < b; i++)
		first += w->bucket[i];
	for (size_t i = first; i < first + w->bucket[b] && i < w->words; i++) {
		uint64_t v = read_word(w->word + i * TAG_WORDS_SIZE);
		if (v >> (8 * TAG_WORDS_SIZE - TAG_WORDS_HASH_BITS) == mine) {
			word_read(w, v, out);
			return true;
		}
	}
	return false;
}

/* Fewer consonants than this are shared by too many words that are no names. */
enum { CONSONANTS = 4 };

void
tag_words_sound_key(const char *s, size_t len, struct buf *out)
{
	buf_clear(out);
	buf_putc(out, 1);	/* begins no other key */
	translit_key(s, len, out);
	if (out->len < 1 + CONSONANTS)
		buf_clear(out);
}

uint32_t
tag_words_sound(const struct tag_words *w, const char *s, size_t len)
{
	struct buf key = { 0 };
	struct tag_entry found = { 0 };
	tag_words_sound_key(s, len, &key);
	if (key.len)
		tag_words_find(w, key.data, key.len, &found);
	buf_release(&key);
	return found.facts;
}
