/*
 * tag_english.h - between the two halves of what is said of English: of words
 * wherever they stand (tag_english.c) and of them in their document
 * (tag_english_runs.c).
 */
#ifndef HEWAL_ENTITY_TAG_ENGLISH_H
#define HEWAL_ENTITY_TAG_ENGLISH_H

#include <stdbool.h>

#include "entity/tag_document.h"
#include "entity/tag_features.h"
#include "entity/tag_words.h"

/* Slots of words; the first line holds numbers as they are, the others hashes. */
enum {
	SLOT_FACTS, SLOT_BAND, SLOT_CASE,
	SLOT_WORD, SLOT_KEY, SLOT_SHAPE, SLOT_FINE, SLOT_MIDDLE, SLOT_COARSE, SLOT_CAPITAL,
	SLOT_SUFFIX, SLOT_NAMES,
};

/* Slots of tokens. */
enum {
	TOKEN_BEFORE, TOKEN_BEHIND, TOKEN_LAST, TOKEN_PLACE, TOKEN_GAZETTEER, TOKEN_BEFORE_CLASS,
	TOKEN_BEHIND_CLASS,
};

/* Kinds of features. */
enum {
	KIND_FINE = TAG_KIND_LANGUAGE, KIND_MIDDLE, KIND_COARSE, KIND_FACT, KIND_FACTS, KIND_BAND,
	KIND_CASE, KIND_NAMES, KIND_PHRASE, KIND_RUN, KIND_OTHER, KIND_ELSEWHERE,
	KIND_SHORT, KIND_LINK, KIND_ACRONYM, KIND_OPENING,
};

/* How a word is written. */
enum written { SMALL = 1, CAPITAL, CAPITALS, INITIAL, DIGITS, SIGN, MIXED };

/* What is known of English. */
struct english {
	struct tag_words words;
};

/* Is the word written as names are? */
bool tag_english_like_name(const struct tag_word *w);

/* Say what the tokens of D deserve; KNOWLEDGE is a struct english. */
void tag_english_document(void *knowledge, struct tag_document *d);

#endif
