/*
 * translation.c - "Bazian Cement Company" and کۆمپانیای چیمەنتۆی بازیان.
 *
 * What an institution is gets translated, what it is called gets spelt anew: so the
 * heads are looked up in a table, and the other words are compared by their sound.
 */
#include <config.h>

#include <string.h>

#include "entity/translation.h"
#include "entity/words.h"
#include "text/translit.h"

enum { OWN_BYTES = 4 };	/* the least that a name of its own has in English */

static const double same_word = 0.80;

/* Heads that mean the same; our own list. */
static const struct { const char *en, *ckb; } heads[] = {
	{ "ministry", "وەزارەت" }, { "university", "زانکۆ" }, { "court", "دادگا" },
	{ "court", "دادگە" }, { "council", "ئەنجوومەن" }, { "council", "ئەنجومەن" },
	{ "company", "کۆمپانیا" }, { "corporation", "کۆمپانیا" }, { "organization", "ڕێکخراو" },
	{ "organisation", "ڕێکخراو" }, { "organization", "ڕێکخراوە" }, { "organisation", "ڕێکخراوە" },
	{ "institute", "پەیمانگا" }, { "institute", "پەیمانگە" }, { "institute", "ئەنیستیتۆ" },
	{ "institute", "ئینستیتیوت" }, { "commission", "کۆمیسیۆن" }, { "agency", "ئاژانس" },
	{ "movement", "بزووتنەوە" }, { "hospital", "نەخۆشخانە" }, { "center", "سەنتەر" },
	{ "centre", "سەنتەر" }, { "center", "ناوەند" }, { "centre", "ناوەند" }, { "bank", "بانک" },
	{ "union", "سەندیکا" }, { "syndicate", "سەندیکا" }, { "union", "یەکێتی" }, { "club", "یانە" },
	{ "federation", "فیدراسیۆن" }, { "college", "کۆلێژ" }, { "academy", "ئەکادیمیا" },
	{ "army", "سوپا" }, { "parliament", "پەرلەمان" }, { "embassy", "باڵیۆزخانە" },
	{ "consulate", "کونسوڵخانە" }, { "bloc", "فراکسیۆن" }, { "alliance", "هاوپەیمانی" },
	{ "coalition", "هاوپەیمانی" }, { "party", "پارتی" }, { "party", "پارت" }, { "tv", "تەلەفیزیۆن" },
	{ "television", "تەلەفیزیۆن" }, { "channel", "کەناڵ" }, { "foundation", "دامەزراوە" },
	{ "group", "گرووپ" }, { "group", "گروپ" }, { "school", "قوتابخانە" }, { "front", "بەرە" },
	{ "network", "تۆڕ" }, { "committee", "لیژنە" }, { "committee", "کۆمیتە" },
	{ "museum", "مۆزەخانە" }, { "association", "کۆمەڵە" }, { "society", "کۆمەڵە" },
	{ "fund", "سندوق" }, { "newspaper", "ڕۆژنامە" }, { "church", "کڵێسا" }, { "forum", "کۆڕبەند" },
};

/* Is Kurdish word I this head, with or without endings? */
static bool
is_head(const struct words *w, size_t i, const char *head)
{
	size_t stem[TOKEN_STEMS], n = words_stems(w, i, stem), len = strlen(head);

	for (size_t k = 0; k < n; k++)
		if (stem[k] == len && !memcmp(words_key(w, i), head, len))
			return true;
	return false;
}

/* Find heads that mean the same; where they stand in *I and *K. */
static bool
find_heads(const struct words *en, const struct words *ckb, size_t *i, size_t *k)
{
	for (size_t h = 0; h < sizeof heads / sizeof heads[0]; h++)
		for (*i = 0; *i < en->word.len; ++*i)
			for (*k = 0; words_is(en, *i, heads[h].en) && *k < ckb->word.len; ++*k)
				if (is_head(ckb, *k, heads[h].ckb))
					return true;
	return false;
}

/* Does word I belong to the name, and is not its head? */
static bool
is_own(const struct words *w, size_t i, size_t head)
{
	const struct word *x = &w->word.at[i];

	return i != head && x->kind == TOKEN_WORD && (x->arabic || x->capital);
}

static size_t
count_own(const struct words *w, size_t head)
{
	size_t n = 0;

	for (size_t i = 0; i < w->word.len; i++)
		n += is_own(w, i, head);
	return n;
}

static bool
is_place(const struct names *lexicon, const struct words *w, size_t i)
{
	const struct name *x = names_find(lexicon, words_key(w, i), w->word.at[i].key_len);

	return x && x->entity->type == ENTITY_LOC;
}

/* Does English word I sound like a word of the Kurdish name? */
static bool
is_heard(const struct words *en, size_t i, const struct words *ckb, size_t head)
{
	const struct word *x = &en->word.at[i];

	for (size_t k = 0; k < ckb->word.len; k++) {
		const struct word *y = &ckb->word.at[k];

		if (is_own(ckb, k, head) && translit_similarity(en->text + x->start, x->end - x->start,
		    ckb->text + y->start, y->end - y->start) >= same_word)
			return true;
	}
	return false;
}

/* Is word I the head of what one place has many of? */
static bool
is_one_of_many(const struct words *en, size_t i)
{
	static const char *const many[] = {
		"ministry", "court", "council", "commission", "committee", "agency", "party",
	};

	for (size_t k = 0; k < sizeof many / sizeof many[0]; k++)
		if (words_is(en, i, many[k]))
			return true;
	return false;
}

static bool
is_same(const struct names *lexicon, const struct words *en, const struct words *ckb)
{
	size_t i, k;
	bool alone;

	if (!find_heads(en, ckb, &i, &k))
		return false;
	alone = !is_one_of_many(en, i) || (count_own(en, i) == 1 && count_own(ckb, k) == 1);
	for (size_t n = 0; n < en->word.len; n++)
		if (is_own(en, n, i) && en->word.at[n].key_len >= OWN_BYTES &&
		    (alone || !is_place(lexicon, en, n)) && is_heard(en, n, ckb, k))
			return true;
	return false;
}

bool
translation_same(const struct names *lexicon, const char *en, size_t en_len,
    const char *ckb, size_t ckb_len)
{
	struct words x = { 0 }, y = { 0 };
	bool same;

	words_split(&x, en, en_len);
	words_split(&y, ckb, ckb_len);
	same = is_same(lexicon, &x, &y);
	words_release(&x);
	words_release(&y);
	return same;
}
