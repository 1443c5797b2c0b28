/* file.c - files read whole, replaced in one step, and found in folders. */
#include <config.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"

static bool
fail(const char *path, struct err *e)
{
	return err_set(e, "%s: %s", path, strerror(errno));
}

static bool
too_large(const char *path, size_t limit, struct err *e)
{
	/* TRANSLATORS: %s is a file, %zu a number; a MiB is 1048576 bytes. */
	return err_set(e, _("%s: larger than %zu MiB"), path, limit >> 20);
}

static bool
read_all(int fd, const char *path, size_t limit, struct buf *b, struct err *e)
{
	char chunk[65536];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof chunk)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(path, e);
		if ((size_t)n > limit - b->len)
			return too_large(path, limit, e);
		buf_add(b, chunk, (size_t)n);
	}
	return true;
}

/*
 * Before anybody has opened a named pipe for writing it looks like an ended
 * one: wait for that.
 */
static bool
await_writer(int fd, const char *path, struct err *e)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };

	while (poll(&p, 1, -1) < 0)
		if (errno != EINTR)
			return fail(path, e);
	return fcntl(fd, F_SETFL, 0) == 0 || fail(path, e);
}

/* Read what is open as FD and is a file as ST says. */
static bool
read_open(int fd, const struct stat *st, const char *path, size_t limit, struct buf *b,
    struct err *e)
{
	if (S_ISDIR(st->st_mode))
		return err_set(e, "%s: %s", path, strerror(EISDIR));
	if (!S_ISREG(st->st_mode) && !S_ISFIFO(st->st_mode))
		return err_set(e, "%s: %s", path, _("not an ordinary file"));
	if (S_ISREG(st->st_mode) && st->st_size > 0 && (uintmax_t)st->st_size > limit)
		return too_large(path, limit, e);
	if (S_ISFIFO(st->st_mode) && !await_writer(fd, path, e))
		return false;
	return read_all(fd, path, limit, b, e);
}

bool
file_read(const char *path, size_t limit, struct buf *b, struct err *e)
{
	struct stat st;
	bool good;
	int fd;

	buf_clear(b);
	if (!strcmp(path, "-"))
		return read_all(STDIN_FILENO, _("standard input"), limit, b, e);
	/* Without waiting: to open some devices would wait for ever. */
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0)
		return fail(path, e);
	good = fstat(fd, &st) < 0 ? fail(path, e) : read_open(fd, &st, path, limit, b, e);
	close(fd);
	return good;
}

static bool
write_all(int fd, const char *data, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, data, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		data += n;
		len -= (size_t)n;
	}
	return fsync(fd) == 0;
}

/*
 * Write a new file beside PATH and give it that name: renaming is the one step
 * in which a whole file takes another's place.
 */
static bool
replace(const char *path, const char *data, size_t len)
{
	struct buf tmp = { 0 };
	struct stat old;
	bool good;
	int fd, reason;

	buf_printf(&tmp, "%s.XXXXXX", path);
	fd = mkostemp(tmp.data, O_CLOEXEC);
	good = fd >= 0 && write_all(fd, data, len) &&
	    (stat(path, &old) < 0 || fchmod(fd, old.st_mode & 07777) == 0);
	reason = errno;
	if (fd >= 0 && close(fd) < 0 && good) {
		good = false;
		reason = errno;
	}
	if (good && rename(tmp.data, path) < 0) {
		good = false;
		reason = errno;
	}
	if (!good && fd >= 0)
		unlink(tmp.data);
	buf_release(&tmp);
	errno = reason;
	return good;
}

bool
file_replace(const char *path, const char *data, size_t len, struct err *e)
{
	/* What a link leads to is replaced, not the link. */
	char *target = realpath(path, NULL);
	bool good = replace(target ? target : path, data, len) || fail(path, e);

	free(target);
	return good;
}

bool
file_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
file_exists(const char *path)
{
	return access(path, F_OK) == 0;
}

void
paths_release(struct paths *p)
{
	for (size_t i = 0; i < p->len; i++)
		free(p->at[i]);
	vec_release(p);
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool
is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool
file_list(const char *dir, struct paths *p, struct err *e)
{
	size_t first = p->len, dirlen = strlen(dir);
	struct dirent *entry;
	DIR *d = opendir(dir);

	if (!d)
		return fail(dir, e);
	while (dirlen > 0 && dir[dirlen - 1] == '/')
		dirlen--;
	while ((entry = readdir(d))) {
		struct buf b = { 0 };

		buf_add(&b, dir, dirlen);
		buf_printf(&b, "/%s", entry->d_name);
		if (entry->d_name[0] != '.' && is_file(b.data))
			*vec_push(p) = buf_take(&b);
		buf_release(&b);
	}
	closedir(d);
	if (p->len > first)
		qsort(p->at + first, p->len - first, sizeof *p->at, by_bytes);
	return true;
}

static bool
make_dir(const char *path)
{
	return mkdir(path, 0700) == 0 || (errno == EEXIST && file_is_dir(path));
}

bool
file_make_dirs(const char *path, struct err *e)
{
	char *copy = mem_str(path);
	bool good = true;

	for (size_t i = 1; good && i < strlen(path); i++)
		if (path[i] == '/') {
			copy[i] = '\0';
			good = make_dir(copy);
			copy[i] = '/';
		}
	good = good && make_dir(copy);
	if (!good)
		fail(path, e);
	free(copy);
	return good;
}
