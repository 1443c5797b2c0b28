/* i18n.c - the words of the interface, and the languages it speaks. */
#include <config.h>

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"

static const char *const codes[I18N_COUNT] = {
	[I18N_EN] = "en",
	[I18N_CKB] = "ckb",
	[I18N_KMR] = "kmr",
};

/*
 * PATH becomes the catalogs' folder beside the program, if it is run where it
 * was built.
 */
static bool
build_folder(char *path, size_t size)
{
	ssize_t n = readlink("/proc/self/exe", path, size - 1);
	char *slash;

	if (n <= 0)
		return false;
	path[n] = '\0';
	slash = strrchr(path, '/');
	if (!slash || (size_t)(slash - path) + sizeof "/po/locale" > size)
		return false;
	memcpy(slash, "/po/locale", sizeof "/po/locale");
	return access(path, R_OK) == 0;
}

void
i18n_init(void)
{
	const char *dir = getenv("HEWAL_LOCALEDIR");
	char path[PATH_MAX];

	if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8"))
		setlocale(LC_ALL, "C.UTF-8");
	/* gettext does not translate in the locale "C", whatever LANGUAGE says. */
	if (!strcmp(setlocale(LC_MESSAGES, NULL), "C") ||
	    !strcmp(setlocale(LC_MESSAGES, NULL), "POSIX"))
		setlocale(LC_MESSAGES, "C.UTF-8");
	setlocale(LC_NUMERIC, "C");
	if (!dir)
		dir = build_folder(path, sizeof path) ? path : LOCALEDIR;
	bindtextdomain(PACKAGE, dir);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	i18n_use(i18n_from_environment());
}

const char *
i18n_code(enum i18n_language language)
{
	return codes[language];
}

/* Names that others use for our languages: glibc calls Kurmanji ku_TR. */
static const struct alias {
	const char *code;
	enum i18n_language language;
} aliases[] = {
	{ "en", I18N_EN }, { "ckb", I18N_CKB }, { "kmr", I18N_KMR }, { "ku", I18N_KMR },
};

bool
i18n_from_code(const char *code, enum i18n_language *language)
{
	size_t n = strspn(code, "abcdefghijklmnopqrstuvwxyz");

	for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
		if (strlen(aliases[i].code) == n && !strncmp(code, aliases[i].code, n)) {
			*language = aliases[i].language;
			return true;
		}
	return false;
}

/* The first of our languages in a list like "de:ckb:en". */
static bool
from_list(const char *list, enum i18n_language *language)
{
	for (; list; list = strchr(list, ':') ? strchr(list, ':') + 1 : NULL)
		if (i18n_from_code(list, language))
			return true;
	return false;
}

enum i18n_language
i18n_from_environment(void)
{
	static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
	enum i18n_language language;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *value = getenv(names[i]);

		if (!value || !*value)
			continue;
		if (from_list(value, &language))
			return language;
		/*
		 * LANGUAGE adds to the others; of those, the first that is set
		 * decides.
		 */
		if (i > 0)
			break;
	}
	return I18N_EN;
}

void
i18n_use(enum i18n_language language)
{
	setenv("LANGUAGE", codes[language], 1);
	/* Makes gettext forget what it found for the language before. */
	textdomain(PACKAGE);
}

enum i18n_language
i18n_used(void)
{
	enum i18n_language language = I18N_EN;
	const char *value = getenv("LANGUAGE");

	if (value)
		i18n_from_code(value, &language);
	return language;
}

bool
i18n_is_rtl(void)
{
	/* TRANSLATORS: write "default:RTL" if your language reads from the
	 * right, else "default:LTR".  Do not translate it otherwise. */
	return !strcmp(_("default:LTR"), "default:RTL");
}
