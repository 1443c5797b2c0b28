/*
 * tag_english_runs.c - what an English word's place in its document tells.
 *
 * English writes names with capitals, so most of the work is on runs of words
 * with capitals: what stands before and behind the whole run, its last word
 * ("... Ministry"), where in it a word is, and where else in the document the
 * word stands in another run ("Kato" is the last word of "David Kato").
 *
 * After L. Ratinov and D. Roth, Design Challenges and Misconceptions in Named
 * Entity Recognition (2009).
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entity/tag_english.h"
#include "entity/tag_hash.h"

/* A run of words with capitals, from token to token. */
struct run {
	uint32_t first, end;
};

/* A document while its tokens are looked at. */
struct look {
	const struct english *know;
	struct tag_document *d;
	struct run *run;	/* by token; empty where it is in none */
	uint32_t *before, *behind;	/* by token: number + 1 of the nearest alike */
	uint32_t *small;	/* by token: how often its key is written small */
};

/* Say VALUE, of a KIND and its N-th way to be said, of token I. */
static void
say(struct look *l, size_t i, uint32_t kind, uint32_t n, uint32_t value)
{
	tag_document_say(l->d, i, tag_mix(kind + n * 0x100, value));
}

static const struct tag_word *
word_at(const struct look *l, size_t i)
{
	return tag_document_word(l->d, i, 0);
}

static bool
first_of_sentence(const struct look *l, size_t i)
{
	return l->d->word[l->d->at[i] - 1] < TAG_EDGES;
}

/* A frequent word that has a capital only because a sentence begins? */
static bool
only_first(const struct look *l, size_t i)
{
	enum { OFTEN = 14 };
	const struct tag_word *w = word_at(l, i);
	const uint32_t names = TAG_GIVEN | TAG_CITY | TAG_COUNTRY | TAG_PEOPLE | TAG_BEGIN;

	return first_of_sentence(l, i) && w->slot[SLOT_FACTS] & TAG_COMMON &&
	    w->slot[SLOT_BAND] >= OFTEN && !(w->slot[SLOT_FACTS] & names);
}

static bool
is_word(const struct tag_word *w, const char *text)
{
	return strlen(text) == w->len && !memcmp(text, w->text, w->len);
}

/* A small word inside names: Muhammad bin Salman, Charles de Gaulle. */
static bool
is_particle(const struct tag_word *w)
{
	static const char *const particles[] = {
		"al", "el", "bin", "ibn", "bint", "de", "da", "do", "dos", "del", "la", "van", "von",
		"der", "den", "di", "ould", "ul", "ur", "ud", "e", "y",
	};

	for (size_t i = 0; w->len < 5 && i < sizeof particles / sizeof *particles; i++)
		if (is_word(w, particles[i]))
			return true;
	return false;
}

/* Does the run that has token I go on behind what is at I + 1, as in "al - Assad"? */
static size_t
bridge(const struct look *l, size_t i)
{
	size_t n = l->d->n, at = i + 1;

	if (at >= n || first_of_sentence(l, at))
		return 0;
	const struct tag_word *before = word_at(l, i), *w = word_at(l, at);
	bool sign = is_word(w, "-") || (is_word(w, ".") && before->slot[SLOT_CASE] == INITIAL) ||
	    ((is_word(w, "'") || is_word(w, "\xe2\x80\x99")) && before->slot[SLOT_CASE] == INITIAL);
	if (is_particle(w)) {
		at++;
		sign = true;
		if (at < n && !first_of_sentence(l, at) && is_word(word_at(l, at), "-"))
			at++;
	} else if (sign) {
		at++;
	}
	if (!sign || at >= n || first_of_sentence(l, at) || !tag_english_like_name(word_at(l, at)))
		return 0;
	return at;
}

static size_t
run_end(const struct look *l, size_t i)
{
	for (size_t next;; i = next) {
		next = i + 1;
		if (next < l->d->n && !first_of_sentence(l, next) && tag_english_like_name(word_at(l, next)))
			continue;
		next = bridge(l, i);
		if (!next)
			return i + 1;
	}
}

static void
find_runs(struct look *l)
{
	size_t n = l->d->n;

	for (size_t i = 0; i < n;) {
		size_t end = i;

		if (!tag_english_like_name(word_at(l, i)) || only_first(l, i)) {
			i++;
			continue;
		}
		end = run_end(l, i);
		for (size_t k = i; k < end; k++)
			l->run[k] = (struct run){ (uint32_t)i, (uint32_t)end };
		i = end;
	}
}

