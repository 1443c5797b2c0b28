/* action.c - what the reader can do: one table for keys, help and status line. */
#include <config.h>

#include "base/i18n.h"
#include "ui/action.h"

struct row {
	const char *keys, *hint, *help;
	enum action_group group;
};

static const struct row table[ACTION_COUNT] = {
#define X(name, in, key, short_text, long_text) [ACTION_##name] = { \
	.keys = key, .hint = short_text, .help = long_text, \
	.group = ACTION_GROUP_##in },
	ACTION_LIST(X)
#undef X
};

static const char *const titles[ACTION_GROUP_COUNT] = {
#define X(name, title) [ACTION_GROUP_##name] = title,
	ACTION_GROUP_LIST(X)
#undef X
};

static bool
same_key(const struct key *a, const struct key *b)
{
	return a->code == b->code && a->ctrl == b->ctrl;
}

static bool
is_bound(const char *keys, const struct key *k)
{
	struct key one;

	for (size_t n; (n = key_read(keys, &one)) > 0; keys += n)
		if (same_key(&one, k))
			return true;
	return false;
}

enum action
action_of(struct key k)
{
	int a = 0;

	while (a < ACTION_COUNT && !is_bound(table[a].keys, &k))
		a++;
	return (enum action)a;
}

enum action_group
action_group(enum action a)
{
	return table[a].group;
}

const char *
action_group_title(enum action_group g)
{
	return _(titles[g]);
}

const char *
action_hint(enum action a)
{
	return *table[a].hint ? _(table[a].hint) : "";
}

const char *
action_help(enum action a)
{
	return _(table[a].help);
}

void
action_keys(enum action a, bool first, struct buf *out)
{
	const char *keys = table[a].keys;
	struct key k;
	size_t start = out->len;

	for (size_t n; (n = key_read(keys, &k)) > 0 && !(first && out->len > start); keys += n) {
		if (out->len > start)
			buf_putc(out, ' ');
		key_name(&k, out);
	}
}
