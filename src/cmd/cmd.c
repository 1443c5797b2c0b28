/* cmd.c - from the command line to a command. */
#include <config.h>

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/settings.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "ui/style.h"
#include "ui/words.h"

/*
 * One message on stderr.  Names of files and texts of feeds are foreign:
 * nothing of them may act on the terminal; and there a Kurdish one must be
 * put in order.
 */
static void
say(const char *text)
{
	char *clean = output_clean(text);
	struct buf b = { 0 }, line = { 0 };

	buf_printf(&line, "%s: %s", PACKAGE, clean);
	if (isatty(STDERR_FILENO))
		output_paragraph_plain(&b, buf_str(&line), words_dir());
	else
		buf_printf(&b, "%s\n", buf_str(&line));
	fflush(stdout);
	fputs(buf_str(&b), stderr);
	buf_release(&b);
	buf_release(&line);
	free(clean);
}

__attribute__((format(printf, 1, 0)))
static void
vsay(const char *fmt, va_list ap)
{
	struct buf b = { 0 };

	buf_vprintf(&b, fmt, ap);
	say(buf_str(&b));
	buf_release(&b);
}

void
cmd_say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsay(fmt, ap);
	va_end(ap);
}

static void
report_on_stderr(struct report *r, const char *text)
{
	(void)r;
	say(text);
}

struct report
cmd_report(void)
{
	return (struct report){ .say = report_on_stderr };
}

int
cmd_usage(const struct cmd_call *call, const char *fmt, ...)
{
	struct buf b = { 0 };
	va_list ap;

	va_start(ap, fmt);
	vsay(fmt, ap);
	va_end(ap);
	buf_printf(&b, "%s%s%s --help", PACKAGE, call->command->name ? " " : "",
	    call->command->name ? call->command->name : "");
	/* TRANSLATORS: %s is a command line, such as "hewal show --help". */
	cmd_say(_("try '%s'"), buf_str(&b));
	buf_release(&b);
	return STATUS_USAGE;
}

/* Help, made from the tables and laid out as all text for people. */
enum { OPTION_WIDTH = 22, COMMAND_WIDTH = 8 };	/* cells */

static void
add_option(struct buf *b, const char *name, const char *value, const char *help)
{
	struct buf left = { 0 };

	buf_printf(&left, "--%s%s%s", name, value ? "=" : "", value ? value : "");
	output_item(b, output_width(NULL), buf_str(&left), OPTION_WIDTH, help);
	buf_release(&left);
}

static void
add_line(struct buf *b, const char *text)
{
	output_paragraph(b, output_width(NULL), text, words_dir(), STYLE_TEXT);
}

static void
add_commands(struct buf *b)
{
	buf_putc(b, '\n');
	add_line(b, _("Commands:"));
	for (const struct command *c = cmd_table; c->run; c++)
		if (c->name)
			output_item(b, output_width(NULL), c->name, COMMAND_WIDTH, _(c->help));
}

/* "Usage: hewal show [OPTION]... FILE": typed as it stands, so always from the left. */
static void
add_usage(struct buf *b, const struct command *c)
{
	struct buf line = { 0 };

	buf_printf(&line, "%s %s%s[OPTION]... %s", PACKAGE, c->name ? c->name : "",
	    c->name ? " " : "", c->args);
	add_line(b, _("Usage:"));
	output_paragraph(b, output_width(NULL), buf_str(&line), DIR_LTR, STYLE_HEADLINE);
	buf_release(&line);
}

static void
print_help(const struct command *c)
{
	struct buf b = { 0 };

	add_usage(&b, c);
	add_line(&b, _(c->help));
	buf_putc(&b, '\n');
	for (const struct cmd_option *o = c->option; o->name; o++)
		add_option(&b, o->name, o->value, _(o->help));
	add_option(&b, "help", NULL, _("show this and exit"));
	if (!c->name) {
		add_option(&b, "version", NULL, _("show the version and exit"));
		add_commands(&b);
		buf_putc(&b, '\n');
		add_line(&b, _("'hewal COMMAND --help' tells the options of a command."));
		add_line(&b, _("Exit status: 0 done, 1 failed, 2 wrong usage, 3 partly done."));
	}
	output_flush(&b);
	buf_release(&b);
}

static void
print_version(void)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s %s\n", PACKAGE, PACKAGE_VERSION);
	add_line(&b, _("Licence GPL-3.0-or-later: you may change it and pass it on; there is no warranty."));
	output_flush(&b);
	buf_release(&b);
}

enum { OPT_HELP = 256, OPT_VERSION, OPT_FIRST };

/* getopt's form of the options of C. */
static void
long_options(const struct command *c, struct option lo[CMD_OPTIONS + 3])
{
	size_t n = 0;

	for (; c->option[n].name; n++)
		lo[n] = (struct option){ c->option[n].name,
			c->option[n].value ? required_argument : no_argument, NULL,
			OPT_FIRST + (int)n };
	lo[n++] = (struct option){ "help", no_argument, NULL, OPT_HELP };
	if (!c->name)
		lo[n++] = (struct option){ "version", no_argument, NULL, OPT_VERSION };
	lo[n] = (struct option){ 0 };
}

/* Fill CALL from the arguments; false with *STATUS set if that is all there is to do. */
static bool
parse(struct cmd_call *call, int argc, char **argv, int *status)
{
	struct option lo[CMD_OPTIONS + 3];
	int opt, seen;

	long_options(call->command, lo);
	opterr = 0;
	optind = 1;
	while (seen = optind, (opt = getopt_long(argc, argv, ":", lo, NULL)) != -1)
		switch (opt) {
		case OPT_HELP:
			print_help(call->command);
			*status = STATUS_DONE;
			return false;
		case OPT_VERSION:
			print_version();
			*status = STATUS_DONE;
			return false;
		case ':':
			*status = cmd_usage(call, _("%s needs a value"), argv[optind - 1]);
			return false;
		case '?':
			*status = cmd_usage(call, _("there is no option %s"), argv[seen]);
			return false;
		default:
			call->value[opt - OPT_FIRST] = optarg ? optarg : "";
		}
	call->arg = argv + optind;
	call->nargs = (size_t)(argc - optind);
	if (call->nargs < call->command->least) {
		*status = cmd_usage(call, _("something is missing: %s"), call->command->args);
		return false;
	}
	return true;
}

/* The language last chosen, unless the environment is more exact ($LANGUAGE). */
static void
use_remembered_language(void)
{
	const char *given = getenv("LANGUAGE");
	char *code = given && *given ? NULL : settings_get("language");
	enum i18n_language language;

	if (code && i18n_from_code(code, &language))
		i18n_use(language);
	free(code);
}

static const struct command *
command_named(const char *name)
{
	const struct command *c = cmd_table;

	while (c->run && (!c->name || strcmp(c->name, name)))
		c++;
	return c->run ? c : NULL;
}

static const struct command *
reader_command(void)
{
	const struct command *c = cmd_table;

	while (c->name)
		c++;
	return c;
}

int
cmd_main(int argc, char **argv)
{
	struct cmd_call call = { 0 };
	int status;

	use_remembered_language();
	i18n_init();
	call.command = argc > 1 ? command_named(argv[1]) : NULL;
	if (call.command) {
		argc--;
		argv++;
	} else {
		call.command = reader_command();
	}
	if (parse(&call, argc, argv, &status))
		status = call.command->run(&call);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		cmd_say(_("cannot write the output: %s"), strerror(errno));
		return STATUS_FAILED;
	}
	return status;
}
