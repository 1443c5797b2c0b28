/*
 * fuzz_resolve.c - any text through recognition and resolution.
 *
 * An LF ends a paragraph; a line that is "=" alone ends an article, and the next is in the other
 * language. Mentions must stand in order, apart from each other, at the edges of letters.
 */
#include <config.h>

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "entity/counterpart.h"
#include "entity/resolve.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARAGRAPHS = 16, ARTICLES = 4 };

static const char table[] =
    "iraq\tLOC\tcountry\tIraq\tعێراق\n"
    "kurdistan-region\tLOC\tregion\tKurdistan Region\tهەرێمی کوردستان\n"
    "kurdistan-24\tORG\tmedia\tKurdistan 24\tکوردستان ٢٤\n"
    "nechirvan-barzani\tPER\tpolitician\tNechirvan Barzani\tنێچیرڤان بارزانی\n"
    "un\tORG\t\tUnited Nations\tنەتەوە یەکگرتووەکان\t\tUN|U.N.\t?نەتەوە\n"
    "al\tPER\t\tAl-Sadr, Jr.\tسەدر\t\tJ. S. al-Sadr\t\n";

/* Take paragraphs off *S into an article, up to the line that ends it. */
static struct article *
next_article(const char **s, const char *end, enum lang lang)
{
	struct article *a = article_new();
	struct paragraph p[PARAGRAPHS];
	size_t n = 0;

	while (*s < end && n < PARAGRAPHS) {
		const char *line = *s, *stop = memchr(line, '\n', (size_t)(end - line));

		if (!stop)
			stop = end;
		*s = stop < end ? stop + 1 : end;
		if (stop - line == 1 && *line == '=')
			break;
		p[n++] = (struct paragraph){ line, (size_t)(stop - line), PARAGRAPH_TEXT };
	}
	a->lang = lang;
	a->date = (struct date){ 2021, 12, 2 };
	article_set_paragraphs(a, p, n);
	return a;
}

static void
check(const struct article *a)
{
	const struct mention *before = NULL;

	for (size_t i = 0; i < a->nmentions; i++) {
		const struct mention *m = &a->mention[i];
		const struct paragraph *p = &a->paragraph[m->paragraph];

		assert(m->paragraph < a->nparagraphs && m->start < m->end && m->end <= p->len);
		assert((p->text[m->start] & 0xc0) != 0x80 && (p->text[m->end] & 0xc0) != 0x80);
		assert(!m->entity == (m->type == ENTITY_DATE));
		assert(!before || before->paragraph < m->paragraph || before->end <= m->start);
		before = m;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lexicon *lex = lexicon_new_empty();
	struct article *a[ARTICLES];
	struct buf text = { 0 };
	struct resolver *r;
	const char *s, *end;

	lexicon_add(lex, "table", table, sizeof table - 1, NULL);
	r = resolver_new(lex);
	utf8_clean((const char *)data, size, &text, NULL);
	s = buf_str(&text);
	end = s + text.len;
	for (size_t i = 0; i < ARTICLES; i++)
		a[i] = next_article(&s, end, i % 2 ? LANG_EN : LANG_CKB);
	resolver_run(r, a, ARTICLES);
	resolver_run(r, a, ARTICLES);
	for (size_t i = 0; i < ARTICLES; i++) {
		check(a[i]);
		assert(counterpart_score(a[0], a[i], NULL) <= 1);
	}
	for (size_t i = 0; i < ARTICLES; i++)
		article_free(a[i]);
	resolver_free(r);
	lexicon_free(lex);
	buf_release(&text);
	return 0;
}
