/* repeat.h - "the Ministry", which was named in full before. */
#ifndef HEWAL_ENTITY_REPEAT_H
#define HEWAL_ENTITY_REPEAT_H

#include "entity/cue.h"
#include "entity/spotting.h"

/*
 * Make a head with a capital behind "the" ("the Ministry", "the Council") a mention
 * of the institution with this head that was named before, if there is exactly
 * one; it is likely.  English only: Kurdish has no capitals to tell it by.
 */
void repeat_find(struct spotting *d, const struct cues *cues);

#endif
