/* places.c - where the program keeps its files. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app/places.h"
#include "base/buf.h"
#include "base/file.h"

static const struct {
	const char *variable, *fallback;
} folders[] = {
	[PLACE_CONFIG] = { "XDG_CONFIG_HOME", ".config" },
	[PLACE_DATA] = { "XDG_DATA_HOME", ".local/share" },
	[PLACE_STATE] = { "XDG_STATE_HOME", ".local/state" },
};

char *
place_path(enum place place, const char *name)
{
	const char *dir = getenv(folders[place].variable), *home = getenv("HOME");
	struct buf b = { 0 };

	if (dir && dir[0] == '/')
		buf_puts(&b, dir);
	else
		buf_printf(&b, "%s/%s", home && *home ? home : ".", folders[place].fallback);
	buf_printf(&b, "/%s/%s", PACKAGE, name);
	return buf_take(&b);
}

char *
place_path_made(enum place place, const char *name, struct err *e)
{
	char *path = place_path(place, name);
	char *dir = mem_dup(path, (size_t)(strrchr(path, '/') - path));

	if (!file_make_dirs(dir, e)) {
		free(path);
		path = NULL;
	}
	free(dir);
	return path;
}
