/*
 * english.c - rows of capitalised words.
 *
 * A row is cut to a name from its front: what only begins a sentence, titles
 * and nations go.  Then heads of institutions and places, titles before it,
 * given names, verbs of saying and prepositions tell what it names.  A row
 * that nothing speaks for is none.
 */
#include <config.h>

#include <string.h>

#include "entity/english.h"
#include "entity/ordinary.h"

enum {
	PERSON_WORDS = 4,
	PLACE_WORDS = 3,
	BODY_WORDS = 24,
	ACRONYM_LEAST = 2,
	ACRONYM_MOST = 7,
};

/* A row of words that may be a name, and where it stands. */
struct row {
	struct spotting *d;
	struct words *w;
	const struct cues *cues;
	uint32_t paragraph;
	size_t first, end;
	bool titled;		/* a title or calling stands before it ... */
	size_t title;		/* ... and this is it */
	struct why why;		/* what tells what it names */
};

static unsigned
cue_at(const struct row *r, size_t i)
{
	return cues_exact(r->cues, r->w, i);
}

/* Yes, for RULE, told by the words FIRST to END. */
static bool
because(struct row *r, enum why_rule rule, size_t first, size_t end)
{
	r->why = spotting_why(r->d, rule, r->paragraph, first, end);
	return true;
}

static bool
is_capital_word(const struct words *w, size_t i)
{
	const struct word *x;

	if (i >= w->word.len)
		return false;
	x = &w->word.at[i];
	return x->kind == TOKEN_WORD && !x->arabic && x->capital;
}

static bool
is_word(const struct words *w, size_t i)
{
	return i < w->word.len && w->word.at[i].kind == TOKEN_WORD;
}

/* How many words the row has; those with a hyphen between are one. */
static size_t
count_words(const struct row *r)
{
	size_t n = 0;

	for (size_t i = r->first; i < r->end; i++) {
		bool joined = i > r->first && words_is(r->w, i - 1, "-");

		n += is_word(r->w, i) && !joined;
	}
	return n;
}

static bool
has_body(const struct row *r, size_t end)
{
	for (size_t i = r->first; i < end; i++)
		if (cue_at(r, i) & CUE_BODY)
			return true;
	return false;
}

/*
 * Where the row goes on behind a hyphen or particle at I: "Jae-in", "bin
 * Salman"; 0: not.
 */
static size_t
step_inside(const struct row *r, size_t i)
{
	const struct words *w = r->w;

	if (words_is(w, i, "-") && w->word.at[i].close && is_word(w, i + 1) &&
	    w->word.at[i + 1].close)
		return is_capital_word(w, i + 1) || w->word.at[i - 1].key_len <= 3 ||
		    w->word.at[i + 1].key_len <= 3 ? i + 2 : 0;
	if (is_word(w, i) && cue_at(r, i) & CUE_PARTICLE) {
		if (is_capital_word(w, i + 1))
			return i + 2;
		if (words_is(w, i + 1, "-") && is_capital_word(w, i + 2))
			return i + 3;
	}
	if (words_is(w, i, "&") && is_capital_word(w, i + 1))
		return i + 2;
	return 0;
}

/* How far a growing row was searched for the head of an institution. */
struct search {
	size_t end;
	bool found;
};

/* Is there a head before word END?  END grows from one call to the next. */
static bool
search_body(const struct row *r, struct search *s, size_t end)
{
	for (; s->end < end && !s->found; s->end++)
		s->found = cue_at(r, s->end) & CUE_BODY;
	return s->found;
}

/* The same for "of", "for" and "of the" in names of institutions. */
static size_t
step_of(const struct row *r, size_t i, struct search *s)
{
	const struct words *w = r->w;

	if (!words_is(w, i, "of") && !words_is(w, i, "for"))
		return 0;
	if (!search_body(r, s, i) && !(cue_at(r, i - 1) & CUE_PLACE))
		return 0;
	i += words_is(w, i + 1, "the") ? 2 : 1;
	return is_capital_word(w, i) ? i + 1 : 0;
}

