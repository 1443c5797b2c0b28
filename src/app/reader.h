/*
 * reader.h - the reader: what is shown, and what a key does to it.
 *
 * A value without a terminal: keys go in, a grid comes out. The loop (loop.h) drives it
 * on a terminal, `hewal screen` and the tests without one.
 */
#ifndef HEWAL_APP_READER_H
#define HEWAL_APP_READER_H

#include <stdbool.h>

#include "app/library.h"
#include "ui/grid.h"
#include "ui/key.h"

struct reader;

/* Over all articles of the library, which must outlive it. Reads the interface language in use. */
struct reader *reader_new(struct library *lib);
void reader_free(struct reader *r);

/* Begin at this article, with its counterpart beside it. */
void reader_open(struct reader *r, int64_t id);

/* What a key asked for that only the loop can do. */
enum reader_wish { READER_GO_ON, READER_QUIT, READER_REDRAW, READER_SUSPEND, READER_TERMINAL };

/* Do what the key is bound to. */
enum reader_wish reader_key(struct reader *r, struct key k);

/*
 * Move what the last key copied, logical text, to OUT, which is emptied first;
 * false if it copied nothing.
 */
bool reader_take_copied(struct reader *r, struct buf *out);

/* Say in the status line what failed; returns false. */
bool reader_failed(struct reader *r, const struct err *e);

/* Draw all of it into the grid, which may have any size from 1x1 up and another one each time. */
void reader_draw(struct reader *r, struct grid *g);

#endif
