/* action_test.c - the table of keys. */
#include <config.h>

#include "base/i18n.h"
#include "tap.h"
#include "ui/action.h"
#include "ui/help.h"

static enum action
pressed(const char *name)
{
	struct key k;

	return key_read(name, &k) ? action_of(k) : ACTION_COUNT;
}

static void
test_keys(void)
{
	static const struct {
		const char *key;
		enum action action;
	} cases[] = {
		{ "j", ACTION_DOWN }, { "<Down>", ACTION_DOWN }, { "k", ACTION_UP },
		{ "<Space>", ACTION_PAGE_DOWN }, { "<PgDn>", ACTION_PAGE_DOWN },
		{ "b", ACTION_PAGE_UP }, { "<PgUp>", ACTION_PAGE_UP },
		{ "g", ACTION_HOME }, { "<Home>", ACTION_HOME }, { "G", ACTION_END },
		{ "h", ACTION_LEFT }, { "<Right>", ACTION_RIGHT }, { "<Tab>", ACTION_NEXT_PANE },
		{ "<BackTab>", ACTION_PREVIOUS_PANE }, { "<Enter>", ACTION_OPEN },
		{ "n", ACTION_NEXT_MENTION }, { "N", ACTION_PREVIOUS_MENTION },
		{ "o", ACTION_OTHER }, { "]", ACTION_NEXT_ARTICLE }, { "[", ACTION_PREVIOUS_ARTICLE },
		{ "<", ACTION_BACK }, { ">", ACTION_FORWARD }, { "e", ACTION_ENTITY },
		{ "/", ACTION_SEARCH }, { "f", ACTION_FILTER }, { "s", ACTION_SORT },
		{ "u", ACTION_UNREAD }, { "*", ACTION_FLAG }, { "z", ACTION_ZOOM },
		{ "J", ACTION_JUSTIFY }, { "t", ACTION_TIE }, { "L", ACTION_LANGUAGE },
		{ "?", ACTION_HELP }, { "<F1>", ACTION_HELP }, { "q", ACTION_QUIT },
		{ "<Esc>", ACTION_CANCEL }, { "<C-l>", ACTION_REDRAW }, { "<C-z>", ACTION_SUSPEND },
		{ "l", ACTION_RIGHT }, { "x", ACTION_COUNT }, { "<C-j>", ACTION_COUNT },
		{ "ژ", ACTION_COUNT },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ok(pressed(cases[i].key) == cases[i].action, "%s", cases[i].key);
}

/* No key stands for two actions, and all are understood. */
static void
test_table(void)
{
	bool all = true, together = true;

	for (int a = 0; a < ACTION_COUNT; a++) {
		struct buf names = { 0 };

		action_keys((enum action)a, false, &names);
		all = all && names.len > 0 && *action_help((enum action)a);
		buf_release(&names);
	}
	ok(all, "every action has a key and a line of help");
	for (int a = 1; a < ACTION_COUNT; a++)
		if (action_group((enum action)a) < action_group((enum action)(a - 1)))
			together = false;
	ok(together, "the groups stand together");
}

static void
test_names(void)
{
	struct buf b = { 0 };

	action_keys(ACTION_DOWN, false, &b);
	is_str(buf_str(&b), "j Down", "all keys of an action");
	buf_clear(&b);
	action_keys(ACTION_DOWN, true, &b);
	is_str(buf_str(&b), "j", "the first key of an action");
	buf_clear(&b);
	action_keys(ACTION_BACK, false, &b);
	is_str(buf_str(&b), "<", "a key that looks like a bracket");
	buf_release(&b);
}

/* All of the help is reached by scrolling, and names every action. */
static void
test_help(void)
{
	struct grid g = grid_new(90, (int)help_lines());
	struct list top = { 0 };
	struct buf b = { 0 };
	bool all = true;

	help_draw(&g, (struct rect){ 0, 0, 90, g.rows }, &top, false);
	grid_dump(&g, &b);
	for (int a = 0; a < ACTION_COUNT; a++)
		all = all && strstr(buf_str(&b), action_help((enum action)a));
	ok(all, "the help tells every action");
	top.top = 1000;
	help_draw(&g, (struct rect){ 0, 0, 90, 10 }, &top, false);
	is_num((long long)top.top, (long long)help_lines() - 10, "it does not scroll beyond its end");
	buf_release(&b);
	grid_release(&g);
}

int
main(void)
{
	i18n_use(I18N_EN);
	test_keys();
	test_table();
	test_names();
	test_help();
	return done();
}
