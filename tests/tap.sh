# tap.sh - the least a shell test needs to speak the Test Anything Protocol; sourced by tests.
n=0

# report NAME WHAT-IS-WRONG: passed if nothing is wrong.
report() {
	n=$((n + 1))
	if [ -z "$2" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | head -n 60 | sed 's/^/# /'
	fi
}

# skip NAME WHY
skip() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}
