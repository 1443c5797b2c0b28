/*
 * check.c - hewal check: what terminal this is, whether letters will look
 * right, where files are.
 */
#include <config.h>

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/models.h"
#include "app/places.h"
#include "app/terminal.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/cluster.h"
#include "ui/emit.h"
#include "ui/style.h"
#include "ui/words.h"

enum { NAME_WIDTH = 20 };	/* cells */

static const char *const verdicts[] = {
	[PROFILE_RIGHT] = N_("will look right: in order, joined, every letter there"),
	[PROFILE_MARKS] = N_("in order and joined, but some letters lack their marks"),
	[PROFILE_UNTRIED] = N_("probably right; nobody has looked at this terminal yet"),
};

/* A name and what it is; a long path gets a line of its own rather than being cut. */
static void
add_row(struct buf *b, const char *name, const char *value, enum dir dir)
{
	bool fits = (int)cluster_text_width(value, strlen(value)) + NAME_WIDTH + 2 <= output_width(NULL);

	output_row(b, output_width(NULL), (struct column[]){
		{ .text = name, .dir = words_dir(), .width = NAME_WIDTH, .style = STYLE_META },
		{ .text = fits ? value : "", .dir = dir },
	}, 2);
	if (!fits)
		output_paragraph_plain(b, value, dir);
}

static void
add_words(struct buf *b, const char *name, const char *words)
{
	add_row(b, name, words, words_dir());
}

static const char *
environment(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : "-";
}

/* "vte: VTE (GNOME Terminal, ...)", and what stands before it. */
static void
name_terminal(const struct terminal *t, struct buf *out)
{
	bool known = strcmp(t->profile->title, "?");

	if (t->inside)
		/* TRANSLATORS: "tmux in xterm": which program runs in which terminal. */
		buf_printf(out, _("%s in %s"), t->inside, known ? t->profile->title : _("unknown"));
	else
		buf_puts(out, known ? t->profile->title : _("unknown"));
}

static void
add_found(struct buf *b, const struct terminal *t)
{
	struct buf text = { 0 };

	name_terminal(t, &text);
	add_row(b, _("terminal"), buf_str(&text), DIR_LTR);
	add_row(b, _("profile"), t->profile->name, DIR_LTR);
	buf_clear(&text);
	buf_puts(&text, terminal_how(t->how));
	if (*t->evidence)
		buf_printf(&text, ": %s", t->evidence);
	/* TRANSLATORS: a row of "hewal check": how the kind of terminal was found out. */
	add_words(b, _("found"), buf_str(&text));
	buf_clear(&text);
	profile_spec(&t->emit, &text);
	add_row(b, _("mode"), buf_str(&text), DIR_LTR);
	buf_release(&text);
}

static void
add_terminal(struct buf *b, const struct terminal *t)
{
	const char *no_color = getenv("NO_COLOR");

	add_found(b, t);
	add_row(b, "TERM", environment("TERM"), DIR_LTR);
	add_row(b, _("encoding"), nl_langinfo(CODESET), DIR_LTR);
	add_words(b, _("colours"), no_color && *no_color ? _("none: NO_COLOR is set") :
	    _("as the terminal has them"));
	add_words(b, _("Kurdish text"), _(verdicts[t->profile->verdict]));
	if (t->profile->advice) {
		buf_putc(b, '\n');
		output_paragraph(b, output_width(NULL), _(t->profile->advice), words_dir(), STYLE_TEXT);
	}
	buf_putc(b, '\n');
}

/* A line of all letters that fonts and terminals get wrong, for the eye to judge. */
static void
add_sample(struct buf *b)
{
	output_paragraph(b, output_width(NULL),
	    _("If the next line reads from right to left with its letters joined, all is well:"),
	    words_dir(), STYLE_TEXT);
	output_paragraph(b, output_width(NULL), terminal_sample, DIR_RTL, STYLE_HEADLINE);
	buf_putc(b, '\n');
}

/* Each profile with its settings, then the words a spec is made of. */
int
cmd_list_terminals(void)
{
	const struct profile *p;
	struct buf b = { 0 }, spec = { 0 };

	for (size_t i = 0; (p = profile_at(i)) != NULL; i++) {
		buf_clear(&spec);
		profile_spec(&p->emit, &spec);
		buf_printf(&b, "%-10s %s\n", p->name, buf_str(&spec));
	}
	buf_puts(&b, "\n--terminal=NAME[,marks=on|left|off|plain|console][,digits=keep|ascii]"
	    "[,mirror=terminal|pre][,border=bar|strong][,order=row|look]\n"
	    "NAME: one of the above, or visual, runs, isolate, kitty\n");
	output_flush(&b);
	buf_release(&spec);
	buf_release(&b);
	return STATUS_DONE;
}

/* The terminal of stdout as it is, or as --terminal says. */
static struct terminal
terminal_for(const char *wanted)
{
	struct terminal t = *terminal_of_output();
	struct err e;

	if (wanted)
		profile_apply(&t, wanted, PROFILE_BY_OPTION, &e);
	return t;
}

static void
add_file(struct buf *b, const char *name, enum place place, const char *file)
{
	char *path = place_path(place, file);
	struct buf text = { 0 };

	buf_puts(&text, path);
	if (!file_exists(path))
		/* TRANSLATORS: after the path of a file that does not exist yet. */
		buf_printf(&text, " %s", _("(not there yet)"));
	add_row(b, name, buf_str(&text), DIR_LTR);
	buf_release(&text);
	free(path);
}

/* The model that finds names in a language, and what it was learned from. */
static void
add_model(struct buf *b, const char *name, enum lang lang)
{
	char *path = models_find(lang, "model");
	struct tagger *t;
	struct err e;

	if (!path) {
		/* TRANSLATORS: there is no file with a model that finds names. */
		add_words(b, name, _("none: only names of the table are found"));
		return;
	}
	add_row(b, name, path, DIR_LTR);
	t = tagger_open(path, &e);
	output_paragraph(b, output_width(NULL), t ? tagger_origin(t) : e.text, DIR_LTR, STYLE_META);
	tagger_free(t);
	free(path);
}

int
cmd_check(struct cmd_call *call)
{
	const char *wanted = call->value[0];
	struct buf b = { 0 };
	struct terminal t;
	struct err e;

	if (call->nargs)
		return cmd_usage(call, _("check takes no arguments"));
	if (wanted && !strcmp(wanted, "help"))
		return cmd_list_terminals();
	if (!terminal_spec_is_good(wanted, &e))
		return cmd_usage(call, "%s", e.text);
	t = terminal_for(wanted);
	add_terminal(&b, &t);
	add_sample(&b);
	add_row(&b, _("interface language"), i18n_code(i18n_used()), DIR_LTR);
	add_file(&b, _("library"), PLACE_DATA, "library.db");
	add_file(&b, _("settings"), PLACE_STATE, "settings");
	add_file(&b, _("your settings"), PLACE_CONFIG, "config");
	add_file(&b, _("your names"), PLACE_CONFIG, "lexicon.tsv");
	/* TRANSLATORS: a row of "hewal check": the file that finds names in Kurdish texts. */
	add_model(&b, _("Kurdish names"), LANG_CKB);
	/* TRANSLATORS: a row of "hewal check": the file that finds names in English texts. */
	add_model(&b, _("English names"), LANG_EN);
	output_flush(&b);
	buf_release(&b);
	return STATUS_DONE;
}
