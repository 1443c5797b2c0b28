/* import.c - hewal import: files into the library. */
#include <config.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "cmd/cmd.h"
#include "cmd/output.h"
#include "cmd/run.h"
#include "text/number.h"
#include "ui/style.h"
#include "ui/words.h"

/* "3 articles added, 1 changed, 2 as before" in the language of the interface. */
static void
print_counts(const struct library_import *done)
{
	struct buf text = { 0 }, digits = { 0 }, out = { 0 };

	buf_printf(&text, ngettext("%zu article added", "%zu articles added", done->added), done->added);
	/* TRANSLATORS: stands between the parts "3 articles added", "1 changed" and "2 as before". */
	buf_puts(&text, _(", "));
	buf_printf(&text, ngettext("%zu changed", "%zu changed", done->changed), done->changed);
	/* TRANSLATORS: stands between the parts "3 articles added", "1 changed" and "2 as before". */
	buf_puts(&text, _(", "));
	buf_printf(&text, ngettext("%zu as before", "%zu as before", done->same), done->same);
	number_digits(buf_str(&text), words_lang(), &digits);
	output_paragraph(&out, output_width(NULL), buf_str(&digits), words_dir(), STYLE_TEXT);
	output_flush(&out);
	buf_release(&text);
	buf_release(&digits);
	buf_release(&out);
}

int
cmd_import(struct cmd_call *call)
{
	struct library *lib = cmd_library();
	struct report r = cmd_report();
	struct library_import done = { 0 };
	int status = STATUS_FAILED;
	struct err e;

	if (!lib)
		return STATUS_FAILED;
	if (library_import(lib, call->arg, call->nargs, &done, &r, &e)) {
		print_counts(&done);
		status = !done.failed ? STATUS_DONE : done.ids.len ? STATUS_PARTLY : STATUS_FAILED;
	} else {
		cmd_say("%s", e.text);
	}
	library_import_release(&done);
	library_close(lib);
	return status;
}
