/* base_test.c - memory, bytes, lists, maps, errors, files, languages. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdalign.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/i18n.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "tap.h"

static uint32_t
random_next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

static void
test_mem(void)
{
	int *numbers = MEM_NEW(3, int);
	char *s;

	ok(numbers[0] == 0 && numbers[2] == 0, "mem: new memory is zero");
	numbers[2] = 7;
	numbers = mem_resize(numbers, 1000, sizeof *numbers);
	is_num(numbers[2], 7, "mem: resizing keeps what was there");
	free(numbers);
	s = mem_dup("abc", 2);
	is_str(s, "ab", "mem: a copy of so many bytes");
	free(s);
	s = mem_dup(NULL, 0);
	is_str(s, "", "mem: a copy of nothing");
	free(s);
	ok(!mem_str(NULL), "mem: no string, no copy");
	free(mem_new(0, 8));
}

/*
 * Every piece is aligned, zeroed and keeps what is written to it, whatever the
 * sizes around it.
 */
static void
test_arena(void)
{
	struct arena a = { NULL };
	unsigned char *piece[500];
	size_t size[500];
	int bad = 0;
	uint64_t state = 3;

	for (int i = 0; i < 500; i++) {
		size[i] = random_next(&state) % (i % 7 ? 90 : 9000);
		piece[i] = arena_new(&a, size[i], 1);
		bad += (uintptr_t)piece[i] % alignof(max_align_t) != 0;
		for (size_t k = 0; k < size[i]; k++)
			bad += piece[i][k] != 0;
		memset(piece[i], i & 0xff, size[i]);
	}
	for (int i = 0; i < 500; i++)
		for (size_t k = 0; k < size[i]; k++)
			bad += piece[i][k] != (i & 0xff);
	is_num(bad, 0, "arena: 500 pieces, aligned, zero, apart from each other");
	is_str(arena_dup(&a, "هەواڵ!", 10), "هەواڵ", "arena: a copy of bytes");
	ok(!arena_str(&a, NULL), "arena: no string, no copy");
	arena_release(&a);
	ok(!a.block, "arena: empty again");
}

static const struct {
	uint32_t point;
	const char *utf8;
} points[] = {
	{ 0x24, "$" }, { 0x7f, "\x7f" }, { 0x80, "\xc2\x80" }, { 0x6d5, "ە" }, { 0x7ff, "\xdf\xbf" },
	{ 0x800, "\xe0\xa0\x80" }, { 0x200c, "\xe2\x80\x8c" }, { 0xffff, "\xef\xbf\xbf" },
	{ 0x10000, "\xf0\x90\x80\x80" }, { 0x10ffff, "\xf4\x8f\xbf\xbf" },
};

static void
test_buf(void)
{
	struct buf b = { 0 };
	char *s;

	is_str(buf_str(&b), "", "buf: nothing is a string too");
	buf_cut(&b, 0);
	buf_clear(&b);
	s = buf_take(&b);
	is_str(s, "", "buf: even to take");
	free(s);
	buf_add(&b, "a\0b", 3);
	ok(b.len == 3 && !memcmp(b.data, "a\0b", 4), "buf: any bytes, and a NUL behind them");
	buf_clear(&b);
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i);
	ok(b.len == 3890 && !strcmp(b.data + 3882, "998,999,"), "buf: grows");
	buf_cut(&b, 4);
	is_str(buf_str(&b), "0,1,", "buf: cut");
	buf_puts(&b, "");
	buf_putc(&b, 'x');
	s = buf_take(&b);
	is_str(s, "0,1,x", "buf: taken");
	ok(!b.data && !b.len && !b.cap, "buf: and empty");
	free(s);
	for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
		buf_clear(&b);
		buf_putu(&b, points[i].point);
		is_str(buf_str(&b), points[i].utf8, "buf: a code point");
	}
	buf_release(&b);
}

