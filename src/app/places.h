/*
 * places.h - where the program keeps its files: the XDG base directories.
 *
 * https://specifications.freedesktop.org/basedir-spec/ : a variable that is unset or
 * no absolute path counts as its default under $HOME.
 */
#ifndef HEWAL_APP_PLACES_H
#define HEWAL_APP_PLACES_H

enum place {
	PLACE_CONFIG,		/* ~/.config/hewal: what the user writes */
	PLACE_DATA,		/* ~/.local/share/hewal: the library */
	PLACE_STATE		/* ~/.local/state/hewal: what the program remembers */
};

/* The path of NAME in that folder, "." below it if there is no home; the caller's to free(). */
char *place_path(enum place place, const char *name);

#endif
