/* query_test.c - replies of a terminal told from what is typed. */
#include <config.h>

#include "base/buf.h"
#include "ui/query.h"
#include "tap.h"

/* Feed all of S; what comes back as keys and as other sequences, in brackets. */
static void
feed(struct query *q, const char *s, struct buf *out)
{
	for (; *s; s++) {
		enum query_byte what = query_take(q, (unsigned char)*s);

		if (what < QUERY_OTHER)
			continue;
		buf_puts(out, what == QUERY_OTHER ? "{" : "");
		for (size_t i = 0; i < q->len; i++)
			buf_putc(out, q->bytes[i] == 0x1b ? '^' : q->bytes[i]);
		buf_puts(out, what == QUERY_OTHER ? "}" : "");
		q->len = 0;
	}
	if (q->len && query_pause(q) == QUERY_KEYS) {
		for (size_t i = 0; i < q->len; i++)
			buf_putc(out, q->bytes[i] == 0x1b ? '^' : q->bytes[i]);
		q->len = 0;
	}
}

/* What came in, and what of it is keys. */
static const struct {
	const char *in, *keys;
} cases[] = {
	{ "jk", "jk" },
	{ "\033", "^" },
	{ "\033j", "^j" },
	{ "\033[A", "{^[A}" },
	{ "\033OA", "{^OA}" },
	{ "\033[1;5C", "{^[1;5C}" },
	{ "\033[8;1$y", "" },
	{ "\033[>65;7006;1c", "" },
	{ "\033[?62;4c", "" },
	{ "\033P!|7E565445\033\\", "" },
	{ "\033P>|kitty(0.26.5)\033\\", "" },
	{ "a\033[8;1$yb\033[?1;2cc", "abc" },
	{ "\033P", "^P" },
	{ "\033Px", "^Px" },
	{ "\033O", "^O" },
	{ "\033\033[?1;2c", "^^[?1;2c" },	/* Alt-Escape: nobody's */
	{ "\033P>|cut\033[?1;2cx", "x" },
	{ "\033P>|cut\rx", "\rx" },
	{ "\033[12\033[?1;2cx", "x" },
	{ "\332\225", "\332\225" },
};

static void
test_keys(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct query q = { 0 };
		struct buf out = { 0 };

		feed(&q, cases[i].in, &out);
		is_str(buf_str(&out), cases[i].keys, cases[i].keys[0] ? cases[i].keys : "all of it is a reply");
		buf_release(&out);
	}
}

static void
test_texts(void)
{
	const char all[] = "\033[8;1$y\033P>|Konsole 22.12.3\033\\\033P!|7E4B4445\033\\\033[>1;115;0c\033[?62;1;4c";
	char name[48];

	/* In pieces of every size, with a key between. */
	for (size_t cut = 0; cut < sizeof all; cut++) {
		struct query q = { 0 };
		struct buf out = { 0 };

		for (size_t i = 0; i < cut; i++)
			query_take(&q, (unsigned char)all[i]);
		feed(&q, all + cut, &out);
		if (out.len || strcmp(q.replies.text[QUERY_BDSM], "1")
		    || strcmp(q.replies.text[QUERY_VERSION], "Konsole 22.12.3")
		    || strcmp(q.replies.text[QUERY_DA3], "7E4B4445")
		    || strcmp(q.replies.text[QUERY_DA2], "1;115;0")
		    || strcmp(q.replies.text[QUERY_DA1], "62;1;4") || !q.replies.done)
			ok(false, "cut at %zu", cut);
		buf_release(&out);
	}
	ok(true, "the batch is understood wherever it is cut");
	query_name(QUERY_BDSM, "1", name, sizeof name);
	is_str(name, "CSI 8;1$y", "a reply has a name");
}

/* Anything may come in: nothing is read outside, and keys get through again after at most a screenful. */
static void
test_noise(void)
{
	struct query q = { 0 };
	uint64_t state = 7;
	bool sane = true;

	for (int i = 0; i < 200000; i++) {
		static const char likely[] = "\033\033[P>|!\\;0c$yO";

		state = state * 6364136223846793005u + 1442695040888963407u;
		unsigned n = (unsigned)(state >> 40);
		unsigned char byte = n % 3 ? (unsigned char)likely[n / 3 % (sizeof likely - 1)] : (unsigned char)(n / 3);

		if (query_take(&q, byte) >= QUERY_OTHER) {
			sane &= q.len > 0;
			q.len = 0;
		}
		sane &= q.len <= QUERY_BYTES;
		for (int k = 0; k < QUERY_KINDS; k++)
			sane &= memchr(q.replies.text[k], 0, QUERY_TEXT) != NULL;
	}
	ok(sane, "noise does no harm");
	for (int i = 0; i < QUERY_BYTES + 4; i++)
		if (query_take(&q, 'x') == QUERY_KEYS)
			q.len = 0;
	ok(query_take(&q, 'j') == QUERY_KEYS, "keys get through after it");
}

int
main(void)
{
	test_keys();
	test_texts();
	test_noise();
	return done();
}
