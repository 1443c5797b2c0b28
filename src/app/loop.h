/* loop.h - the one loop: the reader on a terminal, until it is left. */
#ifndef HEWAL_APP_LOOP_H
#define HEWAL_APP_LOOP_H

#include "app/reader.h"
#include "base/err.h"

/*
 * Run the reader; false and E if the terminal cannot be used.  TERMINAL is
 * what --terminal asks for, or NULL.
 */
bool loop_run(struct reader *r, const char *terminal, struct err *e);

#endif
