/*
 * prompt.c - a line that is typed.
 *
 * The text is edited in logical order; only drawing knows where its parts
 * stand. The view follows the cursor when the line is longer than its room.
 */
#include <config.h>

#include <string.h>

#include "text/cluster.h"
#include "text/lang.h"
#include "text/utf8.h"
#include "ui/pen.h"
#include "ui/prompt.h"

enum { MOST_BYTES = 1000 };

void
prompt_release(struct prompt *p)
{
	buf_release(&p->text);
}

void
prompt_set(struct prompt *p, const char *text)
{
	buf_clear(&p->text);
	utf8_clean(text, strlen(text), &p->text, NULL);
	p->cursor = p->text.len;
}

/* Where the cluster before byte AT begins. */
static size_t
before(const struct prompt *p, size_t at)
{
	size_t i = 0, next;

	while (i < at && (next = cluster_end(p->text.data, p->text.len, i)) < at)
		i = next;
	return i;
}

static size_t
after(const struct prompt *p, size_t at)
{
	return at < p->text.len ? cluster_end(p->text.data, p->text.len, at) : at;
}

/* Where the word before the cursor begins. */
static size_t
word_before(const struct prompt *p)
{
	size_t i = p->cursor;

	while (i > 0 && p->text.data[i - 1] == ' ')
		i--;
	while (i > 0 && p->text.data[i - 1] != ' ')
		i--;
	return i;
}

static void
erase(struct prompt *p, size_t from, size_t to)
{
	if (from == to)
		return;
	memmove(p->text.data + from, p->text.data + to, p->text.len - to);
	buf_cut(&p->text, p->text.len - (to - from));
	p->cursor = from;
}

static void
insert(struct prompt *p, uint32_t point)
{
	struct buf one = { 0 }, clean = { 0 };
	size_t end = p->text.len;

	buf_putu(&one, point);
	utf8_clean(one.data, one.len, &clean, NULL);
	/* ZWNJ alone is not text, but between letters it is. */
	if (point == 0x200c && !clean.len)
		buf_add(&clean, one.data, one.len);
	if (clean.len && end + clean.len <= MOST_BYTES && clean.data[0] != '\n') {
		buf_add(&p->text, clean.data, clean.len);
		memmove(p->text.data + p->cursor + clean.len, p->text.data + p->cursor,
		    end - p->cursor);
		memcpy(p->text.data + p->cursor, clean.data, clean.len);
		p->cursor += clean.len;
	}
	buf_release(&one);
	buf_release(&clean);
}

static bool
is_rtl(const struct prompt *p)
{
	return lang_is_rtl(lang_detect(buf_str(&p->text), p->text.len));
}

static void
ctrl_key(struct prompt *p, uint32_t code)
{
	switch (code) {
	case 'a':
		p->cursor = 0;
		break;
	case 'e':
		p->cursor = p->text.len;
		break;
	case 'd':
		erase(p, p->cursor, after(p, p->cursor));
		break;
	case 'h':
		erase(p, before(p, p->cursor), p->cursor);
		break;
	case 'u':
		erase(p, 0, p->cursor);
		break;
	case 'w':
		erase(p, word_before(p), p->cursor);
		break;
	}
}

static void
edit_key(struct prompt *p, uint32_t code)
{
	switch (code) {
	case KEYS_LEFT: case KEYS_RIGHT:
		p->cursor = (code == KEYS_RIGHT) == is_rtl(p) ? before(p, p->cursor)
		    : after(p, p->cursor);
		break;
	case KEYS_HOME: case KEYS_UP:
		ctrl_key(p, 'a');
		break;
	case KEYS_END: case KEYS_DOWN:
		ctrl_key(p, 'e');
		break;
	case KEYS_BACKSPACE:
		ctrl_key(p, 'h');
		break;
	case KEYS_DELETE:
		ctrl_key(p, 'd');
		break;
	default:
		if (code >= ' ' && code < 0x110000)
			insert(p, code);
	}
}