static void
test_vec(void)
{
	VEC(int) v = { 0 };
	int bad = 0;

	for (int i = 0; i < 1000; i++)
		*vec_push(&v) = i;
	for (int i = 0; i < 1000; i++)
		bad += v.at[i] != i;
	ok(v.len == 1000 && bad == 0, "vec: a thousand numbers");
	vec_release(&v);
	ok(!v.at && !v.len && !v.cap, "vec: released");
	*vec_push(&v) = 5;
	ok(v.len == 1 && v.at[0] == 5, "vec: and used again");
	vec_release(&v);
}

/* Known answers: http://www.isthe.com/chongo/src/fnv/test_fnv.c */
static const struct {
	const char *text;
	uint64_t hash;
	uint32_t hash32;
} hashes[] = {
	{ "", 0xcbf29ce484222325u, 0x811c9dc5u },
	{ "a", 0xaf63dc4c8601ec8cu, 0xe40c292cu },
	{ "foobar", 0x85944171f73967e8u, 0xbf9cf968u },
};

static void
test_hash(void)
{
	for (size_t i = 0; i < sizeof hashes / sizeof hashes[0]; i++) {
		const char *s = hashes[i].text;
		uint32_t h = HASH32_START;

		ok(hash_add(HASH_START, s, strlen(s)) == hashes[i].hash, "hash: \"%s\"", s);
		for (; *s; s++)
			h = hash32_add(h, (unsigned char)*s);
		ok(h == hashes[i].hash32, "hash in 32 bits: \"%s\"", hashes[i].text);
	}
}

static void
test_map(void)
{
	static int values[3000];
	struct map m = { 0 };
	const char *key;
	void *value;
	char name[32];
	int bad = 0, seen = 0;

	ok(!map_get(&m, "a", 1), "map: nothing in an empty one");
	for (int i = 0; i < 3000; i++) {
		int n = snprintf(name, sizeof name, "key %d", i * 7919 % 3000);

		map_set(&m, name, (size_t)n, &values[i * 7919 % 3000]);
	}
	for (int i = 0; i < 3000; i++) {
		int n = snprintf(name, sizeof name, "key %d", i);

		bad += map_get(&m, name, (size_t)n) != &values[i];
	}
	ok(m.len == 3000 && bad == 0, "map: 3000 keys are found");
	map_set(&m, "key 5", 5, &values[0]);
	ok(map_get(&m, "key 5", 5) == &values[0] && m.len == 3000, "map: set again");
	ok(!map_get(&m, "key 5", 4) && !map_get(&m, "key 3000", 8), "map: no others are");
	map_set(&m, "a\0b", 3, &values[1]);
	map_set(&m, "", 0, &values[2]);
	ok(map_get(&m, "a\0b", 3) == &values[1] && !map_get(&m, "a", 1) &&
	    map_get(&m, "", 0) == &values[2], "map: keys may be empty or hold NULs");
	for (size_t i = 0; map_next(&m, &i, &key, &value);)
		seen++;
	is_num(seen, 3002, "map: each slot once");
	map_release(&m);
	ok(!m.slot && !m.len, "map: released");
}

static const struct {
	const char *told, *want, *name;
} messages[] = {
	{ "a.txt: No such file", "a.txt: No such file", "plain" },
	{ "هەواڵ.txt", "هەواڵ.txt", "Kurdish" },
	{ "two\nlines\tand a tab", "two lines and a tab", "one line" },
	{ "\033[31mred\a", "?[31mred?", "no escape sequence" },
	{ "\xc2\x9b" "2J", "?2J", "nor one that begins with C1" },
	{ "\xff\xfe" "a\xd9", "??a?", "bad UTF-8" },
	{ "\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80", "?????????", "what looks like UTF-8" },
};

static void
count_words(struct report *r, const char *text)
{
	*(size_t *)r->owner += strlen(text);
}

