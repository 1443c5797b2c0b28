/* file.h - files read whole, replaced in one step, and found in folders. */
#ifndef HEWAL_BASE_FILE_H
#define HEWAL_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/vec.h"

/*
 * Read all of PATH ("-" is standard input) into B, which is emptied first.
 * False, with the path and the reason in E, if it cannot be read, is a folder
 * or no ordinary file or pipe, or holds more than LIMIT bytes.
 */
bool file_read(const char *path, size_t limit, struct buf *b, struct err *e);

/*
 * Make PATH, or the file it is a link to, hold LEN bytes at DATA, or leave it
 * as it was; nobody ever sees a part of them.  New files are 0600, others keep
 * their mode.
 */
bool file_replace(const char *path, const char *data, size_t len, struct err *e);

bool file_is_dir(const char *path);
bool file_exists(const char *path);

/* Paths, each owned. */
struct paths VEC_OF(char *);
void paths_release(struct paths *p);

/*
 * Add the ordinary files of folder DIR, not of its folders, to P as DIR/NAME,
 * sorted by bytes.  Names that begin with a dot are left out.
 */
bool file_list(const char *dir, struct paths *p, struct err *e);

/* Make the folder PATH (0700) and those above it, where they are missing. */
bool file_make_dirs(const char *path, struct err *e);

#endif
