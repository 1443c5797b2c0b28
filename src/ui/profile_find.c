/*
 * profile_find.c - which terminal this is.
 *
 * A reply tells most, for variables are inherited by what is started inside
 * another terminal.  A terminal that has answered the last of the queries but
 * not the one that would have told its name is not the one a variable names.
 *
 * Sources: the replies were taken down from the terminals named in profile.h;
 * "DECRQM" and "XTVERSION" in xterm's list of control sequences.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/profile.h"

/* Replies, the surest first. '*' in a pattern stands for any bytes. */
static const struct {
	enum query_kind kind;
	const char *pattern, *profile;
} by_reply[] = {
	{ QUERY_VERSION, "tmux *", "" },		/* the names of those that stand between */
	{ QUERY_DA2, "84;0;0", "" },
	{ QUERY_DA2, "83;*", "" },
	{ QUERY_VERSION, "Konsole *", "konsole" },
	{ QUERY_VERSION, "kitty(*", "kitty" },
	{ QUERY_VERSION, "mintty *", "mintty" },
	{ QUERY_VERSION, "WezTerm *", "wezterm" },
	{ QUERY_VERSION, "iTerm2 *", "iterm2" },
	{ QUERY_VERSION, "foot(*", "foot" },
	{ QUERY_VERSION, "VTE(*", "vte" },
	{ QUERY_VERSION, "XTerm(*", "xterm" },
	{ QUERY_DA3, "7E4B4445", "konsole" },
	{ QUERY_DA3, "7E565445", "vte" },
	{ QUERY_DA3, "464F4F54", "foot" },
	{ QUERY_BDSM, "1", "vte" },			/* whatever it is, it knows CSI 8 l */
	{ QUERY_BDSM, "2", "vte" },
	{ QUERY_DA2, "24;*", "mlterm" },
	{ QUERY_DA2, "0;136;0", "putty" },
	{ QUERY_DA2, "0;115;0", "qterminal" },
	{ QUERY_DA2, "1;4000;*", "kitty" },
	{ QUERY_DA2, "85;*", "urxvt" },
	{ QUERY_DA2, "64;0;0", "zutty" },
	{ QUERY_DA2, "0;10;1", "windows" },
	{ QUERY_DA2, "0;*;1", "alacritty" },
};

/* Variables. */
static const struct {
	const char *variable, *prefix, *profile;
	bool answers;		/* this terminal tells its name when it is asked */
} by_variable[] = {
	{ "TERM", "linux", "linux", false },
	{ "TERM", "mlterm", "mlterm", false },
	{ "TERM", "xterm-kitty", "kitty", false },
	{ "TERM", "alacritty", "alacritty", false },
	{ "TERM", "foot", "foot", false },
	{ "TERM", "st-", "st", false },
	{ "TERM", "putty", "putty", false },
	{ "TERM", "rxvt-unicode", "urxvt", false },
	{ "MLTERM", "", "mlterm", true },
	{ "KONSOLE_VERSION", "", "konsole", true },
	{ "KITTY_WINDOW_ID", "", "kitty", true },
	{ "ALACRITTY_WINDOW_ID", "", "alacritty", true },
	{ "ALACRITTY_LOG", "", "alacritty", true },
	{ "XTERM_VERSION", "", "xterm", true },
	{ "VTE_VERSION", "", "vte", true },
	{ "TERM_PROGRAM", "Apple_Terminal", "apple", false },
	{ "TERM_PROGRAM", "iTerm.app", "iterm2", false },
	{ "LC_TERMINAL", "iTerm2", "iterm2", false },
	{ "TERM_PROGRAM", "WezTerm", "wezterm", false },
	{ "WT_SESSION", "", "windows", false },
};

/* What tmux says of its client: the type it told (XTVERSION), else its name (TERM). */
static const struct {
	bool type;
	const char *prefix, *profile;
} by_tmux[] = {
	{ true, "Konsole ", "konsole" }, { true, "kitty(", "kitty" }, { true, "VTE(", "vte" },
	{ true, "foot(", "foot" }, { true, "XTerm(", "xterm" }, { true, "mintty ", "mintty" },
	{ true, "WezTerm ", "wezterm" }, { true, "iTerm2 ", "iterm2" },
	{ false, "linux", "linux" }, { false, "mlterm", "mlterm" }, { false, "xterm-kitty", "kitty" },
	{ false, "alacritty", "alacritty" }, { false, "foot", "foot" }, { false, "st-", "st" },
	{ false, "putty", "putty" }, { false, "rxvt-unicode", "urxvt" },
};

enum { REPLIES = sizeof by_reply / sizeof *by_reply,
       VARIABLES = sizeof by_variable / sizeof *by_variable,
       TMUXES = sizeof by_tmux / sizeof *by_tmux };

/* The value of a variable, "" if it is not set. */
static const char *
value_of(char *(*variable)(const char *), const char *name)
{
	const char *value = variable(name);

	return value ? value : "";
}

