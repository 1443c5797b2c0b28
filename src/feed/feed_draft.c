/*
 * feed_draft.c - an article in the making.
 *
 * All paragraphs lie in one buffer, a line each, so that a text of a hundred
 * megabytes costs a few allocations and not a million.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "feed/dateline.h"
#include "feed/feed_draft.h"
#include "feed/headline.h"
#include "feed/space.h"
#include "text/utf8.h"

enum {
	DATE_POINTS = 60,	/* so early a date in the text is the article's own */
	DATE_SCAN = 120,	/* and so much is looked at, for it may be long */
	LANG_BYTES = 1 << 16,	/* enough to tell a language by */
};

static const char *const related[] = {
	"Read More", "Read Also", "Also Read", "See Also", "Related", "Related article",
	"Related articles", "زیاتر بخوێنەوە", "زیاتر بخوێنەرەوە", "هەروەها بخوێنەوە",
	"هەروەها بخوێنەرەوە", "بابەتی پەیوەندیدار", "هەواڵی پەیوەندیدار",
};

void
feed_draft_release(struct feed_draft *d)
{
	buf_release(&d->text);
	vec_release(&d->part);
	buf_release(&d->headline);
	buf_release(&d->source);
	buf_release(&d->link);
}

bool
feed_draft_is_related(const char *s, size_t len)
{
	size_t start = space_length(s, len);

	s += start;
	len -= start;
	for (size_t i = 0; i < sizeof related / sizeof *related; i++) {
		size_t n = strlen(related[i]);

		if (n >= len || (s[0] | 32) != (related[i][0] | 32) ||
		    strncasecmp(s, related[i], n))
			continue;
		n += space_length(s + n, len - n);
		if (n < len && s[n] == ':')
			return true;
	}
	return false;
}

void
feed_draft_add(struct feed_draft *d, const char *s, size_t len)
{
	size_t start = d->text.len;

	space_squeeze(s, len, &d->text);
	if (d->text.len == start)
		return;
	*vec_push(&d->part) = (struct feed_draft_part){
		.start = start,
		.len = d->text.len - start,
		.kind = feed_draft_is_related(d->text.data + start, d->text.len - start) ?
		    PARAGRAPH_RELATED : PARAGRAPH_TEXT,
	};
	buf_putc(&d->text, '\n');
}

/* The paragraph the article opens with: the first that is no link to another one. */
static struct feed_draft_part *
opening(struct feed_draft *d)
{
	for (size_t i = 0; i < d->part.len; i++)
		if (d->part.at[i].kind == PARAGRAPH_TEXT)
			return &d->part.at[i];
	return NULL;
}

/*
 * Take a date head off the opening paragraph, and the paragraph away if nothing
 * else is in it.
 */
static void
take_date_head(struct feed_draft *d)
{
	struct feed_draft_part *p = opening(d);
	struct date date;
	size_t n;

	if (p == NULL || (n = dateline_date_head(d->text.data + p->start, p->len, &date)) == 0)
		return;
	if (d->date.year == 0)
		d->date = date;
	p->start += n;
	p->len -= n;
	if (p->len > 0)
		return;
	d->part.len--;
	memmove(p, p + 1, (size_t)(d->part.at + d->part.len - p) * sizeof *p);
}

/* The language the text is written in, else the one declared. */
static enum lang
tell_language(struct feed_draft *d)
{
	size_t len = d->text.len < LANG_BYTES ? d->text.len : LANG_BYTES;
	enum lang lang = LANG_UNKNOWN;

	if (len > 0)
		lang = lang_detect(d->text.data, len);
	if (lang == LANG_UNKNOWN && d->headline.len > 0)
		lang = lang_detect(d->headline.data, d->headline.len);
	return lang == LANG_UNKNOWN ? d->lang : lang;
}

/* What the opening paragraph tells of source and date, where nothing else did. */
static void
read_opening(struct feed_draft *d)
{
	struct feed_draft_part *p = opening(d);
	struct dateline line;
	struct date_found f;
	const char *s;
	size_t len;

	if (p == NULL)
		return;
	s = d->text.data + p->start;
	len = p->len;
	if (dateline_find(s, len, &line)) {
		if (d->source.len == 0)
			buf_add(&d->source, s + line.source, line.source_len);
		s += line.len;
		len -= line.len;
	}
	len = space_limit(s, len, DATE_SCAN);
	for (size_t from = 0; d->date.year == 0 &&
	    date_find(s, len, from, d->lang, (struct date){ 0 }, &f); from = f.end)
		if (f.start >= space_limit(s, len, DATE_POINTS))
			break;
		else if (f.date.year != 0 && f.date.day != 0)
			d->date = f.date;
}

static void
derive_headline(struct feed_draft *d)
{
	const struct feed_draft_part *p = opening(d);

	if (p == NULL)
		p = d->part.at;
	headline_derive(d->text.data + p->start, p->len, d->lang, &d->headline);
}

/* The paragraphs with the headline before them, into the article. */
static void
set_paragraphs(const struct feed_draft *d, struct article *a)
{
	struct paragraph *p = MEM_NEW(d->part.len + 1, struct paragraph);

	p[0] = (struct paragraph){ .text = buf_str(&d->headline), .len = d->headline.len };
	for (size_t i = 0; i < d->part.len; i++)
		p[i + 1] = (struct paragraph){
			.text = d->text.data + d->part.at[i].start,
			.len = d->part.at[i].len,
			.kind = d->part.at[i].kind,
		};
	article_set_paragraphs(a, p, d->part.len + 1);
	free(p);
}

struct article *
feed_draft_finish(struct feed_draft *d, const char *name)
{
	struct article *a;

	take_date_head(d);
	if (d->part.len == 0 && d->headline.len == 0)
		return NULL;
	d->lang = tell_language(d);
	read_opening(d);
	a = article_new();
	a->headline_derived = d->headline.len == 0;
	if (a->headline_derived)
		derive_headline(d);
	a->file = arena_str(&a->arena, name);
	a->link = d->link.len ? arena_str(&a->arena, buf_str(&d->link)) : NULL;
	a->source = d->source.len ? arena_str(&a->arena, buf_str(&d->source)) : NULL;
	a->lang = d->lang;
	a->date = d->date;
	set_paragraphs(d, a);
	return a;
}
