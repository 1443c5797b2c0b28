/*
 * output.h - results on stdout: text for people, TSV and JSON for programs.
 */
#ifndef HEWAL_CMD_OUTPUT_H
#define HEWAL_CMD_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "base/buf.h"
#include "text/para.h"

enum format { FORMAT_TEXT, FORMAT_TSV, FORMAT_JSON };

/* From what --format= was given (NULL: text); false if it is none. */
bool format_from_name(const char *name, enum format *format);

/*
 * The width to lay text out for, in cells: ASKED if it is a number from 20 to
 * 1000, else (NULL) $COLUMNS, else the terminal's, else 80. 0 if ASKED is no
 * such number.
 */
int output_width(const char *asked);

/* May stdout get attributes and, without NO_COLOR, colours? No for a file, a pipe and TERM=dumb. */
bool output_is_terminal(void);

/*
 * S, which may be anything, as one line of clean UTF-8 (utf8.h): for names of
 * files, which nobody has cleaned yet.  The caller's to free().
 */
char *output_clean(const char *s);

/* A row of fields, each cleaned so; NULL and "" become "-". */
void tsv_row(const char *const field[], size_t n);

/* Print the value as JSON and let go of it. */
void output_json(json_t *value);

/* A field of a row for people. */
struct column {
	const char *text;	/* one line; NULL: empty */
	enum dir dir;		/* the text's own */
	int width;		/* cells; 0: what the others leave, shared by all such columns */
	uint16_t style;		/* ui/style.h */
};

/*
 * Add a row of WIDTH cells to B: the columns two cells apart in the reading
 * order of the interface, mirrored where that is from right to left.
 */
void output_row(struct buf *b, int width, const struct column *column, size_t n);

/*
 * Add a row of help: NAME, which is typed as it stands, in NAME_WIDTH cells
 * (or a line of its own, where that is too narrow), beside it TEXT in as many
 * lines as it needs; both indented, and mirrored like output_row().
 */
void output_item(struct buf *b, int width, const char *name, int name_width, const char *text);

/* Add a paragraph, broken to lines of at most WIDTH cells, at the side DIR begins at. */
void output_paragraph(struct buf *b, int width, const char *text, enum dir dir, uint16_t style);

/* Add it as one line in visual order, without attributes, as long as it is. */
void output_paragraph_plain(struct buf *b, const char *text, enum dir dir);

/* Add the rows of a grid: with attributes and colours where stdout takes them. */
struct grid;
void output_grid(struct buf *b, const struct grid *g);

/* Print B and empty it; false if stdout cannot take it (a full disk, a closed pipe). */
bool output_flush(struct buf *b);

#endif
