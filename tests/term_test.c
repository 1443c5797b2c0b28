/*
 * term_test.c - the real terminal driver on a terminal of our own.
 *
 * The test starts itself again with the argument "child" on a pty: the child opens the
 * terminal, shows a page and writes the name of every key it gets on the page.
 * The parent types, and compares the screen with the dump of the same page.
 */
#include <config.h>

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ui/term.h"
#include "pty.h"
#include "tap.h"

enum { COLS = 44, ROWS = 12 };

/* Numbers that are the same in every run (Knuth's constants). */
static unsigned
next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33);
}

/* Words in random places and styles over the page; another page for each SEED. */
static void
scatter(struct grid *g, uint64_t seed)
{
	static const char *const words[] = { "Erbil", "هەولێر", "گوڵاڵە", "日本語", "ڕۆژ", "e\u0301a",
		"(٢٠٢١)", "     ", "-----------", "x" };

	for (int i = 0; i < 40; i++) {
		int col = (int)(next(&seed) % (unsigned)g->cols), row = (int)(next(&seed) % (unsigned)g->rows);
		unsigned word = next(&seed) % (sizeof words / sizeof *words);

		grid_put_text(g, row, col, col + 12, words[word], DIR_AUTO, ALIGN_LEFT,
		    (uint16_t)(next(&seed) % STYLE_COUNT));
	}
}

/* A border along the edge of R. */
static void
draw_box(struct grid *g, struct rect r, uint16_t style)
{
	int right = r.col + r.cols - 1, bottom = r.row + r.rows - 1;

	for (int col = r.col; col <= right; col++) {
		grid_put_point(g, r.row, col, 0x2500, style);
		grid_put_point(g, bottom, col, 0x2500, style);
	}
	for (int row = r.row + 1; row < bottom; row++) {
		grid_put_point(g, row, r.col, 0x2502, style);
		grid_put_point(g, row, right, 0x2502, style);
	}
}

/* What the child shows: the same function makes the expected dump. */
static struct grid
page(int cols, int rows, const char *keys)
{
	struct grid g = grid_new(cols, rows);
	struct rect left = { 0, 0, cols / 2, rows - 1 };
	struct rect right = { cols / 2, 0, cols - cols / 2, rows - 1 };

	draw_box(&g, left, STYLE_BORDER);
	draw_box(&g, right, STYLE_BORDER);
	grid_put_text(&g, 1, 1, cols / 2 - 1, "A girl reads in Erbil.", DIR_LTR, ALIGN_START,
	    STYLE_TEXT);
	grid_put_text(&g, 1, cols / 2 + 1, cols - 1, "کچێک لە هەولێر دەخوێنێتەوە.", DIR_RTL,
	    ALIGN_START, STYLE_LOC);
	grid_put_text(&g, 2, cols / 2 + 1, cols - 1, "گوڵ و ڕووبار ٢٠٢١", DIR_RTL, ALIGN_START,
	    STYLE_PER | STYLE_CHOSEN);
	grid_put_text(&g, 3, 1, cols / 2 - 1, "日本 wide", DIR_LTR, ALIGN_START, STYLE_HEADLINE);
	grid_put_text(&g, 4, 1, cols / 2 - 1, "cursor", DIR_LTR, ALIGN_START, STYLE_CURSOR);
	grid_put_text(&g, 5, 1, cols - 1, keys, DIR_LTR, ALIGN_START, STYLE_KEY);
	grid_put_point(&g, rows - 1, cols - 1, '#', STYLE_ERROR);
	if (keys[0] == 'r')
		scatter(&g, strlen(keys));
	return g;
}

static char *
page_dump(int cols, int rows, const char *keys)
{
	struct grid g = page(cols, rows, keys);
	struct buf b = { 0 };

	grid_dump(&g, &b);
	grid_release(&g);
	return buf_take(&b);
}

/* A cell with controls in it, as no pane may make one. */
static void
poison(struct grid *g)
{
	*grid_at(g, 1, 6) = (struct cell){ .shown = { 0x1b, 0x9b }, .width = 1 };
	*grid_at(g, 2, 6) = (struct cell){ .shown = { 'p', 7, 0x202e }, .width = 1 };
}

