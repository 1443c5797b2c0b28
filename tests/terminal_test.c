/*
 * terminal_test.c - the program gives the terminal back whatever ends it, and
 * the key T: choosing by eye, remembered for the terminal.
 */
#include <config.h>

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "pty.h"
#include "tap.h"

static const struct vt_replies vte = { "live", NULL, "7E565445", "65;7006;1", "65;1;9" };
static const struct vt_replies konsole = { NULL, "Konsole 22.12.3", "7E4B4445", "1;115;0", "62;1;4" };

struct place {
	char home[64], file[256];
	char set_home[96], set_state[96], set_config[96], set_data[96];
};

static void
make_place(struct place *p)
{
	snprintf(p->home, sizeof p->home, "/tmp/hewal-terminal-XXXXXX");
	if (!mkdtemp(p->home))
		abort();
	snprintf(p->file, sizeof p->file, "%s/tests/texts/meeting.ckb.txt", getenv("srcdir"));
	snprintf(p->set_home, sizeof p->set_home, "HOME=%s", p->home);
	snprintf(p->set_state, sizeof p->set_state, "XDG_STATE_HOME=%s", p->home);
	snprintf(p->set_config, sizeof p->set_config, "XDG_CONFIG_HOME=%s/none", p->home);
	snprintf(p->set_data, sizeof p->set_data, "XDG_DATA_HOME=%s/none", p->home);
}

static void
remove_place(struct place *p)
{
	struct buf command = { 0 };

	buf_printf(&command, "%s/hewal/settings", p->home);
	unlink(buf_str(&command));
	buf_clear(&command);
	buf_printf(&command, "%s/hewal", p->home);
	rmdir(buf_str(&command));
	rmdir(p->home);
	buf_release(&command);
}

static void
start(struct pty *p, struct place *at, const struct vt_replies *r, const char *const argv[])
{
	const char *const env[] = { "TERM=xterm-256color", "LC_ALL=C.UTF-8", "LANGUAGE=en", "COLUMNS", "LINES",
		"NO_COLOR", at->set_home, at->set_state, at->set_config, at->set_data,
		/* A sanitizer would take the signals for itself. */
		"ASAN_OPTIONS=handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:"
		    "detect_leaks=0:allow_user_segv_handler=1:use_sigaltstack=0",
		"UBSAN_OPTIONS=handle_segv=0", NULL };

	pty_start(p, argv, env, 100, 30);
	p->vt.replies = *r;
}

static void
start_reader(struct pty *p, struct place *at, const struct vt_replies *r)
{
	start(p, at, r, (const char *const[]){ getenv("HEWAL"), at->file, NULL });
	ok(pty_wait_text(p, "quit"), "the reader is there");
}

static void
is_given_back(struct pty *p, const char *after)
{
	ok(!p->vt.alternate && p->vt.cursor_shown && p->vt.implicit && !p->vt.mouse && !p->vt.bracketed_paste
	    && !p->vt.keypad && p->vt.path == 0, "%s: the terminal is as it was", after);
	is_str(buf_str(&p->vt.unknown), "", "nothing was sent that is not understood");
}

static void
test_ends(struct place *at)
{
	static const struct {
		int signal, status;
		const char *name;
	} ends[] = {
		{ SIGTERM, 0, "SIGTERM" }, { SIGHUP, 0, "SIGHUP" }, { SIGINT, 0, "SIGINT" },
		{ SIGSEGV, 128 + SIGSEGV, "SIGSEGV" }, { SIGABRT, 128 + SIGABRT, "SIGABRT" },
		{ SIGBUS, 128 + SIGBUS, "SIGBUS" }, { SIGFPE, 128 + SIGFPE, "SIGFPE" },
		{ SIGQUIT, 128 + SIGQUIT, "SIGQUIT" },
	};

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct pty p;

		start_reader(&p, at, &vte);
		ok(!p.vt.implicit && p.vt.path == 1 && p.vt.alternate, "with the modes it needs");
		kill(p.pid, ends[i].signal);
		is_num(pty_wait_exit(&p), ends[i].status, ends[i].name);
		is_given_back(&p, ends[i].name);
		pty_release(&p);
	}
}

