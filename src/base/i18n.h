/*
 * i18n.h - the words of the interface, and the languages it speaks.
 *
 * The only header that knows libintl.  A string is marked with _() where it is
 * used, with N_() in a table whose entries go through _() when shown.
 */
#ifndef HEWAL_BASE_I18N_H
#define HEWAL_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>
#include <stddef.h>

#define _(s) gettext(s)
#define N_(s) s

/* The interface languages, as gettext names them. */
enum i18n_language { I18N_EN, I18N_CKB, I18N_KMR, I18N_COUNT };

/*
 * Set the locale (one with UTF-8, C.UTF-8 where the user's has none) and find
 * the catalogs: $HEWAL_LOCALEDIR, else the folder of the build the program
 * stands in, else where they were installed.
 */
void i18n_init(void);

/* "en", "ckb", "kmr". */
const char *i18n_code(enum i18n_language language);

/*
 * From such a code, also with a region ("ckb_IQ.UTF-8", "ku_TR"); false if none
 * of ours.
 */
bool i18n_from_code(const char *code, enum i18n_language *language);

/* What the environment asks for (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), else English. */
enum i18n_language i18n_from_environment(void);

/* From now on speak LANGUAGE, also to programs we start: it sets $LANGUAGE. */
void i18n_use(enum i18n_language language);

/* The one in use. */
enum i18n_language i18n_used(void);

/* Is the interface in use read from right to left?  Its catalog says. */
bool i18n_is_rtl(void);

#endif