/* What the child does on a key; false at the end. */
static bool
obey(struct term *t, const struct key *k, struct buf *keys)
{
	char byte;

	if (k->code == 'q' && !k->ctrl)
		return false;
	if (k->code == 'z' && k->ctrl) {
		term_suspend(t);
		term_suspend(t);
		printf("SUSPENDED\r\n");
		fflush(stdout);
		if (read(STDIN_FILENO, &byte, 1) < 0)
			return false;
		term_resume(t);
		term_resume(t);
	} else if (k->code == 'l' && k->ctrl) {
		term_redraw(t);
	} else if (k->ctrl || (k->code != 'p' && k->code != 'c')) {
		if (k->code == 'x')
			buf_clear(keys);
		key_name(k, keys);
		buf_putc(keys, ' ');
	}
	return true;
}

/* Which terminal the child takes it for, as a line on the page. */
static void
tell_terminal(struct term *t, struct grid *g)
{
	const struct terminal *at = term_terminal(t);
	struct buf b = { 0 };

	buf_printf(&b, "<%s %s %d>", at->name, profile_mode_name(at->emit.mode), at->how);
	grid_put_text(g, 7, 1, g->cols - 1, buf_str(&b), DIR_LTR, ALIGN_LEFT, STYLE_TEXT);
	buf_release(&b);
}

static void
note_signal(int sig)
{
	(void)sig;	/* it only has to break the wait off */
}

/* Wait for a key or another size; SIGWINCH is blocked everywhere else, so that none is missed. */
static void
wait_for_input(struct term *t)
{
	sigset_t none;

	sigemptyset(&none);
	ppoll(&(struct pollfd){ .fd = term_fd(t), .events = POLLIN }, 1, NULL, &none);
}

/* Pages and keys until "q" or the end of the terminal. */
static void
loop(struct term *t)
{
	struct buf keys = { 0 };
	bool closed = false, on = true, first = true;
	struct key k = { 0 };

	while (on && !closed) {
		int cols, rows;

		term_size(t, &cols, &rows);
		struct grid g = page(cols, rows, buf_str(&keys));

		if (getenv("TELL"))
			tell_terminal(t, &g);
		if (k.code == 'c' && !k.ctrl)
			g.cursor_col = 3, g.cursor_row = 4;
		if (k.code == 'p' && !k.ctrl)
			poison(&g);
		term_show(t, &g);
		grid_release(&g);
		if (!first)
			wait_for_input(t);
		first = false;
		while (on && term_key(t, &k, &closed))
			on = obey(t, &k, &keys);
		term_changed(t);	/* a frame is drawn anyway */
	}
	buf_release(&keys);
}

static void
block_size_signal(void)
{
	struct sigaction resized = { .sa_handler = note_signal };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGWINCH);
	sigprocmask(SIG_BLOCK, &set, NULL);
	sigaction(SIGWINCH, &resized, NULL);
}

static int
child(void)
{
	const char *limit = getenv("REPLY_LIMIT");
	struct term_options o = { .colour = !getenv("NO_COLOR"), .mouse = true,
		.reply_limit = limit ? (int)strtol(limit, NULL, 10) : -1 };
	struct err e = { "" };

	block_size_signal();
	struct term *t = term_open(&o, &e);

	if (!t) {
		printf("cannot: %s\n", e.text);
		return 3;
	}
	loop(t);
	term_close(t);
	term_close(t);
	term_free(t);
	printf("BYE\r\n");
	return 0;
}

/* The parent's side. */

static void
start(struct pty *p, const char *self, const char *term, const char *extra)
{
	const char *const argv[] = { self, "child", NULL };
	char name[64];
	const char *env[] = { name, "LC_ALL=C.UTF-8", "NO_COLOR", "MLTERM", "COLUMNS", "LINES", "XTERM_VERSION",
		"VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "COLORTERM", "LANGUAGE=", "ESCDELAY",
		extra, NULL };

	snprintf(name, sizeof name, "TERM=%s", term);
	pty_start(p, argv, env, COLS, ROWS);
}

