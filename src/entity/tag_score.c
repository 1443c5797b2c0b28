/* tag_score.c - how good tags are. */
#include <config.h>

#include <stdbool.h>

#include "entity/tag_score.h"

/* Where the name that begins at I ends; I itself if none begins there. */
static size_t
end_of(const struct tag_corpus *c, const uint8_t *tag, size_t i)
{
	size_t end = i + 1;

	if (!tag[i] || !tag_begins(tag[i]))
		return i;
	while (end < c->token.len && !c->token.at[end - 1].last && tag[end] == tag[i] + 1)
		end++;
	return end;
}

void
tag_score_add(struct tag_score *s, const struct tag_corpus *c, const uint8_t *tag)
{
	for (size_t i = 0; i < c->token.len; i++) {
		size_t ours = end_of(c, tag, i), theirs = end_of(c, c->bio.at, i);
		bool right = ours > i && ours == theirs && tag[i] == c->bio.at[i];

		if (ours > i)
			s->type[tag_type(tag[i])].found++;
		if (theirs > i)
			s->type[tag_type(c->bio.at[i])].there++;
		if (right)
			s->type[tag_type(tag[i])].right++;
		s->all.found += ours > i;
		s->all.there += theirs > i;
		s->all.right += right;
	}
}

double
tag_precision(const struct tag_count *c)
{
	return c->found ? (double)c->right / (double)c->found : 0;
}

double
tag_recall(const struct tag_count *c)
{
	return c->there ? (double)c->right / (double)c->there : 0;
}

double
tag_f1(const struct tag_count *c)
{
	size_t both = c->found + c->there;

	return both ? 2 * (double)c->right / (double)both : 0;
}
