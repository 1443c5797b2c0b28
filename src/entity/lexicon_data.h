/*
 * lexicon_data.h - the tables of src/data inside the program; made by
 * lexicon_data.sh.
 */
#ifndef HEWAL_ENTITY_LEXICON_DATA_H
#define HEWAL_ENTITY_LEXICON_DATA_H

#include <stddef.h>

extern const unsigned char lexicon_data[];
extern const size_t lexicon_data_len;	/* bytes */

#endif
