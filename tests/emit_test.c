/*
 * emit_test.c - what each kind of terminal is sent for a row of cells.
 *
 * A table of letters in their four positions; then a model of terminals that
 * order text themselves must show what the mode VISUAL shows.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "emit_model.h"
#include "base/mem.h"
#include "ui/profile.h"
#include "tap.h"

enum { V = 0x65a, CARON = 0x32c };

/*
 * Letters of Central Kurdish: isolated, initial, medial, final form and the
 * mark over it; what is sent where marks are lost (0: the form), isolated and
 * initial, medial and final; the letter for a terminal that joins itself.
 */
static const struct letter {
	uint32_t letter, form[4], mark;
	uint32_t off[2], console;
	uint32_t written, written_mark;
} letters[] = {
#define TWO(l, i, f) { l, { i, i, f, f }, 0, { 0 }, 0, l, 0 }
#define FOUR(l, a, b, c, d) { l, { a, b, c, d }, 0, { 0 }, 0, l, 0 }
	FOUR(0x626, 0xfe89, 0xfe8b, 0xfe8c, 0xfe8a), TWO(0x627, 0xfe8d, 0xfe8e),
	FOUR(0x628, 0xfe8f, 0xfe91, 0xfe92, 0xfe90), FOUR(0x67e, 0xfb56, 0xfb58, 0xfb59, 0xfb57),
	FOUR(0x62a, 0xfe95, 0xfe97, 0xfe98, 0xfe96), FOUR(0x62c, 0xfe9d, 0xfe9f, 0xfea0, 0xfe9e),
	FOUR(0x686, 0xfb7a, 0xfb7c, 0xfb7d, 0xfb7b), FOUR(0x62d, 0xfea1, 0xfea3, 0xfea4, 0xfea2),
	FOUR(0x62e, 0xfea5, 0xfea7, 0xfea8, 0xfea6), TWO(0x62f, 0xfea9, 0xfeaa),
	TWO(0x631, 0xfead, 0xfeae), TWO(0x632, 0xfeaf, 0xfeb0), TWO(0x698, 0xfb8a, 0xfb8b),
	FOUR(0x633, 0xfeb1, 0xfeb3, 0xfeb4, 0xfeb2), FOUR(0x634, 0xfeb5, 0xfeb7, 0xfeb8, 0xfeb6),
	FOUR(0x639, 0xfec9, 0xfecb, 0xfecc, 0xfeca), FOUR(0x63a, 0xfecd, 0xfecf, 0xfed0, 0xfece),
	FOUR(0x641, 0xfed1, 0xfed3, 0xfed4, 0xfed2), FOUR(0x6a4, 0xfb6a, 0xfb6c, 0xfb6d, 0xfb6b),
	FOUR(0x642, 0xfed5, 0xfed7, 0xfed8, 0xfed6), FOUR(0x6a9, 0xfb8e, 0xfb90, 0xfb91, 0xfb8f),
	FOUR(0x6af, 0xfb92, 0xfb94, 0xfb95, 0xfb93), FOUR(0x644, 0xfedd, 0xfedf, 0xfee0, 0xfede),
	FOUR(0x645, 0xfee1, 0xfee3, 0xfee4, 0xfee2), FOUR(0x646, 0xfee5, 0xfee7, 0xfee8, 0xfee6),
	FOUR(0x647, 0xfee9, 0xfeeb, 0xfeec, 0xfeea), FOUR(0x6be, 0xfbaa, 0xfbac, 0xfbad, 0xfbab),
	TWO(0x648, 0xfeed, 0xfeee), FOUR(0x6cc, 0xfbfc, 0xfbfe, 0xfbff, 0xfbfd),
	{ 0x695, { 0xfead, 0xfead, 0xfeae, 0xfeae }, CARON, { 0x695, 0x695 }, 0, 0x631, CARON },
	{ 0x6b5, { 0xfedd, 0xfedf, 0xfee0, 0xfede }, V, { 0x6b5, 0x6b5 }, 0x6b5, 0x644, V },
	{ 0x6c6, { 0xfeed, 0xfeed, 0xfeee, 0xfeee }, V, { 0xfbd9, 0xfbda }, 0x6c6, 0x6c6, 0 },
	{ 0x6ce, { 0xfbfc, 0xfbfe, 0xfbff, 0xfbfd }, V, { 0x6ce, 0x6ce }, 0x6ce, 0x6cc, V },
	{ 0x6d5, { 0xfee9, 0xfee9, 0xfeea, 0xfeea }, 0, { 0 }, 0, 0x647, 0x200c },
};
enum { LETTERS = sizeof letters / sizeof *letters, COLS = 8 };

