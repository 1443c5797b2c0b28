/*
 * tag_model.h - the tagger's model as a file: weights of features, small
 * enough to ship, mapped and never trusted.
 *
 * A feature is a number of 32 bits (tag_hash.h).  A hash table leads from it to
 * its row of pairs, a tag and what the feature gives to it.  The table keeps 12
 * bits of the number to tell features apart; one feature in some thousands is
 * taken for another, which is the price of five bytes a feature.
 *
 * Opening looks at the head and at where the sections end, not at what is in
 * them: that would be to read them all.  So no look-up believes what it reads.
 *
 *	head		struct head of tag_model.c
 *	words		the words file that belongs to it, see tag_words.h
 *	slots		a number each: 0 or 1 + row << 12 | 12 bits of the feature
 *	moves		scores of steps between tags, a table for each pass
 *	pairs		tag, with 0x80 at the last of a row; weight, signed
 *	types, origin	their names; which data it was made from, a text
 */
#ifndef HEWAL_ENTITY_TAG_MODEL_H
#define HEWAL_ENTITY_TAG_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "entity/tag_corpus.h"
#include "entity/tag_viterbi.h"
#include "text/lang.h"

enum { TAG_PASSES = 2, TAG_SCALE_ONE = 256 };

struct tag_model {
	enum lang lang;
	struct tag_types types;
	char *origin;
	struct tag_moves moves[TAG_PASSES];	/* of each pass */
	int32_t scale;		/* what the first pass's scores count in the second, in 256ths; 0: there is none */
	const void *words;
	size_t words_len;
	const uint32_t *slot;
	size_t slots;
	const uint8_t (*pair)[2];
	size_t pairs;
};

/* Are the LEN bytes at DATA those that were written, to the last? */
bool tag_model_is_whole(const void *data, size_t len);

/*
 * Use the LEN bytes at DATA, 8-aligned, which must stay.  False and E, with
 * NAME, if they are no model, of another version, or their parts do not make
 * up the whole.
 */
bool tag_model_read(struct tag_model *m, const char *name, const void *data, size_t len,
    struct err *e);
void tag_model_release(struct tag_model *m);

/* Where in the table the search for a feature begins. */
static inline size_t
tag_model_home(const struct tag_model *m, uint32_t feature)
{
	return (size_t)((uint64_t)feature * m->slots >> 32);
}

/* The row of FEATURE, or NULL. */
static inline const uint8_t (*
tag_model_find(const struct tag_model *m, uint32_t feature))[2]
{
	enum { FAR = 4096 };	/* no search of a good table goes so far */
	size_t at = tag_model_home(m, feature), row;

	for (int n = 0; m->slot[at] && n < FAR; n++) {
		if (((m->slot[at] - 1) & 0xfff) == (feature & 0xfff)) {
			row = (m->slot[at] - 1) >> 12;
			return row < m->pairs ? m->pair + row : NULL;
		}
		at = at + 1 < m->slots ? at + 1 : 0;
	}
	return NULL;
}

/* Add what the row PAIR gives to the tags; ROW has TAG_ROW numbers. */
static inline void
tag_model_give(const uint8_t (*pair)[2], int32_t *restrict row)
{
	for (int n = 0; n < TAG_ROW; n++, pair++) {
		row[(*pair)[0] & 0x7f] += (int8_t)(*pair)[1];
		if ((*pair)[0] & 0x80)
			break;
	}
}

/* Add what FEATURE gives to the tags. */
static inline void
tag_model_add(const struct tag_model *m, uint32_t feature, int32_t *restrict row)
{
	const uint8_t (*pair)[2] = tag_model_find(m, feature);

	if (pair)
		tag_model_give(pair, row);
}

/* A feature and its weights, before it becomes a file; TAG_ROW each. */
struct tag_weights {
	enum lang lang;
	struct tag_types types;
	const char *origin;
	const void *words;
	size_t words_len;
	float scale;		/* 0: one pass only */
	const float (*move[TAG_PASSES])[TAG_ROW];	/* TAG_ROW + 2 rows: begin and end are the last */
	const uint32_t *feature;
	size_t features;
	const float *weight;	/* rows of STRIDE */
	size_t stride;
	size_t limit;		/* of bytes; the least weights go first */
};

/* The file, added to OUT. */
void tag_model_write(const struct tag_weights *w, struct buf *out);

/* Make the sum in the file's head right for its LEN bytes, as writing does. */
void tag_model_seal(void *data, size_t len);

#endif
