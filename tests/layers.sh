# layers.sh - a folder includes only those below it, and each foreign library has one place.
. "$srcdir/tests/tap.sh"

# allow FOLDER 'FOLDERS IT MAY USE'
allow() {
	may=$(echo "$2" | tr ' ' '|')
	report "$1 uses only: $2" \
	    "$(grep -Hn '#include "[a-z]*/' "$srcdir"/src/$1/*.[ch] | grep -Ev "\"($may)/")"
}
allow base   'base'
allow text   'base text'
allow model  'base text model'
allow feed   'base text model feed'
allow store  'base text model store'
allow entity 'base text model entity'
allow ui     'base text model ui'
allow app    'base text model feed store entity ui app'
allow cmd    'base text model feed store entity ui app cmd'

# only HEADERS PLACES WHAT: the pattern of headers stands only where the pattern of places fits.
only() {
	report "$3 only in $2" \
	    "$(cd "$srcdir" && grep -nE "#include <($1)" src/*.c src/*/*.[ch] | grep -Ev "^src/($2)")"
}
only 'curses|ncurses|term\.h'	'ui/term(_[a-z]+)?\.[ch]'	curses
only 'sqlite3'			'store/'	SQLite
only 'libxml/'			'feed/'		libxml2
only 'curl/'			'feed/fetch\.c'	libcurl
only 'fribidi'			'text/'		fribidi
only 'uni(str|norm|lbrk|gbrk|width|case|ctype|name|conv|types|wbrk)\.h'		'text/'		libunistring
only 'libintl'			'base/i18n\.h'	libintl

report 'no .c includes a .c' "$(cd "$srcdir" && grep -n '#include ".*\.c"' src/*.c src/*/*.[ch])"
report 'every .c begins with <config.h>' \
    "$(cd "$srcdir" && for f in src/*.c src/*/*.c; do
	case $f in src/entity/lexicon_data.c) continue;; esac
	[ "$(grep -m1 '#include' "$f")" = '#include <config.h>' ] || echo "$f"; done)"
banned='(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atol|system|popen|alloca|tmpnam|mktemp)'
report 'no banned calls' \
    "$(cd "$srcdir" && grep -nE "(^|[^a-z_>.])$banned *\(" src/*.c src/*/*.[ch] | grep -v lexicon_data.c)"
report 'SQL is never put together from text' \
    "$(cd "$srcdir" && grep -nE 'printf.*"(SELECT|INSERT|UPDATE|DELETE) ' src/*/*.c)"
echo "1..$n"
