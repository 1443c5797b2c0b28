/*
 * settings.h - what the program remembers between runs, and what the user
 * set.
 *
 * A file of `key = value` lines, # before a comment.  The user's own
 * ($XDG_CONFIG_HOME/hewal/config) goes before the one the program writes
 * ($XDG_STATE_HOME/hewal/settings).
 */
#ifndef HEWAL_APP_SETTINGS_H
#define HEWAL_APP_SETTINGS_H

#include <stdbool.h>

#include "base/err.h"

/* The value of KEY, the caller's to free(); NULL if neither file has it. */
char *settings_get(const char *key);

/* Remember it, over what was remembered before; false if the file cannot be written. */
bool settings_set(const char *key, const char *value, struct err *e);

#endif
