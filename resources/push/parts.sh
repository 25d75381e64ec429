# What all scripts of a push know: a push brings parts, one for each tool of the device. PREFIX.nft is read by nft,
# PREFIX.sysctl by sysctl; a part that is not there is left out.

# nft reads and prints the hours of a rule in the time zone that it runs in; the kernel counts in UTC.
export TZ=UTC

# try PREFIX: has the tools read the parts; nothing changes
try() {
  if [ -e "$1.nft" ]; then nft -c -f "$1.nft" || return 1; fi
}

# put PREFIX: loads the parts. Returns 1 if nothing changed, 2 if only some parts are loaded.
put() {
  if [ -e "$1.nft" ]; then nft -f "$1.nft" || return 1; fi
  if [ -e "$1.sysctl" ]; then set_all "$1.sysctl" || return 2; fi
}

# set_all FILE: makes the settings, and looks whether the kernel took them: sysctl may say so when it did not
set_all() {
  sysctl -q -p "$1" >/dev/null || return 1
  while IFS=' =' read -r key value; do
    [ "$(sysctl -n "$key")" = "$value" ] && continue
    echo "the setting $key can't be made $value" >&2
    return 1
  done <"$1"
}

# carry_members DIR: who is in the dynamic sets now, with the time that is left, stays in those that the new
# ruleset has too; added in the same transaction
carry_members() {
  [ -e "$1/load.nft" ] || return 0
  nft list table inet rempart 2>/dev/null | awk '
    $1 == "set" { name = $2; text = ""; reading = 0 }
    name ~ /^members\// && $1 == "elements" { reading = 1; sub(/^[^{]*\{/, "") }
    reading { done = sub(/\}.*$/, ""); text = text " " $0
      if (done) { gsub(/[ \t]+/, " ", text); print name "\t" text; reading = 0 } }
  ' | while IFS="$(printf '\t')" read -r name members; do
    grep -qF "set $name {" "$1/load.nft" && printf 'add element inet rempart %s { %s }\n' "$name" "$members"
  done >>"$1/load.nft"
}

# save_settings DIR: what the settings that the push brings are now, for the rollback
save_settings() {
  [ -e "$1/load.sysctl" ] || return 0
  while IFS=' =' read -r key _; do
    value=$(sysctl -n "$key") || return 1
    printf '%s = %s\n' "$key" "$value"
  done <"$1/load.sysctl" >"$1/restore.sysctl"
}

# keep TOKEN: what was confirmed is what the next boot finds; a part that the push did not bring goes
keep() {
  for old in /etc/rempart/rempart.nft /etc/rempart/rempart.sysctl; do
    if [ -e "$old.$1" ]; then mv "$old.$1" "$old" || return 1; else rm -f "$old"; fi
  done
}
