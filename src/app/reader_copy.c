/*
 * reader_copy.c - what y copies: logical text, as it is stored.
 *
 * What is on the screen is reordered and joined; copying it from there would
 * give that.  y takes what was selected with the mouse; or else what the eye is
 * on - the paragraph, the name - and y once more all of it.
 */
#include <config.h>

#include <string.h>

#include "app/reader_state.h"
#include "base/i18n.h"
#include "text/utf8.h"

/* The paragraph that the byte OFFSET of a body (body.h) stands in. */
static size_t
paragraph_at(const struct article *a, size_t offset)
{
	size_t p = a->headline_derived ? 1 : 0;

	while (p + 1 < a->nparagraphs && offset > a->paragraph[p].len) {
		offset -= a->paragraph[p].len + 1;
		p++;
	}
	return p < a->nparagraphs ? p : 0;
}

/* The one with the mention the cursor is on, while that is in view, else the one on top. */
static size_t
paragraph_in_focus(struct reader *r, enum side side)
{
	const struct article *a = r->article[side];

	if (r->here != BODY_NO_MENTION && r->here_side == side && body_sees(r->body[side], r->here))
		return a->mention[r->here].paragraph;
	return paragraph_at(a, body_offset(r->body[side]));
}

static void
add_article(struct buf *out, const struct article *a)
{
	for (size_t i = a->headline_derived ? 1 : 0; i < a->nparagraphs; i++) {
		if (!a->paragraph[i].len)
			continue;
		if (out->len)
			buf_puts(out, "\n\n");
		buf_add(out, a->paragraph[i].text, a->paragraph[i].len);
	}
	if (a->link) {
		buf_puts(out, "\n\n");
		buf_puts(out, a->link);
	}
}

/* Say what was copied. */
__attribute__((format(printf, 2, 3)))
static void
say_copied(struct reader *r, const char *format, ...)
{
	struct buf text = { 0 };
	va_list ap;

	va_start(ap, format);
	buf_vprintf(&text, format, ap);
	va_end(ap);
	reader_message(r, buf_str(&text));
	buf_release(&text);
}

static size_t
letters(const struct buf *b)
{
	return utf8_length(buf_str(b), b->len);
}

static void
copy_paragraph(struct reader *r, enum side side)
{
	const struct paragraph *p = &r->article[side]->paragraph[paragraph_in_focus(r, side)];

	buf_add(&r->copied, p->text, p->len);
	/* TRANSLATORS: said in the status line after the key y; %zu is how many letters. */
	say_copied(r, _("The paragraph is copied, %zu letters; y once more copies the article."),
	    letters(&r->copied));
}

static void
copy_article(struct reader *r, enum side side)
{
	add_article(&r->copied, r->article[side]);
	/* TRANSLATORS: said in the status line after the key y; %zu is how many letters. */
	say_copied(r, _("The article is copied, %zu letters."), letters(&r->copied));
}

bool
reader_deselect(struct reader *r)
{
	bool was = r->selection.from < r->selection.to;

	r->selection = (struct selection){ 0 };
	return was;
}

static void
copy_selection(struct reader *r)
{
	const struct selection *s = &r->selection;

	body_text(r->body[s->side], s->from, s->to, &r->copied);
	/* TRANSLATORS: said in the status line after the key y; %zu is how many letters. */
	say_copied(r, _("What is selected is copied, %zu letters."), letters(&r->copied));
}

/* The chosen name in the interface's language; AGAIN: in the other one. */
static bool
copy_name(struct reader *r, bool again)
{
	const struct entity *e = r->chosen >= 0 ? r->topics.at[r->chosen].entity : NULL;
	enum lang lang = i18n_used() == I18N_EN ? LANG_EN : LANG_CKB;

	if (!e)
		return false;
	buf_puts(&r->copied, entity_name(e, again ? lang_other(lang) : lang));
	reader_message(r, again ? _("The name in the other language is copied.")
	    : _("The name is copied; y once more copies it in the other language."));
	return true;
}

void
reader_copy(struct reader *r)
{
	bool again = r->last == ACTION_COPY;
	enum side side = is_text_pane(r->focus) ? side_of_pane(r->focus) : r->side;

	buf_clear(&r->copied);
	if (r->selection.from < r->selection.to)
		copy_selection(r);
	else if (r->focus == PANE_NAMES && copy_name(r, again && !r->copied_twice))
		;
	else if (!r->article[side])
		reader_message(r, _("There is nothing here to copy."));
	else if (is_text_pane(r->focus) && !(again && !r->copied_twice))
		copy_paragraph(r, side);
	else
		copy_article(r, side);
	r->copied_twice = again && !r->copied_twice;
}

bool
reader_take_copied(struct reader *r, struct buf *out)
{
	buf_clear(out);
	buf_add(out, buf_str(&r->copied), r->copied.len);
	buf_clear(&r->copied);
	return out->len > 0;
}
