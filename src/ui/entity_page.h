/*
 * entity_page.h - a page about one name: what it is called, where it stands.
 *
 * Who or what it is, its names, every spelling seen, mentions by month, what
 * it stands beside, and the articles that mention it. The last two are a list
 * to choose from.
 */
#ifndef HEWAL_UI_ENTITY_PAGE_H
#define HEWAL_UI_ENTITY_PAGE_H

#include <stdbool.h>

#include "model/entity.h"
#include "ui/grid.h"
#include "ui/headline.h"
#include "ui/list.h"

struct entity_page_spelling {
	const char *surface;
	enum lang lang;
	size_t count;
};

struct entity_page_beside {
	const struct entity *entity;
	size_t articles;	/* both stand in */
};

struct entity_page_month {
	int year, month;
	size_t mentions;
};

/* All borrowed; they must outlive the page. */
struct entity_page {
	const struct entity *entity;
	const struct entity_page_spelling *spelling;	/* the most frequent first */
	size_t nspellings;
	const struct entity_page_beside *beside;
	size_t nbesides;
	const struct entity_page_month *month;		/* ascending */
	size_t nmonths;
	size_t narticles;
	/* Fills H with article I; called only for those seen. */
	void (*article)(void *owner, size_t i, struct headline *h);
	void *owner;

	bool fresh;		/* not drawn yet */
	struct list list;	/* first the names beside it, then the articles */
	struct rect inside;	/* where it was drawn last, and the line of the first of either */
	size_t first_beside, first_article, each;
};

/*
 * Select the first article, or what stands first if the article could not be
 * seen together with the beginning of the page; call once when all is filled.
 */
void entity_page_begin(struct entity_page *p);

void entity_page_draw(struct entity_page *p, struct grid *g, struct rect r, bool rtl);

/* The number of the selected article; or 0 and in *BESIDE the name selected, else NULL there. */
size_t entity_page_selected(const struct entity_page *p, const struct entity **beside);

/* Select what was drawn at a row of the screen; false if nothing can be selected there. */
bool entity_page_click(struct entity_page *p, int row);

#endif
