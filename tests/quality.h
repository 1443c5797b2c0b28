/* quality.h - rows of the table that make quality prints. */
#ifndef HEWAL_TESTS_QUALITY_H
#define HEWAL_TESTS_QUALITY_H

#include "entity/tagger.h"

/*
 * One row: what, the figure of others and the one to reach ("" for none), and
 * the one measured now.
 */
void quality_row(const char *what, const char *others, const char *reach, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/*
 * The tagger alone on the tagged file PATH, counting names of the TYPES
 * ("PER LOC ORG DATE"); and its tokens a second, when the file is tagged again and again for
 * a second.
 */
struct quality_tags {
	double precision, recall, f1, speed;
};
struct quality_tags quality_tags(struct tagger *t, const char *path, const char *types);

/*
 * Names in both scripts, in fields EN and CKB (from 1) of the file PATH, those left out when
 * the costs were learned: for each Kurdish one the English are sorted by how alike
 * they sound.
 */
struct quality_sounds {
	unsigned names;
	double first, rank;	/* share of those whose own is first; mean of 1/rank */
	double precision, recall;	/* of taking the first one from TRANSLIT_SAME on */
};
struct quality_sounds quality_sounds(const char *path, unsigned en, unsigned ckb);

#endif
