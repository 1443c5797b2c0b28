/* article.c - the life of an article. */
#include <config.h>

#include "model/article.h"

struct article *
article_new(void)
{
	struct article *a = MEM_NEW(1, struct article);

	a->lang = LANG_UNKNOWN;
	a->unread = true;
	a->paragraph = ARENA_NEW(&a->arena, 1, struct paragraph);
	a->paragraph[0].text = "";
	a->nparagraphs = 1;
	return a;
}

void
article_free(struct article *a)
{
	if (a)
		arena_release(&a->arena);
	free(a);
}

void
article_set_paragraphs(struct article *a, const struct paragraph *p, size_t n)
{
	struct paragraph *copy = ARENA_NEW(&a->arena, n ? n : 1, struct paragraph);

	copy[0].text = "";
	for (size_t i = 0; i < n; i++) {
		copy[i] = p[i];
		copy[i].text = arena_dup(&a->arena, p[i].text, p[i].len);
	}
	a->paragraph = copy;
	a->nparagraphs = n ? n : 1;
	a->nmentions = 0;
}

void
article_set_mentions(struct article *a, const struct mention *m, size_t n)
{
	a->mention = ARENA_NEW(&a->arena, n, struct mention);
	for (size_t i = 0; i < n; i++)
		a->mention[i] = m[i];
	a->nmentions = n;
}

void
articles_release(struct articles *list)
{
	for (size_t i = 0; i < list->len; i++)
		article_free(list->at[i]);
	vec_release(list);
}
