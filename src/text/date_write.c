/*
 * date_write.c - dates written for readers of each language.
 *
 * Kurdish ties the parts of a date together with the izafe: ٢ی کانوونی یەکەمی
 * ٢٠٢١ is "2 of December of 2021".  In Kurmanji the month is feminine: "5ê
 * Adara 2021ê", and a name of two words takes the linking word apart: "2yê
 * Kanûna Pêşîn a 2021ê".  Sources of the names: CLDR 48 (Unicode-3.0) for ckb;
 * for kmr the Levantine names as the Kurmanji press prints them, forms after
 * Bedir Khan and Lescot, Grammaire kurde (1970).
 */
#include <config.h>

#include "text/date.h"
#include "text/number.h"

struct names {
	const char *en, *en_short;
	const char *ckb, *kmr;		/* in the izafe, before the year */
};

static const struct names names[12] = {
	{ "January", "Jan", "کانوونی دووەمی", "Kanûna Paşîn a" },
	{ "February", "Feb", "شوباتی", "Sibata" },
	{ "March", "Mar", "ئازاری", "Adara" },
	{ "April", "Apr", "نیسانی", "Nîsana" },
	{ "May", "May", "ئایاری", "Gulana" },
	{ "June", "Jun", "حوزەیرانی", "Hezîrana" },
	{ "July", "Jul", "تەمووزی", "Tîrmeha" },
	{ "August", "Aug", "ئابی", "Tebaxa" },
	{ "September", "Sep", "ئەیلوولی", "Îlona" },
	{ "October", "Oct", "تشرینی یەکەمی", "Çiriya Pêşîn a" },
	{ "November", "Nov", "تشرینی دووەمی", "Çiriya Paşîn a" },
	{ "December", "Dec", "کانوونی یەکەمی", "Kanûna Pêşîn a" },
};

static void
write_en(struct date d, const char *month, struct buf *out)
{
	if (d.month && d.day)
		buf_printf(out, "%d ", d.day);
	if (d.month)
		buf_printf(out, "%s ", month);
	buf_printf(out, "%d", d.year);
}

static void
write_ckb(struct date d, struct buf *out)
{
	if (d.month && d.day) {
		number_write(d.day, LANG_CKB, out);
		buf_puts(out, "ی ");
	}
	if (d.month) {
		buf_puts(out, names[d.month - 1].ckb);
		buf_putc(out, ' ');
	}
	number_write(d.year, LANG_CKB, out);
}

/* The oblique ending as the number is read aloud: du and sê end in vowels. */
static const char *
kmr_day_ending(int day)
{
	return day % 10 == 2 && day != 12 ? "yê" : day % 10 == 3 && day != 13 ? "yê" : "ê";
}

/* ... bîst û yekê, but ... bîst û duyan. */
static const char *
kmr_year_ending(int year)
{
	return year % 10 == 1 && year % 100 != 11 ? "ê" : "an";
}

static void
write_kmr(struct date d, struct buf *out)
{
	if (d.month && d.day)
		buf_printf(out, "%d%s ", d.day, kmr_day_ending(d.day));
	if (d.month)
		buf_printf(out, "%s %d%s", names[d.month - 1].kmr, d.year, kmr_year_ending(d.year));
	else
		buf_printf(out, "%d", d.year);
}

void
date_write(struct date d, enum lang lang, struct buf *out)
{
	if (!date_is_real(d))
		return;
	if (lang == LANG_CKB)
		write_ckb(d, out);
	else if (lang == LANG_KMR)
		write_kmr(d, out);
	else
		write_en(d, d.month ? names[d.month - 1].en : "", out);
}

/* ٢٠٢١/١٢/٢: read from left to right even in Kurdish, as numbers are. */
static void
write_ckb_short(struct date d, struct buf *out)
{
	number_write(d.year, LANG_CKB, out);
	if (d.month) {
		buf_putc(out, '/');
		number_write(d.month, LANG_CKB, out);
	}
	if (d.month && d.day) {
		buf_putc(out, '/');
		number_write(d.day, LANG_CKB, out);
	}
}

static void
write_kmr_short(struct date d, struct buf *out)
{
	if (d.month && d.day)
		buf_printf(out, "%d.", d.day);
	if (d.month)
		buf_printf(out, "%d.", d.month);
	buf_printf(out, "%d", d.year);
}

void
date_write_short(struct date d, enum lang lang, struct buf *out)
{
	if (!date_is_real(d))
		return;
	if (lang == LANG_CKB)
		write_ckb_short(d, out);
	else if (lang == LANG_KMR)
		write_kmr_short(d, out);
	else
		write_en(d, d.month ? names[d.month - 1].en_short : "", out);
}
