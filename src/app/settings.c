/* settings.c - key = value lines, read anew each time: they are asked for once a run. */
#include <config.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "app/places.h"
#include "app/settings.h"
#include "base/buf.h"
#include "base/file.h"

enum { SETTINGS_LIMIT = 1 << 20 };	/* bytes */

/* The part of a line from *S to *END without the spaces around it. */
static void
trim(const char **s, const char **end)
{
	while (*s < *end && isspace((unsigned char)**s))
		(*s)++;
	while (*end > *s && isspace((unsigned char)(*end)[-1]))
		(*end)--;
}

/* If the line from S to END sets KEY, its value from *VALUE to *STOP. */
static bool
line_sets(const char *s, const char *end, const char *key, const char **value, const char **stop)
{
	const char *equals = memchr(s, '=', (size_t)(end - s)), *stop_key = equals;

	if (!equals)
		return false;
	trim(&s, &stop_key);
	*value = equals + 1;
	*stop = end;
	trim(value, stop);
	return (size_t)(stop_key - s) == strlen(key) && !memcmp(s, key, strlen(key));
}

static char *
value_in(const char *path, const char *key)
{
	struct buf b = { 0 };
	struct err e;
	char *found = NULL;

	if (!file_read(path, SETTINGS_LIMIT, &b, &e))
		buf_clear(&b);
	for (const char *s = buf_str(&b), *end; *s; s = *end ? end + 1 : end) {
		const char *value, *stop;

		end = strchrnul(s, '\n');
		if (line_sets(s, end, key, &value, &stop)) {
			free(found);
			found = mem_dup(value, (size_t)(stop - value));
		}
	}
	buf_release(&b);
	return found;
}

char *
settings_get(const char *key)
{
	char *config = place_path(PLACE_CONFIG, "config");
	char *state = place_path(PLACE_STATE, "settings");
	char *value = value_in(config, key);

	if (!value)
		value = value_in(state, key);
	free(config);
	free(state);
	return value;
}

bool
settings_set(const char *key, const char *value, struct err *e)
{
	char *path = place_path_made(PLACE_STATE, "settings", e);
	struct buf old = { 0 }, b = { 0 };
	bool good = path != NULL;

	if (good && file_exists(path))
		good = file_read(path, SETTINGS_LIMIT, &old, e);
	for (const char *s = buf_str(&old), *end; *s; s = *end ? end + 1 : end) {
		const char *v, *stop;

		end = strchrnul(s, '\n');
		if (!line_sets(s, end, key, &v, &stop))
			buf_printf(&b, "%.*s\n", (int)(end - s), s);
	}
	buf_printf(&b, "%s = %s\n", key, value);
	good = good && file_replace(path, b.data, b.len, e);
	buf_release(&old);
	buf_release(&b);
	free(path);
	return good;
}
