package org.rempart.ruleset;

import java.util.List;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Backend;
import org.rempart.site.Site;

/// Compiles a plan to the nftables of one device: one table of its own, `inet rempart`. Same plan, same ruleset.
public final class RulesetCompiler {
  private static final List<Pass> PASSES = List.of(new ReachSets(), new MemberSets(), new Meters(), new FloodSets(),
      new ZonePairs(), new ByAddress(), new BaseChains(), new NatChains(), new HelperChains(), new VerdictChains(),
      new Arrange());

  private RulesetCompiler() {}

  /// For a device that has not been asked what it can do.
  ///
  /// @param firewall the name of a device that enforces the policy
  /// @throws PolicyError if the policy has no meaning as it is written
  public static Ruleset compile(Site site, String firewall) throws PolicyError {
    return compile(Intent.of(site, firewall));
  }

  public static Ruleset compile(Intent intent) {
    return compile(Plan.of(intent), Profile.usual(Backend.NFTABLES));
  }

  static Ruleset compile(Plan plan, Profile profile) {
    return compile(plan, profile, PairChain.SHORT);
  }

  static Ruleset compile(Plan plan, Profile profile, int walked) {
    Draft draft = Draft.of(plan, profile, walked);
    for (Pass pass : PASSES) {
      draft = pass.apply(draft);
    }
    return new Ruleset(List.of(new Table("inet", "rempart", draft.objects(), draft.chains())));
  }
}
