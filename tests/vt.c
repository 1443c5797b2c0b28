/*
 * vt.c - a terminal for tests.
 *
 * Bytes are gathered until a whole letter or sequence is there; a CSI sequence is then
 * looked up by its final byte in one table.
 */
#include <config.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "text/utf8.h"
#include "vt.h"

static const struct vt_look PLAIN = { VT_COLOUR, VT_COLOUR, 0 };

static struct vt_cell *
at(const struct vt *v, int col, int row)
{
	assert(col >= 0 && col < v->cols && row >= 0 && row < v->rows);
	return &v->cell[(size_t)row * (size_t)v->cols + (size_t)col];
}

const struct vt_cell *
vt_at(const struct vt *v, int col, int row)
{
	return at(v, col, row);
}

static int
clamp(int n, int least, int most)
{
	return n < least ? least : n > most ? most : n;
}

/* Erased cells keep the background in use, as terminals with "bce" do. */
static struct vt_cell
blank(const struct vt *v)
{
	return (struct vt_cell){
		.point = { ' ' }, .look = { VT_COLOUR, v->look.bg, 0 },
	};
}

static void
erase(struct vt *v, int row, int from, int to)
{
	for (int col = from; col < to && col < v->cols; col++)
		*at(v, col, row) = blank(v);
}

static void
erase_rows(struct vt *v, int from, int to)
{
	for (int row = from; row < to; row++)
		erase(v, row, 0, v->cols);
}

static struct vt_cell *
new_screen(const struct vt *v)
{
	size_t n = (size_t)v->cols * (size_t)v->rows;
	struct vt_cell *cell = mem_new(n, sizeof *cell);

	for (size_t i = 0; i < n; i++)
		cell[i] = (struct vt_cell){ .point = { ' ' }, .look = PLAIN };
	return cell;
}

void
vt_init(struct vt *v, int cols, int rows)
{
	*v = (struct vt){ .cols = cols, .rows = rows, .bottom = rows - 1, .look = PLAIN,
		.cursor_shown = true, .implicit = true, .last_col = -1, .replies = { .da1 = "1;2" } };
	v->cell = new_screen(v);
	v->other = new_screen(v);
}

void
vt_release(struct vt *v)
{
	free(v->cell);
	free(v->other);
	buf_release(&v->unknown);
	buf_release(&v->answer);
}

static struct vt_cell *
resized(const struct vt *v, struct vt_cell *old, int cols, int rows)
{
	struct vt to = { .cols = cols, .rows = rows };

	to.cell = new_screen(&to);
	for (int row = 0; row < rows && row < v->rows; row++)
		for (int col = 0; col < cols && col < v->cols; col++)
			*at(&to, col, row) = old[(size_t)row * (size_t)v->cols + (size_t)col];
	free(old);
	return to.cell;
}

void
vt_resize(struct vt *v, int cols, int rows)
{
	v->cell = resized(v, v->cell, cols, rows);
	v->other = resized(v, v->other, cols, rows);
	v->cols = cols;
	v->rows = rows;
	v->top = 0;
	v->bottom = rows - 1;
	v->col = clamp(v->col, 0, cols - 1);
	v->row = clamp(v->row, 0, rows - 1);
	v->wrap_pending = false;
	v->last_col = -1;
}

/* Move the rows from TOP to the bottom of the region by N up (or down, if negative). */
static void
scroll(struct vt *v, int top, int n)
{
	int rows = v->bottom - top + 1, by = clamp(n < 0 ? -n : n, 0, rows);
	size_t line = (size_t)v->cols * sizeof *v->cell, kept = (size_t)(rows - by) * line;

	if (n > 0) {
		if (kept)
			memmove(at(v, 0, top), at(v, 0, top + by % rows), kept);
		erase_rows(v, v->bottom + 1 - by, v->bottom + 1);
	} else {
		if (kept)
			memmove(at(v, 0, top + by % rows), at(v, 0, top), kept);
		erase_rows(v, top, top + by);
	}
}

