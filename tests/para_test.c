/*
 * para_test.c - paragraphs laid out.
 *
 * Most cases are written as in UAX 9 itself: capitals stand for Kurdish
 * letters, small letters for English ones; what is expected is how the line
 * looks from left to right.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "para_check.h"
#include "tap.h"

/* A-Z; joining ones and others, no pair that makes one sign. */
static const uint32_t kurdish[26] = {
	0x627, 0x628, 0x67E, 0x62A, 0x62C, 0x686, 0x62D, 0x62E, 0x62F, 0x631, 0x632, 0x698, 0x633,
	0x634, 0x639, 0x63A, 0x641, 0x6A4, 0x642, 0x6A9, 0x6AF, 0x645, 0x646, 0x648, 0x6CC, 0x6D5
};

/* Capitals into Kurdish letters. */
static void
from_capitals(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (*s >= 'A' && *s <= 'Z')
			buf_putu(out, kurdish[*s - 'A']);
		else
			buf_putc(out, *s);
	}
}

/* How a cluster looks: a capital for a Kurdish letter, _ for an added tatweel. */
static void
show_cluster(const struct cluster *c, struct buf *out)
{
	if (c->start == c->end && c->plain[0] == 0x640) {
		buf_putc(out, '_');
		return;
	}
	for (int i = 0; i < 26; i++)
		if (c->plain[0] == kurdish[i]) {
			buf_putc(out, (char)('A' + i));
			return;
		}
	for (int i = 0; i < PARA_POINTS && c->shown[i]; i++)
		buf_putu(out, c->shown[i]);
}

static void
show_para(const struct para *p, struct buf *out)
{
	for (size_t i = 0; i < p->len; i++) {
		if (i)
			buf_putc(out, '|');
		for (size_t k = 0; k < p->line[i].len; k++)
			show_cluster(&p->line[i].cluster[k], out);
	}
}

/* Lay out S, written with capitals, and compare the lines, apart by |. */
static void
looks(const char *name, const char *s, const struct para_options *o, const char *want)
{
	struct buf text = { 0 }, got = { 0 };
	struct para p;
	const char *wrong;

	from_capitals(s, &text);
	p = para_layout(buf_str(&text), text.len, NULL, 0, o);
	show_para(&p, &got);
	is_str(buf_str(&got), want, name);
	wrong = para_check(&p, buf_str(&text), text.len, o);
	ok(!wrong, "%s: %s", name, wrong ? wrong : "nothing lost");
	para_release(&p);
	buf_release(&text);
	buf_release(&got);
}

/*
 * Forms: alone, at the beginning, in the middle, at the end of a word; the mark
 * on all four.
 */
static const struct {
	uint32_t letter, alone, first, middle, last, mark;
} forms[] = {
	{ 0x626, 0xFE89, 0xFE8B, 0xFE8C, 0xFE8A, 0 },		/* ئ */
	{ 0x627, 0xFE8D, 0xFE8D, 0xFE8E, 0xFE8E, 0 },		/* ا */
	{ 0x628, 0xFE8F, 0xFE91, 0xFE92, 0xFE90, 0 },		/* ب */
	{ 0x67E, 0xFB56, 0xFB58, 0xFB59, 0xFB57, 0 },		/* پ */
	{ 0x62A, 0xFE95, 0xFE97, 0xFE98, 0xFE96, 0 },		/* ت */
	{ 0x62C, 0xFE9D, 0xFE9F, 0xFEA0, 0xFE9E, 0 },		/* ج */
	{ 0x686, 0xFB7A, 0xFB7C, 0xFB7D, 0xFB7B, 0 },		/* چ */
	{ 0x62D, 0xFEA1, 0xFEA3, 0xFEA4, 0xFEA2, 0 },		/* ح */
	{ 0x62E, 0xFEA5, 0xFEA7, 0xFEA8, 0xFEA6, 0 },		/* خ */
	{ 0x62F, 0xFEA9, 0xFEA9, 0xFEAA, 0xFEAA, 0 },		/* د */
	{ 0x631, 0xFEAD, 0xFEAD, 0xFEAE, 0xFEAE, 0 },		/* ر */
	{ 0x695, 0xFEAD, 0xFEAD, 0xFEAE, 0xFEAE, 0x32C },	/* ڕ */
	{ 0x632, 0xFEAF, 0xFEAF, 0xFEB0, 0xFEB0, 0 },		/* ز */
	{ 0x698, 0xFB8A, 0xFB8A, 0xFB8B, 0xFB8B, 0 },		/* ژ */
	{ 0x633, 0xFEB1, 0xFEB3, 0xFEB4, 0xFEB2, 0 },		/* س */
	{ 0x634, 0xFEB5, 0xFEB7, 0xFEB8, 0xFEB6, 0 },		/* ش */
	{ 0x639, 0xFEC9, 0xFECB, 0xFECC, 0xFECA, 0 },		/* ع */
	{ 0x63A, 0xFECD, 0xFECF, 0xFED0, 0xFECE, 0 },		/* غ */
	{ 0x641, 0xFED1, 0xFED3, 0xFED4, 0xFED2, 0 },		/* ف */
	{ 0x6A4, 0xFB6A, 0xFB6C, 0xFB6D, 0xFB6B, 0 },		/* ڤ */
	{ 0x642, 0xFED5, 0xFED7, 0xFED8, 0xFED6, 0 },		/* ق */
	{ 0x6A9, 0xFB8E, 0xFB90, 0xFB91, 0xFB8F, 0 },		/* ک */
	{ 0x6AF, 0xFB92, 0xFB94, 0xFB95, 0xFB93, 0 },		/* گ */
	{ 0x644, 0xFEDD, 0xFEDF, 0xFEE0, 0xFEDE, 0 },		/* ل */
	{ 0x6B5, 0xFEDD, 0xFEDF, 0xFEE0, 0xFEDE, 0x65A },	/* ڵ */
	{ 0x645, 0xFEE1, 0xFEE3, 0xFEE4, 0xFEE2, 0 },		/* م */
	{ 0x646, 0xFEE5, 0xFEE7, 0xFEE8, 0xFEE6, 0 },		/* ن */
	{ 0x647, 0xFEE9, 0xFEEB, 0xFEEC, 0xFEEA, 0 },		/* ه */
	{ 0x6BE, 0xFBAA, 0xFBAC, 0xFBAD, 0xFBAB, 0 },		/* ھ */
	{ 0x6D5, 0xFEE9, 0xFEE9, 0xFEEA, 0xFEEA, 0 },		/* ە joins backwards only */
	{ 0x648, 0xFEED, 0xFEED, 0xFEEE, 0xFEEE, 0 },		/* و */
	{ 0x6C6, 0xFEED, 0xFEED, 0xFEEE, 0xFEEE, 0x65A },	/* ۆ */
	{ 0x6CC, 0xFBFC, 0xFBFE, 0xFBFF, 0xFBFD, 0 },		/* ی */
	{ 0x6CE, 0xFBFC, 0xFBFE, 0xFBFF, 0xFBFD, 0x65A },	/* ێ */
};

