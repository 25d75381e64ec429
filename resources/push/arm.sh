# Arms the rollback timer: from now on the device rolls back by itself, unless told otherwise.
#   $1 token of this push   $2 seconds until the rollback
# Exits 0; 5 if there is no timer to arm.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1
if ! kill -0 "$(cat "$dir/watch.pid")"; then
  echo "the rollback timer does not run" >&2
  exit 5
fi
read -r up _ </proc/uptime
# One more, since the fraction of a second was cut off.
echo "$((${up%.*} + $2 + 1))" >"$dir/deadline.new" && mv "$dir/deadline.new" "$dir/deadline" || exit 3
mv "$dir/staged" "$dir/armed" || exit 5
