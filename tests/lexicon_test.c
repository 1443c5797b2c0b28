/*
 * lexicon_test.c - the table of known names: its format, its faults, and that
 * all it holds is found in a text.
 */
#include <config.h>

#include <stdlib.h>

#include "base/buf.h"
#include "entity/lexicon.h"
#include "entity/lexicon_data.h"
#include "entity/key.h"
#include "entity/names.h"
#include "entity/ordinary.h"
#include "entity/resolve.h"
#include "text/fold.h"
#include "tap.h"

static void
collect(struct report *r, const char *text)
{
	buf_printf(r->owner, "%s\n", text);
}

/* One table and what is told about it. */
static const struct {
	const char *about, *table, *told;
	size_t count;
} tables[] = {
	{ "empty", "", "", 0 },
	{ "comments and empty lines", "# a table\n\n#\n", "", 0 },
	{ "all fields", "dara-azad\tPER\tartist\tDara Azad\tدارا ئازاد\tDara Azad\tD. Azad\tدارا\n", "", 1 },
	{ "empty fields at the end left out", "sirwan\tLOC\triver\tSirwan\n", "", 1 },
	{ "no line feed at the end", "sirwan\tLOC\triver\tSirwan\tسیروان", "", 1 },
	{ "lines that end in CR LF", "a\tLOC\t\tA\r\nb\tLOC\t\tB\r\n", "", 2 },
	{ "too few fields", "a\tLOC\tcity\n", "t:1: wrong number of fields\n", 0 },
	{ "too many fields", "# x\na\tLOC\t\tA\t\t\t\t\t\t\t\t\n", "t:2: wrong number of fields\n", 0 },
	{ "spaces for tabs", "a  LOC  city  A\n", "t:1: the fields need a tab between them, not spaces\n", 0 },
	{ "unknown type", "a\tCITY\t\tA\n", "t:1: the type is none of PER ORG LOC GROUP EVENT\n", 0 },
	{ "dates are no entities", "a\tDATE\t\tA\n", "t:1: the type is none of PER ORG LOC GROUP EVENT\n", 0 },
	{ "empty id", "\tLOC\t\tA\n", "t:1: the id has other signs than a-z 0-9 -\n", 0 },
	{ "capitals in the id", "Van\tLOC\t\tVan\n", "t:1: the id has other signs than a-z 0-9 -\n", 0 },
	{ "the id is taken", "a\tLOC\t\tA\na\tLOC\t\tB\nb\tLOC\t\tB\n", "t:2: the id is taken\n", 2 },
	{ "no name", "a\tLOC\tcity\t\t\t\tA\n", "t:1: no name\n", 0 },
	{ "a name of a mark alone is none", "a\tLOC\tcity\t?\n", "t:1: no name\n", 0 },
	{ "no Wikidata number", "a\tLOC\t\tA\t\t\t\t\t\t\t22\n",
	    "t:1: the Wikidata field is no Q and number\n", 0 },
	{ "a byte order mark", "\xef\xbb\xbf" "a\tLOC\t\tA\n", "", 1 },
	{ "blank lines and spaces around fields", "  \n\t\na \tLOC\t \t A\n", "", 1 },
	{ "bytes that are no UTF-8", "a\tLOC\t\tA\xff\nb\tLOC\t\tB\n", "t:1: this is not UTF-8\n", 1 },
	{ "UTF-16", "\xff\xfe" "a", "t: this is UTF-16; save it as UTF-8\n", 0 },
	{ "controls go", "a\tLOC\t\t\033[1mA\n", "", 1 },
	{ "a name of controls alone", "a\tLOC\t\t\033[1m\n", "t:1: no name\n", 0 },
};

static void
test_tables(void)
{
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
		struct lexicon *lex = lexicon_new_empty();
		struct buf told = { 0 };
		struct report r = { .say = collect, .owner = &told };

		lexicon_add(lex, "t", tables[i].table, strlen(tables[i].table), &r);
		is_num((long long)lexicon_count(lex), (long long)tables[i].count, tables[i].about);
		is_str(buf_str(&told), tables[i].told, tables[i].about);
		buf_release(&told);
		lexicon_free(lex);
	}
}

