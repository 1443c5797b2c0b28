/*
 * entity_page.c - a page about one name.
 *
 * A column of lines: first those that only tell, then the rows to choose
 * from. Which line is which is computed, not stored, for there may be
 * thousands of articles; only those seen are asked for.
 */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "ui/entity_page.h"
#include "ui/pen.h"
#include "ui/topics.h"
#include "ui/words.h"

enum {
	LABEL = 16, MOST_BARS = 12, MOST_ABOUT = 6,
	BAR = 0x2584,	/* LOWER HALF BLOCK: bars below each other stay apart */
};

/* The page while it is drawn: what is asked for is line by line from the top. */
struct sheet {
	struct entity_page *page;
	struct grid *grid;	/* NULL: only count */
	struct rect r;
	bool rtl;
	size_t line;		/* the next one, from the top of the page */
	int used;		/* cells of the line that spellings have taken */
};

/* A pen on the next line, without room if it is not seen. */
static struct pen
next_line(struct sheet *s)
{
	long row = (long)s->line++ - (long)s->page->list.top;

	bool seen = s->grid && row >= 0 && row < s->r.rows;

	return pen_on(s->grid, s->r, seen ? (int)row : -1, s->rtl);
}

static void
put_heading(struct sheet *s, const char *title)
{
	struct pen p;

	next_line(s);
	p = next_line(s);
	pen_put(&p, title, words_dir(), STYLE_TITLE);
}

static int
label_cells(const struct sheet *s)
{
	return LABEL < s->r.cols / 3 ? LABEL : s->r.cols / 3;
}

/* A fact: its label, then the text at the same place in every row. */
static struct pen
put_label(struct sheet *s, const char *label)
{
	struct pen p = next_line(s), part;

	pen_skip(&p, 1);
	part = pen_take(&p, label_cells(s));
	pen_put(&part, label, words_dir(), STYLE_META);
	pen_skip(&p, 1);
	return p;
}

/*
 * Who or what it is, in the interface's language or else in the other, as many
 * lines as need be, with an empty one below.
 */
static void
put_about(struct sheet *s)
{
	const struct entity *e = s->page->entity;
	enum lang lang = words_lang() == LANG_CKB ? LANG_CKB : LANG_EN;
	struct rect r = { s->r.col + 1, s->r.row, s->r.cols - 2, s->r.rows };
	int row = (int)((long)s->line - (long)s->page->list.top);

	if (!e->about[lang])
		lang = lang_other(lang);
	if (!e->about[lang])
		return;
	s->line += 1 + (size_t)pen_lines(s->grid, r, row, MOST_ABOUT, e->about[lang],
	    words_dir_of(lang), STYLE_TEXT);
}

static void
put_names(struct sheet *s)
{
	const struct entity *e = s->page->entity;
	uint16_t style = topic_style(e->type) | (e->likely ? STYLE_LIKELY : 0);

	/* The interface's own language first. */
	for (int i = 0; i < LANG_COUNT; i++) {
		enum lang lang = (enum lang)((i + (int)words_lang()) % LANG_COUNT);

		if (!e->name[lang])
			continue;
		struct pen p = put_label(s, words_language(lang));
		pen_put(&p, e->name[lang], words_dir_of(lang), style);
	}
}

static void
put_kind(struct sheet *s)
{
	const struct entity *e = s->page->entity;
	/* TRANSLATORS: what a name stands for ("Kind: person · politician"); 14 cells. */
	struct pen p = put_label(s, _("Kind"));

	pen_put(&p, words_type(e->type), words_dir(), STYLE_TEXT);
	if (*e->kind) {
		pen_skip(&p, 1);
		pen_put(&p, "·", words_dir(), STYLE_META);
		pen_skip(&p, 1);
		pen_put(&p, words_kind(e->kind), words_dir(), STYLE_TEXT);
	}
	pen_skip(&p, 1);
	if (e->likely)
		/* TRANSLATORS: behind the kind of a name that was only guessed from the text. */
		pen_put(&p, _("(likely)"), words_dir(), STYLE_META);
}

static void
put_wikidata(struct sheet *s)
{
	struct pen p;

	if (!s->page->entity->wikidata)
		return;
	/* TRANSLATORS: a label before a number like Q789 (www.wikidata.org); 14 cells. */
	p = put_label(s, _("Wikidata"));
	pen_put(&p, s->page->entity->wikidata, DIR_LTR, STYLE_TEXT);
}

