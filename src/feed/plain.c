/*
 * plain.c - plain text into a draft.
 *
 * People end a paragraph in four ways, and a document mostly keeps to one: with
 * an empty line, with a line end, with two spaces where all stands on one line,
 * or with an empty line between lines that an editor has wrapped. The last two
 * are told by looking at all line ends first: where most of them stand inside
 * sentences, the lines are wrapped.
 */
#include <config.h>

#include <string.h>

#include "feed/dateline.h"
#include "feed/plain.h"
#include "feed/sentence.h"
#include "feed/space.h"

enum {
	HEADLINE_POINTS = 140,	/* a longer first line is no headline */
	WRAPPED_POINTS = 132,	/* the widest line that anybody wraps at */
};

/* A line of the document, without white space at its ends. */
struct line {
	const char *s;
	size_t len;		/* 0: an empty line */
	const char *next;	/* where the one after it begins */
};

/* The line at S; false at END. */
static bool
read_line(const char *s, const char *end, struct line *line)
{
	const char *lf;

	if (s >= end)
		return false;
	lf = memchr(s, '\n', (size_t)(end - s));
	*line = (struct line){ s, (size_t)((lf ? lf : end) - s), lf ? lf + 1 : end };
	space_trim(&line->s, &line->len);
	return true;
}

/* The first line from S on that is not empty. */
static bool
read_full_line(const char *s, const char *end, struct line *line)
{
	while (read_line(s, end, line)) {
		if (line->len > 0)
			return true;
		s = line->next;
	}
	return false;
}

/* How the lines of a text go together. */
struct shape {
	size_t lines;		/* that are not empty */
	size_t joints;		/* line ends with text on both sides */
	size_t open;		/* of these, in a sentence */
};

static struct shape
measure(const char *s, const char *end)
{
	struct line line, before = { 0 };
	struct shape shape = { 0 };

	for (; read_line(s, end, &line); s = line.next, before = line) {
		shape.lines += line.len > 0;
		if (line.len == 0 || before.len == 0 || feed_draft_is_related(line.s, line.len) ||
		    feed_draft_is_related(before.s, before.len))
			continue;
		shape.joints++;
		shape.open += !sentence_is_whole(before.s, before.len) &&
		    space_limit(before.s, before.len, WRAPPED_POINTS) == before.len;
	}
	return shape;
}

/*
 * Two spaces end a paragraph here if a sentence ends before them, or a line of
 * its own kind.
 */
static void
add_run_together(struct feed_draft *d, const char *s, size_t len)
{
	size_t start = 0;

	for (size_t i = 0; i < len;) {
		size_t gap = space_length(s + i, len - i);

		if (gap >= 2 && (sentence_is_whole(s + start, i - start) ||
		    feed_draft_is_related(s + start, i - start) ||
		    feed_draft_is_related(s + i + gap, len - i - gap))) {
			feed_draft_add(d, s + start, i - start);
			start = i + gap;
		}
		i += gap > 0 ? gap : 1;	/* no space begins inside a code point */
	}
	feed_draft_add(d, s + start, len - start);
}

/* Lines that go on until an empty line or a "Read More:" make a paragraph. */
static void
add_wrapped(struct feed_draft *d, const char *s, const char *end)
{
	const char *start = s;
	struct line line;

	for (; read_line(s, end, &line); s = line.next) {
		bool alone = feed_draft_is_related(line.s, line.len);

		if (line.len > 0 && !alone)
			continue;
		feed_draft_add(d, start, (size_t)(s - start));
		if (alone)
			feed_draft_add(d, line.s, line.len);
		start = line.next;
	}
	feed_draft_add(d, start, (size_t)(end - start));
}

static void
add_lines(struct feed_draft *d, const char *s, const char *end)
{
	struct line line;

	for (; read_line(s, end, &line); s = line.next)
		feed_draft_add(d, line.s, line.len);
}

static void
add_body(struct feed_draft *d, const char *s, const char *end)
{
	struct shape shape = measure(s, end);

	if (shape.lines == 1)
		add_run_together(d, s, (size_t)(end - s));
	else if (shape.open * 2 > shape.joints)
		add_wrapped(d, s, end);
	else
		add_lines(d, s, end);
}

/* Is the first line set off from the text as a headline is? */
static bool
is_headline(const struct line *first, const char *end)
{
	struct dateline dateline;
	struct line second, text;
	struct date date;

	return space_limit(first->s, first->len, HEADLINE_POINTS) == first->len &&
	    !dateline_find(first->s, first->len, &dateline) &&
	    dateline_date_head(first->s, first->len, &date) == 0 &&
	    !feed_draft_is_related(first->s, first->len) &&
	    read_line(first->next, end, &second) && read_full_line(first->next, end, &text) &&
	    (second.len == 0 || dateline_date_head(second.s, second.len, &date) > 0);
}

void
plain_parse(const char *s, size_t len, struct feed_draft *d)
{
	const char *end = s + len;
	struct line first;
	struct date date;

	if (!read_full_line(s, end, &first))
		return;
	if (dateline_date_head(first.s, first.len, &date) == first.len) {
		d->date = date;
		s = first.next;
		if (!read_full_line(s, end, &first))
			return;
	}
	if (is_headline(&first, end)) {
		space_squeeze(first.s, first.len, &d->headline);
		s = first.next;
	}
	add_body(d, s, end);
}
