/*
 * line.c - clusters of one line: chosen, stretched, put into visual order.
 *
 * Most lines are the units of a piece and nothing else: these go straight to
 * their places.  Others are first written down in logical order, the additions
 * (tatweel, wider spaces, the ellipsis) among the rest, so that the reordering
 * places them as if they had been in the text.
 */
#include <config.h>

#include "text/bidi.h"
#include "text/justify.h"
#include "text/letter.h"
#include "text/line.h"

enum { ELLIPSIS = 0x2026 };

void
line_maker_release(struct line_maker *m)
{
	vec_release(&m->logical);
	vec_release(&m->level);
	vec_release(&m->order);
	vec_release(&m->extra);
	justify_release(&m->justify);
}

/* Room for N more at the end. */
#define vec_room(v, n) \
	((v)->cap - (v)->len >= (n) ? (void)0 : \
	    (void)((v)->cap = (v)->len + (n) + (v)->cap, \
	    (v)->at = mem_resize((v)->at, (v)->cap, sizeof *(v)->at)))

/*
 * Something that is not in the text: it takes after the cluster LIKE, behind
 * its letters.
 */
static struct cluster
added(const struct cluster *like, uint32_t point)
{
	return (struct cluster){
		.start = like->end, .end = like->end,
		.shown = { point }, .plain = { point },
		.style = like->style, .width = 1, .level = like->level,
	};
}

static void
write_units(struct line_maker *m, const struct piece *p, const struct line_plan *plan,
    bool stretch)
{
	for (size_t i = plan->from; i < plan->to; i++) {
		const struct unit *u = &p->unit[i];
		struct cluster c;

		if (u->width > plan->limit)
			continue;
		piece_cluster(p, i, &c);
		*vec_push(&m->logical) = c;
		for (int k = stretch ? m->extra.at[i - plan->from] : 0; k > 0; k--)
			*vec_push(&m->logical) = added(&c, u->space ? ' ' : LETTER_TATWEEL);
	}
}

static void
write_ellipsis(struct line_maker *m, const struct piece *p, const struct line_plan *plan)
{
	struct cluster c = { .end = piece_at(p, plan->to) }, next;

	if (plan->to < p->nunits) {	/* it stands for what follows */
		piece_cluster(p, plan->to, &next);
		c.style = next.style;
	}
	c.level = plan->dir == DIR_RTL;
	*vec_push(&m->logical) = added(&c, ELLIPSIS);
}

/* The visual order of N levels in m->level, in m->order. */
static void
find_order(struct line_maker *m, size_t n)
{
	m->order.len = 0;
	vec_room(&m->order, n);
	if (n)
		bidi_order(m->level.at, n, m->order.at);
}

/* Copy the logical line to OUT in visual order. */
static int
reorder(struct line_maker *m, struct clusters *out)
{
	size_t n = m->logical.len;
	int width = 0;

	m->level.len = 0;
	for (size_t i = 0; i < n; i++) {
		*vec_push(&m->level) = m->logical.at[i].level;
		m->logical.at[i].order = (uint32_t)i;
		width += m->logical.at[i].width;
	}
	find_order(m, n);
	for (size_t i = 0; i < n; i++)
		*vec_push(out) = m->logical.at[m->order.at[i]];
	return width;
}

/* Decide what goes behind each unit. */
static bool
stretch_units(struct line_maker *m, const struct piece *p, const struct line_plan *plan)
{
	size_t n = plan->to - plan->from;

	if (!plan->fill || !n)
		return false;
	m->extra.len = 0;
	vec_room(&m->extra, n);
	return justify_share(&m->justify, p, plan->from, plan->to, plan->fill,
	    plan->dir == DIR_RTL, m->extra.at);
}

/* A line without additions. */
static int
copy_units(struct line_maker *m, const struct piece *p, const struct line_plan *plan,
    struct clusters *out)
{
	size_t n = plan->to - plan->from;
	const struct unit *u = p->unit + plan->from;
	uint8_t every = 0xFF, any = 0;	/* bits that all levels, that some level has */
	int width = 0;

	m->level.len = 0;
	vec_room(&m->level, n);
	for (size_t i = 0; i < n; i++) {
		m->level.at[i] = u[i].level;
		every &= u[i].level;
		any |= u[i].level;
		width += u[i].width;
	}
	if (every != any)
		find_order(m, n);
	vec_room(out, n);
	for (size_t i = 0; i < n; i++) {
		size_t k = every != any ? m->order.at[i] : any % 2 ? n - 1 - i : i;
		struct cluster *c = &out->at[out->len++];

		piece_cluster(p, plan->from + k, c);
		c->order = (uint32_t)k;
	}
	return width;
}

int
line_make(struct line_maker *m, const struct piece *p, const struct line_plan *plan,
    struct clusters *out)
{
	enum { WIDEST = 2 };
	bool stretch = stretch_units(m, p, plan);

	if (!stretch && !plan->ellipsis && plan->limit >= WIDEST)
		return copy_units(m, p, plan, out);
	m->logical.len = 0;
	write_units(m, p, plan, stretch);
	if (plan->ellipsis)
		write_ellipsis(m, p, plan);
	return reorder(m, out);
}
