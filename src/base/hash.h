/*
 * hash.h - FNV-1a, in 64 and in 32 bits.
 *
 * Good enough for tables and for noticing a change, not against anyone who means
 * harm.  Libraries keep such hashes: the results must never change.
 *
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
#ifndef HEWAL_BASE_HASH_H
#define HEWAL_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* The hash of nothing. */
#define HASH_START	0xcbf29ce484222325u
#define HASH32_START	0x811c9dc5u

/* The hash H with LEN bytes at S added. */
uint64_t hash_add(uint64_t h, const void *s, size_t len);

/* The hash H in 32 bits with one byte added. */
static inline uint32_t
hash32_add(uint32_t h, unsigned char byte)
{
	return (h ^ byte) * 0x01000193u;
}

#endif
