/*
 * charset.c - old charsets of web pages.
 *
 * Nearly every page is UTF-8 and needs nothing of this. Of the others only the
 * one-byte charsets that pages from the region were written in are read, by
 * iconv; the list is closed, so that no page can choose from everything a C
 * library knows.
 */
#include <config.h>

#include <ctype.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "feed/charset.h"

enum { LOOKED_AT = 4096 };	/* a declaration stands in the first bytes, or not at all */

/*
 * What pages say and what they mean by it. Source: WHATWG Encoding Standard,
 * "Names and labels".
 */
static const struct charset {
	const char *label, *name;
} known[] = {
	{ "utf-8", "UTF-8" },			{ "utf8", "UTF-8" },
	{ "utf-16", "UTF-8" },			{ "unicode", "UTF-8" },
	{ "windows-1256", "WINDOWS-1256" },	{ "cp1256", "WINDOWS-1256" },
	{ "iso-8859-6", "ISO-8859-6" },		{ "arabic", "ISO-8859-6" },
	{ "windows-1252", "WINDOWS-1252" },	{ "cp1252", "WINDOWS-1252" },
	{ "iso-8859-1", "WINDOWS-1252" },	{ "latin1", "WINDOWS-1252" },
	{ "us-ascii", "WINDOWS-1252" },		{ "ascii", "WINDOWS-1252" },
	{ "iso-8859-15", "ISO-8859-15" },	{ "windows-1251", "WINDOWS-1251" },
	{ "iso-8859-9", "WINDOWS-1254" },	{ "windows-1254", "WINDOWS-1254" },
	{ "windows-1250", "WINDOWS-1250" },	{ "koi8-r", "KOI8-R" },
};

/* Find WORD in LEN bytes at S without regard to case; a pointer behind it, or NULL. */
static const char *
behind(const char *s, size_t len, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= len; i++)
		if (!strncasecmp(s + i, word, n))
			return s + i + n;
	return NULL;
}

/* Copy the value that follows the word at S: =, perhaps quotes, the name. */
static bool
read_value(const char *s, const char *end, char charset[CHARSET_SIZE])
{
	size_t n = 0;

	while (s < end && (*s == ' ' || *s == '='))
		s++;
	if (s < end && (*s == '"' || *s == '\''))
		s++;
	for (; s < end && n + 1 < CHARSET_SIZE && (isalnum((unsigned char)*s) ||
	    *s == '-' || *s == '_'); s++)
		charset[n++] = (char)tolower((unsigned char)*s);
	charset[n] = '\0';
	return n > 0;
}

bool
charset_declared(const char *bytes, size_t len, char charset[CHARSET_SIZE])
{
	const char *end, *p, *close;

	if (len >= 3 && (!memcmp(bytes, "\xEF\xBB\xBF", 3) || !memcmp(bytes, "\xFF\xFE", 2) ||
	    !memcmp(bytes, "\xFE\xFF", 2)))
		return false;
	end = bytes + (len < LOOKED_AT ? len : LOOKED_AT);
	for (p = bytes; (p = behind(p, (size_t)(end - p), "<meta")) != NULL; p = close) {
		const char *value;

		close = memchr(p, '>', (size_t)(end - p));
		if (close == NULL)
			break;
		value = behind(p, (size_t)(close - p), "charset");
		if (value != NULL && read_value(value, close, charset))
			return true;
	}
	p = behind(bytes, (size_t)(end - bytes), "<?xml");
	close = p ? memchr(p, '>', (size_t)(end - p)) : NULL;
	p = close ? behind(p, (size_t)(close - p), "encoding") : NULL;
	return p != NULL && read_value(p, close, charset);
}

static const char *
name_of(const char *charset)
{
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (!strcmp(charset, known[i].label))
			return known[i].name;
	return NULL;
}

bool
charset_decode(const char *charset, const char *bytes, size_t len, struct buf *out)
{
	const char *name = name_of(charset);
	char *in = (char *)bytes, chunk[4096];
	iconv_t cd;

	if (name == NULL)
		return false;
	if (!strcmp(name, "UTF-8")) {
		buf_add(out, bytes, len);
		return true;
	}
	cd = iconv_open("UTF-8", name);
	if (cd == (iconv_t)-1)
		return false;
	while (len > 0) {
		char *to = chunk;
		size_t room = sizeof chunk, before = len;

		iconv(cd, &in, &len, &to, &room);
		buf_add(out, chunk, sizeof chunk - room);
		if (len == before && room == sizeof chunk) {
			buf_putu(out, 0xFFFD);
			in++;
			len--;
		}
	}
	iconv_close(cd);
	return true;
}
