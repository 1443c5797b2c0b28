/*
 * entity_pane.c - the names of both texts as a list: who, what, where, when.
 *
 * All names share one column, in which English ones keep to the left and
 * Kurdish ones to the right, so that the two scripts never run into each
 * other; what is too long goes on below. Counts have columns of their own, in
 * the order of the texts on the screen.
 */
#include <config.h>

#include "base/i18n.h"
#include "text/date.h"
#include "ui/entity_pane.h"
#include "ui/pen.h"
#include "ui/words.h"

enum { MARKS = 2, LEAST_COUNT = 3, MOST_LINES = 4 /* of a name */, MARK_PAIR = 0x21c4 };

static const unsigned powers_of_ten[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000 };

/* A row's two names, with how each runs; "" where there is none. */
struct pair {
	struct buf name[2];	/* in the interface's language, in the other */
	enum dir dir[2];
	int width[2];
};

void
entity_pane_set(struct entity_pane *p, const struct topics *t)
{
	p->topics = t;
	p->list = (struct list){ .len = t->len };
	p->first.len = 0;
}

void
entity_pane_release(struct entity_pane *p)
{
	vec_release(&p->first);
}

void
entity_pane_name(const struct topic *t, struct buf *out)
{
	if (t->entity)
		buf_puts(out, entity_name(t->entity, words_lang()));
	else if (t->date.year)
		date_write(t->date, words_lang(), out);
	else
		buf_puts(out, t->word);
}

/* The language beside the interface's own. */
static enum lang
second_lang(void)
{
	return words_lang() == LANG_CKB ? LANG_EN : LANG_CKB;
}

static void
put_name(struct pair *p, int i, const char *name, enum dir dir)
{
	buf_puts(&p->name[i], name);
	p->dir[i] = dir;
	p->width[i] = pen_width(name, dir);
}

/* A name known in one language only stands in that language's column. */
static void
name_entity(struct pair *p, const struct entity *e)
{
	enum lang lang[2] = { words_lang(), second_lang() };

	for (int i = 0; i < 2; i++)
		if (e->name[lang[i]])
			put_name(p, i, e->name[lang[i]], words_dir_of(lang[i]));
	if (!p->name[0].len && !p->name[1].len)
		put_name(p, 0, entity_name(e, lang[0]), DIR_AUTO);
}

static void
name_topic(struct pair *p, const struct topic *t)
{
	struct buf name = { 0 };

	*p = (struct pair){ 0 };
	if (t->entity) {
		name_entity(p, t->entity);
		return;
	}
	entity_pane_name(t, &name);
	put_name(p, 0, buf_str(&name), t->date.year ? words_dir() : DIR_AUTO);
	buf_release(&name);
}

static void
release_pair(struct pair *p)
{
	buf_release(&p->name[0]);
	buf_release(&p->name[1]);
}

/* Cells for one count, the gap before it included. */
static int
count_cells(const struct topics *t)
{
	int cells = LEAST_COUNT;

	for (size_t i = 0; i < t->len; i++)
		for (int side = 0; side < SIDE_COUNT; side++)
			while (cells < 8 && t->at[i].count[side] >= powers_of_ten[cells - 1])
				cells++;
	return cells;
}

/* How the cells of a row are divided. */
struct columns {
	int names, count;	/* cells for names; for each count */
	bool both;		/* there are two counts */
};

static struct columns
columns_of(const struct entity_pane *p, struct rect r, const struct entity_pane_look *look)
{
	struct columns c = { .count = count_cells(p->topics), .both = look->both };

	c.names = r.cols - MARKS - (c.both ? 2 : 1) * c.count;
	if (c.names < 0)
		c.names = 0;
	return c;
}

/* Lines that one of the names takes; 0 if there is none. */
static int
lines_of_name(const struct pair *p, int i, int room)
{
	if (p->width[i] <= room)
		return p->width[i] > 0;
	return pen_lines(NULL, (struct rect){ .cols = room }, 0, MOST_LINES,
	    buf_str(&p->name[i]), p->dir[i], STYLE_TEXT);
}

