/*
 * profile.c - the table of terminals, and settings written as words.
 *
 * CSI 8 l tells a terminal that orders text itself to show cells as they are
 * sent (ECMA-48, BDSM; VTE and mintty follow it, others pass it over).  It
 * must come before the first frame, for VTE keeps it per line.  mlterm has a
 * switch of its own.
 */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/profile.h"

#define EXPLICIT "\033[8l"
#define IMPLICIT "\033[8h"
#define MLTERM_EXPLICIT "\033]5379;use_ctl=false\a"
#define MLTERM_IMPLICIT "\033]5379;use_ctl=true\a"

#define VISUAL(m) { .mode = EMIT_VISUAL, .marks = EMIT_MARKS_##m }
#define RUNS(m) { .mode = EMIT_RUNS, .marks = EMIT_MARKS_##m, .border = EMIT_STRONG_BAR }
#define PIECES { .mode = EMIT_RUNS, .marks = EMIT_MARKS_PLAIN, .by_look = true, .border = EMIT_STRONG_BAR }
#define ISOLATE { .mode = EMIT_ISOLATE, .marks = EMIT_MARKS_ON, .mirrored = true }
#define KITTY { .mode = EMIT_KITTY, .marks = EMIT_MARKS_PLAIN }
#define CONSOLE { .mode = EMIT_VISUAL, .marks = EMIT_MARKS_CONSOLE, .ascii_digits = true }

static const char console[] =
    N_("The console's font lacks some letters of Kurdish and all marks: "
    "a graphical terminal shows more.");
static const char kitty[] =
    N_("Put 'force_ltr yes' into kitty.conf, start kitty anew and hewal "
    "with --terminal=kitty-ltr: then ێ ڵ ڕ ۆ get their marks, too.");
static const char xterm[] =
    N_("Start it with a font that has Arabic letters: xterm -fa \"DejaVu Sans Mono\".");
static const char other[] =
    N_("Which terminal this is cannot be told; most show Kurdish right in "
    "this mode. If this one does not, press T in the reader.");
static const char untried[] =
    N_("Nobody has looked at Kurdish in this terminal yet. If it is not "
    "right, press T in the reader.");

static const struct profile profiles[] = {
	{ "linux", "Linux console", CONSOLE, "", "", PROFILE_MARKS, console },
	{ "vte", "VTE (GNOME Terminal, Xfce, MATE, Tilix)", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_RIGHT, NULL },
	{ "konsole", "Konsole", ISOLATE, "", "", PROFILE_RIGHT, NULL },
	{ "mlterm", "mlterm", VISUAL(ON), MLTERM_EXPLICIT, MLTERM_IMPLICIT, PROFILE_RIGHT, NULL },
	{ "putty", "PuTTY", RUNS(ON), "", "", PROFILE_RIGHT, NULL },
	{ "qterminal", "QTerminal", PIECES, "", "", PROFILE_MARKS, NULL },
	{ "kitty", "kitty", KITTY, "", "", PROFILE_MARKS, kitty },
	{ "kitty-ltr", "kitty, force_ltr", VISUAL(ON), "", "", PROFILE_RIGHT, NULL },
	{ "alacritty", "Alacritty", VISUAL(LEFT), "", "", PROFILE_RIGHT, NULL },
	{ "st", "st", VISUAL(OFF), "", "", PROFILE_MARKS, NULL },
	{ "foot", "foot", VISUAL(OFF), "", "", PROFILE_MARKS, NULL },
	{ "zutty", "zutty", VISUAL(PLAIN), "", "", PROFILE_MARKS, NULL },
	{ "apple", "Terminal.app", RUNS(ON), "", "", PROFILE_UNTRIED, untried },
	{ "iterm2", "iTerm2", RUNS(ON), "", "", PROFILE_UNTRIED, untried },
	{ "mintty", "mintty", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_UNTRIED, untried },
	{ "wezterm", "WezTerm", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_UNTRIED, untried },
	{ "windows", "Windows Terminal", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_UNTRIED, untried },
	{ "xterm", "xterm", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_RIGHT, xterm },
	{ "urxvt", "rxvt-unicode", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_RIGHT, NULL },
	{ "other", "?", VISUAL(ON), EXPLICIT, IMPLICIT, PROFILE_UNTRIED, other },
};
enum { PROFILES = sizeof profiles / sizeof *profiles };

static const char *const modes[EMIT_MODES] = {
#define X(name, text) [EMIT_##name] = text,
	EMIT_MODE_LIST(X)
#undef X
};

static const char *const marks[EMIT_MARKS_COUNT] = {
#define X(name, text) [EMIT_MARKS_##name] = text,
	EMIT_MARKS_LIST(X)
#undef X
};

/* What a mode needs where no profile says more. */
static const struct emit_settings usual[EMIT_MODES] = {
	[EMIT_VISUAL] = VISUAL(ON), [EMIT_RUNS] = RUNS(ON), [EMIT_ISOLATE] = ISOLATE, [EMIT_KITTY] = KITTY,
};

const struct profile *
profile_at(size_t i)
{
	return i < PROFILES ? &profiles[i] : NULL;
}

const struct profile *
profile_named(const char *name)
{
	for (size_t i = 0; i < PROFILES; i++)
		if (!strcmp(profiles[i].name, name))
			return &profiles[i];
	return NULL;
}

