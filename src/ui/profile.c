/* profile.c - terminals by name: those that hide others first, then the exact, then all others. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/profile.h"

static const struct profile profiles[] = {
	{ "tmux", "TMUX", NULL, PROFILE_HIDDEN,
	  N_("If lines look reversed, start hewal outside tmux: tmux does not pass on what tells the terminal not to reorder.") },
	{ "screen", "STY", NULL, PROFILE_HIDDEN,
	  N_("If lines look reversed, start hewal outside screen: it does not pass on what tells the terminal not to reorder.") },
	{ "Linux console", NULL, "linux", PROFILE_MARKS,
	  N_("The console's font lacks letters of Kurdish: use a graphical terminal.") },
	{ "Konsole", "KONSOLE_VERSION", NULL, PROFILE_REORDERS,
	  N_("Konsole always reorders right-to-left text: use xterm, GNOME Terminal or another one named in the manual.") },
	{ "mlterm", "MLTERM", "mlterm", PROFILE_RIGHT, NULL },
	{ "kitty", "KITTY_WINDOW_ID", "xterm-kitty", PROFILE_REORDERS,
	  N_("Put 'force_ltr yes' into kitty.conf and start kitty anew; then all looks right.") },
	{ "Alacritty", "ALACRITTY_WINDOW_ID", "alacritty", PROFILE_MARKS, NULL },
	{ "foot", NULL, "foot", PROFILE_MARKS, NULL },
	{ "st", NULL, "st-", PROFILE_MARKS, NULL },
	{ "PuTTY", NULL, "putty", PROFILE_REORDERS,
	  N_("PuTTY always reorders right-to-left text: use another terminal named in the manual.") },
	{ "rxvt-unicode", NULL, "rxvt-unicode", PROFILE_RIGHT, NULL },
	{ "VTE (GNOME Terminal, Xfce, MATE, Tilix)", "VTE_VERSION", NULL, PROFILE_RIGHT, NULL },
	{ "xterm", "XTERM_VERSION", NULL, PROFILE_RIGHT,
	  N_("Start it with a font that has Arabic letters: xterm -fa \"DejaVu Sans Mono\".") },
	{ NULL, NULL, NULL, PROFILE_RIGHT,
	  N_("Which terminal this is cannot be told; most show Kurdish right in this mode.") },
};

static int
fits(const struct profile *p)
{
	const char *value = p->variable ? getenv(p->variable) : NULL, *term = getenv("TERM");

	if (value && *value)
		return 1;
	if (p->term && term && !strncmp(term, p->term, strlen(p->term)))
		return 1;
	return !p->name;
}

const struct profile *
profile_detect(void)
{
	const struct profile *p = profiles;

	while (!fits(p))
		p++;
	return p;
}
