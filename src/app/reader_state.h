/*
 * reader_state.h - what the reader knows. Shared by reader.c and its parts, by nobody
 * else.
 *
 *	reader.c	life, keys
 *	reader_act.c	what each action does
 *	reader_list.c	which articles are listed; marks, filter, sort, search
 *	reader_texts.c	the two articles side by side, the chosen name, tied scrolling
 *	reader_jump.c	from name to name, from article to article, back and forward
 *	reader_about.c	the page about a name
 *	reader_pair.c	pairs that a person makes and undoes
 *	reader_copy.c	what y copies
 *	reader_mouse.c	clicks and the wheel
 *	reader_draw.c	all of it as a grid
 *	reader_title.c	titles and tabs
 */
#ifndef HEWAL_APP_READER_STATE_H
#define HEWAL_APP_READER_STATE_H

#include "app/reader.h"
#include "store/store.h"
#include "ui/action.h"
#include "ui/body.h"
#include "ui/entity_page.h"
#include "ui/entity_pane.h"
#include "ui/frame.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/prompt.h"
#include "ui/tie.h"
#include "ui/topics.h"

enum filter {
	FILTER_ALL, FILTER_UNREAD, FILTER_FLAGGED, FILTER_KURDISH, FILTER_ENGLISH, FILTER_COUNT
};

/* What covers the panes. */
enum cover { COVER_NONE, COVER_HELP, COVER_ABOUT };

/* The articles listed. Their rows are read when they are first seen. */
struct listing {
	struct store_ids ids;
	struct store_row **row;	/* of each id; NULL: not read yet */
	struct list list;
	enum filter filter;
	enum store_sort sort;
	struct buf words;	/* searched for; "" for no search */
	const struct entity *named;	/* what is called so, or NULL */
};

/* A place to come back to. */
struct spot {
	int64_t id;		/* the article */
	enum pane focus;
	size_t offset[SIDE_COUNT];
	const struct entity *entity;	/* chosen, or NULL */
	bool has_here;		/* the cursor is on a mention: */
	enum side here_side;
	size_t here;
};

struct spots VEC_OF(struct spot);

/* The page about a name, with all it borrows. */
struct about {
	struct entity_page shown;
	struct store_spellings spellings;
	struct store_besides besides;
	struct store_months months;
	struct store_ids ids;
	struct store_row row;	/* of the article drawn last */
	VEC(struct entity_page_spelling) spelling;
	VEC(struct entity_page_beside) beside;
	VEC(struct entity_page_month) month;
};

struct reader {
	struct library *library;
	struct store *store;	/* the library's */
	enum pane focus;
	bool zoom, justify, tied;
	enum cover cover;
	struct layout layout;	/* of the last frame */

	struct listing listing;

	int64_t id;		/* the article shown; 0: none */
	enum side side;		/* where it stands; its counterpart in the other */
	struct article *article[SIDE_COUNT];
	struct body *body[SIDE_COUNT];
	struct rect body_rect[SIDE_COUNT];	/* where they were drawn last */
	struct topics topics;
	struct entity_pane names;
	struct tie tie;
	bool pinned;		/* the two are a pair because a person said so */
	int64_t held;		/* p: the article a counterpart is looked for; 0: none */
	struct undone {
		int64_t a, b;	/* 0: none */
		bool pinned;
	} undone;		/* the pair that P undid last */
	int chosen;		/* topic, or TOPIC_NONE */
	enum side here_side;	/* the mention the cursor is on */
	size_t here;		/* or BODY_NO_MENTION */
	enum side hit_side;	/* the text gone through for words searched for */

	struct spots back, forward;
	enum action last;	/* action done before */

	struct selection {
		enum side side;
		size_t from, to;	/* offsets (body.h); equal: nothing is selected */
		bool pressed;		/* the mouse is held down over START to END of SIDE */
		size_t start, end;
	} selection;
	struct buf copied;	/* and not yet taken */
	bool copied_twice;	/* the last key copied the whole already */