/* Lay out up to five points and find the cluster that begins with the point at WHERE. */
static struct cluster
cluster_of(const uint32_t *point, size_t n, size_t where)
{
	struct para_options o = { .dir = DIR_RTL };
	struct cluster found = { 0 };
	struct buf text = { 0 };
	struct para p;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		if (i == where)
			at = text.len;
		buf_putu(&text, point[i]);
	}
	p = para_layout(text.data, text.len, NULL, 0, &o);
	for (size_t k = 0; k < p.line[0].len; k++)
		if (p.line[0].cluster[k].start == at)
			found = p.line[0].cluster[k];
	para_release(&p);
	buf_release(&text);
	return found;
}

static void
test_form(uint32_t letter, const uint32_t *point, size_t n, size_t where,
    uint32_t form, uint32_t mark, const char *place)
{
	struct cluster c = cluster_of(point, n, where);

	ok(c.shown[0] == form && c.shown[1] == mark && !c.shown[2] && c.plain[0] == letter &&
	    !c.plain[1] && c.width == 1, "U+%04X %s is U+%04X", letter, place, form);
}

static void
test_forms(void)
{
	enum { BEH = 0x628 };

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		uint32_t letter = forms[i].letter, point[] = { BEH, letter, BEH }, mark = forms[i].mark;

		test_form(letter, point + 1, 1, 0, forms[i].alone, mark, "alone");
		test_form(letter, point + 1, 2, 0, forms[i].first, mark, "first");
		test_form(letter, point, 3, 1, forms[i].middle, mark, "in the middle");
		test_form(letter, point, 2, 1, forms[i].last, mark, "last");
	}
}

/*
 * The clusters of a Kurdish word in logical order: points shown, one cluster
 * after the other.
 */
static const struct {
	const char *name, *word;
	uint32_t shown[12];	/* 1 is between clusters, 0 the end */
} words[] = {
	{ "lam-alef is one cell", "لا", { 0xFEFB } },
	{ "lam-alef at the end", "بلا", { 0xFE91, 1, 0xFEFC } },
	{ "lam with a v and alef", "ڵا", { 0xFEFB, 0x65A } },
	{ "and at the end", "بڵا", { 0xFE91, 1, 0xFEFC, 0x65A } },
	{ "lam-alef with hamza above", "لأ", { 0xFEF7 } },
	{ "lam-alef with hamza below", "بلإ", { 0xFE91, 1, 0xFEFA } },
	{ "lam-alef with madda", "لآ", { 0xFEF5 } },
	{ "two lams and alef", "للا", { 0xFEDF, 1, 0xFEFC } },
	{ "two lam-alefs", "لالا", { 0xFEFB, 1, 0xFEFB } },
	{ "lam-alef with a fatha between", "لَا", { 0xFEFB, 0x64E } },
	{ "ZWNJ keeps lam and alef apart", "ل‌ا", { 0xFEDD, 1, 0xFE8D } },
	{ "ZWNJ takes no cell and stops joining", "ب‌ب", { 0xFE8F, 1, 0xFE8F } },
	{ "ە does not join what follows", "بەب", { 0xFE91, 1, 0xFEEA, 1, 0xFE8F } },
	{ "a haraka stays on its letter", "بَب", { 0xFE91, 0x64E, 1, 0xFE90 } },
	{ "v first, then the haraka", "ڵَب", { 0xFEDF, 0x65A, 0x64E, 1, 0xFE90 } },
	{ "a haraka does not stop joining", "ێِێ", { 0xFBFE, 0x65A, 0x650, 1, 0xFBFD, 0x65A } },
	{ "tatweel joins both", "بـب", { 0xFE91, 1, 0x640, 1, 0xFE90 } },
	{ "a digit joins nothing", "ب١ب", { 0xFE8F, 1, 0x661, 1, 0xFE8F } },
	{ "a mark with nothing to stand on", "َ", { ' ', 0x64E } },
};

