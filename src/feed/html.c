/*
 * html.c - a web page into a draft.
 *
 * libxml2 reads any soup and calls us for each tag and text; no tree is built,
 * nothing is loaded, and entities a page declares are never expanded. Here tags
 * become boxes and pieces of text (webpage.h). What an entity stands for can be
 * a control character as well, so text is cleaned once more after libxml2 has
 * decoded it.
 */
#include <config.h>

#include <assert.h>
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "feed/element.h"
#include "feed/html.h"
#include "feed/webpage.h"
#include "feed/space.h"
#include "text/utf8.h"

enum {
	DEPTH = 256,		/* elements inside one another; pages have 10 to 40 */
	JSON_LIMIT = 1 << 16,	/* bytes of a script that describes the page */
};

/* Which meta element tells which fact. */
static const struct meta {
	const char *key;
	enum webpage_fact fact;
} meta[] = {
	{ "og:title", PAGE_FACT_OG_TITLE },
	{ "og:site_name", PAGE_FACT_SITE },
	{ "og:url", PAGE_FACT_OG_URL },
	{ "article:published_time", PAGE_FACT_PUBLISHED },
	{ "datePublished", PAGE_FACT_PUBLISHED },
	{ "pubdate", PAGE_FACT_PUBLISHED },
	{ "publish-date", PAGE_FACT_PUBLISHED },
	{ "date", PAGE_FACT_PUBLISHED },
	{ "dc.date", PAGE_FACT_PUBLISHED },
	{ "dc.date.issued", PAGE_FACT_PUBLISHED },
	{ "dcterms.issued", PAGE_FACT_PUBLISHED },
};

struct open {
	unsigned flags;		/* those that are in force, and are given back at its end */
	size_t box;		/* its number; SIZE_MAX while nothing stands in it */
};

/* The page being read. */
struct reader {
	htmlParserCtxtPtr parser;
	struct webpage page;
	const char *name;
	struct report *report;
	struct open open[DEPTH];
	size_t depth;
	unsigned inside[ELEMENT_FLAGS];	/* how many open elements have flag number i */
	bool forms;		/* are forms read? */
	bool met_form;
	struct buf text, title, json;	/* being collected, not yet cleaned */
	size_t marks;		/* bytes of text that are no space */
	size_t linked, timed;	/* of those in links, in times */
	struct buf clean, line;	/* for flush(), kept between calls */
	size_t controls, controls_line;	/* taken out of entities; where the first was */
};

static bool
is_in(const struct reader *r, unsigned flag)
{
	return r->inside[__builtin_ctz(flag)] > 0;
}

static const char *
attribute(const xmlChar **atts, const char *name)
{
	for (; atts && atts[0]; atts += 2)
		if (!strcasecmp((const char *)atts[0], name))
			return atts[1] ? (const char *)atts[1] : "";
	return NULL;
}

/* Clean foreign text into OUT, and remember what had to go. */
static void
clean(struct reader *r, const char *s, size_t len, struct buf *out)
{
	struct utf8_damage d;

	utf8_clean(s, len, out, &d);
	if (d.controls && r->controls == 0 && r->parser->input)
		r->controls_line = (size_t)r->parser->input->line;
	r->controls += d.controls;
}

static void
set_fact(struct reader *r, enum webpage_fact fact, const char *s, size_t len)
{
	buf_clear(&r->clean);
	clean(r, s, len, &r->clean);
	webpage_set_fact(&r->page, fact, buf_str(&r->clean), r->clean.len);
}

/* ---- text becomes pieces ---- */

/* The number of the box we are in; boxes get theirs when the first text comes. */
static size_t
current_box(struct reader *r)
{
	size_t box = 0;

	for (size_t i = 0; i < r->depth; i++) {
		struct open *o = &r->open[i];

		if (!(o->flags & ELEMENT_BOX))
			continue;
		if (o->box == SIZE_MAX)
			o->box = webpage_add_box(&r->page, o->flags & ELEMENT_ARTICLE ? PAGE_ARTICLE :
			    o->flags & ELEMENT_MAIN ? PAGE_MAIN : PAGE_BOX, box);
		box = o->box;
	}
	return box;
}

