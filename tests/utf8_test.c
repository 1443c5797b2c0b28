/* utf8_test.c - foreign bytes come in as clean text. */
#include <config.h>

#include <stdlib.h>

#include "tap.h"
#include "text/utf8.h"

struct clean_case {
	const char *name, *in, *out;
	size_t bad, controls;
};

/* Bytes are written apart ("\x1B" "c") where a hex digit would follow. */
static const struct clean_case cases[] = {
	/* what is right stays as it is */
	{ "ASCII", "Erbil, 2 December", "Erbil, 2 December", 0, 0 },
	{ "Kurdish", "ڕۆژنامەوانێکی هەولێری ڵ", "ڕۆژنامەوانێکی هەولێری ڵ", 0, 0 },
	{ "the highest code point that is a character", "\xF4\x8F\xBF\xBD", "\xF4\x8F\xBF\xBD", 0, 0 },

	/* line ends */
	{ "CR LF", "a\r\nb", "a\nb", 0, 0 },
	{ "CR", "a\rb", "a\nb", 0, 0 },
	{ "LF CR is two", "a\n\rb", "a\n\nb", 0, 0 },
	{ "CR CR LF is two", "a\r\r\nb", "a\n\nb", 0, 0 },
	{ "NEL, LS, PS, FF, VT", "a\xC2\x85" "b\xE2\x80\xA8" "c\xE2\x80\xA9" "d\fe\vf",
	  "a\nb\nc\nd\ne\nf", 0, 0 },
	{ "a tab is a space", "a\tb", "a b", 0, 0 },

	/*
	 * ill-formed bytes: one U+FFFD for each maximal subpart (Unicode 15.0,
	 * tables 3-8 to 3-11)
	 */
	{ "a lone continuation byte", "a\x80" "b", "a�b", 1, 0 },
	{ "overlong in two bytes", "\xC0\xAF", "��", 2, 0 },
	{ "overlong in three bytes", "\xE0\x80\xAF", "���", 3, 0 },
	{ "a surrogate", "\xED\xA0\x80", "���", 3, 0 },
	{ "too high", "\xF4\x90\x80\x80", "����", 4, 0 },
	{ "no such byte", "\xF5\xFF\xFE", "���", 3, 0 },
	{ "three bytes cut short, then a letter", "\xE2\x82" "A", "�A", 1, 0 },
	{ "four bytes cut short", "\xF0\x9F\x98", "�", 1, 0 },
	{ "cut short by the next letter's first byte", "\xD8\xD8\xA7", "�ا", 1, 0 },
	{ "table 3-8", "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", "a���b�c��d", 6, 0 },
	{ "table 3-11", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "����A", 4, 0 },
	{ "a noncharacter", "a\xEF\xBF\xBF" "b\xEF\xB7\x90", "a�b�", 2, 0 },

	/* controls */
	{ "NUL is tested apart; BEL, BS, DEL", "a\a\b\x7F" "b", "ab", 0, 3 },
	{ "C1", "a\xC2\x80\xC2\x9F", "a", 0, 2 },
	{ "bidi controls", "a\xE2\x80\xAE" "b\xE2\x81\xA6" "c\xE2\x81\xA9\xE2\x80\x8F\xD8\x9C", "abc", 0, 5 },

	/* whole escape sequences */
	{ "colour", "\x1B[1;31mred\x1B[0m", "red", 0, 2 },
	{ "colour with a C1 CSI", "\xC2\x9B" "31mred", "red", 0, 1 },
	{ "private parameters", "\x1B[?1049hx\x1B[>c", "x", 0, 2 },
	{ "an intermediate byte", "\x1B[2 qx", "x", 0, 1 },
	{ "a title ended by BEL", "\x1B]0;gone\ax", "x", 0, 1 },
	{ "a title ended by ST", "\x1B]0;gone\x1B\\x", "x", 0, 2 },
	{ "a title ended by a C1 ST", "\xC2\x9D" "0;gone\xC2\x9C" "x", "x", 0, 2 },
	{ "a link around text", "\x1B]8;;http://x.y\atext\x1B]8;;\a", "text", 0, 2 },
	{ "DCS", "\x1BP1$tgone\x1B\\x", "x", 0, 2 },
	{ "APC, PM, SOS", "\x1B_a\x1B\\x\x1B^b\x1B\\y\x1BXc\x1B\\z", "xyz", 0, 6 },
	{ "screen's title", "\x1Bkgone\x1B\\x", "x", 0, 2 },
	{ "a string cut off by CAN", "\x1B]0;gone\x18x", "x", 0, 1 },
	{ "a character set", "\x1B(Bx\x1B#8y\x1B%Gz", "xyz", 0, 3 },
	{ "reset", "\x1B" "cx", "x", 0, 1 },
	{ "ESC at the end", "x\x1B", "x", 0, 1 },
	{ "ESC before Kurdish", "\x1Bئا", "ئا", 0, 1 },
	{ "two ESC", "\x1B\x1B[mx", "x", 0, 2 },
	{ "a CSI cut short by a line end", "\x1B[31\nx", "\nx", 0, 1 },
	{ "a CSI cut short by Kurdish", "\x1B[31ئ", "ئ", 0, 1 },
	{ "an open string loses only its opening", "\x1B]0;kept\nx", "0;kept\nx", 0, 1 },
	{ "an open string at the end", "\x1BPkept", "kept", 0, 1 },
	{ "a broken byte inside a string goes with it", "\x1B]\xFF\ax", "x", 0, 1 },

	/* what cannot be seen */
	{ "soft hyphen, BOM, word joiner, ZWSP", "a\xC2\xAD" "b\xEF\xBB\xBF" "c\xE2\x81\xA0" "d\xE2\x80\x8B", "abcd", 0, 0 },
	{ "tag characters", "a\xF3\xA0\x81\x81\xF3\xA0\x81\xBF", "a", 0, 0 },
	{ "variation selectors", "a\xEF\xB8\x8F\xF3\xA0\x84\x80", "a", 0, 0 },
	{ "Hangul filler", "a\xE3\x85\xA4" "b", "ab", 0, 0 },
	{ "interlinear annotation", "\xEF\xBF\xB9" "a\xEF\xBF\xBA" "b\xEF\xBF\xBB", "ab", 0, 0 },
	{ "a byte order mark in front", "\xEF\xBB\xBFهەواڵ", "هەواڵ", 0, 0 },
	{ "ZWJ", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", "\xF0\x9F\x91\xA9\xF0\x9F\x91\xA7", 0, 0 },

	/* ZWNJ is spelling between letters, and nothing elsewhere */
	{ "ZWNJ between letters", "نه‌خشه", "نه‌خشه", 0, 0 },
	{ "ZWNJ behind a mark", "بَ‌ب", "بَ‌ب", 0, 0 },
	{ "many are one", "ب‌‌‌ب", "ب‌ب", 0, 0 },
	{ "ZWNJ with a bidi control behind it", "ب‌\xE2\x80\x8Fب", "ب‌ب", 0, 1 },
	{ "ZWNJ before a space", "نه‌ خشه", "نه خشه", 0, 0 },
	{ "ZWNJ in front, behind, at a digit", "‌ب‌2‌ب‌", "ب2ب", 0, 0 },
	{ "ZWNJ before a mark", "ب‌َب", "بَب", 0, 0 },
	{ "ZWNJ behind a composed sign", "<\xCC\xB8\xE2\x80\x8Cب", "≮ب", 0, 0 },

	/* normal form C */
	{ "e and an acute", "caf" "e\xCC\x81", "caf\xC3\xA9", 0, 0 },
	{ "ی and a hamza above", "ي\xD9\x94", "ئ", 0, 0 },
	{ "marks in order", "a\xCC\x81\xCC\xA3", "\xE1\xBA\xA1\xCC\x81", 0, 0 },
	{ "across a sign that goes", "e\xE2\x80\x8B\xCC\x81", "\xC3\xA9", 0, 0 },
	{ "across an escape sequence", "e\x1B[m\xCC\x81", "\xC3\xA9", 0, 1 },
	{ "Hangul", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "각", 0, 0 },
	{ "the Angstrom sign is a letter", "\xE2\x84\xAB", "\xC3\x85", 0, 0 },

	/* UTF-16 */
	{ "UTF-8 that only looks odd", "\xFEx", "�x", 1, 0 },
};

static char *
clean(const char *s, size_t len, struct utf8_damage *d)
{
	struct buf out = { 0 };

	utf8_clean(s, len, &out, d);
	buf_putc(&out, '\0');
	out.len--;
	return buf_take(&out);
}

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct clean_case *c = &cases[i];
		struct utf8_damage d;
		char *got = clean(c->in, strlen(c->in), &d);

		is_str(got, c->out, c->name);
		ok(d.bad == c->bad && d.controls == c->controls,
		    "%s: %zu bad, %zu controls", c->name, d.bad, d.controls);
		free(got);
	}
}

