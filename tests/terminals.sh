#!/bin/sh
# terminals.sh - the reader in every terminal there is, on one sheet.
#
# Usage: tests/terminals.sh [-k KEYS] [-o SHEET.png] [TERMINAL...]
#
# Opens hewal on the samples in each terminal found, on a display of its own
# (Xvfb), takes a picture of each and lays them out with their names.  To be
# looked at by a person: nothing here says whether a picture is right.
#
# HEWAL	the program, ./hewal if not set; SAMPLES the folder it opens.
# Needs Xvfb, ImageMagick's import and montage; xdotool for KEYS (names of X
# keys with spaces between, as in "Tab Tab T").

hewal=${HEWAL:-$PWD/hewal}
samples=${SAMPLES:-${srcdir:-$PWD}/src/samples}
sheet=terminals.png keys=
while getopts k:o: option; do
	case $option in
	k) keys=$OPTARG ;;
	o) sheet=$OPTARG ;;
	*) exit 2 ;;
	esac
done
shift $((OPTIND - 1))

# Name, program it needs, command.  FONT is what Debian shows without settings.
font='DejaVu Sans Mono'
table="
xterm|xterm|xterm -fa '$font' -fs 10 -geometry 150x40 -e RUN
xfce4-terminal|xfce4-terminal|xfce4-terminal --disable-server --geometry=150x40 -x RUN
gnome-terminal|gnome-terminal|dbus-run-session -- gnome-terminal --wait --geometry=150x40 -- RUN
konsole|konsole|konsole -p TerminalColumns=150 -p TerminalRows=40 --separate --hide-menubar --hide-tabbar -e RUN
qterminal|qterminal|qterminal --geometry 1280x760 -e RUN
mlterm|mlterm|mlterm -g 150x40 -e RUN
kitty|kitty|kitty -o remember_window_size=no -o initial_window_width=150c -o initial_window_height=40c RUN
alacritty|alacritty|alacritty -o window.dimensions.columns=150 -o window.dimensions.lines=40 -e RUN
st|st|st -f '$font:pixelsize=14' -g 150x40 -e RUN
urxvt|urxvt|urxvt -fn 'xft:$font:pixelsize=14' -geometry 150x40 -e RUN
pterm|pterm|pterm -fn 'client:$font 10' -geometry 150x40 -e RUN
zutty|zutty|zutty -geometry 150x40 -e RUN
foot|foot weston|sh FOOT
tmux-xfce4|tmux xfce4-terminal|xfce4-terminal --disable-server --geometry=150x40 -x tmux -f /dev/null -S SOCKET new-session RUN
tmux-konsole|tmux konsole|konsole -p TerminalColumns=150 -p TerminalRows=40 --separate --hide-menubar --hide-tabbar -e tmux -f /dev/null -S SOCKET new-session RUN
tmux-kitty|tmux kitty|kitty -o remember_window_size=no -o initial_window_width=150c -o initial_window_height=40c tmux -f /dev/null -S SOCKET new-session RUN
screen-xterm|screen xterm|xterm -fa '$font' -fs 10 -geometry 150x40 -e screen -S hewal -c /dev/null -U RUN
screen-xfce4|screen xfce4-terminal|xfce4-terminal --disable-server --geometry=150x40 -x screen -S hewal -c /dev/null -U RUN
"

for tool in Xvfb import montage; do
	command -v $tool >/dev/null || { echo "terminals.sh: $tool is missing" >&2; exit 77; }
done
[ -x "$hewal" ] || { echo "terminals.sh: no program $hewal" >&2; exit 1; }

tmp=$(mktemp -d)
x= t=
clean_up() {
	[ -z "$t" ] || end_terminal "$current"
	[ -z "$x" ] || kill "$x" 2>/dev/null
	rm -rf "$tmp"
}
trap clean_up EXIT
trap 'exit 1' INT TERM HUP

# What runs in the terminal: with a home of its own, so that no settings of the user count.
cat >"$tmp/run" <<EOF
#!/bin/sh
exec env HEWAL_TERMINAL="$HEWAL_TERMINAL" "$hewal" --ui=${UI:-en} "$samples"
EOF
chmod +x "$tmp/run"

