# Keeps the confirmed ruleset for the next boot, and removes what the push needed.
#   $1 token of this push
# The timer does the same when a console does not come back. Exits 0; 3 if the disk or the table is not as it
# should be; 6 if the push was not confirmed, or ended already.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir=/run/rempart-$1
mv "$dir/confirmed" "$dir/ended" 2>/dev/null || exit 6
keep "$1" || exit 3
nft list table inet rempart | grep -q 'chain' || exit 3
rm -rf /run/rempart.lock "$dir"
