/*
 * resolve_test.c - who and what sentences of our own speak of.
 *
 * A case is a text and the mentions wanted in it, in reading order:
 * "surface=id", a ? behind it if likely only, "surface=ISO date" for dates
 * ("surface=" where it cannot be told), a comma between.
 */
#include <config.h>

#include <stdlib.h>

#include "base/buf.h"
#include "entity/resolve.h"
#include "tap.h"

static const char table[] =
    "kurdistan-region\tLOC\tregion\tKurdistan Region\tهەرێمی کوردستان\t\tIraqi Kurdistan|Kurdistan Region of Iraq\tهەرێمی کوردستانی عێراق\n"
    "kurdistan\tLOC\tregion\tKurdistan\tکوردستان\n"
    "iraq\tLOC\tcountry\tIraq\tعێراق\tIraq\n"
    "syria\tLOC\tcountry\tSyria\tسووریا\tSûriye\n"
    "russia\tLOC\tcountry\tRussia\tڕووسیا\tRûsya\n"
    "chad\tLOC\tcountry\tChad\tچاد\n"
    "netherlands\tLOC\tcountry\tNetherlands\tهۆڵەندا\t\tThe Netherlands|Holland\t\n"
    "united-states\tLOC\tcountry\tUnited States\tئەمریکا\t\tUS|U.S.|USA|America\tویلایەتە یەکگرتووەکان\n"
    "north-korea\tLOC\tcountry\tNorth Korea\tکۆریای باکوور\n"
    "hague\tLOC\tcity\tThe Hague\tلاهای\n"
    "bonn\tLOC\tcity\tBonn\tبۆن\n"
    "erbil\tLOC\tcity\tErbil\tهەولێر\tHewlêr\tHawler|Arbil\t\n"
    "van\tLOC\tlake\tLake Van\t\t\t\tوان\n"
    "masoud-barzani\tPER\tpolitician\tMasoud Barzani\tمەسعوود بارزانی\t\tMassoud Barzani\tمەسعود بارزانی\n"
    "nechirvan-barzani\tPER\tpolitician\tNechirvan Barzani\tنێچیرڤان بارزانی\n"
    "masrour-barzani\tPER\tpolitician\tMasrour Barzani\tمەسرور بارزانی\n"
    "vladimir-putin\tPER\tpolitician\tVladimir Putin\tڤلادیمیر پووتین\t\t\tڤلادیمێر پۆتین\n"
    "kim-jong-un\tPER\tpolitician\tKim Jong Un\tکیم جۆنگ ئوون\n"
    "muqtada-al-sadr\tPER\tcleric\tMuqtada al-Sadr\tموقتەدا سەدر\n"
    "apo\tPER\tpolitician\tAbdullah Öcalan\tعەبدوڵڵا ئۆجالان\t\t?Apo\t?ئاپۆ\n"
    "krg\tORG\tgovernment\tKurdistan Regional Government\tحکومەتی هەرێمی کوردستان\t\tKRG\t\n"
    "kdp\tORG\tparty\tKurdistan Democratic Party\tپارتی دیموکراتی کوردستان\t\tKDP\t?پارتی\n"
    "enks\tORG\tparty\tKurdish National Council\tئەنجوومەنی نیشتمانیی کورد\t\tENKS\tئەنەکەسە\n"
    "kurdistan-24\tORG\tmedia\tKurdistan 24\tکوردستان ٢٤\n"
    "un\tORG\tinternational\tUnited Nations\tنەتەوە یەکگرتووەکان\t\tUN\t\n"
    "isis\tORG\tarmed-group\tIslamic State\tداعش\t\tISIS|ISIL|IS\t\n"
    "hengaw\tORG\tngo\tHengaw\tهەنگاو\n"
    "oil-ministry\tORG\tministry\tIraqi Ministry of Oil\tوەزارەتی نەوتی عێراق\t\tIraq's Oil Ministry\t\n"
    "kurds\tGROUP\tpeople\tKurds\tکورد\n"
    "iran\tLOC\tcountry\tIran\tئێران\n"
    "amman\tLOC\tcity\tAmman\tعەممان\n"
    "sanaa\tLOC\tcity\tSanaa\tسەنعا\n"
    "sana\tORG\tmedia\tSANA\tسانا\n"
    "pyongyang\tLOC\tcity\tPyongyang\tپیۆنگیانگ\n"
    "babil\tLOC\tprovince\tBabil\tبابل\n"
    "cop26\tEVENT\tsummit\tCOP26\n"
    "world-war-i\tEVENT\twar\tWorld War I\tجەنگی جیهانیی یەکەم\n"
    "world-war-ii\tEVENT\twar\tWorld War II\tجەنگی جیهانیی دووەم\n"
    "newroz\tEVENT\tholiday\tNewroz\tنەورۆز\n";

