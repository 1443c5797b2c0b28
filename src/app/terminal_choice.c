/*
 * terminal_choice.c - the key T: "press until this line reads right".
 *
 * The first press shows the line as it is sent now, so that one can see
 * whether anything is wrong; each further one goes on in the list of ways that
 * some terminal needs.
 */
#include <config.h>

#include <string.h>

#include "app/settings.h"
#include "app/terminal.h"
#include "base/i18n.h"
#include "ui/pen.h"
#include "ui/words.h"

static const char *const ways[] = {
	"visual", "visual,marks=left", "visual,marks=off", "visual,marks=plain",
	"runs", "runs,marks=plain,order=look", "isolate", "kitty",
};
enum { WAYS = sizeof ways / sizeof *ways };

enum { BOX_COLS = 60, BOX_ROWS = 9 };

void
terminal_choice_release(struct terminal_choice *c)
{
	buf_release(&c->before);
}

/* What a way means in full: two that send the same are one. */
static void
full_spec(const struct term *t, const char *way, struct buf *out)
{
	struct terminal to = *term_terminal(t);
	struct err e;

	profile_apply(&to, way, PROFILE_BY_CHOICE, &e);
	profile_spec(&to.emit, out);
}

static bool
is_in_use_at_first(const struct terminal_choice *c, const struct term *t, size_t step)
{
	struct buf b = { 0 };
	bool same;

	full_spec(t, ways[step - 1], &b);
	same = !strcmp(buf_str(&b), buf_str(&c->before));
	buf_release(&b);
	return same;
}

void
terminal_choice_next(struct terminal_choice *c, struct term *t)
{
	struct err e;

	if (!c->on) {
		c->on = true;
		c->step = 0;
		buf_clear(&c->before);
		profile_spec(&term_terminal(t)->emit, &c->before);
		return;
	}
	do
		c->step = (c->step + 1) % (WAYS + 1);
	while (c->step && is_in_use_at_first(c, t, c->step));
	term_use(t, c->step ? ways[c->step - 1] : buf_str(&c->before), &e);
}

bool
terminal_choice_end(struct terminal_choice *c, struct term *t, struct key k, struct err *e)
{
	struct buf name = { 0 };
	bool good = true;

	c->on = false;
	if (k.code == KEYS_ESCAPE)
		return !c->step || term_use(t, buf_str(&c->before), e);
	if (!c->step)
		return true;
	buf_printf(&name, "terminal.%s", term_terminal(t)->name);
	good = settings_set(buf_str(&name), ways[c->step - 1], e);
	buf_release(&name);
	return good;
}

/* The mode and what a person can see of it: "visual marks=left digits=keep". */
static void
name_way(const struct terminal *t, struct buf *out)
{
	struct buf spec = { 0 };

	profile_spec(&t->emit, &spec);
	for (size_t i = 0; i < spec.len; i++)
		buf_putc(out, spec.data[i] == ',' ? ' ' : spec.data[i]);
	buf_release(&spec);
}

static void
draw_edge(struct grid *g, struct rect r)
{
	int right = r.col + r.cols - 1, bottom = r.row + r.rows - 1;

	for (int col = r.col + 1; col < right; col++) {
		grid_put_point(g, r.row, col, 0x2500, STYLE_TITLE);
		grid_put_point(g, bottom, col, 0x2500, STYLE_TITLE);
	}
	for (int row = r.row + 1; row < bottom; row++) {
		grid_put_point(g, row, r.col, 0x2502, STYLE_TITLE);
		grid_put_point(g, row, right, 0x2502, STYLE_TITLE);
	}
	grid_put_point(g, r.row, r.col, 0x250c, STYLE_TITLE);
	grid_put_point(g, r.row, right, 0x2510, STYLE_TITLE);
	grid_put_point(g, bottom, r.col, 0x2514, STYLE_TITLE);
	grid_put_point(g, bottom, right, 0x2518, STYLE_TITLE);
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

void
terminal_choice_draw(const struct terminal_choice *c, const struct term *t, struct grid *g)
{
	struct rect box = { 0, 0, least(BOX_COLS, g->cols), least(BOX_ROWS, g->rows) };
	struct buf name = { 0 };

	if (!c->on)
		return;
	box.col = (g->cols - box.cols) / 2;
	box.row = (g->rows - box.rows) / 2;
	grid_fill(g, box, STYLE_TEXT);
	if (box.cols > 20 && box.rows > 4) {
		draw_edge(g, box);
		box = (struct rect){ box.col + 2, box.row + 1, box.cols - 4, box.rows - 2 };
	}
	struct rect rest = box;

	rest.row += pen_lines(g, rest, 0, 2, terminal_sample, DIR_RTL, STYLE_HEADLINE) + 1;
	rest.rows = box.row + box.rows - rest.row;
	name_way(term_terminal(t), &name);
	pen_sentence(g, rest, buf_str(&name), DIR_LTR, STYLE_META);
	rest.row += 2;
	rest.rows -= 2;
	if (rest.rows > 0)
		pen_sentence(g, rest,
		    /* TRANSLATORS: in a box of 56 cells, two lines, below a line in Kurdish. */
		    _("T: until the line above reads right, letters joined. Enter keeps it, Esc does not."),
		    words_dir(), STYLE_TEXT);
	buf_release(&name);
}
