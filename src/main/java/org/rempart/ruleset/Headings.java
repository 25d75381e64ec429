package org.rempart.ruleset;

/// The comment line above each section, for the person who reads the text on the firewall.
final class Headings {
  private Headings() {}

  static String of(CtHelper helper) {
    return "Follows connections of " + helper.type();
  }

  static String of(NamedSet set) {
    if (set.traits().dynamic()) {
      return "Remembers sources for " + set.name();
    }
    return set.traits().expiring()
        ? "Members come and go: " + set.name()
        : "What lies behind each interface, " + (set.key().contains(ValueType.IPV4_ADDR) ? "IPv4" : "IPv6");
  }

  static String of(NamedMap map) {
    return "Verdicts of " + map.name();
  }

  static String of(Chain chain) {
    return chain.base().map(base -> ofHook(base.hook())).orElseGet(() -> ofName(chain.name()));
  }

  private static String ofHook(Hook hook) {
    return switch (hook) {
      case PREROUTING -> "Port forwards: from here on rules see the real host";
      case INPUT -> "To the firewall itself";
      case FORWARD -> "Through the firewall";
      case OUTPUT -> "From the firewall itself";
      case POSTROUTING -> "Masquerade: rules before here see the real source";
    };
  }

  private static String ofName(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length == 2) {
      return "From " + parts[0] + " to " + parts[1];
    }
    return switch (parts[0]) {
      case ChainNames.LOG -> "Logged with a limit, then decided: " + parts[2];
      case ChainNames.QUIET -> "Decided without a log: " + parts[2];
      case ChainNames.BY_ADDRESS ->
        "Several zones behind an interface, told apart by address: " + parts[1] + " to " + parts[2];
      default -> name;
    };
  }
}