static void
test_fields(void)
{
	static const char table[] = "khan-ali\tPER\tactor\t?Khan Ali\tخان عەلی\tXan Elî\tKhanali|?Khan\tخانەلی\n";
	struct lexicon *lex = lexicon_new_empty();
	const struct entity *e;

	lexicon_add(lex, "t", table, strlen(table), NULL);
	e = lexicon_by_id(lex, "khan-ali");
	if (!ok(e && e == lexicon_at(lex, 0), "found by its id"))
		return;
	is_num(e->type, ENTITY_PER, "type");
	is_str(e->kind, "actor", "kind");
	is_str(e->name[LANG_EN], "Khan Ali", "English name without its mark");
	is_str(e->name[LANG_CKB], "خان عەلی", "Kurdish name");
	is_str(e->name[LANG_KMR], "Xan Elî", "Kurmanji name");
	ok(!e->name[LANG_AR], "no others");
	ok(!e->likely, "certain");
	ok(!lexicon_by_id(lex, "khan"), "an id that is not there");
	lexicon_free(lex);
}

/* What a line of a second table does to the entities of a first one. */
static const struct {
	const char *about, *line, *told, *english, *kind, *wikidata;
	const char *asked;	/* a spelling that finds it then; NULL: none more */
} additions[] = {
	{ "further spellings", "erbil\t\t\t\t\t\tErbilopolis|Citadel City\tئەربائیلۆ\n", "", "Erbil", "city", "Q1",
	    "ئەربائیلۆ" },
	{ "another main name", "erbil\tLOC\t\tHewler\n", "", "Hewler", "city", "Q1", "Erbil" },
	{ "another kind and number", "erbil\t\tcapital\t\t\t\t\t\t\t\tQ2\n", "", "Erbil", "capital", "Q2", NULL },
	{ "another type", "erbil\tORG\t\tErbil SC\n", "u:1: the entity of this id has another type\n", "Erbil",
	    "city", "Q1", NULL },
	{ "nothing", "erbil\tLOC\n", "u:1: nothing is said of it\n", "Erbil", "city", "Q1", NULL },
	{ "twice", "erbil\t\tx\nerbil\t\ty\n", "u:2: the id is taken\n", "Erbil", "x", "Q1", NULL },
};

static void
test_additions(void)
{
	static const char table[] = "erbil\tLOC\tcity\tErbil\tهەولێر\t\t\t\t\t\tQ1\n"
	    "castle\tLOC\tcastle\tHawler Castle\n";

	for (size_t i = 0; i < sizeof additions / sizeof additions[0]; i++) {
		struct lexicon *lex = lexicon_new_empty();
		struct buf told = { 0 };
		struct report r = { .say = collect, .owner = &told };
		const struct entity *e = NULL;
		struct resolver *named;

		printf("# %s\n", additions[i].about);
		lexicon_add(lex, "t", table, strlen(table), &r);
		lexicon_add(lex, "u", additions[i].line, strlen(additions[i].line), &r);
		is_num((long long)lexicon_count(lex), 2, "no further entity");
		is_str(buf_str(&told), additions[i].told, "what is told");
		e = lexicon_by_id(lex, "erbil");
		is_str(e->name[LANG_EN], additions[i].english, "English name");
		is_str(e->kind, additions[i].kind, "kind");
		is_str(e->wikidata, additions[i].wikidata, "Wikidata");
		named = resolver_new(lex);
		if (additions[i].asked)
			ok(resolver_named(named, additions[i].asked, strlen(additions[i].asked)) == e,
			    "found by %s", additions[i].asked);
		resolver_free(named);
		lexicon_free(lex);
		buf_release(&told);
	}
}

/* One's own spellings go before those of the program, but doubtful ones do not. */
static void
test_own(void)
{
	static const char table[] = "erbil\t\t\t\t\t\tMosul|?Baghdad\n";
	struct lexicon *lex = lexicon_new();
	struct resolver *r;

	lexicon_add(lex, "u", table, strlen(table), NULL);
	r = resolver_new(lex);
	is_str(resolver_named(r, "Mosul", 5)->id, "erbil", "one's own goes before the program's");
	is_str(resolver_named(r, "Baghdad", 7)->id, "baghdad", "a doubtful one does not");
	resolver_free(r);
	lexicon_free(lex);
}

