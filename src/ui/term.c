/*
 * term.c - a grid on a real terminal, by curses.
 *
 * A row goes through the terminal's emitter and is handed to curses only if
 * it is not what was handed over before; curses sends what differs on the
 * screen.  What curses does not know is written by hand around it: the bidi
 * mode (emit.h) and bracketed paste.
 */
#include <config.h>

#include <langinfo.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define key_name curses_key_name	/* curses has one as well, for codes of its own */
#include <curses.h>
#undef key_name

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/input.h"
#include "ui/profile.h"
#include "ui/term.h"
#include "ui/theme.h"

/* Key codes of our own, far from those of curses. */
enum { PASTE_BEGIN = 0x7000, PASTE_END };

/* How long curses waits after ESC for the rest of a key's sequence, in milliseconds. */
enum { ESCAPE_DELAY = 25 };

enum { MOUSE_EVENTS = 8 };	/* as many as curses keeps */

struct term {
	SCREEN *screen;
	WINDOW *keys;		/* a pad: reading from it never draws anything */
	const struct profile *profile;
	struct term_options options;
	bool open, suspended;
	int colours;

	int cols, rows;		/* of the arrays below */
	struct emit_sign *sent;	/* what curses has, row by row */
	struct emit_sign *row;	/* one row, while it is made */
	cchar_t *out;

	struct input input;
	bool pasting;
	struct key mouse[MOUSE_EVENTS];	/* came in together, the last first */
	int nmouse;
};

/* Write all of S to the terminal, past curses. */
static void
write_raw(const char *s)
{
	size_t len = strlen(s);

	while (len) {
		ssize_t n = write(STDOUT_FILENO, s, len);

		if (n <= 0)
			return;
		s += n;
		len -= (size_t)n;
	}
}

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
		write_raw(on ? "\033[?2004h" : "\033[?2004l");
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
	set_escdelay(ESCAPE_DELAY);
	typeahead(-1);		/* a frame is drawn whole, keys waiting or not */
	t->keys = newpad(1, 1);
	keypad(t->keys, TRUE);
	nodelay(t->keys, TRUE);
	/* Some terminals send these in application mode too. */
	for (size_t i = 0; i < sizeof cursor_keys / sizeof cursor_keys[0]; i++)
		define_key(cursor_keys[i].sequence, cursor_keys[i].code);
	if (has_paste()) {
		define_key("\033[200~", PASTE_BEGIN);
		define_key("\033[201~", PASTE_END);
	}
	if (t->options.mouse) {
		/* Clicks are told apart here: curses would hold back every press for a while. */
		mouseinterval(0);
		mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
	}
}

/* Make the arrays fit the screen; curses is told all anew after that. */
static void
fit(struct term *t)
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

struct term *
term_open(const struct term_options *o, struct err *e)
{
	if (!check_place(e))
		return NULL;
	struct term *t = MEM_NEW(1, struct term);

	t->options = *o;
	t->profile = profile_find(getenv);
	if (!start_curses(t, e)) {
		free(t);
		return NULL;
	}
	t->open = true;
	t->colours = start_colours(t);
	write_raw(t->profile->begin);
	set_modes(t);
	set_paste(true);
	fit(t);
	return t;
}

/* Leave the terminal as it was before. */
static void
leave(struct term *t)
{
	curs_set(1);
	endwin();
	set_paste(false);
	write_raw(t->profile->end);
}

void
term_close(struct term *t)
{
	if (!t || !t->open)
		return;
	if (!t->suspended)
		leave(t);
	t->open = false;
	delwin(t->keys);
	delscreen(t->screen);
	free(t->sent);
	free(t->row);
	free(t->out);
	t->sent = t->row = NULL;
	t->out = NULL;
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
	write_raw(t->profile->begin);
	reset_prog_mode();
	set_paste(true);
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
		fit(t);
		term_redraw(t);
	}
	*cols = t->cols;
	*rows = t->rows;
}

/* What curses calls the attributes of a style. */
static attr_t
attributes(struct theme_look l)
{
	static const struct {
		uint8_t ours;
		attr_t theirs;
	} table[] = {
		{ THEME_BOLD, A_BOLD }, { THEME_DIM, A_DIM },
		{ THEME_UNDERLINE, A_UNDERLINE }, { THEME_REVERSE, A_REVERSE },
	};
	attr_t a = A_NORMAL;

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (l.attributes & table[i].ours)
			a |= table[i].theirs;
	return a;
}

/* The colour pair of a look; curses gives the same pair for the same colours again. */
static short
pair_of(const struct term *t, struct theme_look l)
{
	if (!t->colours || (l.fg == THEME_DEFAULT && l.bg == THEME_DEFAULT))
		return 0;
	int pair = alloc_pair(l.fg, l.bg);

	return pair > 0 && pair < 256 ? (short)pair : 0;
}

/* Make curses' cells of the signs in t->row, t->cols of them; returns how many. */
static int
convert_row(struct term *t)
{
	struct theme_look look = { THEME_DEFAULT, THEME_DEFAULT, 0 };
	uint16_t style = STYLE_TEXT;
	attr_t attr = A_NORMAL;
	short pair = 0;
	int n = 0;

	for (int col = 0; col < t->cols; col++) {
		const struct emit_sign *s = &t->row[col];
		wchar_t text[PARA_POINTS + 1] = { 0 };

		if (!s->width)
			continue;
		if (s->style != style) {
			style = s->style;
			look = theme_look(style, t->colours);
			attr = attributes(look);
			pair = pair_of(t, look);
		}
		for (int i = 0; i < PARA_POINTS; i++)
			text[i] = (wchar_t)s->point[i];
		if (setcchar(&t->out[n], text, attr, pair, NULL) == ERR)
			setcchar(&t->out[n], L"?", attr, pair, NULL);
		n++;
	}
	return n;
}