static const struct test_case {
	enum lang lang;
	const char *about, *text, *want;
} cases[] = {
	/* names of the lexicon in English */
	{ LANG_EN, "nothing", "Nothing was said about it.", "" },
	{ LANG_EN, "places", "From Erbil to Iraq and back.", "Erbil=erbil, Iraq=iraq" },
	{ LANG_EN, "capitals are asked for", "They were in the van, as usual.", "" },
	{ LANG_EN, "all in capitals", "ERBIL, IRAQ", "ERBIL=erbil, IRAQ=iraq" },
	{ LANG_EN, "the longest name wins", "The Kurdistan Region of Iraq is in Kurdistan.",
	    "Kurdistan Region of Iraq=kurdistan-region, Kurdistan=kurdistan" },
	{ LANG_EN, "another name of it", "He left Iraqi Kurdistan.", "Iraqi Kurdistan=kurdistan-region" },
	{ LANG_EN, "'s stays outside", "Iraq's river is Syria's river.", "Iraq=iraq, Syria=syria" },
	{ LANG_EN, "nations are no places", "A Russian ship and the Iraqi crew.", "" },
	{ LANG_EN, "acronyms", "The KRG and the KDP met the UN.", "KRG=krg, KDP=kdp, UN=un" },
	{ LANG_EN, "acronyms with points", "The U.N. and the U.S. agreed.", "U.N.=un, U.S.=united-states" },
	{ LANG_EN, "us is not the US", "Tell us what is in it.", "" },
	{ LANG_EN, "two names with a hyphen", "A US-Russia deal.", "US=united-states, Russia=russia" },
	{ LANG_EN, "a name and a word with a hyphen", "An Erbil-based group.", "Erbil=erbil" },
	{ LANG_EN, "hyphen or space", "Muqtada al Sadr and Muqtada al-Sadr.",
	    "Muqtada al Sadr=muqtada-al-sadr, Muqtada al-Sadr=muqtada-al-sadr" },
	{ LANG_EN, "a number in the name", "He told Kurdistan 24 so. In Kurdistan, 24 came.",
	    "Kurdistan 24=kurdistan-24, Kurdistan=kurdistan" },
	{ LANG_EN, "a sentence ends inside", "He left Kurdistan. 24 came.", "Kurdistan=kurdistan" },
	{ LANG_EN, "the article", "The Netherlands and The Hague.",
	    "Netherlands=netherlands, The Hague=hague" },
	{ LANG_EN, "the long name of a state", "The Republic of Iraq.", "Republic of Iraq=iraq" },
	{ LANG_EN, "who owns it is named, too", "Iraq's Oil Ministry said so.",
	    "Iraq=iraq, Oil Ministry=oil-ministry" },
	{ LANG_EN, "a people and a feast", "Kurds celebrate Newroz.", "Kurds=kurds, Newroz=newroz" },
	{ LANG_EN, "written together", "Bolivia a country? Syria a country.", "Syria=syria" },
	{ LANG_EN, "a name written in one is not met in two", "I ran to the city. A Man, put in a van.", "" },
	{ LANG_EN, "unless a number follows", "At the COP 26 and the COP26.", "COP 26=cop26, COP26=cop26" },
	{ LANG_EN, "letters written double tell names apart", "SANA left Sanaa after World War II, not World War I.",
	    "SANA=sana, Sanaa=sanaa, World War II=world-war-ii, World War I=world-war-i" },
	/* persons in English */
	{ LANG_EN, "titles stay outside", "President Vladimir Putin met Prime Minister Masrour Barzani.",
	    "Vladimir Putin=vladimir-putin, Masrour Barzani=masrour-barzani" },
	{ LANG_EN, "brackets inside", "The President [Nechirvan] Barzani and [Masoud Barzani] came.",
	    "[Nechirvan] Barzani=nechirvan-barzani, Masoud Barzani=masoud-barzani" },
	{ LANG_EN, "the last one named so", "Masoud Barzani came. Barzani spoke. Masrour Barzani left, "
	    "then Barzani slept.", "Masoud Barzani=masoud-barzani, Barzani=masoud-barzani, "
	    "Masrour Barzani=masrour-barzani, Barzani=masrour-barzani" },
	{ LANG_EN, "named in full later", "Barzani speaks today. In Erbil Nechirvan Barzani spoke.",
	    "Barzani=nechirvan-barzani, Erbil=erbil, Nechirvan Barzani=nechirvan-barzani" },
	{ LANG_EN, "nobody knows which", "There Barzani spoke.", "" },
	{ LANG_EN, "the only one with this last name", "There Putin spoke.", "Putin=vladimir-putin?" },
	{ LANG_EN, "someone else with this last name", "There Anna Putin spoke.", "Anna Putin=anna-putin?" },
	{ LANG_EN, "the first name", "Kim Jong Un came. Then Kim left the UN.",
	    "Kim Jong Un=kim-jong-un, Kim=kim-jong-un, UN=un" },
	{ LANG_EN, "al- before a last name", "Muqtada al-Sadr came. Al-Sadr spoke; then al-Sadr left.",
	    "Muqtada al-Sadr=muqtada-al-sadr, Al-Sadr=muqtada-al-sadr, al-Sadr=muqtada-al-sadr" },
	{ LANG_EN, "a weak name needs a title", "They met Apo there. They met leader Apo there.",
	    "Apo=apo?" },
	/* names outside the lexicon in English */
	{ LANG_EN, "behind a title", "Then Ambassador Lorin Takkar spoke. Takkar was short.",
	    "Lorin Takkar=lorin-takkar?, Takkar=lorin-takkar?" },
	{ LANG_EN, "behind a long title", "Deputy Foreign Minister Lorin Takkar spoke.",
	    "Lorin Takkar=lorin-takkar?" },
	{ LANG_EN, "with the age", "So said Olin Takkarev, 62, of Erbil.",
	    "Olin Takkarev=olin-takkarev?, Erbil=erbil" },
	{ LANG_EN, "one word behind a title", "Then Mr Takkarev spoke.", "Takkarev=takkarev?" },
	{ LANG_EN, "a capital at the start is no sign", "Nobody spoke. Rivers rose.", "" },
	{ LANG_EN, "institutions by their head", "The Takkar Institute and the University of Takkar.",
	    "Takkar Institute=takkar-institute?, University of Takkar=university-of-takkar?" },
	{ LANG_EN, "an institution over a place", "The Erbil Teachers Union met.",
	    "Erbil Teachers Union=erbil-teachers-union?" },
	{ LANG_EN, "places by what stands before", "They live in Takkarabad.", "Takkarabad=takkarabad?" },
	{ LANG_EN, "the city of", "The city of Takkarabad burned.", "Takkarabad=takkarabad?" },
	{ LANG_EN, "part of a place", "They left for Western Syria.", "Western Syria=western-syria?" },
	{ LANG_EN, "an acronym told in the text", "The Free Bakers League (FBL) met. Then the FBL slept.",
	    "Free Bakers League=free-bakers-league?, FBL=free-bakers-league?, FBL=free-bakers-league?" },
	{ LANG_EN, "an institution named again by its head", "The Takkar Institute closed. Then the Institute "
	    "burned; an institute can.", "Takkar Institute=takkar-institute?, Institute=takkar-institute?" },
	{ LANG_EN, "but not one of two", "The Takkar Institute and the Olmar Institute closed. Then the Institute "
	    "burned.", "Takkar Institute=takkar-institute?, Olmar Institute=olmar-institute?" },
	/* dates */
	{ LANG_EN, "dates", "On 2 December 2021, in October 2017, in 2003 and in the '40s.",
	    "2 December 2021=2021-12-02, October 2017=2017-10, 2003=2003, '40s=" },
	{ LANG_EN, "a weekday before the article's day", "He came on Wednesday.", "Wednesday=2021-10-27" },
	{ LANG_CKB, "dates in Kurdish", "ڕۆژی پێنجشەممە ٠٢ - ١٢ - ٢٠٢١ هات.",
	    "پێنجشەممە ٠٢ - ١٢ - ٢٠٢١=2021-12-02" },
	{ LANG_CKB, "a clitic at a year", "لە ساڵی ٢٠٠٦ەوە وایە.", "٢٠٠٦ەوە=2006" },
	/* names of the lexicon in Kurdish */
	{ LANG_CKB, "places", "لە هەولێر و عێراق.", "هەولێر=erbil, عێراق=iraq" },
	{ LANG_CKB, "the other letters", "روسيا و ڕوسیا و رووسیا.", "روسيا=russia, ڕوسیا=russia, رووسیا=russia" },
	{ LANG_CKB, "cut in two", "لە پیۆنگ یانگ و پیۆنگیانگ.", "پیۆنگ یانگ=pyongyang, پیۆنگیانگ=pyongyang" },
	{ LANG_CKB, "but not into short or common words", "ئەوە بۆ ن نییە و با بل بێت.", "" },
	{ LANG_CKB, "clitics are inside", "عێراقیش، سووریادا، رووسیای، هەولێرەوە.",
	    "عێراقیش=iraq, سووریادا=syria, رووسیای=russia, هەولێرەوە=erbil" },
	{ LANG_CKB, "clitics at the last word", "هەرێمی کوردستانیان جێهێشت.", "هەرێمی کوردستانیان=kurdistan-region" },
	{ LANG_CKB, "the longest name wins", "حکومەتی هەرێمی کوردستان لە کوردستانە.",
	    "حکومەتی هەرێمی کوردستان=krg, کوردستانە=kurdistan" },
	{ LANG_CKB, "nations are no places", "هێزی عێراقی و ڕووسیایی و عێراقییەکان.", "" },
	{ LANG_CKB, "a people, but not what is theirs", "کوردەکان و لایەنە کوردییەکانی تر.", "کوردەکان=kurds" },
	{ LANG_CKB, "a tied name of several words", "کۆریای باکووری دوور.", "کۆریای باکووری=north-korea" },
	{ LANG_CKB, "a word that a city is called, too", "بە بۆنەی ئەوەوە هات.", "" },
	{ LANG_CKB, "that city", "لە بۆن نییە.", "بۆن=bonn" },
	{ LANG_CKB, "a word that a group is called, too", "هەنگاوی یەکەم و هەنگاوەکانی تر.", "" },
	{ LANG_CKB, "its own clitics", "ئەنەکەسەش و داعشیش.", "ئەنەکەسەش=enks, داعشیش=isis" },
	{ LANG_CKB, "a verb at a name's end", "ئەو پرسانە جێی بایەخی رووسیان.", "رووسیان=russia" },
	{ LANG_CKB, "a Latin acronym with a clitic", "KRGش ئامادە بوو.", "KRGش=krg" },
	{ LANG_CKB, "the president of a republic", "سەرۆک کۆماری عێراق و کۆماری عێراق.",
	    "عێراق=iraq, کۆماری عێراق=iraq" },
	{ LANG_CKB, "a head that belongs to it", "لە دەریاچەی وان.", "دەریاچەی وان=van" },
	/* persons in Kurdish */
	{ LANG_CKB, "titles stay outside", "سەرۆک نێچیرڤان بارزانی، بەڕێز پووتین.",
	    "نێچیرڤان بارزانی=nechirvan-barzani, پووتین=vladimir-putin?" },
	{ LANG_CKB, "the last one named so", "مەسعود بارزانی هات. بارزانی وتی باشە. مەسرور بارزانی وتی نا و "
	    "بارزانیش ڕۆیشت.", "مەسعود بارزانی=masoud-barzani, بارزانی=masoud-barzani, "
	    "مەسرور بارزانی=masrour-barzani, بارزانیش=masrour-barzani" },
	{ LANG_CKB, "behind a calling", "وەزیری دەرەوەی ڕووسیا لۆرین تاکارۆڤ هات.",
	    "ڕووسیا=russia, لۆرین تاکارۆڤ=lorin-takarov?" },
	{ LANG_CKB, "before a comma and a calling", "دوێنێ لۆرین تاکارۆڤ، باڵیۆزی ڕووسیا هات.",
	    "لۆرین تاکارۆڤ=lorin-takarov?, ڕووسیا=russia" },
	{ LANG_CKB, "given names", "دوێنێ کاروان ئەحمەد مەحموود هات.", "کاروان ئەحمەد مەحموود=karwan-ahmad-mahmud?" },
	{ LANG_CKB, "a given name that is a word", "هیوای خەڵک زۆرە و ئازادی دەوێت.", "" },
	{ LANG_CKB, "an institution", "وەزارەتی نەوتی عێراق و زانکۆی سۆرانی نوێ.",
	    "وەزارەتی نەوتی عێراق=oil-ministry, زانکۆی سۆرانی نوێ=zankoy-sorani-nwe?" },
};

