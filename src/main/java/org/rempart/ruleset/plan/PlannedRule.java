package org.rempart.ruleset.plan;

import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;

/// A policy rule where two zones meet.
///
/// @param rule as it was resolved for the device
/// @param source the rule's source as far as it is in the pair: for a zone, addresses and dynamic sets without the
///     device's own, [Side#sets] then being their members of the moment alone, as those that are always in them are
///     among the addresses; for the device itself, only [Side#own] and [Side#ownInterfaces]
/// @param destination as `source`
public record PlannedRule(ResolvedRule rule, Side source, Side destination) {}
