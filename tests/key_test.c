/* key_test.c - keys read from their names, named again, and found on a Kurdish keyboard. */
#include <config.h>

#include <locale.h>

#include "text/utf8.h"
#include "ui/input.h"
#include "ui/key.h"
#include "tap.h"

/* The first key of a text. */
static const struct {
	const char *text;
	size_t len;
	struct key key;
	const char *name;
} keys[] = {
	{ "", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "jk", 1, { 'j', false, 0, 0 }, "j" },
	{ "ژ", 2, { 0x698, false, 0, 0 }, "ژ" },
	{ " x", 1, { ' ', false, 0, 0 }, "Space" },
	{ "<Space>", 7, { ' ', false, 0, 0 }, "Space" },
	{ "<Enter>n", 7, { KEYS_ENTER, false, 0, 0 }, "Enter" },
	{ "<enter>", 7, { KEYS_ENTER, false, 0, 0 }, "Enter" },
	{ "\n", 1, { KEYS_ENTER, false, 0, 0 }, "Enter" },
	{ "\r", 1, { KEYS_ENTER, false, 0, 0 }, "Enter" },
	{ "\t", 1, { KEYS_TAB, false, 0, 0 }, "Tab" },
	{ "<BackTab>", 9, { KEYS_BACKTAB, false, 0, 0 }, "BackTab" },
	{ "\033", 1, { KEYS_ESCAPE, false, 0, 0 }, "Esc" },
	{ "\177", 1, { KEYS_BACKSPACE, false, 0, 0 }, "BS" },
	{ "\014", 1, { 'l', true, 0, 0 }, "Ctrl-L" },
	{ "<C-l>", 5, { 'l', true, 0, 0 }, "Ctrl-L" },
	{ "<C-L>", 5, { 'l', true, 0, 0 }, "Ctrl-L" },
	{ "<Ctrl-z>", 8, { 'z', true, 0, 0 }, "Ctrl-Z" },
	{ "<PgDn>", 6, { KEYS_PAGE_DOWN, false, 0, 0 }, "PgDn" },
	{ "<F1>", 4, { KEYS_F1, false, 0, 0 }, "F1" },
	{ "<Click 10,3>j", 12, { KEYS_CLICK, false, 10, 3 }, "Click 10,3" },
	{ "<DoubleClick 0,12>", 18, { KEYS_DOUBLE_CLICK, false, 0, 12 }, "DoubleClick 0,12" },
	{ "<WheelUp>", 9, { KEYS_WHEEL_UP, false, 0, 0 }, "WheelUp" },
	{ "<WheelDown 1,0>", 15, { KEYS_WHEEL_DOWN, false, 1, 0 }, "WheelDown 1,0" },
	/* A "<" that begins no name is a key. */
	{ "<", 1, { '<', false, 0, 0 }, "<" },
	{ "<<Enter>", 1, { '<', false, 0, 0 }, "<" },
	{ "<>", 1, { '<', false, 0, 0 }, "<" },
	{ "<3>", 1, { '<', false, 0, 0 }, "<" },
	{ "<Enter", 1, { '<', false, 0, 0 }, "<" },
	{ "<->", 1, { '<', false, 0, 0 }, "<" },
	{ "<C-ژ>", 1, { '<', false, 0, 0 }, "<" },
	/* Bad names. */
	{ "<Foo>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<j>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Click 1>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Click 1,x>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Click 1,2,3>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Click -1,2>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Click 99999999999999999999,2>", 0, { KEYS_NONE, false, 0, 0 }, "" },
	{ "<Enter 1,2>", 0, { KEYS_NONE, false, 0, 0 }, "" },
};

static bool
same_key(struct key a, struct key b)
{
	return a.code == b.code && a.ctrl == b.ctrl && a.col == b.col && a.row == b.row;
}

static void
test_read(void)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct buf name = { 0 };
		struct key k;
		size_t len = key_read(keys[i].text, &k);

		ok(len == keys[i].len && same_key(k, keys[i].key), "read: %zu, %s",
		    i, keys[i].name);
		key_name(&k, &name);
		is_str(buf_str(&name), keys[i].name, "its name");
		buf_release(&name);
	}
}

static void
test_sequence(void)
{
	const char *s = "jj<Enter>n<C-l>ێ<Click 10,3>";
	struct buf names = { 0 };
	struct key k;

	for (size_t len; (len = key_read(s, &k)) > 0; s += len) {
		key_name(&k, &names);
		buf_putc(&names, ' ');
	}
	is_str(buf_str(&names), "j j Enter n Ctrl-L ێ Click 10,3 ", "keys one after the other");
	is_str(s, "", "up to the end");
	buf_release(&names);
}

/* Whatever has a name is read back from it: alone if it is a letter, else in brackets. */
static bool
round_trips(struct key k)
{
	struct buf name = { 0 }, text = { 0 };
	struct key back;

	key_name(&k, &name);
	bool letter = utf8_length(name.data, name.len) == 1;

	buf_printf(&text, letter ? "%s" : "<%s>", buf_str(&name));
	bool same = key_read(text.data, &back) == text.len && same_key(k, back);

	buf_release(&name);
	buf_release(&text);
	return same;
}

