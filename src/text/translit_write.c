/*
 * translit_write.c - Kurdish names written in English letters.
 *
 * Letter by letter from a table, with three things to decide: whether و and ی
 * are vowels or consonants, told from the letters beside them; and where the
 * short i (bizroke) stands that the Arabic script leaves out, told from which
 * consonants can meet: "kurd" needs none, "pirs", "Silêmanî" and "Kurdistan"
 * do.
 */
#include <config.h>

#include <string.h>

#include "text/fold.h"
#include "text/letter.h"
#include "text/translit.h"
#include "text/utf8.h"

enum { WAW = 0x0648, YEH = 0x06cc, HAMZA_YEH = 0x0626, WORD_MOST = 64 };

struct letter {
	uint32_t arabic;
	char latin[4];		/* of the Kurdish alphabet: names its sound */
	char english[4];	/* what is written */
	bool vowel;
};

static const struct letter letters[] = {
	{ 0x0627, "a", "a", true }, { LETTER_AE, "e", "a", true },
	{ 0x06ce, "ê", "e", true }, { 0x06c6, "o", "o", true },
	{ 0x0628, "b", "b", false }, { 0x067e, "p", "p", false },
	{ 0x062a, "t", "t", false }, { 0x0637, "t", "t", false },
	{ 0x062b, "s", "s", false }, { 0x062c, "c", "j", false },
	{ 0x0686, "ç", "ch", false }, { 0x062d, "h", "h", false },
	{ 0x062e, "x", "kh", false }, { 0x062f, "d", "d", false },
	{ 0x0630, "z", "z", false }, { 0x0631, "r", "r", false },
	{ 0x0695, "r", "r", false }, { 0x0632, "z", "z", false },
	{ 0x0698, "j", "zh", false }, { 0x0633, "s", "s", false },
	{ 0x0634, "ş", "sh", false }, { 0x0635, "s", "s", false },
	{ 0x0636, "z", "z", false }, { 0x0638, "z", "z", false },
	{ 0x063a, "x", "gh", false }, { 0x0641, "f", "f", false },
	{ 0x06a4, "v", "v", false }, { 0x0642, "q", "q", false },
	{ 0x06a9, "k", "k", false }, { 0x06af, "g", "g", false },
	{ 0x0644, "l", "l", false }, { 0x06b5, "l", "l", false },
	{ 0x0645, "m", "m", false }, { 0x0646, "n", "n", false },
	{ LETTER_HEH, "h", "h", false },
};

/* What و and ی are, and the i that is not written. */
static const struct letter w = { WAW, "w", "w", false }, u = { WAW, "u", "u", true },
    long_u = { WAW, "û", "u", true }, y = { YEH, "y", "y", false },
    long_i = { YEH, "î", "i", true }, short_i = { 0, "i", "i", true };

struct word {
	const struct letter *at[WORD_MOST];
	size_t len;
};

static const struct letter *
find_letter(uint32_t p)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		if (letters[i].arabic == p)
			return &letters[i];
	}
	return NULL;
}

static void
add(struct word *word, const struct letter *letter)
{
	if (letter && word->len < WORD_MOST)
		word->at[word->len++] = letter;
}

static bool
is_vowel_letter(uint32_t p)
{
	const struct letter *letter = find_letter(p);

	return letter && letter->vowel;
}

/* و or ی between these letters, 0 for the word's edge; ئ before it begins a vowel. */
static const struct letter *
half_vowel(uint32_t p, uint32_t before, uint32_t after)
{
	bool consonant = is_vowel_letter(before) || is_vowel_letter(after) || (!before && after);

	if (before == HAMZA_YEH)
		consonant = false;
	return p == WAW ? (consonant ? &w : &u) : consonant ? &y : &long_i;
}

static bool
ends_in_long_vowel(const struct word *word)
{
	const struct letter *last = word->len ? word->at[word->len - 1] : NULL;

	return last == &long_u || last == &long_i;
}

static void
read_word(const char *key, size_t len, struct word *word)
{
	uint32_t before = 0;

	word->len = 0;
	for (size_t i = 0; i < len;) {
		uint32_t p = utf8_next(key, len, &i), after = 0;
		size_t next = i;

		if (i < len)
			after = utf8_next(key, len, &next);
		if (p == WAW && after == WAW) {
			size_t behind = next;

			if (next < len && is_vowel_letter(utf8_next(key, len, &behind))) {
				add(word, &u);
				add(word, &w);
			} else {
				add(word, &long_u);
			}
			i = next;
		} else if (p == YEH && ends_in_long_vowel(word)) {
			add(word, &y);
		} else if (p == WAW || p == YEH) {
			add(word, half_vowel(p, before, after));
		} else {
			add(word, find_letter(p));
		}
		before = p;
	}
}

