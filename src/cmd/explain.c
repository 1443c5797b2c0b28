/*
 * explain.c - why the program takes words for a name, and for whose.
 *
 * Recognition leaves with each mention the rule that found it and what the rule
 * went by; here that becomes a sentence that a journalist can check.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/map.h"
#include "cmd/explain.h"
#include "cmd/output.h"
#include "ui/style.h"
#include "ui/words.h"

enum { PLACE_CELLS = 6, WORD_MOST = 160 };

/* What each rule says; one with %s tells the words it went by. */
static const char *const sentences[WHY_RULES] = {
	[WHY_UNTOLD] = N_("the library keeps no reasons"),
	/* TRANSLATORS: from here on, why words were taken for a name; "hewal's table" is the
	 * program's list of known names. */
	[WHY_LEXICON] = N_("a spelling in hewal's own table of names"),
	[WHY_OWN] = N_("a spelling in your list of names"),
	[WHY_EARLIER] = N_("called so in another article"),
	[WHY_DATE] = N_("written like a date"),
	[WHY_ACRONYM] = N_("short for “%s”, as the text says"),
	[WHY_LONG_FORM] = N_("the text gives its short form: “%s”"),
	[WHY_LAST_NAME] = N_("last name of “%s”"),
	[WHY_PART] = N_("a part of the name “%s”"),
	[WHY_ONLY_ONE] = N_("only one person in the table has this last name"),
	[WHY_SOUND] = N_("sounds like “%s” in an English article about the same"),
	[WHY_SOUND_LAST] = N_("sounds like the last name of “%s” in an English article about the same"),
	[WHY_SOUND_KNOWN] = N_("sounds like “%s”, a name known already"),
	[WHY_TRANSLATION] = N_("means the same as “%s” in an English article about the same"),
	[WHY_TITLE] = N_("a title before it: “%s”"),
	/* TRANSLATORS: %s is a word like "expert", or an age. */
	[WHY_ROLE] = N_("beside it stands who it is: “%s”"),
	[WHY_GIVEN] = N_("begins with a given name: “%s”"),
	/* TRANSLATORS: %s is a word like "said" or "met". */
	[WHY_SAID] = N_("beside it stands what people do: “%s”"),
	[WHY_ROW] = N_("a row of words that are no common words"),
	[WHY_CAPITALS] = N_("written in capitals, and no common word"),
	/* TRANSLATORS: %s is a word like "ministry" or "university". */
	[WHY_HEAD] = N_("a word for institutions in it: “%s”"),
	/* TRANSLATORS: %s is a word like "city" or "river". */
	[WHY_PLACE_HEAD] = N_("a word for places at it: “%s”"),
	/* TRANSLATORS: %s is a word like "in" or "near". */
	[WHY_PLACE_IN] = N_("before it a word that places follow: “%s”"),
	/* TRANSLATORS: %s is a word like "northern". */
	[WHY_PART_OF] = N_("a part of a known place: “%s”"),
	[WHY_TAGGER] = N_("the trained model takes it for a name here"),
	[WHY_REPEAT] = N_("the only one before that it can mean: “%s”"),
};

/* The words the rule went by; "" if there are none.  Adds to OUT. */
static void
add_words(const struct article *a, const struct mention *m, struct buf *out)
{
	const struct why *y = &m->why;

	if (y->rule == WHY_SOUND || y->rule == WHY_SOUND_LAST || y->rule == WHY_TRANSLATION)
		buf_puts(out, entity_name(m->entity, lang_other(a->lang)));
	else if (y->rule == WHY_SOUND_KNOWN)
		buf_puts(out, entity_name(m->entity, a->lang == LANG_CKB ? LANG_EN : LANG_CKB));
	else if (y->end && y->paragraph < a->nparagraphs)
		buf_add(out, a->paragraph[y->paragraph].text + y->start, y->end - y->start);
}

/* Add the pattern, which is ours, with WORDS for its %s. */
static void
add_filled(const char *pattern, const char *words, struct buf *out)
{
	const char *at = strstr(pattern, "%s");

	buf_add(out, pattern, at ? (size_t)(at - pattern) : strlen(pattern));
	if (at) {
		buf_puts(out, words);
		buf_puts(out, at + 2);
	}
}

/* Add ": " and one more thing to say. */
static void
add_more(const char *pattern, const char *words, struct buf *out)
{
	/* TRANSLATORS: what stands between two reasons. */
	buf_puts(out, _("; "));
	add_filled(pattern, words, out);
}

