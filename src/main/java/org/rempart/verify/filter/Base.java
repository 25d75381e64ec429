package org.rempart.verify.filter;

import org.rempart.ruleset.Hook;

/// What makes a chain a base chain: the kernel calls it at a hook.
///
/// @param type a NAT chain sees the first packet of a connection only
/// @param priority base chains of one hook are called from the lowest to the highest; iptables' tables have fixed
///     ones (raw -300, mangle -150, nat -100 or 100, filter 0, security 50)
/// @param acceptsByDefault the default verdict: accept, or drop
public record Base(Hook hook, Type type, int priority, boolean acceptsByDefault) {
  private static final int DESTINATION_NAT = -100;
  private static final int SOURCE_NAT = 100;

  public enum Type {
    FILTER,
    NAT,
    ROUTE
  }

  /// When the kernel really calls it: NAT has one place at each hook, and a NAT chain's own priority only orders it
  /// among the NAT chains there (`nf_nat_register_fn` in Linux).
  public int calledAt() {
    return switch (hook) {
      case PREROUTING, OUTPUT -> type == Type.NAT ? DESTINATION_NAT : priority;
      case INPUT, POSTROUTING -> type == Type.NAT ? SOURCE_NAT : priority;
      case FORWARD -> priority;
    };
  }
}
