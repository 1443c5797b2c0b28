/*
 * profile.c - terminals by name: first what hides the terminal, then each
 * exactly, then all others.
 *
 * CSI 8 l tells a terminal that orders text itself to show cells as they are
 * sent (ECMA-48, BDSM; VTE and mintty follow it, others pass it over).  It
 * must come before the first frame, for VTE keeps it per line.
 */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "ui/profile.h"

#define EXPLICIT "\033[8l"
#define IMPLICIT "\033[8h"

/* mlterm has a switch of its own. */
#define MLTERM_EXPLICIT EXPLICIT "\033]5379;use_ctl=false\a"
#define MLTERM_IMPLICIT "\033]5379;use_ctl=true\a" IMPLICIT

#define VISUAL emit_visual, EXPLICIT, IMPLICIT

static const char tmux[] =
    N_("If lines look reversed, start hewal outside tmux: tmux does not "
    "pass on what tells the terminal not to reorder.");
static const char screen[] =
    N_("If lines look reversed, start hewal outside screen: it does not "
    "pass on what tells the terminal not to reorder.");
static const char console[] =
    N_("The console's font lacks letters of Kurdish: use a graphical "
    "terminal.");
static const char konsole[] =
    N_("Konsole always reorders right-to-left text: use xterm, GNOME "
    "Terminal or another one named in the manual.");
static const char kitty[] =
    N_("Put 'force_ltr yes' into kitty.conf and start kitty anew; then "
    "all looks right.");
static const char putty[] =
    N_("PuTTY always reorders right-to-left text: use another terminal "
    "named in the manual.");
static const char xterm[] =
    N_("Start it with a font that has Arabic letters: xterm -fa \"DejaVu "
    "Sans Mono\".");
static const char other[] =
    N_("Which terminal this is cannot be told; most show Kurdish right in "
    "this mode.");

static const struct profile profiles[] = {
	{ "tmux", "TMUX", "", VISUAL, PROFILE_HIDDEN, tmux },
	{ "screen", "STY", "", VISUAL, PROFILE_HIDDEN, screen },
	{ "console", "TERM", "linux", emit_console, "", "", PROFILE_MARKS, console },
	{ "dumb", "TERM", "dumb", emit_visual, "", "", PROFILE_HIDDEN, other },
	{ "mlterm", "TERM", "mlterm", emit_visual, MLTERM_EXPLICIT, MLTERM_IMPLICIT, PROFILE_RIGHT, NULL },
	{ "mlterm", "MLTERM", "", emit_visual, MLTERM_EXPLICIT, MLTERM_IMPLICIT, PROFILE_RIGHT, NULL },
	{ "Konsole", "KONSOLE_VERSION", "", VISUAL, PROFILE_REORDERS, konsole },
	{ "kitty", "TERM", "xterm-kitty", VISUAL, PROFILE_REORDERS, kitty },
	{ "kitty", "KITTY_WINDOW_ID", "", VISUAL, PROFILE_REORDERS, kitty },
	{ "Alacritty", "TERM", "alacritty", VISUAL, PROFILE_MARKS, NULL },
	{ "Alacritty", "ALACRITTY_WINDOW_ID", "", VISUAL, PROFILE_MARKS, NULL },
	{ "foot", "TERM", "foot", VISUAL, PROFILE_MARKS, NULL },
	{ "st", "TERM", "st-", VISUAL, PROFILE_MARKS, NULL },
	{ "PuTTY", "TERM", "putty", VISUAL, PROFILE_REORDERS, putty },
	{ "rxvt-unicode", "TERM", "rxvt-unicode", VISUAL, PROFILE_RIGHT, NULL },
	{ "xterm", "XTERM_VERSION", "", VISUAL, PROFILE_RIGHT, xterm },
	{ "VTE (GNOME Terminal, Xfce, MATE, Tilix)", "VTE_VERSION", "", VISUAL, PROFILE_RIGHT, NULL },
	{ NULL, NULL, NULL, VISUAL, PROFILE_RIGHT, other },
};

const struct profile *
profile_find(char *(*variable)(const char *name))
{
	const struct profile *p = profiles;

	for (; p->variable; p++) {
		const char *value = variable(p->variable);

		if (value && *value && !strncmp(value, p->prefix, strlen(p->prefix)))
			break;
	}
	return p;
}
