/* clipboard_test.c - OSC 52 and its wrappings, byte for byte. */
#include <config.h>

#include <stdlib.h>

#include "tap.h"
#include "ui/clipboard.h"

static const char *const none[][2] = { { NULL, NULL } };
static const char *const (*environment)[2] = none;

static char *
variable(const char *name)
{
	for (size_t i = 0; environment[i][0]; i++)
		if (!strcmp(environment[i][0], name))
			return (char *)(uintptr_t)environment[i][1];
	return NULL;
}

static void
test_via(void)
{
	static const char *const tmux[][2] = { { "TMUX", "/tmp/tmux-1/default,1,0" }, { NULL, NULL } };
	static const char *const screen[][2] = { { "STY", "1.pts-0" }, { NULL, NULL } };
	static const char *const empty[][2] = { { "TMUX", "" }, { NULL, NULL } };

	is_num(clipboard_via(variable), CLIPBOARD_DIRECT, "nothing between");
	environment = tmux;
	is_num(clipboard_via(variable), CLIPBOARD_TMUX, "tmux");
	environment = screen;
	is_num(clipboard_via(variable), CLIPBOARD_SCREEN, "screen");
	environment = empty;
	is_num(clipboard_via(variable), CLIPBOARD_DIRECT, "a variable without a value says nothing");
}

static void
is_sequence(const char *text, enum clipboard_via via, const char *want, const char *name)
{
	struct buf out = { 0 };

	clipboard_sequence(text, strlen(text), via, &out);
	is_str(buf_str(&out), want, name);
	buf_release(&out);
}

/* The bytes of RFC 4648, section 10. */
static void
test_base64(void)
{
	static const char *const table[][2] = {
		{ "", "\033]52;c;\a" }, { "f", "\033]52;c;Zg==\a" }, { "fo", "\033]52;c;Zm8=\a" },
		{ "foo", "\033]52;c;Zm9v\a" }, { "foob", "\033]52;c;Zm9vYg==\a" },
		{ "fooba", "\033]52;c;Zm9vYmE=\a" }, { "foobar", "\033]52;c;Zm9vYmFy\a" },
		{ "هەواڵ", "\033]52;c;2YfbldmI2KfatQ==\a" }, { "\377\376\375", "\033]52;c;//79\a" },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		is_sequence(table[i][0], CLIPBOARD_DIRECT, table[i][1], table[i][0][0] & 0x80 ?
		    "letters beyond ASCII" : table[i][0]);
}

static void
test_wrapped(void)
{
	char text[3000];
	struct buf direct = { 0 }, wrapped = { 0 }, inside = { 0 };
	size_t longest = 0;

	is_sequence("foo", CLIPBOARD_TMUX, "\033Ptmux;\033\033]52;c;Zm9v\a\033\\",
	    "tmux: ESC is doubled");
	is_sequence("foo", CLIPBOARD_SCREEN, "\033P\033]52;c;Zm9v\a\033\\", "screen: one piece");
	memset(text, 'x', sizeof text);
	clipboard_sequence(text, sizeof text, CLIPBOARD_DIRECT, &direct);
	clipboard_sequence(text, sizeof text, CLIPBOARD_SCREEN, &wrapped);
	for (const char *s = buf_str(&wrapped); *s;) {
		const char *end = strstr(s, "\033\\");

		if (!end || strncmp(s, "\033P", 2))
			break;
		if ((size_t)(end - s) > longest)
			longest = (size_t)(end - s);
		buf_add(&inside, s + 2, (size_t)(end - s) - 2);
		s = end + 2;
	}
	is_str(buf_str(&inside), buf_str(&direct), "screen: the pieces make the whole");
	ok(longest <= 768, "screen: no piece is longer than it takes");
	buf_release(&direct);
	buf_release(&wrapped);
	buf_release(&inside);
}

int
main(void)
{
	test_via();
	test_base64();
	test_wrapped();
	return done();
}
