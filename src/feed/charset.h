/* charset.h - what letters a page says it is written in, and those letters as UTF-8. */
#ifndef HEWAL_FEED_CHARSET_H
#define HEWAL_FEED_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum { CHARSET_SIZE = 24 };

/*
 * The charset that the page declares in <meta> or <?xml encoding?>, in lower
 * case; false if there is none, or a byte order mark makes it void.
 */
bool charset_declared(const char *bytes, size_t len, char charset[CHARSET_SIZE]);

/*
 * Add LEN bytes in CHARSET to OUT as UTF-8, with U+FFFD for what is none.
 * False, and nothing added, if it is a charset we do not read.
 */
bool charset_decode(const char *charset, const char *bytes, size_t len, struct buf *out);

#endif