/* One spelling with its count, on a new line if the last has no room for it. */
static void
put_spelling(struct sheet *s, struct pen *p, const struct entity_page_spelling *sp)
{
	struct buf n = { 0 };
	enum dir dir = words_dir_of(sp->lang);
	int width;

	words_number(sp->count, &n);
	width = pen_width(sp->surface, dir) + 1 + pen_width(buf_str(&n), words_dir());
	/* Counted, not asked of the pen: lines out of view must break alike. */
	if (s->used > 0 && s->used + width > s->r.cols - label_cells(s) - 2) {
		*p = put_label(s, "");
		s->used = 0;
	}
	s->used += width + 3;
	pen_put(p, sp->surface, dir, STYLE_TEXT);
	pen_skip(p, 1);
	pen_put(p, buf_str(&n), words_dir(), STYLE_META);
	pen_skip(p, 3);
	buf_release(&n);
}

/* The spellings of a language in a paragraph of their own. */
static void
put_spellings(struct sheet *s, enum lang lang)
{
	const struct entity_page *page = s->page;
	bool first = true;
	struct pen p = { 0 };

	for (size_t i = 0; i < page->nspellings; i++) {
		if (page->spelling[i].lang != lang)
			continue;
		if (first)
			p = put_label(s, words_language(lang));
		s->used = first ? 0 : s->used;
		first = false;
		put_spelling(s, &p, &page->spelling[i]);
	}
}

/* A bar as long as N is to MOST, with the number behind it. */
static void
put_bar(struct pen *p, size_t n, size_t most)
{
	struct buf number = { 0 };
	struct pen bar;
	int room = pen_room(p) - 6 < 40 ? pen_room(p) - 6 : 40;
	int cells = room > 0 ? (int)((n * (size_t)room + most - 1) / most) : 0;

	bar = pen_take(p, cells);
	for (int col = bar.left; col < bar.right; col++)
		grid_put_point(bar.grid, bar.row, col, BAR, STYLE_META);
	pen_skip(p, 1);
	words_number(n, &number);
	pen_put(p, buf_str(&number), words_dir(), STYLE_META);
	buf_release(&number);
}

/* A stretch of time with its mentions: a month, or a year where there are many months. */
struct period {
	struct date date;
	size_t mentions;
};

/* The latest periods; returns how many. */
static size_t
periods_of(const struct entity_page *page, struct period period[MOST_BARS])
{
	bool years = page->nmonths > MOST_BARS;
	size_t n = 0;

	for (size_t i = 0; i < page->nmonths; i++) {
		const struct entity_page_month *m = &page->month[i];
		struct date date = { .year = (int16_t)m->year,
		    .month = years ? 0 : (int8_t)m->month };

		if (n && period[n - 1].date.year == date.year
		    && period[n - 1].date.month == date.month) {
			period[n - 1].mentions += m->mentions;
			continue;
		}
		if (n == MOST_BARS)
			memmove(period, period + 1, --n * sizeof *period);
		period[n++] = (struct period){ date, m->mentions };
	}
	return n;
}

static void
put_bars(struct sheet *s)
{
	struct period period[MOST_BARS];
	size_t n = periods_of(s->page, period), most = 1;

	for (size_t i = 0; i < n; i++)
		most = period[i].mentions > most ? period[i].mentions : most;
	for (size_t i = 0; i < n; i++) {
		struct buf label = { 0 };

		words_date(period[i].date, &label);
		struct pen p = put_label(s, buf_str(&label));
		put_bar(&p, period[i].mentions, most);
		buf_release(&label);
	}
}

/* Fill a row to choose from, and give it the cursor if it is selected. */
static uint16_t
row_flags(struct sheet *s, struct pen *p, size_t item, int rows)
{
	struct rect r = { s->r.col, p->row, s->r.cols, rows };

	if (item != s->page->list.selected || !s->grid)
		return 0;
	if (r.row + r.rows > s->r.row + s->r.rows)
		r.rows = s->r.row + s->r.rows - r.row;
	if (r.row < s->r.row) {
		r.rows -= s->r.row - r.row;
		r.row = s->r.row;
	}
	if (r.rows > 0)
		grid_fill(s->grid, r, STYLE_CURSOR);
	return STYLE_CURSOR;
}

