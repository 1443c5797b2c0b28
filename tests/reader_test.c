/* reader_test.c - the reader driven by keys, on a library in memory; and what it then shows. */
#include <config.h>

#include <stdint.h>
#include <stdlib.h>

#include "app/reader.h"
#include "base/i18n.h"
#include "sample.h"
#include "tap.h"

struct stage {
	struct library *library;
	struct reader *reader;
	struct grid grid;
	int64_t id[SAMPLES];
	struct buf out;
};

static void
fill(struct stage *s)
{
	struct store *store = library_store(s->library);
	struct err e = { "" };

	for (int i = 0; i < SAMPLES; i++) {
		struct article *a = sample_article(&samples[i]);
		enum store_put what;

		if (!store_put_article(store, a, &what, &e))
			printf("# %s\n", e.text);
		s->id[i] = a->id;
		article_free(a);
	}
	store_set_counterpart(store, s->id[SAMPLE_BRIDGE_EN], s->id[SAMPLE_BRIDGE_CKB], 0.8, &e);
}

static void
begin(struct stage *s, int cols, int rows, bool filled)
{
	struct err e;

	*s = (struct stage){ .library = library_open(NULL, &e) };
	if (filled)
		fill(s);
	s->reader = reader_new(s->library);
	s->grid = grid_new(cols, rows);
	reader_draw(s->reader, &s->grid);
}

static void
end(struct stage *s)
{
	reader_free(s->reader);
	library_close(s->library);
	grid_release(&s->grid);
	buf_release(&s->out);
}

/* Press the keys; the last wish. */
static enum reader_wish
press(struct stage *s, const char *keys)
{
	enum reader_wish wish = READER_GO_ON;
	struct key k;

	for (size_t n; (n = key_read(keys, &k)) > 0; keys += n) {
		wish = reader_key(s->reader, k);
		reader_draw(s->reader, &s->grid);
	}
	return wish;
}

/* What is shown after KEYS. */
static const char *
after(struct stage *s, const char *keys)
{
	press(s, keys);
	buf_clear(&s->out);
	grid_dump(&s->grid, &s->out);
	return buf_str(&s->out);
}

static const char *
styles_after(struct stage *s, const char *keys)
{
	press(s, keys);
	buf_clear(&s->out);
	grid_dump_styles(&s->grid, &s->out);
	return buf_str(&s->out);
}

/* How often a style letter stands in the styles shown. */
static int
count(const char *styles, char letter)
{
	int n = 0;

	for (; *styles; styles++)
		n += *styles == letter;
	return n;
}

/* Does PART stand in TEXT?  Shows the text if not. */
static void
has(const char *text, const char *part, const char *what)
{
	if (!ok(strstr(text, part) != NULL, "%s", what))
		printf("# no \"%s\" in\n%s", part, text);
}

static void
hasnt(const char *text, const char *part, const char *what)
{
	if (!ok(strstr(text, part) == NULL, "%s", what))
		printf("# there is \"%s\" in\n%s", part, text);
}

static void
test_empty(void)
{
	struct stage s;

	begin(&s, 120, 30, false);
	has(after(&s, ""), "The library is empty", "an empty library says what to do");
	has(after(&s, ""), "Nothing to read yet", "and so does a text pane");
	after(&s, "jkGg nNo][<>e<Enter>*uzJt<Tab><Enter>nfsssss/x<Enter><Esc>");
	ok(true, "no key does harm in it");
	is_num(press(&s, "<Esc>q"), READER_QUIT, "q leaves");
	end(&s);
}

