/* list_test.c - selection and scrolling of lists. */
#include <config.h>

#include <stdint.h>

#include "tap.h"
#include "ui/list.h"

static void
test_selection(void)
{
	static const struct {
		size_t len, from;
		long step;
		size_t to;
		const char *what;
	} cases[] = {
		{ 0, 0, 1, 0, "an empty list has nothing to go to" },
		{ 0, 0, -5, 0, "nor to go back to" },
		{ 1, 0, 1, 0, "one row: it stays" },
		{ 10, 3, 1, 4, "one on" },
		{ 10, 3, -1, 2, "one back" },
		{ 10, 8, 5, 9, "not beyond the last" },
		{ 10, 2, -5, 0, "not before the first" },
		{ 10000, 0, 9999, 9999, "ten thousand rows in one step" },
		{ 10000, 5000, INT32_MAX, 9999, "a very long step" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct list l = { .len = cases[i].len, .selected = cases[i].from };

		list_move(&l, cases[i].step);
		is_num((long long)l.selected, (long long)cases[i].to, cases[i].what);
	}
}

static void
test_selecting(void)
{
	struct list l = { .len = 3 }, empty = { 0 };

	list_select(&l, 1);
	is_num((long long)l.selected, 1, "an item is selected");
	list_select(&l, 7);
	is_num((long long)l.selected, 2, "the last, where there is none");
	list_select(&empty, 5);
	is_num((long long)empty.selected, 0, "and none in an empty list");
}

static void
test_scrolling(void)
{
	static const struct {
		size_t len, top, selected, each;
		int rows;
		size_t want;
		const char *what;
	} cases[] = {
		{ 100, 0, 5, 1, 10, 0, "in view: nothing moves" },
		{ 100, 0, 10, 1, 10, 1, "one below: one line" },
		{ 100, 0, 99, 1, 10, 90, "the last stands at the bottom" },
		{ 100, 50, 20, 1, 10, 20, "above: it stands at the top" },
		{ 100, 95, 99, 1, 10, 90, "no empty lines below the last" },
		{ 5, 3, 4, 1, 10, 0, "all fit: from the first" },
		{ 100, 0, 5, 2, 10, 2, "rows of two lines" },
		{ 100, 0, 5, 2, 1, 10, "a view lower than a row shows its first line" },
		{ 100, 0, 99, 3, 10, 291, "the first row seen is whole" },
		{ 10000, 0, 9999, 2, 44, 19956, "ten thousand rows" },
		{ 0, 0, 0, 1, 10, 0, "an empty list" },
		{ 10, 0, 9, 1, 0, 9, "no rows at all do no harm" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct list l = { .len = cases[i].len, .top = cases[i].top,
		    .selected = cases[i].selected };

		list_show_selected(&l, cases[i].each, cases[i].rows);
		is_num((long long)l.top, (long long)cases[i].want, cases[i].what);
	}
}

static void
test_free_scrolling(void)
{
	struct list l = { .len = 30 };

	list_scroll(&l, 5, 30, 10);
	is_num((long long)l.top, 5, "five lines down");
	list_scroll(&l, 100, 30, 10);
	is_num((long long)l.top, 20, "to the end");
	list_scroll(&l, -3, 30, 10);
	is_num((long long)l.top, 17, "three up");
	list_scroll(&l, -100, 30, 10);
	is_num((long long)l.top, 0, "to the beginning");
	list_scroll(&l, 4, 6, 10);
	is_num((long long)l.top, 0, "what fits does not scroll");
}

/* Whatever happens, the selected row is seen and none is empty that need not be. */
static void
test_always_seen(void)
{
	uint32_t seed = 7;
	bool seen = true, full = true, whole = true;

	for (int round = 0; round < 20000; round++) {
		struct list l = { 0 };
		size_t each, line;
		int rows;

		seed = seed * 1664525u + 1013904223u;
		l.len = seed >> 8 & 0x3ff;
		each = 1 + (seed >> 18) % 3;
		rows = (int)each + (int)(seed >> 20 & 63);
		l.top = seed >> 5 & 0x7ff;
		list_select(&l, seed >> 11 & 0x3ff);
		list_show_selected(&l, each, rows);
		line = l.selected * each;
		seen = seen && line >= l.top && line + each <= l.top + (size_t)rows;
		whole = whole && l.top % each == 0;
		full = full && (l.top == 0 || l.top + (size_t)rows < (l.len + 1) * each);
	}
	ok(seen, "the selected row is always seen");
	ok(whole, "and the first one is seen from its first line on");
	ok(full, "there are never more empty lines than there must be");
}

int
main(void)
{
	test_selection();
	test_selecting();
	test_scrolling();
	test_free_scrolling();
	test_always_seen();
	return done();
}
