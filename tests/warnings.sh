# warnings.sh - gcc and clang, whichever is here, have nothing to say about the code.
flags='-std=gnu11 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes
	-Wwrite-strings -Wformat=2 -Wvla -Werror -fsyntax-only -ULOCALEDIR -UPKGDATADIR'
n=0
err=warnings.$$.err
for cc in gcc clang; do
	n=$((n + 1))
	if ! command -v $cc > /dev/null; then
		echo "ok $n - $cc # SKIP not here"
	elif $cc $CPPFLAGS -I"$srcdir/src" $flags '-DLOCALEDIR="/"' '-DPKGDATADIR="/"' "$srcdir"/src/*.c "$srcdir"/src/*/*.c 2> $err; then
		echo "ok $n - $cc"
	else
		echo "not ok $n - $cc"
		head -n 40 $err | sed 's/^/# /'
	fi
done
rm -f $err
echo "1..$n"