/* The letter alone, and with ب behind it, around it, before it: what stands where in 8 columns. */
static const struct position {
	bool before, behind;
	int col;		/* of the letter on the screen */
	int place;		/* among the letters in logical order */
} positions[] = {
	{ false, false, 6, 0 }, { false, true, 6, 0 }, { true, true, 5, 1 }, { true, false, 5, 1 },
};

static void
put_letter(struct grid *g, const struct letter *l, const struct position *p)
{
	struct buf b = { 0 };

	buf_puts(&b, p->before ? "ب" : "");
	buf_putu(&b, l->letter);
	buf_puts(&b, p->behind ? "ب" : "");
	grid_put_text(g, 0, 1, 7, buf_str(&b), DIR_RTL, ALIGN_START, STYLE_TEXT);
	buf_release(&b);
}

static bool
is_sign(const struct emit_sign *s, uint32_t a, uint32_t b)
{
	if (s->point[0] == a && s->point[1] == b)
		return true;
	printf("# got %04X %04X %04X, want %04X %04X\n", s->point[0], s->point[1], s->point[2], a, b);
	return false;
}

/* The letter without marks. */
static uint32_t
bare(const struct letter *l, int i, enum emit_marks marks)
{
	uint32_t other = marks == EMIT_MARKS_OFF ? l->off[i / 2] : marks == EMIT_MARKS_CONSOLE ? l->console : 0;

	return other ? other : l->form[i];
}

static bool
check_letter(const struct letter *l, int i, const struct emit_settings *s)
{
	const struct position *p = &positions[i];
	struct grid g = grid_new(COLS, 1);
	struct emit_sign out[COLS];
	int n = 1 + p->before + p->behind, first = 7 - n;
	int col = s->mode == EMIT_VISUAL ? p->col : first + p->place;
	bool good;

	put_letter(&g, l, p);
	emit_row(s, grid_at(&g, 0, 0), COLS, out);
	grid_release(&g);
	if (s->mode == EMIT_ISOLATE) {
		uint32_t mark = s->marks <= EMIT_MARKS_LEFT || l->letter == 0x6d5 ? l->written_mark : 0;
		uint32_t end = p->place == n - 1 ? 0x2069 : 0;
		uint32_t base = mark || s->marks == EMIT_MARKS_PLAIN || l->letter == 0x6d5 ? l->written : l->letter;

		good = is_sign(&out[first - 1], ' ', 0x2067) && is_sign(&out[col], base, mark ? mark : end);
		return good && (!mark || out[col].point[2] == end);
	}
	if (s->marks == EMIT_MARKS_LEFT && s->mode == EMIT_VISUAL)
		return is_sign(&out[col], l->form[i], 0) && out[col - 1].point[1] == l->mark;
	if (s->marks > EMIT_MARKS_LEFT)
		return is_sign(&out[col], bare(l, i, s->marks), 0);
	return is_sign(&out[col], l->form[i], l->mark);
}

static void
test_letters(void)
{
	struct buf spec = { 0 };

	for (int mode = 0; mode < EMIT_MODES; mode++)
		for (int marks = 0; marks < EMIT_MARKS_COUNT; marks++) {
			const struct emit_settings s = { .mode = (enum emit_mode)mode, .marks = (enum emit_marks)marks };
			bool good = true;

			for (size_t k = 0; k < LETTERS; k++)
				for (int i = 0; i < 4; i++)
					if (!check_letter(&letters[k], i, &s)) {
						good = false;
						printf("# letter %04X in position %d\n", letters[k].letter, i);
					}
			buf_clear(&spec);
			profile_spec(&s, &spec);
			ok(good, "every letter in four positions: %s", buf_str(&spec));
		}
	buf_release(&spec);
}

