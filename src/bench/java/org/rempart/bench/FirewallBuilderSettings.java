package org.rempart.bench;

/// How Firewall Builder is told to compile. Either way without its check for shadowed rules, which refuses the
/// generated policies, and with established connections first and one iptables-restore.
enum FirewallBuilderSettings {
  /// A network never means the firewall's own address in it: what Rempart's policies mean, and the least work.
  SAME_MEANING,
  /// As delivered: each rule on a network is on the firewall itself, too.
  AS_DELIVERED;

  boolean firewallIsPartOfNetworks() {
    return this == AS_DELIVERED;
  }
}
