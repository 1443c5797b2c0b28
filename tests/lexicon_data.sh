# lexicon_data.sh - the tables of known names are well formed, in clean Kurdish, and hold what they must.
#
# Each check prints the lines that break it. In the C locale awk sees bytes, so letters stand
# here as their UTF-8.
LC_ALL=C
export LC_ALL
tables="$srcdir/src/data/persons.tsv $srcdir/src/data/organisations.tsv
	$srcdir/src/data/places.tsv $srcdir/src/data/peoples.tsv"
. "$srcdir/tests/tap.sh"

# check NAME PROGRAM: the program sees each entity with its fields under their names.
check() {
	report "$1" "$(awk -F '\t' '
		/^#/ { next }
		NF == 0 { next }
		{ id = $1; type = $2; kind = $3; en = $4; ckb = $5; kmr = $6; more_en = $7; more_ckb = $8
			about_en = $9; about_ckb = $10; wikidata = $11 }
		'"$2" $tables || echo 'awk failed')"
}

check 'a line has 8 fields and at most 3 more'	'NF < 8 || NF > 11 { print FNR ": " NF }'
check 'ids are of a-z 0-9 -'		'id !~ /^[a-z0-9]+(-[a-z0-9]+)*$/ { print id }'
check 'ids are unique'			'seen[id]++ { print id }'
check 'types are known'			'type !~ /^(PER|ORG|LOC|GROUP|EVENT)$/ { print id, type }'
check 'there is an English and a Kurdish name'	'en == "" || ckb == "" { print id }'

# The head lists the kinds, indented by a tab, after the line "kind is one of".
report 'kinds are those the head lists, and each is used' "$(awk -F '\t' '
	/^# kind is one of/ { on = 1; next }
	on && /^#\t/ { m = split($2, a, " "); for (i = 1; i <= m; i++) listed[a[i]] = 1; next }
	/^#/ || NF == 0 { on = 0; next }
	!($3 in listed) { print $1, $3 }
	{ used[$3] = 1 }
	END { for (k in listed) if (!(k in used)) print "not used: " k }' $tables || echo 'awk failed')"

check 'a Wikidata number is Q and digits, and of one entity' '
	wikidata != "" && (wikidata !~ /^Q[1-9][0-9]*$/ || seen[wikidata]++) { print id, wikidata }'
check 'what it is is told in both languages or in none, in a line' '
	(about_en == "") != (about_ckb == "") || length(about_en) > 110 || length(about_ckb) > 220 { print id }'

check 'letters are composed: no combining mark stands alone' \
	'/\314[\200-\277]|\315[\200-\257]|\331[\213-\237]/ { print id }'
check 'no space too many, no empty spelling' \
	'/  | \t|\t |\| | \||\|\||\t\||\|\t|\|$| $/ { print FNR ": " $0 }'

# clean FIELDS: Kurdish spellings without what other orthographies write.
check 'Kurdish is written with ک ی ە, not with Arabic ك ي ى ة أ إ آ ث ذ ص ض ط ظ' '
	{ s = ckb "|" more_ckb "|" about_ckb }
	s ~ /\331\203|\331\212|\331\211|\330\251|\330\243|\330\245|\330\242|\330\253|\330\260|\330[\265-\270]/ {
		print id, s }'
check 'no tatweel but in هـ, no Latin letter in Kurdish' '
	{ s = ckb "|" more_ckb; gsub(/\331\207\331\200/, "", s) }
	s ~ /\331\200|[A-Za-z]/ { print id, s }'
check 'a Kurdish word begins with ڕ, not with ر' \
	'(" " ckb "|" more_ckb) ~ /[ |?-]\330\261/ { print id, ckb, more_ckb }'

# names PROGRAM over each spelling: s, without its mark; weak is the mark.
check 'two entities share a spelling only if both mark it with ?' '
	function add(lang, s,	weak, key) {
		if (s == "")
			return
		weak = sub(/^\?/, "", s)
		gsub(/\332\225/, "\330\261", s)
		key = lang " " s
		if (!(key in owner)) {
			owner[key] = id
			mark[key] = weak
		} else if (owner[key] != id && !(weak && mark[key])) {
			print key ": " owner[key], id
		}
	}
	{
		add("en", en); m = split(more_en, a, "|"); for (i = 1; i <= m; i++) add("en", a[i])
		add("ckb", ckb); m = split(more_ckb, a, "|"); for (i = 1; i <= m; i++) add("ckb", a[i])
	}'