static void
is_page(struct pty *p, int cols, int rows, const char *keys, const char *name)
{
	char *want = page_dump(cols, rows, keys);
	bool same = pty_wait_screen(p, want);

	ok(same, "%s", name);
	if (!same) {
		char *got = pty_dump(p);

		printf("# got:\n%s# want:\n%s", got, want);
		free(got);
	}
	free(want);
}

static void
end(struct pty *p)
{
	pty_type(p, "q");
	ok(pty_wait_text(p, "BYE"), "the ordinary screen is back");
	is_num(pty_wait_exit(p), 0, "the program ends");
	ok(!p->vt.alternate && p->vt.cursor_shown && !p->vt.bracketed_paste && !p->vt.mouse
	    && !p->vt.keypad && p->vt.implicit, "and all modes with it");
	is_str(buf_str(&p->vt.unknown), "", "nothing was sent that is not understood");
	pty_release(p);
}

static void
test_show(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "the screen is the grid, to the lower right corner");
	ok(p.vt.explicit_first && !p.vt.implicit, "CSI 8 l came before the first sign");
	ok(p.vt.alternate && !p.vt.cursor_shown && p.vt.bracketed_paste && p.vt.mouse == 1000
	    && p.vt.mouse_sgr, "alternate screen, no cursor, paste in brackets, mouse");
	ok(!(vt_at(&p.vt, COLS - 3, 1)->look.attributes & VT_UNDERLINE)
	    && vt_at(&p.vt, COLS - 3, 1)->look.fg == 28, "a Kurdish place has its colour and no line");
	ok(vt_at(&p.vt, 2, 4)->look.attributes & VT_REVERSE, "the cursor's row is in reverse");
	ok(vt_at(&p.vt, 8, 3)->look.attributes & VT_BOLD, "a headline is bold");

	size_t before = p.vt.received;

	pty_type(&p, "j");
	is_page(&p, COLS, ROWS, "j ", "a key is drawn");
	ok(p.vt.received - before < 60, "and only what it changed is sent");
	pty_type(&p, "\014k");
	is_page(&p, COLS, ROWS, "j k ", "after Ctrl-L the screen is the same");
	ok(p.vt.received - before > 500, "but was sent anew");
	pty_type(&p, "c");
	ok(pty_wait_text(&p, "#") && p.vt.alternate, "a cursor is placed");
	pty_type(&p, "m");
	is_page(&p, COLS, ROWS, "j k m ", "and goes again");
	pty_type(&p, "p");
	ok(pty_wait_text(&p, "\n│\xef\xbf\xbdp"), "controls in a cell do not reach the terminal");
	ok(!memchr(p.sent.data, 7, p.sent.len) && !strstr(p.sent.data, "\u202e")
	    && !strstr(p.sent.data, "\xc2\x9b"), "in no way");
	end(&p);
}

static bool
cursor_at(struct pty *p, const void *arg)
{
	const int *place = arg;

	return p->vt.cursor_shown && p->vt.col == place[0] && p->vt.row == place[1];
}

static void
test_cursor(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "a page");
	pty_type(&p, "c");
	ok(pty_wait(&p, cursor_at, (int[]){ 3, 4 }), "the cursor stands where the grid says");
	end(&p);
}

/* Typed bytes, and the names that come of them. */
static const struct {
	const char *typed, *names, *what;
} typing[] = {
	{ "xaZ/", "x a Z / ", "letters" },
	{ "xژێ日", "x ژ ێ 日 ", "letters in UTF-8" },
	{ "x\r\t\033[Z\177", "x Enter Tab BackTab BS ", "Enter, Tab, BackTab, Backspace" },
	{ "x\033OA\033OB\033OC\033OD", "x Up Down Right Left ", "arrows" },
	{ "x\033[5~\033[6~\033OH\033OF", "x PgUp PgDn Home End ", "pages" },
	{ "x\033[3~\033OP\001\003", "x Del F1 Ctrl-A Ctrl-C ", "Delete, F1, control letters" },
	{ "x\033[<0;11;4M\033[<0;11;4m", "x Click 10,3 Release 10,3 ", "a click" },
	{ "x\033[<0;2;3M\033[<0;2;3m\033[<0;4;5M\033[<0;4;5m", "x Click 1,2 Release 1,2 Click 3,4 Release 3,4 ",
	    "two clicks that come at once" },
	{ "x\033[<64;5;6M\033[<65;5;6M", "x WheelUp 4,5 WheelDown 4,5 ", "the wheel" },
	{ "x\033[200~rm -rf qq\r\033[201~y", "x y ", "what is pasted is passed over" },
	{ "x\xffy\xc3z\xe2\x82w", "x y z w ", "broken UTF-8 is passed over" },
};

