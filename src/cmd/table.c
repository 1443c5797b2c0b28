/* table.c - every command, in the order --help shows them. */
#include <config.h>

#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/run.h"

#define FORMAT { "format", "text|tsv|json", N_("how to print; text if not given") }

const struct command cmd_table[] = {
	{
		.args = "[FILE|DIR]...",
		.help = N_("Read news in Kurdish and English side by side: the library, or only what is named."),
		.run = cmd_reader,
		.option = {
			{ "ui", "en|ckb|kmr", N_("language of the interface") },
			{ "terminal", "NAME|help", N_("which terminal this is, if it was not found out") },
		},
	}, {
		.name = "show", .args = "FILE|ID...", .least = 1,
		.help = N_("Print an article, laid out to be read."),
		.run = cmd_show,
		.option = {
			{ "width", "COLUMNS", N_("how wide, from 20 to 1000") },
			{ "lang", "ckb|en|both", N_("one language, or both side by side") },
			{ "plain", NULL, N_("only the text, as it is stored") },
		},
	}, {
		.name = "list", .args = "[FILE|DIR]...",
		.help = N_("List articles, of the library or of what is named."),
		.run = cmd_list,
		.option = {
			{ "lang", "ckb|en", N_("only in this language") },
			{ "unread", NULL, N_("only unread ones") },
			{ "flagged", NULL, N_("only flagged ones") },
			{ "entity", "NAME", N_("only about this person, place or organisation") },
			{ "since", "YYYY-MM-DD", N_("only from this day on") },
			FORMAT,
		},
	}, {
		.name = "entities", .args = "FILE|ID...", .least = 1,
		.help = N_("Print who and what articles speak of, resolved together."),
		.run = cmd_entities,
		.option = {
			FORMAT,
			{ "explain", NULL, N_("tell why each is a name, and whose") },
		},
	}, {
		.name = "pairs", .args = "[FILE|DIR|ID]...",
		.help = N_("Print each article's counterpart in the other language."),
		.run = cmd_pairs,
		.option = {
			FORMAT,
			{ "pin", NULL, N_("first make the two articles named a pair for good") },
			{ "undo", NULL, N_("first say that the two articles named are no pair") },
		},
	}, {
		.name = "search", .args = "QUERY...", .least = 1,
		.help = N_("Find articles in the library; a name finds its spellings in both languages."),
		.run = cmd_search,
		.option = { FORMAT },
	}, {
		.name = "import", .args = "FILE|DIR...", .least = 1,
		.help = N_("Add articles to the library."),
		.run = cmd_import,
	}, {
		.name = "screen", .args = "[FILE|DIR]...",
		.help = N_("Print what the reader would show, as text."),
		.run = cmd_screen,
		.option = {
			{ "size", "COLSxROWS", N_("of the screen; 120x40 if not given") },
			{ "ui", "en|ckb|kmr", N_("language of the interface") },
			{ "keys", "KEYS", N_("keys pressed before, as in jj<Enter>n<Tab>") },
			{ "styles", NULL, N_("add what each cell is, as letters") },
		},
	}, {
		.name = "tag", .args = "",
		.help = N_("Find names: reads a token a line, prints each with its tag."),
		.run = cmd_tag,
		.option = {
			{ "lang", "ckb|en", N_("the language of the text") },
			{ "model", "FILE", N_("use this model") },
		},
	}, {
		.name = "train", .args = "FILE...", .least = 1,
		.help = N_("Learn to find names from files of tokens with tags."),
		.run = cmd_train,
		.option = {
			{ "lang", "ckb|en", N_("the language of the files") },
			{ "dev", "FILE", N_("tell how good the tags are for this one") },
			{ "output", "FILE", N_("write the model there") },
			{ "rounds", "N", N_("how often to go through the files") },
			{ "words", "FILE", N_("what is known of words; that of the program if not given") },
			{ "origin", "TEXT", N_("say in the model what it is made from") },
		},
	}, {
		.name = "check", .args = "",
		.help = N_("Tell what this terminal can do and where files are kept."),
		.run = cmd_check,
		.option = {
			{ "terminal", "NAME|help", N_("which terminal this is, if it was not found out") },
		},
	},
	{ 0 },
};