/* Put the end of the row where its last capitalised word ends. */
static void
extend(struct row *r)
{
	struct search body = { .end = r->first };
	size_t i = r->first + 1, next;

	for (;;) {
		if (is_capital_word(r->w, i))
			next = i + 1;
		else if (!(next = step_inside(r, i)) && !(next = step_of(r, i, &body)))
			break;
		i = next;
	}
	r->end = i;
}

/* Is the word at the row's front no part of the name? */
static bool
is_front(const struct row *r)
{
	const unsigned outside = CUE_SMALL | CUE_TITLE | CUE_ROLE | CUE_PEOPLE | CUE_CALENDAR;
	const struct word *x = &r->w->word.at[r->first];
	unsigned c = cue_at(r, r->first);

	if (x->kind != TOKEN_WORD || c & outside)
		return !(c & CUE_GIVEN);
	return x->first && !(c & (CUE_GIVEN | CUE_BODY | CUE_PLACE)) &&
	    ordinary_word(r->w, r->first);
}

/* Pass over all up to the last title: "Deputy Foreign Minister [Mikhail Bogdanov]". */
static void
pass_title(struct row *r)
{
	for (size_t i = r->end; i > r->first + 1; i--) {
		unsigned before = i > r->first + 2 ? cue_at(r, i - 3) : 0;

		if (cue_at(r, i - 2) & CUE_TITLE && !(before & CUE_GIVEN) && is_word(r->w, i - 1)) {
			r->first = i - 1;
			r->titled = true;
			r->title = i - 2;
			return;
		}
	}
}

/* Drop titles and signs that end the row: they belong to what follows. */
static void
trim_end(struct row *r)
{
	while (r->end > r->first) {
		unsigned c = cue_at(r, r->end - 1);

		if (is_word(r->w, r->end - 1) &&
		    (c & (CUE_GIVEN | CUE_BODY) || !(c & (CUE_SMALL | CUE_CALENDAR | CUE_TITLE))))
			break;
		r->end--;
	}
}

static void
trim(struct row *r)
{
	trim_end(r);
	pass_title(r);
	while (r->first < r->end && is_front(r)) {
		if (is_word(r->w, r->first)) {
			r->titled = cue_at(r, r->first) & (CUE_TITLE | CUE_ROLE);
			r->title = r->first;
		}
		r->first++;
	}
}

/* Are all its words common ones? */
static bool
all_ordinary(const struct row *r)
{
	for (size_t i = r->first; i < r->end; i++)
		if (is_word(r->w, i) && !ordinary_word(r->w, i) &&
		    !(cue_at(r, i) & (CUE_SMALL | CUE_BODY | CUE_PEOPLE | CUE_TITLE | CUE_ROLE)))
			return false;
	return true;
}

static bool
any_ordinary(const struct row *r)
{
	for (size_t i = r->first; i < r->end; i++)
		if (is_word(r->w, i) && !(cue_at(r, i) & (CUE_GIVEN | CUE_PARTICLE)) &&
		    (ordinary_word(r->w, i) || cue_at(r, i) & (CUE_PEOPLE | CUE_BODY | CUE_PLACE)))
			return true;
	return false;
}

static bool
is_capitals(const struct row *r)
{
	const struct word *x = &r->w->word.at[r->first];

	return r->end - r->first == 1 && x->capitals && x->key_len >= ACRONYM_LEAST &&
	    x->key_len <= ACRONYM_MOST;
}

