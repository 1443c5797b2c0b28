/* loop.h - the one loop: the reader on a terminal, until it is left. */
#ifndef HEWAL_APP_LOOP_H
#define HEWAL_APP_LOOP_H

#include "app/reader.h"
#include "base/err.h"

/* Run the reader; false and E if the terminal cannot be used. */
bool loop_run(struct reader *r, struct err *e);

#endif
