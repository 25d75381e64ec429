# Stores the parts on the device and has its tools check them; changes nothing that runs.
#   $1 token of this push   $2 name of a part   $3 its octets   and so on   standard input: the parts
# Exits 0; 1 with the tool's message; 3 if they could not be stored whole, or a setting is not known here.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1
shift
while [ $# -ge 2 ]; do
  head -c "$2" >"$dir/load.$1" || exit 3
  # A connection that breaks looks like the end of the input; the first half of a ruleset may be valid.
  if [ "$(wc -c <"$dir/load.$1")" -ne "$2" ]; then
    echo "the ruleset did not arrive whole" >&2
    exit 3
  fi
  shift 2
done
save_settings "$dir" || exit 3
try "$dir/load" || exit 1
