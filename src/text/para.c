/*
 * para.c - a paragraph becomes lines.
 *
 * The paragraph is cut at line feeds into pieces (piece.c), each piece is
 * wrapped at one width without being changed, and each line is put together
 * (line.c).  Lines keep the number of their first cluster until all are made,
 * for the array of clusters moves as it grows.
 */
#include <config.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "text/bidi.h"
#include "text/line.h"
#include "text/para.h"
#include "text/piece.h"
#include "text/utf8.h"

enum {
	PIECE_MOST = 1 << 20,	/* bytes; what is longer is cut as if an LF stood there */
	PIECE_BACK = 4096,	/* at the last space in as many bytes, if there is one */
	STRETCH_PART = 4,	/* a line lacking more than a quarter stays ragged */
	STUB_LEAST = 3,		/* letters of a word cut by an ellipsis worth showing */
};

struct lines VEC_OF(struct line);

struct para_maker {
	struct lines lines;
	struct clusters clusters;	/* of all lines */
	struct line_maker line;
	struct piece piece;
};

/* A paragraph in the making. */
struct layout {
	const char *s;
	size_t len;
	const struct span *span;
	size_t nspans;
	struct para_options options;	/* dir and width settled */
	bool full;		/* no more lines wanted */
	struct para_maker *m;
};

static enum dir
settle_dir(const char *s, size_t len, enum dir dir)
{
	size_t isolates = 0;

	for (size_t i = 0; dir == DIR_AUTO && i < len;)
		if (bidi_decides(utf8_next(s, len, &i), &isolates, &dir))
			break;
	return dir == DIR_AUTO ? DIR_LTR : dir;
}

/*
 * Where the piece that begins at START ends, and in NEXT where the one after it
 * begins.
 */
static size_t
piece_end(const struct layout *l, size_t start, size_t *next)
{
	size_t room = l->len - start, most = room < PIECE_MOST ? room : PIECE_MOST, end;
	const char *feed = memchr(l->s + start, '\n', most);

	if (feed || room <= PIECE_MOST) {
		end = feed ? (size_t)(feed - l->s) : l->len;
		*next = feed ? end + 1 : end;
		return end;
	}
	end = start + most;
	for (size_t back = 0; back < PIECE_BACK; back++)
		if (l->s[end - back - 1] == ' ')
			return *next = end - back;
	while (((unsigned char)l->s[end] & 0xC0) == 0x80 && end > start + most - 4)
		end--;
	return *next = end;
}

/* A line as wrapped: units shown, and the unit the next line begins with. */
struct wrap {
	size_t from, to, next;
	int width;
};

/* The width of a unit on a line; one wider than the line is not shown. */
static int
unit_width(const struct unit *u, int limit)
{
	return u->width > limit ? 0 : u->width;
}

/* Leave out the spaces at the end. */
static void
trim(const struct piece *p, struct wrap *w, int limit)
{
	while (w->to > w->from && p->unit[w->to - 1].space)
		w->width -= unit_width(&p->unit[--w->to], limit);
}

/*
 * As many units from FROM on as fit: whole words, or one word's beginning if it
 * is too long.
 */
static struct wrap
wrap_words(const struct piece *p, size_t from, int limit)
{
	struct wrap w = { .from = from }, best = { 0 };
	bool letters = false;	/* something else than spaces has been seen */

	for (w.next = from; w.next < p->nunits; w.next++) {
		const struct unit *u = &p->unit[w.next];

		w.to = w.next;
		if (letters && u->breaks)
			best = w;
		w.width += unit_width(u, limit);
		if (u->space)
			continue;
		if (w.width > limit) {
			w.width -= unit_width(u, limit);
			break;
		}
		letters = true;
	}
	w.to = w.next;
	if (w.next < p->nunits && best.next)
		w = best;
	trim(p, &w, limit);
	return w;
}