enum prompt_end
prompt_key(struct prompt *p, struct key k)
{
	bool empty = p->text.len == 0;

	if (k.code == KEYS_ENTER)
		return PROMPT_DONE;
	if (k.code == KEYS_ESCAPE || (k.ctrl && k.code == 'c'))
		return PROMPT_CANCELLED;
	if (empty && (k.code == KEYS_BACKSPACE || (k.ctrl && k.code == 'h')))
		return PROMPT_CANCELLED;
	if (k.ctrl)
		ctrl_key(p, k.code);
	else
		edit_key(p, k.code);
	return PROMPT_GOES_ON;
}

/*
 * The text as it is shown, and the cursor's place in it. A layout leaves
 * spaces at the end of a line away; here they are typed and must be seen, so
 * they do not break.
 */
static size_t
shown_text(const struct prompt *p, struct buf *out)
{
	size_t end = p->text.len;

	while (end > 0 && p->text.data[end - 1] == ' ')
		end--;
	buf_add(out, buf_str(&p->text), end);
	for (size_t i = end; i < p->text.len; i++)
		buf_putu(out, 0xa0);
	return p->cursor <= end ? p->cursor : end + 2 * (p->cursor - end);
}

/* Cells from the left of the line to the cursor: it stands on the cluster it is before. */
static int
cursor_cells(size_t cursor, const struct line *l, bool rtl)
{
	int cells = 0;

	for (size_t i = 0; i < l->len; cells += l->cluster[i++].width)
		if (l->cluster[i].start <= cursor && cursor < l->cluster[i].end)
			return cells;
	return rtl ? -1 : cells;
}

/* Put the part of the line that fits when it begins at column AT. */
static void
put_part(const struct pen *pen, int at, struct line line)
{
	int from;

	for (; line.len && at < pen->left; line.cluster++, line.len--)
		at += line.cluster->width;
	from = at;
	for (size_t i = 0; i < line.len; i++) {
		if (at + line.cluster[i].width > pen->right) {
			line.len = i;
			break;
		}
		at += line.cluster[i].width;
	}
	line.width = at - from;
	if (line.len)
		grid_put_line(pen->grid, pen->row, from, at, &line, DIR_LTR, STYLE_TEXT);
}

/* Draw the line where the pen is, moved so that the cursor is seen. */
static void
put_line(struct pen *pen, const struct line *line, int cursor, bool text_rtl)
{
	/* A cell at the text's end is kept for the cursor. */
	int at = pen->rtl ? pen->right - line->width - !text_rtl : pen->left + text_rtl;

	if (at + cursor >= pen->right)
		at = pen->right - 1 - cursor;
	else if (at + cursor < pen->left)
		at = pen->left - cursor;
	put_part(pen, at, *line);
	pen->grid->cursor_col = at + cursor;
	pen->grid->cursor_row = pen->row;
}

void
prompt_draw(const struct prompt *p, struct grid *g, struct rect row, const char *label, bool rtl)
{
	bool text_rtl = p->text.len ? is_rtl(p) : rtl;
	struct para_options o = { .dir = text_rtl ? DIR_RTL : DIR_LTR };
	struct pen pen = pen_on(g, row, 0, rtl);
	struct buf shown = { 0 };
	size_t cursor = shown_text(p, &shown);
	struct para laid;

	pen_put(&pen, label, rtl ? DIR_RTL : DIR_LTR, STYLE_PROMPT);
	pen_skip(&pen, 1);
	if (pen_room(&pen) > 0) {
		laid = para_layout(buf_str(&shown), shown.len, NULL, 0, &o);
		put_line(&pen, &laid.line[0], cursor_cells(cursor, &laid.line[0], text_rtl),
		    text_rtl);
		para_release(&laid);
	}
	buf_release(&shown);
}
