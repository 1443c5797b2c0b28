/*
 * kurdish.c - rows of words that are no common Kurdish words.
 *
 * There are no capitals to go by.  A word may be part of a name if it is a
 * given name or if the table of common words has it not, with none of its
 * endings taken off.  Such a row is a person's name where a title stands
 * before it, where a given name begins it, or where a comma and a calling
 * follow; a place's behind "city" and its like.
 */
#include <config.h>

#include <string.h>

#include "entity/kurdish.h"
#include "entity/ordinary.h"

enum {
	PERSON_WORDS = 5,
	PLACE_WORDS = 2,
	APART_WORDS = 3,
	LOOK_BACK = 6,		/* words from a calling to the name: وەزیری دەرەوەی رووسیا ... */
	LEAST_BYTES = 4,	/* of a word in a name: two letters */
	CLITICS = 3,
};

struct row {
	struct spotting *d;
	const struct words *w;
	const struct cues *cues;
	uint32_t paragraph;
	size_t first, end;
	struct why why;		/* what tells what it names */
};

/* Yes, for RULE, told by the words FIRST to END. */
static bool
because(struct row *r, enum why_rule rule, size_t first, size_t end)
{
	r->why = spotting_why(r->d, rule, r->paragraph, first, end);
	return true;
}

/* Endings of verbs, participles and definite nouns, which names do not have. */
static const char *const no_name[] = {
	"ێت", "ووە", "اوە", "ردن", "ردنی", "ێک", "ێکی", "بوون", "کان", "کانی", "ەکە", "ەکەی",
	"کەیان", "یەتی", "یەت",
	"ترین", "بوو", "کرد", "راو", "رێن", "ەوەی", "انەی", "انە",
};

bool
kurdish_is_inflected(const struct words *w, size_t i)
{
	const struct word *x = &w->word.at[i];
	const char *end = words_key(w, i) + x->key_len;

	for (size_t k = 0; k < sizeof no_name / sizeof no_name[0]; k++) {
		size_t n = strlen(no_name[k]);

		if (x->key_len >= n && !memcmp(end - n, no_name[k], n))
			return true;
	}
	return false;
}

/* Is word I a given name and no common word? */
static bool
is_given(const struct words *w, size_t i, const struct cues *cues)
{
	return i < w->word.len && cues_exact(cues, w, i) & CUE_GIVEN && !ordinary_word(w, i);
}

bool
kurdish_is_namelike(const struct words *w, size_t i, const struct cues *cues)
{
	const struct word *x;
	unsigned c;

	if (i >= w->word.len)
		return false;
	x = &w->word.at[i];
	if (x->kind != TOKEN_WORD || !x->arabic || x->taken || x->key_len < LEAST_BYTES)
		return false;
	c = cues_exact(cues, w, i);
	if (c & CUE_GIVEN)	/* Hiwa is "hope", too, unless another name is beside it */
		return is_given(w, i, cues) || is_given(w, i + 1, cues) ||
		    (i && is_given(w, i - 1, cues));
	if (kurdish_is_inflected(w, i) ||
	    cues_of(cues, w, i) & ~(unsigned)(CUE_GIVEN | CUE_PARTICLE))
		return false;
	return !ordinary_word(w, i);
}

/* Does word I end in the ی that ties what follows to it? */
bool
kurdish_is_tied(const struct words *w, size_t i)
{
	static const char ye[] = "ی";
	const struct word *x = &w->word.at[i];
	const size_t n = sizeof ye - 1;

	return x->key_len >= n && !memcmp(words_key(w, i) + x->key_len - n, ye, n);
}

static bool
is_comma(const struct words *w, size_t i)
{
	return words_is(w, i, "،") || words_is(w, i, ",");
}

/*
 * Does a calling stand before word END, with a chain of words tied to each
 * other, or names, in between: وەزیری دەرەوەی رووسیا?  WITH_COMMA: the comma,
 * too.
 */
static bool
role_before(struct row *r, size_t end, bool with_comma)
{
	size_t i = end;

	if (with_comma) {
		if (!i || !is_comma(r->w, i - 1))
			return false;
		i--;
	}
	for (size_t n = 0; i && n < LOOK_BACK; n++) {
		i--;
		if (r->w->word.at[i].kind == TOKEN_PUNCT)
			return false;
		if (cues_tied(r->cues, r->w, i) & CUE_ROLE)
			return because(r, WHY_ROLE, i, i + 1);
		if (n && !kurdish_is_tied(r->w, i) && !r->w->word.at[i].taken)
			return false;
	}
	return false;
}

/* Does a comma and a calling follow: "،X پسپۆڕی ..."? */
static bool
role_behind(struct row *r)
{
	if (!is_comma(r->w, r->end))
		return false;
	for (size_t i = r->end + 1; i <= r->end + 2; i++)
		if (cues_tied(r->cues, r->w, i) & CUE_ROLE)
			return because(r, WHY_ROLE, i, i + 1);
	return false;
}