/* A paragraph ends here. */
static void
flush(struct reader *r)
{
	bool banner = is_in(r, ELEMENT_BANNER) && !is_in(r, ELEMENT_ARTICLE) &&
	    !is_in(r, ELEMENT_MAIN);
	struct webpage_piece piece = { 0 };

	buf_clear(&r->clean);
	buf_clear(&r->line);
	if (r->marks > 0) {
		clean(r, r->text.data, r->text.len, &r->clean);
		space_squeeze(buf_str(&r->clean), r->clean.len, &r->line);
	}
	if (r->line.len > 0 && (!banner || is_in(r, ELEMENT_H1))) {
		piece.box = current_box(r);
		piece.kind = banner ? PAGE_BANNER : is_in(r, ELEMENT_H1) ? PAGE_TITLE :
		    is_in(r, ELEMENT_HEADING) ? PAGE_HEADING : PAGE_TEXT;
		piece.linked = r->linked * 5 > r->marks * 4;
		piece.timed = r->timed == r->marks;
		webpage_add_piece(&r->page, r->line.data, r->line.len, piece);
	}
	buf_clear(&r->text);
	r->marks = r->linked = r->timed = 0;
}

/* ---- what libxml2 calls ---- */

static void
on_text(void *data, const xmlChar *s, int len)
{
	struct reader *r = data;
	size_t marks = 0;

	if (len <= 0)
		return;
	if (is_in(r, ELEMENT_TITLE)) {
		buf_add(&r->title, (const char *)s, (size_t)len);
		return;
	}
	if (is_in(r, ELEMENT_SKIP))
		return;
	for (int i = 0; i < len; i++)
		marks += s[i] > ' ';
	buf_add(&r->text, (const char *)s, (size_t)len);
	r->marks += marks;
	r->linked += is_in(r, ELEMENT_LINK) ? marks : 0;
	r->timed += is_in(r, ELEMENT_TIME) ? marks : 0;
}

/* The inside of <script> and <style>. */
static void
on_cdata(void *data, const xmlChar *s, int len)
{
	struct reader *r = data;

	if (len > 0 && is_in(r, ELEMENT_SCRIPT) && r->json.len + (size_t)len <= JSON_LIMIT)
		buf_add(&r->json, (const char *)s, (size_t)len);
}

/* Schema.org's description of the page: only the day is wanted, so it is not parsed. */
static void
read_json(struct reader *r)
{
	static const char key[] = "\"datePublished\"";
	const char *s = memmem(buf_str(&r->json), r->json.len, key, sizeof key - 1);

	if (s != NULL) {
		s += sizeof key - 1;
		s += strspn(s, " \t\n:\"");
		set_fact(r, PAGE_FACT_PUBLISHED, s, strcspn(s, "\""));
	}
	buf_clear(&r->json);
}

static void
read_meta(struct reader *r, const xmlChar **atts)
{
	static const char *const names[] = { "property", "name", "itemprop" };
	const char *content = attribute(atts, "content");

	for (size_t n = 0; content && n < sizeof names / sizeof *names; n++) {
		const char *key = attribute(atts, names[n]);

		for (size_t i = 0; key && i < sizeof meta / sizeof *meta; i++)
			if (!strcasecmp(key, meta[i].key))
				set_fact(r, meta[i].fact, content, strlen(content));
	}
}