/* What a name may be asked for by. */
static void
test_named(void)
{
	static const char table[] =
	    "russia\tLOC\tcountry\tRussia\tڕووسیا\tRûsya\tRussian Federation\tڕوسیا\n"
	    "al-sadr\tPER\tcleric\tMuqtada al-Sadr\tموقتەدا سەدر\t\t\t\n"
	    "un\tORG\t\tUnited Nations\tنەتەوە یەکگرتووەکان\t\tUN\t\n";
	static const char *const asked[][2] = {
		{ "Russia", "russia" }, { "RUSSIA", "russia" }, { "russian federation", "russia" },
		{ "ڕووسیا", "russia" }, { "رووسیا", "russia" }, { "روسیا", "russia" },
		{ "Rûsya", "russia" }, { "rusya", "russia" }, { "Muqtada Al Sadr", "al-sadr" },
		{ "U.N.", "un" }, { "نەتەوەیەکگرتووەکان", "un" }, { "Rus", NULL }, { "", NULL },
	};
	struct lexicon *lex = lexicon_new_empty();
	struct resolver *r;

	lexicon_add(lex, "t", table, strlen(table), NULL);
	r = resolver_new(lex);
	for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
		const struct entity *e = resolver_named(r, asked[i][0], strlen(asked[i][0]));

		is_str(e ? e->id : "none", asked[i][1] ? asked[i][1] : "none", asked[i][0]);
	}
	resolver_free(r);
	lexicon_free(lex);
}

/* A spelling of the built-in table, put to the test. */
struct trial {
	const struct lexicon *lex;
	struct resolver *resolver;
	const struct entity *entity;
	const char *spelling;
	size_t len;
	bool kurdish;
	unsigned tried, failed;
};

/*
 * Is one of those called so mentioned at START to END, the article and a last
 * point left out or not?
 */
static bool
is_found(const struct trial *t, const struct article *a, size_t start, size_t end)
{
	const struct name *x = names_called(lexicon_names(t->lex), t->spelling, t->len);
	size_t the = t->len > 4 && !memcmp(t->spelling, "The ", 4) ? 4 : 0;
	size_t point = t->spelling[t->len - 1] == '.';

	for (size_t i = 0; i < a->nmentions; i++)
		for (const struct name *y = x; y; y = names_next(lexicon_names(t->lex), y)) {
			const struct mention *m = &a->mention[i];

			if (m->entity == y->entity && (m->start == start || m->start == start + the) &&
			    (m->end == end || m->end == end - point))
				return true;
		}
	return false;
}

/*
 * Is the spelling found between BEFORE and AFTER?  What CLITIC is joined to
 * it is in the mention.
 */
static void
try(struct trial *t, const char *before, const char *clitic, const char *after)
{
	struct article *a = article_new();
	struct paragraph p[2] = { { "", 0, PARAGRAPH_TEXT } };
	struct buf b = { 0 };
	size_t start, end;

	buf_puts(&b, before);
	start = b.len;
	buf_add(&b, t->spelling, t->len);
	buf_puts(&b, clitic);
	end = b.len;
	buf_puts(&b, after);
	p[1] = (struct paragraph){ buf_str(&b), b.len, PARAGRAPH_TEXT };
	a->lang = t->kurdish ? LANG_CKB : LANG_EN;
	article_set_paragraphs(a, p, 2);
	resolver_run(t->resolver, &a, 1);
	t->tried++;
	if (!is_found(t, a, start, end)) {
		t->failed++;
		printf("# not found: %s\t%s\n", t->entity->id, buf_str(&b));
	}
	article_free(a);
	buf_release(&b);
}

/* Does the spelling end in a letter that the vowel of a clitic joins to? */
static bool
ends_in_vowel(const struct trial *t)
{
	static const char *const vowels[] = { "ا", "ۆ", "ە", "ێ", "و", "ی" };

	for (size_t i = 0; i < sizeof vowels / sizeof vowels[0]; i++)
		if (t->len >= 2 && !memcmp(t->spelling + t->len - 2, vowels[i], 2))
			return true;
	return false;
}

