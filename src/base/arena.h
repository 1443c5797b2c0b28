/*
 * arena.h - memory given piece by piece and taken back all at once.
 *
 * An article and all its texts live in one arena: one free ends them.
 */
#ifndef HEWAL_BASE_ARENA_H
#define HEWAL_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *block;	/* the newest; they form a list */
};

/* An arena starts as { NULL }.  Release frees everything it gave. */
void arena_release(struct arena *a);

/* N zeroed objects of SIZE bytes, aligned for any type; owned by the arena. */
void *arena_new(struct arena *a, size_t n, size_t size);

/* A NUL-terminated copy of LEN bytes at S, owned by the arena. */
char *arena_dup(struct arena *a, const char *s, size_t len);

/* A copy of the string S, or NULL for NULL. */
char *arena_str(struct arena *a, const char *s);

#define ARENA_NEW(a, n, type) ((type *)arena_new((a), (n), sizeof(type)))

#endif
