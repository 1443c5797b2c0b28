/*
 * mem.h - allocation that cannot fail: it returns memory or ends the program.
 *
 * Everything returned is owned by the caller and goes back with free().
 */
#ifndef HEWAL_BASE_MEM_H
#define HEWAL_BASE_MEM_H

#include <stddef.h>

/* N zeroed objects of SIZE bytes; N may be 0. */
void *mem_new(size_t n, size_t size);

/* P made N objects of SIZE bytes; what is added is not zeroed. */
void *mem_resize(void *p, size_t n, size_t size);

/* A NUL-terminated copy of LEN bytes at S. */
char *mem_dup(const char *s, size_t len);

/* A copy of the string S, or NULL for NULL. */
char *mem_str(const char *s);

#define MEM_NEW(n, type) ((type *)mem_new((n), sizeof(type)))

#endif
