/*
 * fuzz_query.c - any bytes as words and names: found or not, but never an SQL error.
 */
#include <config.h>

#include <stdint.h>

#include "store_samples.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The fuzzer cannot hand us a library: one, made at the first call, serves all. */
static struct store *
library(void)
{
	static struct store *s;
	struct err e;
	int64_t id[SAMPLES];

	if (!s) {
		s = store_open(NULL, &e);
		if (!s || !sample_put_all(s, id, &e))
			abort();
	}
	return s;
}

static void
check(bool good, const struct err *e)
{
	if (!good) {
		fprintf(stderr, "%s\n", e->text);
		abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct store *s = library();
	char *text = mem_dup((const char *)data, size);
	struct store_ids ids = { 0 };
	struct store_spellings sp = { 0 };
	struct store_besides beside = { 0 };
	struct store_months months = { 0 };
	struct err e;

	check(store_find(s, &(struct store_query){ .words = text }, &ids, &e), &e);
	check(store_find(s, &(struct store_query){ .words = text, .entity = text,
	    .unread = true, .sort = STORE_BY_HEADLINE }, &ids, &e), &e);
	check(store_spellings(s, text, &sp, &e), &e);
	check(store_beside(s, text, 3, &beside, &e), &e);
	check(store_months(s, text, &months, &e), &e);
	vec_release(&ids);
	store_spellings_release(&sp);
	vec_release(&beside);
	vec_release(&months);
	free(text);
	return 0;
}
