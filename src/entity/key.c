/*
 * key.c - folding names, many of them in no time.
 *
 * A lexicon has more names than fold_key() folds before a reader notices.
 * Nearly all are plain: ASCII, or Kurdish letters that folding leaves as they
 * are.  Those go byte by byte from the name into the key; only the others are
 * folded first.
 */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/hash.h"
#include "entity/key.h"
#include "text/fold.h"

/* Does the byte begin a letter, or is it all of one? */
static bool
is_letter_start(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

/* Is the byte of a folded name part of its key? */
static bool
is_kept(char c)
{
	return c < 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* The key of a folded name; 0 if it is too long. */
static size_t
strip(const char *folded, size_t len, char key[KEY_BYTES])
{
	static const char comma[] = "،";
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		if (i + 1 < len && folded[i] == comma[0] && folded[i + 1] == comma[1]) {
			i++;
		} else if (is_kept(folded[i])) {
			if (n == KEY_BYTES)
				return 0;
			key[n++] = folded[i];
		}
	}
	return n;
}

/*
 * The letters that folding leaves as they are, by the last six bits of their
 * code points, for U+0600, U+0640, U+0680 and U+06C0.  ه only inside a word.
 */
static const bool plain[4][64] = {
	/* ئ ا ب ت ج ح خ د ر ز س ش ع غ */
	{ [0x26] = 1, [0x27] = 1, [0x28] = 1, [0x2a] = 1, [0x2c] = 1, [0x2d] = 1, [0x2e] = 1,
	  [0x2f] = 1, [0x31] = 1, [0x32] = 1, [0x33] = 1, [0x34] = 1, [0x39] = 1, [0x3a] = 1 },
	/* ف ق ل م ن ه و پ */
	{ [0x01] = 1, [0x02] = 1, [0x04] = 1, [0x05] = 1, [0x06] = 1, [0x07] = 1, [0x08] = 1, [0x3e] = 1 },
	/* چ ڕ ژ ڤ ک گ ڵ */
	{ [0x06] = 1, [0x15] = 1, [0x18] = 1, [0x24] = 1, [0x29] = 1, [0x2f] = 1, [0x35] = 1 },
	/* ۆ ی ێ ە */
	{ [0x06] = 1, [0x0c] = 1, [0x0e] = 1, [0x15] = 1 },
};

/* ASCII as it is in keys; 0: not there. */
static char
ascii_key(unsigned char c)
{
	unsigned char small = c | 0x20;

	if (small >= 'a' && small <= 'z')
		return (char)small;
	return c >= '0' && c <= '9' ? (char)c : 0;
}

/* The key of a plain name that is no longer than one; false if it is not plain. */
static bool
key_of_plain(const char *s, size_t len, char key[KEY_BYTES], size_t *key_len)
{
	static const char reh[] = "ر", rreh[] = "ڕ", heh[] = "ه";
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];
		unsigned row = c - 0xd8u, column;
		char ascii;

		if (c < 0x80) {
			ascii = ascii_key(c);
			key[n] = ascii;
			n += ascii != 0;
			continue;
		}
		if (row > 3 || i + 1 == len)
			return false;
		column = (unsigned char)s[i + 1] ^ 0x80u;
		if (column > 63 || !plain[row][column])
			return false;
		if (!memcmp(s + i, heh, 2) && (i + 2 == len || s[i + 2] >= 0))
			return false;	/* at a word's end it may be a vowel */
		memcpy(key + n, s + i, 2);
		if (!memcmp(s + i, reh, 2) && (!i || s[i - 1] >= 0))	/* begins a word */
			memcpy(key + n, rreh, 2);
		n += 2;
		i++;
	}
	*key_len = n;
	return true;
}

size_t
key_of(const char *s, size_t len, char key[KEY_BYTES])
{
	struct buf folded = { 0 };
	size_t n;

	if (len <= KEY_BYTES && key_of_plain(s, len, key, &n))
		return n;
	fold_key(s, len, &folded);
	n = strip(buf_str(&folded), folded.len, key);
	buf_release(&folded);
	return n;
}

/* Is the key of KEY_LOOSE letters or more? */
static bool
is_loosened(const char *key, size_t len)
{
	size_t letters = 0;

	for (size_t i = 0; i < len && letters < KEY_LOOSE; i++)
		letters += is_letter_start(key[i]);
	return letters == KEY_LOOSE;
}

enum { LOOSE_LEAST = 0x0680 };	/* the letters below stay as they are */

/* The letter that one of U+0600-07FF is kept as. */
static unsigned
loose_letter(unsigned point)
{
	switch (point) {
	case 0x0695: return 0x0631;	/* ڕ ر */
	case 0x06b5: return 0x0644;	/* ڵ ل */
	case 0x06c6: return 0x0648;	/* ۆ و */
	case 0x06ce: return 0x06cc;	/* ێ ی */
	case 0x06a4: return 0x0641;	/* ڤ ف */
	default: return point;
	}
}

size_t
key_loosen(char *key, size_t len)
{
	size_t n = 0;
	unsigned last = 0, point;

	if (!is_loosened(key, len))
		return len;
	while (n < len && key[n] >= 0)
		n++;
	for (size_t i = n; i < len;) {
		unsigned char c = (unsigned char)key[i];

		if ((c & 0xf8) != 0xd8 || i + 1 == len) {	/* not of U+0600-07FF */
			key[n++] = key[i++];
			last = 0;
			continue;
		}
		point = (c & 0x1fu) << 6 | ((unsigned char)key[i + 1] & 0x3fu);
		point = point < LOOSE_LEAST ? point : loose_letter(point);
		i += 2;
		if (point == last)
			continue;
		key[n++] = (char)(0xc0 | point >> 6);
		key[n++] = (char)(0x80 | (point & 0x3f));
		last = point;
	}
	return n;
}

/* The lowest bits, which choose the slot, from all of them. */
static uint32_t
mix(uint32_t h)
{
	return h ^ h >> 15;
}

struct key_hash
key_hash(const char *key, size_t len)
{
	struct key_hash out;
	uint32_t h = HASH32_START;
	size_t letters = 0, i = 0;

	for (; i < len; i++) {
		if (is_letter_start(key[i])) {
			if (letters == KEY_DEEP)
				break;
			if (letters && letters <= KEY_FIRST)
				out.first[letters - 1] = mix(h);
			letters++;
		}
		h = hash32_add(h, (unsigned char)key[i]);
	}
	out.deep = mix(h);
	for (; i < len; i++)
		h = hash32_add(h, (unsigned char)key[i]);
	out.all = mix(h);
	for (i = letters ? letters - 1 : 0; i < KEY_FIRST; i++)
		out.first[i] = out.all;
	return out;
}
