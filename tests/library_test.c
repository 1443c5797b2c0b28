/*
 * library_test.c - imports: articles of one event in both languages find each
 * other, whatever comes with them and in whatever order.
 *
 * The articles are made from templates, names of nobody, and a table of them as
 * a person's own lexicon.tsv.
 */
#include <config.h>

#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/library.h"
#include "base/file.h"
#include "entity/counterpart.h"
#include "store/db.h"
#include "tap.h"

enum { EVENTS = 160, EXTRA = 8, PEOPLE = 80, PLACES = 12 };

static char dir[300];
static struct err e;

/* First and last names; number N is one of each. */
static const char *const first[][2] = {
	{ "Bardan", "باردان" }, { "Karzad", "کارزاد" }, { "Delmin", "دێلمین" }, { "Shilwan", "شیلوان" },
	{ "Zanmand", "زانماند" }, { "Rabyar", "رابیار" }, { "Hawlan", "هاولان" }, { "Nazgul", "نازگوڵ" },
	{ "Mirkar", "میرکار" }, { "Sozvan", "سۆزڤان" },
};
static const char *const last[][2] = {
	{ "Dolani", "دۆڵانی" }, { "Gomali", "گۆمالی" }, { "Tavgari", "تاڤگاری" }, { "Bestuni", "بێستوونی" },
	{ "Lokmani", "لۆکمانی" }, { "Pishdari", "پشدەری" }, { "Warmali", "وارمالی" }, { "Chonari", "چۆناری" },
};
static const char *const places[PLACES][2] = {
	{ "Erbil", "هەولێر" }, { "Halabja", "هەڵەبجە" }, { "Duhok", "دهۆک" }, { "Kirkuk", "کەرکووک" },
	{ "Baghdad", "بەغدا" }, { "Mosul", "مووسڵ" }, { "Basra", "بەسرە" }, { "Najaf", "نەجەف" },
	{ "Zakho", "زاخۆ" }, { "Ankara", "ئەنقەرە" }, { "Tehran", "تاران" }, { "Damascus", "دیمەشق" },
};

/* What happened: who, where, how many, when. */
struct event {
	unsigned who[2], where, many, plan;
	struct date date;
};

static struct event
event_of(unsigned n)
{
	uint32_t r = (n + 1) * 2654435761u;

	r ^= r >> 15;
	r *= 2246822519u;
	r ^= r >> 13;
	return (struct event){
		.who = { r % PEOPLE, (r / PEOPLE + 1 + r % PEOPLE) % PEOPLE },
		.where = r >> 9 & 3 ? r >> 12 & 3 : (r >> 16) % PLACES,
		.many = 101 + (r >> 7) % 890, .plan = (r >> 20) % 3,
		.date = date_from_days(19000 + (long)n / 4),
	};
}

static void
put_name(struct buf *b, unsigned n, int side)
{
	buf_printf(b, "%s %s", first[n % 10][side], last[n / 10][side]);
}

/* The sentences of an event; %1 and %2 are persons, %P the place, %N the number. */
static const char *const plans[3][2] = {
	{ "%1 met %2 in %P. They agreed on %N new houses.",
	    "%1 لە %P لەگەڵ %2 کۆبووەوە. لەسەر %N خانووی نوێ ڕێک کەوتن." },
	{ "%1 opened a school for %N children in %P. “We waited long,” said %2.",
	    "%1 لە %P قوتابخانەیەکی بۆ %N منداڵ کردەوە. %2 گوتی: «زۆر چاوەڕێ بووین.»" },
	{ "Rain took %N trees near %P, %1 told %2.",
	    "%1 بە %2ی گوت کە باران لە نزیک %P %N داری برد." },
};
static const char *const ends[2] = {
	"In Baghdad the government of Iraq knows of it. The Kurdistan Region thanked %2.",
	"لە بەغدا حکوومەتی عێراق ئاگاداری ئەوەیە. هەرێمی کوردستان سوپاسی %2ی کرد.",
};

static void
put_plan(struct buf *b, const char *plan, const struct event *v, int side)
{
	for (const char *s = plan; *s; s++) {
		if (*s != '%') {
			buf_putc(b, *s);
			continue;
		}
		s++;
		if (*s == 'P')
			buf_puts(b, places[v->where][side]);
		else if (*s == 'N')
			buf_printf(b, "%u", v->many);
		else
			put_name(b, v->who[*s - '1'], side);
	}
}

