/*
 * err.h - what went wrong in the world: files, the network, input.
 *
 * A function that can fail for such reasons is `bool f(..., struct err *)`.  It
 * returns false and says why in one line that names the file and the place.
 */
#ifndef HEWAL_BASE_ERR_H
#define HEWAL_BASE_ERR_H

#include <stdbool.h>

struct err {
	/* One line of UTF-8 without controls, whatever was told; "" for none. */
	char text[512];
};

/* Say why; returns false, so that `return err_set(...)` reads well. */
bool err_set(struct err *e, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Where messages go that do not stop the work: a broken byte replaced, a file
 * passed over.  SAY is called with each, cleaned like struct err; COUNT counts
 * them.
 */
struct report {
	void (*say)(struct report *, const char *text);
	void *owner;	/* for SAY's own use */
	unsigned count;
};

/* Tell R (which may be NULL) one message. */
void report_say(struct report *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

#endif
