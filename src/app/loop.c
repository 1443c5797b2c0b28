/*
 * loop.c - the one loop: wait, act, draw once.
 *
 * Signals only write their number into a pipe; the loop reads it between two
 * frames.  A crash gives the terminal back first, by bytes made in advance.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "app/loop.h"
#include "base/i18n.h"
#include "app/terminal.h"
#include "base/mem.h"
#include "ui/action.h"

/* Where the handler writes: handlers get no argument, so this one thing is global. */
static int signal_pipe[2] = { -1, -1 };

/* What a crash must undo; as global as the handler, and NULL while there is nothing. */
static const struct term_rescue *volatile rescue;

/* Signals that end the program on the spot. */
static const int crashes[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS, SIGQUIT };
enum { CRASHES = sizeof crashes / sizeof crashes[0], CRASH_STACK = 1 << 16 };

static const int caught[] = { SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT };
enum { CAUGHT = sizeof caught / sizeof caught[0] };

struct loop {
	struct reader *reader;
	struct term *term;
	struct terminal_choice choice;
	struct sigaction before[CAUGHT], before_crash[CRASHES];
	char *stack;		/* for the handler: the program's own may be full */
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

/*
 * Only calls that are safe in a handler.  Also run when the program ends where
 * it should not, as when there is no memory.
 */
static void
give_terminal_back(void)
{
	const struct term_rescue *r = rescue;

	rescue = NULL;
	if (!r || !r->len)
		return;
	ssize_t n = write(STDOUT_FILENO, r->bytes, r->len);

	(void)n;
	tcsetattr(STDIN_FILENO, TCSANOW, &r->before);
}

/* The signal then does what it would have done. */
static void
on_crash(int sig)
{
	give_terminal_back();
	signal(sig, SIG_DFL);
	raise(sig);
}

static void
catch_crashes(struct loop *l)
{
	struct sigaction act = { .sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_RESETHAND };

	l->stack = mem_new(CRASH_STACK, 1);
	sigaltstack(&(stack_t){ .ss_sp = l->stack, .ss_size = CRASH_STACK }, NULL);
	rescue = term_rescue(l->term);
	for (size_t i = 0; i < CRASHES; i++)
		sigaction(crashes[i], &act, &l->before_crash[i]);
	atexit(give_terminal_back);
}

static void
let_crashes_go(struct loop *l)
{
	rescue = NULL;
	for (size_t i = 0; i < CRASHES; i++)
		sigaction(crashes[i], &l->before_crash[i], NULL);
	sigaltstack(&(stack_t){ .ss_flags = SS_DISABLE }, NULL);
	free(l->stack);
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

/* While the user chooses how text is sent, keys are for that. */
static bool
choosing_takes(struct loop *l, struct key k)
{
	struct err e;

	if (!l->choice.on)
		return false;
	if (action_of(k) == ACTION_TERMINAL || action_of(key_to_latin(k)) == ACTION_TERMINAL)
		terminal_choice_next(&l->choice, l->term);
	else if (!terminal_choice_end(&l->choice, l->term, k, &e))
		reader_failed(l->reader, &e);
	return true;
}

/* What the last key copied goes to the clipboard. */
static void
copy(struct loop *l)
{
	struct buf text = { 0 };
	struct err e;

	if (reader_take_copied(l->reader, &text) && !term_copy(l->term, buf_str(&text), text.len)) {
		/* TRANSLATORS: said when the key y copied something: 60 cells or so. */
		err_set(&e, "%s", _("This terminal takes no text from programs; tmux would, or the mouse with Shift."));
		reader_failed(l->reader, &e);
	}
	buf_release(&text);
}

static void
read_keys(struct loop *l)
{
	bool closed = false;
	struct key k;

	while (!l->over && term_key(l->term, &k, &closed)) {
		l->dirty = true;
		if (choosing_takes(l, k))
			continue;
		switch (reader_key(l->reader, k)) {
		case READER_GO_ON:
			break;
		case READER_TERMINAL:
			terminal_choice_next(&l->choice, l->term);
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
		copy(l);
	}
	l->over = l->over || closed;
	l->dirty = l->dirty || term_changed(l->term);
}

static void
draw(struct loop *l)
{
	struct grid g;
	int cols, rows;

	term_size(l->term, &cols, &rows);
	g = grid_new(cols, rows);
	reader_draw(l->reader, &g);
	terminal_choice_draw(&l->choice, l->term, &g);
	term_show(l->term, &g);
	grid_release(&g);
	l->dirty = false;
}

bool
loop_run(struct reader *r, const char *terminal, struct err *e)
{
	const struct term_options options = terminal_options(terminal);
	struct loop l = { .reader = r, .dirty = true };

	l.term = term_open(&options, e);
	if (!l.term)
		return false;
	if (!catch_signals(&l, e)) {
		term_free(l.term);
		return false;
	}
	catch_crashes(&l);
	draw(&l);
	read_keys(&l);		/* typed while the terminal was opened */
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
	let_crashes_go(&l);
	terminal_choice_release(&l.choice);
	term_free(l.term);
	return true;
}
