/* arena.c - memory taken back all at once: a list of blocks, the newest first. */
#include <config.h>

#include <err.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"

enum { BLOCK_SIZE = 4096 };

struct arena_block {
	struct arena_block *next;
	size_t used, size;	/* bytes of data */
	alignas(max_align_t) char data[];
};

void
arena_release(struct arena *a)
{
	while (a->block) {
		struct arena_block *next = a->block->next;

		free(a->block);
		a->block = next;
	}
}

/*
 * A block with room for BYTES.  A large one goes behind the newest, whose rest
 * can still be given; a common one becomes the newest.
 */
static struct arena_block *
block_add(struct arena *a, size_t bytes)
{
	bool large = bytes > BLOCK_SIZE / 4;
	size_t size = large ? bytes : BLOCK_SIZE;
	struct arena_block *b = mem_new(1, sizeof *b + size);
	struct arena_block **at = large && a->block ? &a->block->next : &a->block;

	b->size = size;
	b->next = *at;
	*at = b;
	return b;
}

void *
arena_new(struct arena *a, size_t n, size_t size)
{
	const size_t align = alignof(max_align_t);
	struct arena_block *b;
	size_t bytes;
	void *p;

	if (__builtin_mul_overflow(n, size, &bytes) || bytes > SIZE_MAX / 2)
		errx(1, "arena: %zu objects of %zu bytes", n, size);
	bytes = (bytes + align - 1) / align * align;
	b = a->block;
	if (!b || b->size - b->used < bytes)
		b = block_add(a, bytes);
	p = b->data + b->used;
	b->used += bytes;
	return p;
}

char *
arena_dup(struct arena *a, const char *s, size_t len)
{
	char *p = arena_new(a, len + 1, 1);

	if (len)
		memcpy(p, s, len);
	return p;
}

char *
arena_str(struct arena *a, const char *s)
{
	return s ? arena_dup(a, s, strlen(s)) : NULL;
}
