/* layout_test.c - which pane stands where. */
#include <config.h>

#include "tap.h"
#include "ui/layout.h"

static struct layout
make(int cols, int rows, bool rtl, enum pane focus, bool zoom)
{
	return layout_make(&(struct layout_options){ .cols = cols, .rows = rows, .rtl = rtl,
	    .focus = focus, .zoom = zoom });
}

/* The table of sizes, from the widest to the smallest. */
static void
test_kinds(void)
{
	static const struct {
		int cols, rows;
		enum layout_kind kind;
		int panes;	/* seen with the focus on a text */
	} sizes[] = {
		{ 300, 100, LAYOUT_WIDE, 4 }, { 160, 45, LAYOUT_WIDE, 4 }, { 140, 10, LAYOUT_WIDE, 4 },
		{ 139, 45, LAYOUT_MEDIUM, 4 }, { 120, 40, LAYOUT_MEDIUM, 4 }, { 90, 10, LAYOUT_MEDIUM, 4 },
		{ 89, 45, LAYOUT_NARROW, 2 }, { 80, 24, LAYOUT_NARROW, 2 }, { 40, 10, LAYOUT_NARROW, 2 },
		{ 39, 24, LAYOUT_SMALL, 1 }, { 200, 9, LAYOUT_SMALL, 1 }, { 39, 9, LAYOUT_SMALL, 1 },
		{ 1, 1, LAYOUT_SMALL, 1 },
	};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct layout l = make(sizes[i].cols, sizes[i].rows, false, PANE_ENGLISH, false);
		int panes = 0;

		for (int p = 0; p < PANE_COUNT; p++)
			panes += l.pane[p].cols > 0 && l.pane[p].rows > 0;
		ok(l.kind == sizes[i].kind && panes == sizes[i].panes, "%dx%d: kind %d, %d panes",
		    sizes[i].cols, sizes[i].rows, l.kind, panes);
	}
}

/* How often each cell of the screen is given out; all must be given out once. */
static bool
fills(const struct layout *l)
{
	static char given[100][300];
	struct rect all[PANE_COUNT + 2];
	bool once = true;

	memset(given, 0, sizeof given);
	memcpy(all, l->pane, sizeof l->pane);
	all[PANE_COUNT] = l->tabs;
	all[PANE_COUNT + 1] = l->status;
	for (size_t i = 0; i < PANE_COUNT + 2; i++)
		for (int row = all[i].row; row < all[i].row + all[i].rows; row++)
			for (int col = all[i].col; col < all[i].col + all[i].cols; col++) {
				if (!rect_holds(l->screen, col, row))
					return false;
				given[row][col]++;
			}
	for (int row = 0; row < l->screen.rows; row++)
		for (int col = 0; col < l->screen.cols; col++)
			once = once && given[row][col] == 1;
	return once;
}

static bool
is_inside(struct rect in, struct rect out)
{
	return in.cols <= 0 || in.rows <= 0 || (in.col >= out.col && in.row >= out.row
	    && in.col + in.cols <= out.col + out.cols && in.row + in.rows <= out.row + out.rows);
}

/* What is inside a pane is inside it, beside its line and below its title. */
static bool
insides_fit(const struct layout *l)
{
	bool fit = true;

	for (int p = 0; p < PANE_COUNT; p++) {
		struct rect in = layout_inside(l, (enum pane)p);
		int rule = layout_rule(l, (enum pane)p);

		fit = fit && is_inside(in, l->pane[p]) && in.cols >= 0 && in.rows >= 0;
		if (l->ruled[p] && in.cols > 0)
			fit = fit && (rule < in.col || rule >= in.col + in.cols);
	}
	return fit;
}

static bool
is_mirror(const struct layout *ltr, const struct layout *rtl)
{
	bool same = true;

	for (int p = 0; p < PANE_COUNT; p++) {
		struct rect want = rect_mirror(ltr->pane[p], ltr->screen);

		/* Stacked texts change places, so that the interface's own is above. */
		if (ltr->kind == LAYOUT_NARROW && !ltr->zoom)
			continue;
		same = same && !memcmp(&want, &rtl->pane[p], sizeof want);
	}
	return same;
}

