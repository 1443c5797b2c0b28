/*
 * trait_test.c - the tables of trait.h and join.h say what the libraries and
 * Unicode's files say.
 *
 *	tests/trait_test --write >src/text/trait_data.c
 *
 * makes them anew from fribidi, libunistring and Unicode's LineBreak.txt, which
 * Debian has in the package unicode-data.
 */
#include <config.h>

#include <fribidi.h>
#include <stdlib.h>
#include <string.h>

#include "tap.h"
#include "text/join.h"
#include "text/letter.h"
#include "text/trait.h"

static const char path[] = "/usr/share/unicode/LineBreak.txt";
static const char data_path[] = "/usr/share/unicode/UnicodeData.txt";

enum { POINTS = TRAIT_PUNCTUATION_END };

/* The line class by its name; AI is AL outside East Asia (LB1). */
static enum line_class
line_class(const char *name)
{
	static const char *const names[LINE_COUNT] = {
#define X(class) [LINE_##class] = #class,
		LINE_CLASSES(X)
#undef X
	};

	for (int i = 1; i < LINE_COUNT; i++)
		if (!strcmp(name, names[i]))
			return (enum line_class)i;
	return !strcmp(name, "AI") ? LINE_AL : LINE_ASK;
}

/* Lines are "0041..005A;AL # ..." or "0020;SP # ...". */
static bool
read_lines(uint8_t class[POINTS])
{
	FILE *f = fopen(path, "r");
	char line[512];

	memset(class, LINE_ASK, POINTS);
	while (f && fgets(line, sizeof line, f)) {
		char *s, name[4] = "";
		unsigned long first = strtoul(line, &s, 16), last = first;

		if (s == line)
			continue;
		if (!strncmp(s, "..", 2))
			last = strtoul(s + 2, &s, 16);
		if (sscanf(s, " ;%3[A-Z0-9]", name) == 1)
			for (; first <= last && first < POINTS; first++)
				class[first] = (uint8_t)line_class(name);
	}
	if (f)
		fclose(f);
	return f;
}

/* Controls, and signs nobody sees, are left to the library. */
static enum line_class
class_of(const uint8_t class[POINTS], uint32_t point)
{
	return point < 0x20 || trait_ask(point) & TRAIT_NOTHING ? LINE_ASK : class[point];
}

/* The body a Kurdish letter is drawn with; how it joins is its own affair. */
static uint32_t
body_of(uint32_t letter)
{
	static const uint32_t bodies[][2] = {
		{ 0x0695, 0x0631 }, { 0x06B5, 0x0644 }, { 0x06C6, 0x0648 }, { 0x06CE, 0x06CC },
		{ 0x06D5, 0x0647 },
	};

	for (size_t i = 0; i < sizeof(bodies) / sizeof(*bodies); i++)
		if (bodies[i][0] == letter)
			return bodies[i][1];
	return letter;
}

/* What fribidi makes of a letter between two tatweels, or without them. */
static uint32_t
form_of(uint32_t letter, bool before, bool after)
{
	FriBidiChar s[3] = { before ? LETTER_TATWEEL : ' ', letter, after ? LETTER_TATWEEL : ' ' };
	FriBidiCharType type[3];
	FriBidiArabicProp join[3];
	FriBidiLevel level[3] = { 1, 1, 1 };

	fribidi_get_bidi_types(s, 3, type);
	fribidi_get_joining_types(s, 3, join);
	fribidi_join_arabic(type, 3, level, join);
	s[1] = body_of(letter);
	fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES, level, 3, join, s);
	return s[1];
}

static void
write_traits(const char *name, const char *size, const uint8_t class[POINTS],
    uint32_t from, uint32_t to)
{
	printf("\nconst uint32_t %s[%s] = {", name, size);
	for (uint32_t c = from; c < to; c++)
		printf("%s0x%x,", (c - from) % 10 ? " " : "\n\t",
		    trait_ask(c) | (uint32_t)class_of(class, c) << TRAIT_LINE);
	printf("\n};\n");
}

static int
write_tables(void)
{
	static uint8_t class[POINTS];

	if (!read_lines(class))
		return 1;
	printf("/*\n * trait_data.c - the tables of trait.h and join.h, written by tests/trait_test.c.\n"
	    " *\n * Sources: fribidi, libunistring, Unicode's LineBreak.txt.\n */\n"
	    "#include <config.h>\n\n#include \"text/join.h\"\n#include \"text/trait.h\"\n");
	write_traits("trait_first", "TRAIT_FIRST_END", class, 0, TRAIT_FIRST_END);
	write_traits("trait_punctuation", "TRAIT_PUNCTUATION_END - TRAIT_PUNCTUATION", class,
	    TRAIT_PUNCTUATION, TRAIT_PUNCTUATION_END);
	printf("\nconst uint16_t join_form[JOIN_END - JOIN_FIRST][4] = {");
	for (uint32_t c = JOIN_FIRST; c < JOIN_END; c++)
		printf("%s{ 0x%X, 0x%X, 0x%X, 0x%X },", c % 2 ? " " : "\n\t", form_of(c, false, false),
		    form_of(c, true, false), form_of(c, false, true), form_of(c, true, true));
	printf("\n};\n");
	return 0;
}

