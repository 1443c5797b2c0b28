/* prompt_test.c - the line editor. */
#include <config.h>

#include "tap.h"
#include "ui/prompt.h"

/* Type KEYS into an empty line; the text then with | at the cursor. */
static const char *
typed(const char *keys, struct buf *out)
{
	struct prompt p = { 0 };
	struct key k;

	for (size_t n; (n = key_read(keys, &k)) > 0; keys += n)
		prompt_key(&p, k);
	buf_clear(out);
	buf_add(out, buf_str(&p.text), p.cursor);
	buf_putc(out, '|');
	buf_puts(out, buf_str(&p.text) + p.cursor);
	prompt_release(&p);
	return buf_str(out);
}

static void
test_editing(void)
{
	static const struct { const char *keys, *want, *what; } cases[] = {
		{ "", "|", "nothing" },
		{ "abc", "abc|", "letters" },
		{ "ac<Left>b", "ab|c", "a letter in the middle" },
		{ "abc<BS>", "ab|", "Backspace" },
		{ "abc<Home><Del>", "|bc", "Delete" },
		{ "abc<C-a>x<C-e>y", "xabcy|", "both ends" },
		{ "one two<C-w>", "one |", "Ctrl-W takes a word" },
		{ "one two <C-w>", "one |", "with the spaces behind it" },
		{ "one two<Left><C-u>", "|o", "Ctrl-U takes all before" },
		{ "<Left><Right><Del>a", "a|", "nothing to move in or take" },
		{ "سلێمانی", "سلێمانی|", "Kurdish letters" },
		{ "سلێ<Left>x", "سلێx|", "in Kurdish Left goes on, here nowhere" },
		{ "سلێ<Right>م", "سلم|ێ", "and Right goes back" },
		{ "e\xcc\x81<BS>", "|", "a letter with its mark is one" },
		{ "نا\xe2\x80\x8cبێت", "نا\xe2\x80\x8cبێت|", "ZWNJ is spelling" },
		{ "a\xe2\x80\xae" "b", "ab|", "bidi controls are not text" },
	};
	struct buf b = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		is_str(typed(cases[i].keys, &b), cases[i].want, cases[i].what);
	buf_release(&b);
}

static void
test_ends(void)
{
	static const struct { const char *text, *key; enum prompt_end want; } cases[] = {
		{ "", "<Enter>", PROMPT_DONE }, { "a", "<Enter>", PROMPT_DONE },
		{ "a", "<Esc>", PROMPT_CANCELLED }, { "a", "<C-c>", PROMPT_CANCELLED },
		{ "", "<BS>", PROMPT_CANCELLED }, { "a", "<BS>", PROMPT_GOES_ON },
		{ "a", "q", PROMPT_GOES_ON }, { "a", "<Tab>", PROMPT_GOES_ON },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct prompt p = { 0 };
		struct key k;

		key_read(cases[i].key, &k);
		prompt_set(&p, cases[i].text);
		ok(prompt_key(&p, k) == cases[i].want, "%s in a line with \"%s\"", cases[i].key,
		    cases[i].text);
		prompt_release(&p);
	}
}

/* What a row of COLS cells shows, and where the cursor stands. */
static void
shows(const char *text, size_t back, int cols, bool rtl, const char *want, int cursor)
{
	struct grid g = grid_new(cols, 1);
	struct prompt p = { 0 };
	struct buf b = { 0 };

	prompt_set(&p, text);
	p.cursor -= back;
	prompt_draw(&p, &g, (struct rect){ 0, 0, cols, 1 }, "/", rtl);
	grid_dump(&g, &b);
	if (b.len)
		buf_cut(&b, b.len - 1);
	is_str(buf_str(&b), want, *text ? text : "(nothing)");
	is_num(g.cursor_col, cursor, "  its cursor");
	prompt_release(&p);
	buf_release(&b);
	grid_release(&g);
}

static void
test_drawing(void)
{
	shows("", 0, 10, false, "/", 2);
	shows("bridge", 0, 12, false, "/ bridge", 8);
	shows("bridge", 2, 12, false, "/ bridge", 6);
	shows("a ", 0, 12, false, "/ a\xc2\xa0", 4);
	shows("abcdefghij", 0, 8, false, "/ fghij", 7);
	shows("abcdefghij", 10, 8, false, "/ abcdef", 2);
	shows("bridge", 0, 12, true, "   bridge  /", 9);
}

/* Any keys in any room: the cursor is inside, nothing is drawn outside. */
static void
test_any_room(void)
{
	static const char *const keys[] = { "a", "ک", "<Left>", "<Right>", "<BS>", " ", "<Home>",
	    "ڵ", "7", "<Del>", "<End>", "ا" };
	uint32_t seed = 3;
	bool inside = true;

	for (int cols = 1; cols < 20; cols++) {
		struct prompt p = { 0 };

		for (int i = 0; i < 60; i++) {
			struct grid g = grid_new(cols, 1);
			struct key k;

			seed = seed * 1664525u + 1013904223u;
			key_read(keys[(seed >> 16) % (sizeof keys / sizeof *keys)], &k);
			prompt_key(&p, k);
			prompt_draw(&p, &g, (struct rect){ 0, 0, cols, 1 }, "/", seed >> 30 & 1);
			inside = inside && g.cursor_col < cols && p.cursor <= p.text.len;
			grid_release(&g);
		}
		prompt_release(&p);
	}
	ok(inside, "the cursor stays in the row, whatever is typed");
}

int
main(void)
{
	test_editing();
	test_ends();
	test_drawing();
	test_any_room();
	return done();
}
