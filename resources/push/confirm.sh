# Confirms over a new connection what was loaded: the timer will not roll back any more.
#   $1 token of this push
# May be called again when its answer was lost. Exits 0; 3 if the ruleset can't be kept on the disk, which
# is tried before the point of no return; 5 if the timer was first.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1
[ -e "$dir/confirmed" ] && exit 0
[ -e "$dir/armed" ] || exit 5
nft list table inet rempart >/dev/null || exit 3
mkdir -p /etc/rempart || exit 3
for part in "$dir"/load.*; do
  cp "$part" "/etc/rempart/rempart.${part##*.}.$1" || exit 3
done
mv "$dir/armed" "$dir/confirmed" && exit 0
rm -f /etc/rempart/rempart.*."$1"
exit 5