static void
test_panes(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	has(after(&s, "jj"), "┬─ English ──", "the texts have titles");
	has(after(&s, ""), " New bridge over the Sirwan opens near ", "the headline of the article");
	has(after(&s, ""), "⇄ Karwan Rostam", "a name of both texts");
	has(after(&s, ""), "Zagros Daily · 14 March 2022", "source and date");
	has(after(&s, ""), "3/4", "the place in the list");
	has(after(&s, "g"), "There is no Kurdish article", "no counterpart is told in its pane");
	has(after(&s, "<Tab>"), "▸English", "Tab goes to the text");
	has(after(&s, "<Tab>"), "▸Names", "and past the empty pane to the names");
	has(after(&s, "<Tab>"), "▸Articles", "and round");
	has(after(&s, "jjll"), "▸Kurdish", "l goes right twice");
	has(after(&s, "h"), "▸English", "h left");
	has(after(&s, "z"), "─▸English", "z shows it alone");
	hasnt(after(&s, ""), "Names", "with no other pane");
	is_num(press(&s, "q"), READER_GO_ON, "q ends that first");
	is_num(press(&s, "q"), READER_QUIT, "then it leaves");
	end(&s);
}

static void
test_narrow(void)
{
	struct stage s;

	begin(&s, 60, 20, true);
	has(after(&s, "jj"), "▸Articles", "narrow: the list alone");
	has(after(&s, "<Enter>"), "▸Texts", "Enter shows the texts");
	has(after(&s, ""), "─ Kurdish ─", "both of them");
	has(after(&s, "<Tab><Tab>"), "▸Names", "then the names");
	is_num(press(&s, "q"), READER_GO_ON, "q goes back to the list");
	is_num(press(&s, "q"), READER_QUIT, "and leaves from there");
	end(&s);
	begin(&s, 30, 5, true);
	hasnt(after(&s, "jj<Enter>"), "─", "small: no borders");
	has(after(&s, ""), "New bridge over the Sirwan", "the text alone");
	end(&s);
	begin(&s, 12, 1, true);
	has(after(&s, "jj<Enter>"), "New bridge", "one row: the text");
	has(after(&s, "/ab"), "ab", "or what is typed");
	end(&s);
}

static void
test_reading_marks(void)
{
	struct stage s;

	begin(&s, 120, 30, true);
	has(after(&s, ""), "●   28 Oct 2022", "an unread article has its mark");
	has(after(&s, "j"), "●   28 Oct 2022", "moving over it does not read it");
	has(after(&s, "k<Enter>"), "\n    28 Oct 2022", "opening it does");
	has(after(&s, "u"), "●   28 Oct 2022", "u takes that back");
	has(after(&s, "*"), "●★  28 Oct 2022", "* flags it");
	has(after(&s, "hff"), "Flagged articles ", "f shows the flagged ones");
	hasnt(after(&s, ""), "14 Mar 2022  ", "and no others");
	has(after(&s, "*"), "Flag removed", "the flag goes");
	has(after(&s, "f"), "Kurdish articles", "the next filter");
	hasnt(after(&s, ""), "28 Oct 2022", "has no English ones");
	has(after(&s, "ff"), "1/4", "and the last shows all again");
	end(&s);
}

static void
test_mentions(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	is_num(count(styles_after(&s, "n"), '@'), 6, "n stands on the first name");
	ok(count(styles_after(&s, ""), '+') >= 12, "and marks it in both texts and the names");
	has(after(&s, ""), "Sirwan\n", "its name stands in the status line");
	has(after(&s, "nn"), "▸Kurdish", "n goes on into the other text");
	has(after(&s, "N"), "▸English", "N comes back");
	has(after(&s, "o"), "▸Kurdish", "o goes to the same name in the other language");
	is_num(count(styles_after(&s, ""), '@'), 6, "and stands on it");
	has(after(&s, "<"), "▸English", "< goes back to where the steps began");
	is_num(count(styles_after(&s, ""), '@'), 0, "before the first of them");
	has(after(&s, ">"), "▸Kurdish", "> goes forward again");
	is_num(count(styles_after(&s, "<Esc>"), '+'), 0, "Esc drops the name");
	has(after(&s, "o"), "Choose a name first", "without a name o asks for one");
	has(after(&s, "<Tab>jjj<Enter>"), "▸English", "Enter on a name goes to it");
	end(&s);
}

