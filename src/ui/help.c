/* help.c - all keys and what they do, made from the table of actions. */
#include <config.h>

#include "ui/action.h"
#include "ui/help.h"
#include "ui/pen.h"
#include "ui/words.h"

enum { MOST_KEYS = 16 };

/* A line is a heading, an action, or empty. */
struct help_line {
	bool heading;
	enum action_group group;	/* of a heading */
	enum action action;		/* ACTION_COUNT: none */
};

/* The table of actions is grouped; line I of the help, false behind the last. */
static bool
line_at(size_t i, struct help_line *line)
{
	size_t n = 0;

	for (int a = 0; a < ACTION_COUNT; a++) {
		bool begins = a == 0
		    || action_group((enum action)a) != action_group((enum action)(a - 1));

		*line = (struct help_line){ .action = ACTION_COUNT };
		if (begins && a > 0 && n++ == i)
			return true;
		line->heading = true;
		line->group = action_group((enum action)a);
		if (begins && n++ == i)
			return true;
		*line = (struct help_line){ .action = (enum action)a };
		if (n++ == i)
			return true;
	}
	return false;
}

size_t
help_lines(void)
{
	struct help_line line;
	size_t n = 0;

	while (line_at(n, &line))
		n++;
	return n;
}

/* The keys stand against the words they explain. */
static void
draw_action(struct pen *p, enum action a)
{
	struct pen keys = pen_take(p, MOST_KEYS < pen_room(p) / 3 ? MOST_KEYS : pen_room(p) / 3);
	struct buf name = { 0 };

	action_keys(a, false, &name);
	pen_put(&keys, buf_str(&name), DIR_LTR, STYLE_KEY);
	pen_skip(p, 1);
	pen_put(p, action_help(a), words_dir(), STYLE_TEXT);
	buf_release(&name);
}

void
help_draw(struct grid *g, struct rect r, struct list *top, bool rtl)
{
	struct help_line line;

	list_scroll(top, 0, help_lines(), r.rows);
	for (int row = 0; row < r.rows && line_at(top->top + (size_t)row, &line); row++) {
		struct pen p = pen_on(g, r, row, rtl);

		if (line.heading)
			pen_put(&p, action_group_title(line.group), words_dir(), STYLE_TITLE);
		else if (line.action != ACTION_COUNT)
			draw_action(&p, line.action);
	}
}
