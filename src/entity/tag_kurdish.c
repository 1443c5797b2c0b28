/*
 * tag_kurdish.c - what is said of Kurdish words for the tagger.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/cue.h"
#include "entity/key.h"
#include "entity/tag_document.h"
#include "entity/tag_features.h"
#include "entity/tag_hash.h"
#include "entity/tag_words.h"
#include "text/token.h"

/* What conjunctions are made of; FINE, MIDDLE and COARSE are classes of words. */
enum {
	SLOT_WORD, SLOT_STEM, SLOT_SHAPE, SLOT_FIRST, SLOT_ENDING, SLOT_CUE, SLOT_FACTS,
	SLOT_FINE, SLOT_MIDDLE, SLOT_COARSE, SLOT_STEM_FINE, SLOT_STEM_MIDDLE, SLOT_STEM_COARSE,
	SLOT_MATCH = TAG_SLOT_MARK,
};

enum {
	KIND_STEM = TAG_KIND_LANGUAGE, KIND_ANY_STEM, KIND_ENDING, KIND_LOOSE, KIND_CUE,
	KIND_CUES, KIND_FACT, KIND_STEM_FACT, KIND_FACTS, KIND_SOUND, KIND_BAND, KIND_CLASS,
	KIND_STEM_CLASS = KIND_CLASS + 4, KIND_MATCH = KIND_STEM_CLASS + 4, KIND_MATCHES,
	KIND_STEM_SUFFIX,
};

struct knowledge {
	struct tag_words words;
	struct cues cues;
};

#define PART(slot, at) { SLOT_##slot, at }
#define TWO(a, b) { 2, { a, b } }
#define THREE(a, b, c) { 3, { a, b, c } }

static const struct tag_template templates[] = {
	TWO(PART(WORD, -1), PART(WORD, 0)),
	TWO(PART(WORD, 0), PART(WORD, 1)),
	TWO(PART(STEM, -1), PART(STEM, 0)),
	TWO(PART(STEM, 0), PART(STEM, 1)),
	TWO(PART(WORD, -1), PART(WORD, 1)),
	TWO(PART(MIDDLE, -1), PART(MIDDLE, 1)),
	TWO(PART(STEM, 0), PART(COARSE, 1)),
	TWO(PART(COARSE, -1), PART(STEM, 0)),
	THREE(PART(COARSE, -1), PART(COARSE, 0), PART(COARSE, 1)),
	TWO(PART(FACTS, -1), PART(FACTS, 0)),
	TWO(PART(FACTS, 0), PART(FACTS, 1)),
	TWO(PART(CUE, -1), PART(FACTS, 0)),
	TWO(PART(CUE, 0), PART(FACTS, 1)),
	TWO(PART(ENDING, -1), PART(STEM_MIDDLE, 0)),
	TWO(PART(ENDING, 0), PART(STEM_MIDDLE, 1)),
	TWO(PART(ENDING, 0), PART(STEM_MIDDLE, 0)),
	TWO(PART(STEM_MIDDLE, -2), PART(STEM_MIDDLE, -1)),
	TWO(PART(STEM_MIDDLE, 1), PART(STEM_MIDDLE, 2)),
	TWO(PART(MATCH, 0), PART(ENDING, 0)),
	TWO(PART(MATCH, 0), PART(STEM_COARSE, -1)),
	TWO(PART(MATCH, 0), PART(STEM_COARSE, 1)),
};

static void *
kurdish_open(const void *words, size_t len, struct err *e)
{
	struct knowledge *k = MEM_NEW(1, struct knowledge);

	if (len > 0 && !tag_words_open(&k->words, words, len, e)) {
		free(k);
		return NULL;
	}
	cues_init(&k->cues);
	return k;
}

static void
kurdish_close(void *knowledge)
{
	struct knowledge *k = knowledge;

	cues_release(&k->cues);
	free(k);
}

/* All that is known of one word, on the way to its features. */
struct look {
	const struct knowledge *know;
	struct tag_vocab *v;
	struct tag_word *w;
	size_t stem[TOKEN_STEMS], stems;
	uint32_t facts, stem_facts;
	uint16_t class[TAG_WORDS_COLUMNS][TAG_WORDS_LEVELS];
	uint8_t band;
	size_t best;		/* length of the stem that is taken for the word's own */
	unsigned cues;
};

