# manual.sh - the manual is sound mdoc, and names every command, option and key; so does --help.
man=$srcdir/src/hewal.1
. "$srcdir/tests/tap.sh"
if command -v mandoc > /dev/null; then
	report 'mandoc has nothing to say' "$(mandoc -T lint -W warning "$man" 2>&1)"
else
	skip mandoc "not here"
fi
for c in $(sed -n 's/.*\.name = "\([a-z]*\)".*/\1/p' "$srcdir/src/cmd/table.c"); do
	report "the manual has $c" "$(grep -qE "^\.(It|Ss|Ic).*\b$c\b" "$man" || echo missing)"
	report "--help has $c" "$($HEWAL --help | grep -qE "^ *$c " || echo missing)"
	report "$c --help" "$($HEWAL $c --help > /dev/null 2>&1 || echo failed)"
done
for o in $(sed -n 's/.*{ "\([a-z]*\)", .*N_(.*/\1/p' "$srcdir/src/cmd/table.c" | sort -u); do
	report "the manual has --$o" "$(grep -qE "Fl Fl $o\b|Fl -$o\b" "$man" || echo missing)"
done
# Every key of the action table, with the words of the help behind it.
awk '/define ACTION_LIST/, /[^\\]$/' "$srcdir/src/ui/action.h" | tr -d '\\\n\t' | sed 's/X(/\n/g' |
    sed -n 's/^\([A-Z_]*\),.*N_("\([^"]*\)")).*/\1|\2/p' |
    sed 's/“/\\(lq/; s/”/\\(rq/' > manual.$$.keys
while IFS='|' read -r action help; do
	report "the manual has the key for $action" "$(grep -qiF "$(printf %s "$help")" "$man" || echo "$help")"
done < manual.$$.keys
report 'there are keys at all' "$([ "$(wc -l < manual.$$.keys)" -gt 25 ] || echo none)"
rm -f manual.$$.keys
echo "1..$n"