static void
test_words(void)
{
	struct para_options o = { .dir = DIR_RTL };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct para p = para_layout(words[i].word, strlen(words[i].word), NULL, 0, &o);
		const uint32_t *want = words[i].shown;
		bool same = true;

		for (size_t k = 0; k < p.line[0].len; k++) {
			for (size_t c = 0; c < p.line[0].len; c++)
				for (int j = 0; p.line[0].cluster[c].order == k && j < PARA_POINTS &&
				    p.line[0].cluster[c].shown[j]; j++)
					same = same && *want++ == p.line[0].cluster[c].shown[j];
			if (*want == 1)
				want++;
		}
		ok(same && !*want, "%s", words[i].name);
		ok(!para_check(&p, words[i].word, strlen(words[i].word), &o), "nothing lost");
		para_release(&p);
	}
}

static void
test_lam_alef(void)
{
	struct cluster c = cluster_of((uint32_t[]){ 0x628, 0x6B5, 0x627, 0x628 }, 4, 1);

	ok(c.start == 2 && c.end == 6, "lam-alef covers the bytes of both letters");
	ok(c.plain[0] == 0x6B5 && c.plain[1] == 0x627 && !c.plain[2], "and holds both as written");
	c = cluster_of((uint32_t[]){ 0x628, 0x200C, 0x628 }, 3, 0);
	ok(c.end == 5 && c.plain[1] == 0x200C && !c.shown[1],
	    "ZWNJ belongs to the letter before it, is written and not shown");
}

/* Order on the screen, in paragraphs from the right (RTL) and from the left (LTR). */
static const struct {
	const char *name, *text, *rtl, *ltr;
} orders[] = {
	{ "Kurdish", "ABC DEF", "FED CBA", "FED CBA" },
	{ "English", "abc def", "abc def", "abc def" },
	{ "English in Kurdish", "ABC abc DEF", "FED abc CBA", "CBA abc FED" },
	{ "a headline that begins with UNAMI", "unami: ABC DEF", "FED CBA :unami", "unami: FED CBA" },
	{ "a full stop ends at the left", "ABC DEF.", ".FED CBA", "FED CBA." },
	{ "English with a full stop", "abc.", ".abc", "abc." },
	{ "a number", "ABC 25 DEF", "FED 25 CBA", "FED 25 CBA" },
	{ "Arabic-Indic digits", "ABC ٢٥ DEF", "FED ٢٥ CBA", "FED ٢٥ CBA" },
	{ "a date with spaces", "ABC ٠٢ - ١٢ - ٢٠٢١ DEF", "FED ٢٠٢١ - ١٢ - ٠٢ CBA", "FED ٢٠٢١ - ١٢ - ٠٢ CBA" },
	{ "a date with slashes", "ABC ٢٠٢١/١٢/٠٢ DEF", "FED ٢٠٢١/١٢/٠٢ CBA", "FED ٢٠٢١/١٢/٠٢ CBA" },
	{ "a date with stops", "ABC ٠٢.١٢.٢٠٢١ DEF", "FED ٠٢.١٢.٢٠٢١ CBA", "FED ٠٢.١٢.٢٠٢١ CBA" },
	{ "a time", "ABC 10:30 DEF", "FED 10:30 CBA", "FED 10:30 CBA" },
	{ "brackets turn round", "ABC (DEF) GHI", "IHG (FED) CBA", "IHG (FED) CBA" },
	{ "brackets about English", "ABC (abc) DEF", "FED (abc) CBA", "CBA (abc) FED" },
	{ "brackets at the end", "ABC (abc)", "(abc) CBA", "CBA (abc)" },
	{ "square brackets", "ABC [DEF]", "[FED] CBA", "[FED] CBA" },
	{ "guillemets", "ABC «DEF» GHI", "IHG «FED» CBA", "IHG «FED» CBA" },
	{ "quotation marks", "ABC \"DEF\" GHI", "IHG \"FED\" CBA", "IHG \"FED\" CBA" },
	{ "Kurdish in English", "abc \"ABC DEF\" def", "def \"FED CBA\" abc", "abc \"FED CBA\" def" },
	{ "per cent", "ABC ٢٥٪ DEF", "FED ٪٢٥ CBA", "FED ٪٢٥ CBA" },

	/* islands: like one neutral sign to what is around them */
	{ "a web address", "ABC https://a.b/c/ DEF", "FED https://a.b/c/ CBA", "FED https://a.b/c/ CBA" },
	{ "a full stop behind it", "ABC http://a.b/c.", ".http://a.b/c CBA", "CBA http://a.b/c." },
	{ "in brackets", "ABC (www.a.b/c)", "(www.a.b/c) CBA", "CBA (www.a.b/c)" },
	{ "with brackets of its own", "ABC http://a.b/c_(d) E", "E http://a.b/c_(d) CBA", "E http://a.b/c_(d) CBA" },
	{ "an ending right behind it", "ABC www.a.bDE F", "F EDwww.a.b CBA", "F EDwww.a.b CBA" },
	{ "a handle", "ABC @abc_d DEF", "FED @abc_d CBA", "FED @abc_d CBA" },
	{ "one of a name alone", "ABC abc.de/ DEF", "FED abc.de/ CBA", "FED abc.de/ CBA" },
	{ "a Kurdish tag", "abc #ABC def", "abc CBA# def", "abc CBA# def" },
	{ "with a number", "ABC #ABC_٢٤ DEF", "FED ٢٤_CBA# CBA", "FED ٢٤_CBA# CBA" },
	{ "a tag", "ABC #abc DEF", "FED #abc CBA", "FED #abc CBA" },
	{ "a mail address", "ABC 24@a.b DEF", "FED 24@a.b CBA", "FED 24@a.b CBA" },
	{ "a phone number", "ABC +964 750 123 4567 DEF", "FED +964 750 123 4567 CBA", "FED +964 750 123 4567 CBA" },
	{ "a phone number in brackets", "ABC (+964 750 123 4567)", "(+964 750 123 4567) CBA", "CBA (+964 750 123 4567)" },
	{ "with its area in brackets", "ABC +964 (0)750-1234567 D", "D +964 (0)750-1234567 CBA", "D +964 (0)750-1234567 CBA" },
	{ "one from inside the country", "ABC 0750 123 4567 D", "D 0750 123 4567 CBA", "D 0750 123 4567 CBA" },
	{ "in Arabic-Indic digits", "ABC ٠٧٥٠ ١٢٣ ٤٥٦٧ D", "D ٠٧٥٠ ١٢٣ ٤٥٦٧ CBA", "D ٠٧٥٠ ١٢٣ ٤٥٦٧ CBA" },
	{ "a date is no phone number", "ABC 02-12-2021 D", "D 2021-12-02 CBA", "D 2021-12-02 CBA" },
	{ "nor is a range of years", "ABC 2003 - 2019 D", "D 2019 - 2003 CBA", "D 2019 - 2003 CBA" },
};

