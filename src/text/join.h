/* join.h - the joined forms of Arabic letters, those of Kurdish included. */
#ifndef HEWAL_TEXT_JOIN_H
#define HEWAL_TEXT_JOIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * For each of N points the form to show: SHOWN[i] is a presentation form
 * (Unicode blocks FB50, FE70) or the point itself; TIED[i] is 1 if it joins the
 * letter after it.  LEVEL is from bidi.h; letters of different levels do not
 * join.
 */
void join_forms(const uint32_t *point, size_t n, const uint8_t *level,
    uint32_t *shown, uint8_t *tied);

/*
 * The mark that must stand on the shown form of this letter to make it the
 * letter; 0 for most.
 */
uint32_t join_mark(uint32_t point);

/*
 * The one sign for lam and alef, from their shown forms; 0 if they are not such
 * a pair.
 */
uint32_t join_lam_alef(uint32_t lam, uint32_t alef);

#endif