# foot knows Wayland only: weston shows it in a window.
cat >"$tmp/foot" <<EOF
weston --backend=x11-backend.so --use-pixman --shell=kiosk-shell.so \
    --socket=hewal --width=1250 --height=740 &
while [ ! -S "\$XDG_RUNTIME_DIR/hewal" ]; do sleep 0.1; done
WAYLAND_DISPLAY=hewal exec foot -o main.font='$font:size=9' "$tmp/run"
EOF

# A display nobody uses: Xvfb itself tells its number.
mkfifo "$tmp/number"
Xvfb -displayfd 3 -screen 0 1300x800x24 -nolisten tcp -noreset 3>"$tmp/number" >/dev/null 2>&1 &
x=$!
read -r number <"$tmp/number"
DISPLAY=:$number
HOME=$tmp XDG_CONFIG_HOME=$tmp/config XDG_DATA_HOME=$tmp/data XDG_STATE_HOME=$tmp/state
XDG_CACHE_HOME=$tmp/cache XDG_RUNTIME_DIR=$tmp/runtime LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8
export DISPLAY HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
export LIBGL_ALWAYS_SOFTWARE LC_ALL
SCREENDIR=$tmp/screen
export SCREENDIR
mkdir -m 700 "$XDG_RUNTIME_DIR" "$SCREENDIR"
unset TMUX STY WAYLAND_DISPLAY VTE_VERSION KONSOLE_VERSION KITTY_WINDOW_ID XTERM_VERSION \
	MLTERM COLORTERM TERM_PROGRAM SSH_CONNECTION COLUMNS LINES

# Take the picture once it no longer changes.
take_picture() {
	old= tries=0
	while [ $tries -lt 16 ]; do
		sleep 0.5
		import -silent -window root "$tmp/shot.png" 2>/dev/null
		new=$(convert "$tmp/shot.png" -colors 2 -format '%k %#' info: 2>/dev/null)
		[ "${new%% *}" != 1 ] && [ "$new" = "$old" ] && [ $tries -gt 3 ] && return
		old=$new tries=$((tries + 1))
	done
}

# The terminal, and what lives on without one: the servers of tmux and screen.
end_terminal() {
	[ ! -S "$tmp/$1.tmux" ] || tmux -S "$tmp/$1.tmux" kill-server 2>/dev/null
	case $1 in screen-*) screen -S hewal -X quit >/dev/null 2>&1 ;; esac
	kill -- "-$t" 2>/dev/null
	wait "$t" 2>/dev/null
	t=
}

one() {
	current=$1
	command=$(printf '%s' "$3" | sed "s|RUN|$tmp/run|; s|SOCKET|$tmp/$1.tmux|; s|FOOT|$tmp/foot|")
	setsid sh -c "exec $command" >"$tmp/$1.log" 2>&1 &
	t=$!
	take_picture
	for key in $keys; do
		xdotool key --delay 60 "$key"
	done
	[ -z "$keys" ] || take_picture
	convert "$tmp/shot.png" -trim +repage "$tmp/$1.png"
	end_terminal "$1"
}

has_all() {
	for program in $1; do
		command -v "$program" >/dev/null || return 1
	done
}

echo "$table" | grep . >"$tmp/table"
while IFS='|' read -r name needs command <&4; do
	case " $* " in
	"  " | *" $name "*) ;;
	*) continue ;;
	esac
	if has_all "$needs"; then
		echo "$name"
		one "$name" "$needs" "$command"
	else
		echo "$name: not here ($needs)"
	fi
done 4<"$tmp/table"
set -- "$tmp"/*.png
rm -f "$tmp/shot.png"
label=$(fc-match -f '%{file}' sans 2>/dev/null)
montage ${label:+-font "$label"} -pointsize 20 -label '%t' "$tmp"/*.png -tile 2x -geometry '1300x+12+12' "$sheet"
[ -z "$KEEP" ] || cp "$tmp"/*.png "$KEEP"
echo "look at $sheet"
