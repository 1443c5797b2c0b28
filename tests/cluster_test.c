/* cluster_test.c - widths on the screen and the ends of clusters. */
#include <config.h>

#include <locale.h>
#include <stdint.h>
#include <wchar.h>

#include "tap.h"
#include "text/cluster.h"
#include "text/utf8.h"

static const struct {
	const char *name;
	uint32_t point;
	int width;
} points[] = {
	{ "a Latin letter", 'a', 1 },
	{ "a space", ' ', 1 },
	{ "a tab", '\t', 1 },
	{ "a line feed", '\n', 0 },
	{ "NUL", 0, 0 },
	{ "DEL", 0x7F, 0 },
	{ "a C1 control", 0x9B, 0 },
	{ "a no-break space", 0xA0, 1 },
	{ "the soft hyphen", 0xAD, 0 },
	{ "ە", 0x6D5, 1 },
	{ "tatweel", 0x640, 1 },
	{ "fatha", 0x64E, 0 },
	{ "small v above", 0x65A, 0 },
	{ "caron below", 0x32C, 0 },
	{ "ZWNJ", 0x200C, 0 },
	{ "ZWJ", 0x200D, 0 },
	{ "RLM", 0x200F, 0 },
	{ "lam-alef", 0xFEFB, 1 },
	{ "the dental click that looks like a bar", 0x1C0, 1 },
	{ "a light vertical line", 0x2502, 1 },
	{ "the ellipsis", 0x2026, 1 },
	{ "the Arabic end of ayah, a format character that shows", 0x6DD, 1 },
	{ "an ideograph", 0x4E2D, 2 },
	{ "an emoji", 0x1F600, 2 },
	{ "the replacement character", 0xFFFD, 1 },
	{ "a private character", 0xE000, 1 },
	{ "one not assigned", 0x378, 1 },
	{ "a variation selector", 0xFE0F, 0 },
	{ "a tag", 0xE0041, 0 },
};

/*
 * Kurdish, Arabic, Latin letters, their forms, marks, what frames them: what
 * this program shows.
 */
static const struct {
	const char *name;
	uint32_t first, last;
} blocks[] = {
	{ "ASCII", 0x20, 0x7E },
	{ "Latin with diacritics", 0xAE, 0x24F },
	{ "combining diacritics", 0x300, 0x36F },
	{ "Greek and Cyrillic", 0x370, 0x52F },
	{ "Hebrew", 0x590, 0x5FF },
	{ "Arabic", 0x600, 0x6FF },
	{ "Arabic supplement", 0x750, 0x77F },
	{ "Arabic extended A and B", 0x870, 0x8FF },
	{ "punctuation", 0x2010, 0x2027 },
	{ "box drawing, blocks, shapes", 0x2500, 0x25FF },
	{ "Arabic forms A", 0xFB50, 0xFDFF },
	{ "Arabic forms B", 0xFE70, 0xFEFC },
	{ "all the rest", 0xAE, 0x10FFFF },
};

static void
test_points(void)
{
	for (size_t i = 0; i < sizeof(points) / sizeof(*points); i++)
		is_num(cluster_point_width(points[i].point), points[i].width, points[i].name);
}

/*
 * Hangul letters that stand for none; wcwidth() counts them, Unicode does not
 * show them.
 */
static bool
is_filler(uint32_t c)
{
	return c == 0x115F || c == 0x3164 || c == 0xFFA0;
}

static void
test_blocks(void)
{
	if (!setlocale(LC_ALL, "C.UTF-8")) {
		ok(true, "widths as wcwidth() # SKIP no locale C.UTF-8");
		return;
	}
	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++) {
		int differ = 0;

		for (uint32_t c = blocks[i].first; c <= blocks[i].last; c++) {
			int width = c >= 0xD800 && c < 0xE000 ? -1 : wcwidth((wchar_t)c);

			if (is_filler(c))
				continue;

			if (width >= 0 && width != cluster_point_width(c) && !differ++)
				printf("# U+%04X: %d, wcwidth %d\n", c, cluster_point_width(c), width);
		}
		is_num(differ, 0, blocks[i].name);
	}
}

static const struct {
	const char *name, *s;
	size_t ends[6];		/* of each cluster, then 0 */
	size_t width;
} texts[] = {
	{ "letters", "ab", { 1, 2 }, 2 },
	{ "a letter with a mark", "a\xCC\x81" "b", { 3, 4 }, 2 },
	{ "Kurdish", "ڵا", { 2, 4 }, 2 },
	{ "a letter with two harakat", "بَّا", { 6, 8 }, 2 },
	{ "ZWNJ belongs to the letter before it", "ب‌ب", { 5, 7 }, 2 },
	{ "a mark alone", "\xCC\x81" "a", { 2, 3 }, 1 },
	{ "an ideograph", "中a", { 3, 4 }, 3 },
	{ "CR LF", "\r\n", { 2 }, 0 },
	{ "two flags", "🇮🇶🇹🇷", { 8, 16 }, 4 },
	{ "a flag and a half", "🇮🇶🇹", { 8, 12 }, 3 },
	{ "a Hangul syllable in three parts", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", { 9 }, 2 },
	{ "broken bytes", "\xFF\xE2\x82", { 1, 3 }, 2 },
};

static void
test_texts(void)
{
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		size_t len = strlen(texts[i].s), at = 0, k = 0;
		bool same = true;

		for (; at < len && same; k++) {
			at = cluster_end(texts[i].s, len, at);
			same = at == texts[i].ends[k];
		}
		ok(same && !texts[i].ends[k], "clusters: %s", texts[i].name);
		is_num((long long)cluster_text_width(texts[i].s, len),
		    (long long)texts[i].width, texts[i].name);
	}
	is_num((long long)cluster_text_width("", 0), 0, "nothing takes nothing");
}

int
main(void)
{
	test_points();
	test_blocks();
	test_texts();
	return done();
}
