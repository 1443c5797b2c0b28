/*
 * cue.h - words that tell what the name beside them is: titles, callings,
 * heads of institutions and places, given names, adjectives of nations.
 *
 * The tables are our own, from grammar and from reading newspapers.
 */
#ifndef HEWAL_ENTITY_CUE_H
#define HEWAL_ENTITY_CUE_H

#include <stddef.h>

#include "base/map.h"
#include "entity/words.h"

enum cue {
	CUE_TITLE = 1,		/* stands right before a person's name: Mr, بەڕێز */
	CUE_ROLE = 2,		/* what someone is: minister, وەزیر; before the name or behind a comma */
	CUE_BODY = 4,		/* head of an institution's name: Ministry, زانکۆ */
	CUE_PLACE = 8,		/* head of a place's name: River, گوند */
	CUE_GIVEN = 16,		/* a given name */
	CUE_SAID = 32,		/* said, وتی */
	CUE_PEOPLE = 64,	/* of a nation: Russian */
	CUE_SMALL = 128,	/* never part of a name: the, ئەو */
	CUE_PARTICLE = 256,	/* inside names: bin, van */
	CUE_IN = 512,		/* before places: in, at, لە */
	CUE_CALENDAR = 1024,	/* months, days */
};

struct cues {
	struct map en, ckb;
};

void cues_init(struct cues *c);
void cues_release(struct cues *c);

/*
 * What word I tells, as a set of enum cue; Kurdish words with their endings
 * taken off too.
 */
unsigned cues_of(const struct cues *c, const struct words *w, size_t i);

/* The same with nothing but the ی of وەزیری "minister of" taken off. */
unsigned cues_tied(const struct cues *c, const struct words *w, size_t i);

/* The same of the word exactly as it is. */
unsigned cues_exact(const struct cues *c, const struct words *w, size_t i);

#endif
