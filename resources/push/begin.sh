# Begins a push: takes the device's one lock, saves what runs, starts the watch.
#   $1 token of this push   $2 who pushes   $3 seconds after which an abandoned push is cleaned up
#   $4 text of watch.sh
# Exits 0 and prints nft's version; 3 if a push can't be done here; 4 if another push is in progress.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1
lock=/run/rempart.lock
held=

# give_up CODE WORDS: leaves the device as it was found
give_up() {
  code=$1
  shift
  rm -rf "$dir"
  [ -n "$held" ] && rm -rf "$lock"
  printf '%s\n' "$*" >&2
  exit "$code"
}

[ "$(id -u)" = 0 ] || give_up 3 "not root: sudo must be allowed for this account"
version=$(nft --version) || give_up 3 "nft is missing: install the package nftables"
mkdir "$dir" || give_up 3 "/run can't be written to"

# of two consoles, mkdir lets exactly one through
mkdir "$lock" 2>/dev/null || give_up 4 "$(cat "$lock/holder" 2>/dev/null || echo 'an unknown user')"
held=yes
printf '%s since %s\n' "$2" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$lock/holder"

# What a rollback loads: one transaction that removes our table, whatever is in it, and brings back the old
# one, if there was one. The first line makes the second one valid where there is no table.
tables=$(nft list tables inet) || give_up 3 "nft can't list the tables"
printf 'table inet rempart\ndelete table inet rempart\n' >"$dir/restore.nft"
if printf '%s\n' "$tables" | grep -qx 'table inet rempart'; then
  nft list table inet rempart >>"$dir/restore.nft" || give_up 3 "nft can't list the table inet rempart"
fi
problem=$(nft -c -f "$dir/restore.nft" 2>&1) || give_up 3 "what runs could not be loaded again: $problem"

# Uptime, because the time of day may be set meanwhile.
read -r up _ </proc/uptime
echo "$((${up%.*} + $3))" >"$dir/deadline" || give_up 3 "/run is full"
: >"$dir/staged"
printf '%s\n' "$4" >"$dir/watch.sh"

# The watch must outlive this SSH session. Where systemd is PID 1, logind may kill all that a session
# started (KillUserProcesses), so the watch becomes a unit of its own there.
if [ -d /run/systemd/system ] && systemd-run --quiet --collect --unit="rempart-$1" \
  sh "$dir/watch.sh" "$1" </dev/null >/dev/null 2>&1; then
  :
else
  setsid sh "$dir/watch.sh" "$1" </dev/null >/dev/null 2>&1 &
fi
tries=0
until [ -s "$dir/watch.pid" ]; do
  tries=$((tries + 1))
  [ "$tries" -le 50 ] || give_up 3 "the rollback timer could not be started"
  sleep 0.1 2>/dev/null || sleep 1
done
printf '%s\n' "$version"
