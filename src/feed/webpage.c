/*
 * webpage.c - which part of a web page is the article.
 *
 * Sentences weigh, menus do not: a paragraph counts by its length if it is long
 * enough to be a sentence and not mostly links. Where the page marks an
 * <article> or <main> that holds much of that weight, that is it. Else every
 * box gets the weight of its own paragraphs and half of its children's own, and
 * the heaviest wins: a wrapper around one text box stays behind it, a box of
 * many wrapped paragraphs gets before each of them. (The idea is that of
 * Arc90's Readability; the weights are ours.)
 */
#include <config.h>

#include <assert.h>
#include <string.h>

#include "feed/webpage.h"
#include "feed/sentence.h"
#include "feed/space.h"
#include "text/utf8.h"

enum {
	SENTENCE_POINTS = 25,	/* a piece shorter than this weighs nothing */
	BYLINE_POINTS = 30,	/* what stands before the first sentence and is no longer */
	FACT_MOST = 2048,	/* bytes; a longer title or address is none */
};

void
webpage_release(struct webpage *p)
{
	buf_release(&p->text);
	vec_release(&p->box);
	vec_release(&p->piece);
	for (int i = 0; i < PAGE_FACTS; i++)
		buf_release(&p->fact[i]);
}

size_t
webpage_add_box(struct webpage *p, enum webpage_box_kind kind, size_t parent)
{
	assert(parent < p->box.len || p->box.len == 0);
	*vec_push(&p->box) = (struct webpage_box){ .parent = parent, .kind = kind };
	return p->box.len - 1;
}

void
webpage_add_piece(struct webpage *p, const char *s, size_t len, struct webpage_piece piece)
{
	assert(piece.box < p->box.len);
	piece.start = p->text.len;
	piece.len = len;
	buf_add(&p->text, s, len);
	*vec_push(&p->piece) = piece;
}

void
webpage_set_fact(struct webpage *p, enum webpage_fact fact, const char *s, size_t len)
{
	if (p->fact[fact].len == 0 && len <= FACT_MOST)
		space_squeeze(s, len, &p->fact[fact]);
}

/* ---- where the main text is ---- */

static size_t
weight(const struct webpage *p, const struct webpage_piece *piece)
{
	size_t n;

	if (piece->linked || piece->timed || piece->kind != PAGE_TEXT)
		return 0;
	n = utf8_length(p->text.data + piece->start, piece->len);
	return n < SENTENCE_POINTS ? 0 : n;
}

static void
weigh(struct webpage *p)
{
	for (size_t i = 0; i < p->piece.len; i++)
		p->box.at[p->piece.at[i].box].own += weight(p, &p->piece.at[i]);
	for (size_t i = p->box.len; i-- > 0;) {
		struct webpage_box *b = &p->box.at[i];

		b->all += b->own;
		if (i > 0)
			p->box.at[b->parent].all += b->all;
	}
}

/* The box of KIND that holds the most, if that is at least 2/5 of the page; else 0. */
static size_t
marked_box(const struct webpage *p, enum webpage_box_kind kind)
{
	size_t best = 0;

	for (size_t i = 1; i < p->box.len; i++)
		if (p->box.at[i].kind == kind && p->box.at[i].all > 0 &&
		    (best == 0 || p->box.at[i].all > p->box.at[best].all))
			best = i;
	return best && p->box.at[best].all * 5 >= p->box.at[0].all * 2 ? best : 0;
}

/* The box with the most text of its own and right below; 0 if there is none. */
static size_t
heaviest_box(const struct webpage *p)
{
	size_t *score = MEM_NEW(p->box.len, size_t), best = 0;

	for (size_t i = 0; i < p->box.len; i++) {
		score[i] += 2 * p->box.at[i].own;
		if (i > 0)
			score[p->box.at[i].parent] += p->box.at[i].own;
	}
	for (size_t i = 0; i < p->box.len; i++)
		if (score[i] > score[best])
			best = i;
	free(score);
	return best;
}