static void
line_feed(struct vt *v)
{
	if (v->row == v->bottom)
		scroll(v, v->top, 1);
	else if (v->row < v->rows - 1)
		v->row++;
}

static void
reverse_feed(struct vt *v)
{
	if (v->row == v->top)
		scroll(v, v->top, -1);
	else if (v->row > 0)
		v->row--;
}

static void
move(struct vt *v, int col, int row)
{
	v->col = clamp(col, 0, v->cols - 1);
	v->row = clamp(row, 0, v->rows - 1);
	v->wrap_pending = false;
	v->last_col = -1;
}

/* A combining mark joins the sign that was written last, if the cursor was not moved since. */
static void
put_mark(struct vt *v, uint32_t point)
{
	if (v->last_col < 0)
		return;
	struct vt_cell *c = at(v, v->last_col, v->row);

	for (int i = 1; i < VT_POINTS; i++)
		if (!c->point[i]) {
			c->point[i] = point;
			return;
		}
}

/* Move the cells from the cursor on by N to the right (or left, if negative). */
static void
shift_cells(struct vt *v, int n)
{
	int room = v->cols - v->col, by = clamp(n < 0 ? -n : n, 0, room);
	size_t kept = (size_t)(room - by) * sizeof *v->cell;
	struct vt_cell *here = at(v, v->col, v->row);

	if (n > 0) {
		memmove(here + by, here, kept);
		erase(v, v->row, v->col, v->col + by);
	} else {
		memmove(here, here + by, kept);
		erase(v, v->row, v->cols - by, v->cols);
	}
}

/* The VT100's line drawing set, as far as it is lines. */
static uint32_t
drawn(const struct vt *v, uint32_t point)
{
	static const char letters[] = "jklmnqtuvwx";
	static const uint32_t lines[] = { 0x2518, 0x2510, 0x250c, 0x2514, 0x253c, 0x2500,
		0x251c, 0x2524, 0x2534, 0x252c, 0x2502 };
	bool drawing = v->second_set ? v->second_drawing : v->line_drawing;
	const char *found = drawing && point < 0x80 ? strchr(letters, (int)point) : NULL;

	return found && *found ? lines[found - letters] : point;
}

static void
put_sign(struct vt *v, uint32_t point)
{
	int width = wcwidth((wchar_t)point);

	v->printed = true;
	if (width == 0) {
		put_mark(v, point);
		return;
	}
	if (width < 0)
		width = 1;
	if (v->wrap_pending || v->col + width > v->cols) {
		v->col = 0;
		v->wrap_pending = false;
		line_feed(v);
	}
	if (v->insert)
		shift_cells(v, width);
	*at(v, v->col, v->row) = (struct vt_cell){ .point = { drawn(v, point) }, .look = v->look };
	if (width == 2)
		*at(v, v->col + 1, v->row) = (struct vt_cell){ .look = v->look };
	v->last = point;
	v->last_col = v->col;
	v->col += width;
	if (v->col == v->cols) {
		v->col--;
		v->wrap_pending = !v->no_wrap;
	}
}

/* A control sequence taken apart. */
struct sequence {
	char mark;		/* '?', '>', '!', ' ' ... in it, or 0 */
	char final;
	int n, p[VT_PARAMETERS];	/* -1: left out */
};

static int
parameter(const struct sequence *q, int i, int otherwise)
{
	return i < q->n && q->p[i] > 0 ? q->p[i] : otherwise;
}

