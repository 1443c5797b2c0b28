/*
 * screen_test.c - the whole program on a terminal, as a person uses it.
 *
 * After each key the terminal must show what `hewal screen` says the reader shows:
 * then curses, the emitter and the loop have lost nothing on the way.
 */
#include <config.h>

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "pty.h"
#include "tap.h"

static const char *const texts[] = {
	"tests/texts/meeting.en.txt", "tests/texts/meeting.ckb.txt",
};

/* A run of the program, and what was pressed so far. */
struct run {
	struct pty pty;
	struct buf keys;	/* as --keys= takes them */
	const char *ui;
	int cols, rows;
	char *path[2];
};

static char *
path_of(const char *name)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s/%s", getenv("srcdir"), name);
	return buf_take(&b);
}

static void
start(struct run *r, const char *ui, int cols, int rows)
{
	struct buf language = { 0 };

	*r = (struct run){ .ui = ui, .cols = cols, .rows = rows };
	r->path[0] = path_of(texts[0]);
	r->path[1] = path_of(texts[1]);
	buf_printf(&language, "LANGUAGE=%s", ui);
	pty_start(&r->pty, (const char *const[]){ getenv("HEWAL"), r->path[0], r->path[1], NULL },
	    (const char *const[]){ "TERM=xterm-256color", "COLUMNS", "LINES", "NO_COLOR", buf_str(&language), NULL },
	    cols, rows);
	buf_release(&language);
}

static void
end(struct run *r)
{
	pty_release(&r->pty);
	buf_release(&r->keys);
	free(r->path[0]);
	free(r->path[1]);
}

/* What `hewal screen` prints for the state the run should be in. */
static char *
expected(const struct run *r)
{
	struct buf command = { 0 }, out = { 0 };
	char chunk[4096];
	FILE *p;
	size_t n;

	buf_printf(&command, "'%s' screen --size=%dx%d --ui=%s --keys='%s' '%s' '%s'", getenv("HEWAL"),
	    r->cols, r->rows, r->ui, buf_str(&r->keys), r->path[0], r->path[1]);
	p = popen(buf_str(&command), "r");
	while (p && (n = fread(chunk, 1, sizeof chunk, p)) > 0)
		buf_add(&out, chunk, n);
	if (p)
		pclose(p);
	buf_release(&command);
	return buf_take(&out);
}

/* The terminal comes to show that. */
static bool
same(struct run *r, const char *what)
{
	char *want = expected(r);
	bool good = ok(pty_wait_screen(&r->pty, want), "%s %dx%d: %s", r->ui, r->cols, r->rows, what);

	if (!good) {
		char *got = pty_dump(&r->pty);

		printf("# wanted:\n%s# got:\n%s", want, got);
		free(got);
	}
	free(want);
	return good;
}

/* Type BYTES, which --keys= knows as NAME. */
static bool
press(struct run *r, const char *bytes, const char *name)
{
	char what[64];

	pty_type(&r->pty, bytes);
	buf_puts(&r->keys, name);
	snprintf(what, sizeof what, "after %s", name);
	return same(r, what);
}

static void
resize(struct run *r, int cols, int rows)
{
	r->cols = cols;
	r->rows = rows;
	pty_resize(&r->pty, cols, rows);
	same(r, "after another size");
}

static void
quit(struct run *r)
{
	pty_type(&r->pty, "qqq");	/* on a narrow screen the first only goes back */
	is_num(pty_wait_exit(&r->pty), 0, "q leaves with status 0");
	ok(r->pty.vt.explicit_first, "the terminal was told not to reorder before the first sign");
	ok(r->pty.vt.implicit && !r->pty.vt.alternate && r->pty.vt.cursor_shown,
	    "and given back as it was");
	is_str(buf_str(&r->pty.vt.unknown), "", "every sequence sent is known");
}

/* Moving, panes, names, jumps, the page of an entity, help, another language. */
static void
test_keys(const char *ui, int cols, int rows)
{
	static const struct { const char *bytes, *name; } keys[] = {
		{ "j", "j" }, { "\t", "<Tab>" }, { "n", "n" }, { "o", "o" }, { "o", "o" },
		{ "<", "<" }, { ">", ">" }, { "\33OB", "<Down>" }, { " ", "<Space>" },
		{ "e", "e" }, { "q", "q" }, { "?", "?" }, { "q", "q" },
		{ "z", "z" }, { "z", "z" }, { "G", "G" }, { "g", "g" }, { "]", "]" },
	};
	struct run r;

	start(&r, ui, cols, rows);
	same(&r, "at start");
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (!press(&r, keys[i].bytes, keys[i].name))
			break;	/* all that follows would wait in vain */
	press(&r, "\14", "<C-l>");
	quit(&r);
	end(&r);
}

static void
test_sizes(void)
{
	struct run r;

	start(&r, "ckb", 160, 45);
	same(&r, "at start");
	resize(&r, 100, 30);
	resize(&r, 60, 20);
	resize(&r, 30, 8);
	resize(&r, 160, 45);
	quit(&r);
	end(&r);
}

static void
test_language(void)
{
	struct run r;

	start(&r, "en", 120, 30);
	same(&r, "at start");
	press(&r, "L", "L");
	press(&r, "L", "L");
	press(&r, "/", "/");
	press(&r, "Erbil\r", "Erbil<Enter>");
	press(&r, "\33", "<Esc>");
	end(&r);
}

static void
test_terminate(void)
{
	struct run r;

	start(&r, "en", 80, 24);
	same(&r, "at start");
	kill(r.pty.pid, SIGTERM);
	is_num(pty_wait_exit(&r.pty), 0, "SIGTERM leaves in order");
	ok(r.pty.vt.implicit && !r.pty.vt.alternate, "and gives the terminal back");
	end(&r);
}

int
main(void)
{
	static const struct { int cols, rows; } sizes[] = { { 160, 45 }, { 100, 30 }, { 60, 20 } };

	setlocale(LC_ALL, "C.UTF-8");	/* the emulator asks for widths */
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		test_keys("en", sizes[i].cols, sizes[i].rows);
		test_keys("ckb", sizes[i].cols, sizes[i].rows);
	}
	test_sizes();
	test_language();
	test_terminate();
	return done();
}
