/* entity.c - names of entity types, and the best name to show. */
#include <config.h>

#include <string.h>

#include "model/entity.h"

static const char *const codes[ENTITY_TYPES] = {
	[ENTITY_PER] = "PER",
	[ENTITY_ORG] = "ORG",
	[ENTITY_LOC] = "LOC",
	[ENTITY_GROUP] = "GROUP",
	[ENTITY_EVENT] = "EVENT",
	[ENTITY_DATE] = "DATE",
};

const char *
entity_type_code(enum entity_type type)
{
	return codes[type];
}

bool
entity_type_from_code(const char *code, enum entity_type *type)
{
	for (int i = 0; i < ENTITY_TYPES; i++)
		if (!strcmp(code, codes[i])) {
			*type = (enum entity_type)i;
			return true;
		}
	return false;
}

const char *
entity_name(const struct entity *e, enum lang lang)
{
	const enum lang order[] = { lang, LANG_EN, LANG_CKB };

	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		if (e->name[order[i]])
			return e->name[order[i]];
	return e->id;
}