static void
test_articles_of_a_name(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	has(after(&s, "n]"), "New bridge", "] goes to the next article with the name");
	is_num(count(styles_after(&s, ""), '@') > 0, 1, "and stands on it there");
	has(after(&s, "]"), "No further article", "the two texts side by side are one step");
	has(after(&s, "["), "Halabja has opened its", "[ comes back");
	has(after(&s, "<<"), "Halabja", "< goes back through jumps");
	end(&s);
}

static void
test_entity_page(void)
{
	struct stage s;

	begin(&s, 100, 40, true);
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	has(after(&s, "ne"), "─▸Halabja ─", "e opens the page of the name");
	has(after(&s, ""), "HALABJA 1", "with every spelling");
	has(after(&s, ""), "Mar 2022", "mentions by month");
	has(after(&s, ""), "Often named with\n  ", "what it stands beside");
	has(after(&s, "G<Enter>"), "New bridge over the Sirwan", "Enter opens an article");
	is_num(count(styles_after(&s, ""), '@') > 0, 1, "at the name");
	has(after(&s, "egk<Enter>"), "─▸", "a name beside it has its page too");
	has(after(&s, "q"), "Articles", "q closes the page");
	end(&s);
	begin(&s, 100, 12, true);
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	has(after(&s, "ne"), "English          Halabja", "a long page begins at its beginning");
	end(&s);
}

/* How often a word stands out as the one the cursor is on. */
static bool
is_at(struct stage *s, const char *keys, const char *word)
{
	const char *at = strchr(styles_after(s, keys), '@');

	return at && strspn(at, "@") == strlen(word) && count(buf_str(&s->out), '@') == (int)strlen(word);
}

/* While no name is chosen, "next" goes through the words that were searched for. */
static void
test_search_steps(struct stage *s)
{
	char *first;

	reader_open(s->reader, s->id[SAMPLE_BRIDGE_EN]);
	press(s, "n/bridge<Enter>");
	ok(count(styles_after(s, ""), '@') == 0, "a search begins anew, without a name");
	ok(is_at(s, "n", "bridge"), "n goes to a word that was searched for");
	first = mem_str(buf_str(&s->out));
	ok(is_at(s, "n", "bridge") && strcmp(first, buf_str(&s->out)), "and to the next");
	ok(is_at(s, "N", "bridge") && !strcmp(first, buf_str(&s->out)), "N back");
	press(s, "N");
	ok(is_at(s, "n", "bridge") && !strcmp(first, buf_str(&s->out)), "round the end and back");
	has(after(s, ""), "▸Articles", "the list keeps the focus");
	free(first);
	press(s, "<Esc>");
}

static void
test_search(void)
{
	struct stage s;

	begin(&s, 120, 30, true);
	has(after(&s, "/syr"), "Search: syr", "a search is typed below");
	has(after(&s, "up<Enter>"), "/ syrup", "the list says what was searched for");
	has(after(&s, ""), "1/1", "one article has it");
	is_num(count(styles_after(&s, ""), '/'), 5, "and it is marked there");
	has(after(&s, "<Esc>"), "/4", "Esc shows all again");
	has(after(&s, "/nowhere<Enter>"), "No article has these words", "nothing found");
	has(after(&s, "<Esc>/ab<Esc>"), "/4", "a search given up changes nothing");
	has(after(&s, "/سلێمانی<Enter>"), "1/1", "Kurdish words are found");
	after(&s, "<Esc>/\"*' OR NEAR( ^-:<Enter><Esc>/   <Enter>");
	has(after(&s, "<Esc>"), "/4", "signs of query languages are only signs");
	test_search_steps(&s);
	has(after(&s, "<Enter>/syrup<Enter>"), "▸Articles", "what was found gets the focus");
	end(&s);
}