/* Where the words are that the rule went by, if that is elsewhere. */
static void
add_place(const struct mention *m, struct buf *out)
{
	struct buf number = { 0 };

	if (!m->why.end || m->why.paragraph == m->paragraph)
		return;
	words_number(m->why.paragraph, &number);
	buf_putc(out, ' ');
	if (m->why.paragraph)
		/* TRANSLATORS: where a name stands; %s is a number. */
		add_filled(_("(paragraph %s)"), buf_str(&number), out);
	else
		buf_puts(out, _("(headline)"));
	buf_release(&number);
}

void
explain_mention(const struct article *a, const struct mention *m, struct buf *out)
{
	const struct why *y = &m->why;
	struct buf words = { 0 }, percent = { 0 };

	add_words(a, m, &words);
	add_filled(_(sentences[y->rule]), buf_str(&words), out);
	add_place(m, out);
	if (y->score > 0) {
		words_percent((int)(y->score * 100 + .5f), &percent);
		buf_printf(out, " (%s)", buf_str(&percent));
	}
	if (y->weak)
		add_more(_("other things are called so, too"), "", out);
	if (y->other)
		/* TRANSLATORS: %s is another person, place or organisation of the same name. */
		add_more(_("also possible: %s"), entity_name(y->other, words_lang()), out);
	if (y->tagger && y->rule != WHY_TAGGER)
		add_more(_("the trained model finds it, too"), "", out);
	buf_release(&words);
	buf_release(&percent);
}

void
explain_entity(const struct entity *e, struct buf *out)
{
	enum lang lang = words_lang();
	const char *about = e->about[lang] ? e->about[lang] : e->about[LANG_EN];

	buf_puts(out, words_type(e->type));
	if (*e->kind)
		buf_printf(out, " · %s", words_kind(e->kind));
	if (about)
		buf_printf(out, " · %s", about);
	if (e->wikidata)
		buf_printf(out, " · %s", e->wikidata);
	buf_printf(out, " · %s", e->likely ?
	    /* TRANSLATORS: said of a name that the program's table has not. */
	    _("not in the table: known by what the articles say") :
	    /* TRANSLATORS: said of a name that the program's table has. */
	    _("in the table of names"));
}

json_t *
explain_json(const struct article *a, const struct mention *m)
{
	const struct why *y = &m->why;
	struct buf text = { 0 }, words = { 0 };
	json_t *o;

	explain_mention(a, m, &text);
	add_words(a, m, &words);
	o = json_pack("{s:s s:s s:s? s:s? s:b s:b}", "rule", why_rule_code(y->rule), "text", buf_str(&text),
	    "words", words.len ? buf_str(&words) : NULL, "other", y->other ? y->other->id : NULL,
	    "doubtful_spelling", y->weak, "tagger", y->tagger || y->rule == WHY_TAGGER);
	if (y->score > 0)
		json_object_set_new(o, "score", json_real((double)(int)(y->score * 1000 + .5f) / 1000));
	if (y->end)
		json_object_set_new(o, "place", json_pack("{s:i s:i s:i}", "paragraph",
		    (int)y->paragraph, "start", (int)y->start, "end", (int)y->end));
	buf_release(&text);
	buf_release(&words);
	return o;
}

/* A mention and its article; those of one entity form a list. */
struct item {
	const struct article *article;
	const struct mention *mention;
	size_t group;		/* entities in the order they are first named */
};

struct items VEC_OF(struct item);

static void
collect(const struct articles *list, struct items *all)
{
	struct map number = { 0 };
	size_t groups = 0;

	for (size_t i = 0; i < list->len; i++)
		for (size_t k = 0; k < list->at[i]->nmentions; k++) {
			const struct mention *m = &list->at[i]->mention[k];
			const char *id = m->entity ? m->entity->id : "";
			uintptr_t group = (uintptr_t)map_get(&number, id, strlen(id));

			if (!group) {
				group = ++groups;
				map_set(&number, id, strlen(id), (void *)group);
			}
			*vec_push(all) = (struct item){ list->at[i], m, group };
		}
	map_release(&number);
}

/* By type, then by entity, then as they are read. */
static int
by_group(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->mention->type != y->mention->type && (!x->mention->entity || !y->mention->entity))
		return x->mention->entity ? -1 : 1;
	if (x->group != y->group) {
		if (x->mention->entity && x->mention->entity->type != y->mention->entity->type)
			return x->mention->entity->type < y->mention->entity->type ? -1 : 1;
		return x->group < y->group ? -1 : 1;
	}
	if (x->article != y->article)
		return x->article->id < y->article->id ? -1 : 1;
	return x->mention < y->mention ? -1 : x->mention > y->mention;
}

