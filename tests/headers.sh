# headers.sh - every header compiles alone, and twice.
n=0
err=headers.$$.err
for h in $(cd "$srcdir/src" && find . -name '*.h' | sort); do
	n=$((n + 1))
	if printf '#include "%s"\n#include "%s"\nextern int unused;\n' "$h" "$h" |
	    $CC $CPPFLAGS -I"$srcdir/src" -std=gnu11 -Wall -Wextra -Werror -fsyntax-only -x c - 2> $err; then
		echo "ok $n - $h"
	else
		echo "not ok $n - $h"
		sed 's/^/# /' $err
	fi
done
rm -f $err
echo "1..$n"