static void
test_round_trip(void)
{
	bool letters = true, controls = true, named = true, mouse = true;

	for (uint32_t p = ' '; p < 0x3000; p++)
		letters &= (p >= 0x7f && p < 0xa0) || round_trips(key_from_point(p));
	for (uint32_t p = 'a'; p <= 'z'; p++)
		controls &= round_trips((struct key){ .code = p, .ctrl = true });
	for (uint32_t p = KEYS_UP; p <= KEYS_F1; p++)
		named &= round_trips((struct key){ .code = p });
	for (uint32_t p = KEYS_CLICK; p <= KEYS_WHEEL_DOWN; p++)
		mouse &= round_trips((struct key){ .code = p, .col = 131, .row = 7 })
		    && round_trips((struct key){ .code = p });
	ok(letters, "letters are read back from their names");
	ok(controls, "so are control letters");
	ok(named, "and keys with names");
	ok(mouse, "and clicks");
	is_num(key_from_point(0x9b).code, KEYS_NONE, "a C1 control is no key");
}

/* The rows of a PC keyboard, unshifted and shifted, and what they type on Kurdish (ku_ara). */
static void
test_latin(void)
{
	static const struct {
		const char *kurdish, *latin;
	} rows[] = {
		{ "قوەرتیئحۆپ", "qwertyuiop" },
		{ "اسدفگهژکل", "asdfghjkl" },
		{ "زخجڤبنم", "zxcvbnm" },
		{ "ڕطێءعؤث", "RTYUIOP" },
		{ "آشذإغ\u200cأكڵ", "ASDFGHJKL" },
		{ "ضصچظىةـ", "ZXCVBNM" },
		{ "١٢٣٤٥٦٧٨٩٠", "1234567890" },
		{ "۱۲۳۴۵۶۷۸۹۰", "1234567890" },
		{ "،؛؟", ",;?" },
		{ "يﻻ", "db" },		/* Arabic keyboards only */
		{ "abz/:*<>[]1ê日", "abz/:*<>[]1ê日" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf got = { 0 };
		size_t len = strlen(rows[i].kurdish);

		for (size_t at = 0; at < len;) {
			struct key k = { .code = utf8_next(rows[i].kurdish, len, &at) };

			buf_putu(&got, key_to_latin(k).code);
		}
		is_str(buf_str(&got), rows[i].latin, rows[i].latin);
		buf_release(&got);
	}
	struct key enter = { .code = KEYS_ENTER }, click = { KEYS_CLICK, false, 4, 5 };

	ok(same_key(key_to_latin(enter), enter), "a key without a letter stays");
	ok(same_key(key_to_latin(click), click), "a click stays where it was");
}

/* Bytes as a terminal sends them, and the keys they make. */
static void
test_bytes(void)
{
	static const struct {
		const char *bytes, *keys;
	} cases[] = {
		{ "aZ ", "a Z Space " },
		{ "ژێ日😀", "ژ ێ 日 😀 " },
		{ "\r\n\t\177\b\033", "Enter Enter Tab BS BS Esc " },
		{ "\001\032\034", "Ctrl-A Ctrl-Z " },
		{ "\xda" "a\xe6\x97" "b\xf0\x9f\x98" "c", "a b c " },	/* cut short */
		{ "\x95\xff\xc0\xaf\xed\xa0\x80z", "z " },		/* no UTF-8 at all */
		{ "\xc2\x9bz", "z " },					/* a C1 control */
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct input in = { 0 };
		struct buf got = { 0 };
		struct key k;

		for (const char *p = cases[i].bytes; *p; p++) {
			if (!input_byte(&in, (unsigned char)*p, &k))
				continue;
			key_name(&k, &got);
			buf_putc(&got, ' ');
		}
		is_str(buf_str(&got), cases[i].keys, cases[i].keys);
		buf_release(&got);
	}
}

static void
test_clicks(void)
{
	static const struct {
		int col, row;
		long time;
		uint32_t code;
		const char *what;
	} presses[] = {
		{ 0, 0, 1000, KEYS_CLICK, "the first" },
		{ 0, 0, 1400, KEYS_DOUBLE_CLICK, "a second soon after" },
		{ 0, 0, 1500, KEYS_CLICK, "a third begins anew" },
		{ 1, 0, 1600, KEYS_CLICK, "another place" },
		{ 1, 1, 1700, KEYS_CLICK, "another row" },
		{ 1, 1, 2101, KEYS_CLICK, "too late" },
		{ 1, 1, 2102, KEYS_DOUBLE_CLICK, "but soon after that" },
	};
	struct input in = { 0 };

	for (size_t i = 0; i < sizeof presses / sizeof *presses; i++)
		is_num(input_press(&in, presses[i].col, presses[i].row, presses[i].time).code,
		    presses[i].code, presses[i].what);
}

int
main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	test_read();
	test_sequence();
	test_round_trip();
	test_latin();
	test_bytes();
	test_clicks();
	return done();
}