static void
print_head(const struct item *x, struct buf *out)
{
	const struct entity *e = x->mention->entity;
	const char *en = e ? e->name[LANG_EN] : NULL, *ckb = e ? e->name[LANG_CKB] : NULL;
	struct buf b = { 0 };

	if (e && (en || ckb))
		buf_printf(&b, "%s%s%s", en ? en : "", en && ckb ? " · " : "", ckb ? ckb : "");
	else
		buf_puts(&b, e ? e->id : words_types(ENTITY_DATE));
	output_paragraph(out, output_width(NULL), buf_str(&b), words_dir(), STYLE_TITLE);
	if (e) {
		buf_clear(&b);
		explain_entity(e, &b);
		output_paragraph(out, output_width(NULL), buf_str(&b), words_dir(), STYLE_META);
	}
	buf_release(&b);
}

/* The mention's words, at most WORD_MOST bytes of them. */
static void
add_surface(const struct item *x, struct buf *out)
{
	const struct mention *m = x->mention;
	size_t len = m->end - m->start;
	const char *text = x->article->paragraph[m->paragraph].text + m->start;

	for (len = len < WORD_MOST ? len : WORD_MOST; len && (text[len] & 0xc0) == 0x80;)
		len--;
	buf_add(out, text, len);
}

/* What is said of it but for its surface. */
static void
add_reason(const struct item *x, struct buf *out)
{
	const struct mention *m = x->mention;
	char iso[DATE_ISO_SIZE];

	if (m->likely)
		/* TRANSLATORS: how sure a reason is; the reason follows. */
		buf_puts(out, _("likely, "));
	explain_mention(x->article, m, out);
	if (!m->entity && m->date.year)
		buf_printf(out, " = %s", date_iso(m->date, iso));
}

/* Is the same said of the same words of the same article? */
static bool
is_like(const struct item *x, const struct item *y)
{
	const struct mention *a = x->mention, *b = y->mention;
	struct buf one = { 0 }, two = { 0 };
	bool like = x->article == y->article && a->why.rule == b->why.rule && a->likely == b->likely;

	if (like) {
		add_surface(x, &one);
		add_reason(x, &one);
		add_surface(y, &two);
		add_reason(y, &two);
		like = !strcmp(buf_str(&one), buf_str(&two));
	}
	buf_release(&one);
	buf_release(&two);
	return like;
}

/* One row for X and the N after it that are like it. */
static void
print_item(const struct item *x, size_t n, struct buf *out)
{
	struct buf place = { 0 }, surface = { 0 }, text = { 0 }, number = { 0 };

	words_number(x->mention->paragraph, &number);
	buf_printf(&place, "%s %s", words_language_short(x->article->lang), buf_str(&number));
	add_surface(x, &surface);
	/* TRANSLATORS: a name as a text has it; why it is this one follows. */
	buf_printf(&text, _("“%s”: "), buf_str(&surface));
	add_reason(x, &text);
	if (n > 1) {
		buf_clear(&number);
		words_number(n, &number);
		buf_printf(&text, " (×%s)", buf_str(&number));
	}
	output_item(out, output_width(NULL), buf_str(&place), PLACE_CELLS, buf_str(&text));
	buf_release(&place);
	buf_release(&surface);
	buf_release(&text);
	buf_release(&number);
}

/* The items of one entity, FIRST to END; those alike in one row, where the first stands. */
static void
print_group(const struct items *all, size_t first, size_t end, struct buf *out)
{
	bool *told = MEM_NEW(end - first, bool);

	print_head(&all->at[first], out);
	for (size_t i = first; i < end; i++) {
		size_t n = 1;

		for (size_t k = i + 1; !told[i - first] && k < end; k++)
			if (!told[k - first] && is_like(&all->at[i], &all->at[k])) {
				told[k - first] = true;
				n++;
			}
		if (!told[i - first])
			print_item(&all->at[i], n, out);
	}
	free(told);
}

void
explain_print(const struct articles *list)
{
	struct items all = { 0 };
	struct buf out = { 0 };

	collect(list, &all);
	if (all.len)
		qsort(all.at, all.len, sizeof all.at[0], by_group);
	for (size_t i = 0, end; i < all.len; i = end) {
		for (end = i + 1; end < all.len && all.at[end].group == all.at[i].group;)
			end++;
		if (i)
			buf_putc(&out, '\n');
		print_group(&all, i, end, &out);
	}
	output_flush(&out);
	buf_release(&out);
	vec_release(&all);
}
