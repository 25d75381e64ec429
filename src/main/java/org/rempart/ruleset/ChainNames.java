package org.rempart.ruleset;

/// Names of chains. A `/` can be in no name of a site, so that neither two names nor a name and a word of
/// nftables can collide; the number of parts tells the kinds apart.
final class ChainNames {
  static final String LOG = "log";
  static final String QUIET = "quiet";
  static final String BY_ADDRESS = "by-address";

  private ChainNames() {}

  /// The rules from one zone to another; either may be the firewall itself.
  static String pair(String from, String to) {
    return from + "/" + to;
  }

  /// Finds the pair of zones for a pair of interfaces; either may be the firewall itself.
  static String byAddress(String from, String to) {
    return BY_ADDRESS + "/" + from + "/" + to;
  }

  /// Logs and decides.
  ///
  /// @param kind `r` for a policy rule, `p` for a protection
  /// @param reason the policy rule's id, or the protection
  static String log(String kind, String reason, String action) {
    return String.join("/", LOG, kind, reason, action);
  }

  /// Decides without a log.
  static String quiet(String kind, String reason, String action) {
    return String.join("/", QUIET, kind, reason, action);
  }

  static boolean isVerdict(String name) {
    return (name.startsWith(LOG + "/") || name.startsWith(QUIET + "/")) && name.split("/", -1).length == 4;
  }
}