static void
look_up(struct look *l)
{
	char key[256];
	size_t len = l->w->key_len < sizeof key ? l->w->key_len : sizeof key;

	for (size_t i = 0; i < len; i++)
		key[i] = l->w->key[i] >= '0' && l->w->key[i] <= '9' ? '0' : l->w->key[i];
	for (size_t i = 0; i < l->stems && l->stem[i] <= len; i++) {
		struct tag_entry e;

		if (!tag_words_find(&l->know->words, key, l->stem[i], &e))
			continue;
		if (i == 0) {
			l->facts = e.facts;
			l->band = e.band;
		} else if (!l->stem_facts && l->stem[i] >= 6) {
			l->stem_facts = e.facts;
		}
		for (size_t c = 0; c < TAG_WORDS_COLUMNS; c++)
			if (!l->class[c][0] && e.class[c][0]) {
				memcpy(l->class[c], e.class[c], sizeof l->class[c]);
				if (c == 1)
					l->best = l->stem[i];
			}
	}
}

static void
look_cues(struct look *l)
{
	for (size_t i = 0; i < l->stems && !l->cues; i++)
		l->cues = (unsigned)(uintptr_t)map_get(&l->know->cues.ckb, l->w->key, l->stem[i]);
}

static void
say_affixes(struct look *l)
{
	const struct tag_word *w = l->w;

	for (size_t n = 1; n <= 5; n++) {
		size_t head = tag_prefix(w->key, w->key_len, n), tail = tag_suffix(w->key, w->key_len, n);

		if (head)
			tag_vocab_say(l->v, tag_hash(TAG_KIND_PREFIX, w->key, head), n > 2 ? TAG_NEAR : TAG_HERE);
		if (tail)
			tag_vocab_say(l->v, tag_hash(TAG_KIND_SUFFIX, w->key + w->key_len - tail, tail), TAG_NEAR);
		tail = tag_suffix(w->key, l->best, n);
		if (tail && n > 1 && n < 4)
			tag_vocab_say(l->v, tag_hash(KIND_STEM_SUFFIX, w->key + l->best - tail, tail), TAG_HERE);
	}
}

static void
say_stems(struct look *l)
{
	for (size_t i = 0; i < l->stems; i++)
		tag_vocab_say(l->v, tag_hash(KIND_ANY_STEM, l->w->key, l->stem[i]), TAG_NEAR);
}

static void
say_loose(struct look *l)
{
	char key[KEY_BYTES];
	size_t len = l->best <= KEY_BYTES ? l->best : 0;

	memcpy(key, l->w->key, len);
	len = key_loosen(key, len);
	tag_vocab_say(l->v, tag_hash(KIND_LOOSE, key, len), TAG_NEAR);
}

/*
 * Classes count in conjunctions only: of their own they say too much about too
 * many words, and what is learned from them then fails on new text.
 */
static void
set_classes(struct look *l)
{
	for (size_t c = 0; c < TAG_WORDS_COLUMNS; c++)
		for (size_t n = 0; n < TAG_WORDS_LEVELS; n++) {
			uint32_t kind = (uint32_t)((c ? KIND_STEM_CLASS : KIND_CLASS) + n);

			l->w->slot[(c ? SLOT_STEM_FINE : SLOT_FINE) + n] = tag_mix(kind, l->class[c][n]);
		}
}

static void
say_facts(struct look *l)
{
	for (unsigned bit = 0; bit < 24; bit++) {
		if (l->facts >> bit & 1)
			tag_vocab_say(l->v, tag_mix(KIND_FACT, bit), TAG_WIDE);
		if (l->stem_facts >> bit & 1)
			tag_vocab_say(l->v, tag_mix(KIND_STEM_FACT, bit), TAG_WIDE);
	}
	l->w->slot[SLOT_FACTS] = tag_mix(KIND_FACTS, (l->facts | l->stem_facts) & 0x13fff);
	tag_vocab_say(l->v, l->w->slot[SLOT_FACTS], TAG_NEAR);
}

static void
say_sound(struct look *l)
{
	uint32_t facts = tag_words_sound(&l->know->words, l->w->text, l->w->len);

	for (unsigned bit = 0; bit < 14; bit++)
		if (facts >> bit & 1)
			tag_vocab_say(l->v, tag_mix(KIND_SOUND, bit), TAG_NEAR);
}

static void
say_cues(struct look *l)
{
	for (unsigned bit = 0; bit < 12; bit++)
		if (l->cues >> bit & 1)
			tag_vocab_say(l->v, tag_mix(KIND_CUE, bit), TAG_WIDE);
	l->w->slot[SLOT_CUE] = l->cues ? tag_mix(KIND_CUES, l->cues) : 0;
}

enum {
	LONGEST = 8,		/* words of a name */
	NAMES = TAG_KNOWN_PER | TAG_KNOWN_LOC | TAG_KNOWN_ORG | TAG_KNOWN_GROUP | TAG_KNOWN_EVENT
	    | TAG_COUNTRY | TAG_CITY | TAG_REGION,
};

