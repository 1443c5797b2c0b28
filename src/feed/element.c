/*
 * element.c - what the elements of a page mean for finding its article.
 *
 * Source of the names: HTML Living Standard, 15.3 "Non-replaced elements" for
 * what is a block; the words for classes are those that news pages commonly
 * use.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "feed/element.h"
#include "feed/wordlist.h"

enum {
	BLOCK = ELEMENT_BLOCK,
	BOX = ELEMENT_BOX,
	ARTICLE = ELEMENT_ARTICLE,
	MAIN = ELEMENT_MAIN,
	SKIP = ELEMENT_SKIP,
	FORM = ELEMENT_FORM,
	H1 = ELEMENT_H1,
	HEADING = ELEMENT_HEADING,
	BANNER = ELEMENT_BANNER,
	LINK = ELEMENT_LINK,
	TIME = ELEMENT_TIME,
	TITLE = ELEMENT_TITLE,
	SCRIPT = ELEMENT_SCRIPT,
	KEEP = ELEMENT_KEEP,
};

/* Sorted by name, for bsearch(). */
static const struct element {
	const char *name;
	unsigned flags;
} element[] = {
	{ "a", LINK },			{ "address", BLOCK },
	{ "article", BLOCK | BOX | ARTICLE | KEEP },
	{ "aside", SKIP },		{ "audio", SKIP },
	{ "blockquote", BLOCK },	{ "body", BLOCK | BOX | KEEP },
	{ "br", BLOCK },		{ "button", SKIP },
	{ "canvas", SKIP },		{ "caption", BLOCK },
	{ "center", BLOCK | BOX },	{ "dd", BLOCK },
	{ "details", BLOCK | BOX },	{ "div", BLOCK | BOX },
	{ "dl", BLOCK },		{ "dt", BLOCK },
	{ "fieldset", BLOCK | FORM },	{ "figcaption", SKIP },
	{ "figure", BLOCK },		{ "footer", SKIP },
	{ "form", BLOCK | FORM },	{ "h1", BLOCK | H1 },
	{ "h2", BLOCK | HEADING },	{ "h3", BLOCK | HEADING },
	{ "h4", BLOCK | HEADING },	{ "h5", BLOCK | HEADING },
	{ "h6", BLOCK | HEADING },	{ "header", BLOCK | BANNER },
	{ "hr", BLOCK },		{ "html", BLOCK | BOX | KEEP },
	{ "iframe", SKIP },		{ "label", SKIP },
	{ "li", BLOCK },		{ "main", BLOCK | BOX | MAIN | KEEP },
	{ "map", SKIP },		{ "math", SKIP },
	{ "menu", SKIP },		{ "nav", SKIP },
	{ "noscript", SKIP },		{ "object", SKIP },
	{ "ol", BLOCK },		{ "option", SKIP },
	{ "p", BLOCK },			{ "pre", BLOCK },
	{ "script", SKIP | SCRIPT },	{ "section", BLOCK | BOX },
	{ "select", SKIP },		{ "style", SKIP },
	{ "summary", BLOCK },		{ "svg", SKIP },
	{ "table", BLOCK | BOX },	{ "td", BLOCK | BOX },
	{ "template", SKIP },		{ "textarea", SKIP },
	{ "th", BLOCK | BOX },		{ "time", TIME },
	{ "title", TITLE },		{ "tr", BLOCK },
	{ "ul", BLOCK },		{ "video", SKIP },
};

/* Classes and roles of what stands around an article. */
static const char *const around[] = {
	"advert", "advertisement", "ads", "banner", "breadcrumb", "breadcrumbs", "comments",
	"complementary", "contentinfo", "cookie", "cookies", "menu", "navbar", "navigation",
	"newsletter", "pagination", "related", "related-posts", "search", "share", "sharing",
	"sidebar", "social", "subscribe", "tags", "toolbar", "widget",
};

static int
compare(const void *key, const void *e)
{
	return strcmp(key, ((const struct element *)e)->name);
}

unsigned
element_flags(const char *name)
{
	const struct element *e = bsearch(name, element, sizeof element / sizeof *element,
	    sizeof *element, compare);

	return e ? e->flags : 0;
}

bool
element_is_around(const char *list)
{
	while (list && *list) {
		size_t n = strcspn(list, " \t\n");

		if (n > 0 && WORDLIST_HAS(around, list, n))
			return true;
		list += n + (list[n] != '\0');
	}
	return false;
}
