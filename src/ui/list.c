/* list.c - selection and scrolling of any list, of any length. */
#include <config.h>

#include "ui/list.h"

/* N + STEP, never below 0 nor above MOST. */
static size_t
moved(size_t n, long step, size_t most)
{
	if (step < 0)
		n = n > (size_t)-step ? n - (size_t)-step : 0;
	else
		n = (size_t)step < most - n ? n + (size_t)step : most;
	return n;
}

void
list_select(struct list *l, size_t i)
{
	l->selected = i < l->len ? i : l->len ? l->len - 1 : 0;
}

void
list_move(struct list *l, long step)
{
	if (l->len)
		l->selected = moved(l->selected, step, l->len - 1);
}

/* The last line that may stand at the top. */
static size_t
last_top(size_t total, int rows)
{
	return rows > 0 && total > (size_t)rows ? total - (size_t)rows : 0;
}

void
list_show(struct list *l, size_t from, size_t to, size_t total, int rows)
{
	size_t seen = rows > 0 ? (size_t)rows : 1;

	if (to > l->top + seen)
		l->top = to - seen;
	if (from < l->top)
		l->top = from;
	if (l->top > last_top(total, rows) && rows > 0)
		l->top = last_top(total, rows);
}

void
list_show_selected(struct list *l, size_t each, int rows)
{
	list_show(l, l->selected * each, (l->selected + 1) * each, l->len * each, rows);
	/* Items are seen whole from the top on, even if a line stays empty below the last. */
	if (rows > 0 && (size_t)rows >= each)
		l->top += (each - l->top % each) % each;
}

void
list_scroll(struct list *l, long step, size_t total, int rows)
{
	size_t most = last_top(total, rows);

	l->top = moved(l->top < most ? l->top : most, step, most);
}
