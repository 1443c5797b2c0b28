/*
 * sample.h - small articles of our own in both languages, for tests of what shows them.
 *
 * Two of them tell the same event; names are marked as recognition would mark them.
 */
#ifndef HEWAL_TESTS_SAMPLE_H
#define HEWAL_TESTS_SAMPLE_H

#include <string.h>

#include "base/buf.h"
#include "model/article.h"

static const struct entity sample_rostam = { .id = "karwan-rostam", .type = ENTITY_PER,
    .kind = "politician", .name = { [LANG_EN] = "Karwan Rostam", [LANG_CKB] = "کاروان ڕۆستەم",
    [LANG_KMR] = "Karwan Rostem" } };
static const struct entity sample_halabja = { .id = "halabja", .type = ENTITY_LOC, .kind = "city",
    .name = { [LANG_EN] = "Halabja", [LANG_CKB] = "هەڵەبجە", [LANG_KMR] = "Helebce" } };
static const struct entity sample_sirwan = { .id = "sirwan", .type = ENTITY_LOC, .kind = "river",
    .name = { [LANG_EN] = "Sirwan", [LANG_CKB] = "سیروان" } };
static const struct entity sample_ministry = { .id = "ministry-of-construction",
    .type = ENTITY_ORG, .kind = "", .name = { [LANG_EN] = "Ministry of Construction and Housing",
    [LANG_CKB] = "وەزارەتی ئاوەدانکردنەوە و نیشتەجێکردن" } };
static const struct entity sample_farmers = { .id = "x-lana-aziz", .type = ENTITY_PER, .kind = "",
    .name = { [LANG_EN] = "Lana Aziz" }, .likely = true };
static const struct entity sample_sulaimani = { .id = "sulaimani", .type = ENTITY_LOC,
    .kind = "city", .name = { [LANG_EN] = "Sulaimani", [LANG_CKB] = "سلێمانی" } };

struct sample_name {
	const char *surface;
	const struct entity *entity;	/* NULL: the date of the day below */
	struct date date;
};

struct sample {
	const char *file, *source;
	enum lang lang;
	struct date date;
	bool derived;
	const char *text[12];		/* headline and paragraphs */
	struct sample_name name[12];	/* marked wherever they stand, the longer ones first */
};

enum { SAMPLE_BRIDGE_EN, SAMPLE_BRIDGE_CKB, SAMPLE_FAIR_EN, SAMPLE_POEMS_CKB, SAMPLES };