static bool
set_mode(struct vt *v, const struct sequence *q, int mode, bool on)
{
	if (q->mark != '?') {
		if (mode == 8) {
			v->implicit = on;
			v->explicit_first |= !on && !v->printed;
		} else if (mode == 4) {
			v->insert = on;
		}
		return mode == 8 || mode == 4;
	}
	switch (mode) {
	case 1: case 12: case 1034: case 3: case 4: case 5:
		return true;
	case 7:
		v->no_wrap = !on;
		return true;
	case 25:
		v->cursor_shown = on;
		return true;
	case 1000: case 1002: case 1003:
		v->mouse = on ? mode : 0;
		return true;
	case 1006:
		v->mouse_sgr = on;
		return true;
	case 2004:
		v->bracketed_paste = on;
		return true;
	case 1049:
		if (v->alternate != on) {
			struct vt_cell *cell = v->cell;

			v->cell = v->other;
			v->other = cell;
			if (on)
				v->saved_col = v->col, v->saved_row = v->row, erase_rows(v, 0, v->rows);
			else
				move(v, v->saved_col, v->saved_row);
		}
		v->alternate = on;
		return true;
	}
	return false;
}

static bool
set_attribute(struct vt *v, int p)
{
	static const struct {
		int on, off;
		uint8_t attribute;
	} table[] = {
		{ 1, 22, VT_BOLD }, { 2, 22, VT_DIM }, { 3, 23, VT_ITALIC },
		{ 4, 24, VT_UNDERLINE }, { 7, 27, VT_REVERSE },
	};
	bool known = p == 0 || p == 10;	/* 10: the first font */

	if (p == 0)
		v->look = PLAIN;
	for (size_t k = 0; k < sizeof table / sizeof *table; k++) {
		if (p == table[k].on)
			v->look.attributes |= table[k].attribute;
		else if (p == table[k].off)
			v->look.attributes &= (uint8_t)~table[k].attribute;
		known |= p == table[k].on || p == table[k].off;
	}
	return known;
}

/* SGR from parameter *I on: one look, which for 38 and 48 takes three. */
static bool
set_look(struct vt *v, const struct sequence *q, int *i)
{
	int p = parameter(q, *i, 0), ten = p / 10 * 10, one = p % 10;
	int16_t *place = ten == 30 || ten == 90 ? &v->look.fg : &v->look.bg;

	if (ten != 30 && ten != 40 && ten != 90 && ten != 100)
		return set_attribute(v, p);
	if (one == 9 && ten <= 40) {
		*place = VT_COLOUR;
		return true;
	}
	v->colours++;
	if (one == 8 && ten <= 40) {	/* 38;5;N */
		*i += 2;
		*place = (int16_t)parameter(q, *i, 0);
		return parameter(q, *i - 1, 0) == 5;
	}
	*place = (int16_t)(one + (ten >= 90 ? 8 : 0));
	return one < 8;
}

static bool
erase_part(struct vt *v, const struct sequence *q)
{
	int part = parameter(q, 0, 0);

	if (part == 0)
		erase(v, v->row, v->col, v->cols);
	else if (part == 1)
		erase(v, v->row, 0, v->col + 1);
	else if (part == 2)
		erase(v, v->row, 0, v->cols);
	if (q->final == 'J' && part == 0)
		erase_rows(v, v->row + 1, v->rows);
	else if (q->final == 'J' && part == 1)
		erase_rows(v, 0, v->row);
	else if (q->final == 'J' && part == 2)
		erase_rows(v, 0, v->rows);
	return part <= 2 || (q->final == 'J' && part == 3);
}

static bool
each(struct vt *v, const struct sequence *q)
{
	bool known = true;
	int n = q->n ? q->n : 1;

	for (int i = 0; i < n; i++)
		known &= q->final == 'm' ? set_look(v, q, &i)
		    : set_mode(v, q, parameter(q, i, 0), q->final == 'h');
	return known;
}

static bool
scroll_or_shift(struct vt *v, const struct sequence *q)
{
	int n = parameter(q, 0, 1);

	switch (q->final) {
	case 'L': scroll(v, v->row, -n); break;
	case 'M': scroll(v, v->row, n); break;
	case 'S': scroll(v, v->top, n); break;
	case 'T': scroll(v, v->top, -n); break;
	case '@': shift_cells(v, n); break;
	case 'P': shift_cells(v, -n); break;
	case 'X': erase(v, v->row, v->col, v->col + n); break;
	}
	return true;
}

