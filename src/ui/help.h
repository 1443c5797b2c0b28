/* help.h - all keys and what they do, made from the table of actions. */
#ifndef HEWAL_UI_HELP_H
#define HEWAL_UI_HELP_H

#include <stdbool.h>

#include "ui/grid.h"
#include "ui/list.h"

/* Draw as much as fits into R; TOP is moved where it would show nothing more. */
void help_draw(struct grid *g, struct rect r, struct list *top, bool rtl);

/* Its lines, for scrolling. */
size_t help_lines(void);

#endif
