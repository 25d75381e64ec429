# The rollback timer: one detached process a push, from its begin to its end. It belongs to no SSH session.
#   $1 token of the push that it belongs to
# What a push has reached is the name of one file: staged, armed or confirmed. Whoever renames it (rename is
# atomic) has the say; so of the console and this timer exactly one ends a push. A timer whose push has
# ended finds its directory gone, and ends as well: it can't touch another push.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
umask 077
dir=/run/rempart-$1

clean() {
  rm -f /etc/rempart/rempart.*."$1"
  rm -rf /run/rempart.lock "$dir"
}

# A kernel that is short of memory for a moment must not leave the device with the unconfirmed ruleset.
restore() {
  tries=0
  until put "$dir/restore"; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || exit 1
    sleep 1
  done
}

# The time is over: what happens depends on how far the push has come. If the console is just ending it,
# the loop goes on until the directory is gone, or armed again because the console failed.
end() {
  if mv "$dir/staged" "$dir/ended"; then
    clean "$1"
    exit 0
  elif mv "$dir/armed" "$dir/ended"; then
    restore
    clean "$1"
    exit 0
  elif mv "$dir/confirmed" "$dir/ended"; then
    keep "$1"
    clean "$1"
    exit 0
  fi
}

watch() {
  cd / || exit 1
  echo "$$" >"$dir/watch.pid"
  while read -r deadline <"$dir/deadline" && read -r up _ </proc/uptime; do
    [ "${up%.*}" -lt "$deadline" ] || end "$1"
    sleep 1
  done
}

# Called at the last line, so that the shell has read all of this file before it may be removed.
watch "$1" 2>/dev/null