static void
test_traits(void)
{
	static uint8_t class[POINTS];
	bool lines = read_lines(class);
	int differ = 0, other = 0;

	for (uint32_t c = 0; c < POINTS; c++) {
		uint32_t line = 31u << TRAIT_LINE, trait = trait_of(c);

		if (c >= TRAIT_FIRST_END && c < TRAIT_PUNCTUATION)
			continue;
		if ((trait & ~line) != trait_ask(c) && !differ++)
			printf("# U+%04X\n", c);
		if (lines && trait_line(trait) != class_of(class, c) && !other++)
			printf("# U+%04X\n", c);
	}
	is_num(differ, 0, "classes, widths and kinds are those of the libraries");
	if (lines)
		is_num(other, 0, "line classes are those of Unicode");
	else
		ok(true, "line classes # SKIP no %s", path);
}

static void
test_forms(void)
{
	int differ = 0;

	for (uint32_t c = JOIN_FIRST; c < JOIN_END; c++)
		for (int k = 0; k < 4; k++)
			if (join_form[c - JOIN_FIRST][k] != form_of(c, k & 1, k & 2) && !differ++)
				printf("# U+%04X\n", c);
	is_num(differ, 0, "forms are those of fribidi");
}

/* Lines are "FE91;ARABIC LETTER BEH INITIAL FORM;Lo;0;AL;<initial> 0628;...". */
static void
test_unicode_forms(void)
{
	static const char *const kinds[] = { "<isolated>", "<final>", "<initial>", "<medial>" };
	FILE *f = fopen(data_path, "r");
	char line[1024], kind[16];
	unsigned form, letter, more;
	int seen = 0, differ = 0;

	if (!f) {
		ok(true, "forms # SKIP no %s", data_path);
		return;
	}
	while (fgets(line, sizeof line, f)) {
		if (sscanf(line, "%x;%*[^;];%*[^;];%*[^;];%*[^;];%15s %x%x", &form, kind, &letter, &more) != 3
		    || letter < JOIN_FIRST || letter >= JOIN_END || body_of(letter) != letter
		    || trait_join(trait_of(letter)) == JOIN_U)
			continue;
		for (int k = 0; k < 4; k++) {
			if (strcmp(kind, kinds[k]))
				continue;
			seen++;
			if (join_form[letter - JOIN_FIRST][k] != form && ++differ)
				printf("# U+%04X %s: U+%04X\n", letter, kind,
				    join_form[letter - JOIN_FIRST][k]);
		}
	}
	fclose(f);
	ok(seen > 100, "%d forms were read", seen);
	is_num(differ, 0, "forms are those of Unicode");
}

enum { WORD = 12 };

/* As fribidi alone would do it, on the bodies. */
static void
join_by_fribidi(const uint32_t *point, const uint8_t *level, uint32_t *shown)
{
	FriBidiCharType type[WORD];
	FriBidiArabicProp join[WORD];

	fribidi_get_bidi_types(point, WORD, type);
	fribidi_get_joining_types(point, WORD, join);
	fribidi_join_arabic(type, WORD, (const FriBidiLevel *)level, join);
	for (int i = 0; i < WORD; i++)
		shown[i] = body_of(point[i]);
	fribidi_shape(FRIBIDI_FLAG_SHAPE_ARAB_PRES, (const FriBidiLevel *)level, WORD, join, shown);
}

/* Random letters of the Arabic block, marks, ZWNJ, spaces; at times of two levels. */
static void
test_joining(void)
{
	static const uint32_t others[] = { ' ', LETTER_ZWNJ, 0x64E, LETTER_TATWEEL, 'a', '1' };
	uint32_t seed = 3;
	int differ = 0;

	for (int round = 0; round < 50000; round++) {
		uint32_t point[WORD], trait[WORD], shown[WORD], want[WORD];
		uint8_t level[WORD], tied[WORD];

		for (int i = 0; i < WORD; i++) {
			seed = seed * 1664525 + 1013904223;
			point[i] = seed >> 28 < 5 ? others[(seed >> 12) % 6] : 0x620 + (seed >> 12) % 0xE0;
			level[i] = round % 2 && i > (int)(seed >> 8) % WORD ? 3 : 1;
			trait[i] = trait_of(point[i]);
		}
		join_forms(point, trait, WORD, level, shown, tied);
		join_by_fribidi(point, level, want);
		if (memcmp(shown, want, sizeof shown) && !differ++)
			for (int i = 0; i < WORD; i++)
				printf("# U+%04X level %d: U+%04X, not U+%04X\n", point[i], level[i],
				    shown[i], want[i]);
	}
	is_num(differ, 0, "letters join as fribidi joins them");
}

int
main(int argc, char **argv)
{
	if (argc == 2 && !strcmp(argv[1], "--write"))
		return write_tables();
	test_traits();
	test_forms();
	test_unicode_forms();
	test_joining();
	return done();
}