static void
test_damage(void)
{
	struct utf8_damage d;

	free(clean("ab\xFF" "c\x1B[md\xFF\x07", 10, &d));
	is_num((long long)d.first_bad, 2, "where the first bad byte stood");
	is_num((long long)d.first_control, 4, "where the first control stood");
	is_num((long long)d.bad, 2, "bad bytes are counted");
	is_num((long long)d.controls, 2, "so are controls");
	free(clean("fine", 4, &d));
	ok(!d.bad && !d.controls, "no damage in sound text");
	free(clean("fine", 4, NULL));
	ok(true, "nobody has to ask about it");
}

#define WITH_LEN(s) s, sizeof(s) - 1

static const struct {
	const char *name, *in;
	size_t len;
	const char *out;
	size_t bad;
} wide_cases[] = {
	{ "NUL", WITH_LEN("a\0b\0"), "ab", 0 },
	{ "UTF-16 LE", WITH_LEN("\xFF\xFEK\0\x26\x06"), "Kئ", 0 },
	{ "UTF-16 BE", WITH_LEN("\xFE\xFF\0K\x06\x26"), "Kئ", 0 },
	{ "a surrogate pair", WITH_LEN("\xFE\xFF\xD8\x3D\xDE\x00"), "😀", 0 },
	{ "a high surrogate alone", WITH_LEN("\xFE\xFF\xD8\x3D\0A"), "�A", 1 },
	{ "a low surrogate alone", WITH_LEN("\xFE\xFF\xDE\x00\0A"), "�A", 1 },
	{ "half a unit at the end", WITH_LEN("\xFE\xFF\0A\0"), "A�", 1 },
	{ "half a pair at the end", WITH_LEN("\xFE\xFF\xD8\x3D\xDE"), "��", 2 },
	{ "an escape sequence in UTF-16", WITH_LEN("\xFF\xFE\x1B\0[\0m\0x\0"), "x", 0 },
	{ "a mark alone", WITH_LEN("\xFF\xFE"), "", 0 },
	{ "nothing", "", 0, "", 0 },
};

