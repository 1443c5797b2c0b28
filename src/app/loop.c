/*
 * loop.c - the one loop: wait, act, draw once.
 *
 * Signals only write their number into a pipe; the loop reads it between two
 * frames.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/loop.h"
#include "ui/grid.h"
#include "ui/term.h"

/* Where the handler writes: handlers get no argument, so this one thing is global. */
static int signal_pipe[2] = { -1, -1 };

static const int caught[] = { SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT };
enum { CAUGHT = sizeof caught / sizeof caught[0] };

struct loop {
	struct reader *reader;
	struct term *term;
	struct sigaction before[CAUGHT];
	bool over, dirty;
};

static void
on_signal(int sig)
{
	int saved = errno;
	unsigned char byte = (unsigned char)sig;

	ssize_t n = write(signal_pipe[1], &byte, 1);

	(void)n;	/* if it is full, the loop is awake already */
	errno = saved;
}

static bool
catch_signals(struct loop *l, struct err *e)
{
	struct sigaction act = { .sa_handler = on_signal, .sa_flags = SA_RESTART };

	if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0)
		return err_set(e, "pipe: %s", strerror(errno));
	for (size_t i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &act, &l->before[i]);
	return true;
}

static void
let_signals_go(struct loop *l)
{
	for (size_t i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &l->before[i], NULL);
	close(signal_pipe[0]);
	close(signal_pipe[1]);
}

/* Give the terminal back, stop as any program does, and take it again. */
static void
suspend(struct loop *l)
{
	struct sigaction stop = { .sa_handler = SIG_DFL }, ours;

	term_suspend(l->term);
	sigaction(SIGTSTP, &stop, &ours);
	kill(0, SIGTSTP);	/* here it stands until it is continued */
	sigaction(SIGTSTP, &ours, NULL);
	term_resume(l->term);
	l->dirty = true;
}

static void
act_on_signal(struct loop *l, int sig)
{
	switch (sig) {
	case SIGWINCH:
		l->dirty = true;
		break;
	case SIGCONT:
		term_redraw(l->term);
		l->dirty = true;
		break;
	case SIGTSTP:
		suspend(l);
		break;
	default:
		l->over = true;
	}
}

static void
read_signals(struct loop *l)
{
	unsigned char byte;

	while (read(signal_pipe[0], &byte, 1) == 1)
		act_on_signal(l, byte);
}

static void
read_keys(struct loop *l)
{
	bool closed = false;
	struct key k;

	while (!l->over && term_key(l->term, &k, &closed)) {
		l->dirty = true;
		switch (reader_key(l->reader, k)) {
		case READER_GO_ON:
			break;
		case READER_QUIT:
			l->over = true;
			break;
		case READER_REDRAW:
			term_redraw(l->term);
			break;
		case READER_SUSPEND:
			suspend(l);
			break;
		}
	}
	l->over = l->over || closed;
}

static void
draw(struct loop *l)
{
	struct grid g;
	int cols, rows;

	term_size(l->term, &cols, &rows);
	g = grid_new(cols, rows);
	reader_draw(l->reader, &g);
	term_show(l->term, &g);
	grid_release(&g);
	l->dirty = false;
}

bool
loop_run(struct reader *r, struct err *e)
{
	const char *no_color = getenv("NO_COLOR");
	const struct term_options options = {
		.colour = !(no_color && *no_color), .mouse = true,
	};
	struct loop l = { .reader = r, .dirty = true };

	l.term = term_open(&options, e);
	if (!l.term)
		return false;
	if (!catch_signals(&l, e)) {
		term_free(l.term);
		return false;
	}
	while (!l.over) {
		struct pollfd wait[] = {
			{ .fd = term_fd(l.term), .events = POLLIN },
			{ .fd = signal_pipe[0], .events = POLLIN },
		};

		if (l.dirty)
			draw(&l);
		if (poll(wait, 2, -1) < 0 && errno != EINTR)
			break;
		read_signals(&l);
		read_keys(&l);
		if (wait[0].revents & (POLLHUP | POLLERR | POLLNVAL))
			l.over = true;
	}
	let_signals_go(&l);
	term_free(l.term);
	return true;
}