static size_t
main_box(struct webpage *p)
{
	size_t box;

	weigh(p);
	box = marked_box(p, PAGE_ARTICLE);
	if (box == 0)
		box = marked_box(p, PAGE_MAIN);
	return box ? box : heaviest_box(p);
}

/* For each box: is it BOX or inside of it?  The caller frees it. */
static bool *
boxes_inside(const struct webpage *p, size_t box)
{
	bool *inside = MEM_NEW(p->box.len, bool);

	for (size_t i = 0; i < p->box.len; i++)
		inside[i] = i == box || (i > 0 && inside[p->box.at[i].parent]);
	return inside;
}

/* ---- the headline ---- */

static bool
has(const struct buf *whole, const char *s, size_t len)
{
	return len > 0 && memmem(buf_str(whole), whole->len, s, len) != NULL;
}

static bool
is_same(const struct buf *b, const char *s, size_t len)
{
	return b->len == len && !memcmp(buf_str(b), s, len);
}

/*
 * Does the page's text end with the site's name after a sign between them? Then
 * cut it off.
 */
static void
cut_site(const struct webpage *p, struct buf *title)
{
	static const char *const between[] = { "|", "-", "–", "—", "»", "«", "·", "::", ":", "•" };
	const struct buf *site = &p->fact[PAGE_FACT_SITE];
	const char *s = buf_str(title);
	size_t len;

	if (site->len == 0 || site->len >= title->len ||
	    memcmp(s + title->len - site->len, site->data, site->len) != 0)
		return;
	len = title->len - site->len;
	space_trim(&s, &len);
	for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
		size_t n = strlen(between[i]);

		if (len > n && !memcmp(s + len - n, between[i], n)) {
			len -= n;
			space_trim(&s, &len);
			buf_cut(title, len);
			return;
		}
	}
}

/* The title piece to use as headline, by how sure it is one; NULL for none. */
static const struct webpage_piece *
best_title(const struct webpage *p, const bool *inside)
{
	const struct webpage_piece *best = NULL;
	int best_rank = 0;

	for (size_t i = 0; i < p->piece.len; i++) {
		const struct webpage_piece *t = &p->piece.at[i];
		const char *s = p->text.data + t->start;
		int rank = 1;

		if (t->kind != PAGE_TITLE && t->kind != PAGE_BANNER)
			continue;
		if (is_same(&p->fact[PAGE_FACT_SITE], s, t->len))
			rank = 0;
		else if (t->kind == PAGE_TITLE && inside[t->box])
			rank = 3;
		else if (has(&p->fact[PAGE_FACT_OG_TITLE], s, t->len) ||
		    has(&p->fact[PAGE_FACT_TITLE], s, t->len))
			rank = 2;
		if (rank > best_rank) {
			best = t;
			best_rank = rank;
		}
	}
	return best_rank == 1 && p->fact[PAGE_FACT_OG_TITLE].len > 0 ? NULL : best;
}

static void
set_headline(struct webpage *p, const bool *inside, struct feed_draft *d)
{
	const struct webpage_piece *t = best_title(p, inside);
	struct buf *title = &p->fact[PAGE_FACT_OG_TITLE];

	if (t != NULL) {
		buf_add(&d->headline, p->text.data + t->start, t->len);
		return;
	}
	if (title->len == 0)
		title = &p->fact[PAGE_FACT_TITLE];
	cut_site(p, title);
	if (!is_same(&p->fact[PAGE_FACT_SITE], buf_str(title), title->len))
		buf_add(&d->headline, buf_str(title), title->len);
}

/* ---- the paragraphs ---- */

/* A byline, a time or a topic, which pages put between headline and text. */
static bool
is_byline(const struct webpage *p, const struct webpage_piece *piece)
{
	const char *s = p->text.data + piece->start;

	return piece->kind != PAGE_TITLE && !piece->linked &&
	    space_limit(s, piece->len, BYLINE_POINTS) == piece->len &&
	    !sentence_is_whole(s, piece->len);
}

