package org.rempart.ruleset;

import org.rempart.site.Backend;

/// What one device filters with, as a value; text is made of it for the device's own tools.
public sealed interface Program {
  /// Tables for `nft -f`.
  record Nftables(Ruleset ruleset) implements Program {}

  /// Text for `ipset restore`, `iptables-restore` and `ip6tables-restore`; the first may be empty.
  record Iptables(String ipsets, String ipv4, String ipv6) implements Program {}

  default Backend backend() {
    return switch (this) {
      case Nftables _ -> Backend.NFTABLES;
      case Iptables _ -> Backend.IPTABLES;
    };
  }
}
