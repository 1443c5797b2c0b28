/*
 * list.h - selection and scrolling of any list, of any length.
 *
 * It knows numbers only: how many items, which is selected, which line stands
 * at the top. Who draws asks for the rows it sees and for no others. Items
 * may take several lines, all as many (list_lines) or each its own number
 * (list_show).
 */
#ifndef HEWAL_UI_LIST_H
#define HEWAL_UI_LIST_H

#include <stddef.h>

/* Starts as { 0 }, an empty list. */
struct list {
	size_t len;		/* items */
	size_t selected;	/* below len, or 0 in an empty list */
	size_t top;		/* the first line seen, from 0 */
};

/* Select the item STEP places on, or as near as there is. */
void list_move(struct list *l, long step);

/* Select item I, or the last one. */
void list_select(struct list *l, size_t i);

/*
 * Scroll as little as shows the lines FROM to TO (not included), the
 * beginning of them if not all fit, and leave no empty lines below the last
 * of TOTAL. ROWS are seen.
 */
void list_show(struct list *l, size_t from, size_t to, size_t total, int rows);

/*
 * The same for the selected item, where every item takes EACH lines; at the
 * top stands the first line of one.
 */
void list_show_selected(struct list *l, size_t each, int rows);

/* Scroll by STEP lines, the selection aside. */
void list_scroll(struct list *l, long step, size_t total, int rows);

#endif