/* Where event N stands in the language SIDE. */
static char *
path_of(unsigned n, int side)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s/%03u.%s.txt", dir, n, side ? "ckb" : "en");
	return buf_take(&b);
}

static void
write_event(unsigned n, int side, const char *more)
{
	struct event v = event_of(n);
	struct buf b = { 0 };
	char *path = path_of(n, side), iso[DATE_ISO_SIZE];

	put_name(&b, v.who[0], side);
	buf_printf(&b, "%s\n\ndate %s ", side ? ": هەواڵی نوێ" : ": the news", date_iso(v.date, iso));
	put_plan(&b, plans[v.plan][side], &v, side);
	buf_puts(&b, "\n\n");
	put_plan(&b, ends[side], &v, side);
	buf_printf(&b, "\n\n%s\n", more);
	if (!file_replace(path, b.data, b.len, &e))
		printf("# %s\n", e.text);
	buf_release(&b);
	free(path);
}

static void
write_lexicon(void)
{
	struct buf path = { 0 }, b = { 0 };

	buf_printf(&path, "%s/hewal", dir);
	mkdir(path.data, 0700);
	buf_puts(&path, "/lexicon.tsv");
	for (unsigned n = 0; n < PEOPLE; n++) {
		buf_printf(&b, "nobody-%u\tPER\tofficial\t", n);
		put_name(&b, n, 0);
		buf_putc(&b, '\t');
		put_name(&b, n, 1);
		buf_putc(&b, '\n');
	}
	if (!file_replace(path.data, b.data, b.len, &e))
		printf("# %s\n", e.text);
	buf_release(&path);
	buf_release(&b);
}

static void
print_report(struct report *r, const char *text)
{
	(void)r;
	printf("# %s\n", text);
}

/* Import events FROM to TO (not included), BOTH languages or only SIDE. */
static bool
import(struct library *lib, unsigned from, unsigned to, int side, bool both,
    struct library_import *done)
{
	struct report r = { .say = print_report };
	VEC(char *) paths = { 0 };
	bool good;

	for (unsigned n = from; n < to; n++)
		for (int s = 0; s < 2; s++)
			if (both || s == side)
				*vec_push(&paths) = path_of(n, s);
	good = library_import(lib, paths.at, paths.len, done, &r, &e);
	for (size_t i = 0; i < paths.len; i++)
		free(paths.at[i]);
	vec_release(&paths);
	if (!good)
		printf("# %s\n", e.text);
	return good;
}

/* The number of the event the article tells of. */
static int
event_number(struct store *s, int64_t id)
{
	struct store_row row;
	int n = -1;

	if (id && store_row(s, id, &row, &e)) {
		n = (int)strtol(strrchr(row.file, '/') + 1, NULL, 10);
		store_row_release(&row);
	}
	return n;
}

struct result {
	size_t right, wrong, none;
};

/* Who was paired with its own. */
static struct result
judge(struct library *lib)
{
	struct store *s = library_store(lib);
	struct store_ids ids = { 0 };
	struct result r = { 0 };

	store_find(s, &(struct store_query){ 0 }, &ids, &e);
	for (size_t i = 0; i < ids.len; i++) {
		struct store_counterpart c;

		if (!store_counterpart(s, ids.at[i], &c, &e) || !c.id)
			r.none++;
		else if (event_number(s, c.id) == event_number(s, ids.at[i]))
			r.right++;
		else
			r.wrong++;
	}
	vec_release(&ids);
	return r;
}

static void
floors(struct library *lib, size_t articles, const char *what)
{
	struct result r = judge(lib);

	ok(r.right + r.wrong + r.none == articles && r.wrong * 100 <= articles &&
	    r.right * 100 >= articles * 97, "%s: %zu right, %zu wrong, %zu without", what, r.right,
	    r.wrong, r.none);
}

/* More articles than one part: by file, and all paired. */
static void
test_many(struct library *lib)
{
	struct library_import done;
	bool ordered = true, good = import(lib, 0, EVENTS, 0, true, &done);

	ok(good && done.added == 2 * EVENTS && done.failed == 0,
	    "%zu articles at once", done.added);
	for (size_t i = 0; i < done.ids.len; i++)
		ordered = ordered && event_number(library_store(lib), done.ids.at[i]) == (int)i / 2;
	ok(ordered && done.ids.len == 2 * EVENTS, "their numbers in the order of the files");
	library_import_release(&done);
	floors(lib, 2 * EVENTS, "paired");
}

