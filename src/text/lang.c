/*
 * lang.c - the languages of articles, and telling which one a text is in.
 *
 * Every letter and every short word of the text votes.  The script comes first:
 * whichever of Latin, Arabic and "other" has most letters.  Within it the votes
 * of a table are added up: ێ is never Arabic or Persian, ة never Kurdish; در is
 * Persian, لە Kurdish.  Kurdish typed with the Arabic letters ي ك and ه for ە
 * still has ێ, ۆ and ئ at the head of words.
 */
#include <config.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicase.h>

#include "base/buf.h"
#include "text/lang.h"
#include "text/letter.h"
#include "text/utf8.h"

enum {
	SAMPLE = 16384,		/* bytes of the text that are looked at */
	WORD_SIZE = 20,		/* bytes, more than any word of the table */
	WORD_VOTE = 5,
	STRONG = 2,		/* votes of what only Kurdish writes */
	EVERY = 6,		/* so many letters without such are a vote against it */
};

static const struct {
	char code[4];
	enum lang lang;
} codes[] = {
	/* The first of a language is its own. */
	{ "ckb", LANG_CKB }, { "en", LANG_EN }, { "kmr", LANG_KMR }, { "ar", LANG_AR },
	{ "fa", LANG_FA }, { "und", LANG_UNKNOWN },
	{ "ku", LANG_KMR }, { "kur", LANG_KMR }, { "eng", LANG_EN }, { "ara", LANG_AR },
	{ "fas", LANG_FA }, { "per", LANG_FA },
};

/* What a letter of the Arabic block says: votes for Kurdish, Arabic and Persian. */
static const struct { int8_t ckb, ar, fa; } votes[256] = {
	[0xce] = { 4, -2, -2 },			/* ێ */
	[0xc6] = { 4, -2, -2 },			/* ۆ */
	[0x95] = { 4, -2, -2 },			/* ڕ */
	[0xb5] = { 4, -2, -2 },			/* ڵ */
	[0xd5] = { 4, -2, -2 },			/* ە */
	[0xa4] = { 3, 0, -1 },			/* ڤ */
	[0xbe] = { 2, 0, 0 },			/* ھ */
	[0x26] = { 1, 0, 0 },			/* ئ */
	[0x7e] = { 1, -2, 2 },			/* پ */
	[0x86] = { 1, -2, 2 },			/* چ */
	[0xaf] = { 1, -2, 2 },			/* گ */
	[0x98] = { 1, -2, 2 },			/* ژ */
	[0xa9] = { 1, -1, 1 },			/* ک */
	[0xcc] = { 1, -1, 1 },			/* ی */
	[0x43] = { 0, 1, 0 },			/* ك */
	[0x4a] = { 0, 1, 0 },			/* ي */
	[0x29] = { -4, 4, -1 },			/* ة */
	[0x49] = { 0, 1, 0 },			/* ى */
	[0x23] = { -2, 3, 0 },			/* أ */
	[0x25] = { -4, 4, -2 },			/* إ */
	[0x24] = { -1, 2, 1 },			/* ؤ */
	[0x22] = { -2, 1, 3 },			/* آ */
	[0x21] = { -1, 2, 0 },			/* ء */
	[0x2b] = { -3, 2, 1 },			/* ث */
	[0x30] = { -3, 2, 2 },			/* ذ */
	[0x35] = { -2, 2, 1 },			/* ص */
	[0x36] = { -3, 2, 2 },			/* ض */
	[0x37] = { -2, 2, 2 },			/* ط */
	[0x38] = { -3, 2, 2 },			/* ظ */
	[0x4b] = { -1, 2, 1 },			/* tanwin */
	[0x51] = { 0, 1, 0 },			/* shadda */
};

/*
 * Words that one of the languages uses all the time, in small letters, ي ك
 * ه+ZWNJ written ی ک ە; sorted by bytes.
 */
