/*
 * lexicon_data.h - the tables of src/data inside the program; made by
 * lexicon_data.sh.
 *
 * Lines without their comments; a NUL ends each field, a newline behind the
 * last one's ends the line.
 */
#ifndef HEWAL_ENTITY_LEXICON_DATA_H
#define HEWAL_ENTITY_LEXICON_DATA_H

#include <stddef.h>

extern const unsigned char lexicon_data[];
extern const size_t lexicon_data_len;	/* bytes */

#endif