/* First all of the one language, then, file by file, those of the other. */
static void
test_one_by_one(void)
{
	struct library *lib = library_open(NULL, &e);
	struct library_import done;
	bool good = import(lib, 0, EVENTS, 1, false, &done);

	library_import_release(&done);
	for (unsigned n = 0; n < EVENTS; n += 10) {
		good = import(lib, n, n + 10, 0, false, &done) && good;
		library_import_release(&done);
	}
	ok(good, "one language after the other, some at a time");
	floors(lib, 2 * EVENTS, "paired as well");
	library_close(lib);
}

/* What a person said outlives all that is imported. */
static void
test_said(struct library *lib)
{
	struct store *s = library_store(lib);
	struct library_import done;
	struct store_counterpart c;
	int64_t id[4];

	ok(import(lib, 0, 2, 0, true, &done) && done.same == 4 && done.ids.len == 4,
	    "the same articles again");
	memcpy(id, done.ids.at, sizeof id);
	library_import_release(&done);
	ok(store_say_pair(s, id[0], id[1], STORE_NO_PAIR, &e) &&
	    store_say_pair(s, id[0], id[3], STORE_PINNED, &e), "a person knows better");
	write_event(0, 0, "And one more thing was said at the end.");
	ok(import(lib, 0, EVENTS, 0, true, &done) && done.changed == 1 && done.same == 2 * EVENTS - 1,
	    "all again, one of them changed");
	library_import_release(&done);
	ok(store_counterpart(s, id[0], &c, &e) && c.id == id[3] && c.pinned && c.score < 0.9,
	    "the pinned pair stands");
	ok(store_counterpart(s, id[1], &c, &e) && !c.id, "and the other is not made again");
	ok(store_say_pair(s, id[0], id[3], STORE_NOT_SAID, &e) &&
	    store_say_pair(s, id[0], id[1], STORE_NOT_SAID, &e) &&
	    import(lib, 0, EVENTS, 0, true, &done), "nothing is said any more");
	library_import_release(&done);
	floors(lib, 2 * EVENTS, "as at first");
	write_event(0, 0, "");
}

static int
count_steps(void *n)
{
	++*(long *)n;
	return 0;
}

/* Steps of the database, in hundreds, for importing the extra events. */
static long
steps_of_extra(struct library *lib)
{
	struct library_import done;
	long steps = 0;

	sqlite3_progress_handler(library_store(lib)->db, 100, count_steps, &steps);
	ok(import(lib, EVENTS, EVENTS + EXTRA, 0, true, &done) && done.added == 2 * EXTRA,
	    "%d more events", EXTRA);
	sqlite3_progress_handler(library_store(lib)->db, 0, NULL, NULL);
	library_import_release(&done);
	return steps;
}

/* Not time but work: it does not grow with the library. */
static void
test_work(struct library *lib)
{
	struct library *small = library_open(NULL, &e);
	struct library_import done;
	long few, many;

	import(small, EVENTS - 12, EVENTS, 0, true, &done);
	library_import_release(&done);
	few = steps_of_extra(small);
	many = steps_of_extra(lib);
	ok(many < few * 3, "the work for them into %d and %d articles: %ld and %ld", 24, 2 * EVENTS,
	    few, many);
	library_close(small);
}

/* What the store keeps of an entity, and what the lexicon knows besides. */
static void
test_known(struct library *lib)
{
	static const struct entity stored = { .id = "nobody-3", .kind = "" }, none = { .id = "none" };

	is_str(library_known(lib, &stored)->kind, "official", "what the lexicon knows");
	ok(library_known(lib, &none) == &none, "and what it does not");
}