/* A name finds its other spellings, those of the other language too. */
static void
test_search_name(void)
{
	static const struct entity erbil = { .id = "erbil", .type = ENTITY_LOC, .kind = "city",
	    .name = { [LANG_EN] = "Erbil", [LANG_CKB] = "هەولێر" } };
	static const struct sample snow = {
		.file = "snow.txt", .lang = LANG_CKB, .date = { 2022, 1, 3 },
		.text = { "بەفر لە هەولێر باری", "قوتابخانەکان داخران." },
		.name = { { "هەولێر", &erbil, { 0 } } },
	};
	struct article *a = sample_article(&snow);
	enum store_put what;
	struct stage s;
	struct err e;

	begin(&s, 120, 30, true);
	store_put_article(library_store(s.library), a, &what, &e);
	article_free(a);
	has(after(&s, "/Erbil<Enter>"), "1/1", "searched for in English, found in Kurdish");
	ok(count(styles_after(&s, ""), '+') >= 6, "and chosen");
	ok(count(styles_after(&s, "n"), '@') == 6, "n goes to where it stands");
	has(after(&s, "<Esc>"), "/5", "Esc shows all again");
	has(after(&s, "ff/hewlêr<Enter>f"), "1/1", "Kurmanji, among Kurdish articles");
	has(after(&s, "f"), "No article has these words", "none among English ones");
	end(&s);
}

/* Pairs that a person makes: p and P, and what the list and the titles show. */
static void
test_pair(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	has(after(&s, "<C-l>"), "Zagros Daily    ⇄ │", "a pair has its mark");
	has(after(&s, "p"), "Pinned: these two stay a pair", "p pins it");
	has(after(&s, "j"), "Zagros Daily    ≡ │", "another mark");
	has(after(&s, ""), "English ──────────────────────────────── ≡ ─┬", "in the titles, too");
	has(after(&s, "p"), "The pin is off", "p again takes the pin off");
	has(after(&s, "j"), "Zagros Daily    ⇄ │", "the program's own pair stands");
	has(after(&s, "P"), "No pair any more, for good. P takes that back", "P undoes it");
	has(after(&s, "j"), "There is no Kurdish article", "and nothing stands beside it");
	hasnt(after(&s, ""), "Zagros Daily    ⇄ │", "nor has the list a mark");
	has(after(&s, "P"), "A pair again", "P takes that back");
	has(after(&s, "j"), "Zagros Daily    ⇄ │", "as before");
	end(&s);
}

/* One of a person's own choice: p on one article, then p on the other. */
static void
test_pair_chosen(void)
{
	struct stage s;

	begin(&s, 160, 40, true);
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	has(after(&s, "P"), "There is no counterpart beside", "P has nothing to undo");
	has(after(&s, "p"), "Go to the Kurdish article about the same and press p", "p asks for the other");
	has(after(&s, "j"), "A counterpart is looked for: p on it", "and reminds of it");
	has(after(&s, "k<Esc>"), "No counterpart is looked for any more", "Esc gives up");
	has(after(&s, "pp"), "No counterpart is looked for any more", "so does p on the same");
	press(&s, "p");
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	has(after(&s, "p"), "Both are English", "one of the same language is none");
	reader_open(s.reader, s.id[SAMPLE_POEMS_CKB]);
	has(after(&s, "p"), "Paired and pinned. P undoes it", "the other one makes the pair");
	has(after(&s, "j"), "Growers from forty villages", "both stand side by side");
	has(after(&s, "p"), "The pin is off", "without the pin");
	has(after(&s, "j"), "There is no English article", "there is nothing to pair them");
	/* From one that has another counterpart, which is parted from it. */
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	press(&s, "p");
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_CKB]);
	has(after(&s, "p"), "Paired and pinned", "a pinned pair goes before a computed one");
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	has(after(&s, "<C-l>"), "There is no Kurdish article", "whose other half is alone");
	reader_open(s.reader, s.id[SAMPLE_FAIR_EN]);
	press(&s, "P");
	has(after(&s, "j"), "There is no Kurdish article", "undone");
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	has(after(&s, "<C-l>"), "⇄ Karwan Rostam", "it finds its own again");
	end(&s);
	begin(&s, 100, 20, false);
	has(after(&s, "p"), "Nothing to read yet", "p in an empty library");
	has(after(&s, "P"), "There is no counterpart", "and P");
	end(&s);
}