/* Is the row a person's name, for what stands before it? */
static bool
is_titled(struct row *r)
{
	return r->first && cues_exact(r->cues, r->w, r->first - 1) & CUE_TITLE &&
	    because(r, WHY_TITLE, r->first - 1, r->first);
}

/* Do unknown words begin a sentence or part of one, and no verb ends it with them? */
static bool
stands_apart(const struct row *r)
{
	const struct words *w = r->w;

	for (size_t i = r->first; i < r->end; i++)
		if (kurdish_is_tied(w, i))
			return false;
	if (r->end >= w->word.len || words_is(w, r->end, ".") || r->end - r->first > APART_WORDS)
		return false;
	return w->word.at[r->first].first || is_comma(w, r->first - 1);
}

static bool
is_person(struct row *r)
{
	size_t words = r->end - r->first;

	if (words > PERSON_WORDS)
		return false;
	if (is_titled(r))
		return words > 1 || r->w->word.at[r->first].key_len > 2 * LEAST_BYTES;
	if (words < 2)
		return false;
	if (cues_exact(r->cues, r->w, r->first) & CUE_GIVEN)
		return because(r, WHY_GIVEN, r->first, r->first + 1);
	if (role_behind(r) || role_before(r, r->first, false) || role_before(r, r->first, true))
		return true;
	if (cues_of(r->cues, r->w, r->end) & CUE_SAID)
		return because(r, WHY_SAID, r->end, r->end + 1);
	return stands_apart(r) && because(r, WHY_ROW, r->first, r->end);
}

/* Does a head like شاری "city of" stand before it? */
static bool
is_place(struct row *r)
{
	if (!r->first || r->end - r->first > PLACE_WORDS || !kurdish_is_tied(r->w, r->first - 1))
		return false;
	return cues_tied(r->cues, r->w, r->first - 1) & CUE_PLACE &&
	    because(r, WHY_PLACE_HEAD, r->first - 1, r->first);
}

size_t
kurdish_next(const struct words *w, size_t i)
{
	if (i + 1 < w->word.len && words_is(w, i, "-") && w->word.at[i].close &&
	    w->word.at[i + 1].close)
		return i + 1;
	return i;
}

/* How many bytes of clitics word I has at its end, by its shortest likely stem. */
static size_t
clitic_len(const struct words *w, size_t i)
{
	static const char *const sure[CLITICS] = { "یش", "دا", "ەوە" };
	const struct word *x = &w->word.at[i];
	const char *end = words_key(w, i) + x->key_len;

	if (ordinary_ckb_has(words_key(w, i), x->key_len))	/* ئاسایش "security" */
		return 0;
	for (size_t k = 0; k < CLITICS; k++) {
		size_t n = strlen(sure[k]);

		if (x->key_len >= n + LEAST_BYTES && !memcmp(end - n, sure[k], n))
			return n;
	}
	return 0;
}

void
kurdish_name(const struct words *w, size_t first, size_t end, struct buf *out)
{
	size_t cut = clitic_len(w, end - 1), start = w->word.at[first].start;
	size_t len = w->word.at[end - 1].end - start;
	const char *key = words_key(w, end - 1) + w->word.at[end - 1].key_len - cut;

	if (cut && memcmp(w->text + start + len - cut, key, cut))
		cut = 0;
	buf_add(out, w->text + start, len - cut);
}

static void
propose(const struct row *r, struct known *k, enum entity_type type)
{
	struct buf name = { 0 };
	const struct entity *e;

	kurdish_name(r->w, r->first, r->end, &name);
	e = known_make(k, type, buf_str(&name), name.len, LANG_CKB);
	spotting_propose(r->d, e, known_why(k, r->why));
	buf_release(&name);
}

/* The end of the row of words like names that begins at I. */
static size_t
row_end(const struct words *w, size_t i, const struct cues *cues)
{
	size_t end = i + 1;

	while (kurdish_is_namelike(w, end, cues) && !clitic_len(w, end - 1))
		end++;
	return end;
}

void
kurdish_propose(struct spotting *d, struct known *k, const struct cues *cues)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++) {
		const struct words *w = &d->para[p];

		for (size_t i = 0; i < w->word.len; i++) {
			struct row r = { .d = d, .w = w, .cues = cues, .paragraph = p, .first = i };

			if (!kurdish_is_namelike(w, i, cues))
				continue;
			r.end = row_end(w, i, cues);
			if (is_person(&r))
				propose(&r, k, ENTITY_PER);
			else if (is_place(&r))
				propose(&r, k, ENTITY_LOC);
			i = r.end - 1;
		}
	}
}
