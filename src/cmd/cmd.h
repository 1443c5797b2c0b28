/*
 * cmd.h - the commands: one table makes dispatch, --help and the tests of the
 * manual.
 */
#ifndef HEWAL_CMD_CMD_H
#define HEWAL_CMD_CMD_H

#include <stdbool.h>
#include <stddef.h>

#include "app/library.h"
#include "base/err.h"

/* What the program's exit status says. */
enum status { STATUS_DONE = 0, STATUS_FAILED = 1, STATUS_USAGE = 2, STATUS_PARTLY = 3 };

enum { CMD_OPTIONS = 8 };	/* a command has at most that many */

/* A long option of a command. */
struct cmd_option {
	const char *name;	/* NULL ends the list */
	const char *value;	/* what it takes, as in "COLUMNS"; NULL: nothing */
	const char *help;	/* marked for translation */
};

/*
 * A call of a command: its options' values in the order of its list, and what
 * follows them.
 */
struct cmd_call {
	const struct command *command;
	const char *value[CMD_OPTIONS];	/* NULL: not given; "" for one without a value */
	char **arg;
	size_t nargs;
};

struct command {
	const char *name;	/* NULL: the reader itself, when no command is named */
	const char *args;	/* "FILE...", as shown in the usage */
	const char *help;	/* one sentence, marked for translation */
	size_t least;		/* arguments it needs */
	int (*run)(struct cmd_call *call);
	struct cmd_option option[CMD_OPTIONS + 1];
};

/* Ends with one whose run is NULL. */
extern const struct command cmd_table[];

/* Run the program's command line; what main() returns. */
int cmd_main(int argc, char **argv);

/* "hewal: ..." and an end of line on stderr, with what could do harm there taken out. */
void cmd_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* A report that does the same. */
struct report cmd_report(void);

/* Wrong usage: says it and what to do; STATUS_USAGE. */
int cmd_usage(const struct cmd_call *call, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Open a library in memory with the files, folders and, where no such file
 * exists, numbers of articles of the user's library named in CALL; without
 * arguments the user's library, which may be empty.  DONE holds the articles'
 * ids in the order they were named.  NULL if nothing could be read, which has
 * been said; *STATUS is what to end with then, and STATUS_PARTLY where some
 * could not.  Files and numbers in one call are wrong usage.
 */
struct library *cmd_articles(const struct cmd_call *call, struct library_import *done, int *status);

/* The user's library; NULL, after saying why, if it cannot be opened. */
struct library *cmd_library(void);

#endif
