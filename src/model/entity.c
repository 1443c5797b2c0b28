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

const char *
why_rule_code(enum why_rule rule)
{
	static const char *const rules[WHY_RULES] = {
		[WHY_UNTOLD] = "untold", [WHY_LEXICON] = "table", [WHY_OWN] = "own-table",
		[WHY_EARLIER] = "other-article", [WHY_DATE] = "date", [WHY_ACRONYM] = "acronym",
		[WHY_LONG_FORM] = "long-form", [WHY_LAST_NAME] = "last-name", [WHY_PART] = "part-of-name",
		[WHY_ONLY_ONE] = "only-last-name", [WHY_SOUND] = "sound", [WHY_SOUND_LAST] = "sound-of-last-name",
		[WHY_SOUND_KNOWN] = "sound-of-known", [WHY_TRANSLATION] = "translation", [WHY_TITLE] = "title", [WHY_ROLE] = "role",
		[WHY_GIVEN] = "given-name", [WHY_SAID] = "verb", [WHY_ROW] = "unknown-words",
		[WHY_CAPITALS] = "capitals", [WHY_HEAD] = "institution-word", [WHY_PLACE_HEAD] = "place-word",
		[WHY_PLACE_IN] = "place-preposition", [WHY_PART_OF] = "part-of-place", [WHY_TAGGER] = "tagger",
		[WHY_REPEAT] = "repeat",
	};

	return rules[rule];
}
