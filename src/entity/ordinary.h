/*
 * ordinary.h - is this a common word of the language?  What is none may be a
 * name.
 */
#ifndef HEWAL_ENTITY_ORDINARY_H
#define HEWAL_ENTITY_ORDINARY_H

#include <stdbool.h>
#include <stddef.h>

#include "entity/words.h"

/* Word I, for a Kurdish one with any of its endings taken off. */
bool ordinary_word(const struct words *w, size_t i);

/* A folded English word, a folded Kurdish one without endings. */
bool ordinary_en_has(const char *key, size_t len);
bool ordinary_ckb_has(const char *key, size_t len);

/* The tables, sorted; each word ends with a NUL. */
enum { ORDINARY_EN = 13, ORDINARY_CKB = 23 };
extern const char ordinary_en[][ORDINARY_EN], ordinary_ckb[][ORDINARY_CKB];
extern const size_t ordinary_en_len, ordinary_ckb_len;

#endif
