/*
 * fuzz_feed.h - whatever the bytes: an article of clean text, or a reason why
 * there is none.
 */
#ifndef HEWAL_TESTS_FUZZ_FEED_H
#define HEWAL_TESTS_FUZZ_FEED_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "feed/feed.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
fuzz_check_paragraph(const struct paragraph *p)
{
	struct buf again = { 0 };

	utf8_clean(p->text, p->len, &again, NULL);
	if (again.len != p->len || memcmp(buf_str(&again), p->text, p->len) != 0 ||
	    memchr(p->text, '\n', p->len) != NULL || strlen(p->text) != p->len)
		abort();
	buf_release(&again);
}

static void
fuzz_feed(const char *name, const uint8_t *data, size_t size)
{
	struct articles list = { 0 };
	struct err e = { "" };

	if (!feed_parse(name, (const char *)data, size, &list, NULL, &e) &&
	    (list.len > 0 || e.text[0] == '\0'))
		abort();
	for (size_t i = 0; i < list.len; i++)
		for (size_t p = 0; p < list.at[i]->nparagraphs; p++)
			fuzz_check_paragraph(&list.at[i]->paragraph[p]);
	articles_release(&list);
}

#endif
