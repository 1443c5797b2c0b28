/*
 * piece.c - text to points to units.
 *
 * The steps, each over the whole piece: read the points, leave out what shows
 * nothing; levels; joined forms; line breaks; then group the points into units.
 * What is asked of a point is found once, when it is read (trait.h), and the
 * arrays of one piece serve the next.
 */
#include <config.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/letter.h"
#include "text/piece.h"
#include "text/utf8.h"

void
piece_release(struct piece *p)
{
	free(p->point);
	free(p->trait);
	free(p->shown);
	free(p->at);
	free(p->span);
	free(p->level);
	free(p->tied);
	free(p->may_break);
	free(p->unit);
	bidi_release(&p->bidi);
	breaks_release(&p->breaks);
	vec_release(&p->islands);
	*p = (struct piece){ 0 };
}

static void
make_room(struct piece *p, size_t n)
{
	assert(n < UINT32_MAX / 2);
	if (n <= p->room)
		return;
	p->room = n + n / 2;
	p->point = mem_resize(p->point, p->room, sizeof *p->point);
	p->trait = mem_resize(p->trait, p->room, sizeof *p->trait);
	p->shown = mem_resize(p->shown, p->room, sizeof *p->shown);
	p->at = mem_resize(p->at, p->room, sizeof *p->at);
	p->span = mem_resize(p->span, p->room, sizeof *p->span);
	p->level = mem_resize(p->level, p->room, sizeof *p->level);
	p->tied = mem_resize(p->tied, p->room, sizeof *p->tied);
	p->may_break = mem_resize(p->may_break, p->room, sizeof *p->may_break);
	p->unit = mem_resize(p->unit, p->room, sizeof *p->unit);
}

static void
read_points(struct piece *p, const char *s)
{
	uint32_t *point = p->point, *trait = p->trait, *at = p->at, traits = 0;
	size_t start = p->start, len = p->end, n = 0;

	for (size_t i = start; i < len;) {
		uint32_t from = (uint32_t)(i - start);
		uint32_t c = utf8_step(s, len, &i), t;

		c = c == '\t' ? ' ' : c;
		t = trait_of(c);
		if (t & TRAIT_NOTHING)
			continue;
		traits |= t;
		point[n] = c;
		trait[n] = t;
		at[n++] = from;
	}
	at[n] = (uint32_t)(len - start);
	p->npoints = n;
	p->traits = traits;
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
	p->spans = nspans ? span : NULL;
	if (!nspans)
		return;
	memset(p->span, 0, p->npoints * sizeof *p->span);
	for (size_t k = 0; k < nspans; k++) {
		size_t end = span[k].end > p->start ? find_point(p, span[k].end) : 0;

		for (size_t i = find_point(p, span[k].start); i < end; i++)
			p->span[i] = (uint32_t)(k + 1);
	}
}

static void
mirror(struct piece *p)
{
	for (size_t i = 0; i < p->npoints; i++)
		if (p->trait[i] & TRAIT_MIRROR && p->level[i] % 2)
			p->shown[i] = bidi_mirror(p->shown[i]);
}

/* If the unit that ends before point I is a lam and I its alef, make them one. */
static bool
add_alef(struct piece *p, struct unit *lam, size_t i)
{
	uint32_t form;

	if (!lam->tied || lam->ligature || lam->level != p->level[i]
	    || !join_is_lam(p->shown[lam->first]))
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
group_points(struct piece *p)
{
	const uint32_t *trait = p->trait;
	const uint8_t *level = p->level, *tied = p->tied;
	const char *may_break = p->may_break;
	struct unit *first = p->unit, *u = first;	/* u: behind the last */

	for (size_t i = 0, n = p->npoints; i < n; i++) {
		unsigned width = trait_width(trait[i]);

		if (u > first && (!width || add_alef(p, u - 1, i))) {
			u[-1].space = false;
			continue;
		}
		*u++ = (struct unit){
			.first = (uint32_t)i,
			.width = (uint8_t)(width ? width : 1),
			.breaks = may_break[i],
			.space = (trait[i] & TRAIT_SPACE) != 0,
			.tied = tied[i],
			.level = level[i],
		};
	}
	u->first = (uint32_t)p->npoints;
	p->nunits = (size_t)(u - first);
}

/* Mark the units that lie in islands.  A phone number is not broken at its gaps. */
static void
mark_islands(struct piece *p)
{
	const struct islands *list = &p->islands;
	size_t k = 0;

	for (size_t i = 0; i < p->nunits && k < list->len; i++) {
		while (k < list->len && list->at[k].end <= p->unit[i].first)
			k++;
		p->unit[i].island = k < list->len && p->unit[i].first >= list->at[k].start;
		if (p->unit[i].island && list->at[k].number && p->unit[i].first > list->at[k].start)
			p->unit[i].breaks = false;
	}
}

void
piece_take(struct piece *p, const char *s, size_t start, size_t end, enum dir dir,
    const struct span *span, size_t nspans)
{
	p->start = start;
	p->end = end;
	make_room(p, end - start + 1);
	read_points(p, s);
	paint_spans(p, span, nspans);
	p->islands.len = 0;
	if (p->traits & TRAIT_ISLAND)
		island_find(p->point, p->trait, p->npoints, p->traits, &p->islands);
	bidi_levels(&p->bidi, &(struct bidi_text){
		.point = p->point, .trait = p->trait, .n = p->npoints, .dir = dir,
		.island = p->islands.at, .nislands = p->islands.len,
	}, p->level);
	join_forms(p->point, p->trait, p->npoints, p->level, p->shown, p->tied);
	if (p->traits & TRAIT_MIRROR)
		mirror(p);
	breaks_find(&p->breaks, p->point, p->trait, p->npoints, p->may_break);
	group_points(p);
	mark_islands(p);
}

/* Add a point to at most PARA_POINTS; what is too much is left out. */
static void
add_point(uint32_t point[PARA_POINTS], size_t *n, uint32_t c)
{
	if (c && *n < PARA_POINTS)
		point[(*n)++] = c;
}

/* The style of the last span over the points of a unit. */
static uint16_t
style_of(const struct piece *p, size_t first, size_t end)
{
	uint32_t span = 0;

	for (size_t k = first; k < end; k++)
		if (p->span[k] > span)
			span = p->span[k];
	return span ? p->spans[span - 1].style : 0;
}

void
piece_fill(const struct piece *p, size_t i, struct cluster *c)
{
	size_t first = p->unit[i].first, end = p->unit[i + 1].first;
	size_t nshown = 0, nplain = 0;

	c->style = p->spans ? style_of(p, first, end) : 0;
	c->shown[0] = c->shown[1] = c->plain[0] = 0;
	if (!trait_width(p->trait[first])) {	/* a mark with nothing to stand on */
		add_point(c->shown, &nshown, ' ');
		add_point(c->plain, &nplain, ' ');
	}
	for (size_t k = first; k < end; k++) {
		add_point(c->plain, &nplain, p->point[k]);
		if (p->point[k] != LETTER_ZWNJ)
			add_point(c->shown, &nshown, p->shown[k]);
		add_point(c->shown, &nshown, join_mark(p->point[k]));
	}
}
