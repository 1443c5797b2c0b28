/* translit_test.c - the same name in two scripts, and names that are not the same. */
#include <config.h>

#include "tap.h"
#include "text/sound.h"
#include "text/translit.h"
#include "words.h"

static const struct { const char *a, *b; } same[] = {
	{ "ئێلبرۆس کوتراشێڤ", "Elbrus Kutrashev" },
	{ "میخائیل بەگدانۆڤ", "Mikhail Bogdanov" },
	{ "نێچیرڤان", "Nechirvan" },
	{ "نێچیرڤان بارزانی", "Nechirvan Barzani" },
	{ "مەسرور بارزانی", "Masrour Barzani" },
	{ "مەسعوود بارزانی", "Masoud Barzani" },
	{ "ڤلادیمیر پووتین", "Vladimir Putin" },
	{ "جۆ بایدن", "Joe Biden" },
	{ "شێخ", "Sheikh" },
	{ "قوباد", "Qubad" },
	{ "وەلید ئەلموعەلیم", "Walid al-Moualem" },
	{ "بەشار ئەسەد", "Bashar al-Assad" },
	{ "بەرهەم ساڵح", "Barham Salih" },
	{ "قاسم سولەیمانی", "Qassem Soleimani" },
	{ "ڕەجەب تەیب ئەردۆغان", "Recep Tayyip Erdoğan" },
	{ "دۆناڵد ترەمپ", "Donald Trump" },
	{ "شێرکۆ", "Şêrko" },
	{ "هەولێر", "Hawler" },
	{ "لاپاز", "La Paz" },
	{ "کەرکووک", "كه‌ركوك" },
	{ "Sulaimani", "Sulaymani" },
	{ "Kutrashev", "Kutrashov" },
};

static const struct { const char *a, *b; } other[] = {
	{ "مەسرور", "مەسعود" },
	{ "مەسرور", "Masoud" },
	{ "مەسعوود", "Masrour" },
	{ "Masrour", "Masoud" },
	{ "مەسرور بارزانی", "Masoud Barzani" },
	{ "مەسعوود بارزانی", "Masrour Barzani" },
	{ "نێچیرڤان بارزانی", "Masrour Barzani" },
	{ "قوباد تاڵەبانی", "Jalal Talabani" },
	{ "هەولێر", "Erbil" },
	{ "عێراق", "Iran" },
	{ "ئانکارا", "Angola" },
	{ "ئێران", "Oman" },
	{ "", "Erbil" },
	{ "٢٠٢١", "2021" },		/* no sounds at all */
};

static const struct { const char *ckb, *english; } written[] = {
	{ "ئێلبرۆس کوتراشێڤ", "Elbros Kutrashev" },
	{ "نێچیرڤان بارزانی", "Nechirvan Barzani" },
	{ "کوردستان", "Kurdistan" },
	{ "سلێمانی", "Silemani" },
	{ "هەولێر", "Hawler" },
	{ "دهۆک", "Dihok" },
	{ "شێخ", "Shekh" },
	{ "ژن", "Zhin" },
	{ "کورد", "Kurd" },
	{ "پرس", "Pirs" },
	{ "وڵات", "Wilat" },
	{ "یەکێتی", "Yaketi" },
	{ "گوڵ", "Gul" },
	{ "سوور", "Sur" },
	{ "نوێ", "Nwe" },
	{ "خوا", "Khwa" },
	{ "عێراق", "Eraq" },
	{ "کۆڕ (١) KDP!", "Kor (١) KDP!" },
	{ "", "" },
};

/* Pairs with one key, for the index. */
static const struct { const char *a, *b; } keys[] = {
	{ "میخائیل", "Mikhail" }, { "بارزانی", "Barzani" }, { "کوتراشێڤ", "Kutrashev" },
	{ "هەولێر", "Hawler" }, { "قوباد", "Qubad" }, { "ئەلموعەلیم", "Moualem" },
};

static double
similarity(const char *a, const char *b)
{
	return translit_similarity(a, strlen(a), b, strlen(b));
}

