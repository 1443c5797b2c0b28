/*
 * tag_english.c - what is said of English words for the tagger.
 *
 * Of a word: its letters, its classes (of words in like company, and of words
 * in like names) and the lists of names it stands in.  What its place in the
 * document tells is said in tag_english_runs.c.
 */
#include <config.h>

#include <string.h>

#include "entity/tag_english.h"
#include "entity/tag_hash.h"

#define PART(slot, at) { SLOT_##slot, at }
#define MARK(slot, at) { TAG_SLOT_MARK + TOKEN_##slot, at }
#define TWO(a, b) { 2, { a, b } }
#define THREE(a, b, c) { 3, { a, b, c } }

static const struct tag_template templates[] = {
	TWO(PART(KEY, -1), PART(KEY, 0)),
	TWO(PART(KEY, 0), PART(KEY, 1)),
	TWO(PART(KEY, -1), PART(CAPITAL, 0)),
	TWO(PART(CAPITAL, 0), PART(KEY, 1)),
	TWO(PART(MIDDLE, -1), PART(MIDDLE, 0)),
	TWO(PART(MIDDLE, 0), PART(MIDDLE, 1)),
	TWO(PART(SHAPE, -1), PART(SHAPE, 0)),
	TWO(PART(SHAPE, 0), PART(SHAPE, 1)),
	THREE(PART(SHAPE, -1), PART(SHAPE, 0), PART(SHAPE, 1)),
	THREE(PART(COARSE, -1), PART(COARSE, 0), PART(COARSE, 1)),
	THREE(PART(KEY, -1), PART(CAPITAL, 0), PART(KEY, 1)),
	TWO(PART(COARSE, 0), PART(SHAPE, 0)),
	THREE(PART(CAPITAL, 0), MARK(BEFORE, 0), MARK(BEHIND, 0)),
	TWO(MARK(PLACE, 0), MARK(BEFORE, 0)),
	TWO(MARK(PLACE, 0), MARK(BEHIND, 0)),
	TWO(MARK(PLACE, 0), MARK(LAST, 0)),
	TWO(MARK(PLACE, 0), PART(MIDDLE, 0)),
	TWO(MARK(BEFORE, 0), PART(MIDDLE, 0)),
	TWO(MARK(BEHIND, 0), PART(MIDDLE, 0)),
	TWO(MARK(GAZETTEER, 0), MARK(PLACE, 0)),
	TWO(MARK(GAZETTEER, -1), MARK(GAZETTEER, 0)),
	TWO(MARK(GAZETTEER, 0), MARK(GAZETTEER, 1)),
	TWO(PART(NAMES, -1), PART(NAMES, 0)),
	TWO(PART(NAMES, 0), PART(NAMES, 1)),
	TWO(PART(NAMES, 0), MARK(PLACE, 0)),
	TWO(PART(NAMES, 0), MARK(BEFORE, 0)),
	TWO(PART(NAMES, 0), MARK(BEHIND, 0)),
	TWO(MARK(BEFORE_CLASS, 0), PART(COARSE, 0)),
	TWO(MARK(BEHIND_CLASS, 0), PART(COARSE, 0)),
};

static void *
english_open(const void *words, size_t len, struct err *e)
{
	struct english *k = MEM_NEW(1, struct english);

	if (len && !tag_words_open(&k->words, words, len, e)) {
		free(k);
		return NULL;
	}
	return k;
}

static void
english_close(void *knowledge)
{
	free(knowledge);
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static enum written
written_of(const char *s, size_t len)
{
	size_t large = 0, small = 0, digits = 0, other = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		large += is_capital((char)c);
		small += is_small((char)c) || c >= 0x80;
		digits += c >= '0' && c <= '9';
		other += c == '.' || c == '-';
	}
	if (digits)
		return large + small ? MIXED : DIGITS;
	if (large + small == 0)
		return SIGN;
	if (large == 0)
		return is_small(s[0]) ? SMALL : CAPITAL;
	if (large == 1 && len - other == 1)
		return INITIAL;
	if (small == 0)
		return CAPITALS;
	return is_capital(s[0]) ? CAPITAL : MIXED;
}

bool
tag_english_like_name(const struct tag_word *w)
{
	uint32_t written = w->slot[SLOT_CASE];

	return written == CAPITAL || written == CAPITALS || written == INITIAL ||
	    (written == MIXED && w->len && (is_capital(w->text[0]) || is_small(w->text[0])));
}

/* How many digits a number has, and whether it may be a year. */
static uint32_t
number_shape(const char *s, size_t len)
{
	char shape[12] = "";
	size_t n = 0;

	if (len == 4 && (!memcmp(s, "19", 2) || !memcmp(s, "20", 2)))
		return tag_mix(KIND_SHORT, 1);
	for (; n < len && n < sizeof shape; n++)
		shape[n] = s[n] >= '0' && s[n] <= '9' ? '0' : s[n];
	return tag_hash(TAG_KIND_SHAPE, shape, n);
}

