package org.rempart.demo;

import org.rempart.net.Flow;

/// What the rulesets that are loaded on the demo's firewalls let through.
@FunctionalInterface
public interface Gate {
  Gate OPEN = (_, _, _, _) -> true;

  /// @param in the firewall's interface that the flow comes in by
  /// @param out the one that it leaves by
  boolean passes(String firewall, String in, String out, Flow flow);
}
