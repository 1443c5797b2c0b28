/*
 * resolve.h - who and what articles speak of.
 *
 * Recognition (lexicon names with clitics, titles left outside, acronyms with
 * their long form, names outside the lexicon by their surroundings, dates)
 * and resolution (a last name alone is the last person named so; one id for
 * an entity in both languages; a name outside the lexicon is matched across
 * scripts by its sound).
 */
#ifndef HEWAL_ENTITY_RESOLVE_H
#define HEWAL_ENTITY_RESOLVE_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/lexicon.h"
#include "model/article.h"

struct resolver;

/* The lexicon must outlive it; the entities it makes live as long as it does. */
struct resolver *resolver_new(const struct lexicon *lex);
void resolver_free(struct resolver *r);

/*
 * From now on ask the trained tagger T, too, for articles in its language; T
 * must outlive it.  Without one, rules and names alone find what they can.
 */
struct tagger;
void resolver_use(struct resolver *r, struct tagger *t);

/* Tell it of an entity outside the lexicon that an earlier run made; E is copied. */
const struct entity *resolver_know(struct resolver *r, const struct entity *e);

/*
 * Find the mentions of all N articles together and set them.  Called again
 * with further articles it goes on with what it knows.  A derived headline gets
 * none: what it says stands in the first paragraph.
 */
void resolver_run(struct resolver *r, struct article *const *article, size_t n);

/*
 * The entity called NAME in any of its spellings in any language; NULL if
 * there is none.
 */
const struct entity *resolver_named(const struct resolver *r, const char *name, size_t len);

#endif