/* A name finds its other spellings, under all the conditions of a list. */
static void
test_find(struct library *lib)
{
	static const struct store_query queries[] = {
		{ .words = "Sozvan Chonari" }, { .words = "سۆزڤان چۆناری" },
		{ .words = "sozvan chonari", .sort = STORE_BY_HEADLINE },
	};
	struct store_query kurdish = { .words = "Sozvan Chonari", .by_lang = true, .lang = LANG_CKB };
	struct store_ids all = { 0 };
	size_t n;

	library_search(lib, "Sozvan Chonari", &all, &e);
	n = all.len;
	ok(n > 2, "a name: %zu articles", n);
	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
		all.len = 0;
		ok(library_find(lib, &queries[i], &all, &e) && all.len == n, "in any spelling and order");
	}
	all.len = 0;
	ok(library_find(lib, &kurdish, &all, &e) && all.len > 0 && all.len < n, "in Kurdish articles");
	all.len = 0;
	ok(library_find(lib, &(struct store_query){ .words = "no such words" }, &all, &e) &&
	    all.len == 0, "words that are nowhere");
	vec_release(&all);
}

/* Do both names tell of the same event?  They do up to the language and ending. */
static bool
same_event(const char *a, const char *b)
{
	a = strrchr(a, '/') + 1;
	b = strrchr(b, '/') + 1;
	return strcspn(a, ".") == strcspn(b, ".") && !strncmp(a, b, strcspn(a, "."));
}

/* The score of A with its own, and the best with any other. */
static void
scores_of(const struct articles *list, const struct article *a, double *own, double *other)
{
	for (size_t i = 0; i < list->len; i++) {
		double score = counterpart_score(a, list->at[i], NULL);
		double *best = same_event(a->file, list->at[i]->file) ? own : other;

		*best = score > *best ? score : *best;
	}
}

/* The articles the program brings along: each has its pair, and clearly. */
static void
test_samples(void)
{
	struct library *lib = library_open(NULL, &e);
	const char *root = getenv("srcdir");
	struct articles list = { 0 };
	struct library_import done;
	struct buf path = { 0 };
	bool good;

	buf_printf(&path, "%s/src/samples", root ? root : ".");
	good = library_import(lib, &path.data, 1, &done, NULL, &e) && done.ids.len >= 12;
	ok(good, "%zu samples", done.ids.len);
	for (size_t i = 0; good && i < done.ids.len; i++)
		*vec_push(&list) = store_article(library_store(lib), done.ids.at[i], &e);
	for (size_t i = 0; i < list.len; i++) {
		struct store_counterpart c;
		struct store_row row = { 0 };
		double own = 0, other = 0;

		ok(store_counterpart(library_store(lib), list.at[i]->id, &c, &e) && c.id &&
		    store_row(library_store(lib), c.id, &row, &e) &&
		    same_event(row.file, list.at[i]->file), "%s has its own",
		    strrchr(list.at[i]->file, '/') + 1);
		store_row_release(&row);
		scores_of(&list, list.at[i], &own, &other);
		ok(own > 0.75 && own > other + 0.5, "  clearly: %.2f, the best other %.2f", own, other);
	}
	articles_release(&list);
	library_import_release(&done);
	buf_release(&path);
	library_close(lib);
}

static void
remove_all(void)
{
	struct buf path = { 0 };

	for (unsigned n = 0; n < EVENTS + EXTRA; n++)
		for (int side = 0; side < 2; side++) {
			char *file = path_of(n, side);

			unlink(file);
			free(file);
		}
	buf_printf(&path, "%s/hewal/lexicon.tsv", dir);
	unlink(path.data);
	buf_cut(&path, path.len - strlen("/lexicon.tsv"));
	rmdir(path.data);
	rmdir(dir);
	buf_release(&path);
}

int
main(void)
{
	const char *tmp = getenv("TMPDIR");
	struct library *lib;

	snprintf(dir, sizeof dir, "%s/hewal-test.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(dir))
		return 99;
	setenv("XDG_CONFIG_HOME", dir, 1);
	setenv("XDG_DATA_HOME", dir, 1);
	setenv("HEWAL_MODELS", dir, 1);
	write_lexicon();
	for (unsigned n = 0; n < EVENTS + EXTRA; n++)
		for (int side = 0; side < 2; side++)
			write_event(n, side, "");
	lib = library_open(NULL, &e);
	if (ok(lib, "opens")) {
		test_many(lib);
		test_known(lib);
		test_find(lib);
		test_said(lib);
		test_work(lib);
	}
	library_close(lib);
	test_one_by_one();
	test_samples();
	remove_all();
	return done();
}