static bool
begins(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix));
}

const char *
profile_inside(char *(*variable)(const char *name))
{
	const char *term = value_of(variable, "TERM");

	if (*value_of(variable, "TMUX") || begins(term, "tmux"))
		return "tmux";
	if (*value_of(variable, "STY") || begins(term, "screen"))
		return "screen";
	return NULL;
}

bool
profile_answers(char *(*variable)(const char *name))
{
	const char *term = value_of(variable, "TERM");

	return *term && !begins(term, "linux") && strcmp(term, "dumb") && !profile_inside(variable);
}

/* Does S match the pattern with at most one '*'? */
static bool
matches(const char *s, const char *pattern)
{
	size_t head = strcspn(pattern, "*"), len = strlen(s);

	if (!pattern[head])
		return !strcmp(s, pattern);
	const char *tail = pattern + head + 1;

	return len >= head + strlen(tail) && !strncmp(s, pattern, head)
	    && !strcmp(s + len - strlen(tail), tail);
}

static const struct profile *
find_by_reply(const struct query_replies *r, struct terminal *t)
{
	for (size_t i = 0; r && i < REPLIES; i++) {
		const char *text = r->text[by_reply[i].kind];

		if (!*text || !matches(text, by_reply[i].pattern))
			continue;
		if (!*by_reply[i].profile) {
			t->inside = by_reply[i].kind == QUERY_DA2 && begins(text, "83") ? "screen" : "tmux";
			return NULL;
		}
		t->how = PROFILE_BY_REPLY;
		query_name(by_reply[i].kind, text, t->evidence, sizeof t->evidence);
		return profile_named(by_reply[i].profile);
	}
	return NULL;
}

static const struct profile *
find_by_variable(const struct profile_clues *c, struct terminal *t)
{
	for (size_t i = 0; i < VARIABLES; i++) {
		const char *value = value_of(c->variable, by_variable[i].variable);
		bool asked = c->replies && c->replies->done && !t->inside;

		if (!*value || !begins(value, by_variable[i].prefix) || (asked && by_variable[i].answers))
			continue;
		t->how = PROFILE_BY_ENVIRONMENT;
		snprintf(t->evidence, sizeof t->evidence, "%s", by_variable[i].variable);
		return profile_named(by_variable[i].profile);
	}
	return NULL;
}

static const struct profile *
find_by_tmux(const char *says, struct terminal *t)
{
	const char *type = says ? strchr(says, ' ') : NULL;

	for (size_t i = 0; says && i < TMUXES; i++) {
		const char *s = !by_tmux[i].type ? says : type ? type + 1 : "";

		if (!begins(s, by_tmux[i].prefix))
			continue;
		t->how = PROFILE_BY_TMUX;
		snprintf(t->evidence, sizeof t->evidence, "%s", s);
		return profile_named(by_tmux[i].profile);
	}
	return NULL;
}

/* Keep what may stand in the name of a setting. */
static void
keep_plain(char *s)
{
	char *to = s;

	for (; *s; s++)
		if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+-", *s))
			*to++ = *s;
	*to = '\0';
}

/* The name a choice is remembered under. */
static void
set_name(struct terminal *t, const struct profile_clues *c)
{
	bool known = t->how != PROFILE_BY_DEFAULT;

	snprintf(t->name, sizeof t->name, "%s%s%s", t->inside ? t->inside : "", t->inside ? "-" : "",
	    known ? t->profile->name : value_of(c->variable, "TERM"));
	keep_plain(t->name);
}

/*
 * A positive reply about BDSM: the direction of rows may be set as well (SCP,
 * which kitty and others take for an error).
 */
static void
add_path(struct terminal *t, const struct query_replies *r)
{
	size_t init = strlen(t->init), fini = strlen(t->fini);

	if (!r || !(*r->text[QUERY_BDSM] == '1' || *r->text[QUERY_BDSM] == '2') || !init || t->inside)
		return;
	snprintf(t->init + init, sizeof t->init - init, "\033[1 k");
	snprintf(t->fini + fini, sizeof t->fini - fini, "\033[0 k");
}

struct terminal
profile_detect(const struct profile_clues *c)
{
	struct terminal t = { .how = PROFILE_BY_DEFAULT, .inside = profile_inside(c->variable),
		.may_choose = true };
	const struct profile *p = find_by_reply(c->replies, &t);
	struct err e;

	if (!p && t.inside)
		p = find_by_tmux(c->tmux, &t);
	if (!p)
		p = find_by_variable(c, &t);
	if (!p)
		p = profile_named("other");
	t.profile = p;

	struct terminal found = t;

	profile_apply(&t, p->name, found.how, &e);
	memcpy(t.evidence, found.evidence, sizeof t.evidence);
	set_name(&t, c);
	add_path(&t, c->replies);
	return t;
}
