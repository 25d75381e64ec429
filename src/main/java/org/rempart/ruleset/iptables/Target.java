package org.rempart.ruleset.iptables;

import java.util.Locale;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.site.RateLimit;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;

/// What a rule does with a packet, as iptables(8) writes it.
///
/// Our chains lead on by `-g` alone, never by `-j`. So `RETURN` always leaves all of them at once, back to the
/// kernel's chain and to the rules of others there: what we accept they may still drop, as with nftables, where an
/// accept ends one table alone.
record Target(String text) {
  static final Target ACCEPT = new Target("-j RETURN");
  static final Target DROP = new Target("-j DROP");
  static final Target RESET = new Target("-j REJECT --reject-with tcp-reset");

  /// The chain that it leads on to.
  Optional<String> chain() {
    return text.startsWith("-g ") ? Optional.of(text.substring(3)) : Optional.empty();
  }

  static Target goTo(String chain) {
    return new Target("-g " + chain);
  }

  static Target log(RuleLog log, String prefix) {
    return new Target("-j LOG --log-prefix \"" + prefix + "\" --log-level " + level(log.level()));
  }

  /// The kernel itself answers neither broadcasts nor ICMP errors (RFC 1122, 3.2.2).
  static Target unreachable(Family family, RejectKind kind) {
    boolean v4 = family == Family.IPV4;
    return new Target("-j REJECT --reject-with " + switch (kind) {
      case TCP_RESET, PORT_UNREACHABLE -> v4 ? "icmp-port-unreachable" : "icmp6-port-unreachable";
      case HOST_UNREACHABLE -> v4 ? "icmp-host-unreachable" : "icmp6-addr-unreachable";
      case NET_UNREACHABLE -> v4 ? "icmp-net-unreachable" : "icmp6-no-route";
      case ADMIN_PROHIBITED -> v4 ? "icmp-admin-prohibited" : "icmp6-adm-prohibited";
    });
  }

  /// `10/sec`: iptables knows the units by their beginnings.
  static String perUnit(RateLimit limit) {
    return limit.count() + "/" + switch (limit.per()) {
      case SECOND -> "sec";
      case MINUTE -> "min";
      case HOUR -> "hour";
      case DAY -> "day";
    };
  }

  private static String level(RuleLog.Level level) {
    return switch (level) {
      case ERR -> "error";
      case WARN -> "warning";
      case EMERG, ALERT, CRIT, NOTICE, INFO, DEBUG -> level.name().toLowerCase(Locale.ROOT);
    };
  }
}
