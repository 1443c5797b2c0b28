/*
 * key.c - keys and their names.
 *
 * Two tables: the names, read and written from the same rows, and the letters
 * of the Central Kurdish keyboard with the Latin letter in the same place.
 */
#include <config.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text/utf8.h"
#include "ui/key.h"

static const struct {
	const char *name;
	uint32_t code;
	bool mouse;		/* may be followed by its place */
} names[] = {
	{ "Up", KEYS_UP, false },
	{ "Down", KEYS_DOWN, false },
	{ "Left", KEYS_LEFT, false },
	{ "Right", KEYS_RIGHT, false },
	{ "Home", KEYS_HOME, false },
	{ "End", KEYS_END, false },
	{ "PgUp", KEYS_PAGE_UP, false },
	{ "PgDn", KEYS_PAGE_DOWN, false },
	{ "Enter", KEYS_ENTER, false },
	{ "Tab", KEYS_TAB, false },
	{ "BackTab", KEYS_BACKTAB, false },
	{ "Esc", KEYS_ESCAPE, false },
	{ "BS", KEYS_BACKSPACE, false },
	{ "Del", KEYS_DELETE, false },
	{ "F1", KEYS_F1, false },
	{ "Space", ' ', false },
	{ "Click", KEYS_CLICK, true },
	{ "DoubleClick", KEYS_DOUBLE_CLICK, true },
	{ "Release", KEYS_RELEASE, true },
	{ "WheelUp", KEYS_WHEEL_UP, true },
	{ "WheelDown", KEYS_WHEEL_DOWN, true },
};
enum { NAMES = sizeof names / sizeof *names };

/* What a byte means that a terminal sends for a key without a letter. */
static struct key
control_key(unsigned char c)
{
	switch (c) {
	case '\n': case '\r':
		return (struct key){ .code = KEYS_ENTER };
	case '\t':
		return (struct key){ .code = KEYS_TAB };
	case 0x1b:
		return (struct key){ .code = KEYS_ESCAPE };
	case 0x7f: case '\b':
		return (struct key){ .code = KEYS_BACKSPACE };
	}
	if (c >= 1 && c <= 26)
		return (struct key){ .code = 'a' + c - 1u, .ctrl = true };
	return (struct key){ .code = KEYS_NONE };
}

struct key
key_from_point(uint32_t point)
{
	if (point < 0x20 || point == 0x7f)
		return control_key((unsigned char)point);
	if (point < 0xa0 && point > 0x7f)
		return (struct key){ .code = KEYS_NONE };
	return (struct key){ .code = point };
}

/* Read " 10,3" up to END, or nothing. */
static bool
read_place(const char *s, const char *end, struct key *k)
{
	char *p;

	if (s == end)
		return true;
	if (*s != ' ' || !isdigit((unsigned char)s[1]))
		return false;
	long col = strtol(s + 1, &p, 10);
	if (*p != ',' || !isdigit((unsigned char)p[1]))
		return false;
	long row = strtol(p + 1, &p, 10);
	if (p != end || col > 9999 || row > 9999)
		return false;
	k->col = (int)col;
	k->row = (int)row;
	return true;
}

/* "C-x" or "Ctrl-X" up to END. */
static bool
read_ctrl(const char *s, const char *end, struct key *k)
{
	if (!strncasecmp(s, "ctrl-", 5))
		s += 5;
	else if (!strncasecmp(s, "c-", 2))
		s += 2;
	else
		return false;
	if (end - s != 1 || !isalpha((unsigned char)*s) || (*s & 0x80))
		return false;
	*k = (struct key){ .code = (uint32_t)tolower((unsigned char)*s), .ctrl = true };
	return true;
}

/* The name from S to END; *KNOWN tells whether it is at least the word of one. */
static bool
read_name(const char *s, const char *end, struct key *k, bool *known)
{
	size_t word = 0;

	while (s + word < end && isalnum((unsigned char)s[word]))
		word++;
	*known = true;
	for (size_t i = 0; i < NAMES; i++) {
		if (strlen(names[i].name) != word || strncasecmp(names[i].name, s, word))
			continue;
		*k = (struct key){ .code = names[i].code };
		return names[i].mouse ? read_place(s + word, end, k) : s + word == end;
	}
	*known = false;
	return read_ctrl(s, end, k);
}

static bool
all_letters(const char *s, const char *end)
{
	for (const char *p = s; p < end; p++)
		if (!isalpha((unsigned char)*p))
			return false;
	return s < end;
}

size_t
key_read(const char *s, struct key *k)
{
	const char *end = *s == '<' ? strchr(s, '>') : NULL;
	size_t i = 0;

	*k = (struct key){ .code = KEYS_NONE };
	if (!*s)
		return 0;
	if (end) {
		bool known;

		if (read_name(s + 1, end, k, &known))
			return (size_t)(end + 1 - s);
		*k = (struct key){ .code = KEYS_NONE };
		if (known || all_letters(s + 1, end))
			return 0;
	}
	*k = key_from_point(utf8_next(s, strlen(s), &i));
	return i;
}