/* Find the nearest tokens of the same key that are in runs; count the small ones. */
static void
find_alike(struct look *l)
{
	struct seen { uint32_t key, last, small; } *seen;
	size_t n = l->d->n, slots = 64;
	uint32_t *at = MEM_NEW(n, uint32_t);

	while (slots < 2 * n)
		slots *= 2;
	seen = MEM_NEW(slots, struct seen);
	for (size_t i = 0; i < n; i++) {
		const struct tag_word *w = word_at(l, i);
		size_t s = w->slot[SLOT_KEY] & (slots - 1);

		while (seen[s].key && seen[s].key != w->slot[SLOT_KEY])
			s = (s + 1) & (slots - 1);
		seen[s].key = w->slot[SLOT_KEY];
		seen[s].small += w->slot[SLOT_CASE] == SMALL;
		at[i] = (uint32_t)s;
		if (l->run[i].end) {
			l->before[i] = seen[s].last;
			if (seen[s].last)
				l->behind[seen[s].last - 1] = (uint32_t)i + 1;
			seen[s].last = (uint32_t)i + 1;
		}
	}
	for (size_t i = 0; i < n; i++)
		l->small[i] = seen[at[i]].small;
	free(at);
	free(seen);
}

/* The key of the word OFFSET from token I, or of the edge there. */
static const struct tag_word *
beside(const struct look *l, size_t i, int offset)
{
	return tag_document_word(l->d, i, offset);
}

/* Where in its run: alone, first, last, or between. */
static uint32_t
place_of(const struct run *r, size_t i)
{
	if (r->end == r->first + 1)
		return 1;
	return i == r->first ? 2 : i + 1 == r->end ? 3 : 4;
}

/* What all words of a run of several say of each of them. */
static void
say_run_words(struct look *l, size_t i, const struct tag_word *before,
    const struct tag_word *behind)
{
	const struct run *r = &l->run[i];
	const struct tag_word *last = word_at(l, r->end - 1), *first = word_at(l, r->first);

	say(l, i, KIND_RUN, 2, before->slot[SLOT_KEY]);
	say(l, i, KIND_RUN, 3, behind->slot[SLOT_KEY]);
	say(l, i, KIND_RUN, 4, before->slot[SLOT_MIDDLE]);
	say(l, i, KIND_RUN, 5, behind->slot[SLOT_MIDDLE]);
	say(l, i, KIND_RUN, 6, last->slot[SLOT_KEY]);
	say(l, i, KIND_RUN, 7, last->slot[SLOT_FINE]);
	say(l, i, KIND_RUN, 8, first->slot[SLOT_KEY]);
	say(l, i, KIND_RUN, 9, first->slot[SLOT_FINE]);
	say(l, i, KIND_RUN, 10, last->slot[SLOT_FACTS]);
	say(l, i, KIND_RUN, 11, first->slot[SLOT_FACTS]);
}

static void
say_run(struct look *l, size_t i)
{
	const struct run *r = &l->run[i];
	const struct tag_word *before = beside(l, r->first, -1), *behind = beside(l, r->end - 1, 1);
	uint32_t *slot = l->d->slot[i], place = place_of(r, i), len = r->end - r->first;

	slot[TOKEN_BEFORE] = before->slot[SLOT_KEY];
	slot[TOKEN_BEHIND] = behind->slot[SLOT_KEY];
	slot[TOKEN_BEFORE_CLASS] = before->slot[SLOT_MIDDLE];
	slot[TOKEN_BEHIND_CLASS] = behind->slot[SLOT_MIDDLE];
	slot[TOKEN_LAST] = word_at(l, r->end - 1)->slot[SLOT_KEY];
	slot[TOKEN_PLACE] = tag_mix(KIND_RUN, place);
	say(l, i, KIND_RUN, 1, place << 4 | (len > 5 ? 6 : len));
	if (len > 1)
		say_run_words(l, i, before, behind);
}

/* Is it "of", "of the", "for", "and" that leads from one run to the next? */
static size_t
link_behind(const struct look *l, size_t end)
{
	size_t i = end;

	if (i + 1 >= l->d->n || first_of_sentence(l, i))
		return 0;
	if (!is_word(word_at(l, i), "of") && !is_word(word_at(l, i), "for") &&
	    !is_word(word_at(l, i), "and") && !is_word(word_at(l, i), "&"))
		return 0;
	i++;
	if (is_word(word_at(l, i), "the"))
		i++;
	return i < l->d->n && !first_of_sentence(l, i) && l->run[i].end ? i : 0;
}

