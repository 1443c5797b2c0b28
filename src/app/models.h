/*
 * models.h - where the models of names are.
 *
 * The file LANG.model ("ckb.model"), or LANG.words, is looked for in
 * $HEWAL_MODELS; among the user's data (see places.h), where hewal train puts
 * it; in src/data beside the program, if it is run where it was built; where
 * it was installed.
 */
#ifndef HEWAL_APP_MODELS_H
#define HEWAL_APP_MODELS_H

#include "base/buf.h"
#include "base/err.h"
#include "entity/tagger.h"
#include "text/lang.h"

/* The path of the first that exists, to free(); NULL if there is none. */
char *models_find(enum lang lang, const char *extension);

/* The tagger of LANG; NULL and E if there is none or it cannot be opened. */
struct tagger *models_open(enum lang lang, struct err *e);

#endif
