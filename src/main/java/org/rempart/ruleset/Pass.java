package org.rempart.ruleset;

/// One step from intent to ruleset.
sealed interface Pass
    permits ReachSets, MemberSets, Meters, FloodSets, ZonePairs, ByAddress, BaseChains, NatChains, HelperChains,
    VerdictChains, Arrange {
  Draft apply(Draft draft);
}
