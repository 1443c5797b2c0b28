/*
 * status.h - the last row: what happened, what the keys do here, where in the
 * list one is.
 */
#ifndef HEWAL_UI_STATUS_H
#define HEWAL_UI_STATUS_H

#include <stdbool.h>

#include "ui/action.h"
#include "ui/grid.h"

struct status {
	const char *message;	/* "" or NULL: the keys are shown instead */
	bool is_error;
	const char *place;	/* stands at the end of the row; NULL: nothing */
	const enum action *hint;	/* as many of them as fit */
	size_t nhints;
};

void status_draw(struct grid *g, struct rect row, const struct status *s, bool rtl);

#endif