static void
test_orders(void)
{
	struct para_options rtl = { .dir = DIR_RTL }, ltr = { .dir = DIR_LTR };

	for (size_t i = 0; i < sizeof(orders) / sizeof(*orders); i++) {
		looks(orders[i].name, orders[i].text, &rtl, orders[i].rtl);
		looks(orders[i].name, orders[i].text, &ltr, orders[i].ltr);
	}
}

/* Lines in visual order, apart by |. */
static const struct {
	const char *name, *text;
	enum dir dir;
	int width, most;
	const char *want;
} wraps[] = {
	/* words */
	{ "at spaces, which vanish", "abc def ghi", DIR_LTR, 7, 0, "abc def|ghi" },
	{ "exactly full", "abc def", DIR_LTR, 7, 0, "abc def" },
	{ "one cell less", "abc def", DIR_LTR, 6, 0, "abc|def" },
	{ "many spaces", "abc     def", DIR_LTR, 5, 0, "abc|def" },
	{ "spaces at the end", "abc   ", DIR_LTR, 10, 0, "abc" },
	{ "spaces in front stay", "  abc def", DIR_LTR, 6, 0, "  abc|def" },
	{ "only spaces", "    ", DIR_LTR, 2, 0, "" },
	{ "nothing", "", DIR_LTR, 10, 0, "" },
	{ "a hyphen ends a line", "abc-def", DIR_LTR, 5, 0, "abc-|def" },
	{ "a full stop stays with its word", "abc def.", DIR_LTR, 7, 0, "abc|def." },
	{ "a bracket stays with its word", "abc (def)", DIR_LTR, 6, 0, "abc|(def)" },
	{ "a dash between spaces ends a line", "ab – cd", DIR_LTR, 4, 0, "ab –|cd" },
	{ "a no-break space", "abc d\xC2\xA0" "e", DIR_LTR, 5, 0, "abc|d\xC2\xA0" "e" },
	{ "Kurdish", "ABC DEF GHI", DIR_RTL, 7, 0, "FED CBA|IHG" },
	{ "both: each line in its own order", "ABC abc def DEF", DIR_RTL, 7, 0, "abc CBA|FED def" },
	{ "English that goes on stays in order", "ABC abc def ghi", DIR_RTL, 11, 0, "abc def CBA|ghi" },
	{ "a line that begins with English keeps the side", "ABC abc DEF.", DIR_RTL, 5, 0, "CBA|abc|.FED" },

	{ "a phone number stays whole", "abc +964 750 123 4567", DIR_LTR, 18, 0, "abc|+964 750 123 4567" },
	{ "unless it is longer than a line", "+964 750 123 4567", DIR_LTR, 9, 0, "+964 750|123 4567" },

	/* words too long */
	{ "a long word", "abcdefgh", DIR_LTR, 3, 0, "abc|def|gh" },
	{ "a long word behind another", "ab cdefghi", DIR_LTR, 4, 0, "ab|cdef|ghi" },
	{ "a long word behind spaces", " abcdef", DIR_LTR, 4, 0, " abc|def" },
	{ "a long Kurdish word", "ABCDE", DIR_RTL, 2, 0, "BA|DC|E" },
	{ "a letter a line", "abc", DIR_LTR, 1, 0, "a|b|c" },
	{ "wide letters", "中中中", DIR_LTR, 5, 0, "中中|中" },
	{ "a wide letter in a narrow line", "a中b", DIR_LTR, 1, 0, "a|b" },
	{ "marks stay", "a\xCC\x81\xCC\xB1" "b\xCC\x81\xCC\xB1", DIR_LTR, 1, 0,
	  "a\xCC\x81\xCC\xB1|b\xCC\x81\xCC\xB1" },

	/* line feeds */
	{ "a line feed", "abc\ndef", DIR_LTR, 10, 0, "abc|def" },
	{ "at the end", "abc\n", DIR_LTR, 10, 0, "abc" },
	{ "two", "abc\n\ndef", DIR_LTR, 10, 0, "abc||def" },
	{ "alone", "\n", DIR_LTR, 10, 0, "" },
	{ "each line has the paragraph's direction", "ABC\nabc.", DIR_RTL, 10, 0, "CBA|.abc" },

	/* no limit */
	{ "one line, never broken", "abc def ghi", DIR_LTR, 0, 0, "abc def ghi" },

	/* direction by the first strong letter */
	{ "auto, English first", "1. abc ABC", DIR_AUTO, 20, 0, "1. abc CBA" },
	{ "auto, Kurdish first", "1. ABC abc", DIR_AUTO, 20, 0, "abc CBA .1" },
	{ "auto, nothing strong", "1. 2.", DIR_AUTO, 20, 0, "1. 2." },

	/* at most so many lines */
	{ "all fits", "abc def", DIR_LTR, 7, 1, "abc def" },
	{ "cut", "abc def ghi", DIR_LTR, 9, 1, "abc def…" },
	{ "cut in a word", "abc defghi", DIR_LTR, 8, 1, "abc def…" },
	{ "less than three letters of a word are not worth it", "abc defghi", DIR_LTR, 7, 1, "abc…" },
	{ "but of the only word they are", "defghi", DIR_LTR, 3, 1, "de…" },
	{ "cut on the second line", "abc def ghi", DIR_LTR, 4, 2, "abc|def…" },
	{ "two lines are enough", "abc def", DIR_LTR, 4, 2, "abc|def" },
	{ "cut at a line feed", "abc\ndef", DIR_LTR, 9, 1, "abc…" },
	{ "cut at a line feed, full line", "abc\ndef", DIR_LTR, 3, 1, "ab…" },
	{ "spaces behind are no reason to cut", "abc   ", DIR_LTR, 3, 1, "abc" },
	{ "cut Kurdish", "ABC DEF GHI", DIR_RTL, 9, 1, "…FED CBA" },
	{ "cut English in Kurdish", "ABC abcdef DEF", DIR_RTL, 8, 1, "…abc CBA" },
	{ "room for nothing else", "abc", DIR_LTR, 1, 1, "…" },
	{ "cut without a limit", "abc\ndef", DIR_LTR, 0, 1, "abc…" },
};

