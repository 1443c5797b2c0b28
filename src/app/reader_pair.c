/*
 * reader_pair.c - pairs that a person makes and undoes.
 *
 * p pins the two articles shown: they stay a pair whatever the program thinks
 * of it.  P undoes the pair for good; P again takes that back.  Where an
 * article has no counterpart, or a wrong one that P took away, p holds it: the
 * next p, on an article of the other language, makes the two a pair.  Every
 * step tells how to take it back.
 */
#include <config.h>

#include "app/reader_state.h"
#include "base/i18n.h"

/* Both are there. */
static bool
is_pair(const struct reader *r)
{
	return r->article[0] && r->article[1];
}

static int64_t
shown(const struct reader *r, enum side side)
{
	return r->article[side] ? r->article[side]->id : 0;
}

/* The other one of its pair, 0 if it has none. */
static int64_t
mate_of(struct reader *r, int64_t id)
{
	struct store_counterpart c = { 0 };
	struct err e;

	if (!store_counterpart(r->store, id, &c, &e))
		reader_failed(r, &e);
	return c.id;
}

/*
 * Say it of A and B, and show what has become of it, with the rows of all that
 * may have another counterpart by now.
 */
static bool
say(struct reader *r, int64_t a, int64_t b, enum store_said said)
{
	int64_t touched[] = { a, b, mate_of(r, a), mate_of(r, b), 0, 0, 0, 0 };
	struct err e;

	if (!store_say_pair(r->store, a, b, said, &e))
		return reader_failed(r, &e);
	for (int i = 0; i < 4; i++)
		touched[4 + i] = touched[i] ? mate_of(r, touched[i]) : 0;
	for (size_t i = 0; i < sizeof touched / sizeof *touched; i++)
		if (touched[i])
			listing_touch(r, touched[i]);
	texts_show_again(r);
	return true;
}

static void
pin(struct reader *r)
{
	bool on = !r->pinned;

	if (say(r, shown(r, 0), shown(r, 1), on ? STORE_PINNED : STORE_NOT_SAID))
		reader_message(r, on
		    ? _("Pinned: these two stay a pair. p takes the pin off.")
		    : _("The pin is off: the program chooses again. p pins the pair shown."));
}

/* The article shown waits for its counterpart. */
static void
hold(struct reader *r)
{
	r->held = r->id;
	reader_message(r, r->side == SIDE_ENGLISH
	    ? _("Go to the Kurdish article about the same and press p there. Esc gives up.")
	    : _("Go to the English article about the same and press p there. Esc gives up."));
}

/* What was held and what is shown become a pair. */
static void
join(struct reader *r)
{
	struct err e;
	struct article *a = store_article(r->store, r->held, &e);

	if (!a) {
		r->held = 0;
		reader_failed(r, &e);
		return;
	}
	if (side_of(a->lang) == r->side) {
		reader_message(r, r->side == SIDE_ENGLISH
		    ? _("Both are English: choose a Kurdish article. Esc gives up.")
		    : _("Both are Kurdish: choose an English article. Esc gives up."));
	} else if (say(r, r->held, r->id, STORE_PINNED)) {
		r->held = 0;
		reader_message(r, _("Paired and pinned. P undoes it."));
	}
	article_free(a);
}

void
reader_pair(struct reader *r)
{
	if (!r->id) {
		reader_message(r, _("Nothing to read yet. Choose an article in the list."));
	} else if (r->held == r->id) {
		pair_let_go(r);
	} else if (r->held) {
		join(r);
	} else if (is_pair(r)) {
		pin(r);
	} else {
		hold(r);
	}
}

/* Take back what P did last, if that was to the article shown. */
static void
undo_undoing(struct reader *r)
{
	struct undone *u = &r->undone;

	if (!u->a || (u->a != r->id && u->b != r->id)) {
		reader_message(r, _("There is no counterpart beside this article."));
		return;
	}
	if (say(r, u->a, u->b, u->pinned ? STORE_PINNED : STORE_NOT_SAID))
		reader_message(r, _("A pair again."));
	*u = (struct undone){ 0 };
}

void
reader_unpair(struct reader *r)
{
	struct undone u = { shown(r, 0), shown(r, 1), r->pinned };

	if (!is_pair(r)) {
		undo_undoing(r);
		return;
	}
	if (!say(r, u.a, u.b, STORE_NO_PAIR))
		return;
	r->undone = u;
	reader_message(r, is_pair(r)
	    ? _("No pair any more, for good; the next best stands here now.")
	    : _("No pair any more, for good. P takes that back, p chooses another."));
}

const char *
pair_reminder(const struct reader *r)
{
	return r->held ? _("A counterpart is looked for: p on it, or Esc.") : "";
}

bool
pair_let_go(struct reader *r)
{
	if (!r->held)
		return false;
	r->held = 0;
	reader_message(r, _("No counterpart is looked for any more."));
	return true;
}
