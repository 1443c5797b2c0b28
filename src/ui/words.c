/* words.c - numbers, dates, languages and kinds of names in the language of the interface. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "text/number.h"
#include "ui/words.h"

enum lang
words_lang(void)
{
	static const enum lang langs[I18N_COUNT] = {
		[I18N_EN] = LANG_EN, [I18N_CKB] = LANG_CKB, [I18N_KMR] = LANG_KMR,
	};

	return langs[i18n_used()];
}

enum dir
words_dir(void)
{
	return i18n_is_rtl() ? DIR_RTL : DIR_LTR;
}

enum dir
words_dir_of(enum lang lang)
{
	if (lang == LANG_UNKNOWN)
		return DIR_AUTO;
	return lang_is_rtl(lang) ? DIR_RTL : DIR_LTR;
}

void
words_number(size_t n, struct buf *out)
{
	number_write((long long)n, words_lang(), out);
}

/* FMT, in which %% stands for %, with its only %s filled by N. */
static void
add_filled(const char *fmt, size_t n, struct buf *out)
{
	const char *hole = strstr(fmt, "%s");

	if (!hole) {
		buf_puts(out, fmt);
		return;
	}
	buf_add(out, fmt, (size_t)(hole - fmt));
	words_number(n, out);
	for (const char *s = hole + 2; *s; s++)
		if (*s != '%' || s[1] != '%')
			buf_putc(out, *s);
}

void
words_percent(int n, struct buf *out)
{
	/* TRANSLATORS: how far the text is read, with your sign for per cent; in 4 cells. */
	add_filled(_("%s%%"), (size_t)n, out);
}

void
words_date(struct date d, struct buf *out)
{
	date_write_short(d, words_lang(), out);
}

const char *
words_language(enum lang lang)
{
	static const char *const names[LANG_COUNT] = {
		[LANG_CKB] = N_("Kurdish"),
		[LANG_EN] = N_("English"),
		[LANG_KMR] = N_("Kurmanji"),
		[LANG_AR] = N_("Arabic"),
		[LANG_FA] = N_("Persian"),
		[LANG_UNKNOWN] = N_("Text"),
	};

	return _(names[lang]);
}

const char *
words_language_short(enum lang lang)
{
	/* TRANSLATORS: "English" in two cells, head of a column of numbers. */
	static const char *const english = N_("en");
	/* TRANSLATORS: "Kurdish" in two cells, head of a column of numbers. */
	static const char *const kurdish = N_("ku");

	return lang == LANG_EN ? _(english) : _(kurdish);
}

const char *
words_types(enum entity_type type)
{
	static const char *const names[ENTITY_TYPES] = {
		[ENTITY_PER] = N_("People"),
		[ENTITY_ORG] = N_("Organisations"),
		[ENTITY_LOC] = N_("Places"),
		/* TRANSLATORS: peoples, faiths and their like: "Kurds". */
		[ENTITY_GROUP] = N_("Groups"),
		[ENTITY_EVENT] = N_("Events"),
		[ENTITY_DATE] = N_("Dates"),
	};

	return _(names[type]);
}

const char *
words_type(enum entity_type type)
{
	static const char *const names[ENTITY_TYPES] = {
		[ENTITY_PER] = N_("person"),
		[ENTITY_ORG] = N_("organisation"),
		[ENTITY_LOC] = N_("place"),
		[ENTITY_GROUP] = N_("group of people"),
		[ENTITY_EVENT] = N_("event"),
		[ENTITY_DATE] = N_("date"),
	};

	return _(names[type]);
}

const char *
words_kind(const char *kind)
{
	static const struct {
		const char *kind, *word;
	} kinds[] = {
		/* TRANSLATORS: from here on, what a name of the lexicon stands for: "Kind: place · city". */
		{ "activist", N_("activist") },
		{ "agency", N_("government agency") },
		{ "armed-group", N_("armed group") },
		{ "artist", N_("artist") },
		{ "athlete", N_("athlete") },
		{ "bank", N_("bank") },
		{ "building", N_("building") },
		{ "businessperson", N_("business person") },
		{ "camp", N_("refugee camp") },
		{ "city", N_("city") },
		{ "cleric", N_("cleric") },
		{ "club", N_("sports club") },
		{ "commander", N_("commander") },
		{ "company", N_("company") },
		{ "continent", N_("continent") },
		{ "country", N_("country") },
		{ "court", N_("court") },
		{ "crossing", N_("border crossing") },
		{ "diplomat", N_("diplomat") },
		{ "district", N_("district") },
		{ "election", N_("election") },
		{ "genocide", N_("genocide") },
		{ "government", N_("government") },
		{ "historical", N_("historical figure") },
		{ "holiday", N_("holiday") },
		{ "international", N_("international organisation") },
		{ "island", N_("island") },
		{ "journalist", N_("journalist") },
		{ "media", N_("news medium") },
		{ "military", N_("armed forces") },
		{ "ministry", N_("ministry") },
		{ "monarch", N_("monarch") },
		{ "mountain", N_("mountain") },
		{ "ngo", N_("non-governmental organisation") },
		{ "official", N_("official") },
		{ "parliament", N_("parliament") },
		{ "party", N_("party") },
		{ "people", N_("people") },
		{ "politician", N_("politician") },
		{ "province", N_("province") },
		{ "region", N_("region") },
		{ "religion", N_("religion") },
		{ "religious-body", N_("religious body") },
		{ "river", N_("river") },
		{ "scientist", N_("scientist") },
		{ "sea", N_("sea") },
		{ "summit", N_("summit") },
		{ "tournament", N_("tournament") },
		{ "town", N_("town") },
		{ "university", N_("university") },
		{ "village", N_("village") },
		{ "war", N_("war") },
		{ "writer", N_("writer") },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].kind, kind))
			return _(kinds[i].word);
	return kind;
}
