/*
 * entity_golden_test.c - articles of tests/entities and who and what they
 * speak of.
 *
 * All CASE.*.txt of one CASE are resolved together with the built-in lexicon;
 * their mentions are compared with CASE.expected.  With $GENERATE set the
 * expected files are written anew; read the difference before keeping it.
 */
#include <config.h>

#include <stdlib.h>

#include "base/file.h"
#include "entity/counterpart.h"
#include "entity/resolve.h"
#include "feed/feed.h"
#include "tap.h"

static void
dump_mention(const struct article *a, const struct mention *m, struct buf *out)
{
	const char *text = a->paragraph[m->paragraph].text;
	char iso[DATE_ISO_SIZE];

	buf_printf(out, "%s\t%u\t%u\t%u\t%s\t%.*s\t", lang_code(a->lang), (unsigned)m->paragraph,
	    (unsigned)m->start, (unsigned)m->end, entity_type_code(m->type),
	    (int)(m->end - m->start), text + m->start);
	if (m->entity)
		buf_printf(out, "%s\t%s\t%s\n", m->entity->id, entity_name(m->entity, LANG_EN),
		    m->likely ? "likely" : "");
	else
		buf_printf(out, "-\t%s\t\n", date_iso(m->date, iso));
}

static void
dump(const struct articles *list, struct buf *out)
{
	buf_puts(out, "# lang\tparagraph\tstart\tend\ttype\tsurface\tid\tname or date\n");
	for (size_t i = 0; i < list->len; i++)
		for (size_t k = 0; k < list->at[i]->nmentions; k++)
			dump_mention(list->at[i], &list->at[i]->mention[k], out);
}

static void
compare(const char *path, const struct buf *got)
{
	struct buf want = { 0 };
	struct err e = { "" };

	if (getenv("GENERATE"))
		ok(file_replace(path, buf_str(got), got->len, &e), "%s written %s", path, e.text);
	else if (file_read(path, FEED_LIMIT, &want, &e))
		is_str(buf_str(got), buf_str(&want), strrchr(path, '/') + 1);
	else
		ok(false, "%s", e.text);
	buf_release(&want);
}

/* Resolve the articles of a case together. PATH is DIR/CASE. */
static void
check_case(const struct lexicon *lex, const char *path, struct articles *list)
{
	struct resolver *r = resolver_new(lex);
	struct buf got = { 0 }, expected = { 0 };

	resolver_run(r, list->at, list->len);
	dump(list, &got);
	buf_printf(&expected, "%s.expected", path);
	compare(buf_str(&expected), &got);
	if (list->len == 2)
		ok(counterpart_score(list->at[0], list->at[1], NULL) >= COUNTERPART_LIKELY,
		    "%s: counterparts", strrchr(path, '/') + 1);
	buf_release(&got);
	buf_release(&expected);
	articles_release(list);
	resolver_free(r);
}

static void
read_article(const char *path, struct articles *list)
{
	struct buf bytes = { 0 };
	struct err e = { "" };

	if (!file_read(path, FEED_LIMIT, &bytes, &e) ||
	    !feed_parse(path, buf_str(&bytes), bytes.len, list, NULL, &e))
		ok(false, "%s", e.text);
	buf_release(&bytes);
}

/* DIR/CASE of DIR/CASE.LANG.txt, or NULL for another file; to be freed. */
static char *
case_of(const char *path)
{
	size_t len = strlen(path), n = strlen(".en.txt"), k = strlen(".ckb.txt");

	if (len > n && !strcmp(path + len - n, ".en.txt"))
		return mem_dup(path, len - n);
	if (len > k && !strcmp(path + len - k, ".ckb.txt"))
		return mem_dup(path, len - k);
	return NULL;
}

int
main(void)
{
	struct lexicon *lex = lexicon_new();
	struct articles list = { 0 };
	struct paths files = { 0 };
	struct buf dir = { 0 };
	struct err e = { "" };
	char *open = NULL;

	buf_printf(&dir, "%s/tests/entities", getenv("srcdir") ? getenv("srcdir") : ".");
	ok(file_list(buf_str(&dir), &files, &e) && files.len, "there are cases %s", e.text);
	for (size_t i = 0; i <= files.len; i++) {
		char *name = i < files.len ? case_of(files.at[i]) : NULL;

		if (open && (i == files.len || (name && strcmp(name, open)))) {
			check_case(lex, open, &list);
			free(open);
			open = NULL;
		}
		if (name)
			read_article(files.at[i], &list);
		if (name && !open)
			open = mem_str(name);
		free(name);
	}
	paths_release(&files);
	buf_release(&dir);
	lexicon_free(lex);
	return done();
}
