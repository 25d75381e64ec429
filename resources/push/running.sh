# Tells which table runs: its handle, which no two loads share, and a digest of its rules without counters
# and without the members of sets, which change by themselves. "none" where there is no table.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
tables=$(nft list tables inet) || exit 3
printf '%s\n' "$tables" | grep -qx 'table inet rempart' || {
  echo none
  exit 0
}
nft -a list table inet rempart | sed -n '1s/.*# handle //p'
nft -s -t list table inet rempart | sha256sum | cut -d ' ' -f 1