static void
test_err(void)
{
	struct err e = { "" };
	size_t bytes = 0;
	struct report r = { .say = count_words, .owner = &bytes }, silent = { 0 };
	char *longer = mem_new(3000, 1);
	uint64_t state = 11;
	int bad = 0;

	for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++) {
		ok(!err_set(&e, "%s", messages[i].told), "err: false");
		is_str(e.text, messages[i].want, messages[i].name);
	}
	err_set(&e, "%s: %d", "a", 5);
	is_str(e.text, "a: 5", "err: as printf writes it");
	for (int i = 0; i < 700; i++)
		memcpy(longer + i * 2, "ە", 2);
	for (int i = 0; i < 3; i++) {
		err_set(&e, "%.*s%s", i, "xy", longer);
		bad += strlen(e.text) != (size_t)(511 - ((511 - i) & 1));
	}
	is_num(bad, 0, "err: too long, cut between letters");
	for (int i = 0; i < 2000; i++) {
		for (int k = 0; k < 40; k++)
			longer[k] = (char)random_next(&state);
		longer[40] = '\0';
		err_set(&e, "%s", longer);
		for (const char *s = e.text; *s; s++)
			bad += (unsigned char)*s < 0x20 || *s == 0x7f;
	}
	is_num(bad, 0, "err: random bytes leave no control");
	report_say(&r, "%s", "five\n");
	report_say(&r, "%d", 1);
	report_say(&silent, "x");
	report_say(NULL, "x");
	ok(r.count == 2 && bytes == 6 && silent.count == 1, "report: told and counted");
	free(longer);
}

/* In the folder of the test. */
static char dir[256];

static const char *
in_dir(const char *name)
{
	static char path[8][320];
	static int turn;

	turn = (turn + 1) % 8;
	snprintf(path[turn], sizeof path[turn], "%s/%s", dir, name);
	return path[turn];
}

static void
read_gives(const char *path, size_t limit, const char *want, const char *name)
{
	struct buf b = { 0 };
	struct err e = { "" };

	buf_puts(&b, "from before");
	if (file_read(path, limit, &b, &e))
		is_str(buf_str(&b), want, name);
	else
		ok(*want == '!' && strstr(e.text, path) && strstr(e.text, want + 1), "%s: %s", name,
		    e.text);
	buf_release(&b);
}

static void
test_read(void)
{
	struct err e;
	int fd;
	pid_t child;

	ok(file_replace(in_dir("ten"), "0123456789", 10, &e), "file: written");
	read_gives(in_dir("ten"), 10, "0123456789", "file: read up to the limit");
	read_gives(in_dir("ten"), 9, "!larger than", "file: not beyond it");
	read_gives(in_dir("none"), 9, "!No such file", "file: none");
	read_gives(dir, 9, "!irectory", "file: a folder");
	read_gives("/dev/zero", 99, "!not an ordinary file", "file: a device without end");
	file_replace(in_dir("empty"), "", 0, &e);
	read_gives(in_dir("empty"), 9, "", "file: empty");
	mkfifo(in_dir("fifo"), 0600);
	fflush(stdout);
	child = fork();
	if (child == 0) {
		fd = open(in_dir("fifo"), O_WRONLY);
		for (int i = 0; fd >= 0 && i < 5; i++)
			if (write(fd, "pipe ", 5) < 0)
				_exit(1);
		_exit(0);
	}
	read_gives(in_dir("fifo"), 100, "pipe pipe pipe pipe pipe ", "file: a pipe, to its end");
	waitpid(child, NULL, 0);
}

static mode_t
mode_of(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? st.st_mode & 0777 : 0;
}

static int
count_files(void)
{
	struct paths p = { 0 };
	struct err e;
	int n = file_list(dir, &p, &e) ? (int)p.len : -1;

	paths_release(&p);
	return n;
}

