/*
 * cluster.h - grapheme clusters, and how many cells one takes.
 *
 * The only width function of the program.  Sources: Unicode UAX 29 and
 * UAX 11 by libunistring; combining marks, ZWNJ and ZWJ take no cell.
 */
#ifndef HEWAL_TEXT_CLUSTER_H
#define HEWAL_TEXT_CLUSTER_H

#include <stddef.h>
#include <stdint.h>

/* Cells of one code point: 0, 1 or 2. */
int cluster_point_width(uint32_t point);

/* Where the grapheme cluster that starts at S[I] ends, in bytes; I < LEN. */
size_t cluster_end(const char *s, size_t len, size_t i);

/* Cells that LEN bytes take on one line, not joined: at most 2 a cluster. */
size_t cluster_text_width(const char *s, size_t len);

#endif
