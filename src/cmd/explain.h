/* explain.h - why the program takes words for a name, and for whose. */
#ifndef HEWAL_CMD_EXPLAIN_H
#define HEWAL_CMD_EXPLAIN_H

#include <jansson.h>

#include "base/buf.h"
#include "model/article.h"

/* Add the reason of A's mention M as a sentence for people, without a full stop. */
void explain_mention(const struct article *a, const struct mention *m, struct buf *out);

/* Add what makes E an entity: whose table, or what articles say. */
void explain_entity(const struct entity *e, struct buf *out);

/* The reason for programs: its rule, sentence, score, place, what else was possible. */
json_t *explain_json(const struct article *a, const struct mention *m);

/* Print every entity of the articles with its mentions and their reasons. */
void explain_print(const struct articles *list);

#endif
