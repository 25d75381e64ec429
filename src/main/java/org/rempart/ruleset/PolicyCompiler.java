package org.rempart.ruleset;

import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Enforcement;
import org.rempart.site.Site;
import org.rempart.ruleset.iptables.IptablesCompiler;
import org.rempart.ruleset.plan.Plan;

/// Compiles what the policy means on one device to all that the device is told. Same intent and profile, same bytes.
public final class PolicyCompiler {
  private PolicyCompiler() {}

  /// For what the device is taken to be until it was asked.
  ///
  /// @param device the name of a firewall, or of a host that guards itself
  public static CompiledPolicy compile(Site site, String device) throws PolicyError {
    Intent intent = Intent.of(site, device);
    return compile(intent, Profile.usual(intent.firewall().enforcement().orElse(Enforcement.STANDARD).backend()));
  }

  /// @throws PolicyError if the device can't do what the policy needs; nothing is left out or widened instead
  public static CompiledPolicy compile(Intent intent, Profile profile) throws PolicyError {
    Plan plan = Plan.of(intent);
    return new CompiledPolicy(intent.firewall().name(), program(plan, profile), Sysctls.of(intent));
  }

  private static Program program(Plan plan, Profile profile) throws PolicyError {
    return switch (profile.backend()) {
      case NFTABLES -> {
        Abilities.check(plan, profile);
        yield new Program.Nftables(RulesetCompiler.compile(plan, profile));
      }
      case IPTABLES -> IptablesCompiler.compile(plan, profile);
    };
  }
}