static struct article *
article_of(enum lang lang, const char *text)
{
	struct article *a = article_new();
	const struct paragraph p[] = {
		{ "", 0, PARAGRAPH_TEXT }, { text, strlen(text), PARAGRAPH_TEXT },
	};

	a->lang = lang;
	a->date = (struct date){ 2021, 10, 28 };
	article_set_paragraphs(a, p, 2);
	return a;
}

/* The mentions in the notation of the cases. */
static void
write_mentions(const struct article *a, struct buf *out)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];
		const char *text = a->paragraph[m->paragraph].text;
		char iso[DATE_ISO_SIZE];

		if (i)
			buf_puts(out, ", ");
		buf_printf(out, "%.*s=%s%s", (int)(m->end - m->start), text + m->start,
		    m->entity ? m->entity->id : date_iso(m->date, iso), m->likely ? "?" : "");
	}
}

static void
test_case(const struct lexicon *lex, const struct test_case *c)
{
	struct resolver *r = resolver_new(lex);
	struct article *a = article_of(c->lang, c->text);
	struct buf got = { 0 };

	resolver_run(r, &a, 1);
	write_mentions(a, &got);
	is_str(buf_str(&got), c->want, c->about);
	buf_release(&got);
	article_free(a);
	resolver_free(r);
}

