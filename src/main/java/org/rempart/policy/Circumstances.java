package org.rempart.policy;

import java.time.Instant;
import java.util.Map;

/// What a packet alone does not tell.
///
/// @param members of the dynamic sets
/// @param now decides which times hold
/// @param withinLimits whether the limits of rules are not used up
public record Circumstances(SetMembers members, Instant now, boolean withinLimits) {
  /// Dynamic sets as they are declared, and no limit used up.
  public static Circumstances at(Instant now) {
    return new Circumstances(new SetMembers(Map.of()), now, true);
  }
}