void
key_name(const struct key *k, struct buf *out)
{
	for (size_t i = 0; i < NAMES; i++) {
		if (names[i].code != k->code)
			continue;
		buf_puts(out, names[i].name);
		if (names[i].mouse && (k->col || k->row))
			buf_printf(out, " %d,%d", k->col, k->row);
		return;
	}
	if (k->ctrl && k->code < 0x80)
		buf_printf(out, "Ctrl-%c", toupper((int)k->code));
	else if (k->code < KEYS_UP && k->code != KEYS_NONE)
		buf_putu(out, k->code);
}

/*
 * Source: the layouts of Debian's xkb-data (freedesktop.org's
 * xkeyboard-config), symbols/ir "ku_ara", which symbols/iq takes over as
 * Kurdish (Iraq, Arabic-Latin), and symbols/ara "basic" for what only an
 * Arabic keyboard has.  Nearly every letter stands elsewhere on the two, and
 * a letter does not say which it came from: the Kurdish place wins.
 */
static const struct {
	uint32_t point;
	char latin;
} places[] = {
	{ 0x0642, 'q' },	/* ق */
	{ 0x0648, 'w' },	/* و */
	{ 0x06d5, 'e' }, { 0x0647, 'h' },	/* ە, ه */
	{ 0x0631, 'r' }, { 0x0695, 'R' },	/* ر ڕ */
	{ 0x062a, 't' }, { 0x0637, 'T' },	/* ت ط */
	{ 0x06cc, 'y' }, { 0x06ce, 'Y' },	/* ی ێ */
	{ 0x0626, 'u' }, { 0x0621, 'U' },	/* ئ ء */
	{ 0x062d, 'i' }, { 0x0639, 'I' },	/* ح ع */
	{ 0x06c6, 'o' }, { 0x0624, 'O' },	/* ۆ ؤ */
	{ 0x067e, 'p' }, { 0x062b, 'P' },	/* پ ث */
	{ 0x0627, 'a' }, { 0x0622, 'A' },	/* ا آ */
	{ 0x0633, 's' }, { 0x0634, 'S' },	/* س ش */
	{ 0x062f, 'd' }, { 0x0630, 'D' },	/* د ذ */
	{ 0x0641, 'f' }, { 0x0625, 'F' },	/* ف إ */
	{ 0x06af, 'g' }, { 0x063a, 'G' },	/* گ غ */
	{ 0x200c, 'H' },			/* ZWNJ */
	{ 0x0698, 'j' }, { 0x0623, 'J' },	/* ژ أ */
	{ 0x06a9, 'k' }, { 0x0643, 'K' },	/* ک ك */
	{ 0x0644, 'l' }, { 0x06b5, 'L' },	/* ل ڵ */
	{ 0x0632, 'z' }, { 0x0636, 'Z' },	/* ز ض */
	{ 0x062e, 'x' }, { 0x0635, 'X' },	/* خ ص */
	{ 0x062c, 'c' }, { 0x0686, 'C' },	/* ج چ */
	{ 0x06a4, 'v' }, { 0x0638, 'V' },	/* ڤ ظ */
	{ 0x0628, 'b' }, { 0x0649, 'B' },	/* ب ى */
	{ 0x0646, 'n' }, { 0x0629, 'N' },	/* ن ة */
	{ 0x0645, 'm' }, { 0x0640, 'M' },	/* م tatweel */
	{ 0x061b, ';' }, { 0x060c, ',' }, { 0x061f, '?' },	/* ؛ ، ؟ */
	{ 0x00f7, '~' }, { 0x200d, '`' },	/* ÷ and ZWJ, left of the 1 */
	{ 0x064a, 'd' },			/* ي, Arabic only */
	{ 0xfefb, 'b' }, { 0xfef5, 'B' },	/* لا and لآ, one key each there */
	{ 0xfef7, 'G' }, { 0xfef9, 'T' },	/* لأ لإ */
	{ 0x064e, 'Q' }, { 0x064b, 'W' }, { 0x064f, 'E' },	/* vowel marks */
	{ 0x064c, 'R' }, { 0x0650, 'A' }, { 0x064d, 'S' }, { 0x0652, 'X' },
	{ 0x0651, '~' },
};

struct key
key_to_latin(struct key k)
{
	if (k.code >= 0x660 && k.code <= 0x669)
		k.code = k.code - 0x660 + '0';
	else if (k.code >= 0x6f0 && k.code <= 0x6f9)
		k.code = k.code - 0x6f0 + '0';
	else
		for (size_t i = 0; i < sizeof places / sizeof *places; i++)
			if (places[i].point == k.code) {
				k.code = (uint32_t)places[i].latin;
				break;
			}
	return k;
}
