/* samples_test.c - the articles the program brings along are as their names promise. */
#include <config.h>

#include <stdlib.h>

#include "base/file.h"
#include "feed/feed.h"
#include "tap.h"

static void
say(struct report *r, const char *text)
{
	printf("# %s\n", text);
	(void)r;
}

/* Read PATH; the only article in it, or NULL. */
static struct article *
read_sample(const char *path)
{
	struct report r = { .say = say };
	struct articles list = { 0 };
	struct article *a = NULL;
	struct buf bytes = { 0 };
	struct err e = { "" };

	if (!file_read(path, FEED_LIMIT, &bytes, &e) ||
	    !feed_parse(path, buf_str(&bytes), bytes.len, &list, &r, &e))
		printf("# %s\n", e.text);
	else if (list.len == 1 && r.count == 0) {
		a = list.at[0];
		list.len = 0;
	}
	articles_release(&list);
	buf_release(&bytes);
	return a;
}

/* NAME is YYYY-MM-DD-EVENT.LANG.ENDING. */
static void
check_sample(const char *path, const char *name, enum lang lang)
{
	struct article *a = read_sample(path);
	char iso[DATE_ISO_SIZE];

	ok(a != NULL, "%s is one article", name);
	if (a == NULL)
		return;
	is_str(lang_code(a->lang), lang_code(lang), "  its language");
	ok(!strncmp(date_iso(a->date, iso), name, sizeof iso - 1), "  its date is %s", iso);
	ok(!a->headline_derived && a->paragraph[0].len > 0, "  it has a headline");
	ok(a->nparagraphs - 1 >= 4, "  and %zu paragraphs", a->nparagraphs - 1);
	ok(a->source != NULL, "  and a source");
	article_free(a);
}

/* Is there a file like PATH, but with FROM in its name replaced by TO? */
static bool
has_twin(const char *path, const char *from, const char *to)
{
	const char *at = strstr(path, from);
	struct buf twin = { 0 };
	bool there;

	buf_add(&twin, path, (size_t)(at - path));
	buf_puts(&twin, to);
	buf_puts(&twin, at + strlen(from));
	there = file_exists(buf_str(&twin));
	buf_release(&twin);
	return there;
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	struct paths paths = { 0 };
	struct buf dir = { 0 };
	struct err e = { "" };
	int english = 0;

	buf_printf(&dir, "%s/src/samples", srcdir ? srcdir : ".");
	ok(file_list(buf_str(&dir), &paths, &e), "the samples are there %s", e.text);
	for (size_t i = 0; i < paths.len; i++) {
		const char *name = strrchr(paths.at[i], '/') + 1;
		bool en = strstr(name, ".en.") != NULL;

		if (!feed_knows_name(name))
			continue;
		english += en;
		check_sample(paths.at[i], name, en ? LANG_EN : LANG_CKB);
		ok(en ? has_twin(paths.at[i], ".en.", ".ckb.") :
		    has_twin(paths.at[i], ".ckb.", ".en."), "  and a counterpart");
	}
	ok(english >= 7, "%d events", english);
	paths_release(&paths);
	buf_release(&dir);
	return done();
}
