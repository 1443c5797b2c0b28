/*
 * vec.h - growing arrays of any type.
 *
 *	VEC(int) v = { 0 };
 *	*vec_push(&v) = 7;
 *	for (size_t i = 0; i < v.len; i++) use(v.at[i]);
 *	vec_release(&v);
 *
 * A struct that holds one names it:  struct ids VEC_OF(int64_t);
 *
 * These are macros that look at V more than once; after vec_release() it is
 * empty and can be used again.
 */
#ifndef HEWAL_BASE_VEC_H
#define HEWAL_BASE_VEC_H

#include <stdlib.h>

#include "base/mem.h"

#define VEC_OF(type) { type *at; size_t len, cap; }
#define VEC(type) struct VEC_OF(type)

/* Room for one more at the end, not zeroed; a pointer to it. */
#define vec_push(v) \
	((v)->len < (v)->cap ? (void)0 : \
	    (void)((v)->cap = (v)->cap ? (v)->cap * 2 : 8, \
	    (v)->at = mem_resize((v)->at, (v)->cap, sizeof *(v)->at)), \
	    &(v)->at[(v)->len++])

#define vec_release(v) \
	(free((v)->at), (v)->at = NULL, (v)->len = (v)->cap = 0)

#endif
