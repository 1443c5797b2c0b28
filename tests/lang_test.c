/* lang_test.c - which language a text is in, down to headlines of five words. */
#include <config.h>

#include "tap.h"
#include "text/lang.h"

static const struct { const char *text; enum lang lang; } cases[] = {
	/* Headlines and sentences. */
	{ "سەرۆکی هەرێم پێشوازی لە شاندێک کرد", LANG_CKB },
	{ "شاندێکی بازرگانی دەگاتە هەولێر", LANG_CKB },
	{ "کوردستان", LANG_CKB },
	{ "هەولێر", LANG_CKB },
	{ "بارانێکی زۆر باری و ڕێگاکان داخران.", LANG_CKB },
	{ "UNAMI: هەڵبژاردن بە ئاسوودەیی بەڕێوە چوو", LANG_CKB },
	{ "The minister arrived in Erbil", LANG_EN },
	{ "Erbil airport opens new hall", LANG_EN },
	{ "Kurdistan 24", LANG_EN },
	{ "Peşmerge û gel li ser sînor in", LANG_KMR },
	{ "Serokê Herêmê çû Bexdayê", LANG_KMR },
	{ "Baran li bajarê Duhokê barî", LANG_KMR },
	{ "وصل الوزير إلى مدينة أربيل صباح اليوم", LANG_AR },
	{ "افتتاح قاعة جديدة في المطار", LANG_AR },
	{ "وزیر امور خارجه وارد تهران شد", LANG_FA },
	{ "باران شدید در شهرهای غربی کشور", LANG_FA },
	/* Kurdish with the letters of an Arabic keyboard. */
	{ "سه‌رۆكي هه‌رێم پێشوازي كرد", LANG_CKB },
	{ "باراني زۆر له‌ شاره‌كه‌ باري", LANG_CKB },
	{ "هه‌ولێر", LANG_CKB },
	/* Names of one language in a text of the other. */
	{ "The word کوردستان means the land of the Kurds", LANG_EN },
	{ "ناوی کۆمپانیاکە North Oil Company بوو، کە لە کەرکووکە", LANG_CKB },
	/* Nothing to go by. */
	{ "", LANG_UNKNOWN },
	{ "2021-12-02 ٢٠٢١ ...", LANG_UNKNOWN },
	{ "Привет, мир", LANG_UNKNOWN },
	{ "日本語", LANG_UNKNOWN },
};

static const struct { const char *code; bool known; enum lang lang; } codes[] = {
	{ "ckb", true, LANG_CKB }, { "en", true, LANG_EN }, { "kmr", true, LANG_KMR },
	{ "ar", true, LANG_AR }, { "fa", true, LANG_FA }, { "und", true, LANG_UNKNOWN },
	{ "en-GB", true, LANG_EN }, { "ckb_IQ", true, LANG_CKB }, { "EN", true, LANG_EN },
	{ "ckb_IQ.UTF-8", true, LANG_CKB }, { "ku", true, LANG_KMR }, { "ku-Arab-IQ", true, LANG_CKB },
	{ "eng", true, LANG_EN }, { "fas", true, LANG_FA },
	{ "de", false, LANG_EN }, { "", false, LANG_EN }, { "english", false, LANG_EN },
	{ "e", false, LANG_EN },
};

int
main(void)
{
	static char many[400000];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		is_str(lang_code(lang_detect(cases[i].text, strlen(cases[i].text))),
		    lang_code(cases[i].lang), cases[i].text);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		enum lang lang = LANG_EN;
		bool known = lang_from_code(codes[i].code, &lang);

		ok(known == codes[i].known && lang == codes[i].lang, "code \"%s\"", codes[i].code);
	}
	for (enum lang l = 0; l < LANG_COUNT; l++) {
		enum lang back = LANG_COUNT;

		ok(lang_from_code(lang_code(l), &back) && back == l, "%s and back", lang_code(l));
	}
	ok(lang_is_rtl(LANG_CKB) && lang_is_rtl(LANG_AR) && lang_is_rtl(LANG_FA), "right to left");
	ok(!lang_is_rtl(LANG_EN) && !lang_is_rtl(LANG_KMR) && !lang_is_rtl(LANG_UNKNOWN),
	    "left to right");
	ok(lang_other(LANG_CKB) == LANG_EN && lang_other(LANG_EN) == LANG_CKB
	    && lang_other(LANG_AR) == LANG_UNKNOWN, "the other language");
	memset(many, 'a', sizeof many);
	ok(lang_detect(many, sizeof many) == LANG_EN, "one very long word");
	return done();
}