static void
test_wide(void)
{
	for (size_t i = 0; i < sizeof(wide_cases) / sizeof(*wide_cases); i++) {
		struct utf8_damage d;
		char *got = clean(wide_cases[i].in, wide_cases[i].len, &d);

		is_str(got, wide_cases[i].out, wide_cases[i].name);
		is_num((long long)d.bad, (long long)wide_cases[i].bad, wide_cases[i].name);
		free(got);
	}
}

static void
test_steps(void)
{
	const char *s = "aئ€😀";
	size_t len = strlen(s), i = 0;
	uint32_t back[4];

	is_num(utf8_next(s, len, &i), 'a', "next: one byte");
	is_num(utf8_next(s, len, &i), 0x626, "next: two bytes");
	is_num(utf8_next(s, len, &i), 0x20AC, "next: three bytes");
	is_num(utf8_next(s, len, &i), 0x1F600, "next: four bytes");
	is_num((long long)i, (long long)len, "next: and it is at the end");
	for (int k = 0; k < 4; k++)
		back[k] = utf8_prev(s, &i);
	ok(back[0] == 0x1F600 && back[1] == 0x20AC && back[2] == 0x626 && back[3] == 'a' && !i,
	    "prev: the same backwards");
	is_num((long long)utf8_length(s, len), 4, "length");
	is_num((long long)utf8_length("", 0), 0, "length of nothing");
	i = 0;
	is_num(utf8_next("\xE2\x82", 2, &i), 0xFFFD, "next: a cut sequence");
	is_num((long long)i, 2, "next: moves over all of it");
	i = 3;
	is_num(utf8_prev("a\x80\x80", &i), 0xFFFD, "prev: stray bytes");
	is_num((long long)i, 2, "prev: one at a time");
}

