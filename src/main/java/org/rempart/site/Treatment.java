package org.rempart.site;

import java.util.Optional;

/// What a policy rule does besides its action.
///
/// @param rejectKind for the action reject; empty for the usual answer
/// @param rate new connections from one source that the rule decides; those over it go on to the next rule
/// @param connections connections at the same time from one source; those over it go on to the next rule
/// @param helper connection tracking helper for the control connections that the rule accepts
public record Treatment(Optional<RejectKind> rejectKind, Optional<RuleLog> log, Optional<RateLimit> rate,
    Optional<Integer> connections, Optional<ConnectionHelper> helper) {
  public static final Treatment PLAIN = new Treatment(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty());

  public Treatment {
    connections.filter(count -> count < 1).ifPresent(count -> {
      throw new IllegalArgumentException("a limit of " + count + " connections would let nothing through");
    });
  }

  public Treatment withLog(Optional<RuleLog> changed) {
    return new Treatment(rejectKind, changed, rate, connections, helper);
  }

  public Treatment withHelper(Optional<ConnectionHelper> changed) {
    return new Treatment(rejectKind, log, rate, connections, changed);
  }
}
