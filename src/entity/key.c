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
 * The letters that folding leaves as they are, by the last byte of their code
 * points, U+0600-06FF: what a loosened key has for them.  ه only inside a word.
 */
static const uint16_t letter[256] = {
	/* ئ ا ب ت ج ح خ د */
	[0x26] = 0x0626, [0x27] = 0x0627, [0x28] = 0x0628, [0x2a] = 0x062a, [0x2c] = 0x062c,
	[0x2d] = 0x062d, [0x2e] = 0x062e, [0x2f] = 0x062f,
	/* ر ز س ش ع غ */
	[0x31] = 0x0631, [0x32] = 0x0632, [0x33] = 0x0633, [0x34] = 0x0634, [0x39] = 0x0639,
	[0x3a] = 0x063a,
	/* ف ق ل م ن ه و پ */
	[0x41] = 0x0641, [0x42] = 0x0642, [0x44] = 0x0644, [0x45] = 0x0645, [0x46] = 0x0646,
	[0x47] = 0x0647, [0x48] = 0x0648, [0x7e] = 0x067e,
	/* چ ژ ک گ ی ە */
	[0x86] = 0x0686, [0x98] = 0x0698, [0xa9] = 0x06a9, [0xaf] = 0x06af, [0xcc] = 0x06cc,
	[0xd5] = 0x06d5,
	/* ڕ as ر, ڤ as ف, ڵ as ل, ۆ as و, ێ as ی */
	[0x95] = 0x0631, [0xa4] = 0x0641, [0xb5] = 0x0644, [0xc6] = 0x0648, [0xce] = 0x06cc,
};

/* ASCII as it is in keys; 0: not there. */
static const char ascii[128] = {
	['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
	['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
	'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
	'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
};

/* The key of a plain name that is no longer than one; false if it is not plain. */
static bool
key_of_plain(const char *s, size_t len, char key[KEY_BYTES], size_t *key_len)
{
	static const char reh[] = "ر", rreh[] = "ڕ", heh[] = "ه";
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];
		unsigned row = c - 0xd8u, column;

		if (c < 0x80) {
			key[n] = ascii[c];
			n += ascii[c] != 0;
			continue;
		}
		if (row > 3 || i + 1 == len)
			return false;
		column = (unsigned char)s[i + 1] ^ 0x80u;
		if (column > 63 || !letter[row << 6 | column])
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

enum { HEH = 0x0647 };	/* ه */

/* Bytes of ASCII that the key begins with. */
static size_t
ascii_length(const char *key, size_t len)
{
	size_t n = 0;

	while (n < len && key[n] >= 0)
		n++;
	return n;
}

size_t
key_loosen(char *key, size_t len)
{
	size_t n = ascii_length(key, len);
	unsigned last = 0;

	if (n == len || !is_loosened(key, len))
		return len;
	for (size_t i = n; i < len;) {
		unsigned char c = (unsigned char)key[i];
		unsigned point;

		if ((c & 0xf8) != 0xd8 || i + 1 == len) {	/* not of U+0600-07FF */
			key[n++] = key[i++];
			last = 0;
			continue;
		}
		point = (c & 0x1fu) << 6 | ((unsigned char)key[i + 1] & 0x3fu);
		if (point < 0x0700 && letter[point & 0xff])
			point = letter[point & 0xff];
		i += 2;
		if (point == last)
			continue;
		key[n++] = (char)(0xc0 | point >> 6);
		key[n++] = (char)(0x80 | (point & 0x3f));
		last = point;
	}
	return n;
}

/* The key of a name that is no longer than one and all ASCII; false if it is not. */
static bool
kept_ascii(const char *s, size_t len, char key[KEY_BYTES], size_t *key_len)
{
	unsigned char all = 0;
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		all |= c;
		key[n] = ascii[c & 0x7f];
		n += key[n] != 0;
	}
	*key_len = n;
	return all < 0x80;
}

/*
 * The loosened key of a plain name that is no longer than one; false if it is
 * not plain or too short to be loosened.  ر is ر wherever it stands.
 */
static bool
kept_plain(const char *s, size_t len, char key[KEY_BYTES], size_t *key_len)
{
	size_t n = 0, letters = 0;
	unsigned last = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];
		unsigned row = c - 0xd8u, column, point;

		if (c < 0x80) {
			key[n] = ascii[c];
			if (ascii[c]) {
				n++;
				letters++;
				last = 0;
			}
			continue;
		}
		if (row > 3 || ++i == len)
			return false;
		column = (unsigned char)s[i] ^ 0x80u;
		if (column > 63)
			return false;
		point = letter[row << 6 | column];
		if (!point)
			return false;
		if (point == HEH && (i + 1 == len || s[i + 1] >= 0))
			return false;	/* at a word's end it may be a vowel */
		letters++;
		if (point == last)
			continue;
		key[n++] = (char)(0xc0 | point >> 6);
		key[n++] = (char)(0x80 | (point & 0x3f));
		last = point;
	}
	*key_len = n;
	return letters >= KEY_LOOSE;
}

size_t
key_kept(const char *s, size_t len, char key[KEY_BYTES])
{
	size_t n;

	if (len > 0 && len <= KEY_BYTES &&
	    ((*s >= 0 && kept_ascii(s, len, key, &n)) || kept_plain(s, len, key, &n)))
		return n;
	return key_loosen(key, key_of(s, len, key));
}

static uint64_t
eight(const char *s)
{
	uint64_t v;

	memcpy(&v, s, sizeof v);
	return v;
}

static uint64_t
stir(uint64_t h, uint64_t v)
{
	h = (h ^ v) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* Eight bytes at a time, the last eight perhaps twice in part. */
uint32_t
key_hash(const char *key, size_t len)
{
	uint64_t h = len, v = 0;

	if (len < sizeof v) {
		memcpy(&v, key, len);
		return (uint32_t)stir(h, v);
	}
	for (size_t i = 0; i + sizeof v < len; i += sizeof v)
		h = stir(h, eight(key + i));
	return (uint32_t)stir(h, eight(key + len - sizeof v));
}