check 'no entity lists a spelling twice' '
	function twice(main, more,	m, a, i, had) {
		sub(/^\?/, "", main); had[main] = 1
		m = split(more, a, "|")
		for (i = 1; i <= m; i++) {
			sub(/^\?/, "", a[i])
			if (had[a[i]]++)
				print id, a[i]
		}
	}
	{ twice(en, more_en); twice(ckb, more_ckb) }'

report 'ids are sorted within a section' "$(awk -F '\t' '
	/^#/ || NF == 0 { last = ""; next }
	$1 <= last { print $1 " after " last }
	{ last = $1 }' $tables || echo 'awk failed')"
report '500 entities besides countries, and some of each type' "$(awk -F '\t' '
	/^#/ || NF == 0 { next }
	$3 != "country" { n++ }
	{ has[$2]++ }
	END {
		if (n < 500)
			print n
		m = split("PER ORG LOC GROUP EVENT", t, " ")
		for (i = 1; i <= m; i++)
			if (!has[t[i]])
				print t[i]
	}' $tables || echo 'awk failed')"

# missing WORDS: those that are no id.
missing() {
	for id in $*; do
		grep -q "^$id	" $tables || echo "$id"
	done
}

# Members and observers of the United Nations, https://www.un.org/en/about-us/member-states
report 'every country of the United Nations is there' "$(missing '
	afghanistan albania algeria andorra angola antigua-and-barbuda argentina armenia
	australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize
	benin bhutan bolivia bosnia-and-herzegovina botswana brazil brunei bulgaria burkina-faso
	burundi cambodia cameroon canada cape-verde central-african-republic chad chile china
	colombia comoros congo-brazzaville costa-rica croatia cuba cyprus czech-republic denmark
	djibouti dominica dominican-republic dr-congo ecuador egypt el-salvador
	equatorial-guinea eritrea estonia eswatini ethiopia fiji finland france gabon gambia
	georgia germany ghana greece grenada guatemala guinea guinea-bissau guyana haiti
	honduras hungary iceland india indonesia iran iraq ireland israel italy ivory-coast
	jamaica japan jordan kazakhstan kenya kiribati kuwait kyrgyzstan laos latvia lebanon
	lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
	maldives mali malta marshall-islands mauritania mauritius mexico micronesia moldova
	monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
	new-zealand nicaragua niger nigeria north-korea north-macedonia norway oman pakistan
	palau palestine panama papua-new-guinea paraguay peru philippines poland portugal qatar
	romania russia rwanda saint-kitts-and-nevis saint-lucia
	saint-vincent-and-the-grenadines samoa san-marino sao-tome-and-principe saudi-arabia
	senegal serbia seychelles sierra-leone singapore slovakia slovenia solomon-islands
	somalia south-africa south-korea south-sudan spain sri-lanka sudan suriname sweden
	switzerland syria tajikistan tanzania thailand timor-leste togo tonga
	trinidad-and-tobago tunisia turkey turkmenistan tuvalu uganda ukraine
	united-arab-emirates united-kingdom united-states uruguay uzbekistan vanuatu
	vatican-city venezuela vietnam yemen zambia zimbabwe')"
report 'what Kurdish news is about every day is there' "$(missing '
	nechirvan-barzani masrour-barzani masoud-barzani bafel-talabani barham-salih
	mikhail-bogdanov vladimir-putin saddam-hussein kurdistan-region kurdistan-regional-government
	kurdistan-democratic-party patriotic-union-of-kurdistan kurdish-national-council rudaw
	kurdistan-24 rosneft erbil sulaymaniyah duhok halabja kirkuk baghdad middle-east
	north-africa islamic-state council-of-representatives-of-iraq peshmerga kurds yazidis
	newroz anfal')"
echo "1..$n"
