/* lang.h - the languages of articles, and telling which one a text is in. */
#ifndef HEWAL_TEXT_LANG_H
#define HEWAL_TEXT_LANG_H

#include <stdbool.h>
#include <stddef.h>

/* The first two are the languages the reader pairs; the rest it only knows apart. */
enum lang { LANG_CKB, LANG_EN, LANG_KMR, LANG_AR, LANG_FA, LANG_UNKNOWN, LANG_COUNT };

/* "ckb", "en", "kmr", "ar", "fa", "und". */
const char *lang_code(enum lang lang);

/*
 * From such a code, in any case; what follows a language ("en-GB",
 * "ckb_IQ.UTF-8") is passed over.  Also the other codes in use for them: "ku"
 * (Kurmanji; "ku-Arab" is ckb), "eng", "ara", "fas", "per".  False, and LANG as
 * it was, for anything else.
 */
bool lang_from_code(const char *code, enum lang *lang);

/* Is it written from right to left?  LANG_UNKNOWN is not. */
bool lang_is_rtl(enum lang lang);

/* The other one of ckb and en; LANG_UNKNOWN for the rest. */
enum lang lang_other(enum lang lang);

/*
 * Tell the language of LEN bytes of checked UTF-8 by its script and by letters
 * and short words that only one language has.  Only the first pages are looked
 * at.  LANG_UNKNOWN if there are no letters, or mostly letters of other
 * scripts.  Of the languages above only: a German text may well come out as
 * English.
 */
enum lang lang_detect(const char *s, size_t len);

#endif