/* Attributes that tell something about the whole page. */
static void
read_facts(struct reader *r, const char *name, const xmlChar **atts)
{
	const char *rel, *value = NULL;

	if (!strcmp(name, "meta")) {
		read_meta(r, atts);
	} else if (!strcmp(name, "link")) {
		rel = attribute(atts, "rel");
		value = attribute(atts, "href");
		if (rel && value && !strcasecmp(rel, "canonical"))
			set_fact(r, PAGE_FACT_CANONICAL, value, strlen(value));
	} else if (!strcmp(name, "html")) {
		value = attribute(atts, "lang");
		if (value == NULL)
			value = attribute(atts, "xml:lang");
		if (value)
			set_fact(r, PAGE_FACT_LANG, value, strlen(value));
	} else if (!strcmp(name, "time") && !is_in(r, ELEMENT_SKIP)) {
		value = attribute(atts, "datetime");
		if (value)
			set_fact(r, PAGE_FACT_TIME, value, strlen(value));
	}
}

static bool
is_hidden(const xmlChar **atts)
{
	const char *style = attribute(atts, "style");

	return attribute(atts, "hidden") != NULL || (style && (strstr(style, "display:none") ||
	    strstr(style, "display: none")));
}

/* The flags of this very element. */
static unsigned
flags_here(struct reader *r, const char *name, const xmlChar **atts)
{
	unsigned flags = element_flags(name);
	const char *type;

	if (flags & ELEMENT_FORM) {
		r->met_form = true;
		flags |= r->forms ? 0 : ELEMENT_SKIP;
	}
	if (flags & ELEMENT_SCRIPT) {
		type = attribute(atts, "type");
		if (type == NULL || strcasecmp(type, "application/ld+json") != 0)
			flags &= ~(unsigned)ELEMENT_SCRIPT;
	}
	if (!(flags & ELEMENT_KEEP) && (element_is_around(attribute(atts, "class")) ||
	    element_is_around(attribute(atts, "id")) || element_is_around(attribute(atts, "role")) ||
	    is_hidden(atts)))
		flags |= ELEMENT_SKIP;
	return flags;
}

static void
on_start(void *data, const xmlChar *tag, const xmlChar **atts)
{
	struct reader *r = data;
	const char *name = (const char *)tag;
	unsigned flags;

	if (r->depth == DEPTH) {
		report_say(r->report, _("%s:%d: elements nested too deeply, the rest is left out"),
		    r->name, r->parser->input ? r->parser->input->line : 0);
		xmlStopParser(r->parser);
		return;
	}
	read_facts(r, name, atts);
	flags = flags_here(r, name, atts);
	if (flags & (ELEMENT_BLOCK | ELEMENT_SKIP))
		flush(r);
	r->open[r->depth++] = (struct open){ flags, SIZE_MAX };
	for (size_t i = 0; i < ELEMENT_FLAGS; i++)
		r->inside[i] += flags >> i & 1;
}

static void
on_end(void *data, const xmlChar *tag)
{
	struct reader *r = data;
	unsigned flags;

	(void)tag;
	if (r->depth == 0)
		return;
	flags = r->open[r->depth - 1].flags;
	if (flags & ELEMENT_BLOCK)
		flush(r);
	r->depth--;
	for (size_t i = 0; i < ELEMENT_FLAGS; i++)
		r->inside[i] -= flags >> i & 1;
	if (flags & ELEMENT_TITLE && !is_in(r, ELEMENT_SKIP)) {
		set_fact(r, PAGE_FACT_TITLE, buf_str(&r->title), r->title.len);
		buf_clear(&r->title);
	}
	if (flags & ELEMENT_SCRIPT)
		read_json(r);
}

/* ---- the whole page ---- */

/*
 * What an XHTML page declares between [ and ] of its DOCTYPE is skipped: it can
 * only be entities, and libxml2's HTML parser would take it for text.
 */
static size_t
behind_doctype(const char *s, size_t len)
{
	enum { LOOKED_AT = 1024 };
	size_t most = len < LOOKED_AT ? len : LOOKED_AT, i;
	const char *open, *close, *end;

	for (i = 0; i + 9 < most && strncasecmp(s + i, "<!doctype", 9) != 0; i++)
		;
	if (i + 9 >= most)
		return 0;
	open = memchr(s + i, '[', most - i);
	close = memchr(s + i, '>', len - i);
	if (open == NULL || close == NULL || close < open)
		return 0;
	for (end = open; (end = memchr(end, ']', len - (size_t)(end - s))) != NULL; end++) {
		size_t gap = 1 + space_length(end + 1, len - (size_t)(end + 1 - s));

		if (end + gap < s + len && end[gap] == '>')
			return (size_t)(end - s) + gap + 1;
	}
	return len;
}

