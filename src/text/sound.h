/*
 * sound.h - a name as a row of sounds, whatever script it is written in.
 *
 * A sound is one byte: a small letter for what it says in Latin, a capital
 * where Latin has no letter of its own.
 *
 *	b p t d k g q f v w s z h l r m n y j(ج)	T th
 *	x خ	G غ	S ش	Z ژ	C چ	H ح	A ع
 *	c Q	an English c; the second before e, i, y: mostly k and s, in Turkish names ج
 *	a ا	e ە	E ێ	i ی	o ۆ	u و وو
 */
#ifndef HEWAL_TEXT_SOUND_H
#define HEWAL_TEXT_SOUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sounds of a word, words of a name: the rest is left out. */
enum { SOUND_MOST = 48, SOUND_WORDS = 8 };

struct sounds {
	char sound[SOUND_MOST];
	size_t len;
	bool kurdish;		/* read from Kurdish letters */
};

struct sound_words {
	struct sounds word[SOUND_WORDS];
	size_t len;
};

/* The words of a name in Kurdish or English letters, articles joined to what follows. */
void sound_read(const char *s, size_t len, struct sound_words *words);

/*
 * What leaving the sound out costs, and what it costs to take one for the other,
 * 0..1, within one script: by how near they are in the mouth.
 */
double sound_cost(char sound);
double sound_distance(char a, char b);

/*
 * The same between the scripts, in 255ths, learned from names written in both:
 * [SOUND_NONE] is "left out", a row a Kurdish sound, a column a Latin one, by
 * sound_number().  Made by tools/sound_learn.c.
 */
enum { SOUND_NONE = 35, SOUND_COUNT };
extern const uint8_t sound_learned[SOUND_COUNT][SOUND_COUNT];
unsigned sound_number(char sound);

/* The sounds by their numbers. */
extern const char sound_letters[SOUND_NONE + 1];

#endif