static void
try_spelling(struct trial *t)
{
	bool several = memchr(t->spelling, ' ', t->len) != NULL;

	if (!t->kurdish) {
		try(t, "They spoke about ", "", " again.");
		try(t, "They spoke about ", "", "'s past.");
		return;
	}
	try(t, "دوێنێ باسی ", "", " کرا.");
	if (!several || (unsigned char)t->spelling[t->len - 1] < 0x80)
		return;
	try(t, "دوێنێ باسی ", ends_in_vowel(t) ? "ش" : "یش", " کرا.");
	try(t, "دوێنێ لە ", "دا", " بوون.");
}

/*
 * Two mentions: "Iraq's Oil Ministry", "Kurdistan Justice Group (Komal)"?  Or
 * with a clitic's look, or a quotation mark's?
 */
static bool
is_two(const struct trial *t)
{
	const char *s = memmem(t->spelling, t->len, "'s ", 3);
	const struct name *x = s ? names_called(lexicon_names(t->lex), t->spelling,
	    (size_t)(s - t->spelling)) : NULL;

	return memchr(t->spelling, '(', t->len) || (x && x->entity->type == ENTITY_LOC) ||
	    t->spelling[t->len - 1] == '\'' ||
	    (t->len > 2 && !memcmp(t->spelling + t->len - 2, "'s", 2));
}

/* The built-in table line by line, for what the lexicon itself does not keep. */
static void
try_field(struct trial *t, const char *s, const char *end, bool kurdish)
{
	while (s < end) {
		const char *bar = memchr(s, '|', (size_t)(end - s));

		t->spelling = s;
		t->len = (size_t)((bar ? bar : end) - s);
		t->kurdish = kurdish;
		if (t->len && *s != '?' && !is_two(t) && (*s & 0x80) == (kurdish ? 0x80 : *s & 0x80))
			try_spelling(t);
		s = bar ? bar + 1 : end;
	}
}

static void
try_line(struct trial *t, const char *s, const char *end)
{
	for (int field = 0; s <= end; field++) {
		const char *tab = memchr(s, '\t', (size_t)(end - s));
		const char *stop = tab ? tab : end;

		if (field == 0) {
			char *id = mem_dup(s, (size_t)(stop - s));

			t->entity = lexicon_by_id(t->lex, id);
			free(id);
		}
		if (t->entity && (field == 3 || field == 6))
			try_field(t, s, stop, false);
		if (t->entity && (field == 4 || field == 7))
			try_field(t, s, stop, true);
		s = stop + 1;
	}
}

/* The built-in table as text again: a tab where a field ends, nothing where a line does. */
static struct buf
built_in_text(void)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < lexicon_data_len; i++)
		if (lexicon_data[i])
			buf_putc(&b, (char)lexicon_data[i]);
		else if (lexicon_data[i + 1] != '\n')
			buf_putc(&b, '\t');
	return b;
}

static void
test_built_in(void)
{
	struct buf text = built_in_text();
	const char *s = buf_str(&text), *end = s + text.len;
	struct lexicon *lex = lexicon_new_empty();
	struct buf told = { 0 };
	struct report r = { .say = collect, .owner = &told };
	struct trial t = { .lex = lex };

	lexicon_add(lex, "nul", "a\tLOC\0\tA\n", 9, &r);
	is_str(buf_str(&told), "nul:1: a NUL; this is not UTF-8\n", "a NUL");
	buf_clear(&told);
	lexicon_add(lex, "lexicon.tsv", s, text.len, &r);
	is_str(buf_str(&told), "", "the built-in table has no faults");
	ok(lexicon_count(lex) > 1000, "and many entities");
	t.resolver = resolver_new(lex);
	while (s < end) {
		const char *newline = memchr(s, '\n', (size_t)(end - s));
		const char *stop = newline ? newline : end;

		if (stop > s && *s != '#')
			try_line(&t, s, stop);
		s = stop + 1;
	}
	printf("# %u places tried\n", t.tried);
	is_num(t.failed, 0, "every spelling is found in a text, in both languages");
	resolver_free(t.resolver);
	lexicon_free(lex);
	buf_release(&told);
	buf_release(&text);
}