/* ---- The short i ---- */

static bool
is_one_of(const struct letter *letter, const char *latin)
{
	return strstr(latin, letter->latin) != NULL;
}

/* Can a syllable begin with A and B? */
static bool
can_begin(const struct letter *a, const struct letter *b)
{
	if (is_one_of(b, "r") || is_one_of(b, "l"))
		return is_one_of(a, is_one_of(b, "r") ? "b p t d k g f v" : "b p k g f v");
	if (is_one_of(b, "w y"))
		return !is_one_of(a, "w y");
	return is_one_of(a, "s") && is_one_of(b, "t p k");
}

/* Can a syllable end with A and B? */
static bool
can_end(const struct letter *a, const struct letter *b)
{
	if (is_one_of(a, "w") || is_one_of(a, "y"))
		return !is_one_of(b, "w y n l r");
	if (is_one_of(a, "r l n m"))
		return !is_one_of(b, "r l n m h w y");
	return is_one_of(a, "s ş x f") && is_one_of(b, "t d k");
}

/* Does ستان, "land", begin at I? */
static bool
is_land(const struct word *word, size_t i)
{
	return i + 4 == word->len && is_one_of(word->at[i], "s") && is_one_of(word->at[i + 1], "t")
	    && is_one_of(word->at[i + 2], "a") && is_one_of(word->at[i + 3], "n");
}

/* The same within a word, where only r and l join the consonant before them. */
static bool
can_begin_inside(const struct letter *a, const struct letter *b)
{
	return can_begin(a, b) && !is_one_of(a, "s");
}

/*
 * Between two vowels: may all these consonants stand, or must an i come after
 * the one at I?
 */
static bool
needs_i_inside(const struct word *word, size_t i, size_t since_vowel)
{
	const struct letter *const *at = word->at;

	if (at[i + 2]->vowel)
		return since_vowel > 1 && !can_begin_inside(at[i], at[i + 1])
		    && !can_end(at[i - 1], at[i]);
	if (since_vowel > 1)
		return true;
	return !can_end(at[i], at[i + 1]) && !(i + 3 < word->len && at[i + 3]->vowel
	    && can_begin_inside(at[i + 1], at[i + 2]));
}

/* Must an i stand between the consonants at I and I + 1? */
static bool
needs_i(const struct word *word, size_t i, size_t since_vowel, bool voiced)
{
	const struct letter *const *at = word->at;
	bool last = i + 2 == word->len;

	if (is_land(word, i + 1))
		return true;
	if (!voiced)
		return last || !at[i + 2]->vowel || !can_begin(at[i], at[i + 1]);
	return last ? !can_end(at[i], at[i + 1]) : needs_i_inside(word, i, since_vowel);
}

static void
add_short_i(const struct word *from, struct word *to)
{
	size_t since_vowel = 0;
	bool voiced = false;

	to->len = 0;
	for (size_t i = 0; i < from->len; i++) {
		bool vowel = from->at[i]->vowel;

		add(to, from->at[i]);
		voiced = voiced || vowel;
		since_vowel = vowel ? 0 : since_vowel + 1;
		if (!vowel && i + 1 < from->len && !from->at[i + 1]->vowel
		    && needs_i(from, i, since_vowel, voiced)) {
			add(to, &short_i);
			since_vowel = 0;
			voiced = true;
		}
	}
}

/* ---- Writing ---- */

static void
write_word(const char *s, size_t len, struct buf *out)
{
	struct buf key = { 0 };
	struct word plain, full;

	fold_key(s, len, &key);
	read_word(buf_str(&key), key.len, &plain);
	add_short_i(&plain, &full);
	for (size_t i = 0; i < full.len; i++) {
		const char *text = full.at[i]->english;

		/* The first letter of a name is a capital. */
		buf_putc(out, i ? *text : (char)(*text - 'a' + 'A'));
		buf_puts(out, text + 1);
	}
	buf_release(&key);
}

void
translit_english(const char *ckb, size_t len, struct buf *out)
{
	for (size_t i = 0; i < len;) {
		size_t start = i, end = i;

		while (end < len) {
			size_t next = end;
			uint32_t p = utf8_next(ckb, len, &next);

			if (!letter_is_arabic(p) && !(end > start && letter_is_inner(p)
			    && !letter_is_letter(p)))
				break;
			end = next;
		}
		if (end > start) {
			write_word(ckb + start, end - start, out);
			i = end;
		} else {
			buf_putu(out, utf8_next(ckb, len, &i));
		}
	}
}
