# tag.sh - hewal train and hewal tag: what they print, and how they end.
n=0
tmp=${TMPDIR:-/tmp}/hewal-tag.$$
mkdir -p "$tmp/home" && trap 'rm -rf "$tmp"' EXIT
case $srcdir in /*) here=$srcdir ;; *) here=$PWD/$srcdir ;; esac
case $HEWAL in /*) ;; *) HEWAL=$PWD/$HEWAL ;; esac
HOME=$tmp/home
export HOME
unset LANGUAGE HEWAL_MODELS XDG_DATA_HOME
cp "$here"/tests/tagging/* "$tmp/" && chmod u+w "$tmp"/small.*
cd "$tmp" || exit 99

result() {	# NAME PASSED
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# out: /' out; sed 's/^/# err: /' err
	fi
}
# status NAME STATUS ARGUMENTS...: how hewal ends with what is in the file in.
status() {
	name=$1 want=$2
	shift 2
	"$HEWAL" "$@" > out 2> err < in
	got=$?
	result "$name (status $want)" "$([ $got = "$want" ]; echo $?)"
}
out_has() { result "  prints: $1" "$(grep -qF -- "$1" out; echo $?)"; }
err_has() { result "  says: $1" "$(grep -qF -- "$1" err; echo $?)"; }
out_is() { result "  prints exactly that" "$(cmp -s want out; echo $?)"; }
: > in

status 'train without a language' 2 train small.ckb.conll
err_has '--lang is ckb or en'
status 'train for a language there is no model of' 2 train --lang=kmr small.ckb.conll
status 'train without files' 2 train --lang=ckb
status 'train from a file that is not there' 1 train --lang=ckb nowhere.conll
err_has 'nowhere.conll'
status 'rounds that are none' 2 train --lang=ckb --rounds=0 small.ckb.conll
printf 'a\tO\nb\n' > bad.conll
status 'train from a file without tags' 1 train --lang=ckb bad.conll
err_has 'bad.conll:2:'
printf 'a\tO\nb\tO\n' > none.conll
status 'train from a file without names' 1 train --lang=ckb none.conll
err_has 'no names'
for lang in ckb en; do
	status "train for $lang" 0 train --lang=$lang --rounds=4 --dev=small.$lang.conll \
	    --output=$lang.model small.$lang.conll
	out_has 'F1'
	out_has 'PER'
	cp $lang.model first.model
	status '  again' 0 train --lang=$lang --rounds=4 --dev=small.$lang.conll \
	    --output=$lang.model small.$lang.conll
	result '  the same input gives the same bytes' "$(cmp -s first.model $lang.model; echo $?)"
	cp small.$lang.conll in
	status "tag for $lang" 0 tag --lang=$lang --model=$lang.model
	cut -f1 small.$lang.conll > want
	cut -f1 out > got
	result '  all lines as they came' "$(cmp -s want got; echo $?)"
	wrong=$(paste -d'|' small.$lang.conll out | awk -F'|' '$1 != $2' | wc -l)
	result '  with hardly a wrong tag' "$([ "$wrong" -le 8 ]; echo $?)"
	cp out tagged.$lang
done
status 'train into the user'\''s data, with a part held out' 0 train --lang=ckb --rounds=2 small.ckb.conll
result '  it is there' "$([ -s home/.local/share/hewal/ckb.model ]; echo $?)"
status '  and is found there' 0 tag --lang=ckb
HEWAL_MODELS=$tmp status 'a model of $HEWAL_MODELS' 0 tag --lang=en

cut -f1 small.ckb.conll > in
status 'tokens without tags' 0 tag --lang=ckb --model=ckb.model
cp tagged.ckb want
out_is
sed 's/$/\r/' small.ckb.conll > in
status 'lines that end as on Windows' 0 tag --lang=ckb --model=ckb.model
out_is
printf 'هەولێر' > in
status 'no end of line' 0 tag --lang=ckb --model=ckb.model
result '  one line' "$([ "$(wc -l < out)" = 1 ]; echo $?)"
printf '\n\n# doc a\n\n# doc b\n\n' > in
cp in want
status 'no tokens' 0 tag --lang=ckb --model=ckb.model
out_is
: > in
: > want
status 'nothing' 0 tag --lang=ckb --model=ckb.model
out_is
printf 'a\377\376b\tO\n\000\n\033[31m\n' > in
status 'bytes that are no text' 0 tag --lang=ckb --model=ckb.model
result '  three lines' "$([ "$(wc -l < out)" = 3 ]; echo $?)"
cut -f1 out > got
printf 'a\377\376b\n\000\n\033[31m\n' > want
result '  the tokens as they came' "$(cmp -s got want; echo $?)"
head -c 1000000 /dev/zero | tr '\0' 'x' > in
status 'a long line' 0 tag --lang=en --model=en.model

: > in
status 'tag without a language' 2 tag
status 'tag with a file' 2 tag --lang=ckb small.ckb.conll
status 'a model that is not there' 1 tag --lang=ckb --model=nowhere.model
err_has 'nowhere.model'
status 'a model for the other language' 1 tag --lang=en --model=ckb.model
err_has 'ckb.model'
status 'a file that is no model' 1 tag --lang=ckb --model=small.ckb.conll
err_has 'small.ckb.conll'
head -c 5000 ckb.model > short.model
status 'half a model' 1 tag --lang=ckb --model=short.model
err_has 'damaged'
echo "1..$n"