/* What a name is compared by, and what is left of that when it is loosened. */
static const struct {
	const char *name, *key, *loose;
} keys[] = {
	{ "", "", "" },
	{ " - ", "", "" },
	{ "Al-Sadr", "alsadr", "alsadr" },
	{ "U.S. Army, 1st", "usarmy1st", "usarmy1st" },
	{ "Öcalan", "ocalan", "ocalan" },
	{ "World War II", "worldwarii", "worldwarii" },
	{ "پیۆنگ یانگ", "پیۆنگیانگ", "پیونگیانگ" },
	{ "رووسیا", "ڕووسیا", "روسیا" },
	{ "بەرەڕووی ٢٤", "بەرەڕووی24", "بەرەروی24" },
	{ "سەڵاحەددین", "سەڵاحەددین", "سەلاحەدین" },
	{ "بۆن", "بۆن", "بۆن" },
	{ "موه‌ندیس، ره", "موەندیسڕە", "موەندیسرە" },
	{ "مه", "مە", "مە" },
};

static void
test_keys(void)
{
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		char key[KEY_BYTES + 1];
		size_t len = key_of(keys[i].name, strlen(keys[i].name), key);

		key[len] = '\0';
		is_str(key, keys[i].key, keys[i].name);
		key[key_loosen(key, len)] = '\0';
		is_str(key, keys[i].loose, keys[i].name);
	}
}

/* A key is the folded name without what is no letter or digit, however it was made. */
static bool
key_is_folded(const char *s, size_t len)
{
	struct buf folded = { 0 };
	char key[KEY_BYTES], again[KEY_BYTES];
	size_t key_len = key_of(s, len, key), again_len;
	bool same;

	fold_key(s, len, &folded);
	again_len = key_of(buf_str(&folded), folded.len, again);
	same = key_len == again_len && !memcmp(key, again, key_len);
	key_len = key_loosen(key, key_len);
	memcpy(again, key, key_len);
	same = same && key_loosen(again, key_len) <= key_len;
	for (size_t i = 0; i < key_len; i++)
		same = same && !strchr(" -.,'", key[i]);
	buf_release(&folded);
	return same;
}

static void
test_random_keys(void)
{
	static const char *const parts[] = {
		"A", "b", "Z", "9", " ", "-", ".", ",", "،", "é", "ا", "ر", "ڕ", "ڕ", "ه", "هە", "و", "وو",
		"ۆ", "ی", "ێ", "ئ", "‌", "٣", "ك", "ل", "ڵ", "ڵ", "ە", "ـ", "漢",
	};
	uint32_t lcg = 1;
	unsigned failed = 0;

	for (int round = 0; round < 20000; round++) {
		struct buf b = { 0 };

		for (int n = 0; n < 1 + round % 12; n++) {
			lcg = lcg * 1664525u + 1013904223u;
			buf_puts(&b, parts[(lcg >> 16) % (sizeof parts / sizeof parts[0])]);
		}
		failed += !key_is_folded(buf_str(&b), b.len);
		buf_release(&b);
	}
	is_num(failed, 0, "20000 random names have the key of their folded form");
}

static void
test_ordinary(void)
{
	bool sorted = true;

	for (size_t i = 1; i < ordinary_en_len; i++)
		sorted &= strcmp(ordinary_en[i - 1], ordinary_en[i]) < 0;
	for (size_t i = 1; i < ordinary_ckb_len; i++)
		sorted &= strcmp(ordinary_ckb[i - 1], ordinary_ckb[i]) < 0;
	ok(sorted, "the tables of common words are sorted");
	ok(ordinary_en_has(ordinary_en[0], strlen(ordinary_en[0])), "the first is found");
	ok(ordinary_ckb_has(ordinary_ckb[ordinary_ckb_len - 1],
	    strlen(ordinary_ckb[ordinary_ckb_len - 1])), "the last is found");
	ok(!ordinary_en_has("nechirvan", 9), "a name is not");
	ok(!ordinary_en_has("govern", 6) || ordinary_en_has("government", 10), "nor is a part");
}

int
main(void)
{
	test_tables();
	test_fields();
	test_additions();
	test_own();
	test_named();
	test_keys();
	test_random_keys();
	test_ordinary();
	test_built_in();
	return done();
}