static void
test_sorting(void)
{
	struct stage s;
	const char *screen, *fair, *bridge;

	begin(&s, 120, 30, true);
	screen = after(&s, "ss");
	fair = strstr(screen, "Halabja has opened");
	bridge = strstr(screen, "New bridge over");
	ok(fair && bridge && fair < bridge, "sorted by headline");
	has(screen, "Sorted by headline", "and it says so");
	end(&s);
}

static void
test_tied(void)
{
	struct stage s;
	char *before;

	begin(&s, 160, 12, true);
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	has(after(&s, "G"), "100% ─┬─ Kurdish ───────────────────────────── 47%",
	    "at first each text scrolls alone");
	has(after(&s, "gt"), "Both texts scroll together", "t ties them");
	has(after(&s, ""), "─ Kurdish ─────────────────────────── ⇅ 47%", "and their titles tell it");
	before = mem_str(after(&s, "jg"));
	has(after(&s, "G"), "⇅ 100% ─┬─ Kurdish ────────────────────────── ⇅ 100%",
	    "tied texts end together");
	is_str(after(&s, "g"), before, "and begin together");
	has(after(&s, "t"), "Each text scrolls alone", "t again unties them");
	hasnt(after(&s, "j"), "⇅", "and the mark goes");
	free(before);
	end(&s);
}

static void
test_help_and_language(void)
{
	struct stage s;

	begin(&s, 100, 50, true);
	has(after(&s, "?"), "to the same name in the other language", "? shows the keys");
	hasnt(after(&s, "q"), "to the same name", "q puts it away");
	has(after(&s, "?<Tab>"), "▸", "another key does too");
	press(&s, "L");
	is_num(i18n_used(), I18N_CKB, "L changes the language");
	has(after(&s, ""), "٢٠٢٢", "and its digits at once");
	press(&s, "LL");
	is_num(i18n_used(), I18N_EN, "three times is once round");
	has(after(&s, "x"), "This key does nothing", "an unknown key says so");
	is_num(press(&s, "<C-l>"), READER_REDRAW, "Ctrl-L wishes to draw anew");
	is_num(press(&s, "<C-z>"), READER_SUSPEND, "Ctrl-Z to stop");
	end(&s);
}

static void
test_kurdish_keyboard(void)
{
	struct stage s;

	begin(&s, 120, 30, true);
	has(after(&s, "ژ"), "2/4", "the key in the place of j");
	has(after(&s, "ک"), "1/4", "and of k");
	end(&s);
}

static void
test_mouse(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	has(after(&s, "<Click 5,7>"), "3/4", "a click selects a row");
	has(after(&s, "<Click 60,5>"), "▸English", "a click goes to a pane");
	is_num(count(styles_after(&s, "<Click 57,1>"), '@'), 6, "a click on a name chooses it");
	has(after(&s, "<WheelDown 5,5>"), "4/4", "the wheel moves in the list");
	has(after(&s, ""), "▸English", "and leaves the focus");
	has(after(&s, "<Click 140,3>"), "▸Names", "a click on a row of names");
	ok(press(&s, "<Click 999,999><DoubleClick 0,0><WheelUp 300,1>") == READER_GO_ON,
	    "clicks outside do no harm");
	end(&s);
}

/* What the keys copy. */
static const char *
copied(struct stage *s, const char *keys)
{
	press(s, keys);
	return reader_take_copied(s->reader, &s->out) ? buf_str(&s->out) : "";
}

