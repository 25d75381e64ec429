# Keeps the confirmed ruleset for the next boot, and removes what the push needed.
#   $1 token of this push
# May be called again when its answer was lost: the timer does the same when a console does not come back.
# Exits 0; 3 if the table is not there any more; 5 if the push is not confirmed.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir=/run/rempart-$1
kept=/etc/rempart/rempart.nft
if mv "$dir/confirmed" "$dir/ended" 2>/dev/null; then
  mv "$kept.$1" "$kept" || exit 3
  rm -rf /run/rempart.lock "$dir"
fi
[ ! -e "$dir/armed" ] || exit 5
nft list table inet rempart | grep -q 'chain' || exit 3
