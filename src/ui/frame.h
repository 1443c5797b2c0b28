/* frame.h - the lines between the panes, with their titles; and the tabs of a narrow screen. */
#ifndef HEWAL_UI_FRAME_H
#define HEWAL_UI_FRAME_H

#include "ui/grid.h"
#include "ui/layout.h"

/* What stands in the border above a pane. */
struct frame_title {
	const char *name;	/* at its beginning */
	const char *place;	/* at its end: "37%"; NULL: nothing */
};

/* Draw the border of a pane. The one with the focus is known by a mark and by its title's style. */
void frame_draw(struct grid *g, const struct layout *l, enum pane p, const struct frame_title *t,
    bool focus);

/* A border above R alone, for what covers all panes. */
void frame_cover(struct grid *g, struct rect r, const struct frame_title *t, bool rtl);

/* Draw the tabs; FOCUS is the pane the keys go to. */
void frame_tabs(struct grid *g, const struct layout *l, const struct frame_title tab[TAB_COUNT],
    enum pane focus);

/* The tab at a column of the row of tabs as it was drawn; TAB_COUNT for none. */
enum tab frame_tab_at(const struct layout *l, int col);

#endif