static struct sound_words
sounds_of(const char *s)
{
	struct sound_words w;

	sound_read(s, strlen(s), &w);
	return w;
}

/* What is learned about sounds agrees with what every reader knows. */
static void
test_learned(void)
{
	static const struct { char kurdish, near, far; } sounds[] = {
		{ 'v', 'v', 'k' }, { 'v', 'w', 'k' }, { 'q', 'k', 't' }, { 'e', 'a', 'u' }, { 'u', 'o', 'e' },
		{ 'S', 's', 'd' }, { 'x', 'h', 'n' }, { 'H', 'h', 'm' }, { 'j', 'g', 'l' }, { 'i', 'e', 'o' },
	};
	const struct sound_words a = sounds_of("ئێلبرۆس کوتراشێڤ"), b = sounds_of("Elbrus Kutrashev");

	for (size_t i = 0; i < sizeof sounds / sizeof *sounds; i++) {
		const uint8_t *row = sound_learned[sound_number(sounds[i].kurdish)];

		ok(row[sound_number(sounds[i].near)] < row[sound_number(sounds[i].far)],
		    "%c is nearer to %c than to %c", sounds[i].kurdish, sounds[i].near, sounds[i].far);
	}
	for (unsigned i = 0; i < SOUND_NONE; i++)
		if (sound_number(sound_letters[i]) != i || (sound_learned[i][i] && sound_letters[i] != 'c'))
			ok(false, "sound %c is itself", sound_letters[i]);
	is_num(sound_number('?'), SOUND_NONE, "what is no sound");
	ok(a.word[0].kurdish && !b.word[0].kurdish, "the script is kept");
	ok(translit_likeness(&a, &b) - similarity("ئێلبرۆس کوتراشێڤ", "Elbrus Kutrashev") < 1e-9,
	    "read before or not is the same");
}

static void
test_written(const char *ckb, const char *want)
{
	struct buf b = { 0 };

	translit_english(ckb, strlen(ckb), &b);
	is_str(buf_str(&b), want, ckb);
	buf_release(&b);
}

static void
test_keys(void)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct buf a = { 0 }, b = { 0 };

		translit_key(keys[i].a, strlen(keys[i].a), &a);
		translit_key(keys[i].b, strlen(keys[i].b), &b);
		is_str(buf_str(&a), buf_str(&b), keys[i].b);
		buf_release(&a);
		buf_release(&b);
	}
}

static void
test_random(uint64_t seed)
{
	struct buf a = { 0 }, b = { 0 }, out = { 0 };
	unsigned wrong = 0;

	for (unsigned n = 0; n < 3000; n++) {
		double there, back, self;

		buf_clear(&a);
		buf_clear(&b);
		buf_clear(&out);
		words_text(&seed, n % 30, &a);
		words_text(&seed, n % 23, &b);
		there = similarity(buf_str(&a), buf_str(&b));
		back = similarity(buf_str(&b), buf_str(&a));
		self = similarity(buf_str(&a), buf_str(&a));
		wrong += there < 0 || there > 1 || there - back > 1e-9 || back - there > 1e-9
		    || (self != 0 && self < 1);
		translit_english(buf_str(&a), a.len, &out);
		translit_key(buf_str(&a), a.len, &out);
	}
	is_num(wrong, 0, "similarity is of 0..1, the same both ways, and 1 to itself");
	buf_release(&a);
	buf_release(&b);
	buf_release(&out);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		double s = similarity(same[i].a, same[i].b);

		ok(s >= TRANSLIT_SAME, "%s is %s: %.2f", same[i].a, same[i].b, s);
	}
	for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
		double s = similarity(other[i].a, other[i].b);

		ok(s < TRANSLIT_LIKELY, "%s is not %s: %.2f", other[i].a, other[i].b, s);
	}
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		test_written(written[i].ckb, written[i].english);
	test_keys();
	test_learned();
	test_random(5);
	return done();
}
