/*
 * query.c - replies of a terminal, told from keys.
 *
 * Sequences are gathered until they are whole (ECMA-48: CSI, parameters,
 * intermediates, a final byte; DCS up to ST).  What begins like one and turns
 * out to be none is given back as keys.
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "ui/query.h"

const char query_batch[] = "\033[8$p" "\033[>0q" "\033[=c" "\033[>c" "\033[c";

/* How each reply begins and ends; what is between is its text. */
static const struct {
	const char *head, *tail, *name;
} forms[QUERY_KINDS] = {
	[QUERY_BDSM] = { "\033[8;", "$y", "CSI 8;%s$y" },
	[QUERY_VERSION] = { "\033P>|", "\033\\", "%s" },
	[QUERY_DA3] = { "\033P!|", "\033\\", "DCS !|%s" },
	[QUERY_DA2] = { "\033[>", "c", "CSI >%sc" },
	[QUERY_DA1] = { "\033[?", "c", "CSI ?%sc" },
};

static bool
has_form(const struct query *q, const char *head, const char *tail)
{
	size_t from = strlen(head), to = strlen(tail);

	return q->len >= from + to && !memcmp(q->bytes, head, from)
	    && !memcmp(q->bytes + q->len - to, tail, to);
}

/* If what was gathered is a reply, keep its text. */
static bool
note_reply(struct query *q)
{
	for (int k = 0; k < QUERY_KINDS; k++) {
		size_t from = strlen(forms[k].head), to = strlen(forms[k].tail), n = 0;

		if (!has_form(q, forms[k].head, forms[k].tail))
			continue;
		for (size_t i = from; i < q->len - to && n < QUERY_TEXT - 1; i++)
			if (q->bytes[i] >= 0x20 && q->bytes[i] < 0x7f)
				q->replies.text[k][n++] = q->bytes[i];
		q->replies.text[k][n] = '\0';
		q->replies.done |= k == QUERY_DA1;
		return true;
	}
	return false;
}

/* A sequence is whole. */
static enum query_byte
whole(struct query *q)
{
	if (!note_reply(q))
		return QUERY_OTHER;
	q->len = 0;
	return QUERY_REPLY;
}

/* What was gathered was cut off by this byte: it is dropped. */
static enum query_byte
begin_anew(struct query *q, unsigned char byte)
{
	q->len = 0;
	return query_take(q, byte);
}

/* CSI goes on over parameters and intermediates. */
static enum query_byte
take_csi(struct query *q, unsigned char byte)
{
	if (q->len == 2 || (byte >= 0x20 && byte <= 0x3f))
		return QUERY_WAIT;
	return byte >= 0x40 && byte <= 0x7e ? whole(q) : begin_anew(q, byte);
}

/* DCS: only those that can be replies, for Alt-P sends the same two bytes. */
static enum query_byte
take_dcs(struct query *q, unsigned char byte)
{
	if (q->len == 2)
		return QUERY_WAIT;
	if (q->len == 3)
		return byte == '>' || byte == '!' ? QUERY_WAIT : QUERY_KEYS;
	if (q->bytes[q->len - 2] == 0x1b) {
		if (byte == '\\')
			return whole(q);
		q->bytes[0] = 0x1b;
		q->len = 1;
		return query_take(q, byte);
	}
	return byte >= 0x20 || byte == 0x1b ? QUERY_WAIT : begin_anew(q, byte);
}

enum query_byte
query_take(struct query *q, unsigned char byte)
{
	if (q->len == QUERY_BYTES)	/* nothing that is meant for us is so long */
		q->len = 0;
	q->bytes[q->len++] = (char)byte;
	if (q->bytes[0] != 0x1b)
		return QUERY_KEYS;
	if (q->len == 1)
		return QUERY_WAIT;
	switch (q->bytes[1]) {
	case '[':
		return take_csi(q, byte);
	case 'P':
		return take_dcs(q, byte);
	case 'O':
		return q->len == 2 ? QUERY_WAIT : whole(q);
	}
	return QUERY_KEYS;
}

enum query_byte
query_pause(struct query *q)
{
	return q->len == 1 || (q->len == 2 && q->bytes[1] != '[') ? QUERY_KEYS : QUERY_WAIT;
}

void
query_name(enum query_kind kind, const char *text, char *out, size_t size)
{
	const char *name = forms[kind].name, *place = strstr(name, "%s");

	snprintf(out, size, "%.*s%s%s", (int)(place - name), name, text, place + 2);
}