	struct list help;
	struct about about;

	bool prompting;
	struct prompt prompt;
	struct buf message;
	bool is_error;
};

static inline enum side
other_side(enum side s)
{
	return s == SIDE_ENGLISH ? SIDE_KURDISH : SIDE_ENGLISH;
}

static inline enum pane
pane_of_side(enum side s)
{
	return s == SIDE_ENGLISH ? PANE_ENGLISH : PANE_KURDISH;
}

static inline bool
is_text_pane(enum pane p)
{
	return p == PANE_ENGLISH || p == PANE_KURDISH;
}

static inline enum side
side_of_pane(enum pane p)
{
	return p == PANE_KURDISH ? SIDE_KURDISH : SIDE_ENGLISH;
}

/* Messages. */
void reader_message(struct reader *r, const char *text);

/* reader_list.c */
void listing_find(struct reader *r);	/* anew, keeping the article selected if it is still there */
void listing_release(struct listing *l);
/* NULL if it cannot be read. */
const struct store_row *listing_row(struct reader *r, size_t i);
void listing_select(struct reader *r, int64_t id);	/* if it is listed */
void listing_open_selected(struct reader *r);	/* show what the cursor is on */
void listing_touch(struct reader *r, int64_t id);	/* its marks were changed */
bool listing_is_library_empty(const struct reader *r);
void reader_search(struct reader *r, const char *words);
void reader_filter(struct reader *r);
void reader_sort(struct reader *r);
void reader_toggle_unread(struct reader *r);
void reader_toggle_flag(struct reader *r);
void reader_mark_read(struct reader *r, enum side side);

/* reader_texts.c */
void texts_show(struct reader *r, int64_t id);	/* with its counterpart */
void texts_show_again(struct reader *r);	/* the counterpart may be another one now */
void texts_release(struct reader *r);
void texts_focus(struct reader *r, enum pane p);	/* what gets the keys is read */
void texts_choose(struct reader *r, int topic);
void texts_here(struct reader *r, enum side side, size_t mention);	/* go there, choose its topic */
void texts_leave_here(struct reader *r);
void texts_scrolled(struct reader *r, enum side side);	/* the other one follows if they are tied */
void reader_toggle_tie(struct reader *r);

/* reader_jump.c */
void jump_remember(struct reader *r);	/* before going away */
bool jump_has_name(struct reader *r);	/* is one chosen? if not, says what to do */
void jump_back(struct reader *r);
void jump_forward(struct reader *r);
void jump_mention(struct reader *r, int step);
void jump_other(struct reader *r);
void jump_article(struct reader *r, int step);
void jump_to_chosen(struct reader *r);	/* its first mention from here on */
void jump_open(struct reader *r, int64_t id, const struct entity *e);	/* an article, where it names E */
void jump_release(struct reader *r);

/* reader_about.c */
void about_open(struct reader *r, const struct entity *e);
void about_choose(struct reader *r);	/* go to what is selected on it */
void about_release(struct about *p);

/* reader_copy.c */
void reader_copy(struct reader *r);
bool reader_deselect(struct reader *r);	/* false if nothing was selected */

/* reader_pair.c */
void reader_pair(struct reader *r);	/* p */
void reader_unpair(struct reader *r);	/* P */
bool pair_let_go(struct reader *r);	/* what p held, if it did */
const char *pair_reminder(const struct reader *r);	/* "" if nothing is held */

/* reader_mouse.c */
void reader_mouse(struct reader *r, struct key k);

/* reader_act.c */
void reader_act(struct reader *r, enum action a);

/* What the title of a pane says, with its own memory. */
struct title {
	struct buf name, place;
};

/* reader_title.c */
struct frame_title title_make(const struct reader *r, enum pane p, struct title *t);
void title_release(struct title *t);
void title_draw_frames(const struct reader *r, struct grid *g);
void title_draw_tabs(const struct reader *r, struct grid *g);

#endif