/* The same event in two languages, names that only the articles know. */
static const char english[] = "The Russian ambassador to Iraq, Elbrus Kutrashev, met the head of "
    "the Kurdistan Democratic Party in Erbil on Wednesday. Kutrashev also visited Strumika.";
static const char kurdish[] = "باڵیۆزی ڕووسیا لە عێراق ئێلبرۆس کوتراشێڤ لە هەولێر لەگەڵ سەرۆکی پارتی دیموکراتی "
    "کوردستان کۆبووەوە. کوتراشێڤ سەردانی سترومیکاشی کرد.";

static const struct entity *
entity_of(const struct article *a, const char *surface)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];

		if (strlen(surface) == m->end - m->start &&
		    !memcmp(a->paragraph[m->paragraph].text + m->start, surface, strlen(surface)))
			return m->entity;
	}
	return NULL;
}

static void
test_across(const struct lexicon *lex)
{
	struct resolver *r = resolver_new(lex);
	struct article *a[] = { article_of(LANG_CKB, kurdish), article_of(LANG_EN, english) };
	const struct entity *e;

	resolver_run(r, a, 2);
	e = entity_of(a[1], "Elbrus Kutrashev");
	if (ok(e != NULL, "a name outside the lexicon")) {
		is_str(e->id, "elbrus-kutrashev", "its id is its English name");
		ok(e->likely, "and it is likely");
		is_str(e->name[LANG_CKB] ? e->name[LANG_CKB] : "", "ئێلبرۆس کوتراشێڤ", "its Kurdish name");
		ok(resolver_named(r, "ئێلبرۆس کوتراشێڤ", strlen("ئێلبرۆس کوتراشێڤ")) == e, "found by it");
	}
	ok(entity_of(a[0], "ئێلبرۆس کوتراشێڤ") == e, "the same in Kurdish, by its sound");
	ok(entity_of(a[0], "کوتراشێڤ") == e, "its last name in Kurdish");
	ok(entity_of(a[1], "Kutrashev") == e, "its last name in English");
	ok(entity_of(a[0], "سترومیکاشی") && entity_of(a[0], "سترومیکاشی") == entity_of(a[1], "Strumika"),
	    "a place, by its sound, with clitics");
	article_free(a[0]);
	article_free(a[1]);
	resolver_free(r);
}

