/*
 * term_ask.c - which terminal this is: asked, looked up, or told by the user.
 *
 * The user's word for this run goes first, then what the user chose before,
 * then what can be found out.  A terminal gets at most the time the options
 * name; what it says later still counts, see term_keys.c.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "ui/term_state.h"

enum { REPLY_LIMIT = 300, TMUX_LIMIT = 300, DRAIN_LIMIT = 1000 };	/* milliseconds */

extern char **environ;

void
term_write(const char *s)
{
	size_t len = strlen(s);

	while (len) {
		ssize_t n = write(STDOUT_FILENO, s, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s += n;
		len -= (size_t)n;
	}
}

long
term_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Wait until FD can be read; false when the time is over.  LIMIT below 0: no limit. */
static bool
wait_readable(int fd, long begin, int limit)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	for (;;) {
		long left = limit < 0 ? -1 : begin + limit - term_milliseconds();
		int n = left < 0 && limit >= 0 ? 0 : poll(&p, 1, (int)left);

		if (n >= 0 || errno != EINTR)
			return n > 0;
	}
}

/* Read what comes in until the last reply is there or the time is over. */
static void
await_replies(int fd, struct query *q, struct buf *typed, int limit)
{
	long begin = term_milliseconds();
	unsigned char byte;

	while (!q->replies.done && wait_readable(fd, begin, limit)) {
		ssize_t n = read(fd, &byte, 1);

		if (n < 0 && errno == EINTR)
			continue;
		if (n != 1)
			return;
		if (query_take(q, byte) >= QUERY_OTHER) {
			buf_add(typed, q->bytes, q->len);
			q->len = 0;
		}
	}
}

/* Start tmux with its output in a pipe; the end to read, or -1. */
static int
start_tmux(pid_t *pid)
{
	char *const argv[] = { (char *)"tmux", (char *)"display-message", (char *)"-p",
		(char *)"#{client_termname} #{client_termtype}", NULL };
	posix_spawn_file_actions_t files;
	int pipe_ends[2];

	if (pipe2(pipe_ends, O_CLOEXEC) < 0)
		return -1;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&files, pipe_ends[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int failed = posix_spawnp(pid, "tmux", &files, NULL, argv, environ);

	posix_spawn_file_actions_destroy(&files);
	close(pipe_ends[1]);
	if (failed)
		close(pipe_ends[0]);
	return failed ? -1 : pipe_ends[0];
}

/* Let tmux say what it runs in: "TERM type", one line. */
static void
ask_tmux(struct buf *says)
{
	long begin = term_milliseconds();
	pid_t pid;
	int fd = start_tmux(&pid);
	char bytes[128];
	ssize_t n;

	if (fd < 0)
		return;
	while (says->len < sizeof bytes && wait_readable(fd, begin, TMUX_LIMIT)
	    && (n = read(fd, bytes, sizeof bytes)) > 0)
		buf_add(says, bytes, (size_t)n);
	close(fd);
	kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	buf_cut(says, strcspn(buf_str(says), "\n"));
}

/* What the user said for this run. */
static const char *
wanted(const struct term_options *o)
{
	const char *s = o->wanted ? o->wanted : getenv("HEWAL_TERMINAL");

	return s && *s ? s : NULL;
}

/* What the user chose for this terminal once; a choice that means nothing any more is passed over. */
static void
apply_choice(const struct term_options *o, struct terminal *t)
{
	char *spec = o->chosen ? o->chosen(t->name) : NULL;
	struct err e;

	if (spec)
		profile_apply(t, spec, PROFILE_BY_CHOICE, &e);
	free(spec);
}

bool
term_guess(const struct term_options *o, const struct query_replies *replies,
    struct terminal *out, struct err *e)
{
	struct profile_clues clues = { .variable = getenv, .replies = replies };
	const char *inside = profile_inside(getenv);
	struct buf says = { 0 };

	if (!wanted(o) && inside && getenv("TMUX") && !strcmp(inside, "tmux"))
		ask_tmux(&says);
	clues.tmux = says.len ? buf_str(&says) : NULL;
	*out = profile_detect(&clues);
	buf_release(&says);
	if (wanted(o))
		return profile_apply(out, wanted(o), PROFILE_BY_OPTION, e);
	apply_choice(o, out);
	return true;
}

static int
limit_of(const struct term_options *o)
{
	return o->reply_limit ? o->reply_limit : REPLY_LIMIT;
}

bool
term_ask(struct term *t, struct err *e)
{
	const struct term_options *o = &t->options;
	bool ask = !wanted(o) && profile_answers(getenv);
	struct key k;

	if (ask) {
		term_write(query_batch);
		t->asked = true;
		t->asked_at = term_milliseconds();
		set_escdelay(TERM_REPLY_DELAY);
		while (t->asked && wait_readable(STDIN_FILENO, t->asked_at, limit_of(o)) && !term_is_gone())
			while (term_read_key(t, &k))
				*vec_push(&t->early) = k;
	}
	return term_guess(o, ask ? &t->query.replies : NULL, &t->terminal, e);
}

/* May the terminal be asked by a program that is not the reader?  Not if something is typed ahead. */
static bool
may_ask(int fd, struct termios *before)
{
	const char *term = getenv("TERM");
	struct termios raw;
	int waiting = 0;

	if (!term || !profile_answers(getenv) || !isatty(STDOUT_FILENO) || tcgetpgrp(fd) != getpgrp()
	    || tcgetattr(fd, before) < 0)
		return false;
	raw = *before;
	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	if (tcsetattr(fd, TCSANOW, &raw) < 0)
		return false;
	if (!ioctl(fd, FIONREAD, &waiting) && !waiting)
		return true;
	tcsetattr(fd, TCSANOW, before);
	return false;
}

bool
term_identify(const struct term_options *o, struct terminal *out, struct err *e)
{
	struct query q = { 0 };
	struct buf typed = { 0 };
	struct termios before;
	int fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	bool ask = fd >= 0 && !wanted(o) && may_ask(fd, &before);

	if (ask) {
		term_write(query_batch);
		await_replies(fd, &q, &typed, limit_of(o));
		/* What is on its way must not come out in the shell. */
		await_replies(fd, &q, &typed, DRAIN_LIMIT);
		tcsetattr(fd, TCSANOW, &before);
	}
	if (fd >= 0)
		close(fd);
	buf_release(&typed);
	return term_guess(o, ask ? &q.replies : NULL, out, e);
}