static void
test_keys(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "a page");
	for (size_t i = 0; i < sizeof typing / sizeof *typing; i++) {
		pty_type(&p, typing[i].typed);
		is_page(&p, COLS, ROWS, typing[i].names, typing[i].what);
	}
	pty_type(&p, "x\033");
	is_page(&p, COLS, ROWS, "x Esc ", "Escape alone");
	/* A letter whose bytes come one by one, with the screen drawn in between. */
	pty_type(&p, "x\xda");
	is_page(&p, COLS, ROWS, "x ", "half a letter is nothing yet");
	pty_type(&p, "\x95");
	is_page(&p, COLS, ROWS, "x ڕ ", "then it is whole");
	end(&p);
}

/* One random page after another: what curses sends of the difference must be right each time. */
static void
test_random(const char *self)
{
	struct buf keys = { 0 };
	struct pty p;
	bool same = true;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "a page");
	for (int i = 0; i < 50 && same; i++) {
		buf_puts(&keys, "r ");
		pty_type(&p, "r");
		char *want = page_dump(COLS, ROWS, keys.data);

		same = pty_wait_screen(&p, want);
		if (!same) {
			char *got = pty_dump(&p);

			printf("# got:\n%s# want:\n%s", got, want);
			free(got);
		}
		free(want);
	}
	ok(same, "fifty random pages, each as its dump");
	buf_release(&keys);
	end(&p);
}

static void
test_size(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "a page");
	pty_resize(&p, 60, 20);
	is_page(&p, 60, 20, "", "larger");
	pty_resize(&p, 20, 8);
	is_page(&p, 20, 8, "", "smaller");
	pty_resize(&p, 2, 7);
	is_page(&p, 2, 7, "", "tiny");
	pty_resize(&p, COLS, ROWS);
	is_page(&p, COLS, ROWS, "", "as it was");
	end(&p);
}

static void
test_suspend(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", NULL);
	is_page(&p, COLS, ROWS, "", "a page");
	pty_type(&p, "\032");
	ok(pty_wait_text(&p, "SUSPENDED"), "suspended: the ordinary screen");
	ok(!p.vt.alternate && p.vt.cursor_shown && p.vt.implicit && !p.vt.mouse
	    && !p.vt.bracketed_paste, "with its modes");
	pty_type(&p, "\n");
	is_page(&p, COLS, ROWS, "", "back again");
	ok(p.vt.alternate && !p.vt.cursor_shown && !p.vt.implicit && p.vt.mouse
	    && p.vt.bracketed_paste, "with the modes of the reader");
	pty_type(&p, "\033[<0;11;4My");
	is_page(&p, COLS, ROWS, "Click 10,3 y ", "keys and clicks work as before");
	end(&p);
}

