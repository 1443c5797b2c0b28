/* profile_test.c - which terminal it is, from its environment and its replies. */
#include <config.h>

#include <stdlib.h>

#include "ui/profile.h"
#include "tap.h"

/*
 * What the terminals of Debian 12 leave in the environment (three variables
 * at most) and answer.  Replies as seen.
 */
static const struct {
	const char *what;
	const char *variable[3];	/* "NAME=value" */
	struct query_replies replies;	/* done is set if any is given */
	const char *tmux;
	const char *profile;
	enum emit_mode mode;
	enum emit_marks marks;
	enum profile_how how;
	const char *name;
} cases[] = {
#define R(bdsm, version, da3, da2) { .text = { bdsm, version, da3, da2, "1;2" }, .done = true }
#define NONE { .text = { "" } }
#define ON EMIT_MARKS_ON
	{ "xterm", { "TERM=xterm", "XTERM_VERSION=XTerm(379)" }, R("0", "XTerm(379)", "00000000", "41;379;0"),
	    NULL, "xterm", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "xterm" },
	{ "xterm, silent", { "TERM=xterm", "XTERM_VERSION=XTerm(379)" }, NONE,
	    NULL, "xterm", EMIT_VISUAL, ON, PROFILE_BY_ENVIRONMENT, "xterm" },
	{ "VTE", { "TERM=xterm-256color", "VTE_VERSION=7006" }, R("1", "", "7E565445", "65;7006;1"),
	    NULL, "vte", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "vte" },
	{ "VTE over ssh", { "TERM=xterm-256color" }, R("1", "", "7E565445", "65;7006;1"),
	    NULL, "vte", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "vte" },
	{ "VTE of 2024", { "TERM=xterm-256color" }, R("1", "VTE(7600)", "7E565445", "61;7600;1"),
	    NULL, "vte", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "vte" },
	{ "unknown, but knows CSI 8 l", { "TERM=xterm" }, R("2", "", "", "99;1;0"),
	    NULL, "vte", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "vte" },
	{ "xterm started in VTE", { "TERM=xterm", "VTE_VERSION=7006" }, R("0", "XTerm(379)", "", "41;379;0"),
	    NULL, "xterm", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "xterm" },
	{ "st started in VTE", { "TERM=st-256color", "VTE_VERSION=7006" }, R("", "", "", ""),
	    NULL, "st", EMIT_VISUAL, EMIT_MARKS_OFF, PROFILE_BY_ENVIRONMENT, "st" },
	{ "unknown started in Konsole", { "TERM=xterm", "KONSOLE_VERSION=221203" }, R("", "", "", ""),
	    NULL, "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "xterm" },
	{ "Konsole", { "TERM=xterm-256color", "KONSOLE_VERSION=221203" },
	    R("", "Konsole 22.12.3", "7E4B4445", "1;115;0"),
	    NULL, "konsole", EMIT_ISOLATE, ON, PROFILE_BY_REPLY, "konsole" },
	{ "Konsole, silent", { "TERM=xterm-256color", "KONSOLE_VERSION=221203" }, NONE,
	    NULL, "konsole", EMIT_ISOLATE, ON, PROFILE_BY_ENVIRONMENT, "konsole" },
	{ "QTerminal", { "TERM=xterm-256color" }, R("", "", "", "0;115;0"),
	    NULL, "qterminal", EMIT_RUNS, EMIT_MARKS_PLAIN, PROFILE_BY_REPLY, "qterminal" },
	{ "mlterm", { "TERM=mlterm", "MLTERM=3.9.0" }, R("0", "", "000000", "24;279;0"),
	    NULL, "mlterm", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "mlterm" },
	{ "kitty", { "TERM=xterm-kitty", "KITTY_WINDOW_ID=1" }, R("0", "kitty(0.26.5)", "", "1;4000;26"),
	    NULL, "kitty", EMIT_KITTY, EMIT_MARKS_PLAIN, PROFILE_BY_REPLY, "kitty" },
	{ "kitty over ssh", { "TERM=xterm-256color" }, R("0", "", "", "1;4000;26"),
	    NULL, "kitty", EMIT_KITTY, EMIT_MARKS_PLAIN, PROFILE_BY_REPLY, "kitty" },
	{ "Alacritty", { "TERM=alacritty", "ALACRITTY_LOG=/tmp/x" }, R("", "", "", "0;1700;1"),
	    NULL, "alacritty", EMIT_VISUAL, EMIT_MARKS_LEFT, PROFILE_BY_REPLY, "alacritty" },
	{ "foot", { "TERM=foot" }, R("", "foot(1.13.1)", "464F4F54", "1;011301;0"),
	    NULL, "foot", EMIT_VISUAL, EMIT_MARKS_OFF, PROFILE_BY_REPLY, "foot" },
	{ "st", { "TERM=st-256color" }, NONE,
	    NULL, "st", EMIT_VISUAL, EMIT_MARKS_OFF, PROFILE_BY_ENVIRONMENT, "st" },
	{ "rxvt-unicode", { "TERM=rxvt-unicode-256color" }, R("", "", "", "85;95;0"),
	    NULL, "urxvt", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "urxvt" },
	{ "PuTTY", { "TERM=xterm" }, R("", "", "", "0;136;0"),
	    NULL, "putty", EMIT_RUNS, ON, PROFILE_BY_REPLY, "putty" },
	{ "zutty", { "TERM=xterm-256color" }, R("", "", "", "64;0;0"),
	    NULL, "zutty", EMIT_VISUAL, EMIT_MARKS_PLAIN, PROFILE_BY_REPLY, "zutty" },
	{ "Windows Terminal", { "TERM=xterm-256color", "WT_SESSION=1" }, R("", "", "", "0;10;1"),
	    NULL, "windows", EMIT_VISUAL, ON, PROFILE_BY_REPLY, "windows" },
	{ "VS Code", { "TERM=xterm-256color", "TERM_PROGRAM=vscode" }, R("", "", "", "0;276;0"),
	    NULL, "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "xterm-256color" },
	{ "Terminal.app", { "TERM=xterm-256color", "TERM_PROGRAM=Apple_Terminal" }, NONE,
	    NULL, "apple", EMIT_RUNS, ON, PROFILE_BY_ENVIRONMENT, "apple" },
	{ "the Linux console", { "TERM=linux" }, NONE,
	    NULL, "linux", EMIT_VISUAL, EMIT_MARKS_CONSOLE, PROFILE_BY_ENVIRONMENT, "linux" },
	{ "nothing known", { "TERM=vt220" }, NONE,
	    NULL, "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "vt220" },

	{ "tmux in xterm", { "TERM=tmux-256color", "TMUX=/tmp/x" }, NONE,
	    "xterm XTerm(379)", "xterm", EMIT_VISUAL, ON, PROFILE_BY_TMUX, "tmux-xterm" },
	{ "tmux in Konsole", { "TERM=tmux-256color", "TMUX=/tmp/x" }, NONE,
	    "xterm-256color Konsole 22.12.3", "konsole", EMIT_ISOLATE, ON, PROFILE_BY_TMUX, "tmux-konsole" },
	{ "tmux in kitty", { "TERM=screen", "TMUX=/tmp/x" }, NONE,
	    "xterm-kitty kitty(0.26.5)", "kitty", EMIT_KITTY, EMIT_MARKS_PLAIN, PROFILE_BY_TMUX, "tmux-kitty" },
	{ "tmux in mlterm", { "TERM=screen", "TMUX=/tmp/x" }, NONE,
	    "mlterm ", "mlterm", EMIT_RUNS, ON, PROFILE_BY_TMUX, "tmux-mlterm" },
	{ "tmux in VTE 0.70", { "TERM=screen", "TMUX=/tmp/x", "VTE_VERSION=7006" }, NONE,
	    "xterm-256color ", "vte", EMIT_RUNS, ON, PROFILE_BY_ENVIRONMENT, "tmux-vte" },
	{ "tmux, started in VTE, shown in xterm", { "TERM=screen", "TMUX=/tmp/x", "VTE_VERSION=7006" }, NONE,
	    "xterm XTerm(379)", "xterm", EMIT_VISUAL, ON, PROFILE_BY_TMUX, "tmux-xterm" },
	{ "tmux in nobody knows what", { "TERM=screen", "TMUX=/tmp/x" }, NONE,
	    "xterm-256color ", "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "tmux-screen" },
	{ "tmux that does not answer", { "TERM=screen", "TMUX=/tmp/x" }, NONE,
	    NULL, "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "tmux-screen" },
	{ "screen in VTE", { "TERM=screen", "STY=1.x", "VTE_VERSION=7006" }, NONE,
	    NULL, "vte", EMIT_RUNS, ON, PROFILE_BY_ENVIRONMENT, "screen-vte" },
	{ "screen in Konsole", { "TERM=screen.xterm", "STY=1.x", "KONSOLE_VERSION=2212" }, NONE,
	    NULL, "konsole", EMIT_ISOLATE, ON, PROFILE_BY_ENVIRONMENT, "screen-konsole" },
	{ "ssh from tmux with another TERM", { "TERM=xterm-256color" }, R("", "tmux 3.3a", "", "84;0;0"),
	    NULL, "other", EMIT_VISUAL, ON, PROFILE_BY_DEFAULT, "tmux-xterm-256color" },
#undef R
};

static const char *const *environment;

static char *
variable(const char *name)
{
	for (int i = 0; i < 3 && environment[i]; i++) {
		size_t n = strlen(name);

		if (!strncmp(environment[i], name, n) && environment[i][n] == '=')
			return (char *)(environment[i] + n + 1);
	}
	return NULL;
}

static void
test_detection(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct profile_clues c = { .variable = variable, .tmux = cases[i].tmux };

		environment = cases[i].variable;
		c.replies = cases[i].replies.done ? &cases[i].replies : NULL;
		struct terminal t = profile_detect(&c);

		is_str(t.profile->name, cases[i].profile, cases[i].what);
		ok(t.emit.mode == cases[i].mode && t.emit.marks == cases[i].marks, "its mode and marks");
		ok(t.how == cases[i].how, "how it was found");
		is_str(t.name, cases[i].name, "its name for the settings");
		ok(!t.inside || !*t.init, "nothing is sent through tmux or screen");
		ok(!strstr(t.init, " k") == !(*cases[i].replies.text[QUERY_BDSM] > '0'),
		    "SCP only where BDSM is known");
	}
}

static void
test_queries(void)
{
	static const struct {
		const char *variable[3];
		bool asks;
	} who[] = {
		{ { "TERM=xterm" }, true }, { { "TERM=linux" }, false }, { { "TERM=dumb" }, false },
		{ { "TERM=screen" }, false }, { { "TERM=xterm", "TMUX=x" }, false }, { { NULL }, false },
	};

	for (size_t i = 0; i < sizeof who / sizeof *who; i++) {
		environment = who[i].variable;
		ok(profile_answers(variable) == who[i].asks, "%s: %s", who[i].variable[0] ? who[i].variable[0] : "no TERM",
		    who[i].asks ? "is asked" : "is not asked");
	}
}

/* A spec, on xterm and inside tmux, and what it comes to. */
static const struct {
	const char *spec, *result, *inside;
} specs[] = {
	{ "konsole", "isolate,marks=on,digits=keep", NULL },
	{ "visual,marks=off,digits=ascii", "visual,marks=off,digits=ascii", NULL },
	{ "vte", "visual,marks=on,digits=keep", "runs,marks=on,digits=keep" },
	{ "runs,border=bar,mirror=pre", "runs,marks=on,digits=keep,mirror=pre,border=bar", NULL },
	{ "isolate,border=strong", "isolate,marks=on,digits=keep,border=strong", NULL },
	{ "qterminal", "runs,marks=plain,digits=keep,order=look", NULL },
	{ "linux", "visual,marks=console,digits=ascii", NULL },
	{ "kitty", "kitty,marks=plain,digits=keep", NULL },
};

static void
is_spec(const char *variables[3], const char *spec, const char *want)
{
	struct profile_clues c = { .variable = variable };
	struct buf b = { 0 };
	struct err e = { "" };

	environment = variables;
	struct terminal t = profile_detect(&c);

	ok(profile_apply(&t, spec, PROFILE_BY_OPTION, &e) && t.how == PROFILE_BY_OPTION, "%s", spec);
	profile_spec(&t.emit, &b);
	is_str(buf_str(&b), want, "is that");
	buf_release(&b);
}

static void
test_specs(void)
{
	static const char *const wrong[] = { "", "xyzzy", "konsole,", "konsole,marks", "konsole,marks=",
		"konsole,marks=onn", "konsole;marks=on", "VTE", "runs,digits=ascii,", "a,b,c",
		"0123456789012345678901234567890123456789012345678901234567890" };
	const char *plain[3] = { "TERM=xterm" }, *inside[3] = { "TERM=screen", "TMUX=x" };
	struct profile_clues c = { .variable = variable };

	for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
		is_spec(plain, specs[i].spec, specs[i].result);
		is_spec(inside, specs[i].spec, specs[i].inside ? specs[i].inside : specs[i].result);
	}
	environment = plain;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct terminal t = profile_detect(&c), before = t;
		struct err e = { "" };

		ok(!profile_apply(&t, wrong[i], PROFILE_BY_OPTION, &e) && *e.text && t.how == before.how
		    && t.emit.mode == before.emit.mode, "\"%s\" is refused", wrong[i]);
	}
	for (size_t i = 0; profile_at(i); i++) {
		struct buf b = { 0 };

		profile_spec(&profile_at(i)->emit, &b);
		is_spec(plain, profile_at(i)->name, buf_str(&b));
		buf_release(&b);
	}
}

int
main(void)
{
	test_detection();
	test_queries();
	test_specs();
	return done();
}
