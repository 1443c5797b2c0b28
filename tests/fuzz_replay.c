/* fuzz_replay.c - run a fuzz target over its corpus, as an ordinary test. */
#include <config.h>

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "tap.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
main(void)
{
	struct paths files = { 0 };
	struct buf dir = { 0 }, b = { 0 };
	struct err e;

	buf_printf(&dir, "%s/tests/corpus/%s", getenv("srcdir"), CORPUS);
	if (!ok(file_list(buf_str(&dir), &files, &e) && files.len > 0, "there is a corpus"))
		printf("# %s\n", buf_str(&dir));
	for (size_t i = 0; i < files.len; i++) {
		bool read = file_read(files.at[i], 1 << 24, &b, &e);

		ok(read && LLVMFuzzerTestOneInput((const uint8_t *)buf_str(&b), b.len) == 0,
		    "%s", files.at[i] + dir.len + 1);
	}
	paths_release(&files);
	buf_release(&dir);
	buf_release(&b);
	return done();
}