/* The row of the grid, or blanks below and right of it, as signs in t->row. */
static void
emit(struct term *t, const struct grid *g, int row)
{
	int cols = g->cols < t->cols ? g->cols : t->cols;

	if (row < g->rows)
		t->profile->row(grid_at(g, 0, row), cols, t->row);
	else
		cols = 0;
	if (cols && cols < g->cols && t->row[cols - 1].width == 2)
		cols--;
	for (; cols < t->cols; cols++)
		t->row[cols] = (struct emit_sign){ .point = { ' ' }, .width = 1 };
}

static void
place_cursor(const struct term *t, const struct grid *g)
{
	if (g->cursor_col >= 0 && g->cursor_row >= 0
	    && g->cursor_col < t->cols && g->cursor_row < t->rows) {
		wmove(stdscr, g->cursor_row, g->cursor_col);
		curs_set(1);
	} else {
		curs_set(0);
	}
}

void
term_show(struct term *t, const struct grid *g)
{
	size_t size = (size_t)t->cols * sizeof *t->row;

	if (!t->open || t->suspended)
		return;
	for (int row = 0; row < t->rows; row++) {
		struct emit_sign *sent = &t->sent[(size_t)row * (size_t)t->cols];

		emit(t, g, row);
		if (!memcmp(sent, t->row, size))
			continue;
		memcpy(sent, t->row, size);
		mvwadd_wchnstr(stdscr, row, 0, t->out, convert_row(t));
	}
	place_cursor(t, g);
	wrefresh(stdscr);
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

/* Keys that curses knows. */
static const struct {
	int theirs;
	uint32_t ours;
} key_codes[] = {
	{ KEY_UP, KEYS_UP }, { KEY_DOWN, KEYS_DOWN }, { KEY_LEFT, KEYS_LEFT },
	{ KEY_RIGHT, KEYS_RIGHT }, { KEY_HOME, KEYS_HOME }, { KEY_END, KEYS_END },
	{ KEY_PPAGE, KEYS_PAGE_UP }, { KEY_NPAGE, KEYS_PAGE_DOWN }, { KEY_ENTER, KEYS_ENTER },
	{ KEY_BTAB, KEYS_BACKTAB }, { KEY_BACKSPACE, KEYS_BACKSPACE }, { KEY_DC, KEYS_DELETE },
	{ KEY_F(1), KEYS_F1 }, { KEY_A1, KEYS_HOME }, { KEY_C1, KEYS_END },
	{ KEY_A3, KEYS_PAGE_UP }, { KEY_C3, KEYS_PAGE_DOWN }, { KEY_FIND, KEYS_HOME },
	{ KEY_SELECT, KEYS_END },
};

static long
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* What a mouse event means; KEYS_NONE for those that mean nothing. */
static struct key
mouse_key(struct term *t, const MEVENT *m)
{
	struct key k = { .col = m->x, .row = m->y };

	if (m->bstate & BUTTON4_PRESSED)
		k.code = KEYS_WHEEL_UP;
	else if (m->bstate & BUTTON5_PRESSED)
		k.code = KEYS_WHEEL_DOWN;
	else if (m->bstate & BUTTON1_PRESSED)
		k = input_press(&t->input, m->x, m->y, milliseconds());
	return k;
}

/* Several events can come as one KEY_MOUSE; curses gives the last of them first. */
static void
take_mouse(struct term *t)
{
	MEVENT m[MOUSE_EVENTS];

	t->nmouse = 0;
	while (t->nmouse < MOUSE_EVENTS && getmouse(&m[t->nmouse]) == OK)
		t->nmouse++;
	for (int i = t->nmouse - 1; i >= 0; i--)
		t->mouse[i] = mouse_key(t, &m[i]);
}

static bool
waiting_mouse_key(struct term *t, struct key *k)
{
	while (t->nmouse > 0) {
		*k = t->mouse[--t->nmouse];
		if (k->code != KEYS_NONE)
			return true;
	}
	return false;
}

/* A key that curses has a code for. */
static bool
named_key(struct term *t, int code, struct key *k)
{
	if (code == KEY_MOUSE) {
		take_mouse(t);
		return waiting_mouse_key(t, k);
	}
	for (size_t i = 0; i < sizeof key_codes / sizeof *key_codes; i++) {
		if (key_codes[i].theirs == code) {
			*k = (struct key){ .code = key_codes[i].ours };
			return true;
		}
	}
	return false;
}

/* Is there nothing more to come? */
static bool
is_gone(void)
{
	struct pollfd p = { .fd = STDIN_FILENO, .events = POLLIN };
	int waiting = 0;

	if (poll(&p, 1, 0) <= 0)
		return false;
	if (p.revents & (POLLHUP | POLLERR | POLLNVAL))
		return true;
	return (p.revents & POLLIN) && !ioctl(STDIN_FILENO, FIONREAD, &waiting) && !waiting;
}

bool
term_key(struct term *t, struct key *k, bool *closed)
{
	int c;

	*closed = false;
	if (!t->open || t->suspended)
		return false;
	if (waiting_mouse_key(t, k))
		return true;
	/*
	 * Not wget_wch(), which would lose the first bytes of a letter whose last ones come a
	 * moment later.
	 */
	while ((c = wgetch(t->keys)) != ERR) {
		if (c == PASTE_BEGIN)
			t->pasting = true;
		else if (c == PASTE_END || (t->pasting && c == 0x1b))
			t->pasting = false;	/* terminals keep ESC out of what is pasted */
		else if (t->pasting)
			continue;
		else if (c > 0xff ? named_key(t, c, k) : input_byte(&t->input, (unsigned char)c, k))
			return true;
	}
	*closed = is_gone();
	return false;
}
