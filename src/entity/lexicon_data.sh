#!/bin/sh
# lexicon_data.sh TABLE... > lexicon_data.c - the tables, one behind the other, as C, for the build.
set -eu
[ $# -gt 0 ] || { echo "usage: $0 TABLE..." >&2; exit 2; }
for table; do
	[ -r "$table" ] || { echo "$0: $table cannot be read" >&2; exit 1; }
done
cat <<'HEAD'
/* lexicon_data.c - made from the tables by lexicon_data.sh; change those, not this. */
#include <config.h>

#include "entity/lexicon_data.h"

const unsigned char lexicon_data[] = {
HEAD
# What stands behind # is for who reads the tables.  Each field ends in a NUL, so that the
# program can use it where it lies, and a line in one more byte, a newline.
LC_ALL=C sed '/^#/d; /^$/d; s/$/	/' "$@" | tr '\t' '\000' | od -An -v -tu1 | sed 's/[0-9][0-9]*/&,/g; s/^  */	/; s/  */ /g'
cat <<'TAIL'
	0
};
const size_t lexicon_data_len = sizeof lexicon_data - 1;
TAIL