static void
test_wraps(void)
{
	for (size_t i = 0; i < sizeof(wraps) / sizeof(*wraps); i++) {
		struct para_options o = {
			.dir = wraps[i].dir, .width = wraps[i].width, .most_lines = wraps[i].most
		};

		looks(wraps[i].name, wraps[i].text, &o, wraps[i].want);
	}
}

/* Filled lines; the last of a paragraph is not. */
static const struct {
	const char *name, *text;
	enum dir dir;
	int width;
	const char *want;
} fills[] = {
	{ "one space more", "abc def ghi jkl", DIR_LTR, 12, "abc def  ghi|jkl" },
	{ "two, shared", "abc def ghi jkl", DIR_LTR, 13, "abc  def  ghi|jkl" },
	{ "one word", "abc defghi", DIR_LTR, 6, "abc|defghi" },
	{ "too little in it: ragged", "abc def ghijkl mn", DIR_LTR, 11, "abc def|ghijkl mn" },
	{ "a line feed ends a paragraph", "abc def\nghi jkl", DIR_LTR, 9, "abc def|ghi jkl" },
	{ "an indent does not grow", " abc def ghi", DIR_LTR, 9, " abc  def|ghi" },
	{ "the spaces in a date do not grow", "abc 2 - 12 def ghi", DIR_LTR, 15, "abc 2 - 12  def|ghi" },
	{ "Kurdish grows by tatweel", "BCDS BCDS BCDS", DIR_RTL, 10, "S_DCB SDCB|SDCB" },
	{ "a tatweel a word, then a space", "BCDS BCDS BCDS", DIR_RTL, 12, "S_DCB  S_DCB|SDCB" },
	{ "a word that does not join at its end", "BCDS BXAX ABC", DIR_RTL, 10, "XAXB S_DCB|CBA" },
	{ "only late in a word", "BXAX BXAX ABC", DIR_RTL, 10, "XAXB  XAXB|CBA" },
	{ "a tag stays as it is", "#BCDS BCDS BCDS", DIR_RTL, 11, "S_DCB SDCB#|SDCB" },
	{ "short words stay", "BC BC BCDS", DIR_RTL, 6, "CB  CB|SDCB" },
	{ "English in Kurdish by spaces", "ABC abc ABCDEFGH", DIR_RTL, 8, "abc C_BA|HGFEDCBA" },
	{ "Kurdish in English by spaces", "abc BCDS abcdefgh", DIR_LTR, 9, "abc  SDCB|abcdefgh" },
};

