/*
 * term_copy.c - text onto the clipboard of whoever sits at the terminal.
 *
 * Inside tmux it goes to tmux itself, which keeps it as a buffer and knows how
 * to hand it on; what programs send it as OSC 52 it passes over unless it was
 * told otherwise.  All others get OSC 52 (clipboard.h).
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ui/clipboard.h"
#include "ui/term_state.h"

/* How long tmux may take, in steps of so many milliseconds. */
enum { STEP = 5, STEPS = 200 };

/* A file in memory that holds the text and is read from its beginning; -1 if there can be none. */
static int
file_of(const char *text, size_t len)
{
	int fd = memfd_create("clipboard", MFD_CLOEXEC);

	while (fd >= 0 && len) {
		ssize_t n = write(fd, text, len);

		if (n <= 0 && errno != EINTR) {
			close(fd);
			return -1;
		}
		text += n > 0 ? n : 0;
		len -= n > 0 ? (size_t)n : 0;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

/* Did the program end well, in time?  It is ended if not. */
static bool
ends_well(pid_t pid)
{
	int status = 0;

	for (int i = 0; i < STEPS; i++) {
		pid_t ended = waitpid(pid, &status, WNOHANG);

		if (ended == pid)
			return WIFEXITED(status) && WEXITSTATUS(status) == 0;
		if (ended < 0 && errno != EINTR)
			return false;
		nanosleep(&(struct timespec){ .tv_nsec = STEP * 1000000L }, NULL);
	}
	kill(pid, SIGKILL);
	while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	return false;
}

/* -w: tmux hands it on to its terminal (since 3.2; older ones refuse it). */
static bool
give_tmux(const char *text, size_t len)
{
	char *const argv[] = { (char *)"tmux", (char *)"load-buffer", (char *)"-w", (char *)"-", NULL };
	posix_spawn_file_actions_t files;
	int fd = file_of(text, len), failed;
	pid_t pid;

	if (fd < 0)
		return false;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, fd, STDIN_FILENO);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	failed = posix_spawnp(&pid, "tmux", &files, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&files);
	close(fd);
	return !failed && ends_well(pid);
}

bool
term_copy(struct term *t, const char *text, size_t len)
{
	enum clipboard_via via = clipboard_via(getenv);
	struct buf sequence = { 0 };

	if (!t->open || t->suspended)
		return false;
	if (via == CLIPBOARD_TMUX && give_tmux(text, len))
		return true;
	clipboard_sequence(text, len, via, &sequence);
	term_write(buf_str(&sequence));
	buf_release(&sequence);
	/* VTE has no OSC 52, on purpose (GNOME/vte#2495). */
	return via != CLIPBOARD_DIRECT || strcmp(t->terminal.name, "vte");
}
