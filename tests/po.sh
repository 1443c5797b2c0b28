# po.sh - catalogs are valid and complete; POTFILES.in lists what is marked.
command -v xgettext > /dev/null || { echo '1..0 # SKIP gettext is missing'; exit; }
. "$srcdir/tests/tap.sh"
pot=po.$$.pot
listed=$(grep -v '^#' "$srcdir/po/POTFILES.in" | grep . | sort)
(cd "$srcdir" && xgettext -k_ -kN_ -cTRANSLATORS: --from-code=UTF-8 -o - $listed) > $pot
for lang in $(sed 's/#.*//' "$srcdir/po/LINGUAS"); do
	po=$srcdir/po/$lang.po
	report "$lang is valid" "$(msgfmt -c -o /dev/null "$po" 2>&1)"
	report "$lang is complete" "$(msgattrib --no-obsolete --untranslated "$po"; msgattrib --no-obsolete --only-fuzzy "$po")"
	report "$lang has what the source has" "$(msgcmp --use-untranslated "$po" $pot 2>&1)"
	report "$lang has no more than that" "$(msgattrib --only-obsolete "$po" | head -n 3)"
done
marked=$(cd "$srcdir" && grep -lE '(\b_|\bN_|gettext) ?\("' src/*.c src/*/*.[ch] | sort)
[ "$marked" = "$listed" ] && diff= || diff="marked: $marked
listed: $listed"
report 'POTFILES.in is right' "$diff"
# A comment reaches translators only from the line right above the keyword.
written=$(cd "$srcdir" && cat $listed | grep -c 'TRANSLATORS:')
carried=$(grep -c 'TRANSLATORS:' $pot)
[ "$carried" -gt 0 ] && [ "$carried" -le "$written" ] && diff= || diff="written: $written, carried: $carried"
report 'TRANSLATORS comments reach the catalog' "$diff"
rm -f $pot
echo "1..$n"