static bool
share_line(const struct pair *p, int room)
{
	return p->width[0] && p->width[1] && p->width[0] + p->width[1] + 2 <= room;
}

static int
lines_of(const struct pair *p, int room)
{
	int lines = lines_of_name(p, 0, room) + lines_of_name(p, 1, room);

	return lines < 1 || share_line(p, room) ? 1 : lines;
}

static bool
begins_group(const struct topics *t, size_t i)
{
	return i == 0 || t->at[i].type != t->at[i - 1].type;
}

/* Number the lines, if that has not been done for this width and language. */
static void
number_lines(struct entity_pane *p, int room)
{
	size_t line = 0;

	if (p->first.len && p->room == room && p->lang == words_lang())
		return;
	p->room = room;
	p->lang = words_lang();
	p->first.len = 0;
	for (size_t i = 0; i < p->topics->len; i++) {
		struct pair pair;

		name_topic(&pair, &p->topics->at[i]);
		line += begins_group(p->topics, i);
		*vec_push(&p->first) = line;
		line += (size_t)lines_of(&pair, room);
		release_pair(&pair);
	}
	*vec_push(&p->first) = line;
}

/* The line after a topic's last. */
static size_t
end_of(const struct entity_pane *p, size_t i)
{
	bool heading = i + 1 < p->topics->len && begins_group(p->topics, i + 1);

	return p->first.at[i + 1] - heading;
}

static void
put_count(struct pen *p, int cells, unsigned n, uint16_t flags)
{
	struct pen cell = pen_take_at_end(p, cells);
	struct buf number = { 0 };

	words_number(n, &number);
	pen_put_at_end(&cell, n ? buf_str(&number) : "·", words_dir(), STYLE_META | flags);
	buf_release(&number);
}

/* The count nearest the end of the row is that of the text nearest there. */
static void
put_counts(struct pen *p, const struct columns *c, const struct topic *t, uint16_t flags)
{
	if (!c->both) {
		put_count(p, c->count, t->count[SIDE_ENGLISH] + t->count[SIDE_KURDISH], flags);
		return;
	}
	put_count(p, c->count, t->count[SIDE_KURDISH], flags);
	put_count(p, c->count, t->count[SIDE_ENGLISH], flags);
}

static void
put_marks(struct pen *p, const struct topic *t, uint16_t flags)
{
	struct pen marks = pen_take(p, MARKS), mark = pen_take(&marks, 1);

	if (topic_shared(t) && pen_room(&mark))
		grid_put_point(mark.grid, mark.row, mark.left, MARK_PAIR, STYLE_META | flags);
	/* TRANSLATORS: the mark of a name that is only likely; one cell. */
	if (t->likely)
		pen_put(&marks, _("?"), words_dir(), STYLE_META | flags);
}

/* Draw the names from line LINE on; the second below the first if they do not fit beside it. */
static void
draw_names(struct grid *g, struct rect r, int line, const struct topic *t,
    const struct columns *c, bool rtl, uint16_t style)
{
	struct pen p = pen_on(g, r, 0, rtl);
	struct pair pair;

	pen_skip(&p, MARKS);
	p = pen_take(&p, c->names);
	r.col = p.left;
	r.cols = pen_room(&p);
	name_topic(&pair, t);
	for (int i = 0; i < 2; i++) {
		if (!pair.width[i])
			continue;
		pen_lines(g, r, line, MOST_LINES, buf_str(&pair.name[i]), pair.dir[i], style);
		if (!share_line(&pair, c->names))
			line += lines_of_name(&pair, i, c->names);
	}
	release_pair(&pair);
}

