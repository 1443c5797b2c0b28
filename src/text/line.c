/*
 * line.c - clusters of one line: chosen, stretched, put into visual order.
 *
 * A line is first written down in logical order, the additions (tatweel, wider
 * spaces, the ellipsis) among the rest, so that the reordering places them as
 * if they had been in the text.
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
}

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
		c = piece_cluster(p, i);
		*vec_push(&m->logical) = c;
		for (int k = stretch ? m->extra.at[i - plan->from] : 0; k > 0; k--)
			*vec_push(&m->logical) = added(&c, u->space ? ' ' : LETTER_TATWEEL);
	}
}

static void
write_ellipsis(struct line_maker *m, const struct piece *p, const struct line_plan *plan)
{
	struct cluster c = { .end = piece_at(p, plan->to), .level = plan->dir == DIR_RTL };

	if (plan->to < p->nunits)	/* it stands for what follows */
		c.style = piece_cluster(p, plan->to).style;
	*vec_push(&m->logical) = added(&c, ELLIPSIS);
}

/* Copy the line to OUT in visual order. */
static int
reorder(struct line_maker *m, struct clusters *out)
{
	size_t n = m->logical.len;
	int width = 0;

	m->level.len = m->order.len = 0;
	for (size_t i = 0; i < n; i++) {
		*vec_push(&m->level) = m->logical.at[i].level;
		*vec_push(&m->order) = 0;
		m->logical.at[i].order = (uint32_t)i;
		width += m->logical.at[i].width;
	}
	if (n)
		bidi_order(m->level.at, n, m->order.at);
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
	for (size_t i = 0; i < n; i++)
		*vec_push(&m->extra) = 0;
	return justify_share(p, plan->from, plan->to, plan->fill, plan->dir == DIR_RTL, m->extra.at);
}

int
line_make(struct line_maker *m, const struct piece *p, const struct line_plan *plan,
    struct clusters *out)
{
	bool stretch = stretch_units(m, p, plan);

	m->logical.len = 0;
	write_units(m, p, plan, stretch);
	if (plan->ellipsis)
		write_ellipsis(m, p, plan);
	return reorder(m, out);
}