static bool
place(struct vt *v, const struct sequence *q)
{
	int n = parameter(q, 0, 1);

	switch (q->final) {
	case 'A': move(v, v->col, v->row - n); break;
	case 'B': case 'e': move(v, v->col, v->row + n); break;
	case 'C': case 'a': move(v, v->col + n, v->row); break;
	case 'D': move(v, v->col - n, v->row); break;
	case 'E': move(v, 0, v->row + n); break;
	case 'F': move(v, 0, v->row - n); break;
	case 'G': case '`': move(v, n - 1, v->row); break;
	case 'd': move(v, v->col, n - 1); break;
	case 'H': case 'f': move(v, parameter(q, 1, 1) - 1, n - 1); break;
	case 'I': move(v, (v->col / 8 + n) * 8, v->row); break;
	case 'Z': move(v, ((v->col + 7) / 8 - n) * 8, v->row); break;
	}
	return true;
}

static bool
other(struct vt *v, const struct sequence *q)
{
	switch (q->final) {
	case 'b':
		for (int i = 0; i < parameter(q, 0, 1); i++)
			put_sign(v, v->last);
		return true;
	case 'r':
		v->top = clamp(parameter(q, 0, 1) - 1, 0, v->rows - 1);
		v->bottom = clamp(parameter(q, 1, v->rows) - 1, v->top, v->rows - 1);
		move(v, 0, 0);
		return true;
	case 't':		/* the window's title is kept or put back */
		return parameter(q, 0, 0) == 22 || parameter(q, 0, 0) == 23;
	case 'g':
		return true;
	}
	return false;
}

static bool
reset(struct vt *v, const struct sequence *q)
{
	v->look = PLAIN;
	v->insert = false;
	return q->mark == '!';
}

/* The shape of the Linux console's cursor. */
static bool
nothing(struct vt *v, const struct sequence *q)
{
	(void)v, (void)q;
	return true;
}

static void
answer(struct vt *v, const char *head, const char *text, const char *tail)
{
	if (text) {
		buf_puts(&v->answer, head);
		buf_puts(&v->answer, text);
		buf_puts(&v->answer, tail);
	}
}

/* Device attributes, by what stands before the final c. */
static bool
tell_attributes(struct vt *v, const struct sequence *q)
{
	if (q->mark == '>')
		answer(v, "\033[>", v->replies.da2, "c");
	else if (q->mark == '=')
		answer(v, "\033P!|", v->replies.da3, "\033\\");
	else
		answer(v, "\033[?", v->replies.da1, "c");
	return true;
}

static bool
tell_version(struct vt *v, const struct sequence *q)
{
	answer(v, "\033P>|", v->replies.version, "\033\\");
	return parameter(q, 0, 0) == 0;
}

/* Of ANSI modes only BDSM. */
static bool
tell_mode(struct vt *v, const struct sequence *q)
{
	const char *bdsm = v->replies.bdsm;

	if (bdsm && !strcmp(bdsm, "live"))
		bdsm = v->implicit ? "1" : "2";
	answer(v, "\033[8;", bdsm, "$y");
	return parameter(q, 0, 0) == 8;
}

static bool
set_path(struct vt *v, const struct sequence *q)
{
	v->path = parameter(q, 0, 0);
	return v->path < 3;
}

/* By the final byte; MARK is what may stand before the parameters, besides nothing. */
static const struct {
	const char *finals;
	char mark;
	bool (*run)(struct vt *, const struct sequence *);
} table[] = {
	{ "ABCDEFGHIZade`f", 0, place },
	{ "JK", 0, erase_part },
	{ "LMST@PX", 0, scroll_or_shift },
	{ "hlm", 0, each },
	{ "hl", '?', each },
	{ "c", '?', nothing },
	{ "brtg", 0, other },
	{ "p", '!', reset },
	{ "c", 0, tell_attributes },
	{ "c", '>', tell_attributes },
	{ "c", '=', tell_attributes },
	{ "q", '>', tell_version },
	{ "p", '$', tell_mode },
	{ "k", ' ', set_path },
};

