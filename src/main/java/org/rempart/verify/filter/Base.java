package org.rempart.verify.filter;

import org.rempart.ruleset.Hook;

/// What makes a chain a base chain: the kernel calls it at a hook.
///
/// @param type a NAT chain sees the first packet of a connection only
/// @param priority base chains of one hook are called from the lowest to the highest; iptables' tables have fixed
///     ones (raw -300, mangle -150, nat -100 or 100, filter 0, security 50)
/// @param acceptsByDefault the default verdict: accept, or drop
public record Base(Hook hook, Type type, int priority, boolean acceptsByDefault) {
  public enum Type {
    FILTER,
    NAT,
    ROUTE
  }
}
