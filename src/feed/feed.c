/*
 * feed.c - bytes become articles.
 *
 * First what the bytes are: refused if they are no text, decoded if they are a
 * page in an old charset, then cleaned once and for all (text/utf8.h). Then the
 * reader of their format makes a draft of them, and the draft an article.
 */
#include <config.h>

#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "feed/charref.h"
#include "feed/charset.h"
#include "feed/feed_draft.h"
#include "feed/feed.h"
#include "feed/html.h"
#include "feed/plain.h"
#include "feed/space.h"
#include "text/utf8.h"

/* How files begin that are no text though they may hold much of it. */
static const struct magic {
	char bytes[9];
	unsigned char len;
} magic[] = {
	{ "%PDF-", 5 }, { "PK\003\004", 4 }, { "\177ELF", 4 }, { "\211PNG", 4 },
	{ "\377\330\377", 3 }, { "GIF8", 4 }, { "\037\213", 2 }, { "BZh", 3 },
	{ "\3757zXZ", 5 }, { "SQLite f", 8 }, { "\320\317\021\340", 4 }, { "{\\rtf", 5 },
};

static bool
has_utf16_mark(const char *bytes, size_t len)
{
	return len >= 2 && (!memcmp(bytes, "\xFF\xFE", 2) || !memcmp(bytes, "\xFE\xFF", 2));
}

/* A known kind of file, or more than one NUL in a hundred bytes. */
static bool
is_binary(const char *bytes, size_t len)
{
	enum { LOOKED_AT = 1 << 16 };
	size_t nuls = 0, most = len < LOOKED_AT ? len : LOOKED_AT;

	for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
		if (len >= magic[i].len && !memcmp(bytes, magic[i].bytes, magic[i].len))
			return true;
	if (has_utf16_mark(bytes, len))
		return false;
	for (size_t i = 0; i < most; i++)
		nuls += bytes[i] == '\0';
	return nuls * 100 > most;
}

/* The line that byte AT stands on, counted from 1. */
static size_t
line_of(const char *bytes, size_t at)
{
	size_t n = 1;

	for (size_t i = 0; i < at; i++)
		n += bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
	return n;
}

static void
report_damage(const char *name, const char *bytes, size_t len, const struct utf8_damage *d,
    struct report *r)
{
	size_t bad = d->first_bad < len ? d->first_bad : len - 1;
	size_t control = d->first_control < len ? d->first_control : len - 1;

	/* TRANSLATORS: file name, line number, how many places; U+FFFD is the sign � */
	if (d->bad > 0)
		report_say(r, ngettext("%s:%zu: bad UTF-8 in %zu place, now U+FFFD",
		    "%s:%zu: bad UTF-8 in %zu places, now U+FFFD", (unsigned long)d->bad),
		    name, line_of(bytes, bad), d->bad);
	/* TRANSLATORS: file name, line number, how many were removed */
	if (d->controls > 0)
		report_say(r, ngettext("%s:%zu: %zu control character removed",
		    "%s:%zu: %zu control characters removed", (unsigned long)d->controls),
		    name, line_of(bytes, control), d->controls);
}

static const char *const plain_endings[] = { ".txt", ".text", NULL };
static const char *const webpage_endings[] = { ".html", ".htm", ".xhtml", NULL };

static bool
ends_in(const char *name, const char *const *ending)
{
	size_t len = strlen(name);

	for (; *ending; ending++) {
		size_t n = strlen(*ending);

		if (len > n && !strcasecmp(name + len - n, *ending))
			return true;
	}
	return false;
}

bool
feed_knows_name(const char *name)
{
	return ends_in(name, plain_endings) || ends_in(name, webpage_endings);
}

/* A page's bytes out of its charset, and without hidden controls, into OUT. */
static void
prepare_page(const char *name, const char *bytes, size_t len, struct buf *out,
    struct report *r)
{
	struct buf decoded = { 0 };
	char charset[CHARSET_SIZE];

	if (charset_declared(bytes, len, charset)) {
		if (charset_decode(charset, bytes, len, &decoded)) {
			bytes = decoded.data;
			len = decoded.len;
		} else {
			/* TRANSLATORS: file name, the unknown name of a charset */
			report_say(r, _("%s: unknown charset \"%s\", read as UTF-8"), name,
			    charset);
		}
	}
	charref_decode(bytes, len, out);
	buf_release(&decoded);
}

/* Foreign bytes into clean text; false if too much of them is none. */
static bool
clean(const char *name, const char *bytes, size_t len, struct buf *text, struct report *r,
    struct err *e)
{
	struct utf8_damage damage;

	utf8_clean(bytes, len, text, &damage);
	if (damage.bad > 16 && damage.bad > len / 8)
		return err_set(e, _("%s: not text, or not in UTF-8"), name);
	report_damage(name, bytes, len, &damage, r);
	return true;
}

/* Which format it is, into D; false, and why in E, if none. */
static bool
parse(const char *name, const struct buf *text, struct feed_draft *d, struct report *r,
    struct err *e)
{
	const char *s = buf_str(text);
	size_t start = space_length(s, text->len);

	if (html_is_page(s, text->len) ||
	    (ends_in(name, webpage_endings) && memchr(s, '<', text->len) != NULL)) {
		if (text->len > HTML_LIMIT)
			return err_set(e, _("%s: a page larger than %zu MiB"), name,
			    HTML_LIMIT >> 20);
		html_parse(name, s, text->len, d, r);
	} else if (text->len - start > 5 && !memcmp(s + start, "<?xml", 5)) {
		return err_set(e, _("%s: XML, but not a web page"), name);
	} else {
		plain_parse(s, text->len, d);
	}
	return true;
}

static bool
add_article(const char *name, struct feed_draft *d, struct articles *out, struct err *e)
{
	struct article *a = feed_draft_finish(d, name);

	if (a == NULL)
		return err_set(e, _("%s: there is no text in it"), name);
	*vec_push(out) = a;
	return true;
}

bool
feed_parse(const char *name, const char *bytes, size_t len, struct articles *out,
    struct report *r, struct err *e)
{
	struct feed_draft d = { .lang = LANG_UNKNOWN };
	struct buf page = { 0 }, text = { 0 };
	bool good;

	if (len == 0)
		return err_set(e, _("%s: empty"), name);
	if (len > FEED_LIMIT)
		return err_set(e, _("%s: larger than %zu MiB"), name, FEED_LIMIT >> 20);
	if (is_binary(bytes, len))
		return err_set(e, _("%s: not text"), name);
	if (ends_in(name, webpage_endings) || html_is_page(bytes, len)) {
		prepare_page(name, bytes, len, &page, r);
		bytes = buf_str(&page);
		len = page.len;
	}
	good = clean(name, bytes, len, &text, r, e);
	buf_release(&page);
	good = good && parse(name, &text, &d, r, e) && add_article(name, &d, out, e);
	buf_release(&text);
	feed_draft_release(&d);
	return good;
}