static void
test_copying(void)
{
	struct stage s;

	begin(&s, 160, 30, true);
	is_str(copied(&s, "j"), "", "nothing is copied unasked");
	is_str(copied(&s, "<Tab>y"), "New bridge over the Sirwan opens near Halabja",
	    "y in a text copies the paragraph on top");
	has(after(&s, ""), "is copied, 45 letters", "and says so");
	has(copied(&s, "y"), "opens near Halabja\n\nHALABJA – Governor Karwan Rostam",
	    "y once more copies the article");
	is_str(copied(&s, "y"), "New bridge over the Sirwan opens near Halabja", "and then the paragraph");
	has(copied(&s, "<Tab>y"), "پردە نوێیەکەی سەر سیروان لە نزیک هەڵەبجە کرایەوە",
	    "Kurdish comes in logical order, as written");
	has(copied(&s, "<Click 5,7>y"), "\n\n", "y in the list copies the article");
	is_str(copied(&s, "<Click 47,1><Release 56,1>y"), "over the S",
	    "what was dragged over is copied");
	has(after(&s, ""), "What is selected is copied, 10 letters", "and that is said");
	is_str(copied(&s, "<Click 56,1><Release 47,1>y"), "over the S", "from the end to the beginning as well");
	is_str(copied(&s, "<Esc><Esc>y"), "New bridge over the Sirwan opens near Halabja", "Escape drops it");
	end(&s);
}

static void
test_resizing(void)
{
	struct stage s;
	char *before;

	begin(&s, 160, 14, true);
	reader_open(s.reader, s.id[SAMPLE_BRIDGE_EN]);
	before = mem_str(after(&s, "jjjjjj"));
	for (int cols = 150; cols > 0; cols -= 13) {
		struct grid g = grid_new(cols, 1 + cols / 4);

		reader_draw(s.reader, &g);
		grid_release(&g);
	}
	reader_draw(s.reader, &s.grid);
	is_str(after(&s, "<Esc>"), before, "resizing and back shows the same");
	free(before);
	end(&s);
}

/* Every size, random keys: it never crashes, and never asks to leave but by q. */
static void
test_anything(void)
{
	static const char *const keys[] = { "j", "k", "<Space>", "b", "g", "G", "h", "l", "<Tab>",
	    "<BackTab>", "<Enter>", "n", "N", "o", "]", "[", "<", ">", "e", "f", "s", "u", "*", "z", "p", "P",
	    "J", "t", "L", "?", "<Esc>", "/", "ب", "5", "<BS>", "<Left>", "<Click 3,3>",
	    "<Click 20,9>", "<Click 50,2>", "<DoubleClick 9,5>", "<WheelDown 10,4>", "<WheelUp 70,8>" };
	struct stage s;
	uint32_t seed = 42;
	bool stays = true;
	int frames = 0;

	begin(&s, 1, 1, true);
	for (int cols = 1; cols <= 200; cols += cols < 44 ? 1 : 6) {
		for (int rows = 1; rows <= 60; rows += rows < 12 ? 1 : 7) {
			struct grid g = grid_new(cols, rows);

			for (int i = 0; i < 3; i++) {
				struct key k;

				seed = seed * 1664525u + 1013904223u;
				key_read(keys[(seed >> 16) % (sizeof keys / sizeof *keys)], &k);
				stays = stays && reader_key(s.reader, k) == READER_GO_ON;
				reader_draw(s.reader, &g);
				frames++;
			}
			grid_release(&g);
		}
	}
	ok(stays, "any key at any size from 1x1 to 200x60: %d frames", frames);
	i18n_use(I18N_EN);
	end(&s);
}

int
main(void)
{
	i18n_init();
	i18n_use(I18N_EN);
	test_empty();
	test_panes();
	test_narrow();
	test_reading_marks();
	test_mentions();
	test_articles_of_a_name();
	test_entity_page();
	test_search();
	test_search_name();
	test_pair();
	test_pair_chosen();
	test_sorting();
	test_tied();
	test_help_and_language();
	test_kurdish_keyboard();
	test_mouse();
	test_copying();
	test_resizing();
	test_anything();
	return done();
}
