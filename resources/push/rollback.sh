# Ends a push before its time: rolls back if the timer was armed, and removes what the push needed.
#   $1 token of this push
# May be called again. Exits 0; 1 if what ran before can't be loaded, which the timer then tries again;
# 6 if the push was confirmed already.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
dir=/run/rempart-$1
clean() {
  rm -f /etc/rempart/rempart.*."$1"
  rm -rf /run/rempart.lock "$dir"
}
if mv "$dir/staged" "$dir/ended" 2>/dev/null; then
  clean "$1"
elif mv "$dir/armed" "$dir/ended" 2>/dev/null; then
  put "$dir/restore" || {
    mv "$dir/ended" "$dir/armed"
    exit 1
  }
  clean "$1"
elif [ -e "$dir/confirmed" ]; then
  exit 6
fi