static const struct word {
	char text[WORD_SIZE];
	enum lang lang;
} words[] = {
	{ "about", LANG_EN }, { "after", LANG_EN }, { "an", LANG_EN }, { "and", LANG_EN },
	{ "are", LANG_EN }, { "as", LANG_EN }, { "at", LANG_EN }, { "be", LANG_EN },
	{ "been", LANG_EN }, { "ber", LANG_KMR }, { "bi", LANG_KMR }, { "bo", LANG_KMR },
	{ "but", LANG_EN }, { "by", LANG_EN }, { "bû", LANG_KMR }, { "bûn", LANG_KMR },
	{ "da", LANG_KMR }, { "di", LANG_KMR }, { "dibe", LANG_KMR },
	{ "dikare", LANG_KMR }, { "dike", LANG_KMR }, { "dikin", LANG_KMR },
	{ "dê", LANG_KMR }, { "em", LANG_KMR }, { "ev", LANG_KMR }, { "ew", LANG_KMR },
	{ "ez", LANG_KMR }, { "for", LANG_EN }, { "from", LANG_EN }, { "gel", LANG_KMR },
	{ "got", LANG_KMR }, { "has", LANG_EN }, { "hat", LANG_KMR },
	{ "hatin", LANG_KMR }, { "have", LANG_EN }, { "he", LANG_EN },
	{ "hemû", LANG_KMR }, { "herêma", LANG_KMR }, { "herêmê", LANG_KMR },
	{ "heye", LANG_KMR }, { "his", LANG_EN }, { "i", LANG_EN }, { "in", LANG_EN },
	{ "into", LANG_EN }, { "is", LANG_EN }, { "it", LANG_EN }, { "its", LANG_EN },
	{ "ji", LANG_KMR }, { "jî", LANG_KMR }, { "kir", LANG_KMR }, { "kirin", LANG_KMR },
	{ "ku", LANG_KMR }, { "kurdistanê", LANG_KMR }, { "li", LANG_KMR },
	{ "min", LANG_KMR }, { "more", LANG_EN }, { "nav", LANG_KMR },
	{ "navenda", LANG_KMR }, { "ne", LANG_KMR }, { "new", LANG_EN },
	{ "not", LANG_EN }, { "of", LANG_EN }, { "on", LANG_EN }, { "or", LANG_EN },
	{ "over", LANG_EN }, { "re", LANG_KMR }, { "said", LANG_EN }, { "says", LANG_EN },
	{ "ser", LANG_KMR }, { "serok", LANG_KMR }, { "serokê", LANG_KMR },
	{ "that", LANG_EN }, { "the", LANG_EN }, { "their", LANG_EN }, { "they", LANG_EN },
	{ "this", LANG_EN }, { "to", LANG_EN }, { "tune", LANG_KMR }, { "tê", LANG_KMR },
	{ "ve", LANG_KMR }, { "vê", LANG_KMR }, { "vî", LANG_KMR }, { "wan", LANG_KMR },
	{ "was", LANG_EN }, { "we", LANG_EN }, { "were", LANG_EN }, { "which", LANG_EN },
	{ "who", LANG_EN }, { "will", LANG_EN }, { "with", LANG_EN }, { "would", LANG_EN },
	{ "wê", LANG_KMR }, { "wî", LANG_KMR }, { "xwe", LANG_KMR }, { "ya", LANG_KMR },
	{ "ye", LANG_KMR }, { "you", LANG_EN }, { "yê", LANG_KMR }, { "yên", LANG_KMR },
	{ "çi", LANG_KMR }, { "ên", LANG_KMR }, { "û", LANG_KMR }, { "آن", LANG_FA },
	{ "أن", LANG_AR }, { "أو", LANG_AR }, { "إلا", LANG_AR }, { "إلی", LANG_AR },
	{ "إن", LANG_AR }, { "ئێمە", LANG_CKB }, { "ئەم", LANG_CKB }, { "ئەو", LANG_CKB },
	{ "ئەوە", LANG_CKB }, { "از", LANG_FA }, { "است", LANG_FA }, { "التی", LANG_AR },
	{ "الذی", LANG_AR }, { "اما", LANG_FA }, { "ای", LANG_FA }, { "این", LANG_FA },
	{ "با", LANG_FA }, { "باید", LANG_FA }, { "بر", LANG_FA }, { "برای", LANG_FA },
	{ "بعد", LANG_AR }, { "به", LANG_FA }, { "بود", LANG_FA }, { "بوو", LANG_CKB },
	{ "بۆ", LANG_CKB }, { "بین", LANG_AR }, { "بە", LANG_CKB }, { "بەڵام", LANG_CKB },
	{ "حول", LANG_AR }, { "خلال", LANG_AR }, { "خود", LANG_FA }, { "خۆی", LANG_CKB },
	{ "دارد", LANG_FA }, { "در", LANG_FA }, { "دوای", LANG_CKB },
	{ "دەبێت", LANG_CKB }, { "دەکات", LANG_CKB }, { "ذلک", LANG_AR },
	{ "را", LANG_FA }, { "زۆر", LANG_CKB }, { "سەر", LANG_CKB }, { "سەرۆک", LANG_CKB },
	{ "شد", LANG_FA }, { "شده", LANG_FA }, { "شود", LANG_FA }, { "ضد", LANG_AR },
	{ "علی", LANG_AR }, { "علیه", LANG_AR }, { "عن", LANG_AR }, { "فی", LANG_AR },
	{ "قال", LANG_AR }, { "قد", LANG_AR }, { "لا", LANG_AR }, { "لم", LANG_AR },
	{ "لن", LANG_AR }, { "لێ", LANG_CKB }, { "لە", LANG_CKB }, { "لەسەر", LANG_CKB },
	{ "لەلایەن", LANG_CKB }, { "لەم", LANG_CKB }, { "لەو", LANG_CKB },
	{ "لەگەڵ", LANG_CKB }, { "مع", LANG_AR }, { "منذ", LANG_AR }, { "می", LANG_FA },
	{ "ناو", LANG_CKB }, { "نمی", LANG_FA }, { "نوێ", LANG_CKB }, { "نیز", LANG_FA },
	{ "نییە", LANG_CKB }, { "نێوان", LANG_CKB }, { "های", LANG_FA },
	{ "هذا", LANG_AR }, { "هذه", LANG_AR }, { "هم", LANG_FA }, { "همه", LANG_FA },
	{ "هو", LANG_AR }, { "هی", LANG_AR }, { "هەر", LANG_CKB }, { "هەموو", LANG_CKB },
	{ "هەیە", LANG_CKB }, { "وقال", LANG_AR }, { "وی", LANG_FA }, { "وەک", LANG_CKB },
	{ "پس", LANG_FA }, { "پێ", LANG_CKB }, { "پێش", LANG_CKB }, { "چه", LANG_FA },
	{ "چی", LANG_CKB }, { "کان", LANG_AR }, { "کانت", LANG_AR }, { "کرد", LANG_FA },
	{ "کردووە", LANG_CKB }, { "کشور", LANG_FA }, { "کل", LANG_AR }, { "کما", LANG_AR },
	{ "کند", LANG_FA }, { "که", LANG_FA }, { "کوردستان", LANG_CKB },
	{ "کوردی", LANG_CKB }, { "کە", LANG_CKB }, { "گفت", LANG_FA }, { "یان", LANG_CKB },
	{ "یک", LANG_FA },
};

