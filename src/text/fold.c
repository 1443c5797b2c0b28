/*
 * fold.c - one key for all spellings of the same word.
 *
 * Code points pass one by one through a table into the key.  Only two rules
 * need to know what stands around: ر changes at a word's start, told by the
 * letter before; ه becomes ە at a word's end, told too late, so it is written
 * as ه and mended in the key when the word turns out to be over.  Both look at
 * the key, not at the text: this is what makes folding a key again give the
 * same key.  ASCII and the Arabic block are answered from tables; the rest goes
 * through NFKD.
 */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include <unicase.h>
#include <uninorm.h>

#include "text/fold.h"
#include "text/letter.h"
#include "text/utf8.h"

enum {
	DROP = 1,
	REH = 0x0631, RREH = 0x0695, ALEF = 0x0627, MADDA = 0x0622, HAMZA_YEH = 0x0626,
};

/* What U+0600-06FF become, where not themselves. */
static const uint16_t arabic[256] = {
	/* tatweel, harakat, signs of the Quran */
	[0x10] = DROP, [0x11] = DROP, [0x12] = DROP, [0x13] = DROP, [0x14] = DROP,
	[0x15] = DROP, [0x16] = DROP, [0x17] = DROP, [0x18] = DROP, [0x19] = DROP,
	[0x1a] = DROP, [0x1c] = DROP, [0x40] = DROP, [0x4b] = DROP, [0x4c] = DROP,
	[0x4d] = DROP, [0x4e] = DROP, [0x4f] = DROP, [0x50] = DROP, [0x51] = DROP,
	[0x52] = DROP, [0x53] = DROP, [0x54] = DROP, [0x55] = DROP, [0x56] = DROP,
	[0x57] = DROP, [0x58] = DROP, [0x59] = DROP, [0x5a] = DROP, [0x5b] = DROP,
	[0x5c] = DROP, [0x5d] = DROP, [0x5e] = DROP, [0x5f] = DROP, [0x70] = DROP,
	[0xd6] = DROP, [0xd7] = DROP, [0xd8] = DROP, [0xd9] = DROP, [0xda] = DROP,
	[0xdb] = DROP, [0xdc] = DROP, [0xdf] = DROP, [0xe0] = DROP, [0xe1] = DROP,
	[0xe2] = DROP, [0xe3] = DROP, [0xe4] = DROP, [0xe7] = DROP, [0xe8] = DROP,
	[0xea] = DROP, [0xeb] = DROP, [0xec] = DROP, [0xed] = DROP,
	/* digits */
	[0x60] = '0', [0xf0] = '0',
	[0x61] = '1', [0xf1] = '1',
	[0x62] = '2', [0xf2] = '2',
	[0x63] = '3', [0xf3] = '3',
	[0x64] = '4', [0xf4] = '4',
	[0x65] = '5', [0xf5] = '5',
	[0x66] = '6', [0xf6] = '6',
	[0x67] = '7', [0xf7] = '7',
	[0x68] = '8', [0xf8] = '8',
	[0x69] = '9', [0xf9] = '9',
	/* to ئ */
	[0x78] = 0x0626,
	/* to ا */
	[0x22] = 0x0627, [0x23] = 0x0627, [0x25] = 0x0627, [0x71] = 0x0627,
	[0x72] = 0x0627, [0x73] = 0x0627, [0x75] = 0x0627,
	/* to ت */
	[0x79] = 0x062a, [0x7c] = 0x062a, [0x7f] = 0x062a,
	/* to د */
	[0x88] = 0x062f, [0x89] = 0x062f, [0x8a] = 0x062f, [0x8b] = 0x062f,
	[0x8c] = 0x062f, [0x8d] = 0x062f, [0x8e] = 0x062f, [0x8f] = 0x062f,
	[0x90] = 0x062f,
	/* to س */
	[0x9a] = 0x0633, [0x9b] = 0x0633,
	/* to ش */
	[0x9c] = 0x0634, [0xfa] = 0x0634,
	/* to ص */
	[0x9d] = 0x0635,
	/* to ض */
	[0x9e] = 0x0636, [0xfb] = 0x0636,
	/* to ظ */
	[0x9f] = 0x0638,
	/* to غ */
	[0xa0] = 0x063a, [0xfc] = 0x063a,
	/* to ف */
	[0xa1] = 0x0641, [0xa2] = 0x0641, [0xa3] = 0x0641,
	/* to ق */
	[0xa7] = 0x0642, [0xa8] = 0x0642,
	/* to ن */
	[0xb9] = 0x0646, [0xba] = 0x0646, [0xbb] = 0x0646, [0xbc] = 0x0646,
	[0xbd] = 0x0646,
	/* to ه */
	[0xbe] = 0x0647, [0xc1] = 0x0647, [0xc2] = 0x0647, [0xff] = 0x0647,
	/* to و */
	[0x24] = 0x0648, [0xc7] = 0x0648, [0xcf] = 0x0648,
	/* to چ */
	[0xbf] = 0x0686,
	/* to ڕ */
	[0x91] = 0x0695, [0x92] = 0x0695, [0x93] = 0x0695, [0x94] = 0x0695,
	[0x96] = 0x0695,
	/* to ژ */
	[0x97] = 0x0698, [0x99] = 0x0698,
	/* to ڤ */
	[0xa5] = 0x06a4,
	/* to ک */
	[0x3b] = 0x06a9, [0x3c] = 0x06a9, [0x43] = 0x06a9, [0xaa] = 0x06a9,
	[0xab] = 0x06a9, [0xac] = 0x06a9, [0xad] = 0x06a9, [0xae] = 0x06a9,
	/* to گ */
	[0xb0] = 0x06af, [0xb1] = 0x06af, [0xb2] = 0x06af, [0xb3] = 0x06af,
	[0xb4] = 0x06af,
	/* to ڵ */
	[0xb6] = 0x06b5, [0xb7] = 0x06b5, [0xb8] = 0x06b5,
	/* to ۆ */
	[0x76] = 0x06c6, [0xc4] = 0x06c6, [0xc5] = 0x06c6, [0xc8] = 0x06c6,
	[0xc9] = 0x06c6, [0xca] = 0x06c6, [0xcb] = 0x06c6,
	/* to ی */
	[0x3d] = 0x06cc, [0x3e] = 0x06cc, [0x3f] = 0x06cc, [0x49] = 0x06cc,
	[0x4a] = 0x06cc, [0xcd] = 0x06cc, [0xd2] = 0x06cc,
	/* to ێ */
	[0xd0] = 0x06ce, [0xd1] = 0x06ce, [0xd3] = 0x06ce,
	/* to ە */
	[0x29] = 0x06d5, [0xc0] = 0x06d5, [0xc3] = 0x06d5,
};

