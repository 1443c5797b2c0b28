/*
 * check.c - hewal check: what terminal this is, whether letters will look
 * right, where files are.
 */
#include <config.h>

#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/places.h"
#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/cluster.h"
#include "ui/profile.h"
#include "ui/style.h"
#include "ui/words.h"

enum { NAME_WIDTH = 20 };	/* cells */

static const char *const verdicts[] = {
	[PROFILE_RIGHT] = N_("will look right: in order, joined, every letter there"),
	[PROFILE_MARKS] = N_("in order and joined, but marks over some letters may be lost"),
	[PROFILE_REORDERS] = N_("will look wrong: this terminal reorders the text once more"),
	[PROFILE_HIDDEN] = N_("depends on the terminal outside, which cannot be asked from here"),
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

static void
add_terminal(struct buf *b, const struct profile *p)
{
	const char *no_color = getenv("NO_COLOR");

	add_row(b, _("terminal"), p->name ? p->name : _("unknown"), DIR_LTR);
	add_row(b, "TERM", environment("TERM"), DIR_LTR);
	add_row(b, _("encoding"), nl_langinfo(CODESET), DIR_LTR);
	add_words(b, _("colours"), no_color && *no_color ? _("none: NO_COLOR is set") :
	    _("as the terminal has them"));
	add_row(b, _("mode"), "VISUAL", DIR_LTR);
	add_words(b, _("Kurdish text"), _(verdicts[p->verdict]));
	if (p->advice) {
		buf_putc(b, '\n');
		output_paragraph(b, output_width(NULL), _(p->advice), words_dir(), STYLE_TEXT);
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
	output_paragraph(b, output_width(NULL), "هەواڵ: ڕۆژنامەوانێک لە هەولێر دەڵێت «ساڵی ٢٠٢١ (UNAMI) گۆڕانێکی باش بوو».",
	    DIR_RTL, STYLE_HEADLINE);
	buf_putc(b, '\n');
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

int
cmd_check(struct cmd_call *call)
{
	const struct profile *p = profile_find(getenv);
	struct buf b = { 0 };

	if (call->nargs)
		return cmd_usage(call, _("check takes no arguments"));
	add_terminal(&b, p);
	add_sample(&b);
	add_row(&b, _("interface language"), i18n_code(i18n_used()), DIR_LTR);
	add_file(&b, _("library"), PLACE_DATA, "library.db");
	add_file(&b, _("settings"), PLACE_STATE, "settings");
	add_file(&b, _("your settings"), PLACE_CONFIG, "config");
	add_file(&b, _("your names"), PLACE_CONFIG, "lexicon.tsv");
	output_flush(&b);
	buf_release(&b);
	return STATUS_DONE;
}