/* The capitals that the run's words begin with, small ones left out: ICC; 0 for fewer than two. */
static size_t
initials(const struct look *l, const struct run *r, char *out, size_t most)
{
	size_t n = 0;

	for (size_t i = r->first; i < r->end && n < most; i++)
		if (word_at(l, i)->text[0] >= 'A' && word_at(l, i)->text[0] <= 'Z')
			out[n++] = word_at(l, i)->text[0];
	return n < 2 ? 0 : n;
}

enum { ACRONYMS = 1024, LETTERS = 8 };

/* From initials, hashed, to where the run that has them begins; the last one wins. */
static void
find_acronyms(const struct look *l, uint32_t slot[ACRONYMS])
{
	for (size_t i = 0; i < l->d->n; i++) {
		char text[LETTERS];
		struct run r = l->run[i];
		size_t next, n;

		if (!r.end || r.first != i)
			continue;
		/* "International Court of Justice" is one here. */
		while ((next = link_behind(l, r.end)))
			r.end = l->run[next].end;
		n = initials(l, &r, text, LETTERS);
		if (n)
			slot[tag_hash(KIND_SHORT, text, n) % ACRONYMS] = (uint32_t)i + 1;
	}
}

/* What an acronym stands for tells what it is. */
static void
say_acronyms(struct look *l)
{
	uint32_t *slot = MEM_NEW(ACRONYMS, uint32_t);

	find_acronyms(l, slot);
	for (size_t i = 0; i < l->d->n; i++) {
		const struct tag_word *w = word_at(l, i);
		uint32_t at = w->slot[SLOT_CASE] != CAPITALS || w->len > LETTERS ? 0 :
		    slot[tag_hash(KIND_SHORT, w->text, w->len) % ACRONYMS];

		if (!at)
			continue;
		const struct run *r = &l->run[at - 1];
		say(l, i, KIND_ACRONYM, 0, 1);
		say(l, i, KIND_ACRONYM, 1, word_at(l, r->end - 1)->slot[SLOT_KEY]);
		say(l, i, KIND_ACRONYM, 2, word_at(l, r->end - 1)->slot[SLOT_NAMES]);
		say(l, i, KIND_ACRONYM, 3, word_at(l, r->first)->slot[SLOT_NAMES]);
	}
	free(slot);
}

/* The first sentences: titles, places and dates of reports. */
static void
say_opening(struct look *l)
{
	uint32_t sentence = 0;

	for (size_t i = 0; i < l->d->n; i++) {
		sentence += first_of_sentence(l, i);
		if (sentence > 3)
			return;
		tag_document_say(l->d, i, tag_mix(KIND_OPENING + sentence, word_at(l, i)->slot[SLOT_SHAPE]));
		tag_document_say(l->d, i, tag_mix(KIND_OPENING + sentence + 0x100, word_at(l, i)->slot[SLOT_COARSE]));
	}
}

/* The run RIGHT, linked to LEFT before it by a small word: each tells of the other. */
static void
say_link(struct look *l, const struct run *left, const struct run *right)
{
	uint32_t link = word_at(l, left->end)->slot[SLOT_KEY];
	const struct tag_word *head = word_at(l, left->end - 1), *tail = word_at(l, right->end - 1);

	for (size_t i = left->first; i < right->end; i++) {
		uint32_t side = i < left->end ? 1 : i < right->first ? 2 : 3;
		uint32_t kind = tag_mix(KIND_LINK + side, link);

		tag_document_say(l->d, i, kind);
		tag_document_say(l->d, i, tag_mix(kind, head->slot[SLOT_KEY]));
		tag_document_say(l->d, i, tag_mix(kind + 1, head->slot[SLOT_NAMES]));
		tag_document_say(l->d, i, tag_mix(kind + 2, tail->slot[SLOT_KEY]));
		tag_document_say(l->d, i, tag_mix(kind + 3, tail->slot[SLOT_NAMES]));
		tag_document_say(l->d, i, tag_mix(kind + 4, beside(l, left->first, -1)->slot[SLOT_KEY]));
	}
}

static void
say_links(struct look *l)
{
	for (size_t i = 0; i < l->d->n; i++) {
		size_t next = l->run[i].end == i + 1 ? link_behind(l, i + 1) : 0;

		if (next)
			say_link(l, &l->run[i], &l->run[next]);
	}
}

