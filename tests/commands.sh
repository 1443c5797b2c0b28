# commands.sh - what the commands print, to the letter, and how they end.
n=0
tmp=${TMPDIR:-/tmp}/hewal-commands.$$
mkdir -p "$tmp/home" "$tmp/empty" && trap 'rm -rf "$tmp"' EXIT
HOME=$tmp/home
export HOME
unset LANGUAGE
cp "$srcdir"/tests/texts/* "$tmp/" && chmod u+w "$tmp"/*
cd "$tmp" || exit 99

result() {	# NAME PASSED
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# out: /' out; sed 's/^/# err: /' err
	fi
}
# status NAME STATUS ARGUMENTS...: how hewal ends; leaves out and err.
status() {
	name=$1 want=$2
	shift 2
	"$HEWAL" "$@" > out 2> err < /dev/null
	got=$?
	result "$name (status $want)" "$([ $got = "$want" ]; echo $?)"
}
out_has() { result "  prints: $1" "$(grep -qF -- "$1" out; echo $?)"; }
err_has() { result "  says: $1" "$(grep -qF -- "$1" err; echo $?)"; }
out_lacks() { result "  does not print: $1" "$(grep -qF -- "$1" out && echo 1 || echo 0)"; }
quiet() { result '  says nothing on stderr' "$([ ! -s err ]; echo $?)"; }
out_is() { result "  prints exactly this" "$(printf '%s\n' "$1" | cmp -s - out; echo $?)"; }
tab=$(printf '\t')

status 'version' 0 --version
out_has 'hewal 0.1'
status 'help' 0 --help
out_has 'Exit status'
result '  every command has its line' "$(for c in show list entities pairs search import screen tag train check; do
	grep -q "^  $c  *[A-Z]" out || echo "$c"; done | grep -c . | grep -qx 0; echo $?)"
for c in show list entities pairs search import screen tag train check; do
	status "help of $c" 0 $c --help
	out_has "hewal $c [OPTION]..."
	quiet
done
COLUMNS=40 status 'help on a narrow terminal' 0 --help
result '  no line is wider, none is cut' "$(grep -q '…' out || awk 'length($0) > 40 { exit 1 }' out; echo $?)"
status 'an unknown option' 2 --nonsense
err_has '--nonsense'
status 'an option without its value' 2 show --width
status 'a width that is none' 2 show --width=abc meeting.en.txt
err_has 'abc'
status 'a format that is none' 2 entities --format=xml meeting.en.txt
status 'a size that is none' 2 screen --size=80 meeting.en.txt
status 'an interface language that is none' 2 screen --ui=tlh meeting.en.txt
status 'show without a file' 2 show
err_has 'FILE|ID...'
status 'a command that is none' 2 shwo meeting.en.txt
err_has 'shwo is neither a command nor a file'
status 'a number and a file' 2 show 1 meeting.en.txt
err_has 'not both'
status 'an address on the web' 1 show https://example.org/page
err_has 'does not fetch yet'
status 'a language of articles that is none' 2 list --lang=xx meeting.en.txt
status 'a day that is none' 2 list --since=yesterday meeting.en.txt
status 'arguments for check' 2 check meeting.en.txt
status 'a search for nothing' 2 search ' '

status 'a missing file' 1 show no-such-file.txt
err_has 'no-such-file.txt'
status 'a missing file, opened' 1 no-such-file.txt
err_has 'no-such-file.txt'
status 'a missing file among others' 3 entities no-such-file.txt meeting.en.txt
err_has 'no-such-file.txt'
out_has 'Layla Qaradaghi'
status 'a folder without articles' 1 show empty
err_has 'empty'
: > nothing.txt
status 'an empty file' 1 show nothing.txt
err_has 'nothing.txt'

printf '\0\1\2\3' > binary.txt
status 'no text' 1 show binary.txt
err_has 'binary.txt'
head -c 300000 /dev/zero | tr '\0' 'a' > long.txt
status 'one long line' 0 show long.txt
result '  in lines of 80 cells' "$(awk 'length($0) > 80 { exit 1 }' out; echo $?)"
ln -s nowhere dangling.txt
status 'a link to nothing' 1 show dangling.txt
err_has 'dangling.txt'
evil=$(printf 'evil\033[31m.txt')
cp meeting.en.txt "$evil"
status 'a file name with an escape sequence' 0 list --format=tsv "$evil"
result '  which stays inside' "$(grep -q "$(printf '\033')" out && echo 1 || echo 0)"
bytes=$(printf "name-\\377.txt")
cp meeting.en.txt "$bytes"
status "a file name that is not UTF-8, as json" 0 entities --format=json "$bytes"
out_has "name-"
status 'the same name, missing' 1 show "x$evil"
result '  which stays inside' "$(grep -q "$(printf '\033')" err && echo 1 || echo 0)"

printf 'A headline with \033[31mred\033]0;title\007 in it\n\nBody one \377 two.\n' > bad.txt
status 'broken UTF-8 and an escape sequence' 0 show bad.txt
err_has 'bad.txt:3'
out_has 'A headline with red in it'
result '  no escape comes out' "$(grep -q "$(printf '\033')" out && echo 1 || echo 0)"
status 'the same as tsv' 0 list --format=tsv bad.txt
result '  no escape comes out' "$(grep -q "$(printf '\033')" out && echo 1 || echo 0)"

status 'plain text' 0 show --plain meeting.en.txt
quiet
result '  is the text, word for word' "$(tr -s ' \n' '\n\n' < out | grep . > a; tr -s ' \n' '\n\n' < meeting.en.txt | grep . | sed '/^date$/,+1d' > b; cmp -s a b; echo $?)"
status 'both side by side' 0 show --lang=both --width=100 meeting.en.txt meeting.ckb.txt
quiet
out_has '│'
result '  no line is wider' "$(awk '{ gsub(/[\314\315][\200-\277]/, ""); gsub(/\331[\213-\237]/, ""); gsub(/[\200-\277]/, ""); if (length($0) > 100) bad = 1 } END { exit bad }' out; echo $?)"
status 'the other language of one' 0 show --lang=ckb meeting.en.txt meeting.ckb.txt
out_lacks 'Layla'
status 'a counterpart that is not there' 3 show --lang=ckb meeting.en.txt

status 'one of another language, asked for by nobody' 0 pairs meeting.en.txt
err_has 'no counterparts'

if [ -w /dev/full ]; then
	for c in 'show meeting.en.txt' 'list meeting.en.txt' 'entities meeting.en.txt' \
	    'entities --format=json meeting.en.txt' 'screen meeting.en.txt' check --help --version; do
		"$HEWAL" $c > /dev/full 2> err < /dev/null
		result "a full disk: $c" "$([ $? = 1 ] && grep -q 'cannot write' err; echo $?)"
	done
fi
"$HEWAL" entities --format=tsv meeting.en.txt 2> err < /dev/null | head -n 1 > out
result 'a reader that stops early' "$([ ! -s err ] && grep -q '^#file' out; echo $?)"
printf 'A flood in Erbil\n\nIt rained.\n' | "$HEWAL" entities --format=tsv - > out 2> err
out_has "LOC${tab}Erbil"
COLUMNS=50 status 'the width of the environment' 0 show meeting.en.txt
result '  is kept' "$(awk '{ gsub(/[\200-\277]/, ""); if (length($0) > 50) exit 1 }' out; echo $?)"
result '  and used' "$(awk '{ gsub(/[\200-\277]/, ""); if (length($0) > 40) found = 1 } END { exit !found }' out; echo $?)"

status 'entities' 0 entities --format=tsv meeting.en.txt meeting.ckb.txt
quiet
result '  starts with a header' "$(head -n 1 out | grep -q '^#file'; echo $?)"
result '  eleven fields a row' "$(awk -F '\t' 'NF != 11 { bad = 1 } END { exit bad }' out; echo $?)"
out_has "ORG${tab}KRG${tab}kurdistan-regional-government"
out_has "ckb${tab}"
status 'entities as json' 0 entities --format=json meeting.en.txt
result '  is one array' "$(head -n 1 out | grep -q '^\['; echo $?)"
status 'entities as text' 0 entities meeting.en.txt meeting.ckb.txt
out_has 'Places'
status 'entities that say why' 0 entities --explain meeting.en.txt meeting.ckb.txt
out_has "a spelling in hewal's own table of names"
out_has '“KRG”'
status 'and as json' 0 entities --explain --format=json meeting.en.txt
out_has '"why"'
status 'entities of no file' 2 entities --explain

status 'pairs' 0 pairs --format=tsv meeting.en.txt meeting.ckb.txt
out_has "meeting.en.txt${tab}meeting.ckb.txt${tab}0."
out_has "meeting.ckb.txt${tab}meeting.en.txt${tab}0."

status 'an empty library, listed' 0 list --format=tsv
err_has 'hewal import'
result '  only the header' "$([ "$(wc -l < out)" = 1 ]; echo $?)"
status 'an empty library, opened' 0 screen --size=80x24
out_has 'hewal import'
status 'import' 0 import meeting.en.txt meeting.ckb.txt
out_is '2 articles added, 0 changed, 0 as before'
status 'import again' 0 import meeting.en.txt meeting.ckb.txt
out_is '0 articles added, 0 changed, 2 as before'
echo 'One more sentence about Halabja.' >> meeting.en.txt
status 'import what changed' 0 import meeting.en.txt
out_is '0 articles added, 1 changed, 0 as before'
status 'import partly' 3 import no-such-file.txt meeting.en.txt
status 'list of the library' 0 list --format=tsv
result '  two articles' "$([ "$(grep -vc '^#' out)" = 2 ]; echo $?)"
status 'list by language' 0 list --format=tsv --lang=ckb
result '  one article' "$([ "$(grep -vc '^#' out)" = 1 ]; echo $?)"
status 'list by entity, in any spelling' 0 list --format=tsv --entity='حکومەتی هەرێمی کوردستان'
out_has 'meeting.en.txt'
status 'list by a name nobody has' 0 list --format=tsv --entity=Nobody
err_has 'Nobody'
status 'list since a day after all' 0 list --format=tsv --since=2030-01-01
result '  none' "$([ "$(grep -vc '^#' out)" = 0 ]; echo $?)"
status 'a pair undone' 0 pairs --undo 1 2
err_has 'no counterparts'
status 'and pinned' 0 pairs --pin --format=json 1 2
out_has '"pinned": true'
status 'with itself' 1 pairs --pin 1 1
status 'with one there is not' 1 pairs --pin 1 99
status 'files pinned' 2 pairs --pin meeting.en.txt meeting.ckb.txt
status 'both at once' 2 pairs --pin --undo 1 2
status 'an article by its number' 0 show 1
status 'a number that is none' 1 show 99
err_has '99'
status 'search by words' 0 search --format=tsv Halabja
out_has 'meeting.en.txt'
status 'search by a name finds both languages' 0 search --format=tsv KRG
out_has 'meeting.en.txt'
out_has 'meeting.ckb.txt'
status 'search for what would be syntax' 0 search --format=tsv 'a" OR "b*) NEAR('
status 'check' 0 check
out_has 'library.db'
status 'no terminal: the reading view as text' 0 meeting.en.txt meeting.ckb.txt
out_has 'Layla'
printf 'no database, but long enough to look like a file of some sort\n' > "$HOME/.local/share/hewal/library.db"
status 'a damaged library' 1 list
err_has 'library.db'
echo "1..$n"