static void
say_affixes(struct tag_vocab *v, struct tag_word *w)
{
	for (size_t n = 1; n <= 5; n++) {
		size_t head = tag_prefix(w->key, w->key_len, n), tail = tag_suffix(w->key, w->key_len, n);
		const char *end = w->key + w->key_len - tail;

		if (head && n > 1)
			tag_vocab_say(v, tag_hash(TAG_KIND_PREFIX, w->key, head), TAG_HERE);
		if (tail)
			tag_vocab_say(v, tag_hash(TAG_KIND_SUFFIX, end, tail),
			    n == 3 ? TAG_NEAR : TAG_HERE);
	}
}

/* Say which names the word is likely to be part of, and which lists it stands in. */
static void
say_names(struct tag_vocab *v, struct tag_word *w, const struct tag_entry *entry)
{
	if (entry->class[1][0])
		w->slot[SLOT_NAMES] = tag_mix(KIND_NAMES, entry->class[1][1]);
	for (uint32_t level = 0; entry->class[1][0] && level < TAG_WORDS_LEVELS; level++)
		tag_vocab_say(v, tag_mix(KIND_NAMES + level * 0x1000, entry->class[1][level]),
		    TAG_NEAR);
	for (uint32_t fact = 1; fact <= TAG_ORG; fact *= 2)
		if (entry->facts & fact)
			tag_vocab_say(v, tag_mix(KIND_FACT, fact), TAG_NEAR);
	tag_vocab_say(v, tag_mix(KIND_FACTS, entry->facts), TAG_NEAR);
}

static void
say_classes(struct tag_vocab *v, struct tag_word *w, const struct tag_entry *entry)
{
	uint32_t written = w->slot[SLOT_CASE];

	if (entry->class[0][0]) {
		w->slot[SLOT_FINE] = tag_mix(KIND_FINE, entry->class[0][0]);
		w->slot[SLOT_MIDDLE] = tag_mix(KIND_MIDDLE, entry->class[0][1]);
		w->slot[SLOT_COARSE] = tag_mix(KIND_COARSE, entry->class[0][2]);
	} else if (tag_english_like_name(w)) {	/* unknown: a class for each way to write it */
		w->slot[SLOT_COARSE] = tag_mix(KIND_COARSE, 1000 + written);
	}
	tag_vocab_say(v, w->slot[SLOT_FINE], TAG_WIDE);
	tag_vocab_say(v, w->slot[SLOT_MIDDLE], TAG_WIDE);
	tag_vocab_say(v, w->slot[SLOT_COARSE], TAG_WIDE);
	tag_vocab_say(v, tag_mix(KIND_BAND, (uint32_t)entry->band << 4 | written), TAG_HERE);
}

static void
say_known(const struct english *k, struct tag_vocab *v, struct tag_word *w)
{
	struct tag_entry entry;

	tag_words_find(&k->words, w->key, w->key_len, &entry);
	w->slot[SLOT_FACTS] = entry.facts;
	w->slot[SLOT_BAND] = entry.band;
	say_classes(v, w, &entry);
	if (tag_english_like_name(w))
		say_names(v, w, &entry);
}

static void
english_word(void *knowledge, struct tag_vocab *v, struct tag_word *w)
{
	w->slot[SLOT_CASE] = written_of(w->text, w->len);
	w->slot[SLOT_WORD] = tag_hash(TAG_KIND_WORD, w->text, w->len);
	w->slot[SLOT_KEY] = tag_hash(TAG_KIND_KEY, w->key, w->key_len);
	w->slot[SLOT_SHAPE] = w->slot[SLOT_CASE] == DIGITS ? number_shape(w->text, w->len) :
	    tag_shape(w->text, w->len);
	if (tag_english_like_name(w))
		w->slot[SLOT_CAPITAL] = tag_mix(KIND_CASE, w->slot[SLOT_CASE]);
	tag_vocab_say(v, w->slot[SLOT_WORD], TAG_HERE);
	tag_vocab_say(v, w->slot[SLOT_KEY], TAG_WIDE);
	tag_vocab_say(v, w->slot[SLOT_SHAPE], TAG_WIDE);
	say_affixes(v, w);
	say_known(knowledge, v, w);
}

const struct tag_language tag_english = {
	.lang = LANG_EN, .template = templates, .templates = sizeof templates / sizeof *templates,
	.open = english_open, .close = english_close, .word = english_word,
	.document = tag_english_document, .same = SLOT_WORD,
};
