/* date_window.c - the next tokens of a text, as what they may be in a date. */
#include <config.h>

#include <string.h>

#include "text/date_window.h"
#include "text/fold.h"
#include "text/token.h"

/*
 * Punctuation as one byte: all dashes are -, both commas a comma, the rest its
 * first byte.
 */
static char
read_sign(const char *s, size_t len)
{
	static const struct { const char *text; char sign; } signs[] = {
		{ "\u2013", '-' }, { "\u2010", '-' }, { "\u2011", '-' }, { "\u060c", ',' },
	};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (len == strlen(signs[i].text) && !memcmp(s, signs[i].text, len))
			return signs[i].sign;
	}
	return *s;
}

/*
 * A month or weekday in Latin letters must begin with a capital; what numbers
 * count stands in its bare form.
 */
static bool
is_name(const struct token *t, const struct date_name *name, size_t len)
{
	if (name->word == DATE_WORD_COUNTED)
		return strlen(name->key) == len;
	return t->arabic || t->capital
	    || (name->word != DATE_WORD_MONTH && name->word != DATE_WORD_WEEKDAY);
}

static void
read_name(struct window *w, const struct token *t, struct window_item *item)
{
	const struct date_name *name;
	size_t len;

	buf_clear(&w->key);
	fold_key(w->s + t->start, t->end - t->start, &w->key);
	len = w->key.len;
	if (len > 1 && w->key.data[len - 1] == '.')
		len--;
	name = date_name_find(w->key.data, len, t->arabic);
	if (!name && !t->arabic && len > 4 && w->key.data[len - 1] == 's') {
		name = date_name_find(w->key.data, len - 1, false);
		item->many = true;
		if (name && name->word != DATE_WORD_WEEKDAY)
			name = NULL;
	}
	if (!name || !is_name(t, name, len))
		return;
	item->kind = WINDOW_NAME;
	item->word = name->word;
	item->number = name->number;
	item->doubtful = name->doubtful;
}

static void
read_item(struct window *w, const struct token *t, struct window_item *item)
{
	enum { NAME_MOST = 64 };
	const char *s = w->s + t->start;
	size_t len = t->end - t->start;

	*item = (struct window_item){
		.start = t->start, .end = t->end, .capital = t->capital, .arabic = t->arabic
	};
	if (t->kind == TOKEN_NUMBER && date_number_read(s, len, &item->digits)) {
		item->kind = WINDOW_NUMBER;
	} else if (t->kind == TOKEN_PUNCT) {
		item->kind = WINDOW_SIGN;
		item->sign = read_sign(s, len);
	} else if (t->kind == TOKEN_WORD && len <= NAME_MOST) {
		read_name(w, t, item);
	}
}

const struct window_item *
window_at(struct window *w, size_t k)
{
	static const struct window_item none = { .kind = WINDOW_NONE };
	struct token t;

	if (k >= WINDOW_SIZE)
		return &none;
	while (w->items <= k) {
		if (!token_next(w->s, w->len, &w->i, &t))
			return &none;
		read_item(w, &t, &w->item[w->items++]);
	}
	return &w->item[k];
}

void
window_skip(struct window *w, size_t n)
{
	w->before = w->item[n - 1];
	w->items -= n;
	memmove(w->item, w->item + n, w->items * sizeof *w->item);
}

bool
window_is_word(struct window *w, size_t k, enum date_word word)
{
	const struct window_item *x = window_at(w, k);

	return x->kind == WINDOW_NAME && x->word == word;
}

bool
window_is_sign(struct window *w, size_t k, char sign)
{
	const struct window_item *x = window_at(w, k);

	return x->kind == WINDOW_SIGN && x->sign == sign;
}

bool
window_is_text(struct window *w, size_t k, const char *word)
{
	const struct window_item *x = window_at(w, k);
	size_t len = strlen(word);

	return x->end - x->start == len && !strncmp(w->s + x->start, word, len);
}

void
window_release(struct window *w)
{
	buf_release(&w->key);
}