static void
test_replace(void)
{
	mode_t old = umask(0);
	struct err e;
	struct stat before, after;
	int files;

	ok(file_replace(in_dir("a"), "one", 3, &e), "replace: a new file");
	is_num(mode_of(in_dir("a")), 0600, "replace: only its owner's");
	umask(old);
	chmod(in_dir("a"), 0644);
	stat(in_dir("a"), &before);
	files = count_files();
	ok(file_replace(in_dir("a"), "two\0", 4, &e), "replace: again");
	stat(in_dir("a"), &after);
	ok(before.st_ino != after.st_ino && after.st_size == 4, "replace: by another, whole file");
	is_num(mode_of(in_dir("a")), 0644, "replace: which keeps the mode");
	if (symlink("a", in_dir("link")) == 0)
		ok(file_replace(in_dir("link"), "three", 5, &e), "replace: through a link");
	ok(lstat(in_dir("link"), &after) == 0 && S_ISLNK(after.st_mode), "replace: it stays one");
	read_gives(in_dir("a"), 99, "three", "replace: and leads to the new bytes");
	ok(!file_replace(in_dir("none/a"), "x", 1, &e) && strstr(e.text, "none/a"),
	    "replace: no such folder: %s", e.text);
	ok(!file_replace(dir, "x", 1, &e) && file_is_dir(dir), "replace: not a folder: %s", e.text);
	is_num(count_files(), files + 1, "replace: nothing is left lying about");
}

/* While one writes, another reads: always one of the two whole contents. */
static void
test_replace_atomic(void)
{
	const char *path = in_dir("swap");
	char *a = mem_new(200001, 1), *b = mem_new(200001, 1);
	struct buf got = { 0 };
	struct err e;
	pid_t child;
	int bad = 0;

	memset(a, 'a', 200000);
	memset(b, 'b', 200000);
	file_replace(path, a, 200000, &e);
	fflush(stdout);
	child = fork();
	if (child == 0) {
		for (int i = 0; i < 100; i++)
			if (!file_replace(path, i & 1 ? a : b, 200000, &e))
				_exit(1);
		_exit(0);
	}
	while (waitpid(child, NULL, WNOHANG) == 0) {
		if (!file_read(path, 1 << 20, &got, &e) || got.len != 200000 ||
		    (memcmp(got.data, a, 200000) && memcmp(got.data, b, 200000)))
			bad++;
	}
	is_num(bad, 0, "replace: a reader never sees a part");
	free(a);
	free(b);
	buf_release(&got);
}

static void
test_folders(void)
{
	struct paths p = { 0 };
	struct err e;

	ok(file_make_dirs(in_dir("x/y//z/"), &e) && file_is_dir(in_dir("x/y/z")), "dirs: made");
	is_num(mode_of(in_dir("x/y")), 0700, "dirs: only their owner's");
	ok(file_make_dirs(in_dir("x/y/z"), &e), "dirs: there already");
	file_replace(in_dir("x/b.txt"), "", 0, &e);
	file_replace(in_dir("x/a.txt"), "", 0, &e);
	file_replace(in_dir("x/.hidden"), "", 0, &e);
	file_replace(in_dir("x/ە.txt"), "", 0, &e);
	mkfifo(in_dir("x/pipe"), 0600);
	ok(!file_make_dirs(in_dir("x/a.txt/b"), &e) && strstr(e.text, "a.txt"),
	    "dirs: below a file: %s", e.text);
	ok(!file_make_dirs("", &e), "dirs: no name");
	*vec_push(&p) = mem_str("first");
	ok(file_list(in_dir("x/"), &p, &e) && p.len == 4, "list: ordinary files only");
	is_str(p.at[0], "first", "list: added behind what was there");
	is_str(p.at[1], in_dir("x/a.txt"), "list: sorted");
	is_str(p.at[2], in_dir("x/b.txt"), "list: sorted");
	is_str(p.at[3], in_dir("x/ە.txt"), "list: sorted by bytes");
	ok(!file_list(in_dir("none"), &p, &e) && strstr(e.text, "none"), "list: none: %s", e.text);
	ok(!file_list(in_dir("x/a.txt"), &p, &e), "list: a file: %s", e.text);
	ok(file_exists(in_dir("x/a.txt")) && !file_exists(in_dir("x/c.txt")) &&
	    !file_is_dir(in_dir("x/a.txt")), "file: is there, is not, is no folder");
	paths_release(&p);
}

