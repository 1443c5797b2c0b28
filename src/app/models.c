/* models.c - where the models of names are. */
#include <config.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/models.h"
#include "app/places.h"
#include "base/file.h"
#include "base/i18n.h"

#ifndef PKGDATADIR
#define PKGDATADIR "/usr/local/share/hewal"
#endif

/* DIR/NAME if there is such a file, else NULL. */
static char *
in_folder(const char *dir, const char *name)
{
	struct buf path = { 0 };

	if (!dir || !*dir)
		return NULL;
	buf_printf(&path, "%s/%s", dir, name);
	if (file_exists(buf_str(&path)))
		return buf_take(&path);
	buf_release(&path);
	return NULL;
}

static char *
in_place(const char *name)
{
	char *path = place_path(PLACE_DATA, name);

	if (file_exists(path))
		return path;
	free(path);
	return NULL;
}

/* src/data beside the running program, or beside its folder where it is linked elsewhere. */
static char *
in_build(const char *name)
{
	char exe[PATH_MAX], *slash, *found;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	struct buf dir = { 0 };

	if (n <= 0)
		return NULL;
	exe[n] = '\0';
	slash = strrchr(exe, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	buf_printf(&dir, "%s/src/data", exe);
	found = in_folder(buf_str(&dir), name);
	buf_release(&dir);
	return found;
}

char *
models_find(enum lang lang, const char *extension)
{
	struct buf name = { 0 };
	char *path;

	buf_printf(&name, "%s.%s", lang_code(lang), extension);
	path = in_folder(getenv("HEWAL_MODELS"), buf_str(&name));
	if (!path)
		path = in_place(buf_str(&name));
	if (!path)
		path = in_build(buf_str(&name));
	if (!path)
		path = in_folder(PKGDATADIR, buf_str(&name));
	buf_release(&name);
	return path;
}

struct tagger *
models_open(enum lang lang, struct err *e)
{
	char *path = models_find(lang, "model");
	struct tagger *t = NULL;

	if (path)
		t = tagger_open(path, e);
	else
		/* TRANSLATORS: %s is a file's name such as ckb.model. */
		err_set(e, _("there is no %s.model; 'hewal train' makes one"), lang_code(lang));
	free(path);
	return t;
}