/* What U+00C0-017F become; "" where themselves. */
static const char latin[][3] = {
	"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e",
	"i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "",
	"o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a",
	"a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
	"d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u",
	"u", "y", "th", "y", "a", "a", "a", "a", "a", "a", "c", "c",
	"c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e",
	"e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
	"g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i",
	"i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k",
	"k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n",
	"n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
	"o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s",
	"s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t",
	"u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u",
	"w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",
};

struct folding {
	struct buf *out;
	struct fold_map *map;	/* or NULL */
	size_t from;		/* where the code point in hand starts in the text */
	uint32_t last, before;	/* the last two of the key, 0 for none */
};

static void
put(struct folding *f, uint32_t p)
{
	char two[2] = { (char)(0xc0 | p >> 6), (char)(0x80 | (p & 0x3f)) };
	size_t len = f->out->len;

	if (p < 0x80)
		buf_putc(f->out, (char)p);
	else if (p < 0x800)
		buf_add(f->out, two, 2);
	else
		buf_putu(f->out, p);
	if (f->map) {
		for (; len < f->out->len; len++)
			*vec_push(f->map) = f->from;
	}
	f->before = f->last;
	f->last = p;
}

/* Is the ه that the key ends in a vowel if its word ends here? */
static bool
is_vowel_heh(const struct folding *f)
{
	uint32_t b = f->before;

	return f->last == LETTER_HEH && b != ALEF && b != 0x06c6 && b != 0x06ce && b != LETTER_AE
	    && (letter_is_arabic(b) || (b >= '0' && b <= '9'));
}

static void
mend_heh(struct folding *f)
{
	buf_cut(f->out, f->out->len - 2);
	buf_add(f->out, "ە", 2);
	f->last = LETTER_AE;
}

/* The word in the key is over. */
static void
end_word(struct folding *f)
{
	if (is_vowel_heh(f) && letter_is_arabic(f->before))
		mend_heh(f);
}

static void
put_letter(struct folding *f, uint32_t p)
{
	if (p == REH && !letter_is_arabic(f->last))
		p = RREH;
	put(f, p);
}

