package org.rempart.verify;

import java.util.List;
import org.rempart.policy.Intent;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.intent.OwnSets;
import org.rempart.verify.intent.PolicyFilter;
import org.rempart.verify.proof.SlicedComparison;
import org.rempart.verify.proof.Difference;
import org.rempart.verify.proof.Scope;

/// Whether a ruleset does exactly what the policy says, for all packets of all hooks and both families, translations
/// included. The policy never goes through the compiler.
public final class PolicyProof {
  private static final List<Hook> HOOKS = List.of(Hook.INPUT, Hook.FORWARD, Hook.OUTPUT);

  private PolicyProof() {}

  /// @param ruleset as it was read from the compiler's text or from the device
  /// @param atMost so many differences of each kind a hook
  /// @return "before" is the policy, "after" the ruleset; empty if it is proved
  public static List<Difference> differences(Intent intent, PacketFilter ruleset, int atMost) {
    return compare(PolicyFilter.of(intent), OwnSets.named(ruleset, intent.sets()), atMost);
  }

  /// What a change from one ruleset to another opens and closes.
  public static List<Difference> compare(PacketFilter before, PacketFilter after, int atMost) {
    SlicedComparison comparison = new SlicedComparison(before, after, Scope.USUAL);
    return HOOKS.stream().flatMap(hook -> comparison.differences(hook, atMost).stream()).toList();
  }
}
