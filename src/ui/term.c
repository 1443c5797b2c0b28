/*
 * term.c - the life of a terminal in use, by curses.
 *
 * Curses starts first, for it keeps what is typed from being echoed; then the
 * terminal is asked what it is, and told what it needs, before the first
 * frame.  What curses does not know is written by hand around it: the bidi
 * mode and bracketed paste.
 */
#include <config.h>

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/term_state.h"

/* A string of the terminal's description; NULL if it has none. */
static const char *
capability(const char *name)
{
	const char *s = tigetstr(name);

	return s && s != (const char *)-1 && *s ? s : NULL;
}

/*
 * Bracketed paste is the same wherever there is any (xterm's control
 * sequences), but only some descriptions tell.  Terminals with a mouse are of
 * the family that has it or passes over it.
 */
static bool
has_paste(void)
{
	return capability("kmous");
}

static void
set_paste(bool on)
{
	if (has_paste())
		term_write(on ? "\033[?2004h" : "\033[?2004l");
}

/*
 * Terminals that have 256 colours though their TERM is a description with 8,
 * known by a variable that they set: the description to use instead.
 */
static const struct {
	const char *term, *variable, *better;
} modern[] = {
	{ "xterm", "XTERM_VERSION", "xterm-256color" },
	{ "xterm", "VTE_VERSION", "xterm-256color" },
	{ "xterm", "KONSOLE_VERSION", "xterm-256color" },
	{ "xterm", "MLTERM", "xterm-256color" },
	{ "xterm", "TERM_PROGRAM", "xterm-256color" },
	{ "xterm", "COLORTERM", "xterm-256color" },
	{ "mlterm", "TERM", "mlterm-256color" },
};

/* Start curses with the best description there is of this terminal. */
static SCREEN *
new_screen(const char *term)
{
	SCREEN *screen = NULL;

	for (size_t i = 0; !screen && i < sizeof modern / sizeof *modern; i++)
		if (!strcmp(modern[i].term, term) && getenv(modern[i].variable))
			screen = newterm(modern[i].better, stdout, stdin);
	return screen ? screen : newterm(term, stdout, stdin);
}

static bool
check_place(struct err *e)
{
	const char *name = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(e, "%s", _("standard input and output are not a terminal"));
	if (!name || !*name)
		return err_set(e, "%s", _("TERM is not set, so the kind of terminal is not known"));
	if (!strcmp(name, "dumb"))
		/* TRANSLATORS: %s is the name of a kind of terminal, from the variable TERM. */
		return err_set(e, _("a terminal of the kind \"%s\" cannot show the reader"), name);
	if (strcmp(nl_langinfo(CODESET), "UTF-8"))
		return err_set(e, "%s", _("the locale is not one with UTF-8"));
	return true;
}

/* Start curses; no frame is drawn yet. */
static bool
start_curses(struct term *t, struct err *e)
{
	const char *name = getenv("TERM");

	t->screen = new_screen(name);
	if (!t->screen)
		/* TRANSLATORS: %s is the name of a kind of terminal, from the variable TERM. */
		return err_set(e, _("terminals of the kind \"%s\" are not known here"), name);
	if (!capability("cup") || !capability("clear")) {
		endwin();
		delscreen(t->screen);
		/* TRANSLATORS: %s is the name of a kind of terminal, from the variable TERM. */
		return err_set(e, _("a terminal of the kind \"%s\" cannot show the reader"), name);
	}
	return true;
}

static int
start_colours(const struct term *t)
{
	if (!t->options.colour || !has_colors() || start_color() == ERR)
		return 0;
	return use_default_colors() == OK ? COLORS : 0;
}

