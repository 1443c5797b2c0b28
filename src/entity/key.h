/*
 * key.h - what a name is compared by.
 *
 * The folded name (text/fold.h) without spaces, points, hyphens and commas,
 * so that "Al-Sadr" is "al Sadr" and پیۆنگ یانگ is پیۆنگیانگ.  Names of
 * KEY_LOOSE letters and more also lose the differences that writers of
 * Kurdish do not agree about: ڕ/ر, ڵ/ل, ۆ/و, ێ/ی, ڤ/ف, and letters of the
 * Arabic script written double (رووسیا, روسیا).  Shorter ones would then be
 * taken for other words, and so would Latin ones: "World War II" is not
 * "World War I".
 */
#ifndef HEWAL_ENTITY_KEY_H
#define HEWAL_ENTITY_KEY_H

#include <stddef.h>
#include <stdint.h>

enum {
	KEY_BYTES = 192,	/* no key has more */
	KEY_LOOSE = 5,		/* letters; shorter keys stay as they are */
};

/*
 * Write the key of the name, LEN bytes at S, not loosened yet, to KEY.  How
 * many bytes it has; 0 if nothing of the name counts or it is too long.
 */
size_t key_of(const char *s, size_t len, char key[KEY_BYTES]);

/* Loosen the key in place; how many bytes are left.  LEN <= KEY_BYTES. */
size_t key_loosen(char *key, size_t len);

/* The same in one go: the key of the name, loosened. */
size_t key_kept(const char *s, size_t len, char key[KEY_BYTES]);

/* The hash of a key, or of what it begins with; for tables in memory only. */
uint32_t key_hash(const char *key, size_t len);

#endif