/* What is counted while reading. */
struct count {
	int score[LANG_COUNT];
	size_t arabic, latin, other;	/* letters */
	size_t foreign;			/* Latin ones that neither English nor Kurmanji has */
	size_t kurdish;			/* what only Central Kurdish writes: ە, ێ, ئ- */
	/* The word being read. */
	struct buf word;		/* as the table above writes it */
	size_t letters;
	uint32_t first, last;		/* its letters */
	bool zwnj;			/* a ZWNJ came right after ه */
};

const char *
lang_code(enum lang lang)
{
	return codes[lang < LANG_COUNT ? lang : LANG_UNKNOWN].code;
}

bool
lang_from_code(const char *code, enum lang *lang)
{
	size_t n = strcspn(code, "-_.@");

	if (!strncasecmp(code, "ku-arab", 7) || !strncasecmp(code, "ku_arab", 7))
		return *lang = LANG_CKB, true;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		if (strlen(codes[i].code) == n && !strncasecmp(code, codes[i].code, n))
			return *lang = codes[i].lang, true;
	}
	return false;
}

bool
lang_is_rtl(enum lang lang)
{
	return lang == LANG_CKB || lang == LANG_AR || lang == LANG_FA;
}

enum lang
lang_other(enum lang lang)
{
	return lang == LANG_CKB ? LANG_EN : lang == LANG_EN ? LANG_CKB : LANG_UNKNOWN;
}

static void
vote(struct count *c, int ckb, int ar, int fa)
{
	c->score[LANG_CKB] += ckb;
	c->kurdish += ckb >= STRONG;
	c->score[LANG_AR] += ar;
	c->score[LANG_FA] += fa;
}

static int
compare_word(const void *key, const void *item)
{
	return strcmp(key, ((const struct word *)item)->text);
}

/* What the shape of a word of Arabic letters says. */
static void
vote_shape(struct count *c)
{
	bool article = c->word.len >= 8 && !memcmp(c->word.data, "ال", strlen("ال"));

	if (c->zwnj)
		vote(c, 3, 0, 0);
	if (article)
		vote(c, -1, 2, 0);
	if (c->first == 0x0626 && c->letters > 1)
		vote(c, 3, 0, 0);
}

