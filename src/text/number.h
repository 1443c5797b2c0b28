/* number.h - numbers written for reading. */
#ifndef HEWAL_TEXT_NUMBER_H
#define HEWAL_TEXT_NUMBER_H

#include "base/buf.h"
#include "text/lang.h"

/*
 * Add the text S with every ASCII digit turned into LANG's (٠-٩ for ckb and ar,
 * ۰-۹ for fa).
 */
void number_digits(const char *s, enum lang lang, struct buf *out);

/* Add N in LANG's digits, without grouping. */
void number_write(long long n, enum lang lang, struct buf *out);

#endif