/* Draw a topic at line LINE of R, which may be above or below what is seen. */
static void
draw_topic(struct grid *g, struct rect r, int line, const struct topic *t,
    const struct columns *c, bool rtl, uint16_t flags)
{
	struct pen p = pen_on(g, r, line, rtl);

	/* Only the name itself stands out. */
	put_marks(&p, t, flags & STYLE_CURSOR);
	put_counts(&p, c, t, flags & STYLE_CURSOR);
	draw_names(g, r, line, t, c, rtl, topic_style(t->type) | STYLE_NO_LINE | flags);
}

/* The first heading names the columns of counts. */
static void
draw_heading(struct grid *g, struct rect r, int line, enum entity_type type, bool first,
    const struct columns *c, bool rtl)
{
	struct pen p = pen_on(g, r, line, rtl);

	if (first && c->both) {
		struct pen kurdish = pen_take_at_end(&p, c->count);
		struct pen english = pen_take_at_end(&p, c->count);

		pen_put_at_end(&kurdish, words_language_short(LANG_CKB), words_dir(), STYLE_META);
		pen_put_at_end(&english, words_language_short(LANG_EN), words_dir(), STYLE_META);
	}
	pen_put(&p, words_types(type), words_dir(), STYLE_TITLE);
}

static uint16_t
flags_of(const struct entity_pane *p, size_t i, const struct entity_pane_look *look)
{
	uint16_t flags = p->topics->at[i].likely ? STYLE_LIKELY : 0;

	if ((int)i == look->chosen)
		flags |= STYLE_CHOSEN;
	if (look->focus && i == p->list.selected)
		flags |= STYLE_CURSOR;
	return flags;
}

/* The lines FROM to TO (not included) of the list that are seen in R. */
static struct rect
lines_in(struct rect r, const struct list *l, size_t from, size_t to)
{
	long top = (long)from - (long)l->top, end = (long)to - (long)l->top;

	top = top < 0 ? 0 : top;
	end = end > r.rows ? r.rows : end;
	r.row += (int)top;
	r.rows = end > top ? (int)(end - top) : 0;
	return r;
}

static void
draw_row(struct entity_pane *p, struct grid *g, size_t i, const struct columns *c,
    const struct entity_pane_look *look)
{
	const struct topic *t = &p->topics->at[i];
	int line = (int)((long)p->first.at[i] - (long)p->list.top);
	uint16_t flags = flags_of(p, i, look);

	if (begins_group(p->topics, i))
		draw_heading(g, p->inside, line - 1, t->type, i == 0, c, look->rtl);
	if (flags & STYLE_CURSOR)
		grid_fill(g, lines_in(p->inside, &p->list, p->first.at[i], end_of(p, i)),
		    STYLE_CURSOR);
	draw_topic(g, p->inside, line, t, c, look->rtl, flags);
}

void
entity_pane_draw(struct entity_pane *p, struct grid *g, struct rect r,
    const struct entity_pane_look *look)
{
	size_t i = p->list.selected;
	struct columns c;

	p->inside = r;
	if (!p->topics || !p->topics->len || r.rows < 1)
		return;
	c = columns_of(p, r, look);
	number_lines(p, c.names);
	list_show(&p->list, p->first.at[i] - begins_group(p->topics, i), end_of(p, i),
	    p->first.at[p->topics->len], r.rows);
	for (i = 0; i < p->topics->len; i++)
		if (p->first.at[i] < p->list.top + (size_t)r.rows + 1
		    && end_of(p, i) > p->list.top)
			draw_row(p, g, i, &c, look);
}

int
entity_pane_at(const struct entity_pane *p, int row)
{
	size_t line = p->list.top + (size_t)(row - p->inside.row);

	if (row < p->inside.row || row >= p->inside.row + p->inside.rows || !p->topics)
		return TOPIC_NONE;
	for (size_t i = 0; i + 1 < p->first.len; i++)
		if (line < end_of(p, i))
			return (int)i;
	return TOPIC_NONE;
}
