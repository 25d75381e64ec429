package org.rempart.verify.proof;

import java.util.List;
import java.util.Set;
import org.rempart.verify.walk.Surroundings;

/// What a proof takes for granted.
///
/// @param interfaces names to tell apart besides those that the filters name
/// @param open what is not looked at: a rule that asks for it may hold and may not, each time anew
public record Scope(List<String> interfaces, Set<Open> open, Surroundings surroundings) {
  public static final Scope USUAL = new Scope(List.of(), Set.of(), Surroundings.UNKNOWN);
  /// As the analysers of "Verified iptables Firewall Analysis" (Diekmann et al.) look at packets: by addresses, ports,
  /// protocol and state alone.
  public static final Scope ADDRESSES = new Scope(List.of(), Set.of(Open.values()), Surroundings.UNKNOWN);

  /// What a packet bears and an analysis may leave open.
  public enum Open {
    INTERFACES,
    TCP_FLAGS
  }

  public Scope {
    interfaces = List.copyOf(interfaces);
    open = Set.copyOf(open);
  }
}