static void
test_terminals(const char *self)
{
	struct pty p;

	start(&p, self, "xterm-256color", "NO_COLOR=1");
	is_page(&p, COLS, ROWS, "", "NO_COLOR: the same page");
	is_num((long long)p.vt.colours, 0, "without any colour");
	ok(vt_at(&p.vt, COLS - 3, 1)->look.attributes == VT_UNDERLINE, "but with the lines");
	end(&p);

	start(&p, self, "vt100", NULL);
	is_page(&p, COLS, ROWS, "", "a VT100: the same page");
	is_num((long long)p.vt.colours, 0, "which has no colours");
	ok(p.vt.explicit_first && !p.vt.bracketed_paste, "and no brackets around what is pasted");
	pty_type(&p, "x\033OA");
	is_page(&p, COLS, ROWS, "x Up ", "its arrows");
	end(&p);

	start(&p, self, "xterm", NULL);
	is_page(&p, COLS, ROWS, "", "TERM=xterm: the same page");
	ok(vt_at(&p.vt, COLS - 3, 1)->look.fg == 2, "in the colours of the palette of 8");
	end(&p);

	start(&p, self, "xterm", "XTERM_VERSION=XTerm(379)");
	is_page(&p, COLS, ROWS, "", "a real xterm: the same page");
	ok(vt_at(&p.vt, COLS - 3, 1)->look.fg == 28, "which is known to have 256");
	end(&p);

	start(&p, self, "xterm-256color", "MLTERM=3.9");
	p.vt.replies.da2 = "24;279;0";
	is_page(&p, COLS, ROWS, "", "mlterm: the same page");
	ok(strstr(p.sent.data, "\033]5379;use_ctl=false\a"), "with its own switch");
	end(&p);

	/* Under a sanitizer: the console's mouse library keeps a few bytes. */
	start(&p, self, "linux", "ASAN_OPTIONS=detect_leaks=0");
	ok(pty_wait_text(&p, "#") && p.vt.implicit, "the Linux console is not sent CSI 8 l");
	ok(pty_wait_text(&p, "2021"), "and ASCII digits");
	end(&p);
}

/* Start it on a terminal that answers so, once it is asked if SILENT. */
static void
start_as(struct pty *p, const char *self, const char *const env[], const struct vt_replies *r, bool silent)
{
	const char *const argv[] = { self, "child", NULL };

	pty_start(p, argv, env, COLS, ROWS);
	p->vt.replies = *r;
	p->silent = silent;
}

/*
 * The program is there, shows its page as TOLD, gets keys as they are typed,
 * and leaves the terminal as it was.
 */
static void
is_told(struct pty *p, const char *told)
{
	ok(pty_wait_text(p, told), "%s", told);
	pty_type(p, "xj\033OA");
	ok(pty_wait_text(p, "x j Up "), "keys come through, and nothing else");
	end(p);
}

/* Each kind of terminal as it answers, with nothing else that tells of it. */
static const struct {
	const char *told;
	struct vt_replies replies;
	const char *init;	/* sent before the first frame; "": nothing */
} answering[] = {
	{ "<xterm visual 2>", { "0", "XTerm(379)", "00000000", "41;379;0", "64;1;2" }, "\033[8l" },
	{ "<vte visual 2>", { "live", NULL, "7E565445", "65;7006;1", "65;1;9" }, "\033[8l\033[1 k" },
	{ "<konsole isolate 2>", { NULL, "Konsole 22.12.3", "7E4B4445", "1;115;0", "62;1;4" }, "" },
	{ "<qterminal runs 2>", { NULL, NULL, NULL, "0;115;0", "1;2" }, "" },
	{ "<mlterm visual 2>", { "0", NULL, "000000", "24;279;0", "63;1;2" }, "\033]5379;use_ctl=false\a" },
	{ "<kitty kitty 2>", { "0", "kitty(0.26.5)", NULL, "1;4000;26", "62" }, "" },
	{ "<alacritty visual 2>", { NULL, NULL, NULL, "0;1700;1", "6" }, "" },
	{ "<foot visual 2>", { NULL, "foot(1.13.1)", "464F4F54", "1;011301;0", "62;4" }, "" },
	{ "<urxvt visual 2>", { NULL, NULL, NULL, "85;95;0", "1;2" }, "\033[8l" },
	{ "<putty runs 2>", { NULL, NULL, NULL, "0;136;0", "6" }, "" },
	{ "<zutty visual 2>", { NULL, NULL, NULL, "64;0;0", "64;1;9" }, "" },
	{ "<xterm visual 5>", { .da1 = "1;2" }, "\033[8l" },
};

