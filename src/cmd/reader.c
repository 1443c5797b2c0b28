/*
 * reader.c - hewal without a command: the reader; and hewal screen: its
 * picture as text.
 */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/loop.h"
#include "app/reader.h"
#include "app/settings.h"
#include "app/terminal.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "ui/grid.h"
#include "ui/key.h"

enum { SIZE_MOST = 1000, COLS_USUAL = 120, ROWS_USUAL = 40 };

/* Use the language --ui= names, if it was given. */
static bool
use_language(const char *code)
{
	enum i18n_language language;

	if (!code)
		return true;
	if (!i18n_from_code(code, &language))
		return false;
	i18n_use(language);
	return true;
}

static void
print_grid(const struct grid *g, bool styles)
{
	struct buf b = { 0 };

	output_grid(&b, g);
	if (styles)
		grid_dump_styles(g, &b);
	output_flush(&b);
	buf_release(&b);
}

/* A reader over what CALL names, and what it stands on. */
struct session {
	struct library *lib;
	struct library_import done;
	struct reader *reader;
};

/* Open it at the first article named; false and *STATUS if there is none. */
static bool
session_open(struct session *s, const struct cmd_call *call, int *status)
{
	s->lib = cmd_articles(call, &s->done, status);
	if (!s->lib)
		return false;
	s->reader = reader_new(s->lib);
	/* A folder is read as a library is: from the top of its list. */
	if (s->done.ids.len && call->nargs && !file_is_dir(call->arg[0]))
		reader_open(s->reader, s->done.ids.at[0]);
	return true;
}

static void
session_close(struct session *s)
{
	reader_free(s->reader);
	library_import_release(&s->done);
	library_close(s->lib);
}

/* What the reader shows after KEYS. */
static void
print_screen(struct reader *r, int cols, int rows, const char *keys, bool styles)
{
	struct grid g = grid_new(cols, rows);
	struct key k;
	size_t n;

	reader_draw(r, &g);
	while ((n = key_read(keys, &k)) > 0) {
		keys += n;
		if (reader_key(r, k) == READER_QUIT)
			break;
		reader_draw(r, &g);
	}
	print_grid(&g, styles);
	grid_release(&g);
}

/* The language chosen with a key is remembered for the next time. */
static void
remember_language(enum i18n_language before)
{
	struct err e;

	if (i18n_used() != before && !settings_set("language", i18n_code(i18n_used()), &e))
		cmd_say("%s", e.text);
}

static int
read_on_terminal(struct reader *r, const char *terminal)
{
	enum i18n_language before = i18n_used();
	struct err e;

	if (!loop_run(r, terminal, &e)) {
		cmd_say("%s", e.text);
		return STATUS_FAILED;
	}
	remember_language(before);
	return STATUS_DONE;
}

/* The width of a picture nobody gave a size for: that of the output, if it has one. */
static int
usual_cols(void)
{
	return getenv("COLUMNS") || isatty(STDOUT_FILENO) ? output_width(NULL) : COLS_USUAL;
}

/* Was it meant to be a command?  No file is there, and it is a word of letters. */
static bool
is_unknown_command(const char *arg)
{
	for (const char *s = arg; *s; s++)
		if (!isalpha((unsigned char)*s))
			return false;
	return !file_exists(arg);
}

int
cmd_reader(struct cmd_call *call)
{
	struct session s;
	struct err e;
	int status;

	if (!use_language(call->value[0]))
		return cmd_usage(call, _("--ui is one of en, ckb, kmr, not %s"), call->value[0]);
	if (call->value[1] && !strcmp(call->value[1], "help"))
		return cmd_list_terminals();
	if (!terminal_spec_is_good(call->value[1], &e))
		return cmd_usage(call, "%s", e.text);
	if (call->nargs && is_unknown_command(call->arg[0]))
		return cmd_usage(call, _("%s is neither a command nor a file"), call->arg[0]);
	if (!session_open(&s, call, &status))
		return status;
	if (!isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO))
		print_screen(s.reader, usual_cols(), ROWS_USUAL, "", false);
	else if (read_on_terminal(s.reader, call->value[1]) != STATUS_DONE)
		status = STATUS_FAILED;
	session_close(&s);
	return status;
}

/* COLSxROWS, both at least 1. */
static bool
size_from(const char *s, int *cols, int *rows)
{
	char *end;
	long c = strtol(s, &end, 10), n = *end == 'x' ? strtol(end + 1, &end, 10) : 0;

	*cols = (int)c;
	*rows = (int)n;
	return !*end && c >= 1 && c <= SIZE_MOST && n >= 1 && n <= SIZE_MOST;
}

int
cmd_screen(struct cmd_call *call)
{
	int cols = COLS_USUAL, rows = ROWS_USUAL, status;
	struct session s;

	if (call->value[0] && !size_from(call->value[0], &cols, &rows))
		return cmd_usage(call, _("--size is as in 80x24, at most 1000x1000, not %s"), call->value[0]);
	if (!use_language(call->value[1]))
		return cmd_usage(call, _("--ui is one of en, ckb, kmr, not %s"), call->value[1]);
	if (!session_open(&s, call, &status))
		return status;
	print_screen(s.reader, cols, rows, call->value[2] ? call->value[2] : "", call->value[3] != NULL);
	session_close(&s);
	return status;
}