/* Is the word, with whatever endings, a name that is known, or does one begin with it? */
static bool
may_be_name(const struct look *l)
{
	struct tag_entry e;

	for (size_t s = 0; s < l->stems; s++)
		if (tag_words_find(&l->know->words, l->w->key, l->stem[s], &e)
		    && (e.facts & NAMES || (s == 0 && e.facts & TAG_BEGIN)))
			return true;
	return false;
}

static void
kurdish_word(void *knowledge, struct tag_vocab *v, struct tag_word *w)
{
	struct look l = { .know = knowledge, .v = v, .w = w };

	if (w->key_len > 0)
		l.stems = token_stems(w->key, w->key_len, l.stem);
	l.best = l.stems ? l.stem[l.stems - 1] : 0;
	look_up(&l);
	look_cues(&l);
	w->slot[SLOT_WORD] = tag_hash(TAG_KIND_KEY, w->key, w->key_len);
	w->slot[SLOT_STEM] = tag_hash(KIND_STEM, w->key, l.best);
	w->slot[SLOT_ENDING] = tag_hash(KIND_ENDING, w->key + l.best, w->key_len - l.best);
	w->slot[SLOT_FIRST] = may_be_name(&l);
	w->slot[SLOT_SHAPE] = tag_shape(w->text, w->len);
	tag_vocab_say(v, tag_hash(TAG_KIND_WORD, w->text, w->len), TAG_HERE);
	tag_vocab_say(v, w->slot[SLOT_WORD], TAG_NEAR);
	tag_vocab_say(v, w->slot[SLOT_STEM], TAG_NEAR);
	tag_vocab_say(v, w->slot[SLOT_SHAPE], TAG_NEAR);
	tag_vocab_say(v, w->slot[SLOT_ENDING], TAG_NEAR);
	tag_vocab_say(v, tag_mix(KIND_BAND, l.band), TAG_NEAR);
	set_classes(&l);
	say_affixes(&l);
	say_loose(&l);
	say_stems(&l);
	say_facts(&l);
	say_sound(&l);
	say_cues(&l);
}

/* The longest known name of several words from token I on, and its facts; 0 if none. */
static size_t
longest_name(const struct knowledge *k, const struct tag_document *d, size_t i, uint32_t *facts)
{
	char key[256];
	size_t len = 0, best = 0;

	for (size_t n = 0; n < LONGEST && i + n < d->n; n++) {
		const struct tag_word *w = &d->vocab->word.at[d->word[d->at[i] + n]];
		size_t stem[TOKEN_STEMS], stems, room = sizeof key - len - 1;
		struct tag_entry e;

		if (d->at[i + n] != d->at[i] + n || w->key_len == 0 || w->key_len >= room)
			break;
		if (n > 0)
			key[len++] = ' ';
		memcpy(key + len, w->key, w->key_len);
		stems = token_stems(w->key, w->key_len, stem);
		for (size_t s = 0; s < stems; s++)
			if (tag_words_find(&k->words, key, len + stem[s], &e)
			    && e.facts & NAMES) {
				best = n + 1;
				*facts = e.facts & 0x1fff;
				break;
			}
		if (!tag_words_find(&k->words, key, len + w->key_len, &e) || !(e.facts & TAG_BEGIN))
			break;
		len += w->key_len;
	}
	return best;
}

static void
kurdish_document(void *knowledge, struct tag_document *d)
{
	const struct knowledge *k = knowledge;

	for (size_t i = 0; i < d->n;) {
		uint32_t facts = 0;
		size_t n = tag_document_word(d, i, 0)->slot[SLOT_FIRST] ? longest_name(k, d, i, &facts) : 0;

		for (size_t j = 0; j < n; j++) {
			uint32_t place = n == 1 ? 0 : j == 0 ? 1 : j + 1 == n ? 2 : 3;

			for (unsigned bit = 0; bit < 14; bit++)
				if (facts >> bit & 1)
					tag_document_say(d, i + j, tag_mix(tag_mix(KIND_MATCH, bit), place));
			d->slot[i + j][0] = tag_mix(tag_mix(KIND_MATCHES, facts), place);
		}
		i += n ? n : 1;
	}
}

const struct tag_language tag_kurdish = {
	.lang = LANG_CKB, .template = templates, .templates = sizeof templates / sizeof *templates,
	.open = kurdish_open, .close = kurdish_close, .word = kurdish_word,
	.document = kurdish_document, .same = SLOT_STEM,
};