static void
test_goes_on(const struct lexicon *lex)
{
	struct resolver *r = resolver_new(lex), *later = resolver_new(lex);
	struct article *a = article_of(LANG_EN, "Then Ambassador Lorin Takkar spoke.");
	struct article *b = article_of(LANG_EN, "Nothing but Lorin Takkar again.");
	struct article *c = article_of(LANG_EN, "Nothing but Lorin Takkar again.");
	const struct entity *e, *copy;

	resolver_run(r, &a, 1);
	e = entity_of(a, "Lorin Takkar");
	resolver_run(r, &b, 1);
	ok(e && entity_of(b, "Lorin Takkar") == e, "a later run knows what an earlier one made");
	if (e) {
		copy = resolver_know(later, e);
		ok(copy != e && !strcmp(copy->id, e->id) && copy->likely, "another resolver is told");
		ok(resolver_know(later, e) == copy, "and told once more");
		resolver_run(later, &c, 1);
		ok(entity_of(c, "Lorin Takkar") == copy, "it knows it, then");
		ok(resolver_know(later, lexicon_by_id(lex, "iraq")) == lexicon_by_id(lex, "iraq"),
		    "what the lexicon has is the lexicon's");
	}
	article_free(a);
	article_free(b);
	article_free(c);
	resolver_free(r);
	resolver_free(later);
}

