/*
 * feed_golden_test.c - files of tests/feeds become the articles described
 * beside them.
 *
 * CASE.txt, CASE.html and CASE.xhtml are read, and what came of it is compared
 * with CASE.expected. With $GENERATE set the expected files are written anew;
 * read the difference before keeping it.
 */
#include <config.h>

#include <stdlib.h>

#include "base/file.h"
#include "feed/feed.h"
#include "tap.h"

static void
say(struct report *r, const char *text)
{
	buf_printf(r->owner, "warning: %s\n", text);
}

static void
dump(const struct article *a, struct buf *out)
{
	char iso[DATE_ISO_SIZE];

	buf_printf(out, "lang: %s\n", lang_code(a->lang));
	if (a->date.year)
		buf_printf(out, "date: %s\n", date_iso(a->date, iso));
	if (a->source)
		buf_printf(out, "source: %s\n", a->source);
	if (a->link)
		buf_printf(out, "link: %s\n", a->link);
	buf_printf(out, "headline%s: %s\n", a->headline_derived ? " (derived)" : "",
	    a->paragraph[0].text);
	for (size_t i = 1; i < a->nparagraphs; i++)
		buf_printf(out, "%zu%s: %s\n", i,
		    a->paragraph[i].kind == PARAGRAPH_RELATED ? " (related)" : "",
		    a->paragraph[i].text);
}

/* What reading the file PATH gives; it is called NAME in messages. */
static void
read_case(const char *path, const char *name, struct buf *out)
{
	struct report r = { .say = say, .owner = out };
	struct articles list = { 0 };
	struct buf bytes = { 0 };
	struct err e = { "" };

	if (!file_read(path, FEED_LIMIT, &bytes, &e) ||
	    !feed_parse(name, buf_str(&bytes), bytes.len, &list, &r, &e))
		buf_printf(out, "error: %s\n", e.text);
	for (size_t i = 0; i < list.len; i++)
		dump(list.at[i], out);
	articles_release(&list);
	buf_release(&bytes);
}

/* The path of the expected file beside PATH. */
static void
expected_path(const char *path, struct buf *out)
{
	buf_add(out, path, (size_t)(strrchr(path, '.') - path));
	buf_puts(out, ".expected");
}

static void
check_case(const char *path)
{
	struct buf got = { 0 }, want = { 0 }, expected = { 0 };
	const char *name = strrchr(path, '/') + 1;
	struct err e = { "" };

	read_case(path, name, &got);
	expected_path(path, &expected);
	if (getenv("GENERATE"))
		ok(file_replace(buf_str(&expected), buf_str(&got), got.len, &e),
		    "%s written %s", name, e.text);
	else if (file_read(buf_str(&expected), FEED_LIMIT, &want, &e))
		is_str(buf_str(&got), buf_str(&want), name);
	else
		ok(false, "%s: %s", name, e.text);
	buf_release(&got);
	buf_release(&want);
	buf_release(&expected);
}

int
main(void)
{
	const char *srcdir = getenv("srcdir");
	struct paths paths = { 0 };
	struct buf dir = { 0 };
	struct err e = { "" };

	buf_printf(&dir, "%s/tests/feeds", srcdir ? srcdir : ".");
	ok(file_list(buf_str(&dir), &paths, &e), "tests/feeds is there %s", e.text);
	for (size_t i = 0; i < paths.len; i++)
		if (feed_knows_name(paths.at[i]))
			check_case(paths.at[i]);
	ok(tap_count >= 25, "there are at least 24 cases");
	paths_release(&paths);
	buf_release(&dir);
	return done();
}