__attribute__((unused))
static const struct sample samples[SAMPLES] = {
	[SAMPLE_BRIDGE_EN] = {
		.file = "bridge-en.txt", .source = "Zagros Daily", .lang = LANG_EN,
		.date = { 2022, 3, 14 },
		.text = {
			"New bridge over the Sirwan opens near Halabja",
			"HALABJA – Governor Karwan Rostam opened the new bridge over the Sirwan on "
			"Monday, together with engineers of the Ministry of Construction.",
			"“Farmers on both banks no longer need the ferry,” Rostam said. “They will "
			"bring their fruit to market in an hour instead of a day.”",
			"The Ministry of Construction paid for the work, which took two years. The "
			"bridge is 240 metres long and carries two lanes.",
			"Read More: Flood takes the old bridge near Halabja",
			"Halabja lost its old bridge in the flood of 2019. Lana Aziz, who grows "
			"pomegranates on the far bank, said she had waited three years for this day.",
			"The road from the bridge to Sulaimani is to be widened next year.",
		},
		.name = {
			{ "Karwan Rostam", &sample_rostam, { 0 } }, { "Rostam", &sample_rostam, { 0 } },
			{ "Sirwan", &sample_sirwan, { 0 } }, { "Halabja", &sample_halabja, { 0 } },
			{ "HALABJA", &sample_halabja, { 0 } },
			{ "Ministry of Construction", &sample_ministry, { 0 } },
			{ "Lana Aziz", &sample_farmers, { 0 } },
			{ "Sulaimani", &sample_sulaimani, { 0 } },
			{ "Monday", NULL, { 2022, 3, 14 } }, { "2019", NULL, { 2019, 0, 0 } },
		},
	},
	[SAMPLE_BRIDGE_CKB] = {
		.file = "bridge-ckb.txt", .source = "ڕۆژنامەی زاگرۆس", .lang = LANG_CKB,
		.date = { 2022, 3, 14 },
		.text = {
			"پردە نوێیەکەی سەر سیروان لە نزیک هەڵەبجە کرایەوە",
			"پارێزگار کاروان ڕۆستەم ڕۆژی دووشەممە پردە نوێیەکەی سەر ڕووباری سیروانی "
			"کردەوە و ئەندازیارانی وەزارەتی ئاوەدانکردنەوەش ئامادە بوون.",
			"ڕۆستەم گوتی: «جووتیارانی هەردوو بەری ڕووبارەکە ئیتر پێویستیان بە بەلەم نییە و "
			"لە ماوەی کاتژمێرێکدا میوەکانیان دەگەیەننە بازاڕ.»",
			"وەزارەتی ئاوەدانکردنەوە خەرجی کارەکەی داوە کە دوو ساڵی خایاند. پردەکە ٢٤٠ مەتر "
			"درێژە و دوو ڕێڕەوی هەیە.",
			"هەڵەبجە پردە کۆنەکەی لە لافاوەکەی ٢٠١٩ لەدەست دا.",
		},
		.name = {
			{ "کاروان ڕۆستەم", &sample_rostam, { 0 } }, { "ڕۆستەم", &sample_rostam, { 0 } },
			{ "سیروان", &sample_sirwan, { 0 } }, { "هەڵەبجە", &sample_halabja, { 0 } },
			{ "وەزارەتی ئاوەدانکردنەوە", &sample_ministry, { 0 } },
			{ "دووشەممە", NULL, { 2022, 3, 14 } }, { "٢٠١٩", NULL, { 2019, 0, 0 } },
		},
	},
	[SAMPLE_FAIR_EN] = {
		.file = "fair-en.txt", .source = "Zagros Daily", .lang = LANG_EN,
		.date = { 2022, 10, 28 }, .derived = true,
		.text = {
			"Halabja has opened its pomegranate fair",
			"Halabja has opened its pomegranate fair. Growers from forty villages show "
			"what they picked this autumn.",
			"Lana Aziz sells syrup and dried peel. “Last year it rained on all three "
			"days,” she said, “and still people came.”",
		},
		.name = { { "Halabja", &sample_halabja, { 0 } }, { "Lana Aziz", &sample_farmers, { 0 } } },
	},
	[SAMPLE_POEMS_CKB] = {
		.file = "poems-ckb.txt", .lang = LANG_CKB, .date = { 2021, 5, 2 },
		.text = {
			"ئێوارەیەکی شیعر لە سلێمانی",
			"لە سلێمانی ئێوارەیەکی شیعر بەڕێوە چوو و دە شاعیری گەنج شیعرەکانیان خوێندەوە.",
		},
		.name = { { "سلێمانی", &sample_sulaimani, { 0 } } },
	},
};

/* The name that begins at S, the longest; NULL for none. */
__attribute__((unused))
static const struct sample_name *
sample_name_at(const struct sample *s, const char *text)
{
	const struct sample_name *best = NULL;

	for (size_t i = 0; i < 12 && s->name[i].surface; i++)
		if (!strncmp(text, s->name[i].surface, strlen(s->name[i].surface))
		    && (!best || strlen(s->name[i].surface) > strlen(best->surface)))
			best = &s->name[i];
	return best;
}

/* The sample as an article with all its mentions; the caller's. */
__attribute__((unused))
static struct article *
sample_article(const struct sample *s)
{
	struct article *a = article_new();
	struct paragraph p[12];
	VEC(struct mention) m = { 0 };
	size_t n = 0;

	for (; n < 12 && s->text[n]; n++)
		p[n] = (struct paragraph){ s->text[n], strlen(s->text[n]),
		    strncmp(s->text[n], "Read More", 9) ? PARAGRAPH_TEXT : PARAGRAPH_RELATED };
	article_set_paragraphs(a, p, n);
	for (size_t i = s->derived; i < n; i++)
		for (size_t at = 0; at < p[i].len; at++) {
			const struct sample_name *name = sample_name_at(s, p[i].text + at);

			if (!name)
				continue;
			*vec_push(&m) = (struct mention){ .paragraph = (uint32_t)i,
			    .start = (uint32_t)at,
			    .end = (uint32_t)(at + strlen(name->surface)),
			    .type = name->entity ? name->entity->type : ENTITY_DATE,
			    .entity = name->entity, .date = name->date };
			at = m.at[m.len - 1].end - 1;
		}
	article_set_mentions(a, m.at, m.len);
	vec_release(&m);
	a->file = arena_str(&a->arena, s->file);
	a->source = arena_str(&a->arena, s->source);
	a->lang = s->lang;
	a->date = s->date;
	a->headline_derived = s->derived;
	return a;
}

#endif
