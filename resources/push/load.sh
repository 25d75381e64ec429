# Loads the staged ruleset, in one transaction: all of it or nothing.
#   $1 token of this push
# Exits 0 and prints the handle of the loaded table; 1 with nft's message, nothing changed; 5 if the timer was not armed, or ran out meanwhile.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir=/run/rempart-$1
late() {
  echo "the time to confirm was over before the ruleset was loaded" >&2
  exit 5
}
restore=$(cat "$dir/restore.nft") && [ -e "$dir/armed" ] || late
nft -f "$dir/load.nft" || {
  # nothing has changed, so there is nothing to roll back
  mv "$dir/armed" "$dir/staged"
  exit 1
}
handle=$(nft -a list table inet rempart | sed -n '1s/.*# handle //p')
# Still armed: what was loaded, and asked for its handle, was not rolled back in between. Otherwise the timer may
# have rolled back just before the load; then nobody else would undo it.
if [ -e "$dir/armed" ]; then
  printf '%s\n' "$handle"
  exit 0
fi
printf '%s\n' "$restore" | nft -f -
late
