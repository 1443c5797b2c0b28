/*
 * pty.h - a program on a terminal of its own, for tests.
 *
 * Nothing here sleeps: a test waits until the screen (vt.h) shows what it expects. The
 * seconds given only bound how long a failing test takes.
 */
#ifndef HEWAL_TESTS_PTY_H
#define HEWAL_TESTS_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "vt.h"

enum { PTY_SECONDS = 20 };	/* enough for a slow machine under a sanitizer */

struct pty {
	pid_t pid;
	int fd;			/* our side; -1 once the program's side is closed */
	struct vt vt;
	struct buf sent;	/* all bytes the program wrote */
	bool silent;		/* what the terminal answers waits in vt.answer for pty_answer() */
};

/*
 * Start ARGV (ends with NULL) on a terminal of this size.  ENV, which ends with NULL, holds
 * "NAME=VALUE" to set and "NAME" to unset beside what the test itself has; what tells of the
 * terminal that the test runs in is unset.  Aborts if it cannot.
 */
void pty_start(struct pty *p, const char *const argv[], const char *const env[],
    int cols, int rows);

/* End the program if it has not ended, and free all. */
void pty_release(struct pty *p);

/* Type the bytes of S. */
void pty_type(struct pty *p, const char *s);

/* Send up to MOST bytes of what the terminal has to answer; returns how many are left. */
size_t pty_answer(struct pty *p, size_t most);

/* Another size; the program gets SIGWINCH. */
void pty_resize(struct pty *p, int cols, int rows);

/* Wait until TEST says yes of the screen; false after PTY_SECONDS or at the program's end. */
bool pty_wait(struct pty *p, bool (*test)(struct pty *p, const void *arg), const void *arg);

/* Wait until TEXT stands on the screen, or is all that stands there. */
bool pty_wait_text(struct pty *p, const char *text);
bool pty_wait_screen(struct pty *p, const char *dump);

/* Wait until the program has ended: its exit status, 128 + signal, or -1 after PTY_SECONDS. */
int pty_wait_exit(struct pty *p);

/* The screen as text; the caller's to free(). */
char *pty_dump(struct pty *p);

#endif
