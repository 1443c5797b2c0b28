/*
 * guess.h - what a trained model takes for names in an article.
 *
 * The model sees each word in its sentence, whatever tables hold.  What it says
 * is one source among others: where the lexicon is certain it is not asked, a
 * name that only rules of thumb propose needs its consent, and what only the
 * model sees becomes a name that is likely.
 */
#ifndef HEWAL_ENTITY_GUESS_H
#define HEWAL_ENTITY_GUESS_H

#include "base/vec.h"
#include "entity/cue.h"
#include "entity/known.h"
#include "entity/spotting.h"
#include "entity/tagger.h"

/* A name as the model sees it, by its words. */
struct guess {
	uint32_t paragraph, first, end;
	enum entity_type type;	/* PER, ORG, LOC */
};

struct guesses VEC_OF(struct guess);

/*
 * Ask T about the article of D: its persons, organisations and places are added
 * to LIST, and its words know what they are taken for (words.h).
 */
void guess_read(struct tagger *t, struct spotting *d, struct guesses *list);

/*
 * Make mentions of those whose words are free, or only part of a name that is
 * shorter or likely, of the entities they are called by or of new ones.
 */
void guess_take(struct spotting *d, const struct guesses *list, struct known *k,
    const struct cues *cues);

/*
 * Mentions that the model finds as well say so; one that is likely only because
 * other things are called so, too, is certain then.
 */
void guess_agree(struct spotting *d, const struct guesses *list);

#endif
