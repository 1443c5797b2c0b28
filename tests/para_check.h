/*
 * para_check.h - what must hold of every layout, whatever the text.
 *
 * Used on random text by para_test.c and on worse by fuzz_para.c.
 */
#ifndef HEWAL_TESTS_PARA_CHECK_H
#define HEWAL_TESTS_PARA_CHECK_H

#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/cluster.h"
#include "text/para.h"
#include "text/utf8.h"

/*
 * May the bytes FROM to TO stand in no cluster?  Only what shows nothing or
 * hangs at a line's end may.
 */
static const char *
check_gap(const char *s, size_t from, size_t to, int limit)
{
	if (from > to)
		return "clusters overlap";
	while (from < to) {
		uint32_t c = utf8_next(s, to, &from);
		int width = cluster_point_width(c);

		if (width && width <= limit && c != ' ' && c != '\t' && c != 0x1680 &&
		    !(c >= 0x2000 && c <= 0x200A) && c != 0x205F && c != 0x3000)
			return "a letter is in no cluster";
	}
	return NULL;
}

/* The cluster holds the points of its bytes, as written. */
static const char *
check_plain(const struct cluster *c, const char *s)
{
	size_t n = 0;

	for (size_t i = c->start; i < c->end;) {
		uint32_t point = utf8_next(s, c->end, &i);

		if (n >= PARA_POINTS)
			break;
		if (n == 0 && point && c->plain[0] == ' ' && c->plain[1] == point && !cluster_point_width(point))
			n++;	/* a mark with nothing to stand on */
		if (point == '\t')
			point = ' ';
		if (n < PARA_POINTS && c->plain[n] == point)
			n++;
		else if (cluster_point_width(point))
			return "a cluster does not hold its letters";
	}
	return NULL;
}

static const char *
check_cluster(const struct cluster *c, const char *s)
{
	if (c->width < 1 || c->width > 2)
		return "a cluster is neither one nor two cells wide";
	if (!c->shown[0] || !c->plain[0] || !cluster_point_width(c->shown[0]))
		return "a cluster shows nothing";
	if (c->start > c->end)
		return "a cluster ends before it starts";
	for (int i = 1; i < PARA_POINTS && c->shown[i]; i++)
		if (cluster_point_width(c->shown[i]))
			return "two signs in one cell";
	return c->start < c->end ? check_plain(c, s) : NULL;
}

/*
 * The clusters of a line by their place in logical order, or NULL if that is no
 * permutation.
 */
static const struct cluster **
by_order(const struct line *l)
{
	const struct cluster **logical = mem_new(l->len + 1, sizeof *logical);

	for (size_t i = 0; i < l->len; i++) {
		const struct cluster *c = &l->cluster[i];

		if (c->order >= l->len || logical[c->order]) {
			free(logical);
			return NULL;
		}
		logical[c->order] = c;
	}
	return logical;
}

static const char *
check_line(const struct line *l, const char *s, int limit)
{
	const struct cluster **logical = by_order(l);
	const char *wrong = NULL;
	size_t at = l->start;
	int width = 0;

	if (!logical)
		return "the order is no permutation";
	for (size_t i = 0; i < l->len && !wrong; i++) {
		wrong = check_cluster(logical[i], s);
		if (!wrong)
			wrong = check_gap(s, at, logical[i]->start, limit);
		at = logical[i]->end;
		width += logical[i]->width;
	}
	free(logical);
	if (!wrong)
		wrong = check_gap(s, at, l->end, limit);
	if (!wrong && width != l->width)
		wrong = "the widths do not add up";
	if (!wrong && width > limit)
		wrong = "a line is wider than asked";
	return wrong;
}

/* NULL if all is well, else what is wrong. */
static const char *
para_check(const struct para *p, const char *s, size_t len, const struct para_options *o)
{
	int limit = o->width > 0 ? o->width : INT_MAX;
	size_t at = 0;

	if (!p->len)
		return "there is no line";
	if (p->dir != DIR_LTR && p->dir != DIR_RTL)
		return "the direction is not settled";
	if (o->most_lines && p->len > (size_t)o->most_lines)
		return "there are too many lines";
	for (size_t i = 0; i < p->len; i++) {
		const char *wrong = check_line(&p->line[i], s, limit);

		if (wrong)
			return wrong;
		if (p->line[i].start != at)
			return "lines do not follow each other";
		at = p->line[i].end;
	}
	if (!o->most_lines && at != len)
		return "the lines do not end with the text";
	return NULL;
}

#endif
