/*
 * clipboard.h - text for the clipboard of whoever sits at the terminal, as the
 * terminal is told of it: OSC 52, also over ssh.
 *
 * ESC ] 52 ; c ; BASE64 BEL is xterm's (ctlseqs, "Operating System Commands").
 * Programs between hewal and the terminal pass a sequence on only if it is
 * wrapped in DCS: tmux wants its ESCs doubled, screen takes at most 768 bytes at
 * a time.
 */
#ifndef HEWAL_UI_CLIPBOARD_H
#define HEWAL_UI_CLIPBOARD_H

#include <stddef.h>

#include "base/buf.h"

enum clipboard_via { CLIPBOARD_DIRECT, CLIPBOARD_TMUX, CLIPBOARD_SCREEN };

/* What stands between, as the environment tells; VARIABLE is getenv() or a test's own. */
enum clipboard_via clipboard_via(char *(*variable)(const char *name));

/*
 * Add the sequence that puts the LEN bytes at TEXT on the clipboard to OUT:
 * nothing of the text stands in it as it is.
 */
void clipboard_sequence(const char *text, size_t len, enum clipboard_via via, struct buf *out);

#endif
