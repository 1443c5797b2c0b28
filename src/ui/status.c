/* status.c - the last row: what happened, what the keys do here, where in the list one is. */
#include <config.h>

#include "ui/pen.h"
#include "ui/status.h"
#include "ui/words.h"

/* A key and its word, whole or not at all: false if there is no room. */
static bool
put_hint(struct pen *p, enum action a)
{
	struct buf key = { 0 };
	int width;
	bool fits;

	action_keys(a, true, &key);
	width = pen_width(buf_str(&key), DIR_LTR) + 1 + pen_width(action_hint(a), words_dir());
	fits = width <= pen_room(p);
	if (fits) {
		pen_put(p, buf_str(&key), DIR_LTR, STYLE_KEY);
		pen_skip(p, 1);
		pen_put(p, action_hint(a), words_dir(), STYLE_STATUS);
		pen_skip(p, 3);
	}
	buf_release(&key);
	return fits;
}

void
status_draw(struct grid *g, struct rect row, const struct status *s, bool rtl)
{
	struct pen p = pen_on(g, row, 0, rtl);

	pen_skip(&p, row.cols > 20);
	pen_skip_at_end(&p, row.cols > 20);
	if (s->place) {
		pen_put_at_end(&p, s->place, words_dir(), STYLE_META);
		pen_skip_at_end(&p, 2);
	}
	if (s->message && *s->message) {
		pen_put(&p, s->message, words_dir(), s->is_error ? STYLE_ERROR : STYLE_STATUS);
		return;
	}
	for (size_t i = 0; i < s->nhints && put_hint(&p, s->hint[i]); i++)
		;
}