static bool
run_csi(struct vt *v, const char *s, size_t len)
{
	struct sequence q = { .final = s[len - 1] };
	bool digit = false;

	for (size_t i = 2; i + 1 < len; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			if (!digit && q.n < VT_PARAMETERS)
				q.p[q.n++] = 0;
			digit = true;
			q.p[q.n - 1] = q.p[q.n - 1] % 1000 * 10 + (s[i] - '0');
		} else if (s[i] == ';') {
			if (!digit && q.n < VT_PARAMETERS)
				q.p[q.n++] = -1;
			digit = false;
		} else {
			q.mark = s[i];
		}
	}
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (q.mark == table[i].mark && strchr(table[i].finals, q.final))
			return table[i].run(v, &q);
	return false;
}

static bool
run_escape(struct vt *v, const char *s, size_t len)
{
	switch (s[1]) {
	case '[': return run_csi(v, s, len);
	case ']': return true;			/* a command to the window */
	case '(': v->line_drawing = s[2] == '0'; return true;
	case ')': v->second_drawing = s[2] == '0'; return true;
	case '=': v->keypad = true; return true;
	case '>': v->keypad = false; return true;
	case '7': v->saved_col = v->col, v->saved_row = v->row; return true;
	case '8': move(v, v->saved_col, v->saved_row); return true;
	case 'D': line_feed(v); return true;
	case 'M': reverse_feed(v); return true;
	case 'E': v->col = 0; line_feed(v); return true;
	case 'H': return true;
	}
	return false;
}

/* Is the sequence whole that begins with ESC? */
static bool
is_whole(const char *s, size_t len)
{
	char last = s[len - 1];

	if (len < 2)
		return false;
	if (s[1] == '[')
		return len > 2 && last >= 0x40 && last <= 0x7e;
	if (s[1] == ']')
		return last == '\a' || (last == '\\' && s[len - 2] == 0x1b);
	return strchr("()#", s[1]) ? len == 3 : true;
}

static void
run_control(struct vt *v, char c)
{
	switch (c) {
	case '\r': move(v, 0, v->row); break;
	case '\n': case '\v': case '\f': line_feed(v); v->wrap_pending = false; break;
	case '\b': move(v, v->col - 1, v->row); break;
	case '\t': move(v, (v->col / 8 + 1) * 8, v->row); break;
	case 0x0e: v->second_set = true; break;
	case 0x0f: v->second_set = false; break;
	}
}

/* How many bytes the letter takes that begins with this one. */
static size_t
letter_length(unsigned char c)
{
	return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* One more byte; what is gathered is carried out once it is whole. */
static void
take(struct vt *v, char c)
{
	size_t i = 0;

	if (!v->len && (unsigned char)c < 0x20 && c != 0x1b) {
		run_control(v, c);
		return;
	}
	if (v->len == VT_CONTROL - 1)
		v->len--;		/* too long: the end is what counts */
	v->control[v->len++] = c;
	if (v->control[0] == 0x1b) {
		if (!is_whole(v->control, v->len))
			return;
		if (!run_escape(v, v->control, v->len)) {
			buf_puts(&v->unknown, "ESC ");
			buf_add(&v->unknown, v->control + 1, v->len - 1);
			buf_putc(&v->unknown, '\n');
		}
	} else {
		if (v->len < letter_length((unsigned char)v->control[0]))
			return;
		put_sign(v, utf8_next(v->control, v->len, &i));
	}
	v->len = 0;
}

void
vt_write(struct vt *v, const char *s, size_t len)
{
	v->received += len;
	for (size_t i = 0; i < len; i++)
		take(v, s[i]);
}

void
vt_dump(const struct vt *v, struct buf *out)
{
	for (int row = 0; row < v->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < v->cols; col++)
			for (int i = 0; i < VT_POINTS && at(v, col, row)->point[i]; i++)
				buf_putu(out, at(v, col, row)->point[i]);
		while (out->len > start && out->data[out->len - 1] == ' ')
			buf_cut(out, out->len - 1);
		buf_putc(out, '\n');
	}
}