static void
test_replies(const char *self)
{
	const char *const env[] = { "TERM=xterm", "LC_ALL=C.UTF-8", "LANGUAGE=", "TELL=1", NULL };

	for (size_t i = 0; i < sizeof answering / sizeof *answering; i++) {
		struct pty p;

		start_as(&p, self, env, &answering[i].replies, false);
		ok(pty_wait_text(&p, answering[i].told), "%s", answering[i].told);
		ok(*answering[i].init ? strstr(p.sent.data, answering[i].init) != NULL : p.vt.implicit,
		    "what it needs, before the first frame");
		ok(p.vt.explicit_first == !p.vt.implicit, "or nothing");
		is_told(&p, answering[i].told);
	}
}

static bool
was_asked(struct pty *p, const void *arg)
{
	(void)arg;
	return p->vt.answer.len && p->vt.answer.data[p->vt.answer.len - 1] == 'c';
}

static const struct vt_replies vte = { "live", NULL, "7E565445", "65;7006;1", "65;1;9" };
static const struct vt_replies konsole = { NULL, "Konsole 22.12.3", "7E4B4445", "1;115;0", "62;1;4" };

/* Replies that come when the first frame is long on the screen, whole and in pieces. */
static void
test_late(const char *self)
{
	const char *const env[] = { "TERM=xterm", "LC_ALL=C.UTF-8", "LANGUAGE=", "TELL=1", "REPLY_LIMIT=1", NULL };
	struct pty p;

	start_as(&p, self, env, &vte, true);
	ok(pty_wait_text(&p, "<xterm visual 5>"), "no reply in time: what most terminals need");
	pty_type(&p, "xa");
	ok(pty_wait_text(&p, "x a "), "keys come through meanwhile");
	pty_answer(&p, SIZE_MAX);
	ok(pty_wait_text(&p, "<vte visual 2>"), "late replies count");
	ok(p.vt.path == 1, "and bring what the terminal needs");
	is_told(&p, "<vte visual 2>");

	start_as(&p, self, env, &konsole, true);
	ok(pty_wait_text(&p, "<xterm visual 5>"), "another one");
	pty_wait(&p, was_asked, NULL);
	pty_type(&p, "x");
	while (pty_answer(&p, 1) > 0)
		pty_wait_text(&p, "x ");
	ok(pty_wait_text(&p, "<konsole isolate 2>"), "byte by byte");
	ok(p.vt.implicit, "what the first guess needed is undone");
	is_told(&p, "<konsole isolate 2>");

	start_as(&p, self, env, &(struct vt_replies){ 0 }, true);
	ok(pty_wait_text(&p, "<xterm visual 5>"), "a terminal that never answers");
	pty_type(&p, "x\033");
	ok(pty_wait_text(&p, "x Esc "), "Escape is a key there");
	is_told(&p, "<xterm visual 5>");
}

/* Keys typed before the replies are there. */
static void
test_mixed(const char *self)
{
	const char *const env[] = { "TERM=xterm", "LC_ALL=C.UTF-8", "LANGUAGE=", "TELL=1", "REPLY_LIMIT=-1", NULL };
	struct pty p;

	start_as(&p, self, env, &konsole, true);
	ok(pty_wait(&p, was_asked, NULL), "it is asked");
	pty_type(&p, "xa\033OBb");
	pty_answer(&p, 7);
	pty_answer(&p, 30);
	ok(!p.vt.printed, "and waits with the first frame");
	pty_answer(&p, SIZE_MAX);
	ok(pty_wait_text(&p, "x a Down b "), "what was typed meanwhile is not lost");
	is_told(&p, "<konsole isolate 2>");
}