/* What stands around token J, another of token I's word, says of I too. */
static void
say_other(struct look *l, size_t i, size_t j)
{
	const struct run *r = &l->run[j];
	const struct tag_word *before = beside(l, r->first, -1), *behind = beside(l, r->end - 1, 1);
	uint32_t place = place_of(r, j), mine = place_of(&l->run[i], i);

	say(l, i, KIND_OTHER, 0, before->slot[SLOT_KEY]);
	say(l, i, KIND_OTHER, 1, behind->slot[SLOT_KEY]);
	say(l, i, KIND_OTHER, 2, place << 4 | mine);
	if (place == 1)
		return;
	say(l, i, KIND_OTHER, 3, word_at(l, r->end - 1)->slot[SLOT_KEY]);
	if (place != 2)
		tag_document_say(l->d, i, tag_mix(KIND_OTHER + 0x400,
		    word_at(l, j - 1)->slot[SLOT_FACTS] & (TAG_GIVEN | TAG_FAMILY)));
}

static void
say_others(struct look *l, size_t i)
{
	enum { MOST = 3, REACH = 800 };	/* what is farther off may be of another article */
	size_t j = i;

	for (int k = 0; k < MOST && l->before[j] && i - (l->before[j] - 1) < REACH; k++)
		say_other(l, i, j = l->before[j] - 1);
	j = i;
	for (int k = 0; k < MOST && l->behind[j] && (l->behind[j] - 1) - i < REACH; k++)
		say_other(l, i, j = l->behind[j] - 1);
	say(l, i, KIND_ELSEWHERE, 0, (uint32_t)(l->small[i] > 0) << 4 |
	    (uint32_t)(l->before[i] || l->behind[i]) << 1 | first_of_sentence(l, i));
}

/* The names of several words from the lists that begin at token I. */
static size_t
phrase_at(const struct look *l, size_t i, struct buf *key, uint32_t *facts)
{
	struct tag_entry entry;
	size_t end = i + 1, longest = i;

	buf_clear(key);
	buf_add(key, word_at(l, i)->key, word_at(l, i)->key_len);
	for (uint32_t more = word_at(l, i)->slot[SLOT_FACTS] & TAG_BEGIN; more; end++) {
		if (end >= l->d->n || first_of_sentence(l, end))
			break;
		buf_putc(key, ' ');
		buf_add(key, word_at(l, end)->key, word_at(l, end)->key_len);
		tag_words_find(&l->know->words, key->data, key->len, &entry);
		more = entry.facts & TAG_BEGIN;
		if (entry.facts & ~(uint32_t)TAG_BEGIN) {
			longest = end + 1;
			*facts = entry.facts & ~(uint32_t)TAG_BEGIN;
		}
	}
	return longest;
}

static void
say_phrase(struct look *l, size_t first, size_t end, uint32_t facts)
{
	for (size_t i = first; i < end; i++) {
		uint32_t place = i == first ? 1 : i + 1 == end ? 2 : 3;

		l->d->slot[i][TOKEN_GAZETTEER] = tag_mix(KIND_PHRASE + 0x100, facts << 2 | place);
		for (uint32_t fact = 1; fact <= TAG_ORG; fact *= 2)
			if (facts & fact)
				tag_document_say(l->d, i, tag_mix(KIND_PHRASE, fact << 2 | place));
	}
}

static void
say_phrases(struct look *l)
{
	struct buf key = { 0 };
	uint32_t facts = 0;

	for (size_t i = 0; i < l->d->n;) {
		const struct tag_word *w = word_at(l, i);
		size_t end = tag_english_like_name(w) ? phrase_at(l, i, &key, &facts) : i;

		if (end > i) {
			say_phrase(l, i, end, facts);
			i = end;
			continue;
		}
		if (tag_english_like_name(w) && w->slot[SLOT_FACTS] & ~(uint32_t)(TAG_BEGIN | TAG_COMMON))
			l->d->slot[i][TOKEN_GAZETTEER] = tag_mix(KIND_PHRASE + 0x200,
			    w->slot[SLOT_FACTS] & ~(uint32_t)TAG_BEGIN);
		i++;
	}
	buf_release(&key);
}

void
tag_english_document(void *knowledge, struct tag_document *d)
{
	struct look l = { .know = knowledge, .d = d, .run = MEM_NEW(d->n, struct run),
	    .before = MEM_NEW(d->n, uint32_t), .behind = MEM_NEW(d->n, uint32_t),
	    .small = MEM_NEW(d->n, uint32_t) };

	find_runs(&l);
	find_alike(&l);
	for (size_t i = 0; i < d->n; i++)
		if (l.run[i].end) {
			say_run(&l, i);
			say_others(&l, i);
		}
	say_links(&l);
	say_acronyms(&l);
	say_opening(&l);
	say_phrases(&l);
	free(l.run);
	free(l.before);
	free(l.behind);
	free(l.small);
}

