/* reader.c - hewal without a command: the reader; and hewal screen: its picture as text. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/loop.h"
#include "app/reader.h"
#include "app/settings.h"
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
read_on_terminal(struct reader *r)
{
	enum i18n_language before = i18n_used();
	struct err e;

	if (!loop_run(r, &e)) {
		cmd_say("%s", e.text);
		return STATUS_FAILED;
	}
	remember_language(before);
	return STATUS_DONE;
}

int
cmd_reader(struct cmd_call *call)
{
	struct library_import done;
	struct library *lib;
	struct reader *r;
	int status;

	if (!use_language(call->value[0]))
		return cmd_usage(call, _("--ui is one of en, ckb, kmr, not %s"), call->value[0]);
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	r = reader_new(lib);
	if (done.ids.len && call->nargs)
		reader_open(r, done.ids.at[0]);
	if (!isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO))
		print_screen(r, output_width(NULL) > COLS_USUAL ? output_width(NULL) : COLS_USUAL,
		    ROWS_USUAL, "", false);
	else if (read_on_terminal(r) != STATUS_DONE)
		status = STATUS_FAILED;
	reader_free(r);
	library_import_release(&done);
	library_close(lib);
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
	struct library_import done;
	struct library *lib;
	struct reader *r;

	if (call->value[0] && !size_from(call->value[0], &cols, &rows))
		return cmd_usage(call, _("--size is as in 80x24, at most 1000x1000, not %s"), call->value[0]);
	if (!use_language(call->value[1]))
		return cmd_usage(call, _("--ui is one of en, ckb, kmr, not %s"), call->value[1]);
	lib = cmd_articles(call, &done, &status);
	if (!lib)
		return status;
	r = reader_new(lib);
	if (done.ids.len && call->nargs)
		reader_open(r, done.ids.at[0]);
	print_screen(r, cols, rows, call->value[2] ? call->value[2] : "", call->value[3] != NULL);
	reader_free(r);
	library_import_release(&done);
	library_close(lib);
	return status;
}
