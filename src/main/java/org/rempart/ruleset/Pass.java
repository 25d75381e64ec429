package org.rempart.ruleset;

/// One step from intent to ruleset.
sealed interface Pass permits ReachSets, ZonePairs, ByAddress, BaseChains, NatChains, VerdictChains, Arrange {
  Draft apply(Draft draft);
}