static void
reader_release(struct reader *r)
{
	webpage_release(&r->page);
	buf_release(&r->text);
	buf_release(&r->title);
	buf_release(&r->json);
	buf_release(&r->clean);
	buf_release(&r->line);
}

static void
read_page(struct reader *r, const char *s, size_t len)
{
	static const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
	    HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
	    HTML_PARSE_NODEFDTD;
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	size_t skip = behind_doctype(s, len);

	if (parser == NULL)
		abort();
	memset(parser->sax, 0, sizeof *parser->sax);
	parser->sax->startElement = on_start;
	parser->sax->endElement = on_end;
	parser->sax->characters = on_text;
	parser->sax->cdataBlock = on_cdata;
	parser->userData = r;
	r->parser = parser;
	webpage_add_box(&r->page, PAGE_BOX, 0);
	if (skip < len)
		xmlFreeDoc(htmlCtxtReadMemory(parser, s + skip, (int)(len - skip), NULL,
		    "UTF-8", options));
	flush(r);
	r->parser = NULL;
	htmlFreeParserCtxt(parser);
}

static bool
has_text(const struct webpage *p)
{
	for (size_t i = 0; i < p->piece.len; i++)
		if (p->piece.at[i].kind == PAGE_TEXT && !p->piece.at[i].linked)
			return true;
	return false;
}

/* Read it; true if that was for nothing because all text stands in a form. */
static bool
parse_once(const char *name, const char *s, size_t len, bool forms, struct feed_draft *d,
    struct report *report)
{
	struct reader *r = MEM_NEW(1, struct reader);
	bool again;

	r->name = name;
	r->report = report;
	r->forms = forms;
	read_page(r, s, len);
	again = !forms && r->met_form && !has_text(&r->page);
	if (!again) {
		webpage_finish(&r->page, d);
		/* TRANSLATORS: file name, line number, how many were removed */
		if (r->controls > 0)
			report_say(report, ngettext("%s:%zu: %zu control character removed",
			    "%s:%zu: %zu control characters removed",
			    (unsigned long)r->controls), name, r->controls_line, r->controls);
	}
	reader_release(r);
	free(r);
	return again;
}

void
html_parse(const char *name, const char *s, size_t len, struct feed_draft *d,
    struct report *report)
{
	assert(len <= HTML_LIMIT && HTML_LIMIT <= INT_MAX);
	if (parse_once(name, s, len, false, d, report))
		parse_once(name, s, len, true, d, report);
}

/* Does one of N tags stand in LEN bytes at S? */
static bool
has_tag(const char *s, size_t len, const char *const *tag, size_t n)
{
	for (size_t i = 0; i < len; i++)
		for (size_t t = 0; s[i] == '<' && t < n; t++)
			if (strlen(tag[t]) <= len - i &&
			    !strncasecmp(s + i, tag[t], strlen(tag[t])))
				return true;
	return false;
}

bool
html_is_page(const char *s, size_t len)
{
	static const char *const tags[] = {
		"<html", "<!doctype html", "<head", "<body", "<meta", "<title", "<article",
		"<main", "<div", "<p>", "<h1",
	};
	enum { LOOKED_AT = 4096 };
	size_t start;

	len = len < LOOKED_AT ? len : LOOKED_AT;
	start = space_length(s, len);
	s += start;
	len -= start;
	if (len == 0 || s[0] != '<')
		return false;
	if (len >= 5 && !memcmp(s, "<?xml", 5))	/* then only the root element tells */
		return has_tag(s, len, tags, 1);
	return has_tag(s, len, tags, sizeof tags / sizeof *tags);
}