/* A row by hand. */
static void
test_cells(void)
{
	const struct emit_settings usual = { .mode = EMIT_VISUAL };
	const struct emit_settings console = { .mode = EMIT_VISUAL, .marks = EMIT_MARKS_CONSOLE, .ascii_digits = true };
	struct cell row[] = {
		{ .shown = { 0xfbff, 0x65a }, .plain = { 0x6ce }, .width = 1 },
		{ .shown = { 0xfeae, 0x32c }, .plain = { 0x695 }, .width = 1, .style = STYLE_PER },
		{ .shown = { 0xfefb, 0x65a }, .plain = { 0x6b5, 0x627 }, .width = 1 },
		{ .shown = { 0x663 }, .plain = { 0x663 }, .width = 1 },
		{ .shown = { 0x65e5 }, .plain = { 0x65e5 }, .width = 2 },
		{ .width = 0 },
		{ .shown = { 0x1b, 0x9b, 0x301 }, .width = 1 },
		{ .shown = { 'a', '\n', 0x202e, 0x301 }, .width = 1 },
	};
	enum { N = sizeof row / sizeof *row };
	struct emit_sign out[N];

	emit_row(&usual, row, N, out);
	ok(out[0].point[0] == 0xfbff && out[0].point[1] == 0x65a, "marks are sent");
	ok(out[1].style == STYLE_PER, "with the cell's style");
	ok(out[4].width == 2 && out[5].width == 0 && !out[5].point[0], "wide signs take two");
	for (int mode = 0; mode < EMIT_MODES; mode++) {
		const struct emit_settings s = { .mode = (enum emit_mode)mode };
		bool safe = true;

		emit_row(&s, row, N, out);
		for (int i = 0; i < N; i++)
			for (int k = 0; k < EMIT_POINTS && out[i].point[k]; k++)
				safe &= grid_point_is_safe(out[i].point[k]);
		ok(safe, "%s: controls are replaced or dropped", profile_mode_name(s.mode));
	}
	emit_row(&console, row, N, out);
	ok(out[0].point[0] == 0x6ce && !out[0].point[1], "without marks the letter keeps its name");
	ok(out[1].point[0] == 0xfeae && !out[1].point[1], "or its form");
	ok(out[2].point[0] == 0xfefb && !out[2].point[1], "lam and alef stay one");
	ok(out[3].point[0] == '3', "the console's fonts have ASCII digits only");
}

/* What two ways of sending may differ in and look the same. */
static uint32_t
normal(uint32_t p)
{
	if (p == 0x2800)
		return ' ';
	if (p == EMIT_STRONG_BAR)
		return 0x2502;
	return p >= 0x660 && p <= 0x669 ? p - 0x660 + '0' : p;
}

/*
 * The body of the letter: for terminals that join, ۆ is sent as it is and fonts
 * draw its own form.
 */
static uint32_t
normal_joined(uint32_t p)
{
	return p == 0xfbd9 ? 0xfeed : p == 0xfbda ? 0xfeee : normal(p);
}

/* Is what the model shows the same as GOAL, from left to right? */
static bool
looks_same(const struct model *m, const struct emit_sign *sent, const struct emit_sign *goal, int cols)
{
	struct emit_sign *seen = MEM_NEW((size_t)cols, struct emit_sign);
	bool same = true;
	int k = 0;

	model_show(m, sent, cols, seen);
	for (int col = 0; same && col < cols; col++) {
		uint32_t p = seen[k].point[0], q = goal[col].point[0];

		if (!goal[col].width)
			continue;
		same = m->joins ? normal_joined(p) == normal_joined(q) : normal(p) == normal(q)
		    && seen[k].point[1] == goal[col].point[1];
		same = same && seen[k].style == goal[col].style;
		k++;
	}
	free(seen);
	return same;
}