/* What told each mention, and by which words. */
static const struct {
	enum lang lang;
	const char *text, *want;
} reasons[] = {
	{ LANG_EN, "Masoud Barzani came. Barzani spoke, then Masoud left. Barzani slept.",
	    "own-table, last-name Masoud Barzani, part-of-name Masoud Barzani, last-name Masoud Barzani" },
	{ LANG_EN, "There Putin spoke to Ambassador Lorin Takkar.", "only-last-name, title Ambassador" },
	{ LANG_EN, "The Free Bakers League (FBL) met in 2003. The FBL slept in Takkarabad.",
	    "long-form FBL, acronym Free Bakers League, date, acronym Free Bakers League, place-preposition in" },
	{ LANG_EN, "The Takkar Institute near Western Syria.", "institution-word Institute, part-of-place Western" },
	{ LANG_EN, "So said Olin Takkarev, 62, of Erbil.", "role 62, own-table" },
	{ LANG_CKB, "دوێنێ لۆرین تاکارۆڤ، باڵیۆزی ڕووسیا هات.", "role باڵیۆزی, own-table" },
	{ LANG_EN, "The Takkar Institute closed. Then the Institute burned.",
	    "institution-word Institute, repeat Takkar Institute" },
	{ LANG_CKB, "زانکۆی سۆرانی نوێ و کاروان ئەحمەد مەحموود.", "institution-word زانکۆی, given-name کاروان" },
};

static void
write_reasons(const struct article *a, struct buf *out)
{
	for (size_t i = 0; i < a->nmentions; i++) {
		const struct why *y = &a->mention[i].why;

		buf_printf(out, "%s%s", i ? ", " : "", why_rule_code(y->rule));
		if (y->end)
			buf_printf(out, " %.*s", (int)(y->end - y->start),
			    a->paragraph[y->paragraph].text + y->start);
	}
}

static void
test_reasons(const struct lexicon *lex)
{
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
		struct resolver *r = resolver_new(lex);
		struct article *a = article_of(reasons[i].lang, reasons[i].text);
		struct buf got = { 0 };

		resolver_run(r, &a, 1);
		write_reasons(a, &got);
		is_str(buf_str(&got), reasons[i].want, reasons[i].text);
		buf_release(&got);
		article_free(a);
		resolver_free(r);
	}
}