static void
test_every_size(void)
{
	bool filled = true, inside = true, mirrored = true, focus_seen = true;

	for (int cols = 1; cols <= 300; cols += cols < 150 ? 1 : 7) {
		for (int rows = 1; rows <= 100; rows += rows < 12 ? 1 : 11) {
			for (int which = 0; which < PANE_COUNT * 2; which++) {
				enum pane focus = (enum pane)(which / 2);
				struct layout l = make(cols, rows, false, focus, which % 2);
				struct layout r = make(cols, rows, true, focus, which % 2);

				filled = filled && fills(&l) && fills(&r);
				inside = inside && insides_fit(&l) && insides_fit(&r);
				mirrored = mirrored && is_mirror(&l, &r);
				focus_seen = focus_seen && l.pane[focus].cols > 0
				    && l.pane[focus].rows > 0;
			}
		}
	}
	ok(filled, "at every size panes, tabs and status line cover each cell once");
	ok(inside, "at every size what is inside a pane is inside it");
	ok(mirrored, "at every size the right-to-left screen is the mirror image");
	ok(focus_seen, "at every size the pane with the focus is seen");
}

static void
test_order(void)
{
	struct layout l = make(160, 45, false, PANE_LIST, false), r = make(160, 45, true, PANE_LIST, false);

	ok(l.pane[PANE_LIST].col < l.pane[PANE_ENGLISH].col
	    && l.pane[PANE_ENGLISH].col < l.pane[PANE_KURDISH].col
	    && l.pane[PANE_KURDISH].col < l.pane[PANE_NAMES].col,
	    "left to right: list, English, Kurdish, names");
	ok(r.pane[PANE_LIST].col > r.pane[PANE_ENGLISH].col
	    && r.pane[PANE_ENGLISH].col > r.pane[PANE_KURDISH].col
	    && r.pane[PANE_KURDISH].col > r.pane[PANE_NAMES].col,
	    "right to left: from the right list, English, Kurdish, names");
	is_num(layout_next(&l, PANE_LIST, 1, true), PANE_ENGLISH, "Tab from the list");
	is_num(layout_next(&l, PANE_NAMES, 1, true), PANE_LIST, "Tab from the last pane");
	is_num(layout_next(&l, PANE_LIST, -1, true), PANE_NAMES, "BackTab from the first");
	is_num(layout_next(&l, PANE_NAMES, 1, false), PANE_NAMES, "no step beyond the last");
	is_num(layout_pane_at(&l, 0, 0), PANE_LIST, "the pane at a corner");
	is_num(layout_pane_at(&l, 0, 44), PANE_COUNT, "no pane in the status line");
}

static void
test_stacked(void)
{
	struct layout l = make(80, 24, false, PANE_KURDISH, false);
	struct layout r = make(80, 24, true, PANE_KURDISH, false);
	struct layout bare = layout_make(&(struct layout_options){ .cols = 80, .rows = 24,
	    .focus = PANE_ENGLISH, .bare = { [PANE_KURDISH] = true } });

	ok(l.pane[PANE_ENGLISH].row < l.pane[PANE_KURDISH].row, "stacked: English above");
	ok(r.pane[PANE_ENGLISH].row > r.pane[PANE_KURDISH].row,
	    "stacked, right to left: Kurdish above");
	ok(bare.pane[PANE_KURDISH].rows == 4 && bare.pane[PANE_ENGLISH].rows == 18,
	    "a text without counterpart has nearly all of it");
	is_num(layout_next(&r, PANE_LIST, 1, true), PANE_KURDISH, "Tab goes from above to below");
}

int
main(void)
{
	test_kinds();
	test_every_size();
	test_order();
	test_stacked();
	return done();
}