static void
test_fills(void)
{
	struct para_options o = { .dir = DIR_RTL, .width = 9, .justify = true };
	struct para p;
	bool apart = true;

	for (size_t i = 0; i < sizeof(fills) / sizeof(*fills); i++) {
		o.dir = fills[i].dir;
		o.width = fills[i].width;
		looks(fills[i].name, fills[i].text, &o, fills[i].want);
	}
	o = (struct para_options){ .dir = DIR_RTL, .width = 10, .justify = true };
	p = para_layout("بابلا بابلا باب", strlen("بابلا بابلا باب"), NULL, 0, &o);
	for (size_t k = 0; k < p.line[0].len; k++)
		apart = apart && p.line[0].cluster[k].shown[0] != 0xFE8E;
	ok(p.line[0].width == 10, "a line of lam-alefs is filled");
	para_release(&p);
}

/* Spans fall on clusters; the last one given wins. */
static void
test_spans(void)
{
	static const char text[] = "بڵا ab中";	/* bytes 0-2, 2-6 (lam-alef), 6, 7, 8, 9-12 */
	static const struct {
		const char *name;
		struct span span[2];
		uint16_t style[6];	/* of the clusters in logical order */
	} cases[] = {
		{ "none", { { 0 }, { 0 } }, { 0 } },
		{ "all", { { 0, 12, 7 }, { 0 } }, { 7, 7, 7, 7, 7, 7 } },
		{ "one letter", { { 7, 8, 7 }, { 0 } }, { 0, 0, 0, 7, 0, 0 } },
		{ "half a lam-alef", { { 0, 4, 7 }, { 0 } }, { 7, 7, 0, 0, 0, 0 } },
		{ "the other half", { { 4, 7, 7 }, { 0 } }, { 0, 7, 7, 0, 0, 0 } },
		{ "the last one wins", { { 0, 12, 7 }, { 7, 9, 8 } }, { 7, 7, 7, 8, 8, 7 } },
		{ "over the first", { { 7, 9, 8 }, { 0, 12, 7 } }, { 7, 7, 7, 7, 7, 7 } },
		{ "empty", { { 7, 7, 8 }, { 0 } }, { 0 } },
		{ "beyond the end", { { 9, 99, 8 }, { 90, 99, 7 } }, { 0, 0, 0, 0, 0, 8 } },
	};
	struct para_options o = { .dir = DIR_RTL };

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct para p = para_layout(text, strlen(text), cases[i].span, 2, &o);
		bool same = p.line[0].len == 6;

		for (size_t k = 0; same && k < 6; k++)
			same = p.line[0].cluster[k].style == cases[i].style[p.line[0].cluster[k].order];
		ok(same, "spans: %s", cases[i].name);
		para_release(&p);
	}
}

/* What the layout adds belongs to what it stands beside. */
static void
test_added(void)
{
	struct para_options o = { .dir = DIR_RTL, .width = 10, .justify = true };
	struct buf text = { 0 };
	struct span span = { 9, 17, 5 };
	struct para p;
	size_t added = 0;

	from_capitals("BCDS BCDS BCDS", &text);
	p = para_layout(text.data, text.len, &span, 1, &o);
	for (size_t k = 0; k < p.line[0].len; k++) {
		const struct cluster *c = &p.line[0].cluster[k];

		if (c->start != c->end)
			continue;
		added++;
		ok(c->start == 15 && c->style == 5 && c->level == 1 && c->plain[0] == 0x640,
		    "the tatweel has the place, style and level of its letter");
	}
	is_num((long long)added, 1, "one tatweel");
	para_release(&p);
	o = (struct para_options){ .dir = DIR_RTL, .width = 4, .most_lines = 1 };
	span = (struct span){ 0, text.len, 6 };
	p = para_layout(text.data, text.len, &span, 1, &o);
	ok(p.line[0].cluster[0].shown[0] == 0x2026 && p.line[0].cluster[0].style == 6 &&
	    p.line[0].cluster[0].start == 6 && p.line[0].cluster[0].end == 6 && p.line[0].end == 6,
	    "the ellipsis stands where the text was cut");
	para_release(&p);
	buf_release(&text);
}