/* Ctrl-Z in a shell, and back. */
static void
test_stop(struct place *at)
{
	struct pty p;

	start(&p, at, &vte, (const char *const[]){ "sh", "-m", "-c",
	    "\"$0\" \"$1\"; echo STOPPED; read x; fg; echo DONE", getenv("HEWAL"), at->file, NULL });
	ok(pty_wait_text(&p, "quit"), "the reader is there");
	ok(!p.vt.implicit && p.vt.path == 1, "with the modes it needs");
	pty_type(&p, "\032");
	ok(pty_wait_text(&p, "STOPPED"), "Ctrl-Z: the shell is back");
	is_given_back(&p, "Ctrl-Z");
	pty_type(&p, "\n");
	ok(pty_wait_text(&p, "quit"), "fg: the reader is back");
	ok(!p.vt.implicit && p.vt.path == 1 && p.vt.alternate && p.vt.mouse, "with its modes");
	pty_type(&p, "qq");
	ok(pty_wait_text(&p, "DONE"), "it is left");
	is_given_back(&p, "q");
	pty_wait_exit(&p);
	pty_release(&p);
}

static void
leave(struct pty *p)
{
	pty_type(p, "qqq");
	is_num(pty_wait_exit(p), 0, "it is left");
	is_given_back(p, "q");
	pty_release(p);
}

static bool
is_implicit(struct pty *p, const void *arg)
{
	return p->vt.implicit == (arg != NULL);
}

/* T, T, Enter: remembered for this terminal, not for another one. */
static void
test_choice(struct place *at)
{
	struct pty p;

	start_reader(&p, at, &vte);
	pty_type(&p, "T");
	ok(pty_wait_text(&p, "visual marks=on"), "T shows the mode and a line");
	pty_type(&p, "T");
	ok(pty_wait_text(&p, "visual marks=left"), "T again: the next one");
	for (int i = 0; i < 3; i++)
		pty_type(&p, "T");
	ok(pty_wait_text(&p, "runs marks=on"), "and on");
	ok(pty_wait(&p, is_implicit, "yes"), "where the terminal is to order the text it is told");
	pty_type(&p, "\033");
	ok(pty_wait(&p, is_implicit, NULL), "Escape: as it was");
	pty_type(&p, "T");
	ok(pty_wait_text(&p, "visual marks=on"), "T begins anew");
	pty_type(&p, "TTTT\r");
	ok(pty_wait(&p, is_implicit, "yes"), "Enter keeps it");
	ok(pty_wait_text(&p, "quit"), "the box is away");
	leave(&p);

	start_reader(&p, at, &vte);
	ok(p.vt.implicit, "it is remembered");
	pty_type(&p, "T");
	ok(pty_wait_text(&p, "runs marks=on"), "and shown");
	pty_type(&p, "\r");
	leave(&p);

	start_reader(&p, at, &konsole);
	pty_type(&p, "T");
	ok(pty_wait_text(&p, "isolate marks=on"), "not for another terminal");
	pty_type(&p, "\033");
	leave(&p);
}

/* hewal check says how it was found; wrong names are refused. */
static void
test_check(struct place *at)
{
	static const struct {
		const char *argument, *says;
		int status;
	} cases[] = {
		{ NULL, "isolate,marks=on", 0 },
		{ "--terminal=putty,marks=off", "runs,marks=off", 0 },
		{ "--terminal=help", "alacritty", 0 },
		{ "--terminal=xyzzy", "xyzzy", 2 },
		{ "--terminal=runs,colour=red", "colour=red", 2 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pty p;

		start(&p, at, &konsole, (const char *const[]){ getenv("HEWAL"), "check", cases[i].argument, NULL });
		is_num(pty_wait_exit(&p), cases[i].status, cases[i].argument ? cases[i].argument : "check");
		ok(strstr(buf_str(&p.sent), cases[i].says) != NULL, "it says %s", cases[i].says);
		ok(p.vt.implicit && !p.vt.alternate, "and leaves the terminal as it is");
		pty_release(&p);
	}
}

int
main(void)
{
	struct place at;

	setlocale(LC_ALL, "C.UTF-8");
	make_place(&at);
	test_ends(&at);
	test_stop(&at);
	test_choice(&at);
	test_check(&at);
	remove_place(&at);
	return done();
}