/* Cursor keys as ECMA-48 has them, beside those of the terminal's description. */
static const struct {
	const char *sequence;
	int code;
} cursor_keys[] = {
	{ "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT },
	{ "\033[D", KEY_LEFT }, { "\033[H", KEY_HOME }, { "\033[F", KEY_END },
};

static void
set_modes(struct term *t)
{
	raw();
	noecho();
	nonl();
	curs_set(0);
	set_escdelay(TERM_ESCAPE_DELAY);
	typeahead(-1);		/* a frame is drawn whole, keys waiting or not */
	t->keys = newpad(1, 1);
	keypad(t->keys, TRUE);
	nodelay(t->keys, TRUE);
	/* Some terminals send these in application mode too. */
	for (size_t i = 0; i < sizeof cursor_keys / sizeof cursor_keys[0]; i++)
		define_key(cursor_keys[i].sequence, cursor_keys[i].code);
	if (has_paste()) {
		define_key("\033[200~", TERM_PASTE_BEGIN);
		define_key("\033[201~", TERM_PASTE_END);
	}
	if (t->options.mouse) {
		/* Clicks are told apart here: curses would hold back every press for a while. */
		mouseinterval(0);
		mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
	}
}

void
term_fit(struct term *t)
{
	t->cols = COLS;
	t->rows = LINES;
	size_t cols = (size_t)t->cols, rows = (size_t)t->rows;

	free(t->sent);
	free(t->row);
	free(t->out);
	t->sent = mem_new(cols * rows, sizeof *t->sent);
	t->row = mem_new(cols, sizeof *t->row);
	t->out = mem_new(cols, sizeof *t->out);
}

/* Add a string of the terminal's description, without the pauses in it ("$<5>"). */
static void
add_capability(struct buf *b, const char *name)
{
	const char *s = capability(name);

	while (s && *s) {
		if (s[0] == '$' && s[1] == '<')
			s += strcspn(s, ">") + (strchr(s, '>') != NULL);
		else
			buf_putc(b, *s++);
	}
}

/* Make what a signal handler is to write. */
static void
prepare_rescue(struct term *t)
{
	struct buf b = { 0 };

	if (t->options.mouse && capability("kmous"))
		buf_puts(&b, "\033[?1006;1000l");
	add_capability(&b, "sgr0");
	add_capability(&b, "rmkx");
	add_capability(&b, "cnorm");
	add_capability(&b, "rmcup");
	if (has_paste())
		buf_puts(&b, "\033[?2004l");
	buf_puts(&b, t->terminal.fini);
	if (b.len <= TERM_RESCUE) {
		memcpy(t->rescue.bytes, b.data, b.len);
		t->rescue.len = b.len;
	}
	buf_release(&b);
}

const struct term_rescue *
term_rescue(const struct term *t)
{
	return &t->rescue;
}

/* Send what the terminal needs before a frame. */
static void
enter(struct term *t)
{
	prepare_rescue(t);
	term_write(t->terminal.init);
	set_paste(true);
}

/* Leave the terminal as it was before. */
static void
leave(struct term *t)
{
	curs_set(1);
	endwin();
	set_paste(false);
	term_write(t->terminal.fini);
	t->rescue.len = 0;
}

static void
free_arrays(struct term *t)
{
	free(t->sent);
	free(t->row);
	free(t->out);
	t->sent = t->row = NULL;
	t->out = NULL;
	buf_release(&t->typed);
	vec_release(&t->early);
}

struct term *
term_open(const struct term_options *o, struct err *e)
{
	if (!check_place(e))
		return NULL;
	struct term *t = MEM_NEW(1, struct term);

	t->options = *o;
	tcgetattr(STDIN_FILENO, &t->rescue.before);
	if (!start_curses(t, e)) {
		free(t);
		return NULL;
	}
	t->colours = start_colours(t);
	set_modes(t);
	if (!term_ask(t, e)) {
		endwin();
		delwin(t->keys);
		delscreen(t->screen);
		free_arrays(t);
		free(t);
		return NULL;
	}
	t->open = true;
	enter(t);
	term_fit(t);
	return t;
}

const struct terminal *
term_terminal(const struct term *t)
{
	return &t->terminal;
}

void
term_switch(struct term *t, const struct terminal *to)
{
	bool told = strcmp(t->terminal.init, to->init) || strcmp(t->terminal.fini, to->fini);

	if (told && t->open && !t->suspended)
		term_write(t->terminal.fini);
	t->terminal = *to;
	if (!t->open || t->suspended)
		return;
	prepare_rescue(t);
	if (told)
		term_write(t->terminal.init);
	term_fit(t);
	term_redraw(t);
}

bool
term_use(struct term *t, const char *spec, struct err *e)
{
	struct terminal to = t->terminal;

	if (!profile_apply(&to, spec, PROFILE_BY_CHOICE, e))
		return false;
	term_switch(t, &to);
	return true;
}

bool
term_changed(struct term *t)
{
	bool changed = t->changed;

	t->changed = false;
	return changed;
}

void
term_close(struct term *t)
{
	if (!t || !t->open)
		return;
	if (!t->suspended)
		leave(t);
	if (t->asked && !t->query.replies.done)
		tcflush(STDIN_FILENO, TCIFLUSH);	/* what comes now is hardly for the shell */
	t->open = false;
	delwin(t->keys);
	delscreen(t->screen);
	free_arrays(t);
}

void
term_free(struct term *t)
{
	term_close(t);
	free(t);
}

void
term_suspend(struct term *t)
{
	if (!t->open || t->suspended)
		return;
	def_prog_mode();
	leave(t);
	t->suspended = true;
}

void
term_resume(struct term *t)
{
	if (!t->open || !t->suspended)
		return;
	t->suspended = false;
	reset_prog_mode();
	enter(t);
	curs_set(0);
	term_redraw(t);
}

void
term_size(struct term *t, int *cols, int *rows)
{
	struct winsize ws;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &ws) && ws.ws_col && ws.ws_row
	    && (ws.ws_col != COLS || ws.ws_row != LINES))
		resize_term(ws.ws_row, ws.ws_col);
	if (t->cols != COLS || t->rows != LINES) {
		term_fit(t);
		term_redraw(t);
	}
	*cols = t->cols;
	*rows = t->rows;
}

void
term_redraw(struct term *t)
{
	if (t->open)
		clearok(curscr, TRUE);
}

int
term_fd(const struct term *t)
{
	(void)t;
	return STDIN_FILENO;
}
