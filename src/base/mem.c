/* mem.c - allocation that cannot fail. */
#include <config.h>

#include <err.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void *
mem_new(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size);

	if (!p)
		err(1, "calloc");
	return p;
}

void *
mem_resize(void *p, size_t n, size_t size)
{
	void *q = reallocarray(p, n ? n : 1, size);

	if (!q)
		err(1, "realloc");
	return q;
}

char *
mem_dup(const char *s, size_t len)
{
	char *p = mem_new(len + 1, 1);

	if (len)
		memcpy(p, s, len);
	return p;
}

char *
mem_str(const char *s)
{
	return s ? mem_dup(s, strlen(s)) : NULL;
}
