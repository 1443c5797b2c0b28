/*
 * query.h - asking a terminal what it is, and telling its replies from keys.
 *
 * All queries go in one batch; the last is one that every terminal answers
 * (primary device attributes), so that its reply ends the wait.  Replies may
 * come late, in pieces and mixed with what is typed: this takes them out of
 * what comes in, byte by byte.
 *
 * Sources: ECMA-48; the VT510 manual (DECRQM, DA1 to DA3); xterm's list of
 * control sequences (XTVERSION).
 */
#ifndef HEWAL_UI_QUERY_H
#define HEWAL_UI_QUERY_H

#include <stdbool.h>
#include <stddef.h>

enum query_kind {
	QUERY_BDSM,		/* CSI 8 $ p: is ANSI mode 8 set? "1", "2"; "0": not known */
	QUERY_VERSION,		/* XTVERSION: "kitty(0.26.5)" */
	QUERY_DA3,		/* unit number: "7E565445" */
	QUERY_DA2,		/* "65;7006;1" */
	QUERY_DA1,		/* "?62;c" without the c: the last one */
	QUERY_KINDS
};

enum { QUERY_TEXT = 48, QUERY_BYTES = 256 };

struct query_replies {
	char text[QUERY_KINDS][QUERY_TEXT];	/* "" for none */
	bool done;		/* the last reply has come */
};

/* Starts as { 0 }. */
struct query {
	struct query_replies replies;
	char bytes[QUERY_BYTES];	/* what may become a sequence */
	size_t len;
};

/* What became of a byte. */
enum query_byte {
	QUERY_WAIT,		/* it may belong to a sequence: no telling yet */
	QUERY_REPLY,		/* a reply is whole and was taken out */
	QUERY_OTHER,		/* bytes[0..len) are a whole sequence, but no reply; set len to 0 */
	QUERY_KEYS		/* bytes[0..len) are keys; take them and set len to 0 */
};

/* All the queries. */
extern const char query_batch[];

/* One more byte from the terminal. */
enum query_byte query_take(struct query *q, unsigned char byte);

/* Nothing more comes for now: an ESC that waits alone was a key. */
enum query_byte query_pause(struct query *q);

/* How the reply looks to people: "CSI 8;1$y". */
void query_name(enum query_kind kind, const char *text, char *out, size_t size);

#endif
