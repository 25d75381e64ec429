package org.rempart.ruleset;

import java.util.List;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;

/// Compiles the policy of a site to the ruleset of one firewall: one table of its own, `inet rempart`. Same
/// site, same ruleset.
///
/// - forward and input drop by default. Output accepts, unless the policy has a rule from `firewall`: then
///   the firewall, too, sends only what the policy allows.
/// - A packet must come from an interface behind which its source lies, and leave by one behind which its
///   destination lies. Behind an interface that the site does not know lies nothing.
/// - A zone of kind `management` always reaches the firewall's own SSH and SNMP: no policy cuts it off.
/// - Policy is judged on the real host, behind port forwards. From the Internet a private or masquerading
///   IPv4 address is reached through a port forward only.
public final class RulesetCompiler {
  private static final List<Pass> PASSES = List.of(new ReachSets(), new ZonePairs(), new ByAddress(), new BaseChains(),
      new NatChains(), new VerdictChains(), new Arrange());

  private RulesetCompiler() {}

  /// @param firewall the name of a device of role firewall
  /// @throws PolicyError if the policy has no meaning as it is written
  public static Ruleset compile(Site site, String firewall) throws PolicyError {
    return compile(Intent.of(site, firewall));
  }

  public static Ruleset compile(Intent intent) {
    Draft draft = new Draft(intent, List.of(), List.of());
    for (Pass pass : PASSES) {
      draft = pass.apply(draft);
    }
    return new Ruleset(List.of(new Table("inet", "rempart", draft.sets(), draft.chains())));
  }
}