/* Do the words tell the age or what they said: ", 54," or "said"? */
static bool
acts_like_person(struct row *r)
{
	const struct words *w = r->w;

	if (words_is(w, r->end, ",") && r->end + 2 < w->word.len &&
	    w->word.at[r->end + 1].kind == TOKEN_NUMBER && words_is(w, r->end + 2, ",") &&
	    w->word.at[r->end + 1].key_len <= 3)
		return because(r, WHY_ROLE, r->end + 1, r->end + 2);
	if (is_word(w, r->end) && cue_at(r, r->end) & CUE_SAID)
		return because(r, WHY_SAID, r->end, r->end + 1);
	return r->first && cue_at(r, r->first - 1) & CUE_SAID &&
	    because(r, WHY_SAID, r->first - 1, r->first);
}

static bool
is_titled(struct row *r)
{
	size_t before = r->first - 1;

	if (r->titled)
		return because(r, WHY_TITLE, r->title, r->title + 1);
	return r->first && is_word(r->w, before) && !r->w->word.at[before].taken &&
	    cue_at(r, before) & (CUE_TITLE | CUE_ROLE) && because(r, WHY_TITLE, before, before + 1);
}

static bool
is_person(struct row *r, size_t words)
{
	if (words > PERSON_WORDS || all_ordinary(r) || has_body(r, r->end))
		return false;
	if (r->first && words_is(r->w, r->first - 1, "the"))
		return false;
	if (is_titled(r))
		return words > 1 || !ordinary_word(r->w, r->first);
	if (words == 1)
		return false;
	if (cue_at(r, r->first) & CUE_GIVEN)
		return because(r, WHY_GIVEN, r->first, r->first + 1);
	return acts_like_person(r) || (!any_ordinary(r) && because(r, WHY_ROW, r->first, r->end));
}

static bool
is_place(struct row *r, size_t words)
{
	unsigned last = cue_at(r, r->end - 1), first = cue_at(r, r->first);

	if (words > PLACE_WORDS)
		return false;
	if (words > 1 && (last & CUE_PLACE || first & CUE_PLACE)) {
		size_t head = first & CUE_PLACE ? r->first : r->end - 1;

		return !all_ordinary(r) && because(r, WHY_PLACE_HEAD, head, head + 1);
	}
	if (r->first > 1 && words_is(r->w, r->first - 1, "of") &&
	    cue_at(r, r->first - 2) & CUE_PLACE)
		return !any_ordinary(r) && because(r, WHY_PLACE_HEAD, r->first - 2, r->first);
	return r->first && cue_at(r, r->first - 1) & CUE_IN && !any_ordinary(r) &&
	    !ordinary_word(r->w, r->first) && !is_capitals(r) &&
	    because(r, WHY_PLACE_IN, r->first - 1, r->first);
}

/* Is it the name of an institution by its head? */
static bool
is_body(struct row *r, size_t words)
{
	if (words < 2 || words > BODY_WORDS || cue_at(r, r->first) & CUE_CALENDAR)
		return false;
	if (cue_at(r, r->end - 1) & CUE_BODY)
		return because(r, WHY_HEAD, r->end - 1, r->end);
	for (size_t i = r->first + 1; i < r->end; i++)
		if (words_is(r->w, i, "of") || words_is(r->w, i, "for"))
			return has_body(r, i) && because(r, WHY_HEAD, r->first, i);
	return false;
}

static void
propose(const struct row *r, struct known *k, enum entity_type type)
{
	const struct words *w = r->w;
	size_t start = w->word.at[r->first].start, end = w->word.at[r->end - 1].end;
	const struct entity *e = known_make(k, type, w->text + start, end - start, LANG_EN);

	spotting_propose(r->d, e, known_why(k, r->why));
}

/* Make the row a mention over whatever shorter names are inside. */
static void
take_whole(const struct row *r, struct known *k, enum entity_type type)
{
	struct spot s = {
		.paragraph = r->paragraph, .first = (uint32_t)r->first, .end = (uint32_t)r->end,
		.type = type, .likely = true, .why = r->why,
	};
	const struct words *w = r->w;
	size_t start = w->word.at[r->first].start, end = w->word.at[r->end - 1].end;

	spotting_clear(r->d, r->paragraph, r->first, r->end);
	s.entity = known_make(k, type, w->text + start, end - start, LANG_EN);
	spotting_propose(r->d, s.entity, r->why);
	spotting_add(r->d, &s);
}

