/*
 * prompt.h - a line that is typed: the editor for what is searched for.
 */
#ifndef HEWAL_UI_PROMPT_H
#define HEWAL_UI_PROMPT_H

#include <stdbool.h>

#include "base/buf.h"
#include "ui/grid.h"
#include "ui/key.h"

/* Starts as { 0 }: nothing typed. */
struct prompt {
	struct buf text;
	size_t cursor;		/* byte of the text that what is typed goes before */
};

void prompt_release(struct prompt *p);

/* Begin with this text, the cursor at its end. */
void prompt_set(struct prompt *p, const char *text);

enum prompt_end { PROMPT_GOES_ON, PROMPT_DONE, PROMPT_CANCELLED };

/*
 * Letters go in; Left and Right follow the text on the screen, Home End
 * (Ctrl-A Ctrl-E) go to its ends, Backspace Delete (Ctrl-H Ctrl-D) take a
 * whole cluster, Ctrl-W the word before, Ctrl-U all before. Enter ends it;
 * Escape, Ctrl-C and Backspace in an empty line give it up.
 */
enum prompt_end prompt_key(struct prompt *p, struct key k);

/* Draw LABEL and the text in a row; the grid's cursor stands at the cursor. */
void prompt_draw(const struct prompt *p, struct grid *g, struct rect row, const char *label,
    bool rtl);

#endif