static void
print_signs(const char *what, const struct emit_sign *s, int cols)
{
	struct buf b = { 0 };

	for (int i = 0; i < cols; i++)
		for (int k = 0; k < EMIT_POINTS && s[i].point[k]; k++)
			if (s[i].point[k] >= 0x2066 && s[i].point[k] <= 0x2069)
				buf_printf(&b, "<%X>", s[i].point[k]);
			else
				buf_putu(&b, s[i].point[k]);
	printf("# %s: %s\n", what, buf_str(&b));
	buf_release(&b);
}

static const struct kind {
	const char *spec;
	struct model model;
} kinds[] = {
	{ "runs", { .mirrors = true } },
	{ "isolate", { .joins = true } },
	{ "isolate,mirror=terminal", { .joins = true, .mirrors = true } },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static struct emit_settings
settings_of(const char *spec)
{
	struct terminal t = { .profile = profile_named("other") };
	struct err e;

	profile_apply(&t, spec, PROFILE_BY_OPTION, &e);
	return t.emit;
}

/* Does the row look right in a terminal of that kind? */
static bool
row_is_right(const struct grid *g, int row, const struct kind *k, bool say)
{
	const struct emit_settings visual = { .mode = EMIT_VISUAL }, s = settings_of(k->spec);
	struct emit_sign *goal = MEM_NEW((size_t)g->cols, struct emit_sign);
	struct emit_sign *sent = MEM_NEW((size_t)g->cols, struct emit_sign);
	bool same;
	int width = 0;

	emit_row(&visual, grid_at(g, 0, row), g->cols, goal);
	emit_row(&s, grid_at(g, 0, row), g->cols, sent);
	for (int i = 0; i < g->cols; i++)
		width += sent[i].width;
	same = width == g->cols && looks_same(&k->model, sent, goal, g->cols);
	if (!same && say) {
		print_signs(k->spec, sent, g->cols);
		print_signs("should look so", goal, g->cols);
	}
	free(sent);
	free(goal);
	return same;
}

/* Lines beside each other: left of a bar and right of it, in each direction. */
static const struct {
	const char *left, *right;
	enum dir ldir, rdir;
} rows[] = {
	{ "سڵاو لە هەولێر", "Hello from Erbil", DIR_RTL, DIR_LTR },
	{ "Hello from Erbil", "سڵاو لە هەولێر", DIR_LTR, DIR_RTL },
	{ "ساڵی ٢٠٢١ بوو", "ڕۆژی ٣ی ئایار", DIR_RTL, DIR_RTL },
	{ "٠٢ - ١٢ - ٢٠٢١", "٢٠٢١/١٢/٠٢ و ٣٫٥", DIR_RTL, DIR_RTL },
	{ "2021 ساڵێک بوو", "ساڵی 2021 بوو", DIR_RTL, DIR_RTL },
	{ "ساڵی 2021", "سەدا 10%", DIR_RTL, DIR_RTL },
	{ "2021دا", "لە 2021/12/02دا", DIR_RTL, DIR_RTL },
	{ "(UNAMI) لە عێراق", "عێراق (UNAMI)", DIR_RTL, DIR_RTL },
	{ "گوتی «باشە».", "[یونامی] (یەک {دوو})", DIR_RTL, DIR_RTL },
	{ "هاوکاری عێراق (یونامی)", "(یونامی) عێراق", DIR_RTL, DIR_RTL },
	{ "تەلەفۆن +964 750 123 4567", "ژمارە 0750-123-45-67 بوو", DIR_RTL, DIR_RTL },
	{ "https://hewal.krd/a?b=1", "سەیری https://x.krd/ بکە", DIR_RTL, DIR_RTL },
	{ "هەواڵ لە BBC News بوو", "BBC گوتی CNN گوتی", DIR_RTL, DIR_RTL },
	{ "The word کوردستان means", "the words (باش) and خراپ.", DIR_LTR, DIR_LTR },
	{ "کوردستان 12 people", "see کوردستان, 12:30", DIR_LTR, DIR_LTR },
	{ "گەلان، لای ڵا لا ئەڵا", "ولاتەکەی کەسێکی", DIR_RTL, DIR_RTL },
	{ "نەهێنی‌یەکە و بەڵێ‌", "بِسمَڵا", DIR_RTL, DIR_RTL },
	{ "日本 و کوردستان", "کوردستان و 日本語", DIR_RTL, DIR_RTL },
	{ "ئا… ", "١٠:٣٠ - ١٢:٠٠", DIR_RTL, DIR_RTL },
	{ "", "وشە", DIR_LTR, DIR_RTL },
};

static void
put_panes(struct grid *g, int row, const char *left, enum dir ldir, const char *right, enum dir rdir,
    uint16_t style)
{
	int half = g->cols / 2;

	grid_put_text(g, row, 1, half, left, ldir, ALIGN_START, style);
	grid_put_point(g, row, half, 0x2502, STYLE_BORDER);
	grid_put_text(g, row, half + 2, g->cols - 1, right, rdir, ALIGN_START, STYLE_TEXT);
}

static void
test_rows(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct grid g = grid_new(62, 1);

		put_panes(&g, 0, rows[i].left, rows[i].ldir, rows[i].right, rows[i].rdir, STYLE_PER);
		for (int k = 0; k < KINDS; k++)
			ok(row_is_right(&g, 0, &kinds[k], true), "%s: %s | %s", kinds[k].spec, rows[i].left, rows[i].right);
		grid_release(&g);
	}
}