/* Who else it may have been. */
static void
test_others(const struct lexicon *lex)
{
	struct resolver *r = resolver_new(lex);
	struct article *a = article_of(LANG_EN, "Masoud Barzani came. Masrour Barzani spoke. Barzani left.");

	resolver_run(r, &a, 1);
	if (is_num((long long)a->nmentions, 3, "three mentions")) {
		const struct why *y = &a->mention[2].why;

		is_str(y->other ? y->other->id : "none", "masoud-barzani", "another of this name");
		is_str(a->mention[2].entity->id, "masrour-barzani", "but the last one is meant");
		ok(!a->mention[0].why.other, "a name in full is nobody else's");
	}
	article_free(a);
	resolver_free(r);
}

/* A person outside the lexicon, in articles that come at different times, in either order. */
static void
test_later_language(const struct lexicon *lex)
{
	static const char en[] = "Then Ambassador Lorin Takkarov spoke.";
	static const char ckb[] = "دوێنێ لۆرین تاکارۆڤ، باڵیۆزی ڕووسیا هات.";
	static const char other[] = "دوێنێ لۆران تیکرۆڤ، باڵیۆزی ڕووسیا هات.";

	for (int turn = 0; turn < 2; turn++) {
		struct resolver *r = resolver_new(lex);
		struct article *a = article_of(turn ? LANG_CKB : LANG_EN, turn ? ckb : en);
		struct article *b = article_of(turn ? LANG_EN : LANG_CKB, turn ? en : ckb);
		struct article *c = article_of(LANG_CKB, other);
		const struct entity *e;

		resolver_run(r, &a, 1);
		resolver_run(r, &b, 1);
		resolver_run(r, &c, 1);
		e = a->nmentions ? a->mention[0].entity : NULL;
		if (ok(e && b->nmentions, "found, %s first", turn ? "Kurdish" : "English")) {
			ok(b->mention[0].entity == e, "the same person in the other language");
			is_num(b->mention[0].why.rule, WHY_SOUND_KNOWN, "by the sound of the name");
			ok(e->name[LANG_EN] && e->name[LANG_CKB], "with a name in both");
		}
		ok(c->nmentions && c->mention[0].entity != e, "one of another name is another");
		article_free(a);
		article_free(b);
		article_free(c);
		resolver_free(r);
	}
}

/* An institution that nobody knows, named in translation by an article about the same. */
static void
test_translation(const struct lexicon *lex)
{
	static const char en[] = "Ambassador Elbrus Kutrashev opened the Takkarov Cement Company and the Olmar "
	    "University in Erbil, Iraq, on 26 October 2021.";
	static const char ckb[] = "باڵیۆز ئێلبرۆس کوتراشێڤ لە ٢٦ی تشرینی یەکەمی ٢٠٢١ لە هەولێری عێراق کۆمپانیای "
	    "چیمەنتۆی تاکارۆڤ و زانکۆی نوێی کردەوە.";
	struct resolver *r = resolver_new(lex);
	struct article *a[] = { article_of(LANG_EN, en), article_of(LANG_CKB, ckb) };
	const struct entity *e;

	resolver_run(r, a, 2);
	e = entity_of(a[0], "Takkarov Cement Company");
	ok(e && entity_of(a[1], "کۆمپانیای چیمەنتۆی تاکارۆڤ") == e, "a company by its head and its name");
	e = entity_of(a[0], "Olmar University");
	ok(e && !e->name[LANG_CKB], "a head alone is not enough");
	article_free(a[0]);
	article_free(a[1]);
	resolver_free(r);
}

static void
test_empty(const struct lexicon *lex)
{
	struct resolver *r = resolver_new(lex);
	struct article *a = article_new();

	resolver_run(r, NULL, 0);
	resolver_run(r, &a, 1);
	is_num((long long)a->nmentions, 0, "an article without text");
	article_free(a);
	resolver_free(r);
}

int
main(void)
{
	struct lexicon *lex = lexicon_new_empty();

	lexicon_add(lex, "table", table, strlen(table), NULL);
	is_num((long long)lexicon_count(lex), 39, "the table of this test");
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		test_case(lex, &cases[i]);
	test_across(lex);
	test_goes_on(lex);
	test_reasons(lex);
	test_others(lex);
	test_later_language(lex);
	test_translation(lex);
	test_empty(lex);
	lexicon_free(lex);
	return done();
}
