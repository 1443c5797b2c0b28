/* output.c - results on stdout. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/terminal.h"
#include "base/i18n.h"
#include "cmd/output.h"
#include "text/utf8.h"
#include "ui/grid.h"
#include "ui/pen.h"
#include "ui/words.h"

enum { WIDTH_LEAST = 20, WIDTH_MOST = 1000, WIDTH_USUAL = 80, GAP = 2, INDENT = 2 };

bool
format_from_name(const char *name, enum format *format)
{
	static const char *const names[] = { "text", "tsv", "json" };

	*format = FORMAT_TEXT;
	if (!name)
		return true;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (!strcmp(name, names[i])) {
			*format = (enum format)i;
			return true;
		}
	return false;
}

/* A number of cells that makes sense, else 0. */
static int
width_from(const char *s)
{
	char *end;
	long n = strtol(s, &end, 10);

	return *s && !*end && n >= WIDTH_LEAST && n <= WIDTH_MOST ? (int)n : 0;
}

int
output_width(const char *asked)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;

	if (asked)
		return width_from(asked);
	if (columns && width_from(columns))
		return width_from(columns);
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= WIDTH_LEAST)
		return size.ws_col - (output_is_terminal() ? emit_margin(&terminal_of_output()->emit) : 0);
	return WIDTH_USUAL;
}

bool
output_is_terminal(void)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && term && strcmp(term, "dumb");
}

/* May it get colours, too? */
static bool
has_colour(void)
{
	const char *no_color = getenv("NO_COLOR");

	return output_is_terminal() && !(no_color && *no_color);
}

char *
output_clean(const char *s)
{
	struct buf b = { 0 };

	utf8_clean(s, strlen(s), &b, NULL);
	for (size_t i = 0; i < b.len; i++)
		if (b.data[i] == '\n')
			b.data[i] = ' ';
	return buf_take(&b);
}

void
tsv_row(const char *const field[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *s = output_clean(field[i] ? field[i] : "");

		printf("%s%c", *s ? s : "-", i + 1 < n ? '\t' : '\n');
		free(s);
	}
}

void
output_json(json_t *value)
{
	json_dumpf(value, stdout, JSON_INDENT(2));
	putchar('\n');
	json_decref(value);
}

/* The width of a column that takes what the others leave, at least a cell. */
static int
shared_width(int width, const struct column *column, size_t n)
{
	int left = width - GAP * (int)(n - 1), sharing = 0;

	for (size_t i = 0; i < n; i++) {
		left -= column[i].width;
		sharing += column[i].width == 0;
	}
	return sharing && left > sharing ? left / sharing : 1;
}

void
output_grid(struct buf *b, const struct grid *g)
{
	if (!output_is_terminal()) {
		grid_dump(g, b);
		return;
	}
	const struct terminal *t = terminal_of_output();

	/* The terminal must not order once more what is in order already. */
	buf_puts(b, t->init);
	emit_dump(&t->emit, g, has_colour(), b);
	buf_puts(b, t->fini);
}

void
output_row(struct buf *b, int width, const struct column *column, size_t n)
{
	struct grid g = grid_new(width, 1);
	bool rtl = i18n_is_rtl();
	int shared = shared_width(width, column, n), col = 0;

	for (size_t i = 0; i < n; i++) {
		int cols = column[i].width ? column[i].width : shared;
		int left = rtl ? width - col - cols : col;

		if (column[i].text)
			grid_put_text(&g, 0, left, left + cols, column[i].text, column[i].dir,
			    ALIGN_START, column[i].style);
		col += cols + GAP;
	}
	output_grid(b, &g);
	grid_release(&g);
}

void
output_item(struct buf *b, int width, const char *name, int name_width, const char *text)
{
	bool rtl = i18n_is_rtl(), beside = width - name_width >= 2 * WIDTH_LEAST;
	int indent = beside ? INDENT + name_width + GAP : 3 * INDENT;
	const struct para_options options = { .dir = words_dir(), .width = width - indent };
	struct para p = para_layout(text, strlen(text), NULL, 0, &options);
	int first = !beside || pen_width(name, DIR_LTR) > name_width;
	struct grid g = grid_new(width, (int)p.len + first);

	grid_put_text(&g, 0, rtl ? 0 : INDENT, rtl ? width - INDENT : width, name, DIR_LTR,
	    rtl ? ALIGN_END : ALIGN_START, STYLE_TEXT);
	for (size_t i = 0; i < p.len; i++)
		grid_put_line(&g, first + (int)i, rtl ? 0 : indent, rtl ? width - indent : width,
		    &p.line[i], p.dir, STYLE_TEXT);
	output_grid(b, &g);
	grid_release(&g);
	para_release(&p);
}

void
output_paragraph(struct buf *b, int width, const char *text, enum dir dir, uint16_t style)
{
	const struct para_options options = { .dir = dir, .width = width };
	struct para p = para_layout(text, strlen(text), NULL, 0, &options);
	struct grid g = grid_new(width, p.len ? (int)p.len : 1);

	for (size_t i = 0; i < p.len; i++)
		grid_put_line(&g, (int)i, 0, width, &p.line[i], p.dir, style);
	output_grid(b, &g);
	grid_release(&g);
	para_release(&p);
}

void
output_paragraph_plain(struct buf *b, const char *text, enum dir dir)
{
	const struct para_options options = { .dir = dir };
	struct para p = para_layout(text, strlen(text), NULL, 0, &options);
	struct grid g = grid_new(p.line[0].width + 1, 1);

	grid_put_line(&g, 0, 0, g.cols - 1, &p.line[0], DIR_LTR, STYLE_TEXT);
	grid_dump(&g, b);
	grid_release(&g);
	para_release(&p);
}

bool
output_flush(struct buf *b)
{
	fwrite(buf_str(b), 1, b->len, stdout);
	buf_clear(b);
	return fflush(stdout) == 0;
}