const char *
profile_mode_name(enum emit_mode mode)
{
	return modes[mode];
}

/* The number of the word among N; -1 for none. */
static int
word_number(const char *const *words, int n, const char *s, size_t len)
{
	for (int i = 0; i < n; i++)
		if (strlen(words[i]) == len && !strncmp(words[i], s, len))
			return i;
	return -1;
}

static const char *const digits[] = { "keep", "ascii" };
static const char *const mirrors[] = { "terminal", "pre" };
static const char *const borders[] = { "bar", "strong" };
static const char *const orders[] = { "row", "look" };

static const struct {
	const char *name;
	const char *const *words;
	int n;
} knobs[] = {
	{ "marks=", marks, EMIT_MARKS_COUNT }, { "digits=", digits, 2 },
	{ "mirror=", mirrors, 2 }, { "border=", borders, 2 },
	{ "order=", orders, 2 },
};
enum { KNOBS = sizeof knobs / sizeof *knobs };

static void
set_knob(struct emit_settings *s, int knob, int value)
{
	switch (knob) {
	case 0: s->marks = (enum emit_marks)value; break;
	case 1: s->ascii_digits = value; break;
	case 2: s->mirrored = value; break;
	case 3: s->border = value ? EMIT_STRONG_BAR : 0; break;
	case 4: s->by_look = value; break;
	}
}

static bool
read_knob(struct emit_settings *s, const char *word, size_t len)
{
	for (int i = 0; i < KNOBS; i++) {
		size_t name = strlen(knobs[i].name);
		int value;

		if (len < name || strncmp(word, knobs[i].name, name))
			continue;
		value = word_number(knobs[i].words, knobs[i].n, word + name, len - name);
		if (value >= 0)
			set_knob(s, i, value);
		return value >= 0;
	}
	return false;
}

static void
set_sequence(char to[PROFILE_SEQUENCE], const char *s)
{
	snprintf(to, PROFILE_SEQUENCE, "%s", s);
}

/*
 * Only a terminal that shows cells as they are sent must be told so.  Inside
 * tmux or screen telling is useless: they do not pass it on.
 */
static void
set_sequences(struct terminal *t, const struct profile *p)
{
	bool tell = t->emit.mode == EMIT_VISUAL && !t->inside;
	bool own = p->emit.mode == EMIT_VISUAL;

	set_sequence(t->init, !tell ? "" : own ? p->init : EXPLICIT);
	set_sequence(t->fini, !tell ? "" : own ? p->fini : IMPLICIT);
}

static const struct profile *
named(const char *s, size_t len)
{
	char name[PROFILE_NAME];

	if (len >= sizeof name)
		return NULL;
	memcpy(name, s, len);
	name[len] = '\0';
	return profile_named(name);
}

/* What a profile becomes behind tmux or screen, which let nothing through but text. */
static struct emit_settings
settings_inside(const struct terminal *t, const struct profile *p)
{
	static const struct emit_settings runs = RUNS(ON);
	bool reorders = p->emit.mode == EMIT_VISUAL
	    && (!strcmp(p->name, "vte") || !strcmp(p->name, "mlterm") || !strcmp(p->name, "mintty"));

	return t->inside && reorders ? runs : p->emit;
}

/* Take over profile P. */
static void
use_profile(struct terminal *t, const struct profile *p)
{
	t->profile = p;
	t->emit = settings_inside(t, p);
	set_sequences(t, p);
}

static bool
no_such(struct err *e, const char *spec, const char *word, size_t len)
{
	/* TRANSLATORS: a wrong --terminal=; "--terminal=help" stays as it is. */
	return err_set(e,
	    _("\"%s\" names no terminal: \"%.*s\" is not known; --terminal=help lists what is"),
	    spec, (int)len, word);
}

bool
profile_apply(struct terminal *t, const char *spec, enum profile_how how, struct err *e)
{
	struct terminal made = *t;
	size_t len = strcspn(spec, ",");
	const struct profile *p = named(spec, len);
	int mode = word_number(modes, EMIT_MODES, spec, len);

	if (p) {
		use_profile(&made, p);
	} else if (mode >= 0) {
		made.emit = usual[mode];
		set_sequences(&made, made.profile);
	} else {
		return no_such(e, spec, spec, len);
	}
	for (const char *s = spec + len; *s; s += len) {
		s++;
		len = strcspn(s, ",");
		if (!read_knob(&made.emit, s, len))
			return no_such(e, spec, s, len);
	}
	made.how = how;
	made.evidence[0] = '\0';
	*t = made;
	return true;
}

void
profile_spec(const struct emit_settings *s, struct buf *out)
{
	const struct emit_settings *u = &usual[s->mode];

	buf_printf(out, "%s,marks=%s,digits=%s", modes[s->mode], marks[s->marks], digits[s->ascii_digits]);
	if (s->mirrored != u->mirrored)
		buf_printf(out, ",mirror=%s", mirrors[s->mirrored]);
	if ((s->border != 0) != (u->border != 0))
		buf_printf(out, ",border=%s", borders[s->border != 0]);
	if (s->by_look != u->by_look)
		buf_printf(out, ",order=%s", orders[s->by_look]);
}
