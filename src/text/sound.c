/*
 * sound.c - a name as a row of sounds.
 *
 * Words are folded first (fold.h), so that only plain letters are left.
 * Kurdish letters have a sound each, but for و and ی, which are vowels between
 * consonants and consonants beside vowels.  English spells one sound with
 * several letters: the longest group in the table that fits wins.
 */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "text/fold.h"
#include "text/letter.h"
#include "text/sound.h"
#include "text/utf8.h"

/* Kurdish letters; و and ی are told from their neighbours. */
static const struct { uint32_t letter; char sound; } kurdish[] = {
	{ 0x0627, 'a' }, { LETTER_AE, 'e' }, { 0x06ce, 'E' }, { 0x06c6, 'o' }, { 0x0628, 'b' },
	{ 0x067e, 'p' }, { 0x062a, 't' }, { 0x0637, 't' }, { 0x062b, 's' }, { 0x062c, 'j' },
	{ 0x0686, 'C' }, { 0x062d, 'H' }, { 0x062e, 'x' }, { 0x062f, 'd' }, { 0x0630, 'z' },
	{ 0x0631, 'r' }, { 0x0695, 'r' }, { 0x0632, 'z' }, { 0x0698, 'Z' }, { 0x0633, 's' },
	{ 0x0635, 's' }, { 0x0634, 'S' }, { 0x0636, 'z' }, { 0x0638, 'z' }, { 0x0639, 'A' },
	{ 0x063a, 'G' }, { 0x0641, 'f' }, { 0x06a4, 'v' }, { 0x0642, 'q' }, { 0x06a9, 'k' },
	{ 0x06af, 'g' }, { 0x0644, 'l' }, { 0x06b5, 'l' }, { 0x0645, 'm' }, { 0x0646, 'n' },
	{ LETTER_HEH, 'h' },
};

/*
 * English letter groups; a group with ^ only at a word's start, with $ only at
 * its end.
 */
static const struct { char letters[6], sounds[4]; } english[] = {
	{ "tsch", "C" }, { "tch", "C" }, { "sch", "S" }, { "shch", "SC" },
	{ "gue$", "g" }, { "que$", "k" }, { "igh", "ay" }, { "^kn", "n" }, { "^wr", "r" },
	{ "^ts", "s" }, { "oe$", "o" }, { "^wh", "w" }, { "^ps", "s" }, { "^x", "x" },
	{ "ah$", "a" }, { "eh$", "e" },
	{ "sh", "S" }, { "ch", "C" }, { "kh", "x" }, { "gh", "G" }, { "zh", "Z" },
	{ "ph", "f" }, { "th", "T" }, { "dh", "T" }, { "ck", "k" }, { "dj", "j" },
	{ "ce", "Qe" }, { "ci", "Qi" }, { "cy", "Qi" }, { "cc", "c" }, { "oo", "u" }, { "ou", "u" },
	{ "ee", "i" }, { "ea", "i" }, { "ie", "i" }, { "ei", "E" }, { "ey", "E" },
	{ "ai", "ey" }, { "ay", "ey" }, { "au", "ew" }, { "aw", "ew" }, { "eu", "yu" },
	{ "aa", "a" }, { "ii", "i" }, { "uu", "u" },
	{ "a", "a" }, { "b", "b" }, { "c", "c" }, { "d", "d" }, { "e", "e" }, { "f", "f" },
	{ "g", "g" }, { "h", "h" }, { "i", "i" }, { "j", "j" }, { "k", "k" }, { "l", "l" },
	{ "m", "m" }, { "n", "n" }, { "o", "o" }, { "p", "p" }, { "q", "q" }, { "r", "r" },
	{ "s", "s" }, { "t", "t" }, { "u", "u" }, { "v", "v" }, { "w", "w" }, { "x", "ks" },
	{ "y", "y" }, { "z", "z" },
};

/* Articles and the like, as sounds: they belong to the word after them. */
static const char *const articles[] = { "al", "el", "ul", "il", "aal" };

static bool
is_vowel(char sound)
{
	return sound && strchr("aeEiou", sound) != NULL;
}

static void
add(struct sounds *w, char sound)
{
	if (w->len > 0 && w->sound[w->len - 1] == sound)	/* said once */
		return;
	if (w->len < SOUND_MOST)
		w->sound[w->len++] = sound;
}

/* ---- Kurdish ---- */

static char
kurdish_sound(uint32_t letter)
{
	for (size_t i = 0; i < sizeof kurdish / sizeof *kurdish; i++) {
		if (kurdish[i].letter == letter)
			return kurdish[i].sound;
	}
	return 0;
}

enum { WAW = 0x0648, YEH = 0x06cc };

/* May the letter before or after make و or ی a consonant? */
static bool
is_vowel_letter(uint32_t p)
{
	return p == 0x0627 || p == LETTER_AE || p == 0x06ce || p == 0x06c6;
}