static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static const char *const syllables[] = {
	"نێچیر", "ڵا", "لا", "ل", "ا", "ە", "ۆ", "ڕۆژ", "هەواڵ", "ب‌", "بَ", "لَا", "و", " ", " ", " ", " ", "  ", "، ", ". ",
	"erbil", "a", "é", "e\xCC\x81", "UN", " ", "-", "–", "(", ")", "[", "]", "«", "»", "\"", "'", "!", "٪",
	"٠٢", "2021", "+", "@", "#", "https://a.b/", "www.", "+964 750 123 4567", "/", ":", "中", "😀", "\xC2\xA0",
	"\n", "ـ", "אב", "\xCC\x81", "٢٠٢١/١٢/٠٢", " - ",
};

/* What unclean text may hold besides. */
static const char *const rubbish[] = {
	"\xFF", "\xE2\x82", "\x1B[31m", "\t", "\r", "\xE2\x80\x8F", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8D",
	"\xEF\xBB\xBF", "\xC2\xAD", "\xE2\x80\x8C", "\xF3\xA0\x81\x81", "\xEF\xB8\x8F", "\xE1\x85\xA1", "\xE2\x80\xA8",
	"\xC2\x85", "\xEF\xBF\xBF", "\xE3\x80\x80", "\xE1\x9A\x80",
};

static void
random_text(uint32_t *seed, bool clean, struct buf *out)
{
	enum { SYLLABLES = sizeof(syllables) / sizeof(*syllables), RUBBISH = sizeof(rubbish) / sizeof(*rubbish) };
	size_t n = next_random(seed) % 60;

	buf_clear(out);
	for (size_t i = 0; i < n; i++) {
		if (!clean && next_random(seed) % 8 == 0)
			buf_puts(out, rubbish[next_random(seed) % RUBBISH]);
		else
			buf_puts(out, syllables[next_random(seed) % SYLLABLES]);
	}
}

static struct para_options
random_options(uint32_t *seed)
{
	return (struct para_options){
		.dir = (enum dir)(next_random(seed) % 3),
		.width = (int)(next_random(seed) % (next_random(seed) % 2 ? 12 : 100)),
		.justify = next_random(seed) % 2,
		.most_lines = next_random(seed) % 3 ? 0 : (int)(next_random(seed) % 4),
	};
}

/* The spans that a cluster should and does show: the last that has any of its bytes. */
static bool
spans_hold(const struct para *p, const struct span *span, size_t n)
{
	for (size_t i = 0; i < p->len; i++)
		for (size_t k = 0; k < p->line[i].len; k++) {
			const struct cluster *c = &p->line[i].cluster[k];
			uint16_t want = 0;

			for (size_t j = 0; j < n; j++)
				if (span[j].start < c->end && span[j].end > c->start && span[j].start < span[j].end)
					want = span[j].style;
			if (c->start < c->end && c->style != want)
				return false;
		}
	return true;
}

/* Justifying only adds: without the additions the lines are those of a ragged layout. */
static bool
same_letters(const struct line *a, const struct line *b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a->len && a->cluster[i].start == a->cluster[i].end)
			i++;
		while (k < b->len && b->cluster[k].start == b->cluster[k].end)
			k++;
		if (i == a->len || k == b->len)
			return i == a->len && k == b->len;
		if (memcmp(a->cluster[i].shown, b->cluster[k].shown, sizeof a->cluster[i].shown) ||
		    a->cluster[i].start != b->cluster[k].start || a->cluster[i].level != b->cluster[k].level)
			return false;
		i++;
		k++;
	}
}

static bool
only_adds(const char *s, size_t len, struct para_options o)
{
	struct para filled, ragged;
	bool same;

	o.justify = true;
	filled = para_layout(s, len, NULL, 0, &o);
	o.justify = false;
	ragged = para_layout(s, len, NULL, 0, &o);
	same = filled.len == ragged.len;
	for (size_t i = 0; same && i < filled.len; i++)
		same = filled.line[i].start == ragged.line[i].start && filled.line[i].end == ragged.line[i].end &&
		    filled.line[i].width >= ragged.line[i].width && same_letters(&filled.line[i], &ragged.line[i]);
	para_release(&filled);
	para_release(&ragged);
	return same;
}

/* Does a cluster stand for bytes of the text, not for what the layout added? */
static bool
is_text(const struct cluster *c)
{
	return c->start < c->end;
}

/* The clusters of a line in logical order. */
static void
sort_line(const struct line *l, const struct cluster **logical)
{
	for (size_t i = 0; i < l->len; i++)
		logical[l->cluster[i].order] = &l->cluster[i];
}

/*
 * Does a tatweel lengthen a stroke that is there: behind a letter joined to the
 * next one, in the second half of a word, two at most?
 */
static bool
tatweels_hold(const struct line *l)
{
	const struct cluster *c[256];
	size_t word = 0, in_word = 0;

	if (l->len > sizeof c / sizeof *c)
		return true;
	sort_line(l, c);
	for (size_t i = 0; i < l->len; i++) {
		bool added = !is_text(c[i]) && c[i]->plain[0] == 0x640;
		size_t before = i, after = i, end = i;

		if (c[i]->plain[0] == ' ') {
			word = i + 1;
			in_word = 0;
		}
		if (!added)
			continue;
		while (!is_text(c[before]))
			before--;
		while (after < l->len && !is_text(c[after]))
			after++;
		while (end < l->len && c[end]->plain[0] != ' ')
			end++;
		if (++in_word > 2 || after == l->len || c[before]->shown[0] == 0xFEFB ||
		    c[before]->shown[0] == 0xFEFC || c[before]->plain[1] == 0x200C ||
		    before - word < (end - word - in_word) / 2 - 1)
			return false;
	}
	return true;
}

