/*
 * cluster.h - grapheme clusters, and how many cells a text takes.
 *
 * The only width function of the program.  Sources: Unicode UAX 29 and UAX 11
 * by libunistring; combining marks, ZWNJ and ZWJ take no cell.
 */
#ifndef HEWAL_TEXT_CLUSTER_H
#define HEWAL_TEXT_CLUSTER_H

#include <stddef.h>
#include <stdint.h>

/*
 * Cells of one code point: 0, 1 or 2, as glibc's wcwidth() says in C.UTF-8,
 * which is what curses and terminals go by.  A control takes 0, a tab 1 (it is
 * shown as a space), a point not yet assigned 1.
 */
int cluster_point_width(uint32_t point);

/* Where the grapheme cluster that starts at S[I] ends, in bytes; I < LEN. */
size_t cluster_end(const char *s, size_t len, size_t i);

/*
 * Cells that LEN bytes take on one line, not joined: the sum of their points,
 * for a terminal gives every point that is not a mark a cell of its own.
 */
size_t cluster_text_width(const char *s, size_t len);

#endif
