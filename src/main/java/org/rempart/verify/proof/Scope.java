package org.rempart.verify.proof;

import java.util.List;
import org.rempart.verify.walk.Surroundings;

/// What a proof takes for granted.
///
/// @param interfaces names to tell apart besides those that the filters name
/// @param anyInterface interfaces are left open: a rule for one of them may hold and may not, each time anew
public record Scope(List<String> interfaces, boolean anyInterface, Surroundings surroundings) {
  public static final Scope USUAL = new Scope(List.of(), false, Surroundings.UNKNOWN);

  public Scope {
    interfaces = List.copyOf(interfaces);
  }
}