/* The last line there is room for: as many units as fit before an ellipsis. */
static struct wrap
wrap_cut(const struct piece *p, size_t from, int limit)
{
	struct wrap w = { .from = from, .to = from }, word = w;

	for (; w.to < p->nunits; w.to++) {
		int width = unit_width(&p->unit[w.to], limit);

		if (p->unit[w.to].breaks)
			word = w;
		if (w.width + width > limit - 1)
			break;
		w.width += width;
	}
	if (w.to < p->nunits && word.to > from && w.to - word.to < STUB_LEAST)
		w = word;
	trim(p, &w, limit);
	w.next = w.to;
	return w;
}

static void
add_line(struct layout *l, const struct wrap *w, bool ellipsis, size_t end)
{
	struct para_maker *m = l->m;
	const struct piece *p = &m->piece;
	int limit = l->options.width, lack = limit - w->width;
	bool last = w->next == p->nunits;
	bool fill = l->options.justify && !last && !ellipsis && lack <= limit / STRETCH_PART;
	struct line_plan plan = {
		.from = w->from, .to = w->to,
		.fill = fill ? lack : 0,
		.ellipsis = ellipsis,
		.dir = l->options.dir,
		.limit = limit,
	};
	size_t first = m->clusters.len;
	struct line line = { .start = piece_at(p, w->from), .end = end };

	line.width = line_make(&m->line, p, &plan, &m->clusters);
	line.len = m->clusters.len - first;
	*vec_push(&m->lines) = line;
}

/* Wrap the piece; NEXT is where the paragraph goes on behind it. */
static void
add_piece(struct layout *l, size_t next)
{
	const struct piece *p = &l->m->piece;
	size_t from = 0;

	do {
		struct wrap w = wrap_words(p, from, l->options.width);
		bool more = w.next < p->nunits || next < l->len;
		size_t end = w.next < p->nunits ? piece_at(p, w.next) : next;

		l->full = l->options.most_lines
		    && l->m->lines.len + 1 >= (size_t)l->options.most_lines;
		if (l->full && more) {
			w = wrap_cut(p, from, l->options.width);
			end = piece_at(p, w.next);
		}
		add_line(l, &w, l->full && more, end);
		from = w.next;
	} while (from < p->nunits && !l->full);
}

static void
lay_out(struct layout *l)
{
	size_t start = 0;

	l->options.dir = settle_dir(l->s, l->len, l->options.dir);
	if (l->options.width <= 0) {
		l->options.width = INT_MAX;
		l->options.justify = false;
	}
	do {
		size_t next, end = piece_end(l, start, &next);

		piece_take(&l->m->piece, l->s, start, end, l->options.dir, l->span, l->nspans);
		add_piece(l, next);
		start = next;
	} while (start < l->len && !l->full);
}

struct para_maker *
para_maker_new(void)
{
	return MEM_NEW(1, struct para_maker);
}

/* All but the lines themselves. */
static void
release_scratch(struct para_maker *m)
{
	line_maker_release(&m->line);
	piece_release(&m->piece);
}

void
para_maker_free(struct para_maker *m)
{
	if (!m)
		return;
	release_scratch(m);
	vec_release(&m->lines);
	vec_release(&m->clusters);
	free(m);
}

struct para
para_make(struct para_maker *m, const char *s, size_t len,
    const struct span *span, size_t nspans, const struct para_options *options)
{
	struct layout l = {
		.s = s, .len = len, .span = span, .nspans = nspans,
		.options = *options, .m = m,
	};
	size_t first = 0;

	m->lines.len = m->clusters.len = 0;
	lay_out(&l);
	for (size_t i = 0; i < m->lines.len; i++) {
		m->lines.at[i].cluster = m->clusters.at ? m->clusters.at + first : NULL;
		first += m->lines.at[i].len;
	}
	return (struct para){
		.line = m->lines.at, .len = m->lines.len,
		.dir = l.options.dir, .memory = m->clusters.at,
	};
}

struct para
para_layout(const char *s, size_t len,
    const struct span *span, size_t nspans, const struct para_options *options)
{
	struct para_maker m = { 0 };
	struct para p = para_make(&m, s, len, span, nspans, options);

	release_scratch(&m);
	return p;
}

void
para_release(struct para *p)
{
	free(p->line);
	free(p->memory);
	*p = (struct para){ 0 };
}