/* May an institution's name be here, for all that was found inside? */
static bool
may_take_body(const struct row *r)
{
	for (size_t i = r->first; i < r->end; i++) {
		const struct spot *s = spotting_at(r->d, r->paragraph, i);

		if (s && (s->type != ENTITY_LOC || s->first < r->first || s->end >= r->end))
			return false;
	}
	return true;
}

/* Was a trained model asked, and takes none of the words for part of a name? */
static bool
is_denied(const struct row *r)
{
	for (size_t i = r->first; i < r->end; i++)
		if (!r->w->word.at[i].asked || r->w->word.at[i].named)
			return false;
	return true;
}

/* Propose what a row of free words names. */
static void
judge(struct row *r, struct known *k, bool single)
{
	size_t words;

	trim(r);
	words = count_words(r);
	if (!words || (words == 1) != single || is_denied(r))
		return;
	if (is_place(r, words))
		propose(r, k, ENTITY_LOC);
	else if (is_person(r, words))
		propose(r, k, ENTITY_PER);
	else if (is_capitals(r) && !ordinary_word(r->w, r->first) && !cue_at(r, r->first) &&
	    because(r, WHY_CAPITALS, r->first, r->end))
		propose(r, k, ENTITY_ORG);
}

/* Judge the free pieces between the mentions in a row. */
static void
judge_pieces(const struct row *whole, struct known *k, bool single)
{
	for (size_t i = whole->first; i < whole->end;) {
		struct row r = *whole;

		while (i < whole->end && r.w->word.at[i].taken)
			i++;
		r.first = i;
		while (i < whole->end && !r.w->word.at[i].taken)
			i++;
		r.end = i;
		r.titled = r.first == whole->first && whole->titled;
		if (r.first < r.end)
			judge(&r, k, single);
	}
}

/* "Western [Australia]": a part of a place, or another place called after it. */
static bool
is_part_of_place(struct row *r)
{
	static const char *const parts[] = {
		"north", "south", "east", "west", "northern", "southern", "eastern", "western",
		"central", "upper", "lower", "new",
	};
	const struct spot *s = spotting_at(r->d, r->paragraph, r->first + 1);

	if (!s || s->type != ENTITY_LOC || s->first != r->first + 1 || s->end != r->end)
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (words_is(r->w, r->first, parts[i]))
			return because(r, WHY_PART_OF, r->first, r->first + 1);
	return false;
}

/* An institution or pieces. */
static void
judge_row(struct row *r, struct known *k, bool single)
{
	struct row body = *r;

	while (body.first < body.end && !body.w->word.at[body.first].taken &&
	    (cue_at(&body, body.first) & (CUE_SMALL | CUE_CALENDAR) || !is_word(body.w, body.first)))
		body.first++;
	if (!single && is_body(&body, count_words(&body)) && !is_denied(&body) &&
	    may_take_body(&body))
		take_whole(&body, k, ENTITY_ORG);
	else if (!single && is_part_of_place(&body))
		take_whole(&body, k, ENTITY_LOC);
	else
		judge_pieces(r, k, single);
}

void
english_propose(struct spotting *d, struct known *k, const struct cues *cues, bool single)
{
	for (uint32_t p = 0; p < d->article->nparagraphs; p++)
		for (size_t i = 0; i < d->para[p].word.len;) {
			struct row r = {
				.d = d, .w = &d->para[p], .cues = cues, .paragraph = p, .first = i, .end = i,
			};

			if (!is_capital_word(r.w, i)) {
				i++;
				continue;
			}
			extend(&r);
			i = r.end;
			judge_row(&r, k, single);
		}
}
