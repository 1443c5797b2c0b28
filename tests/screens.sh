# screens.sh - what the reader shows, compared with tests/screens/*.  GENERATE=1 rewrites them.
n=0
tmp=screens.$$
rm -rf "$tmp" && mkdir "$tmp" && trap 'rm -rf "$tmp"' EXIT
en=tests/texts/meeting.en.txt
ckb=tests/texts/meeting.ckb.txt

# screen NAME ARGUMENTS...
screen() {
	name=$1
	shift
	n=$((n + 1))
	want=$srcdir/tests/screens/$name.txt
	(cd "$srcdir" && "$HEWAL" screen "$@" "$en" "$ckb") > "$tmp/$name" 2>&1
	if [ -n "${GENERATE-}" ]; then
		cp "$tmp/$name" "$want"
		echo "ok $n - $name"
	elif diff -u "$want" "$tmp/$name" > "$tmp/diff"; then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
		sed 's/^/# /' "$tmp/diff"
	fi
}
for ui in en ckb kmr; do
	for size in 160x45 120x40 80x24 60x20 39x9; do
		screen $ui-$size --ui=$ui --size=$size
	done
done
screen ckb-200x50 --ui=ckb --size=200x50
screen en-styles --ui=en --size=120x30 --styles
screen ckb-styles --ui=ckb --size=120x30 --styles
screen en-mention --ui=en --size=120x30 --keys='<Tab>nn' --styles
screen en-other --ui=en --size=120x30 --keys='<Tab>no' --styles
screen ckb-entity --ui=ckb --size=120x40 --keys='<Tab>ne'
screen kmr-entity --ui=kmr --size=100x30 --keys='<Tab>ne'
screen en-help --ui=en --size=100x50 --keys='?'
screen ckb-help --ui=ckb --size=100x50 --keys='?'
screen en-search --ui=en --size=120x30 --keys='/heating<Enter>' --styles
screen en-switched --ui=en --size=120x30 --keys='L'
echo "1..$n"
