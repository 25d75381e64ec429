package org.rempart.ruleset;

import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Translation;
import org.rempart.ruleset.plan.Plan;

/// What versions of nftables can't do (its release notes).
final class Abilities {
  private Abilities() {}

  /// @throws PolicyError with the reason, for the first thing that the device can't do
  static void check(Plan plan, Profile profile) throws PolicyError {
    // 0.9.4 and Linux 5.6 brought intervals in concatenated keys, which every ruleset here has
    need(profile, 0, 9, 4, "device '" + plan.intent().firewall().name() + "'", plan.intent().firewall().name(),
        "needs intervals in concatenated sets");
    for (ResolvedRule rule : plan.intent().rules()) {
      if (rule.time().isPresent() || rule.expires().isPresent()) {
        need(profile, 0, 9, 3, "policy rule '" + rule.id() + "'", rule.id(), "needs conditions on time");
      }
    }
    for (Translation translation : plan.intent().translations()) {
      if (translation instanceof Translation.Prefix) {
        need(profile, 0, 9, 5, "NAT rule '" + translation.id() + "'", translation.id(), "needs translation by prefix");
      }
    }
  }

  private static void need(Profile profile, int major, int minor, int patch, String subject, String value, String what)
      throws PolicyError {
    if (!profile.version().atLeast(major, minor, patch)) {
      throw new PolicyError(subject, value, what + ": nftables " + new Profile.Version(major, minor, patch)
          + " or later; profile " + profile.name() + " has " + profile.version());
    }
  }
}
