/*
 * tag_hash.h - features of the tagger are numbers: what is said of a word,
 * hashed with what kind of saying it is.
 *
 * Models keep such hashes: the results must never change.
 */
#ifndef HEWAL_ENTITY_TAG_HASH_H
#define HEWAL_ENTITY_TAG_HASH_H

#include <stddef.h>
#include <stdint.h>

/* The hash H with the number V added; never 0, which means "nothing to say". */
static inline uint32_t
tag_mix(uint32_t h, uint32_t v)
{
	uint64_t x = ((uint64_t)h << 32 | v) * 0x9e3779b97f4a7c15u;

	x ^= x >> 29;
	x *= 0xbf58476d1ce4e5b9u;
	h = (uint32_t)(x >> 32);
	return h ? h : 1;
}

/* The hash of LEN bytes that are a feature of the sort KIND. */
static inline uint32_t
tag_hash(uint32_t kind, const char *s, size_t len)
{
	uint64_t h = 0xcbf29ce484222325u ^ kind;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 0x100000001b3u;
	return tag_mix((uint32_t)(h >> 32), (uint32_t)h);
}

#endif
