# Loads the staged parts, the ruleset in one transaction: all of it or nothing.
#   $1 token of this push
# Exits 0 and prints the handle of the loaded table; 1 with the tool's message, nothing changed; 5 if the timer was
# not armed, or ran out meanwhile.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir=/run/rempart-$1
late() {
  echo "the time to confirm was over before the ruleset was loaded" >&2
  exit 5
}
# A timer that ends the push meanwhile removes its directory.
kept=/run/rempart-$1-restore
mkdir "$kept" && cp "$dir"/restore.* "$kept" && [ -e "$dir/armed" ] || {
  rm -rf "$kept"
  late
}
carry_members "$dir"
put "$dir/load" || {
  # nothing has changed, or it is changed back, so there is nothing to roll back
  [ $? -eq 1 ] || put "$dir/restore"
  rm -rf "$kept"
  mv "$dir/armed" "$dir/staged"
  exit 1
}
handle=$(nft -a list table inet rempart | sed -n '1s/.*# handle //p')
# Still armed: what was loaded, and asked for its handle, was not rolled back in between. Otherwise the timer may
# have rolled back just before the load; then nobody else would undo it.
if [ -e "$dir/armed" ]; then
  rm -rf "$kept"
  printf '%s\n' "$handle"
  exit 0
fi
put "$kept/restore"
rm -rf "$kept"
late