static void
end_word(struct count *c)
{
	const struct word *known;

	if (!c->letters)
		return;
	if (letter_is_arabic(c->first))
		vote_shape(c);
	if (c->word.len < WORD_SIZE) {
		known = bsearch(buf_str(&c->word), words, sizeof words / sizeof *words,
		    sizeof *words, compare_word);
		if (known)
			c->score[known->lang] += WORD_VOTE;
		c->kurdish += known && known->lang == LANG_CKB;
	}
	buf_clear(&c->word);
	c->letters = 0;
	c->last = 0;
	c->zwnj = false;
}

/* A ZWNJ after ه makes it the vowel ە, unless a Persian plural or article follows. */
static void
vote_pair(struct count *c, uint32_t p)
{
	if (c->zwnj && p != 0x0627 && p != LETTER_HEH)
		vote(c, 2, 0, 0);
	if (c->last == 0x0648 && p == 0x0648)		/* وو */
		vote(c, 2, 0, 0);
	if (c->last == 0x0649)				/* ى inside a word */
		vote(c, 3, 0, 0);
}

static void
count_arabic(struct count *c, uint32_t p)
{
	c->arabic++;
	if (c->letters)
		vote_pair(c, p);
	if (p >= 0x0600 && p <= 0x06ff)
		vote(c, votes[p & 0xff].ckb, votes[p & 0xff].ar, votes[p & 0xff].fa);
}

static void
count_latin(struct count *c, uint32_t p)
{
	c->latin++;
	if (p == 0xea || p == 0xee || p == 0xfb)	/* ê î û */
		c->score[LANG_KMR] += 2;
	else if (p == 0x015f || p == 0xe7)		/* ş ç */
		c->score[LANG_KMR]++;
	else if (p >= 0x80)
		c->foreign++;
}

/* The letter as the table of words writes it. */
static uint32_t
plain(uint32_t p)
{
	return p == 0x064a || p == 0x0649 ? 0x06cc : p == 0x0643 ? 0x06a9 : p;
}

static void
count_letter(struct count *c, uint32_t p)
{
	if (letter_is_arabic(p)) {
		count_arabic(c, p);
	} else {
		p = p < 0x80 ? p | 0x20 : uc_tolower(p);
		if (letter_is_latin(p))
			count_latin(c, p);
		else
			c->other++;
	}
	if (!c->letters++)
		c->first = p;
	c->last = p;
	c->zwnj = false;
	if (c->word.len < WORD_SIZE)
		buf_putu(&c->word, plain(p));
}

/* A ZWNJ: parts a Persian or Kurdish word, or makes ه the vowel. */
static void
count_zwnj(struct count *c)
{
	if (c->last != LETTER_HEH)
		return;
	c->zwnj = true;
	if (c->word.len >= 2 && c->word.len < WORD_SIZE) {
		buf_cut(&c->word, c->word.len - 2);
		buf_putu(&c->word, LETTER_AE);
	}
}

static enum lang
best_arabic(const struct count *c)
{
	const int *score = c->score;
	int ckb = score[LANG_CKB] - (c->kurdish ? 0 : (int)c->arabic / EVERY);

	if (ckb >= score[LANG_AR] && ckb >= score[LANG_FA])
		return LANG_CKB;
	return score[LANG_AR] >= score[LANG_FA] ? LANG_AR : LANG_FA;
}

static enum lang
best_latin(const struct count *c)
{
	if (c->score[LANG_KMR] > c->score[LANG_EN])
		return LANG_KMR;
	return c->score[LANG_EN] || c->foreign * 6 < c->latin ? LANG_EN : LANG_UNKNOWN;
}

static enum lang
best(const struct count *c)
{
	if (!c->arabic && !c->latin)
		return LANG_UNKNOWN;
	if (c->other > c->arabic && c->other > c->latin)
		return LANG_UNKNOWN;
	return c->arabic >= c->latin ? best_arabic(c) : best_latin(c);
}

enum lang
lang_detect(const char *s, size_t len)
{
	struct count c = { 0 };
	enum lang lang;

	len = len < SAMPLE ? len : SAMPLE;
	for (size_t i = 0; i < len;) {
		uint32_t p = utf8_next(s, len, &i);

		if (p == LETTER_ZWNJ)
			count_zwnj(&c);
		else if (letter_is_letter(p))
			count_letter(&c, p);
		else if (p == 0x064b || p == 0x0651)
			count_arabic(&c, p);
		else if (!letter_is_inner(p))
			end_word(&c);
	}
	end_word(&c);
	lang = best(&c);
	buf_release(&c.word);
	return lang;
}
