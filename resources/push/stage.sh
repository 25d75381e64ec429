# Stores the ruleset on the device and has nft check it; changes nothing that runs.
#   $1 token of this push   $2 octets of the ruleset   standard input: the ruleset
# Exits 0; 1 with nft's message; 3 if it could not be stored whole.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1
cat >"$dir/load.nft" || exit 3
# A connection that breaks looks like the end of the input; the first half of a ruleset may be valid.
if [ "$(wc -c <"$dir/load.nft")" -ne "$2" ]; then
  echo "the ruleset did not arrive whole" >&2
  exit 3
fi
nft -c -f "$dir/load.nft" || exit 1
