/*
 * bench_layout.c - how long laying out takes, beside the bare library calls
 * that any program of the kind makes for the same paragraphs.
 *
 * Ours goes all the way: foreign bytes are checked and cleaned, each paragraph
 * wrapped at 60 columns into lines of cells.  The other side is fribidi alone,
 * on code points made ready for it beforehand and in arrays allocated once:
 * types, levels, joining, shaping, the order of every 60 letters.  It does not
 * read UTF-8, knows no widths and finds no line ends.
 *
 * The text is made from the sample articles, over and over, each time with
 * other neighbours, figures, brackets, and words of the other script.
 */
#include <config.h>

#include <fribidi.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/vec.h"
#include "bench.h"
#include "text/para.h"
#include "text/utf8.h"

enum { BYTES = 10 * 1000 * 1000, COLUMNS = 60, ROUNDS = 7 };

struct strings VEC_OF(const char *);

static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* The lines of all sample files; they point into TEXT. */
static void
read_samples(struct buf *text, struct strings *lines)
{
	struct buf dir = { 0 }, one = { 0 };
	struct paths files = { 0 };
	struct err e;

	buf_printf(&dir, "%s/src/samples", getenv("srcdir") ? getenv("srcdir") : ".");
	if (!file_list(buf_str(&dir), &files, &e))
		fprintf(stderr, "%s\n", e.text);
	for (size_t i = 0; i < files.len; i++)
		if (file_read(files.at[i], 1 << 20, &one, &e)) {
			buf_add(text, one.data, one.len);
			buf_putc(text, '\n');
			buf_clear(&one);
		}
	for (char *s = text->data, *line; s && (line = strsep(&s, "\n"));)
		if (strlen(line) > 40)
			*vec_push(lines) = line;
	buf_release(&one);
	buf_release(&dir);
	paths_release(&files);
}

/* The first words of a line, in brackets, or a few figures. */
static void
add_aside(const struct strings *lines, uint32_t *seed, struct buf *out)
{
	const char *line = lines->at[next_random(seed) % lines->len];
	const char *end = strchr(line + 20, ' ');

	if (next_random(seed) % 2)
		buf_printf(out, " %u", next_random(seed) % 100000);
	else if (end)
		buf_printf(out, " (%.*s)", (int)(end - line), line);
}

/* A paragraph: a line of the samples with something put between its words at times. */
static void
add_paragraph(const struct strings *lines, uint32_t *seed, struct buf *out)
{
	for (const char *s = lines->at[next_random(seed) % lines->len]; *s; s++) {
		if (*s == ' ' && next_random(seed) % 32 == 0)
			add_aside(lines, seed, out);
		buf_putc(out, *s);
	}
	buf_putc(out, '\n');
}

void
bench_text(size_t bytes, char end, struct buf *out)
{
	struct buf samples = { 0 };
	struct strings lines = { 0 };
	uint32_t seed = 24;

	read_samples(&samples, &lines);
	while (lines.len && out->len < bytes) {
		add_paragraph(&lines, &seed, out);
		out->data[out->len - 1] = end;
	}
	vec_release(&lines);
	buf_release(&samples);
}

/* Paragraphs as fribidi takes them, and its arrays. */
struct bare {
	VEC(FriBidiChar) point;
	VEC(size_t) end;	/* of each paragraph, in points */
	FriBidiChar *shown;
	FriBidiCharType *type;
	FriBidiBracketType *bracket;
	FriBidiLevel *level;
	FriBidiArabicProp *join;
	FriBidiStrIndex *map;
};

static void
bare_make(struct bare *b, const char *s, size_t len)
{
	size_t longest = 0, start = 0;

	for (size_t i = 0; i < len;) {
		uint32_t c = utf8_next(s, len, &i);

		if (c != '\n') {
			*vec_push(&b->point) = c;
			continue;
		}
		*vec_push(&b->end) = b->point.len;
		longest = b->point.len - start > longest ? b->point.len - start : longest;
		start = b->point.len;
	}
	b->shown = MEM_NEW(longest, FriBidiChar);
	b->type = MEM_NEW(longest, FriBidiCharType);
	b->bracket = MEM_NEW(longest, FriBidiBracketType);
	b->level = MEM_NEW(longest, FriBidiLevel);
	b->join = MEM_NEW(longest, FriBidiArabicProp);
	b->map = MEM_NEW(longest, FriBidiStrIndex);
}

