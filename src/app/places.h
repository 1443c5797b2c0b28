/*
 * places.h - where the program keeps its files: the XDG base directories.
 *
 * https://specifications.freedesktop.org/basedir-spec/ : a variable that is
 * unset or no absolute path counts as its default under $HOME.
 */
#ifndef HEWAL_APP_PLACES_H
#define HEWAL_APP_PLACES_H

#include "base/err.h"

enum place {
	PLACE_CONFIG,		/* ~/.config/hewal: what the user writes */
	PLACE_DATA,		/* ~/.local/share/hewal: the library */
	PLACE_STATE		/* ~/.local/state/hewal: what the program remembers */
};

/*
 * The path of the file NAME in that folder; without $HOME, below the folder
 * the program runs in.  The caller's to free().
 */
char *place_path(enum place place, const char *name);

/* The same, and its folder is made where it is missing; NULL and E if that fails. */
char *place_path_made(enum place place, const char *name, struct err *e);

#endif