static unsigned
next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*state >> 33);
}

/* A line of random words of both scripts, numbers and marks. */
static void
random_text(uint64_t *state, int words, struct buf *out)
{
	static const char *const parts[] = { "هەولێر", "ڕۆژنامەوان", "گەڵا", "لا", "ێ", "بۆ", "(", ")", "«", "»",
		"[", "]", "،", ".", "-", "/", "٢٠٢١", "١٢", "2021", "7", "10%", "3.5", "Erbil", "UNAMI", "a", "日",
		"+964 750 123", "www.hewal.krd", "@hewal", ":", "؟", "!", "بِ", "…", "‌", "٣٫٥", "١٠:٣٠", "$5", "•" };

	for (int i = 0; i < words; i++) {
		if (next(state) % 4)
			buf_putc(out, ' ');
		buf_puts(out, parts[next(state) % (sizeof parts / sizeof *parts)]);
	}
}

static void
test_random(void)
{
	long wrong[KINDS] = { 0 }, all = 0;
	uint64_t state = 2021;

	for (int i = 0; i < 4000; i++) {
		struct grid g = grid_new(160 + (int)(next(&state) % 60), 1);
		struct buf left = { 0 }, right = { 0 };

		random_text(&state, 1 + (int)(next(&state) % 7), &left);
		random_text(&state, 1 + (int)(next(&state) % 7), &right);
		put_panes(&g, 0, buf_str(&left), next(&state) % 3 ? DIR_RTL : DIR_LTR, buf_str(&right),
		    next(&state) % 3 ? DIR_RTL : DIR_LTR, (uint16_t)(next(&state) % STYLE_COUNT));
		for (int k = 0; k < KINDS; k++)
			wrong[k] += !row_is_right(&g, 0, &kinds[k], getenv("SHOW") && wrong[k] < 8);
		all++;
		buf_release(&left);
		buf_release(&right);
		grid_release(&g);
	}
	/* What no order can help: a bracket that makes a pair with one of the other pane. */
	for (int k = 0; k < KINDS; k++)
		ok(wrong[k] * 100 <= (strstr(kinds[k].spec, "runs") ? all : 0),
		    "%s: %ld of %ld random rows would look wrong", kinds[k].spec, wrong[k], all);
}

int
main(void)
{
	test_letters();
	test_cells();
	test_rows();
	test_random();
	return done();
}