static void
read_kurdish(const char *key, size_t len, struct sounds *w)
{
	uint32_t before = 0;

	for (size_t i = 0; i < len;) {
		uint32_t p = utf8_next(key, len, &i), after = 0;
		size_t next = i;

		if (i < len)
			after = utf8_next(key, len, &next);
		if (p == WAW && after == WAW) {
			add(w, 'u');
			i = next;
		} else if (p == WAW || p == YEH) {
			bool consonant = is_vowel_letter(before) || is_vowel_letter(after);

			add(w, p == WAW ? (consonant ? 'w' : 'u') : consonant ? 'y' : 'i');
		} else if (kurdish_sound(p)) {
			add(w, kurdish_sound(p));
		}
		before = p;
	}
}

/* ---- English ---- */

/* Do the LETTERS of a group stand at KEY[I]?  How many, or 0. */
static size_t
group_fits(const char *letters, const char *key, size_t len, size_t i)
{
	bool start = *letters == '^', end;
	size_t n;

	if (letters[start] != key[i])
		return 0;
	n = strlen(letters);
	end = letters[n - 1] == '$';
	letters += start;
	n -= (size_t)start + end;
	if ((start && i > 0) || len - i < n || (end && len - i != n))
		return 0;
	return memcmp(key + i, letters, n) ? 0 : n;
}

static bool
is_vowel_key(const char *key, size_t len, size_t i)
{
	return i < len && strchr("aeiou", key[i]) != NULL;
}

/* The sounds of the letters at KEY[I]; how many letters they took. */
static size_t
read_group(const char *key, size_t len, size_t i, struct sounds *w)
{
	for (size_t g = 0; g < sizeof english / sizeof *english; g++) {
		size_t n = group_fits(english[g].letters, key, len, i);

		if (!n)
			continue;
		if (key[i] == 'y' && n == 1)
			add(w, is_vowel_key(key, len, i + 1) ? 'y' : 'i');
		else
			for (const char *s = english[g].sounds; *s; s++)
				add(w, *s);
		return n;
	}
	return 1;
}

static void
read_english(const char *key, size_t len, struct sounds *w)
{
	for (size_t i = 0; i < len;)
		i += read_group(key, len, i, w);
	if (w->len > 3 && len > 1 && key[len - 1] == 'e' && w->sound[w->len - 1] == 'e'
	    && !is_vowel(w->sound[w->len - 2]))
		w->len--;				/* mute */
}

/* ---- Names ---- */

static bool
is_article(const struct sounds *w)
{
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
		if (strlen(articles[i]) == w->len && !memcmp(articles[i], w->sound, w->len))
			return true;
	}
	return false;
}

/* The key from I on as one more word, or as more of the last one. */
static void
read_word(const char *key, size_t len, struct sound_words *words)
{
	struct sounds *w;
	size_t i = 0;
	bool arabic = letter_is_arabic(utf8_next(key, len, &i));

	if (words->len > 0 && is_article(&words->word[words->len - 1])) {
		w = &words->word[words->len - 1];
	} else if (words->len == SOUND_WORDS) {
		return;
	} else {
		w = &words->word[words->len++];
		w->len = 0;
		w->kurdish = arabic;
	}
	if (arabic)
		read_kurdish(key, len, w);
	else
		read_english(key, len, w);
	if (w->len == 0)
		words->len--;
}

/*
 * The folded key, but with letters whose marks tell the sound spelled out
 * first: ş is sh in Kurmanji and Turkish names.
 */
static void
spell_out(const char *s, size_t len, struct buf *key)
{
	static const struct { uint32_t letter; const char *spelling; } marked[] = {
		{ 0x15e, "sh" }, { 0x15f, "sh" }, { 0x160, "sh" }, { 0x161, "sh" },
		{ 0xc7, "ch" }, { 0xe7, "ch" }, { 0x10c, "ch" }, { 0x10d, "ch" },
		{ 0x17d, "zh" }, { 0x17e, "zh" }, { 0x11e, "gh" }, { 0x11f, "gh" },
	};
	struct buf plain = { 0 };
	size_t i = 0, done = 0;

	while (i < len) {
		size_t at = i;
		uint32_t p = utf8_next(s, len, &i);

		for (size_t k = 0; k < sizeof marked / sizeof *marked; k++) {
			if (marked[k].letter == p) {
				buf_add(&plain, s + done, at - done);
				buf_puts(&plain, marked[k].spelling);
				done = i;
			}
		}
	}
	buf_add(&plain, s + done, len - done);
	fold_key(buf_str(&plain), plain.len, key);
	buf_release(&plain);
}

void
sound_read(const char *s, size_t len, struct sound_words *words)
{
	struct buf key = { 0 };
	size_t start = 0;
	bool inside = false;

	words->len = 0;
	spell_out(s, len, &key);
	for (size_t i = 0; i < key.len;) {
		size_t at = i;
		uint32_t p = utf8_next(key.data, key.len, &i);
		bool letter = letter_is_letter(p) || (p == '\'' && inside);

		if (letter && !inside)
			start = at;
		if (!letter && inside)
			read_word(key.data + start, at - start, words);
		inside = letter;
	}
	if (inside)
		read_word(key.data + start, key.len - start, words);
	buf_release(&key);
}
