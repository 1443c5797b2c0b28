/* emit_test.c - which terminal is sent what for a row of cells. */
#include <config.h>

#include "ui/profile.h"
#include "tap.h"

/* The environments of the terminals below. */
static char *
of_mlterm(const char *name)
{
	static char version[] = "3.9.0", term[] = "xterm-256color";

	return !strcmp(name, "MLTERM") ? version : !strcmp(name, "TERM") ? term : NULL;
}

static char *
of_console(const char *name)
{
	static char term[] = "linux";

	return !strcmp(name, "TERM") ? term : NULL;
}

static char *
of_nothing(const char *name)
{
	(void)name;
	return NULL;
}

static void
test_emitters(void)
{
	const struct profile *usual = profile_find(of_nothing);
	const struct profile *console = profile_find(of_console);
	struct cell row[] = {
		{ .shown = { 0xfbff, 0x65a }, .plain = { 0x6ce }, .width = 1 },
		{ .shown = { 0xfeae, 0x32c }, .plain = { 0x695 }, .width = 1, .style = STYLE_PER },
		{ .shown = { 0xfefb, 0x65a }, .plain = { 0x6b5, 0x627 }, .width = 1 },
		{ .shown = { 0x663 }, .plain = { 0x663 }, .width = 1 },
		{ .shown = { 0x65e5 }, .plain = { 0x65e5 }, .width = 2 },
		{ .width = 0 },
		{ .shown = { 0x1b, 0x9b, 0x301 }, .width = 1 },
		{ .shown = { 'a', '\n', 0x202e, 0x301 }, .width = 1 },
	};
	enum { COLS = sizeof row / sizeof *row };
	struct emit_sign out[COLS];

	is_str(profile_find(of_mlterm)->name, "mlterm", "mlterm is known by its variable");
	is_str(console->name, "console", "the Linux console by its TERM");
	ok(!usual->name && usual->row == emit_visual, "all others are sent cells as they are");
	is_str(usual->begin + 1, "[8l", "with the terminal's own bidi off before");
	is_str(usual->end + 1, "[8h", "and on after");
	is_str(console->begin, "", "the console is not told");

	usual->row(row, COLS, out);
	ok(out[0].point[0] == 0xfbff && out[0].point[1] == 0x65a, "marks are sent");
	ok(out[1].style == STYLE_PER, "with the cell's style");
	ok(out[4].width == 2 && out[5].width == 0 && !out[5].point[0], "wide signs take two");
	ok(out[6].point[0] == 0xfffd && out[6].point[1] == 0x301, "controls are replaced");
	ok(out[7].point[0] == 'a' && out[7].point[1] == 0x301 && !out[7].point[2],
	    "or dropped where they would be marks");

	console->row(row, COLS, out);
	ok(out[0].point[0] == 0x6ce && !out[0].point[1], "without marks the letter keeps its name");
	ok(out[1].point[0] == 0xfeae && !out[1].point[1], "or its form");
	ok(out[2].point[0] == 0xfefb && !out[2].point[1], "lam and alef stay one");
	ok(out[3].point[0] == '3', "the console's fonts have ASCII digits only");
	ok(out[6].point[0] == 0xfffd, "controls are replaced here as well");
}

int
main(void)
{
	test_emitters();
	return done();
}