static void
remove_all(void)
{
	static const char *const names[] = {
		"x/pipe", "x/.hidden", "x/a.txt", "x/b.txt", "x/ە.txt", "x/y/z", "x/y", "x",
		"fifo", "ten", "empty", "a", "link", "swap",
	};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		remove(in_dir(names[i]));
	ok(rmdir(dir) == 0, "nothing else was made");
}

static const struct {
	const char *code;
	int want;	/* -1: none of ours */
} codes[] = {
	{ "en", I18N_EN }, { "en_GB.UTF-8", I18N_EN }, { "en-US", I18N_EN },
	{ "ckb", I18N_CKB }, { "ckb_IQ.UTF-8@x", I18N_CKB }, { "kmr", I18N_KMR },
	{ "ku_TR.UTF-8", I18N_KMR }, { "", -1 }, { "e", -1 }, { "eng", -1 }, { "ckba", -1 },
	{ "C", -1 }, { "C.UTF-8", -1 }, { "de_DE", -1 }, { "_en", -1 }, { "kmrx", -1 },
};

static const struct {
	const char *language, *lc_all, *lc_messages, *lang;
	enum i18n_language want;
} environments[] = {
	{ "", "", "", "", I18N_EN },
	{ "", "", "", "ckb_IQ.UTF-8", I18N_CKB },
	{ "", "", "kmr", "ckb_IQ.UTF-8", I18N_KMR },
	{ "", "C.UTF-8", "kmr", "ckb_IQ.UTF-8", I18N_EN },
	{ "ckb", "C.UTF-8", "kmr", "", I18N_CKB },
	{ "de:kmr:ckb", "C.UTF-8", "", "", I18N_KMR },
	{ "de:fr", "", "", "ckb_IQ.UTF-8", I18N_CKB },
	{ ":", "", "", "", I18N_EN },
};

static void
test_i18n(void)
{
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
		enum i18n_language language = I18N_COUNT;
		bool found = i18n_from_code(codes[i].code, &language);

		ok(found == (codes[i].want >= 0) && (!found || (int)language == codes[i].want),
		    "i18n: \"%s\"", codes[i].code);
	}
	for (size_t i = 0; i < sizeof environments / sizeof environments[0]; i++) {
		setenv("LANGUAGE", environments[i].language, 1);
		setenv("LC_ALL", environments[i].lc_all, 1);
		setenv("LC_MESSAGES", environments[i].lc_messages, 1);
		setenv("LANG", environments[i].lang, 1);
		is_str(i18n_code(i18n_from_environment()), i18n_code(environments[i].want),
		    "i18n: from the environment");
	}
	setenv("LC_ALL", "xx_YY.ISO-8859-1", 1);
	i18n_init();
	is_str(setlocale(LC_CTYPE, NULL), "C.UTF-8", "i18n: a locale there is not becomes C.UTF-8");
	for (int i = 0; i < I18N_COUNT; i++) {
		i18n_use((enum i18n_language)i);
		is_num(i18n_used(), i, "i18n: in use");
	}
	i18n_use(I18N_EN);
	ok(!i18n_is_rtl(), "i18n: English is not read from right to left");
}

int
main(void)
{
	const char *tmp = getenv("TMPDIR");

	test_mem();
	test_arena();
	test_buf();
	test_vec();
	test_hash();
	test_map();
	test_err();
	snprintf(dir, sizeof dir, "%s/hewal-test.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(dir)) {
		perror(dir);
		return 99;
	}
	test_read();
	test_replace();
	test_replace_atomic();
	test_folders();
	remove_all();
	test_i18n();
	return done();
}
