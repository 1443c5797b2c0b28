/*
 * words.h - numbers, dates, languages and kinds of names in the language of
 * the interface.
 */
#ifndef HEWAL_UI_WORDS_H
#define HEWAL_UI_WORDS_H

#include <stddef.h>

#include "base/buf.h"
#include "model/entity.h"
#include "text/para.h"

/* The interface language in use, and how it runs. */
enum lang words_lang(void);
enum dir words_dir(void);

/* How a text in LANG runs; DIR_AUTO for an unknown one. */
enum dir words_dir_of(enum lang lang);

/* Add N, "37%" of N, or the date in short, in the interface's digits. */
void words_number(size_t n, struct buf *out);
void words_percent(int n, struct buf *out);
void words_date(struct date d, struct buf *out);

/* "English", "Kurdish"; and in two or three cells for the head of a column. */
const char *words_language(enum lang lang);
const char *words_language_short(enum lang lang);

/* "People" and "person". */
const char *words_types(enum entity_type type);
const char *words_type(enum entity_type type);

/* The word for a kind of the lexicon's ("city"); one it does not know as it is. */
const char *words_kind(const char *kind);

#endif
