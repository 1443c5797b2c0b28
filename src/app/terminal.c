/*
 * terminal.c - the program's terminal.
 *
 * Which terminal results go to is found out once and kept: there is one a
 * process, and asking takes its time.
 */
#include <config.h>

#include <stdlib.h>

#include "app/settings.h"
#include "app/terminal.h"
#include "base/i18n.h"

const char terminal_sample[] =
    "«هەواڵ»: ڕۆژنامەوانێک لە هەولێر دەڵێت ساڵی ٢٠٢١ (UNAMI) لای گەلان باش بوو؟";

static char *
chosen(const char *name)
{
	struct buf key = { 0 };
	char *spec;

	buf_printf(&key, "terminal.%s", name);
	spec = settings_get(buf_str(&key));
	buf_release(&key);
	return spec;
}

struct term_options
terminal_options(const char *wanted)
{
	const char *no_color = getenv("NO_COLOR");

	return (struct term_options){
		.colour = !(no_color && *no_color), .mouse = true, .wanted = wanted, .chosen = chosen,
	};
}

const struct terminal *
terminal_of_output(void)
{
	static struct terminal found;	/* profile is NULL: not found yet */
	const struct term_options o = terminal_options(NULL);
	struct err e;

	if (!found.profile && !term_identify(&o, &found, &e)) {
		const struct term_options usual = { .wanted = "other" };	/* HEWAL_TERMINAL is wrong */

		term_identify(&usual, &found, &e);
	}
	return &found;
}

bool
terminal_spec_is_good(const char *wanted, struct err *e)
{
	const struct profile_clues none = { .variable = getenv };
	struct terminal t = profile_detect(&none);
	const char *spec = wanted ? wanted : getenv("HEWAL_TERMINAL");

	return (!wanted && (!spec || !*spec)) || profile_apply(&t, spec, PROFILE_BY_OPTION, e);
}

const char *
terminal_how(enum profile_how how)
{
	static const char *const words[] = {
		/* TRANSLATORS: how the kind of terminal was found out; a row of "hewal check". */
		[PROFILE_BY_OPTION] = N_("told by --terminal or HEWAL_TERMINAL"),
		/* TRANSLATORS: how the kind of terminal was found out; T is a key. */
		[PROFILE_BY_CHOICE] = N_("chosen by you with the key T"),
		/* TRANSLATORS: how the kind of terminal was found out. */
		[PROFILE_BY_REPLY] = N_("the terminal answered"),
		/* TRANSLATORS: how the kind of terminal was found out. */
		[PROFILE_BY_TMUX] = N_("tmux told what it runs in"),
		/* TRANSLATORS: how the kind of terminal was found out. */
		[PROFILE_BY_ENVIRONMENT] = N_("by the environment"),
		/* TRANSLATORS: how the kind of terminal was found out. */
		[PROFILE_BY_DEFAULT] = N_("not found out: what most terminals need"),
	};

	return _(words[how]);
}
