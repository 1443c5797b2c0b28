/*
 * bench.c - how long things take, beside the least they could take in the same
 * minute.
 *
 *	make bench			all of it, the reader on the sample articles
 *	tests/bench --layout		laying out only (bench_layout.c, bench_body.c)
 *	tests/bench FILE...		only the reader, on other articles
 *
 * The reader.  Start: from fork() until the first screen stands (no byte for
 * 5 ms, the wait not counted).  Key: from the keystroke until the redraw stands.
 * The floor is this program itself, which opens curses on the same terminal,
 * writes one screen of letters, and echoes each key.  Machines are noisy: read
 * the ratio.
 */
#include <config.h>

#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/vec.h"
#include "bench.h"
#include "pty.h"

enum { RUNS = 21, KEYS = 40, WIDTH = 160, HEIGHT = 45, SILENCE = 5 /* ms */ };

double
bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double
bench_used(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Wait for output and then for silence; when the last byte came. */
static double
settle(struct pty *p)
{
	struct pollfd wait = { .fd = p->fd, .events = POLLIN };
	double last = bench_now();
	char bytes[65536];
	int timeout = 2000;

	while (poll(&wait, 1, timeout) > 0) {
		ssize_t n = read(p->fd, bytes, sizeof bytes);

		if (n <= 0)
			break;
		last = bench_now();
		timeout = SILENCE;
	}
	return last;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
at(double *v, size_t n, double share)
{
	qsort(v, n, sizeof *v, by_value);
	return v[(size_t)((double)(n - 1) * share)];
}

struct figures {
	double start, key, key95;	/* ms: median, median, 95th percentile */
};

static struct figures
measure(const char *const argv[], const char *keys)
{
	static const char *const env[] = { "TERM=xterm-256color", NULL };
	double start[RUNS], key[KEYS];
	struct figures f;

	for (int i = 0; i < RUNS; i++) {
		double from = bench_now();
		struct pty p;

		pty_start(&p, argv, env, WIDTH, HEIGHT);
		start[i] = settle(&p) - from;
		for (int k = 0; i == RUNS - 1 && k < KEYS; k++) {
			from = bench_now();
			pty_type(&p, (const char[]){ keys[(size_t)k % strlen(keys)], '\0' });
			key[k] = settle(&p) - from;
		}
		pty_type(&p, "q");
		pty_release(&p);
	}
	f.start = at(start, RUNS, 0.5);
	f.key = at(key, KEYS, 0.5);
	f.key95 = at(key, KEYS, 0.95);
	return f;
}

/* The least: a screen of letters, and a letter for each key. */
static int
floor_program(void)
{
	int key = ' ';

	initscr();
	cbreak();
	noecho();
	for (int row = 0; row < LINES; row++)
		for (int col = 0; col < WIDTH - 1; col++)
			mvaddch(row, col, (chtype)('a' + (row + col) % 26));
	for (int n = 0; key != 'q'; n++) {
		mvaddch(0, 0, (chtype)('A' + n % 26));
		refresh();
		key = getch();
	}
	endwin();
	return 0;
}

/* The reader's own command line: the files given, or the samples. */
static void
reader_arguments(int argc, char **argv, struct paths *args)
{
	struct err e;
	struct buf samples = { 0 };

	*vec_push(args) = mem_str(getenv("HEWAL") ? getenv("HEWAL") : "./hewal");
	buf_printf(&samples, "%s/src/samples", getenv("srcdir") ? getenv("srcdir") : ".");
	if (argc < 2 && !file_list(buf_str(&samples), args, &e))
		fprintf(stderr, "%s\n", e.text);
	for (int i = 1; i < argc; i++)
		*vec_push(args) = mem_str(argv[i]);
	*vec_push(args) = NULL;
	buf_release(&samples);
}

static void
bench_reader(int argc, char **argv)
{
	struct figures least, reader;
	struct paths args = { 0 };

	reader_arguments(argc, argv, &args);
	least = measure((const char *const[]){ argv[0], "--floor", NULL }, "x");
	reader = measure((const char *const *)args.at, "jk\tnnnNo ");
	printf("%dx%d, %d starts, %d keys; ms\n", WIDTH, HEIGHT, RUNS, KEYS);
	printf("%-22s %8s %8s %8s\n", "", "reader", "floor", "ratio");
	printf("%-22s %8.2f %8.2f %8.2f\n", "start to first screen", reader.start,
	    least.start, reader.start / least.start);
	printf("%-22s %8.2f %8.2f %8.2f\n", "key, median", reader.key, least.key,
	    reader.key / least.key);
	printf("%-22s %8.2f %8.2f %8.2f\n", "key, 95 of 100", reader.key95,
	    least.key95, reader.key95 / least.key95);
	paths_release(&args);
}

int
main(int argc, char **argv)
{
	bool layout = argc == 2 && !strcmp(argv[1], "--layout");

	if (argc == 2 && !strcmp(argv[1], "--floor"))
		return floor_program();
	if (argc < 2 || layout) {
		bench_layout();
		printf("\n");
		bench_body();
	}
	if (argc < 2)
		printf("\n");
	if (!layout)
		bench_reader(argc, argv);
	return 0;
}
