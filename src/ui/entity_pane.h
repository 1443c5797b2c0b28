/*
 * entity_pane.h - the names of both texts as a list: who, what, where, when.
 *
 * Grouped by type under headings. A row is the name in the interface's
 * language, the name in the other one, and how often either text mentions it:
 * one line where both names fit beside each other, else as many as they need.
 */
#ifndef HEWAL_UI_ENTITY_PANE_H
#define HEWAL_UI_ENTITY_PANE_H

#include <stdbool.h>

#include "ui/grid.h"
#include "ui/list.h"
#include "ui/topics.h"

struct entity_pane {
	const struct topics *topics;
	struct list list;	/* an item a topic */
	struct rect inside;	/* where it was drawn last */
	/* How it was numbered last: the line each topic begins at, its heading aside, and the
	 * one after all; and for what width and language that holds. */
	VEC(size_t) first;
	int room;
	enum lang lang;
};

/* Starts as { 0 }; the topics, which must outlive it, are set with this. */
void entity_pane_set(struct entity_pane *p, const struct topics *t);
void entity_pane_release(struct entity_pane *p);

struct entity_pane_look {
	bool rtl;		/* the interface */
	bool focus;		/* the keys go to it */
	bool both;		/* there are two texts to count in */
	int chosen;		/* the topic that stands out in the texts, or TOPIC_NONE */
};
void entity_pane_draw(struct entity_pane *p, struct grid *g, struct rect r,
    const struct entity_pane_look *look);

/* The topic drawn at a row of the screen; TOPIC_NONE if there is none. */
int entity_pane_at(const struct entity_pane *p, int row);

/* Write what a topic is called in the interface's language; a date in full. */
void entity_pane_name(const struct topic *t, struct buf *out);

#endif