/* Random bytes that are often on the edge of something. */
static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static void
random_text(uint32_t *seed, struct buf *out)
{
	static const uint32_t point[] = {
		0x1B, '[', ']', '\\', 0x07, 0x18, 'm', ';', '0', 'P', 'k', 0x9B, 0x9C, 0x9D, '\n', '\r', '\t', ' ',
		0x200C, 0x200C, 0x200D, 0x202E, 0x2066, 0xFEFF, 0xAD, 0x0301, 0x0338, 0x065A, 0x0654, 0x0323,
		0x064A, 0x0627, 0x06CE, 'e', '<', 0x1100, 0x1161, 0x11A8, 0x1F1E6, 0x2028, 0x85, 0x212B, 0x0958,
		0x09C7, 0x09BE, 0xFFFF, 0x1D15E, 0x0344, 0x0F73, 0x2ADC,
	};
	size_t n = next_random(seed) % 24;

	for (size_t i = 0; i < n; i++) {
		if (next_random(seed) % 16 == 0)
			buf_putc(out, (char)next_random(seed));
		else if (next_random(seed) % 16 == 0)
			buf_putu(out, next_random(seed) % 0x3000);
		else
			buf_putu(out, point[next_random(seed) % (sizeof(point) / sizeof(*point))]);
	}
}

/* Is it what utf8.h promises? */
static bool
is_clean(const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		uint32_t c = utf8_next(s, len, &i);

		if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C ||
		    (c >= 0x200D && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
		    (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x200B)
			return false;
	}
	return true;
}

static void
test_random(void)
{
	uint32_t seed = 20211202;
	int dirty = 0, restless = 0;

	for (int round = 0; round < 20000; round++) {
		struct buf in = { 0 }, once = { 0 }, twice = { 0 };
		struct utf8_damage d;

		random_text(&seed, &in);
		utf8_clean(in.data, in.len, &once, NULL);
		utf8_clean(once.data, once.len, &twice, &d);
		dirty += !is_clean(buf_str(&once), once.len);
		if (strcmp(buf_str(&once), buf_str(&twice)) || d.bad || d.controls) {
			if (!restless++)
				printf("#  once: %s\n# twice: %s\n", buf_str(&once), buf_str(&twice));
		}
		buf_release(&in);
		buf_release(&once);
		buf_release(&twice);
	}
	is_num(dirty, 0, "random bytes: always clean");
	is_num(restless, 0, "random bytes: cleaning twice changes nothing");
}

/* A code point by itself, behind a letter and before one. */
static void
test_every_point(void)
{
	int restless = 0;

	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		struct buf in = { 0 }, once = { 0 }, twice = { 0 };

		if ((c >= 0xD800 && c < 0xE000) || (c >= 0x40000 && c < 0xE0000))
			continue;	/* surrogates; planes with nothing in them */
		buf_putu(&in, c);
		buf_puts(&in, "\xCC\xB8\xE2\x80\x8Cب");
		buf_putu(&in, c);
		utf8_clean(in.data, in.len, &once, NULL);
		utf8_clean(once.data, once.len, &twice, NULL);
		restless += strcmp(buf_str(&once), buf_str(&twice)) || !is_clean(buf_str(&once), once.len);
		buf_release(&in);
		buf_release(&once);
		buf_release(&twice);
	}
	is_num(restless, 0, "every code point: clean after one cleaning");
}

/* One long line of the worst: a step that looked ahead each time would never end. */
static void
test_long(void)
{
	static const char *const worst[] = { "\x1B]", "\xC2\x9D", "\xCC\x81", "\xE2\x80\x8C", "\x1B[1", "中" };

	for (size_t k = 0; k < sizeof(worst) / sizeof(*worst); k++) {
		struct buf in = { 0 }, out = { 0 };

		while (in.len < 1000000)
			buf_puts(&in, worst[k]);
		utf8_clean(in.data, in.len, &out, NULL);
		ok(is_clean(buf_str(&out), out.len), "a megabyte of the same, %zu", k);
		buf_release(&in);
		buf_release(&out);
	}
}

int
main(void)
{
	test_cases();
	test_damage();
	test_wide();
	test_steps();
	test_random();
	test_every_point();
	test_long();
	return done();
}
