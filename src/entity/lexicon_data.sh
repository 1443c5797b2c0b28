#!/bin/sh
# lexicon_data.sh TABLE > lexicon_data.c - the table as C, for the build.
set -eu
[ $# -eq 1 ] || { echo "usage: $0 TABLE" >&2; exit 2; }
[ -r "$1" ] || { echo "$0: $1 cannot be read" >&2; exit 1; }
cat <<'HEAD'
/* lexicon_data.c - made from the table by lexicon_data.sh; change that, not this. */
#include <config.h>

#include "entity/lexicon_data.h"

const unsigned char lexicon_data[] = {
HEAD
LC_ALL=C od -An -v -tu1 "$1" | sed 's/[0-9][0-9]*/&,/g; s/^  */	/; s/  */ /g'
cat <<'TAIL'
	0
};
const size_t lexicon_data_len = sizeof lexicon_data - 1;
TAIL
