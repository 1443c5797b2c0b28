/* number.h - numbers written for reading, and read from text. */
#ifndef HEWAL_TEXT_NUMBER_H
#define HEWAL_TEXT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/lang.h"

/*
 * Add the text S with every ASCII digit turned into LANG's (٠-٩ for ckb and ar,
 * ۰-۹ for fa).
 */
void number_digits(const char *s, enum lang lang, struct buf *out);

/* Add N in LANG's digits, without grouping. */
void number_write(long long n, enum lang lang, struct buf *out);

/*
 * The whole number that starts at S, in any decimal digits, with the grouping
 * of either language ("380,000", ٣٨٠٬٠٠٠, ٣٨٠،٠٠٠, ٣٨٠٠٠٠); its length in
 * bytes, or 0 if there is none or it does not fit.  One sign groups all of it,
 * by threes; of "7.5" and "1,25" only the first part is read.
 */
size_t number_read(const char *s, size_t len, uint64_t *n);

#endif
