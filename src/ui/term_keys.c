/*
 * term_keys.c - what comes in becomes keys.
 *
 * Curses tells the keys of the terminal's description.  The rest goes through
 * query.h, which takes out late replies and sequences that nobody knows; what
 * is left are letters and controls.
 */
#include <config.h>

#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ui/term_state.h"

/* How long a late reply is waited for, in milliseconds. */
enum { PATIENCE = 5000 };

/* Keys that curses knows. */
static const struct {
	int theirs;
	uint32_t ours;
} key_codes[] = {
	{ KEY_UP, KEYS_UP }, { KEY_DOWN, KEYS_DOWN }, { KEY_LEFT, KEYS_LEFT },
	{ KEY_RIGHT, KEYS_RIGHT }, { KEY_HOME, KEYS_HOME }, { KEY_END, KEYS_END },
	{ KEY_PPAGE, KEYS_PAGE_UP }, { KEY_NPAGE, KEYS_PAGE_DOWN }, { KEY_ENTER, KEYS_ENTER },
	{ KEY_BTAB, KEYS_BACKTAB }, { KEY_BACKSPACE, KEYS_BACKSPACE }, { KEY_DC, KEYS_DELETE },
	{ KEY_F(1), KEYS_F1 }, { KEY_A1, KEYS_HOME }, { KEY_C1, KEYS_END },
	{ KEY_A3, KEYS_PAGE_UP }, { KEY_C3, KEYS_PAGE_DOWN }, { KEY_FIND, KEYS_HOME },
	{ KEY_SELECT, KEYS_END },
};

/* What a mouse event means; KEYS_NONE for those that mean nothing. */
static struct key
mouse_key(struct term *t, const MEVENT *m)
{
	struct key k = { .col = m->x, .row = m->y };

	if (m->bstate & BUTTON4_PRESSED)
		k.code = KEYS_WHEEL_UP;
	else if (m->bstate & BUTTON5_PRESSED)
		k.code = KEYS_WHEEL_DOWN;
	else if (m->bstate & BUTTON1_RELEASED)
		k.code = KEYS_RELEASE;
	else if (m->bstate & BUTTON1_PRESSED)
		k = input_press(&t->input, m->x, m->y, term_milliseconds());
	return k;
}

/* Several events can come as one KEY_MOUSE; curses gives the last of them first. */
static void
take_mouse(struct term *t)
{
	MEVENT m[TERM_MOUSE_EVENTS];

	t->nmouse = 0;
	while (t->nmouse < TERM_MOUSE_EVENTS && getmouse(&m[t->nmouse]) == OK)
		t->nmouse++;
	for (int i = t->nmouse - 1; i >= 0; i--)
		t->mouse[i] = mouse_key(t, &m[i]);
}

static bool
waiting_mouse_key(struct term *t, struct key *k)
{
	while (t->nmouse > 0) {
		*k = t->mouse[--t->nmouse];
		if (k->code != KEYS_NONE)
			return true;
	}
	return false;
}

/* A key that curses has a code for. */
static bool
named_key(struct term *t, int code, struct key *k)
{
	if (code == KEY_MOUSE) {
		take_mouse(t);
		return waiting_mouse_key(t, k);
	}
	for (size_t i = 0; i < sizeof key_codes / sizeof *key_codes; i++) {
		if (key_codes[i].theirs == code) {
			*k = (struct key){ .code = key_codes[i].ours };
			return true;
		}
	}
	return false;
}

bool
term_is_gone(void)
{
	struct pollfd p = { .fd = STDIN_FILENO, .events = POLLIN };
	int waiting = 0;

	if (poll(&p, 1, 0) <= 0)
		return false;
	if (p.revents & (POLLHUP | POLLERR | POLLNVAL))
		return true;
	return (p.revents & POLLIN) && !ioctl(STDIN_FILENO, FIONREAD, &waiting) && !waiting;
}

/* What still comes is passed over all the same. */
static void
stop_waiting(struct term *t)
{
	t->asked = false;
	set_escdelay(TERM_ESCAPE_DELAY);
}

/* A late reply: when it was the last, all that is known now may tell of another terminal. */
static void
learn(struct term *t)
{
	struct terminal now;
	struct err e;

	if (!t->asked || !t->query.replies.done)
		return;
	stop_waiting(t);
	if (!t->terminal.profile)	/* not late at all: term_ask() waits for it */
		return;
	if (t->terminal.how <= PROFILE_BY_CHOICE || !term_guess(&t->options, &t->query.replies, &now, &e)
	    || (now.profile == t->terminal.profile && now.how == t->terminal.how
	    && !strcmp(now.init, t->terminal.init)))
		return;
	term_switch(t, &now);
	t->changed = true;
}

/* One byte that curses has no code for; what turns out to be typed goes to t->typed. */
static void
take_byte(struct term *t, unsigned char byte)
{
	switch (query_take(&t->query, byte)) {
	case QUERY_REPLY:
		learn(t);
		break;
	case QUERY_KEYS:
		buf_add(&t->typed, t->query.bytes, t->query.len);
		t->query.len = 0;
		break;
	case QUERY_OTHER:
		t->query.len = 0;
		break;
	case QUERY_WAIT:
		break;
	}
}

/* No more comes for now: ESC alone is a key. */
static void
take_pause(struct term *t)
{
	if (!t->query.len || query_pause(&t->query) != QUERY_KEYS)
		return;
	buf_add(&t->typed, t->query.bytes, t->query.len);
	t->query.len = 0;
}

/* The next key among the bytes that wait. */
static bool
typed_key(struct term *t, struct key *k)
{
	while (t->typed_at < t->typed.len) {
		unsigned char byte = (unsigned char)t->typed.data[t->typed_at++];

		if (t->pasting) {
			t->pasting = byte != 0x1b;	/* terminals keep ESC out of what is pasted */
			continue;
		}
		if (input_byte(&t->input, byte, k))
			return true;
	}
	buf_clear(&t->typed);
	t->typed_at = 0;
	return false;
}

/*
 * The next byte or code of curses.  Not wget_wch(), which would lose the first
 * bytes of a letter whose last ones come a moment later.
 */
static bool
next_code(struct term *t, struct key *k)
{
	int c;

	if (t->asked && term_milliseconds() - t->asked_at > PATIENCE)
		stop_waiting(t);
	c = wgetch(t->keys);

	if (c == ERR) {
		take_pause(t);
		return t->typed_at < t->typed.len;
	}
	if (c == TERM_PASTE_BEGIN || c == TERM_PASTE_END)
		t->pasting = c == TERM_PASTE_BEGIN;
	else if (c <= 0xff)
		take_byte(t, (unsigned char)c);
	else if (!t->pasting && named_key(t, c, k))
		t->named = true;
	return true;
}

bool
term_read_key(struct term *t, struct key *k)
{
	if (waiting_mouse_key(t, k))
		return true;
	t->named = false;
	do {
		if (typed_key(t, k))
			return true;
	} while (next_code(t, k) && !t->named);
	return t->named;
}

bool
term_key(struct term *t, struct key *k, bool *closed)
{
	*closed = false;
	if (!t->open || t->suspended)
		return false;
	if (t->early_at < t->early.len) {
		*k = t->early.at[t->early_at++];
		return true;
	}
	if (term_read_key(t, k))
		return true;
	*closed = term_is_gone();
	return false;
}