/* The bytes of all clusters in logical order, and the spaces at line ends, are the text. */
static bool
copies(const struct para *p, const char *s, size_t len)
{
	struct buf copy = { 0 };
	bool same;

	for (size_t i = 0; i < p->len; i++) {
		const struct line *l = &p->line[i];
		const struct cluster **c = mem_new(l->len, sizeof *c);
		size_t at = l->start;

		sort_line(l, c);
		for (size_t k = 0; k < l->len; k++)
			if (is_text(c[k])) {
				buf_add(&copy, s + c[k]->start, c[k]->end - c[k]->start);
				at = c[k]->end;
			}
		buf_add(&copy, s + at, l->end - at);
		free(c);
	}
	same = copy.len == len && !memcmp(buf_str(&copy), s, len);
	buf_release(&copy);
	return same;
}

/* In memory that other layouts have used, all comes out as in memory of its own. */
static bool
same_layout(const struct para *a, const struct para *b)
{
	bool same = a->len == b->len && a->dir == b->dir;

	for (size_t i = 0; same && i < a->len; i++) {
		const struct line *k = &a->line[i], *l = &b->line[i];

		same = k->len == l->len && k->start == l->start && k->end == l->end &&
		    k->width == l->width &&
		    (!k->len || !memcmp(k->cluster, l->cluster, k->len * sizeof *k->cluster));
	}
	return same;
}

static void
test_random(bool clean)
{
	uint32_t seed = clean ? 2021 : 1028;
	struct buf raw = { 0 }, text = { 0 };
	int lost = 0, unstyled = 0, changed = 0, torn = 0, uncopied = 0, other = 0;
	struct para_maker *m = para_maker_new();

	for (int round = 0; round < 4000; round++) {
		struct para_options o = random_options(&seed);
		struct span span[3];
		struct para p, q;
		const char *wrong;

		random_text(&seed, clean, &raw);
		buf_clear(&text);
		if (clean)
			utf8_clean(buf_str(&raw), raw.len, &text, NULL);
		else
			buf_add(&text, buf_str(&raw), raw.len);
		for (int k = 0; k < 3; k++) {
			span[k].start = next_random(&seed) % (text.len + 1);
			span[k].end = span[k].start + next_random(&seed) % 20;
			span[k].style = (uint16_t)(k + 1);
			while (span[k].start < text.len && (text.data[span[k].start] & 0xC0) == 0x80)
				span[k].start++;
		}
		p = para_layout(buf_str(&text), text.len, span, 3, &o);
		wrong = para_check(&p, buf_str(&text), text.len, &o);
		if (wrong && !lost++)
			printf("# %s at width %d: %s\n", wrong, o.width, buf_str(&text));
		unstyled += clean && !spans_hold(&p, span, 3);
		changed += !only_adds(buf_str(&text), text.len, o);
		for (size_t i = 0; i < p.len; i++)
			torn += clean && !tatweels_hold(&p.line[i]);
		uncopied += clean && o.width != 1 && !o.most_lines &&
		    !copies(&p, buf_str(&text), text.len);
		q = para_make(m, buf_str(&text), text.len, span, 3, &o);
		other += !same_layout(&p, &q);
		para_release(&p);
	}
	para_maker_free(m);
	is_num(lost, 0, clean ? "random clean text: nothing lost, nothing too wide" : "random rubbish: the same");
	is_num(unstyled, 0, "spans fall on the clusters of their bytes");
	is_num(changed, 0, "justifying only adds");
	is_num(torn, 0, "tatweels lengthen what is joined, late in a word");
	is_num(uncopied, 0, "what is copied is the text");
	is_num(other, 0, "memory used before makes no difference");
	buf_release(&raw);
	buf_release(&text);
}

/*
 * A paragraph far longer than any real one, and one of brackets, which cost
 * fribidi dear.
 */
static void
test_long(void)
{
	static const char *const worst[] = { "هەواڵی ڕۆژ ", "word ", "[]", "ل", "中", "https://a.b/)))", "\xCC\x81", "\n" };
	struct para_options o = { .dir = DIR_RTL, .width = 60, .justify = true };

	for (size_t k = 0; k < sizeof(worst) / sizeof(*worst); k++) {
		struct buf in = { 0 };
		struct para p;

		while (in.len < 300000)
			buf_puts(&in, worst[k]);
		p = para_layout(in.data, in.len, NULL, 0, &o);
		ok(!para_check(&p, in.data, in.len, &o), "a long paragraph, %zu", k);
		para_release(&p);
		buf_release(&in);
	}
}

int
main(void)
{
	test_forms();
	test_words();
	test_lam_alef();
	test_orders();
	test_wraps();
	test_fills();
	test_spans();
	test_added();
	test_random(true);
	test_random(false);
	test_long();
	return done();
}
