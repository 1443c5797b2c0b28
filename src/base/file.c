/* file.c - files read whole, replaced in one step, and found in folders. */
#include <config.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static bool
fail(const char *path, struct err *e)
{
	return err_set(e, "%s: %s", path, strerror(errno));
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
			return err_set(e, "%s: larger than %zu MiB", path, limit >> 20);
		buf_add(b, chunk, (size_t)n);
	}
	return true;
}

bool
file_read(const char *path, size_t limit, struct buf *b, struct err *e)
{
	struct stat st;
	bool good;
	int fd;

	buf_clear(b);
	if (!strcmp(path, "-"))
		return read_all(STDIN_FILENO, "standard input", limit, b, e);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st) < 0) {
		fail(path, e);
		good = false;
	} else if (S_ISDIR(st.st_mode)) {
		good = err_set(e, "%s: %s", path, strerror(EISDIR));
	} else if (!S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode)) {
		good = err_set(e, "%s: not an ordinary file", path);
	} else {
		if (S_ISFIFO(st.st_mode))
			fcntl(fd, F_SETFL, 0);
		good = read_all(fd, path, limit, b, e);
	}
	if (fd >= 0)
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

bool
file_replace(const char *path, const char *data, size_t len, struct err *e)
{
	struct buf tmp = { 0 };
	bool good;
	int fd;

	buf_printf(&tmp, "%s.XXXXXX", path);
	fd = mkostemp(tmp.data, O_CLOEXEC);
	good = fd >= 0 && write_all(fd, data, len);
	if (fd >= 0 && close(fd) < 0)
		good = false;
	if (good)
		good = rename(tmp.data, path) == 0;
	if (!good) {
		fail(path, e);
		if (fd >= 0)
			unlink(tmp.data);
	}
	buf_release(&tmp);
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

bool
file_list(const char *dir, struct paths *p, struct err *e)
{
	size_t first = p->len, dirlen = strlen(dir);
	struct dirent *entry;
	DIR *d = opendir(dir);

	if (!d)
		return fail(dir, e);
	while (dirlen > 1 && dir[dirlen - 1] == '/')
		dirlen--;
	while ((entry = readdir(d))) {
		struct buf b = { 0 };

		buf_add(&b, dir, dirlen);
		buf_printf(&b, "/%s", entry->d_name);
		if (entry->d_name[0] == '.' || file_is_dir(b.data))
			buf_release(&b);
		else
			*vec_push(p) = buf_take(&b);
	}
	closedir(d);
	if (p->len > first)
		qsort(p->at + first, p->len - first, sizeof *p->at, by_bytes);
	return true;
}

bool
file_make_dirs(const char *path, struct err *e)
{
	char *copy = mem_str(path);
	bool good = true;

	for (char *slash = copy + 1; good; slash++) {
		char c = *slash;

		if (c != '/' && c != '\0')
			continue;
		*slash = '\0';
		good = mkdir(copy, 0700) == 0 || (errno == EEXIST && file_is_dir(copy));
		*slash = c;
		if (c == '\0')
			break;
	}
	if (!good)
		fail(path, e);
	free(copy);
	return good;
}