/* What is not asked, and why. */
static void
test_unasked(const char *self)
{
	static const struct {
		const char *env[3], *told;
	} cases[] = {
		{ { "HEWAL_TERMINAL=konsole" }, "<xterm isolate 0>" },
		{ { "HEWAL_TERMINAL=runs,marks=off" }, "<xterm runs 0>" },
		{ { "STY=1.x", "KONSOLE_VERSION=2212" }, "<screen-konsole isolate 4>" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *env[] = { "TERM=xterm", "LC_ALL=C.UTF-8", "LANGUAGE=", "TELL=1", cases[i].env[0],
			cases[i].env[1], NULL };
		struct pty p;

		start_as(&p, self, env, &konsole, true);
		ok(pty_wait_text(&p, cases[i].told), "%s", cases[i].told);
		is_num((long long)p.vt.answer.len, 0, "it is not asked");
		is_told(&p, cases[i].told);
	}
}

/* tmux tells what it runs in: here a script that stands for it. */
static void
test_tmux(const char *self)
{
	static const struct {
		const char *script, *told;
	} cases[] = {
		{ "echo 'xterm-256color Konsole 22.12.3'", "<tmux-konsole isolate 3>" },
		{ "echo 'mlterm '", "<tmux-mlterm runs 3>" },
		{ "exit 1", "<tmux-xterm visual 5>" },
		{ "exec sleep 1000", "<tmux-xterm visual 5>" },
	};
	char dir[] = "/tmp/hewal-tmux-XXXXXX", path[64], search[128];

	if (!mkdtemp(dir))
		return;
	snprintf(path, sizeof path, "%s/tmux", dir);
	snprintf(search, sizeof search, "PATH=%s:/usr/bin:/bin", dir);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *env[] = { "TERM=xterm", "LC_ALL=C.UTF-8", "LANGUAGE=", "TELL=1", "TMUX=/tmp/x,1,0", search,
			NULL };
		FILE *f = fopen(path, "w");
		struct pty p;

		if (!f)
			break;
		fprintf(f, "#!/bin/sh\n%s\n", cases[i].script);
		fclose(f);
		chmod(path, 0700);
		start_as(&p, self, env, &konsole, true);
		ok(pty_wait_text(&p, cases[i].told), "%s: %s", cases[i].script, cases[i].told);
		is_told(&p, cases[i].told);
	}
	unlink(path);
	rmdir(dir);
}

static void
test_refusals(const char *self)
{
	static const struct {
		const char *term, *says;
	} cases[] = {
		{ "dumb", "cannot: a terminal of the kind \"dumb\" cannot show the reader" },
		{ "no-such-terminal", "cannot: terminals of the kind \"no-such-terminal\"" },
		{ "", "cannot: TERM is not set" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pty p;

		/* Under a sanitizer: curses keeps a little of a terminal it does not know. */
		start(&p, self, cases[i].term, "ASAN_OPTIONS=detect_leaks=0");
		vt_resize(&p.vt, 100, ROWS);
		ok(pty_wait_text(&p, cases[i].says), "%s", cases[i].says);
		is_num(pty_wait_exit(&p), 3, "and nothing is opened");
		ok(!p.vt.alternate && p.vt.implicit && !strchr(p.sent.data, '\033'),
		    "or sent to the terminal");
		pty_release(&p);
	}
}

/* The terminal's window is closed: the program must notice and end. */
static void
test_gone(const char *self)
{
	const char *const argv[] = { "sh", "-c", "trap '' HUP; \"$0\" child; echo $? >&9", self, NULL };
	const char *const env[] = { "TERM=xterm-256color", "LC_ALL=C.UTF-8", NULL };
	int end[2];
	char status[8] = "";
	struct pty p;

	if (pipe2(end, O_CLOEXEC) || dup2(end[1], 9) < 0)
		return;
	close(end[1]);
	pty_start(&p, argv, env, COLS, ROWS);
	close(9);
	is_page(&p, COLS, ROWS, "", "a page");
	close(p.fd);
	p.fd = -1;
	ok(read(end[0], status, sizeof status - 1) > 0, "the end of the terminal is noticed");
	is_str(status, "0\n", "and the program ends");
	close(end[0]);
	pty_release(&p);
}

int
main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	if (argc > 1 && !strcmp(argv[1], "child"))
		return child();
	test_show(argv[0]);
	test_cursor(argv[0]);
	test_keys(argv[0]);
	test_random(argv[0]);
	test_size(argv[0]);
	test_suspend(argv[0]);
	test_terminals(argv[0]);
	test_replies(argv[0]);
	test_late(argv[0]);
	test_mixed(argv[0]);
	test_unasked(argv[0]);
	test_tmux(argv[0]);
	test_refusals(argv[0]);
	test_gone(argv[0]);
	return done();
}
