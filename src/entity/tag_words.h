/*
 * tag_words.h - what is known of words before any text is read: their classes,
 * how frequent they are, and which lists of names they stand in.
 *
 * A table made by tools/words_file.c from word classes and lists; src/data/SOURCES.words
 * names them all.  It is a row of bytes that is used where it lies and
 * may come from anywhere: that its parts make up the whole is checked when it is
 * opened, and no offset in it is trusted.  A word is found by a hash of its folded key, of which the table
 * keeps few bits: one in some hundreds of unknown words is taken for another.
 *
 *	"hewal words 2" and NUL		the numbers are little-endian
 *	u16	columns of classes
 *	u32	words, bits (there are 1 << bits buckets), leaves of each column,
 *		rows of facts
 *	u32	for each TAG_WORDS_GROUP buckets: the first word in them
 *	u8	for each bucket: how many words are in it
 *	u32	for each row of facts: enum tag_fact, the band above bit 24
 *	u16	for each column and leaf: its class at each level
 *	40 bits	for each word, from the lowest: TAG_WORDS_LEAF_BITS of its leaf in
 *		each column, TAG_WORDS_ROW_BITS of its row of facts, the rest the
 *		hash's lowest bits
 */
#ifndef HEWAL_ENTITY_TAG_WORDS_H
#define HEWAL_ENTITY_TAG_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

/*
 * Columns are ways to divide the words, levels are how finely, the finest
 * first.
 *	Kurdish	column 0: of words, by their vectors, 1: of words without endings
 *	English	column 0: by their vectors, 1: by the names they were seen in
 */
enum { TAG_WORDS_COLUMNS = 2, TAG_WORDS_LEVELS = 3 };

enum {
	TAG_WORDS_GROUP = 32,
	TAG_WORDS_SIZE = 5,		/* bytes of a word in the table */
	TAG_WORDS_LEAF_BITS = 10, TAG_WORDS_ROW_BITS = 10,
	TAG_WORDS_HASH_BITS = 8 * TAG_WORDS_SIZE - TAG_WORDS_ROW_BITS
	    - TAG_WORDS_COLUMNS * TAG_WORDS_LEAF_BITS,
};

enum tag_fact {
	TAG_GIVEN = 1,		/* a given name */
	TAG_FAMILY = 2,		/* a family name */
	TAG_CITY = 4,
	TAG_REGION = 8,		/* provinces, states of a country */
	TAG_COUNTRY = 16,
	TAG_PEOPLE = 32,	/* of a country: Russian */
	TAG_PROPER = 64,	/* a proper noun of whatever kind */
	TAG_COMMON = 128,	/* in a dictionary with a small first letter */
	TAG_KNOWN_PER = 256,	/* in our lexicon, as ... */
	TAG_KNOWN_LOC = 512,
	TAG_KNOWN_ORG = 1024,
	TAG_KNOWN_GROUP = 2048,
	TAG_KNOWN_EVENT = 4096,
	TAG_LAST_PER = 8192,	/* the last word of a person in our lexicon */
	TAG_SOUND = 1 << 14,	/* sounds like a name of these lists, see tag_words_sound() */
	TAG_BEGIN = 1 << 15,	/* a name of several words begins so */
	TAG_ORG = 1 << 16,	/* a group or organisation in a dictionary */
};

struct tag_entry {
	uint32_t facts;		/* a set of enum tag_fact */
	uint8_t band;		/* 1.. the rarest; 0: how frequent it is is not known */
	/* From 1 on; 0: in none. */
	uint16_t class[TAG_WORDS_COLUMNS][TAG_WORDS_LEVELS];
};

struct tag_words {
	const unsigned char *group, *bucket, *fact, *level, *word;	/* NULL: an empty table */
	uint32_t words, bits, leaves, facts;
	unsigned columns;
};

/*
 * Use the LEN bytes at DATA, aligned for any number, which stay the caller's.
 * False if they are no such table; then, as with { 0 }, it is empty.
 */
bool tag_words_open(struct tag_words *w, const void *data, size_t len, struct err *e);

/* What is known of the folded KEY, a word or several with a space between; or false, all 0. */
bool tag_words_find(const struct tag_words *w, const char *key, size_t len, struct tag_entry *out);

/*
 * The facts of names that sound like the word S: for those in the other script.
 * 0 for a word with too few consonants to tell.
 */
uint32_t tag_words_sound(const struct tag_words *w, const char *s, size_t len);

/* For the maker of tables: the hash of a key, and the sound of S as a key, "" for none. */
struct buf;
uint64_t tag_words_hash(const char *key, size_t len);
void tag_words_sound_key(const char *s, size_t len, struct buf *out);

#endif
