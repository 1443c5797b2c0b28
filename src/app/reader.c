/*
 * reader.c - the reader: its life, and what a key does.
 *
 * A key becomes an action by the table in ui/action.h, an action a function by the
 * table in reader_act.c.
 */
#include <config.h>

#include <stdlib.h>

#include "app/reader_state.h"
#include "base/i18n.h"

struct reader *
reader_new(struct library *lib)
{
	struct reader *r = MEM_NEW(1, struct reader);
	const struct layout_options usual = { .cols = 80, .rows = 24 };

	r->library = lib;
	r->store = library_store(lib);
	r->layout = layout_make(&usual);
	for (int side = 0; side < SIDE_COUNT; side++)
		r->body[side] = body_new();
	texts_release(r);
	listing_find(r);
	listing_open_selected(r);
	return r;
}

void
reader_free(struct reader *r)
{
	if (!r)
		return;
	texts_release(r);
	for (int side = 0; side < SIDE_COUNT; side++)
		body_free(r->body[side]);
	listing_release(&r->listing);
	entity_pane_release(&r->names);
	tie_release(&r->tie);
	jump_release(r);
	about_release(&r->about);
	prompt_release(&r->prompt);
	buf_release(&r->copied);
	buf_release(&r->message);
	free(r);
}

/* Show it in the status line until the next key. */
static void
say(struct reader *r, const char *text, bool is_error)
{
	buf_clear(&r->message);
	buf_puts(&r->message, text);
	r->is_error = is_error;
}

void
reader_message(struct reader *r, const char *text)
{
	say(r, text, false);
}

bool
reader_failed(struct reader *r, const struct err *e)
{
	say(r, e->text, true);
	return false;
}

void
reader_open(struct reader *r, int64_t id)
{
	texts_show(r, id);
	if (r->id != id)
		return;
	listing_select(r, id);
	texts_focus(r, pane_of_side(r->side));
}

/* One step back; true if there is nowhere to go back to. */
static bool
quits(struct reader *r)
{
	bool one_at_a_time = r->layout.kind <= LAYOUT_NARROW;

	if (r->cover != COVER_NONE)
		r->cover = COVER_NONE;
	else if (r->zoom)
		r->zoom = false;
	else if (one_at_a_time && r->focus != PANE_LIST && r->listing.ids.len > 1)
		r->focus = PANE_LIST;
	else
		return true;
	return false;
}

static void
key_to_prompt(struct reader *r, struct key k)
{
	enum prompt_end end = prompt_key(&r->prompt, k);

	r->prompting = end == PROMPT_GOES_ON;
	if (end == PROMPT_DONE)
		reader_search(r, buf_str(&r->prompt.text));
}

enum reader_wish
reader_key(struct reader *r, struct key k)
{
	enum action a;

	/* A key says what it did; letting go of the mouse takes that back only if it did something. */
	if (k.code != KEYS_RELEASE)
		buf_clear(&r->message);
	if (k.code >= KEYS_CLICK && k.code <= KEYS_WHEEL_DOWN) {
		reader_mouse(r, k);
		return READER_GO_ON;
	}
	if (r->prompting) {
		key_to_prompt(r, k);
		return READER_GO_ON;
	}
	a = action_of(k);
	if (a == ACTION_COUNT)
		a = action_of(key_to_latin(k));
	switch (a) {
	case ACTION_COUNT:
		reader_message(r, _("This key does nothing here. ? shows what the keys do."));
		return READER_GO_ON;
	case ACTION_REDRAW:
		return READER_REDRAW;
	case ACTION_SUSPEND:
		return READER_SUSPEND;
	case ACTION_TERMINAL:
		return READER_TERMINAL;
	case ACTION_QUIT:
		return quits(r) ? READER_QUIT : READER_GO_ON;
	default:
		reader_act(r, a);
		return READER_GO_ON;
	}
}