/* Is there a letter or digit in it, of any script? */
static bool
has_words(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] >= 0xC0 || (s[i] >= '0' && s[i] <= '9') ||
		    (unsigned)((s[i] | 32) - 'a') < 26)
			return true;
	return false;
}

static bool
is_paragraph(const struct webpage *p, const struct webpage_piece *piece, const struct feed_draft *d)
{
	const char *s = p->text.data + piece->start;

	if (piece->kind == PAGE_BANNER || piece->timed || !has_words(s, piece->len) ||
	    is_same(&d->headline, s, piece->len))
		return false;
	return !piece->linked || feed_draft_is_related(s, piece->len);
}

/* The first paragraph that is a real one; 0 if all of them look like bylines. */
static size_t
beginning(const struct webpage *p, const bool *inside, const struct feed_draft *d)
{
	for (size_t i = 0; i < p->piece.len; i++) {
		const struct webpage_piece *piece = &p->piece.at[i];

		if (inside[piece->box] && piece->kind == PAGE_TEXT &&
		    is_paragraph(p, piece, d) && !is_byline(p, piece))
			return i;
	}
	return 0;
}

static void
add_paragraphs(const struct webpage *p, const bool *inside, struct feed_draft *d)
{
	size_t begin = beginning(p, inside, d);

	for (size_t i = 0; i < p->piece.len; i++) {
		const struct webpage_piece *piece = &p->piece.at[i];

		if (inside[piece->box] && is_paragraph(p, piece, d) &&
		    (i >= begin || !is_byline(p, piece)))
			feed_draft_add(d, p->text.data + piece->start, piece->len);
	}
}

/* ---- the facts ---- */

/* Only what is a web address may become a link: it will be given to a browser. */
static bool
is_link(const struct buf *b)
{
	const char *s = buf_str(b);

	return (!strncmp(s, "https://", 8) || !strncmp(s, "http://", 7)) &&
	    strpbrk(s, " \"'<>\\`") == NULL;
}

static void
set_link(const struct webpage *p, struct feed_draft *d)
{
	static const enum webpage_fact from[] = { PAGE_FACT_CANONICAL, PAGE_FACT_OG_URL };

	for (size_t i = 0; i < sizeof from / sizeof *from && d->link.len == 0; i++)
		if (is_link(&p->fact[from[i]]))
			buf_puts(&d->link, buf_str(&p->fact[from[i]]));
}

static void
set_date(const struct webpage *p, struct feed_draft *d)
{
	static const enum webpage_fact from[] = { PAGE_FACT_PUBLISHED, PAGE_FACT_TIME };
	enum { ISO = 10 };

	for (size_t i = 0; i < sizeof from / sizeof *from && d->date.year == 0; i++) {
		const struct buf *b = &p->fact[from[i]];
		struct date_found f;

		if (b->len >= ISO && date_from_iso(b->data, ISO, &d->date))
			return;
		d->date = (struct date){ 0 };
		if (b->len > 0 && date_find(b->data, b->len, 0, LANG_UNKNOWN, d->date, &f) &&
		    f.date.day != 0)
			d->date = f.date;
	}
}

void
webpage_finish(struct webpage *p, struct feed_draft *d)
{
	bool *inside;

	if (p->box.len == 0)
		webpage_add_box(p, PAGE_BOX, 0);
	inside = boxes_inside(p, main_box(p));
	set_headline(p, inside, d);
	add_paragraphs(p, inside, d);
	free(inside);
	set_link(p, d);
	set_date(p, d);
	buf_add(&d->source, buf_str(&p->fact[PAGE_FACT_SITE]), p->fact[PAGE_FACT_SITE].len);
	lang_from_code(buf_str(&p->fact[PAGE_FACT_LANG]), &d->lang);
}