static void
bare_release(struct bare *b)
{
	vec_release(&b->point);
	vec_release(&b->end);
	free(b->shown);
	free(b->type);
	free(b->bracket);
	free(b->level);
	free(b->join);
	free(b->map);
}

/* As the example program of fribidi does it. */
static void
bare_paragraph(struct bare *b, const FriBidiChar *s, FriBidiStrIndex n)
{
	FriBidiParType base = FRIBIDI_PAR_ON;

	memcpy(b->shown, s, (size_t)n * sizeof *s);
	fribidi_get_bidi_types(s, n, b->type);
	fribidi_get_bracket_types(s, n, b->type, b->bracket);
	if (!fribidi_get_par_embedding_levels_ex(b->type, b->bracket, n, &base, b->level))
		abort();	/* no memory */
	fribidi_get_joining_types(s, n, b->join);
	fribidi_join_arabic(b->type, n, b->level, b->join);
	fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, b->level, n, b->join, b->shown);
	for (FriBidiStrIndex i = 0; i < n; i++)
		b->map[i] = i;
	for (FriBidiStrIndex i = 0; i < n; i += COLUMNS) {
		FriBidiStrIndex len = n - i < COLUMNS ? n - i : COLUMNS;

		if (!fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, b->type, len, i, base,
		    b->level, b->shown, b->map))
			abort();	/* no memory */
	}
}

static double
bare_time(struct bare *b)
{
	double from = bench_used();
	size_t start = 0;

	for (size_t i = 0; i < b->end.len; start = b->end.at[i++])
		bare_paragraph(b, b->point.at + start, (FriBidiStrIndex)(b->end.at[i] - start));
	return bench_used() - from;
}

/* What came out, so that nothing of it can be left undone. */
struct result {
	double clean, all;	/* ms */
	size_t paragraphs, lines, cells;
};

static struct result
our_time(struct para_maker *m, const struct buf *text)
{
	struct para_options o = { .dir = DIR_AUTO, .width = COLUMNS };
	struct result r = { 0 };
	double from = bench_used();
	struct buf clean = { 0 };

	utf8_clean(text->data, text->len, &clean, NULL);
	r.clean = bench_used() - from;
	for (const char *s = clean.data, *end; (end = strchr(s, '\n')); s = end + 1) {
		struct para p = para_make(m, s, (size_t)(end - s), NULL, 0, &o);

		r.paragraphs++;
		r.lines += p.len;
		for (size_t i = 0; i < p.len; i++)
			r.cells += (size_t)p.line[i].width;
	}
	r.all = bench_used() - from;
	buf_release(&clean);
	return r;
}

void
bench_layout(void)
{
	struct para_maker *m = para_maker_new();
	struct buf text = { 0 }, clean = { 0 };
	struct result ours = { 0 };
	struct bare b = { 0 };
	double least = 0;

	bench_text(BYTES, '\n', &text);
	utf8_clean(text.data, text.len, &clean, NULL);
	bare_make(&b, clean.data, clean.len);
	for (int i = 0; i < ROUNDS; i++) {
		struct result r = our_time(m, &text);
		double t = bare_time(&b);

		if (!i || r.all < ours.all)
			ours = r;
		if (!i || t < least)
			least = t;
	}
	printf("layout of %.1f MB, %zu paragraphs, at %d columns: %zu lines, %zu cells; best of %d\n",
	    (double)text.len / 1e6, ours.paragraphs, COLUMNS, ours.lines, ours.cells, ROUNDS);
	printf("%-34s %8.1f ms  (UTF-8 check %.1f)\n", "bytes to cells", ours.all, ours.clean);
	printf("%-34s %8.1f ms\n", "bare fribidi calls", least);
	printf("%-34s %8.2f\n", "ratio", ours.all / least);
	para_maker_free(m);
	bare_release(&b);
	buf_release(&text);
	buf_release(&clean);
}
