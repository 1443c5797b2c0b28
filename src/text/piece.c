/*
 * piece.c - text to points to units.
 *
 * The steps, each over the whole piece: read the points, leave out what shows
 * nothing; levels; joined forms; line breaks; then group the points into units.
 * Arrays are made once a piece, never once a letter.
 */
#include <config.h>

#include <assert.h>
#include <stdlib.h>
#include <unictype.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/cluster.h"
#include "text/island.h"
#include "text/join.h"
#include "text/letter.h"
#include "text/piece.h"
#include "text/utf8.h"

/* Is it a space that may vanish at the end of a line?  (The no-break ones may not.) */
static bool
is_space(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) ||
	    c == 0x205F || c == 0x3000;
}

/* Clean text has none of these but ZWNJ, which the joining still needs to see. */
static bool
shows_nothing(uint32_t c)
{
	if (c < 0xA0)
		return (c < 0x20 && c != '\t') || c >= 0x7F;
	return c >= 0xAD && uc_is_property_default_ignorable_code_point(c) && c != LETTER_ZWNJ;
}

static void
read_points(struct piece *p, const char *s)
{
	size_t len = p->end, n = 0;

	for (size_t i = p->start; i < len;) {
		size_t at = i;
		uint32_t c = utf8_next(s, len, &i);

		if (shows_nothing(c))
			continue;
		p->point[n] = c == '\t' ? ' ' : c;
		p->at[n++] = (uint32_t)(at - p->start);
	}
	p->npoints = n;
	p->at[n] = (uint32_t)(len - p->start);
}

/* The first point at or behind byte AT of the paragraph. */
static size_t
find_point(const struct piece *p, size_t at)
{
	size_t low = 0, high = p->npoints;

	if (at <= p->start)
		return 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->start + p->at[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Colour the points in the order of the spans, so that the last one wins. */
static void
paint_spans(struct piece *p, const struct span *span, size_t nspans)
{
	p->spans = span;
	if (!nspans)
		return;
	p->span = MEM_NEW(p->npoints + 1, uint32_t);
	for (size_t k = 0; k < nspans; k++) {
		size_t end = span[k].end > p->start ? find_point(p, span[k].end) : 0;

		for (size_t i = find_point(p, span[k].start); i < end; i++)
			p->span[i] = (uint32_t)(k + 1);
	}
}

static void
mirror(struct piece *p, const uint8_t *level)
{
	for (size_t i = 0; i < p->npoints; i++)
		if (level[i] % 2)
			p->shown[i] = bidi_mirror(p->shown[i]);
}

/* What the grouping of points reads. */
struct facts {
	uint8_t *level, *tied;
	char *breaks;
};

/* If the unit that ends before point I is a lam and I its alef, make them one. */
static bool
add_alef(struct piece *p, const struct facts *f, size_t i)
{
	struct unit *lam = p->nunits ? &p->unit[p->nunits - 1] : NULL;
	uint32_t form;

	if (!lam || !lam->tied || lam->ligature || lam->level != f->level[i])
		return false;
	form = join_lam_alef(p->shown[lam->first], p->shown[i]);
	if (!form)
		return false;
	p->shown[lam->first] = form;
	p->shown[i] = 0;
	lam->ligature = true;
	lam->tied = false;
	return true;
}

static void
group_points(struct piece *p, const struct facts *f)
{
	for (size_t i = 0; i < p->npoints; i++) {
		uint32_t c = p->point[i];
		int width = cluster_point_width(c);

		if ((!width && p->nunits) || add_alef(p, f, i)) {
			p->unit[p->nunits - 1].space = false;
			continue;
		}
		p->unit[p->nunits++] = (struct unit){
			.first = (uint32_t)i,
			.width = (uint8_t)(width ? width : 1),
			.breaks = f->breaks[i],
			.space = is_space(c),
			.tied = f->tied[i],
			.level = f->level[i],
		};
	}
	p->unit[p->nunits].first = (uint32_t)p->npoints;
}

/* Mark the units that lie in islands. */
static void
mark_islands(struct piece *p, const struct islands *islands)
{
	size_t k = 0;

	for (size_t i = 0; i < p->nunits && k < islands->len; i++) {
		while (k < islands->len && islands->at[k].end <= p->unit[i].first)
			k++;
		p->unit[i].island = k < islands->len && p->unit[i].first >= islands->at[k].start;
	}
}

static void
analyse(struct piece *p, enum dir dir)
{
	size_t n = p->npoints;
	struct islands islands = { 0 };
	struct facts f = {
		.level = MEM_NEW(n, uint8_t),
		.tied = MEM_NEW(n, uint8_t),
		.breaks = MEM_NEW(n, char),
	};

	island_find(p->point, n, &islands);
	bidi_levels(p->point, n, dir, islands.at, islands.len, f.level);
	join_forms(p->point, n, f.level, p->shown, f.tied);
	mirror(p, f.level);
	breaks_find(p->point, n, f.breaks);
	group_points(p, &f);
	mark_islands(p, &islands);
	vec_release(&islands);
	free(f.level);
	free(f.tied);
	free(f.breaks);
}

struct piece
piece_new(const char *s, size_t start, size_t end, enum dir dir,
    const struct span *span, size_t nspans)
{
	size_t room = end - start + 1;
	struct piece p = {
		.start = start, .end = end,
		.point = MEM_NEW(room, uint32_t),
		.shown = MEM_NEW(room, uint32_t),
		.at = MEM_NEW(room, uint32_t),
		.unit = MEM_NEW(room, struct unit),
	};

	assert(room < UINT32_MAX / 2);
	read_points(&p, s);
	paint_spans(&p, span, nspans);
	analyse(&p, dir);
	return p;
}

void
piece_release(struct piece *p)
{
	free(p->point);
	free(p->shown);
	free(p->at);
	free(p->span);
	free(p->unit);
	*p = (struct piece){ 0 };
}

size_t
piece_at(const struct piece *p, size_t i)
{
	return i ? p->start + p->at[p->unit[i].first] : p->start;
}

/* Add a point to at most PARA_POINTS; what is too much is left out. */
static void
add_point(uint32_t point[PARA_POINTS], size_t *n, uint32_t c)
{
	if (c && *n < PARA_POINTS)
		point[(*n)++] = c;
}

struct cluster
piece_cluster(const struct piece *p, size_t i)
{
	const struct unit *u = &p->unit[i];
	size_t nshown = 0, nplain = 0;
	uint32_t span = 0;
	struct cluster c = {
		.start = piece_at(p, i), .end = piece_at(p, i + 1),
		.width = u->width, .level = u->level,
	};

	if (!cluster_point_width(p->point[u->first])) {	/* a mark with nothing to stand on */
		add_point(c.shown, &nshown, ' ');
		add_point(c.plain, &nplain, ' ');
	}
	for (size_t k = u->first; k < u[1].first; k++) {
		add_point(c.plain, &nplain, p->point[k]);
		if (p->point[k] != LETTER_ZWNJ)
			add_point(c.shown, &nshown, p->shown[k]);
		add_point(c.shown, &nshown, join_mark(p->point[k]));
		if (p->span && p->span[k] > span)
			span = p->span[k];
	}
	c.style = span ? p->spans[span - 1].style : 0;
	return c;
}
