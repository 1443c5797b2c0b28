/* pty.c - a program on a terminal of its own. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "pty.h"

static void
die(const char *what)
{
	perror(what);
	abort();
}

static void
set_size(int fd, int cols, int rows)
{
	struct winsize ws = { .ws_col = (unsigned short)cols, .ws_row = (unsigned short)rows };

	if (ioctl(fd, TIOCSWINSZ, &ws))
		die("TIOCSWINSZ");
}

static void
set_environment(const char *const env[])
{
	for (; *env; env++) {
		const char *equals = strchr(*env, '=');

		if (!equals) {
			unsetenv(*env);
			continue;
		}
		char *name = strndup(*env, (size_t)(equals - *env));

		setenv(name, equals + 1, 1);
		free(name);
	}
}

/* What a terminal, or what stands in between, leaves in the environment. */
static void
forget_terminal(void)
{
	static const char *const names[] = { "TMUX", "TMUX_PANE", "STY", "VTE_VERSION", "KONSOLE_VERSION",
		"KITTY_WINDOW_ID", "XTERM_VERSION", "MLTERM", "ALACRITTY_WINDOW_ID", "ALACRITTY_LOG",
		"TERM_PROGRAM", "LC_TERMINAL", "WT_SESSION", "COLORTERM", "HEWAL_TERMINAL" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unsetenv(names[i]);
}

/* The program's side: a session of its own with the terminal as its terminal. */
static void
run_child(const char *name, const char *const argv[], const char *const env[])
{
	setsid();
	int fd = open(name, O_RDWR);

	if (fd < 0 || ioctl(fd, TIOCSCTTY, 0))
		_exit(126);
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	if (fd > 2)
		close(fd);
	forget_terminal();
	set_environment(env);
	execvp(argv[0], (char *const *)argv);
	_exit(127);
}

void
pty_start(struct pty *p, const char *const argv[], const char *const env[],
    int cols, int rows)
{
	*p = (struct pty){ .fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC) };
	if (p->fd < 0 || grantpt(p->fd) || unlockpt(p->fd))
		die("posix_openpt");
	const char *name = ptsname(p->fd);

	/* Open the other side here as well, so that the size can be set before the program starts. */
	int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);

	if (slave < 0)
		die(name);
	set_size(slave, cols, rows);
	fflush(stdout);
	p->pid = fork();
	if (p->pid < 0)
		die("fork");
	if (!p->pid)
		run_child(name, argv, env);
	close(slave);
	vt_init(&p->vt, cols, rows);
}

void
pty_release(struct pty *p)
{
	if (p->pid > 0) {
		kill(p->pid, SIGKILL);
		waitpid(p->pid, NULL, 0);
	}
	if (p->fd >= 0)
		close(p->fd);
	vt_release(&p->vt);
	buf_release(&p->sent);
}

static void
send_bytes(struct pty *p, const char *s, size_t len)
{
	while (len && p->fd >= 0) {
		ssize_t n = write(p->fd, s, len);

		if (n < 0 && errno != EINTR)
			return;
		if (n > 0)
			s += n, len -= (size_t)n;
	}
}

void
pty_type(struct pty *p, const char *s)
{
	send_bytes(p, s, strlen(s));
}

size_t
pty_answer(struct pty *p, size_t most)
{
	struct buf *b = &p->vt.answer;
	size_t n = b->len < most ? b->len : most;

	send_bytes(p, buf_str(b), n);
	if (n)
		memmove(b->data, b->data + n, b->len - n);
	buf_cut(b, b->len - n);
	return b->len;
}

void
pty_resize(struct pty *p, int cols, int rows)
{
	vt_resize(&p->vt, cols, rows);
	set_size(p->fd, cols, rows);
}

static long
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Take in what the program wrote, for at most MOST milliseconds until something comes. */
static void
receive(struct pty *p, long most)
{
	struct pollfd f = { .fd = p->fd, .events = POLLIN };
	char bytes[4096];

	if (p->fd < 0 || poll(&f, 1, (int)most) <= 0)
		return;
	ssize_t n = read(p->fd, bytes, sizeof bytes);

	if (n > 0) {
		buf_add(&p->sent, bytes, (size_t)n);
		vt_write(&p->vt, bytes, (size_t)n);
		if (!p->silent)
			pty_answer(p, SIZE_MAX);
	} else if (!n || errno != EINTR) {	/* EIO: the other side is closed */
		close(p->fd);
		p->fd = -1;
	}
}

bool
pty_wait(struct pty *p, bool (*test)(struct pty *p, const void *arg), const void *arg)
{
	long end = milliseconds() + PTY_SECONDS * 1000L;

	while (!test(p, arg)) {
		long left = end - milliseconds();

		if (left <= 0 || p->fd < 0)
			return false;
		receive(p, left);
	}
	return true;
}

char *
pty_dump(struct pty *p)
{
	struct buf b = { 0 };

	vt_dump(&p->vt, &b);
	return buf_take(&b);
}

static bool
has_text(struct pty *p, const void *arg)
{
	char *dump = pty_dump(p);
	bool found = strstr(dump, arg);

	free(dump);
	return found;
}

static bool
is_screen(struct pty *p, const void *arg)
{
	char *dump = pty_dump(p);
	bool same = !strcmp(dump, arg);

	free(dump);
	return same;
}

bool
pty_wait_text(struct pty *p, const char *text)
{
	return pty_wait(p, has_text, text);
}

bool
pty_wait_screen(struct pty *p, const char *dump)
{
	return pty_wait(p, is_screen, dump);
}

/* Never true: waits until the other side is closed. */
static bool
never(struct pty *p, const void *arg)
{
	(void)p, (void)arg;
	return false;
}

int
pty_wait_exit(struct pty *p)
{
	int status;

	pty_wait(p, never, NULL);
	if (p->fd >= 0 || p->pid <= 0)
		return -1;
	/* Its terminal is closed: it has ended or is about to.  A program that hangs there is ended. */
	for (long end = milliseconds() + PTY_SECONDS * 1000L; ; poll(NULL, 0, 1)) {
		pid_t pid = waitpid(p->pid, &status, WNOHANG);

		if (pid == p->pid)
			break;
		if (pid < 0 || milliseconds() > end)
			return -1;
	}
	p->pid = 0;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
