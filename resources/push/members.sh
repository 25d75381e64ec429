# The members of a dynamic set that come and go.
#   $1 what to do: list, add, remove
#   $2 name of the set in the table inet rempart
#   $3 name of the set of ipset
#   $4 the member: an address or a prefix
#   $5 seconds that it stays; empty for as long as the set says
# list prints a member a line, and after a tab how long it stays, in the kernel's own words. Exits 4 if the device has
# no such set.
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
if nft list set inet rempart "$2" >/dev/null 2>&1; then
  case $1 in
    list)
      nft list set inet rempart "$2" | awk '
        $1 == "elements" { reading = 1; sub(/^[^{]*\{/, "") }
        reading { done = sub(/\}.*$/, ""); text = text " " $0; if (done) reading = 0 }
        END {
          n = split(text, members, ",")
          for (i = 1; i <= n; i++) {
            split(members[i], words, " "); left = ""
            for (w = 2; w in words; w++) if (words[w] == "expires") left = words[w + 1]
            if (words[1] != "") printf "%s\t%s\n", words[1], left
          }
        }'
      ;;
    add)
      if [ -n "$5" ]; then
        nft add element inet rempart "$2" "{ $4 timeout ${5}s }"
      else
        nft add element inet rempart "$2" "{ $4 }"
      fi
      ;;
    remove) nft delete element inet rempart "$2" "{ $4 }" ;;
  esac
elif ipset list -n "$3" >/dev/null 2>&1; then
  case $1 in
    list) ipset list "$3" | sed '1,/^Members:/d' | awk '{ printf "%s\t%s\n", $1, ($3 > 0 ? $3 "s" : "") }' ;;
    add) ipset add "$3" "$4" ${5:+timeout "$5"} -exist ;;
    remove) ipset del "$3" "$4" ;;
  esac
else
  echo "has no such set; push the policy first" >&2
  exit 4
fi
