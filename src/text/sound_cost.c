/*
 * sound_cost.c - how near two sounds are in the mouth, and how easily one is
 * left out.
 *
 * By ear and from a few hundred names; what many names teach about the two
 * scripts stands in sound_learned.c.
 */
#include <config.h>

#include <string.h>

#include "text/sound.h"

const char sound_letters[SOUND_NONE + 1] = "aAbcCdeEfgGhHijklmnopqQrsStTuvwxyzZ";

unsigned
sound_number(char sound)
{
	const char *at = strchr(sound_letters, sound);

	return at && *at ? (unsigned)(at - sound_letters) : SOUND_NONE;
}

/* What it costs to take one sound for another, where less than 1; each pair once. */
enum { LIKES = 12 };

static const struct like { char sound; float cost; } likes[128][LIKES] = {
	['p'] = { { 'b', .35f }, { 'f', .45f } },
	['t'] = { { 'd', .35f } },
	['d'] = { { 'z', .5f } },
	['k'] = { { 'q', .1f }, { 'g', .45f }, { 'C', .5f } },
	['g'] = { { 'G', .2f }, { 'j', .35f } },
	['q'] = { { 'g', .35f }, { 'G', .3f } },
	['c'] = { { 'k', 0 }, { 'q', .1f }, { 'j', .4f }, { 'C', .4f }, { 's', .4f },
		{ 'x', .35f } },
	['Q'] = { { 's', 0 }, { 'j', .3f }, { 'C', .3f }, { 'k', .4f }, { 'z', .3f } },
	['v'] = { { 'w', .1f }, { 'f', .3f }, { 'b', .4f } },
	['w'] = { { 'b', .6f } },
	['s'] = { { 'z', .3f }, { 'S', .45f }, { 'C', .5f }, { 'k', .6f } },
	['z'] = { { 'Z', .4f } },
	['S'] = { { 'C', .4f }, { 'Z', .45f } },
	['Z'] = { { 'j', .25f } },
	['C'] = { { 'j', .4f } },
	['j'] = { { 'y', .5f }, { 'z', .5f }, { 'h', .5f } },
	['h'] = { { 'H', .05f } },
	['x'] = { { 'h', .35f }, { 'H', .3f }, { 'k', .35f }, { 'C', .5f }, { 'S', .45f },
		{ 'q', .4f }, { 'G', .35f } },
	['T'] = { { 's', .2f }, { 't', .2f }, { 'd', .2f }, { 'z', .25f } },
	['l'] = { { 'r', .8f } },
	['m'] = { { 'n', .6f } },
	['A'] = { { 'a', .1f }, { 'e', .1f }, { 'i', .2f }, { 'o', .2f }, { 'u', .2f },
		{ 'G', .5f } },
	['a'] = { { 'e', .1f }, { 'o', .2f }, { 'E', .25f }, { 'u', .45f }, { 'i', .5f } },
	['e'] = { { 'y', .25f }, { 'i', .2f }, { 'o', .25f }, { 'u', .25f } },
	['E'] = { { 'y', .15f }, { 'i', .1f }, { 'e', .1f }, { 'o', .35f }, { 'u', .4f } },
	['i'] = { { 'y', .1f }, { 'u', .4f }, { 'o', .4f } },
	['o'] = { { 'w', .2f }, { 'u', .1f } },
	['u'] = { { 'w', .1f } },
};

/* What it costs to leave a sound out, where less than 1. */
static const float weak[128] = {
	['A'] = .1f, ['e'] = .25f, ['i'] = .25f, ['a'] = .4f, ['E'] = .35f, ['o'] = .35f,
	['u'] = .35f, ['y'] = .35f, ['w'] = .45f, ['h'] = .4f, ['H'] = .5f, ['G'] = .6f,
};

double
sound_cost(char sound)
{
	float cost = weak[sound & 0x7f];

	return cost > 0 ? (double)cost : 1;
}

static double
one_way(char a, char b)
{
	const struct like *like = likes[a & 0x7f];

	for (; like->sound; like++) {
		if (like->sound == b)
			return (double)like->cost;
	}
	return 1;
}

double
sound_distance(char a, char b)
{
	double there;

	if (a == b)
		return 0;
	there = one_way(a, b);
	return there < 1 ? there : one_way(b, a);
}
