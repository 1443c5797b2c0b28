/* entity_page_test.c - what the page about a name tells of it. */
#include <config.h>

#include "base/i18n.h"
#include "sample.h"
#include "tap.h"
#include "ui/entity_page.h"

static const struct entity river = { .id = "sirwan", .type = ENTITY_LOC, .kind = "river",
    .name = { [LANG_EN] = "Sirwan", [LANG_CKB] = "سیروان" }, .wikidata = "Q1",
    .about = { [LANG_EN] = "River in the east of the Region", [LANG_CKB] = "ڕووبارێک لە ڕۆژهەڵاتی هەرێم" } };
static const struct entity council = { .id = "council", .type = ENTITY_ORG, .kind = "religious-body",
    .name = { [LANG_CKB] = "ئەنجوومەن" }, .about = { [LANG_CKB] = "ئەنجوومەنێکی گوند" } };
static const struct entity village = { .id = "gund", .type = ENTITY_LOC, .kind = "village",
    .name = { [LANG_EN] = "Gund" } };

static void
give_article(void *owner, size_t i, struct headline *h)
{
	(void)owner;
	(void)i;
	*h = (struct headline){ .text = "An article", .lang = LANG_EN, .paired = true, .pinned = i == 1 };
}

/* The page about E in COLS x ROWS. */
static char *
page(const struct entity *e, enum i18n_language ui, int cols, int rows, long steps)
{
	struct entity_page p = { .entity = e, .narticles = 2, .article = give_article };
	struct grid g = grid_new(cols, rows);
	struct buf b = { 0 };

	i18n_use(ui);
	entity_page_begin(&p);
	entity_page_draw(&p, &g, (struct rect){ 0, 0, cols, rows }, i18n_is_rtl());
	list_move(&p.list, steps);
	entity_page_draw(&p, &g, (struct rect){ 0, 0, cols, rows }, i18n_is_rtl());
	grid_dump(&g, &b);
	grid_release(&g);
	i18n_use(I18N_EN);
	return buf_take(&b);
}

static const struct {
	const struct entity *e;
	enum i18n_language ui;
	int cols, rows;
	const char *has, *lacks, *what;
} cases[] = {
	{ &river, I18N_EN, 80, 20, "River in the east of the Region\n\n", "هەرێم", "what it is, in English" },
	{ &river, I18N_EN, 80, 20, "place · river", NULL, "its type and kind" },
	{ &river, I18N_EN, 80, 20, "Wikidata         Q1", NULL, "its number at Wikidata" },
	{ &river, I18N_KMR, 80, 20, "River in the east", "هەرێم", "English for Kurmanji" },
	{ &river, I18N_CKB, 80, 20, "Q1", "River", "Kurdish for Kurdish" },
	{ &river, I18N_EN, 20, 20, "River in the east\n of the Region\n\n", NULL, "in two lines where it must" },
	{ &council, I18N_EN, 80, 20, "religious body", "Wikidata", "no number where there is none" },
	{ &village, I18N_EN, 80, 20, "\n Kind             place · village", NULL, "nothing told: the names come first" },
	{ &village, I18N_EN, 80, 20, " Gund", NULL, "as ever" },
	{ &village, I18N_EN, 80, 20, "≡  ", NULL, "an article in a pinned pair has its mark" },
	{ &village, I18N_EN, 80, 20, "⇄  ", NULL, "and one in another pair" },
};

int
main(void)
{
	i18n_init();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *text = page(cases[i].e, cases[i].ui, cases[i].cols, cases[i].rows, 0);

		if (!ok(strstr(text, cases[i].has) && (!cases[i].lacks || !strstr(text, cases[i].lacks)),
		    "%s", cases[i].what))
			printf("# \"%s\" in\n%s", cases[i].has, text);
		free(text);
	}
	for (int cols = 1; cols < 40; cols++)
		for (int rows = 1; rows < 8; rows++)
			free(page(&river, I18N_CKB, cols, rows, rows % 3));
	ok(true, "any size");
	return done();
}