static void
put_arabic(struct folding *f, uint32_t p)
{
	uint32_t to = arabic[p & 0xff];

	if (to == DROP)
		return;
	to = to ? to : p;
	if (letter_is_arabic(to)) {
		if (p == MADDA && !letter_is_arabic(f->last))
			put(f, HAMZA_YEH);
		put_letter(f, to);
	} else {
		end_word(f);
		put(f, to);
	}
}

/* Quotes and dashes; 0 for what is neither. */
static char
plain_punct(uint32_t p)
{
	switch (p) {
	case 0x00ab: case 0x00bb: case 0x2039: case 0x203a:
	case 0x201c: case 0x201d: case 0x201e: case 0x201f:
		return '"';
	case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x02bc: case 0x00b4:
		return '\'';
	case 0x2010: case 0x2011: case 0x2012: case 0x2013:
	case 0x2014: case 0x2015: case 0x2212:
		return '-';
	default:
		return 0;
	}
}

/* A code point that no table of ours has, already in normal form. */
static void
put_other(struct folding *f, uint32_t p)
{
	int digit = letter_digit(p);

	if (letter_is_mark(p) || p == LETTER_ZWJ)
		return;
	end_word(f);
	put(f, digit >= 0 ? (uint32_t)('0' + digit) : p);
}

static void put_point(struct folding *f, uint32_t p);

/* Take it apart; presentation forms only as far as the letters they stand for. */
static void
put_decomposed(struct folding *f, uint32_t p)
{
	enum { ROOM = 32 };
	uint32_t parts[ROOM];
	size_t n = ROOM;
	bool form = p >= 0xfb50 && p <= 0xfefc;

	if (!u32_normalize(form ? UNINORM_NFKC : UNINORM_NFKD, &p, 1, parts, &n))
		n = 0;
	for (size_t i = 0; i < n; i++) {
		if (parts[i] == p)
			put_other(f, p);
		else
			put_point(f, parts[i]);
	}
}

static void
put_ascii(struct folding *f, uint32_t p)
{
	end_word(f);
	put(f, p >= 'A' && p <= 'Z' ? p | 0x20 : p);
}

static void
put_latin(struct folding *f, const char *letters)
{
	end_word(f);
	while (*letters)
		put(f, (unsigned char)*letters++);
}

static void
put_point(struct folding *f, uint32_t p)
{
	if (p < 0x80) {
		put_ascii(f, p);
	} else if (p >= 0x0600 && p <= 0x06ff) {
		put_arabic(f, p);
	} else if (p == LETTER_ZWNJ) {
		if (is_vowel_heh(f))
			mend_heh(f);
	} else if (p >= 0xc0 && p <= 0x17f && latin[p - 0xc0][0]) {
		put_latin(f, latin[p - 0xc0]);
	} else if (plain_punct(p)) {
		put_ascii(f, (unsigned char)plain_punct(p));
	} else if (uc_tolower(p) != p) {
		put_point(f, uc_tolower(p));
	} else {
		put_decomposed(f, p);
	}
}

/*
 * Add the ASCII that S begins with as far as it is its own key, in one go; how
 * many bytes.  Not behind other letters, whose word it may end.
 */
static size_t
put_plain(struct folding *f, const char *s, size_t len)
{
	size_t n = 0;

	if (f->map || f->last >= 0x80)
		return 0;
	while (n < len && (unsigned char)s[n] < 0x80 && !(s[n] >= 'A' && s[n] <= 'Z'))
		n++;
	if (n < 2)
		return 0;
	buf_add(f->out, s, n);
	f->before = (unsigned char)s[n - 2];
	f->last = (unsigned char)s[n - 1];
	return n;
}

static void
fold(struct folding *f, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)s[i];
		size_t plain = put_plain(f, s + i, len - i);

		f->from = i;
		if (plain > 0) {
			i += plain;
		} else if (c < 0x80) {
			put_ascii(f, c);
			i++;
		} else if ((c & 0xfc) == 0xd8 && i + 1 < len && (s[i + 1] & 0xc0) == 0x80) {
			put_arabic(f, (c & 0x1fu) << 6 | (s[i + 1] & 0x3fu));
			i += 2;
		} else {
			put_point(f, utf8_next(s, len, &i));
		}
	}
	end_word(f);
}

void
fold_key(const char *s, size_t len, struct buf *out)
{
	struct folding f = { .out = out };

	fold(&f, s, len);
}

void
fold_key_map(const char *s, size_t len, struct buf *out, struct fold_map *map)
{
	struct folding f = { .out = out, .map = map };

	fold(&f, s, len);
	*vec_push(map) = len;
}