static void
put_besides(struct sheet *s)
{
	const struct entity_page *page = s->page;

	for (size_t i = 0; i < page->nbesides; i++) {
		const struct entity *e = page->beside[i].entity;
		struct pen p = next_line(s);
		uint16_t flags = pen_room(&p) ? row_flags(s, &p, i, 1) : 0;
		struct buf n = { 0 };

		words_number(page->beside[i].articles, &n);
		pen_skip(&p, 1);
		pen_put(&p, entity_name(e, words_lang()), DIR_AUTO,
		    topic_style(e->type) | STYLE_NO_LINE | flags);
		pen_skip(&p, 2);
		pen_put(&p, buf_str(&n), words_dir(), STYLE_META | flags);
		buf_release(&n);
	}
}

/* Only the articles that are seen. */
static void
put_articles(struct sheet *s)
{
	struct entity_page *page = s->page;
	size_t first = s->line, top = page->list.top;
	size_t i = top > first ? (top - first) / page->each : 0;

	for (; i < page->narticles && first + i * page->each < top + (size_t)s->r.rows; i++) {
		long row = (long)(first + i * page->each) - (long)top;
		struct rect r = { s->r.col, s->r.row + (int)row, s->r.cols, (int)page->each };
		struct pen p = { .row = r.row };
		struct headline h = { 0 };

		if (row < 0 || row + (long)page->each > s->r.rows)
			continue;
		page->article(page->owner, i, &h);
		headline_draw(s->grid, r, &h, s->rtl,
		    row_flags(s, &p, page->nbesides + i, (int)page->each));
	}
}

/* All but the articles. */
static void
put_facts(struct sheet *s)
{
	struct entity_page *page = s->page;

	s->line = 0;
	put_about(s);
	put_names(s);
	put_kind(s);
	put_wikidata(s);
	if (page->nspellings)
		put_heading(s, _("Spellings seen"));
	for (int i = 0; i < LANG_COUNT; i++)
		put_spellings(s, (enum lang)((i + (int)words_lang()) % LANG_COUNT));
	if (page->nmonths) {
		put_heading(s, _("Mentions over time"));
		put_bars(s);
	}
	if (page->nbesides)
		/* TRANSLATORS: head of the names that stand in the same articles most often. */
		put_heading(s, _("Often named with"));
	page->first_beside = s->line;
	put_besides(s);
	put_heading(s, _("Articles"));
	page->first_article = s->line;
}

void
entity_page_begin(struct entity_page *p)
{
	p->list = (struct list){ .len = p->nbesides + p->narticles };
	list_select(&p->list, p->nbesides);
	p->list.top = 0;
	p->each = 2;
	p->fresh = true;
}

/* At first the cursor is on the first article, but not if what is told above would not be seen. */
static void
place_cursor(struct entity_page *p, int rows)
{
	if (p->fresh && p->list.selected == p->nbesides
	    && p->first_article + p->each > (size_t)rows)
		list_select(&p->list, 0);
	p->fresh = false;
}

/* The lines of an item. */
static size_t
line_of(const struct entity_page *p, size_t item, size_t *end)
{
	size_t line = item < p->nbesides ? p->first_beside + item
	    : p->first_article + (item - p->nbesides) * p->each;

	*end = line + (item < p->nbesides ? 1 : p->each);
	return line;
}

void
entity_page_draw(struct entity_page *p, struct grid *g, struct rect r, bool rtl)
{
	struct sheet s = { .page = p, .r = r, .rtl = rtl };
	size_t from, to;

	p->inside = r;
	p->each = (size_t)headline_lines(r.cols);
	if (r.rows < 1 || r.cols < 1)
		return;
	put_facts(&s);
	place_cursor(p, r.rows);
	from = line_of(p, p->list.selected, &to);
	/* The first row to choose brings what is told above it along. */
	list_show(&p->list, p->list.selected == 0 ? 0 : from, to,
	    p->first_article + p->narticles * p->each, r.rows);
	s.grid = g;
	put_facts(&s);
	put_articles(&s);
}

size_t
entity_page_selected(const struct entity_page *p, const struct entity **beside)
{
	*beside = p->list.selected < p->nbesides ? p->beside[p->list.selected].entity : NULL;
	return *beside ? 0 : p->list.selected - p->nbesides;
}

bool
entity_page_click(struct entity_page *p, int row)
{
	size_t line = p->list.top + (size_t)(row - p->inside.row);

	if (row < p->inside.row || row >= p->inside.row + p->inside.rows)
		return false;
	if (line >= p->first_article)
		line = p->nbesides + (line - p->first_article) / p->each;
	else if (line >= p->first_beside && line < p->first_beside + p->nbesides)
		line -= p->first_beside;
	else
		return false;
	if (line >= p->list.len)
		return false;
	list_select(&p->list, line);
	return true;
}
